"""The pages in a real browser: no error, no text outside its place, none too faint to read."""

from __future__ import annotations

import pytest
from browser import looked_at

from callback import STANDARD, Interview, agenda, ask, explain, meaning, report, stability
from callback.cases import evaluate, simulate

pytestmark = pytest.mark.browser

SILENT = Interview(
    ended="2026-11-03",
    stage="final",
    country="US",
    organisation="A company with a name that is longer than most of them are, and then some",
    promised_by="2026-11-10",
    facts={"told_backup": True, "hiring_manager_left": True},
)
FRESH = Interview(ended="2026-11-17", stage="screen", country="DE", ref="fresh")
TOLD = report(SILENT, as_of="2026-11-24", draws=40)
SOON = report(FRESH, as_of="2026-11-24")
CASES = simulate(STANDARD, 200, seed=1, ended="2026-11-03", as_of="2026-11-10")
PAGES = {
    "card": TOLD.html(),
    "young card": SOON.html(),
    "ranking": TOLD.ranking.html(None),
    "forecast": TOLD.forecast.html(),
    "writing": TOLD.forecast.if_you_write("2026-11-30").html(),
    "plan": TOLD.plan.html(),
    "questions": ask(TOLD.ranking).html(),
    "explanation": explain(TOLD.ranking, "offer_pending").html(),
    "against": explain(TOLD.ranking, "offer_pending", against="not_late").html(),
    "meaning": meaning("told_backup", answer="yes").html(),
    "stability": stability(TOLD.ranking, draws=40, seed=1).html(),
    "agenda": agenda([TOLD, SOON]).html(),
    "evaluation": evaluate(CASES, catalogue=STANDARD, seed=1).html(),
}
PICTURED = ("card", "forecast", "writing", "plan", "explanation", "against", "evaluation")


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [900, 340])
@pytest.mark.parametrize("name", PAGES)
def test_a_page_can_be_read(name: str, width: int, *, dark: bool) -> None:
    """Whatever the width and the colours."""
    seen = looked_at(PAGES[name], width=width, dark=dark)
    assert seen["errors"] == []
    assert seen["out"] == []
    assert seen["faint"] == []
    assert (seen["texts"] > 0) == (name in (*PICTURED, "young card", "stability"))


def test_the_browser_would_tell() -> None:
    """A text that leaves its picture, one that nobody can read and an error are seen."""
    wrong = (
        '<svg width="50" height="20"><text x="40" y="15">far too long</text></svg>'
        '<p style="color:rgb(250,250,250)">white on white</p><script>nothing.at.all()</script>'
    )
    seen = looked_at(wrong, width=340, dark=False)
    assert seen["out"] == ["far too long"]
    assert "white on white" in seen["faint"]
    assert len(seen["errors"]) == 1
