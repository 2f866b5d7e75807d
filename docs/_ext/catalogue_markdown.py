"""How the pages say what they have in common: text, tables, numbers, sources, links."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from callback import Catalogue, Fact, Provenance, Source

__all__ = [
    "basis",
    "cited",
    "cited_list",
    "decibans",
    "fact_link",
    "number",
    "page",
    "reason_link",
    "table",
    "text",
]


def text(words: str) -> str:
    """Return text that Markdown leaves as it is, code in backticks aside."""
    parts = re.split(r"(`[^`]*`)", words)
    return "".join(
        part if part.startswith("`") else re.sub(r"([\\|<>*\[\]])", r"\\\1", part) for part in parts
    )


def table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table, or a word where it has no rows."""
    listed = [list(row) for row in rows]
    if not listed:
        return "None."
    lines = [headings, ["---"] * len(headings), *listed]
    return "\n".join(f"| {' | '.join(cell or ' ' for cell in row)} |" for row in lines)


def page(*parts: str) -> str:
    """Return the parts that are not empty, a blank line between them."""
    return "\n\n".join(part for part in parts if part) + "\n"


def cited(source: Source) -> str:
    """Return a source as a reference: title, publisher, year, address."""
    year = f", {source.year}" if source.year else ""
    title = f"[{text(source.title)}](<{source.url}>)" if source.url else text(source.title)
    return f"{title} ({text(source.publisher)}{year})"


def cited_list(sources: Iterable[Source]) -> str:
    """Return the sources as a list, each once."""
    listed = [f"- {cited(source)}" for source in dict.fromkeys(sources)]
    return "\n".join(listed) or "None: the numbers are judged without one."


def basis(provenance: Provenance) -> str:
    """Return what numbers rest on."""
    count = f", {provenance.count} cases" if provenance.count is not None else ""
    return (
        f"*{provenance.basis.value.capitalize()}{count}; reviewed {provenance.reviewed}.* "
        f"{text(provenance.note)}".strip()
    )


def number(value: float) -> str:
    """Return a number of the catalogue with all its digits, as it is written there."""
    return f"{value:.12g}"


def decibans(value: float) -> str:
    """Return a weight of evidence with its sign."""
    return f"{value:+.1f} dB"


def reason_link(name: str, catalogue: Catalogue, up: str = "") -> str:
    """Return a link to a reason's page, which lies in the folder *up*."""
    return f"[{text(catalogue.reasons[name].title)}]({up}{name}.md)"


def fact_link(fact: Fact) -> str:
    """Return a link to the table of a fact."""
    return f"[{text(fact.question)}](#fact-{fact.id})"
