"""An interview that was kept under an earlier catalogue, brought up to the one of today.

A catalogue may drop a fact, give it another name, split it, or drop one of its answers. What still
means one thing is moved; what does not is left out and said, since a guess would count as a report.
"""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from callback._values.arguments import check_type
from callback.catalogue.catalogue import Catalogue
from callback.catalogue.facts import Kind
from callback.documents.document import from_document
from callback.errors import InvalidValue, Problem
from callback.interview.answering import answer_of, not_asked
from callback.interview.findings import UNKNOWN, Finding
from callback.interview.interview import Interview
from callback.interview.reading import FACTS

__all__ = ["migrate"]


def migrate(document: object, catalogue: Catalogue) -> Interview:
    """Return the interview in a document as *catalogue* can read it.

    A fact whose id is retired goes by the one that took over, where there is one alone, which has
    this answer, and of which nothing was reported. Any other fact that the catalogue does not ask,
    and any answer that it does not have, is left out; it stands in ``left_out`` with its value. An
    interview that needs none of that comes back as it was.

    Args:
        document: What :func:`to_document` made of an interview, by this or an earlier release.
        catalogue: What is believed now.

    Raises:
        InvalidDocument: It is no document of an interview.
        InvalidValue: *catalogue* is no catalogue.

    >>> from callback import STANDARD
    >>> from callback.documents import to_document
    >>> kept = to_document(Interview(ended="2026-11-03", facts={"fax_sent": True}))
    >>> [problem.field for problem in migrate(kept, STANDARD).left_out]
    ['facts.fax_sent']
    """
    check_type(catalogue, "catalogue", Catalogue)
    interview = from_document(document, Interview)
    moved = {_today(name, one, interview, catalogue): one for name, one in interview.facts.items()}
    named = {name: one for name, one in moved.items() if _wrong(name, one, catalogue) is None}
    left = tuple(_left(moved, catalogue))
    if not left and named.keys() == interview.facts.keys():
        return interview
    return attrs.evolve(interview, facts=named, left_out=(*interview.left_out, *left))


def _today(name: str, finding: Finding, interview: Interview, catalogue: Catalogue) -> str:
    """Return the id by which a fact goes now; its own where it is not clear which."""
    successors = catalogue.retired.get(name, ())
    if name in catalogue.facts or len(successors) != 1:
        return name
    (new,) = successors
    same = [old for old in interview.facts if catalogue.retired.get(old) == successors]
    clear = new not in interview.facts and same == [name]
    return new if clear and _wrong(new, finding, catalogue) is None else name


def _left(facts: dict[str, Finding], catalogue: Catalogue) -> Iterator[Problem]:
    for name, finding in facts.items():
        wrong = _wrong(name, finding, catalogue)
        if wrong is not None:
            yield wrong


def _wrong(name: str, finding: Finding, catalogue: Catalogue) -> Problem | None:
    """Return why the catalogue cannot take a report, if it cannot."""
    fact = catalogue.facts.get(name)
    if fact is None or fact.kind is Kind.DERIVED:
        return not_asked(name, finding, catalogue)
    if finding.value is not UNKNOWN:
        try:
            answer_of(fact, finding)
        except InvalidValue as error:
            return Problem(FACTS + name, error.value, error.expected)
    return None
