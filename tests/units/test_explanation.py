"""The explanation as a value: its words, its data, and what it refuses."""

from __future__ import annotations

import json
import pickle
from collections.abc import Callable

import attrs
import pytest
from small import SMALL, fact, reason
from small import catalogue as small_catalogue

from callback import (
    Explanation,
    Fact,
    Family,
    Interview,
    InvalidValue,
    Ranking,
    UnknownId,
    WeightTerm,
    explain,
    rank,
)

LOOK = Interview(ended="2026-11-03", facts={"umbrella": True, "sky": "black"}, ref="a-7")
RANKING = rank(LOOK, as_of="2026-11-03", catalogue=SMALL)
FOUND = explain(RANKING, "storm")


def test_text() -> None:
    """A line for each term and for each of several findings in it, and where all this leads."""
    # Storm: P(umbrella) .75 · .9 + .25 · .3 = .75; calm: .2 · .9 + .8 · .3 = .42; all: .585.
    # Black: .4 and .18, all .29. Both: .345 and .114, all .2295: 10·log10 of .345/.2295 = 1.77.
    # Shapley: umbrella (1.079 + 1.770 - 1.397) / 2 = .73, sky (1.397 + 1.770 - 1.079) / 2 = 1.04.
    # Together 2.4 % more than they make alone: 10·log10(.585 · .29 / .2295) = -1.31.
    assert str(FOUND).splitlines() == [
        "“Storm”",
        "what                   decibans  how strong",
        "How common it is           -3.0  weak",
        "The wait                   +0.0  hardly any",
        "Weather                    +1.8  hardly any",
        "  Umbrella?                +0.7",
        "  Sky?                     +1.0",
        "shared by all reasons      +0.0",
        "From 50.0 % to 75.2 %.",
    ]


def test_text_of_what_is_missing() -> None:
    """What the reason makes likely and nobody asked is named, the most telling first."""
    catalogue = small_catalogue(
        reasons=[
            reason("storm", prior=0.1, rows={"weather": {"wet": 0.95}}),
            reason("calm", prior=0.9),
        ]
    )
    found = explain(rank(Interview(ended="2026-11-03"), as_of="2026-11-03", catalogue=catalogue),
                    "storm")  # fmt: skip  # one look
    # Storm, calm, all: 3+ puddles .575, .2, .2375; black .48, .18, .21; indoors, with a day still
    # to come, .385, .16, .1825; an umbrella .87, .42, .465, which is under 3 decibans.
    assert [item.answer.id for item in found.missing] == ["3+", "black", "running"]
    assert [item.probability for item in found.missing] == pytest.approx([0.575, 0.48, 0.385])
    assert [item.decibans for item in found.missing] == pytest.approx([3.84, 3.59, 3.24], abs=0.005)
    assert str(found).splitlines()[-3:] == [
        "Not answered yet, and often so here: Puddles?",
        "Not answered yet, and often so here: Sky?",
        "Not answered yet, and often so here: Indoors_until?",
    ]
    assert found.to_dict()["missing"] == ["puddles", "sky", "indoors_until"]


def test_text_against_another() -> None:
    """Both reasons stand in the heading, and nothing is shared."""
    lines = str(explain(RANKING, "storm", against="calm")).splitlines()
    assert lines[0] == "“Storm” against “Calm”"
    # 10·log10(.345 / .114) = 4.81
    assert lines[4].split() == ["Weather", "+4.8", "weak"]
    assert not any(line.startswith("shared") for line in lines)


def test_text_of_a_conflict() -> None:
    """Findings that do not fit are said so, with the oddest."""
    odd = rank(
        Interview(ended="2026-11-03", facts={"umbrella": False, "sky": "black", "puddles": 5}),
        as_of="2026-11-03",
        catalogue=SMALL,
    )
    found = explain(odd).conflict
    assert found.odd_one is not None
    assert found.odd_one.fact.id == "umbrella"
    # P(wet) = .475; no umbrella .07 + ..: .4150, black .29, 3+ .3375; together
    # .475 · .1 · .5 · .6 + .525 · .7 · .1 · .1 = .017925: 10·log10(.040619 / .017925) = 3.55.
    assert found.notes == (
        "What you know does not fit together (+3.6 dB); the oddest is: Umbrella?",
    )
    assert str(explain(odd)).splitlines()[-1] == found.notes[0]


def test_a_small_conflict_is_not_told() -> None:
    """A deciban comes and goes: it is a number, and no note."""
    odd = rank(
        Interview(ended="2026-11-03", facts={"umbrella": False, "sky": "grey", "puddles": 1}),
        as_of="2026-11-03",
        catalogue=SMALL,
    )
    found = explain(odd).conflict
    assert 0 < found.decibans < 1
    assert found.odd_one is not None
    assert found.notes == ()


def test_html_is_escaped() -> None:
    """Texts of a catalogue cannot become markup."""
    catalogue = small_catalogue(
        reasons=[reason("storm", title="<b>Storm</b>"), reason("calm")], facts=[]
    )
    found = explain(rank(Interview(ended="2026-11-03"), as_of="2026-11-03", catalogue=catalogue))
    html = found._repr_html_()  # pyright: ignore[reportPrivateUsage]  # as a notebook does
    assert "<b>" not in html
    assert "“&lt;b&gt;Storm&lt;/b&gt;”" in html


