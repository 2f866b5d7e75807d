"""Evidence: what is used, what is not known, what is left out and why, and what is refused."""

from __future__ import annotations

from typing import Any

import attrs
import pytest
from pendulum import Date
from small import AWAY, RESTS, SMALL, fact, labelled

from callback import (
    STANDARD,
    UNKNOWN,
    Catalogue,
    Derivation,
    Evidence,
    Finding,
    Ignored,
    Interview,
    InvalidInterview,
    Kind,
    Problem,
    Weights,
    WhyIgnored,
    rank,
)

NOT_BY_HAND = "nothing here: it follows from dates and fields"


def evidence(
    catalogue: Catalogue = SMALL, facts: dict[str, Any] | None = None, **fields: object
) -> Evidence:
    """Return the evidence on 18 November 2026."""
    given: dict[str, Any] = {"ended": "2026-11-03", **fields}
    interview = Interview(**given, facts=facts)
    return rank(interview, as_of="2026-11-18", catalogue=catalogue).evidence


def problems(catalogue: Catalogue = SMALL, **facts: object) -> list[Problem]:
    """Return what is wrong with these facts."""
    with pytest.raises(InvalidInterview) as caught:
        evidence(catalogue, facts, ref="a-7")
    assert caught.value.ref == "a-7"
    return list(caught.value.problems)


def test_what_counts_stands_in_the_order_of_the_catalogue() -> None:
    """Derived and reported facts alike; what is not known stands by itself."""
    found = evidence(
        facts={"sky": "grey", "umbrella": True, "indoors_until": UNKNOWN, "puddles": None},
        stage="final",
    )
    assert [used.fact.id for used in found.used] == ["stage", "umbrella", "sky"]
    assert [used.derived for used in found.used] == [True, False, False]
    assert [used.fact.id for used in found.reported] == ["umbrella", "sky"]
    assert found.unknown == (SMALL.facts["indoors_until"],)
    assert found.ignored == ()


def test_a_derived_fact_speaks_of_each_reason() -> None:
    """Its likelihood has one number for each."""
    (used,) = evidence(stage="final").used
    assert used.likelihood == (0.3, 0.2)
    assert used.finding == Finding("final")


def test_what_follows_from_dates_and_fields() -> None:
    """Season, end of period, stage and thank-you are answered by themselves."""
    found = evidence(STANDARD, stage="final", thanked_on="2026-11-04", country="FR")
    assert {used.fact.id: used.finding.value for used in found.used} == {
        "season": "ordinary",
        "period_end": "no",
        "stage": "final",
        "thank_you_sent": "yes",
    }
    assert found.reported == ()


def test_a_thank_you_that_is_dated_is_known() -> None:
    """That somebody does not know whether it was sent takes nothing away from its day."""
    known = evidence(STANDARD, thanked_on="2026-11-04")
    unsure = evidence(STANDARD, {"thank_you_sent": UNKNOWN}, thanked_on="2026-11-04")
    assert [one.fact.id for one in unsure.used] == [one.fact.id for one in known.used]


#: The small catalogue, in which two facts are answered by events.
READING = SMALL.with_fact(
    attrs.evolve(SMALL.facts["umbrella"], derivation=Derivation.OFFER)
).with_fact(attrs.evolve(AWAY, derivation=Derivation.AUTO_REPLY))


def test_what_was_derived_from_events() -> None:
    """It counts and is no report; what was said wins, and what no fact asks for is left out."""
    found = evidence(
        READING,
        facts={"indoors_until": "2026-11-20"},
        derived={"offer": True, "auto_reply": "2026-11-12", "open_question": True},
    )
    assert [(used.fact.id, used.derived) for used in found.used] == [
        ("umbrella", True),
        ("indoors_until", False),
    ]
    assert found.used[1].finding == Finding("2026-11-20")
    assert [(one.what, one.value, one.why) for one in found.ignored] == [
        ("indoors_until", "2026-11-12", WhyIgnored.YOURS_WINS),
        ("open_question", "True", WhyIgnored.NO_SUCH_FACT),
    ]


def test_that_somebody_does_not_know_leaves_out_nothing_derived() -> None:
    """It counts, and so it is not said to be left out."""
    found = evidence(READING, {"umbrella": UNKNOWN}, derived={"offer": True})
    assert [used.fact.id for used in found.used] == ["umbrella"]
    assert found.ignored == ()


