"""Libraries that come without types, for tests that ask them for anything."""

from __future__ import annotations

from typing import Any, cast

import pyarrow as arrow  # type: ignore[import-untyped]  # noqa: ICN001  # the typed name is pa

__all__ = ["pa"]

pa = cast("Any", arrow)
