"""The JSON Schemas of documents and results, in the library itself."""

from __future__ import annotations

import json
from typing import cast

from callback._values.arguments import check_choice
from callback._values.plain import Plain

__all__ = ["schema"]


def schema(name: str) -> dict[str, Plain]:
    """Return the JSON Schema (2020-12) of a kind of document or result, as JSON-ready data.

    Args:
        name: Of a document ``"interview"``, ``"timeline"``, ``"tempo"`` or ``"catalogue"``; of
            what ``to_dict`` returns ``"ranking"``, ``"forecast"``, ``"explanation"``,
            ``"questions"``, ``"plan"``, ``"report"``, ``"agenda"``, ``"form"``, ``"meaning"`` or
            ``"stability"``. What may be entered is :func:`~callback.input_schema`'s to say.

    Raises:
        InvalidValue: There is none of that name; the error lists them, and names the closest.

    >>> schema("report")["title"]
    'What Report.to_dict() returns.'
    """
    from callback.documents.schemas import TEXTS  # noqa: PLC0415  # few ask, and it is long

    check_choice(name, "name", TEXTS)
    return cast("dict[str, Plain]", json.loads(TEXTS[name]))
