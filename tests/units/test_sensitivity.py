"""The stability as a value: its words, its data, and what it refuses."""

from __future__ import annotations

import json
import pickle
import re
from collections.abc import Callable
from textwrap import wrap

import attrs
import pytest
from small import SMALL, reason
from small import catalogue as small_catalogue

from callback import Band, Interview, InvalidValue, Stability, rank, stability
from callback.words.english import ENGLISH
from callback.words.table import WIDTH

LOOK = Interview(ended="2026-11-03", facts={"umbrella": True}, ref="a-7")
RANKING = rank(LOOK, as_of="2026-11-10", catalogue=SMALL)
FOUND = stability(RANKING, draws=40, seed=1)


def test_text() -> None:
    """A line for ever, the offer, each family and each reason; below it how much stays."""
    lines = str(FOUND).splitlines()
    assert lines[0] == "With 40 variations of the numbers"
    named = ["reason", "an answer ever", "an offer in the end", "Ours", "Storm", "Calm"]
    assert [line.split("  ")[0].strip() for line in lines[1:7]] == named
    bands = [FOUND.ever, FOUND.offer, *FOUND.families, *FOUND.bands]
    for line, band in zip(lines[2:7], bands, strict=True):
        assert re.split(r"\s{2,}", line)[1:] == [
            *map(ENGLISH.percent, (band.low, band.middle, band.high))
        ]
    heaviest = ", ".join(f"{item.title} ({item.decibans:.1f} dB)" for item in FOUND.tables)
    first, three = ENGLISH.percent(FOUND.top_stays), ENGLISH.percent(FOUND.three_stay)
    notes = [
        f"“Storm” stays first in {first}; the first three stay the first three in {three}.",
        f"It depends most on: {heaviest}.",
        "How far a number may be off is itself a judgement.",
    ]
    assert lines[7:] == [line for note in notes for line in wrap(note, WIDTH)]


def test_html_is_escaped() -> None:
    """Texts of a catalogue cannot become markup."""
    catalogue = small_catalogue(
        reasons=[reason("storm", title="<b>Storm</b>"), reason("calm")], facts=[]
    )
    ranking = rank(Interview(ended="2026-11-03"), as_of="2026-11-03", catalogue=catalogue)
    found = stability(ranking, draws=20, seed=1)
    html = found._repr_html_()  # pyright: ignore[reportPrivateUsage]  # as a notebook does
    assert "<b>" not in html
    assert "&lt;b&gt;Storm&lt;/b&gt;" in html


def ends(band: Band) -> dict[str, float]:
    """Return a band's numbers by name."""
    return {"low": band.low, "middle": band.middle, "high": band.high}


def test_plain_data() -> None:
    """``to_dict`` goes through JSON unchanged and tells every number."""
    plain = FOUND.to_dict()
    assert json.loads(json.dumps(plain)) == plain
    assert (plain["ref"], plain["as_of"]) == ("a-7", "2026-11-10")
    assert (plain["draws"], plain["seed"], plain["top_stays"]) == (40, 1, FOUND.top_stays)
    assert plain["three_stay"] == FOUND.three_stay
    assert plain["bands"] == [{"reason": b.id, **ends(b)} for b in FOUND.bands]
    assert plain["families"] == [{"family": b.id, **ends(b)} for b in FOUND.families]
    assert (plain["ever"], plain["offer"]) == (ends(FOUND.ever), ends(FOUND.offer))
    assert plain["tables"] == [
        {"table": t.table, "title": t.title, "decibans": t.decibans} for t in FOUND.tables
    ]


def test_every_draw_is_kept() -> None:
    """As records with each reason, ever and the offer; bands and shares can be made from them."""
    records = FOUND.to_records()
    assert json.loads(json.dumps(records)) == records
    assert [list(record) for record in records] == [["storm", "calm", "ever", "offer"]] * 40
    storms = [record["storm"] for record in records]
    assert FOUND.top_stays == sum(storm >= 0.5 for storm in storms) / 40
    assert FOUND.three_stay == 1
    by_id = {band.id: band for band in (*FOUND.bands, FOUND.ever, FOUND.offer)}
    for name, band in by_id.items():
        drawn = sorted(record[name] for record in records)
        middle = (drawn[19] + drawn[20]) / 2
        assert band.middle == pytest.approx(middle, abs=1e-12)
        assert drawn[1] <= band.low <= drawn[2] <= drawn[37] <= band.high <= drawn[38]
    (ours,) = FOUND.families
    assert ours.id == "ours"
    assert (ours.low, ours.high) == pytest.approx((1, 1), abs=1e-12)


def test_repr() -> None:
    """Short, for a prompt."""
    assert repr(FOUND) == f"<Stability: storm first in {ENGLISH.percent(FOUND.top_stays)}>"


def test_a_single_reason_stays_where_it_is() -> None:
    """It has no odds to move: no table weighs anything."""
    only = small_catalogue(reasons=[reason("calm", prior=1.0)], facts=[])
    ranking = rank(Interview(ended="2026-11-03"), as_of="2026-11-10", catalogue=only)
    found = stability(ranking, draws=20, seed=1)
    assert [(band.low, band.high) for band in found.bands] == [(1.0, 1.0)]
    assert found.top_stays == 1
    assert {item.decibans for item in found.tables} == {0.0}


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (
            lambda: stability(None, draws=20, seed=1),  # type: ignore[arg-type]  # wrong on purpose
            "ranking is None: expected a value of type Ranking",
        ),
        (
            lambda: stability(RANKING, draws=19, seed=1),
            "draws is 19: expected a whole number from 20 to 100000",
        ),
        (
            lambda: stability(RANKING, draws=100_001, seed=1),
            "draws is 100001: expected a whole number from 20 to 100000",
        ),
        (
            lambda: stability(RANKING, draws=50.0, seed=1),  # type: ignore[arg-type]  # wrong on purpose
            "draws is 50.0: expected a whole number from 20 to 100000",
        ),
        (
            lambda: stability(RANKING, draws=50, seed=None),  # type: ignore[arg-type]  # wrong on purpose
            "seed is None: expected a whole number",
        ),
        (
            lambda: stability(RANKING, draws=50, seed=True),
            "seed is True: expected a whole number",
        ),
    ],
)
def test_wrong_arguments(call: Callable[[], Stability], words: str) -> None:
    """What is wrong is named, with what would be right."""
    with pytest.raises(InvalidValue) as caught:
        call()
    assert str(caught.value) == words


def test_a_value() -> None:
    """Frozen, equal and hashed by content, the same after pickling."""
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        FOUND.seed = 2  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]  # it is frozen
    again = stability(RANKING, draws=40, seed=1)
    assert again == FOUND
    assert hash(again) == hash(FOUND)
    assert pickle.loads(pickle.dumps(FOUND)) == FOUND  # noqa: S301  # our own bytes