def test_plain_data() -> None:
    """``to_dict`` goes through JSON unchanged and tells every number."""
    plain = FOUND.to_dict()
    assert json.loads(json.dumps(plain)) == plain
    assert plain["ref"] == "a-7"
    assert plain["as_of"] == "2026-11-03"
    assert (plain["reason"], plain["against"]) == ("storm", None)
    assert explain(RANKING, "storm", against="calm").to_dict()["against"] == "calm"
    assert plain["posterior"] == pytest.approx(345 / 459, abs=1e-12)
    terms = plain["terms"]
    assert isinstance(terms, list)
    assert [term["id"] for term in terms if isinstance(term, dict)] == [
        "base_rate",
        "wait",
        "weather",
    ]
    assert plain["missing"] == []
    assert plain["odd_one"] is None


def test_repr() -> None:
    """Short, for a prompt."""
    assert repr(FOUND) == "<Explanation of storm: 0.500 to 0.752>"


def test_the_likeliest_is_explained_by_default() -> None:
    """Without an id it is the first of the ranking."""
    assert explain(RANKING) == FOUND
    assert explain(RANKING).reason.id == RANKING.top.reason.id


def test_states_of_a_circumstance() -> None:
    """How likely each is by now: wet .475 · .9 · .5 to dry .525 · .3 · .1."""
    (weather,) = [term for term in FOUND.terms if term.id == "weather"]
    assert [odds.state.id for odds in weather.states] == ["dry", "wet"]
    wet, dry = 0.475 * 0.45, 0.525 * 0.03
    assert [o.probability for o in weather.states] == pytest.approx(
        [dry / (wet + dry), wet / (wet + dry)], abs=1e-12
    )


def test_words_of_a_weight() -> None:
    """A term tells its weight in words, for and against alike."""
    terms = {term.id: term.term for term in FOUND.terms}
    assert terms == {
        "base_rate": WeightTerm.WEAK, "wait": WeightTerm.NONE, "weather": WeightTerm.NONE
    }  # fmt: skip  # one line


def test_above_ten_findings_only_the_term_is_told() -> None:
    """Ten findings about one circumstance are shared out, eleven are not."""
    names = [f"fact_{n}" for n in range(11)]
    catalogue = small_catalogue(facts=[fact(name) for name in names])

    def weather(count: int) -> int:
        look = Interview(ended="2026-11-03", facts=dict.fromkeys(names[:count], True))
        found = explain(rank(look, as_of="2026-11-03", catalogue=catalogue), "storm")
        (term,) = [term for term in found.terms if term.id == "weather"]
        assert term.decibans > 0
        return len(term.shares)

    assert (weather(10), weather(11)) == (10, 0)


def test_messages_have_their_term() -> None:
    """A message without a reply is weighed by itself."""
    asked = attrs.evolve(LOOK, asked_on="2026-11-10")
    found = explain(rank(asked, as_of="2026-11-20", catalogue=SMALL))
    titles = {term.id: term.title for term in found.terms}
    assert (titles["wait"], titles["messages"]) == ("The wait", "Your messages")


@pytest.mark.parametrize(
    ("call", "error", "words"),
    [
        (lambda: explain(None), InvalidValue, "ranking is None: expected a value of type Ranking"),  # type: ignore[arg-type]  # wrong on purpose
        (
            lambda: explain(RANKING, "strom"),
            UnknownId,
            "no reason is called 'strom': did you mean 'storm'?",
        ),
        (
            lambda: explain(RANKING, against="calmm"),
            UnknownId,
            "no reason is called 'calmm': did you mean 'calm'?",
        ),
        (lambda: explain(RANKING, "???"), UnknownId, "no reason is called '???'"),
        (
            lambda: explain(RANKING, "calm", against="calm"),
            InvalidValue,
            "against is 'calm': expected another reason than the one explained",
        ),
        (
            lambda: explain(RANKING, against="storm"),
            InvalidValue,
            "against is 'storm': expected another reason than the one explained",
        ),
    ],
)
def test_wrong_arguments(
    call: Callable[[], Explanation], error: type[Exception], words: str
) -> None:
    """What is wrong is named, with what would be right."""
    with pytest.raises(error) as caught:
        call()
    assert str(caught.value) == words


def test_a_value() -> None:
    """Frozen, equal and hashed by content, the same after pickling."""
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        FOUND.shared = 0.0  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]  # it is frozen
    again = explain(RANKING, "storm")
    assert again == FOUND
    assert hash(again) == hash(FOUND)
    assert explain(RANKING, "calm") != FOUND
    assert pickle.loads(pickle.dumps(FOUND)) == FOUND  # noqa: S301  # our own bytes


def test_nothing_is_missing_without_facts() -> None:
    """A catalogue without facts misses none, and its findings cannot contradict one another."""
    bare = small_catalogue(
        facts=list[Fact](), families=[Family(id="ours", title="Ours", summary="All.")]
    )
    ranking: Ranking = rank(LOOK.with_facts({"umbrella": None, "sky": None}), as_of="2026-11-03",
                            catalogue=bare)  # fmt: skip  # one look
    found = explain(ranking)
    assert found.missing == ()
    assert found.conflict.decibans == 0
    assert (found.supporting, found.opposing) == ((), ())