def test_what_was_derived_from_events_can_excuse_them() -> None:
    """A day off read off an automatic reply is one, whatever the fact is called."""
    found = evidence(READING, derived={"auto_reply": Finding("2026-11-25", seen_on="2026-11-16")})
    assert found.excuses == (Date(2026, 11, 25),)
    assert evidence(derived={"auto_reply": "2026-11-25"}).excuses == ()


def test_what_was_derived_from_events_can_be_word() -> None:
    """An answer is their word, or says that a message came back, however it was learnt of."""
    yes, no = SMALL.facts["umbrella"].answers
    marked = [attrs.evolve(yes, word=True), attrs.evolve(no, bounced=True)]
    source = READING.with_fact(attrs.evolve(READING.facts["umbrella"], answers=marked))
    came = evidence(source, derived={"offer": Finding(value=True, seen_on="2026-11-16")})
    assert came.word is not None
    assert came.word.on == Date(2026, 11, 16)
    assert not came.bounced
    back = evidence(source, derived={"offer": False})
    assert (back.word, back.bounced) == (None, True)


def test_what_was_derived_by_hand_and_cannot_be() -> None:
    """It is named where it stands, and not where the catalogue asks for it."""
    with pytest.raises(InvalidInterview) as caught:
        evidence(READING, derived={"offer": "perhaps"})
    (problem,) = caught.value.problems
    assert problem == Problem("derived.offer", "'perhaps'", "True or False")


@pytest.mark.parametrize(
    ("code", "hint"),
    [("offers", " (did you mean 'offer'?)"), ("slowed_down", ""), ("umbrella", "")],
)
def test_what_nothing_can_derive(code: str, hint: str) -> None:
    """What was derived goes by codes that are the same under every catalogue."""
    codes = ", ".join(one.value for one in Derivation)
    with pytest.raises(InvalidInterview) as caught:
        evidence(derived={code: True})
    (problem,) = caught.value.problems
    assert problem == Problem(f"derived.{code}", "True", f"one of the codes {codes}{hint}")


def test_a_fact_is_answered_by_what_it_says_and_not_by_its_name() -> None:
    """Called something else it is derived all the same; with its name alone it is not."""
    elsewhere = attrs.evolve(STANDARD.facts["season"], id="weather_of_leave", table={})
    found = evidence(SMALL.with_fact(elsewhere), country="FR")
    assert [(used.fact.id, used.finding.value) for used in found.used] == [
        ("weather_of_leave", "ordinary")
    ]
    namesake = fact("season", kind=Kind.CHOICE, answers=labelled("ordinary", "summer"), table={},
                    otherwise=(0.5, 0.5))  # fmt: skip  # on one line
    assert evidence(SMALL.with_fact(namesake)).used == ()


def test_the_calendar_speaks_of_the_first_ten_working_days() -> None:
    """Shares of the fortnight after the interview, whenever one looks; one answer where all agree.

    From Tuesday, 15 December: three ordinary days and seven from the 20th on; the last two weeks
    of the year begin on the 18th, and the tenth working day is the 29th.
    """
    interview = Interview(ended="2026-12-15")
    for as_of in ("2026-12-15", "2026-12-29", "2027-03-01"):
        found = rank(interview, as_of=as_of).evidence
        said = {used.fact.id: used.answer for used in found.used}
        assert said["season"] == Weights({"ordinary": 0.3, "year_end": 0.7})
        assert said["period_end"] == Weights({"no": 0.2, "year_close": 0.8})
    again = attrs.evolve(interview, replied_on="2027-01-11")
    (season, period) = rank(again, as_of="2027-03-01").evidence.used
    assert (season.finding.value, period.finding.value) == ("ordinary", "no")


def test_an_answer_that_the_catalogue_does_not_have_is_left_out() -> None:
    """A fact may tell apart fewer cases than can be read: it says nothing unless it knows all."""
    ours = attrs.evolve(
        STANDARD.facts["season"],
        answers=labelled("summer", "year_end"),
        table={},
        otherwise=(0.5, 0.5),
    )
    catalogue = SMALL.with_fact(ours)

    def seasons(ended: str) -> list[object]:
        found = rank(Interview(ended=ended), as_of="2027-01-10", catalogue=catalogue).evidence
        return [used.finding.value for used in found.used]

    assert seasons("2026-11-03") == []
    assert seasons("2026-12-15") == []
    assert seasons("2026-12-21") == ["year_end"]


def test_what_does_not_count_and_why() -> None:
    """A message that their own message came after; a promise is of the silence of its day."""
    found = evidence(
        replied_on="2026-11-09",
        asked_on=["2026-11-06", "2026-11-09"],
        promised_by="2026-11-09",
    )
    assert found.ignored == (
        Ignored("asked_on", "2026-11-06", WhyIgnored.ANSWERED, Date(2026, 11, 9)),
    )
    assert [one.text(STANDARD.phrases) for one in found.ignored] == [
        "answered by their message of 2026-11-09",
    ]
    assert evidence(promised_by="2026-11-09", asked_on="2026-11-06").ignored == ()


