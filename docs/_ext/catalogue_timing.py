"""The page of timing: the numbers of waiting that are the same under every reason."""

from __future__ import annotations

from catalogue_markdown import basis, cited_list, number, page, table

from callback import Timing

__all__ = ["timing_page"]

#: What each number is, in the order of the page; days are working days where the employer is.
NUMBERS = {
    "delay": "days between a message that is noticed and a reply, on average",
    "noticed": "η: the probability that a message sent at once is noticed and taken up",
    "noticed_half_life": "days of silence before a message after which η is half of that",
    "promised": "θ: what the stretch up to a promised day counts, at the tempo of 1",
    "excused": "what the stretch up to a day until which they cannot answer counts at most",
    "overrun_half_life": "days after which half of what was to be over by a day is still running",
    "season_days": "days from the start of the silence over which season and period count",
}


def timing_page(timing: Timing) -> str:
    """Return the page of *timing*."""
    rows = [(f"`{name}`", what, _shown(getattr(timing, name))) for name, what in NUMBERS.items()]
    return page(
        "# How messages, promises and absences count",
        "These numbers are the same under every reason. Days are working days where the employer "
        "is.",
        table(("", "number", "value"), rows),
        *(
            page(
                f"## {NUMBERS[name][0].upper()}{NUMBERS[name][1:]}",
                f"`{name}`. {basis(rests_on)}",
                cited_list(rests_on.sources),
            ).strip()
            for name, rests_on in timing.provenance.items()
        ),
    )


def _shown(value: float | None) -> str:
    return "it does not fall" if value is None else number(value)