def test_the_days_until_which_they_cannot_answer() -> None:
    """Only facts that say so, and only where they name a day; in order."""
    later = attrs.evolve(AWAY, id="abroad_until")
    other = attrs.evolve(AWAY, id="wet_until", answerable=False)
    catalogue = SMALL.with_fact(later).with_fact(other)
    facts: dict[str, Any] = {
        "indoors_until": "2026-11-20",
        "abroad_until": "2026-11-05",
        "wet_until": "2026-12-24",
    }
    assert evidence(catalogue, facts).excuses == (Date(2026, 11, 5), Date(2026, 11, 20))
    facts["abroad_until"] = True
    assert evidence(catalogue, facts).excuses == (Date(2026, 11, 20),)
    facts["indoors_until"] = Weights({"running": 1})
    assert evidence(catalogue, facts).excuses == ()


def test_until_they_are_back_the_clock_runs_slowly() -> None:
    """Eleven working days up to the 18th count two in all; the silence says so."""
    interview = Interview(ended="2026-11-03", facts={"indoors_until": "2026-11-18"})
    silence = rank(interview, as_of="2026-11-18", catalogue=SMALL).silence
    assert (silence.working_days, silence.counted) == (11, 2.0)
    assert silence.excused_until == Date(2026, 11, 18)
    assert "not able to answer  until 2026-11-18" in str(silence)


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (
            {"umbrela": True},
            [
                Problem(
                    "facts.umbrela", "True", "a fact of the catalogue (did you mean 'umbrella'?)"
                )
            ],
        ),
        ({"zzz": "x"}, [Problem("facts.zzz", "'x'", "a fact of the catalogue")]),
        ({"zzz": UNKNOWN}, [Problem("facts.zzz", repr(UNKNOWN), "a fact of the catalogue")]),
        ({"stage": "final"}, [Problem("facts.stage", "'final'", NOT_BY_HAND)]),
        ({"stage": UNKNOWN}, [Problem("facts.stage", repr(UNKNOWN), NOT_BY_HAND)]),
    ],
    ids=str,
)
def test_facts_that_cannot_be_given(facts: dict[str, Any], expected: list[Problem]) -> None:
    """A fact that the catalogue does not have names the closest; a derived one is not asked."""
    assert problems(**facts) == expected


def test_a_derived_fact_given_by_hand_is_one_problem() -> None:
    """Whether or not the value would be an answer, there is one thing to put right."""
    assert problems(stage="nonsense") == [Problem("facts.stage", "'nonsense'", NOT_BY_HAND)]


def test_an_unknown_fact_of_the_standard_catalogue_names_the_closest() -> None:
    """Among 134 ids as well."""
    (problem,) = problems(STANDARD, layoff_announced=True)
    assert str(problem) == (
        "facts.layoff_announced is True: expected a fact of the catalogue "
        "(did you mean 'layoffs_announced'?)"
    )


def test_all_problems_come_at_once() -> None:
    """Fields, unknown facts and wrong values, each once."""
    with pytest.raises(InvalidInterview) as caught:
        evidence(facts={"umbrela": True, "sky": "gray", "puddles": "many"}, thanked_on="2026-11-19")
    assert [problem.field for problem in caught.value.problems] == [
        "thanked_on",
        "facts.puddles",
        "facts.sky",
        "facts.umbrela",
    ]


def test_nothing_was_seen_after_the_day_of_looking() -> None:
    """Not even that somebody does not know."""
    expected = "seen_on up to 2026-11-18, the day of looking"
    for value in ("grey", UNKNOWN):
        late = Finding(value, seen_on="2026-11-19")
        assert problems(sky=late) == [Problem("facts.sky", "'2026-11-19'", expected)]


def test_a_retired_fact_names_what_took_over() -> None:
    """An id that is no longer used is no typing error."""
    successors = attrs.evolve(SMALL, retired={"brolly": ["umbrella"], "weather_vane": []})
    assert problems(successors, brolly=True) == [
        Problem("facts.brolly", "True", "umbrella, which took over from it")
    ]


def test_a_fact_retired_without_a_successor() -> None:
    """Nothing took over from it."""
    alone = attrs.evolve(SMALL, retired={"brolly": []})
    assert problems(alone, brolly=True) == [
        Problem("facts.brolly", "True", "nothing, which took over from it")
    ]


def test_evidence_as_text() -> None:
    """What counts and how much, what is not known, what is left out; escaped in a page."""
    found = evidence(
        facts={
            "umbrella": Finding(value=True, reliability=0.5),
            "sky": Weights({"grey": 1, "black": 2.5}),
            "puddles": UNKNOWN,
        },
        replied_on="2026-11-05",
        asked_on="2026-11-04",
    )
    assert str(found) == (
        "fact       answer                     worth\n"
        "Umbrella?  Yes                        50.0 %\n"
        "Sky?       grey 28.6 %, black 71.4 %  100.0 %\n"
        "Puddles?   not known\n"
        "asked_on   2026-11-04                 left out: answered by their message of 2026-11-05"
    )
    assert "<td" in found._repr_html_()  # pyright: ignore[reportPrivateUsage]  # as a notebook does


def test_facts_in_the_data_of_a_ranking() -> None:
    """Answers and weights, what is not known, and what is left out."""
    interview = Interview(
        ended="2026-11-03",
        stage="final",
        replied_on="2026-11-05",
        asked_on="2026-11-04",
        facts={
            "umbrella": Finding(value=True, reliability=0.5),
            "sky": Weights({"grey": 1, "black": 2.5}),
            "puddles": UNKNOWN,
        },
    )
    data = rank(interview, as_of="2026-11-18", catalogue=SMALL).to_dict()
    assert data["facts"] == {
        "used": [
            {
                "id": "stage",
                "kind": "derived",
                "answer": "final",
                "reliability": 1.0,
                "derived": True,
                "words": {
                    "fact": SMALL.facts["stage"].question,
                    "answer": SMALL.facts["stage"].by_id["final"].label,
                },
            },
            {
                "id": "umbrella",
                "kind": "flag",
                "answer": "yes",
                "reliability": 0.5,
                "derived": False,
                "words": {"fact": SMALL.facts["umbrella"].question, "answer": "Yes"},
            },
            {
                "id": "sky",
                "kind": "choice",
                "answer": {"grey": 1, "black": 2.5},
                "reliability": 1.0,
                "derived": False,
                "words": {"fact": SMALL.facts["sky"].question, "answer": None},
            },
        ],
        "unknown": [
            {"id": "puddles", "kind": "count", "words": {"fact": SMALL.facts["puddles"].question}}
        ],
        "ignored": [
            {
                "what": "asked_on",
                "value": "2026-11-04",
                "why": "answered",
                "replied_on": "2026-11-05",
                "words": {"why": "answered by their message of 2026-11-05"},
            }
        ],
    }


def test_a_catalogue_may_do_without_what_is_derived() -> None:
    """What no fact speaks of is not derived; a fact of one's own is asked like any other."""
    bare = SMALL.without_fact("stage")
    assert evidence(bare, stage="final").used == ()
    own = SMALL.with_fact(
        fact("mood", kind=Kind.CHOICE, answers=labelled("good", "bad"), provenance=RESTS)
    )
    assert [used.fact.id for used in evidence(own, {"mood": "bad"}).used] == ["mood"]


@pytest.mark.parametrize(
    "facts",
    [
        {},
        {"umbrella": UNKNOWN},
        # No umbrella: a storm has .25 and a calm .58, the margin is .415: -2.2 and 1.5 dB.
        {"umbrella": False},
        # Grey: .4 in any weather, 0 dB.
        {"sky": "grey"},
        # Black: .4, .18, and .29: 1.4 and -2.1 dB. Three puddles: .475, .2, .3375: 1.5 and -2.3.
        {"sky": "black"},
        {"puddles": 3},
        # Together they say more, and each alone is counted.
        {"sky": "black", "puddles": 3},
    ],
    ids=str,
)
def test_thin_by_hand(facts: dict[str, Any]) -> None:
    """No fact of this small world by itself moves a reason by 3 decibans."""
    interview = Interview(ended="2026-11-03", stage="final", facts=facts)
    assert rank(interview, as_of="2026-11-18", catalogue=SMALL).thin


def test_one_clear_finding_is_not_thin() -> None:
    """In the standard catalogue somebody announced in the role is."""
    interview = Interview(ended="2026-11-03", facts={"person_announced": True})
    ranking = rank(interview, as_of="2026-11-18")
    bare = rank(interview.without_fact("person_announced"), as_of="2026-11-18")
    assert (ranking.thin, bare.thin) == (False, True)
    assert "dates alone" not in ranking.summary
    assert "dates alone" in bare.summary
