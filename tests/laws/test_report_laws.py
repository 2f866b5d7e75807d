"""The report: one screen whatever is known, and nothing on it that its parts do not say."""

from __future__ import annotations

import re
import unicodedata
import xml.etree.ElementTree as ET
from collections.abc import Iterator

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pendulum import Date
from reached import Reached, law

from callback import (
    STANDARD,
    Catalogue,
    DueStatus,
    Interview,
    InvalidInterview,
    InvalidValue,
    Phrases,
    Ranking,
    Report,
    WhyIgnored,
    advise,
    ask,
    forecast,
    rank,
    report,
    stability,
)
from callback.strategies import catalogues, looks
from callback.words.chances import nearest


def steers(line: str) -> bool:
    """Say whether a character in it is for a terminal or a page, and not for a reader."""
    return any(unicodedata.category(one) in {"Cc", "Cf", "Cs", "Zl", "Zp"} for one in line)


@st.composite
def drawn(draw: st.DrawFn) -> Report:
    """Draw a report in a drawn catalogue, whose titles are anything."""
    catalogue = draw(catalogues(4))
    interview, as_of = draw(looks(catalogue))
    return report(interview, as_of=as_of, catalogue=catalogue)


@st.composite
def standard(draw: st.DrawFn) -> Report:
    """Draw a report in the standard catalogue."""
    interview, as_of = draw(looks())
    return report(interview, as_of=as_of)


@st.composite
def heard(draw: st.DrawFn) -> Report:
    """Draw a report after word that has come."""
    interview, as_of = draw(looks())
    word = draw(st.sampled_from(["told_cancelled", "told_filled", "person_announced"]))
    return report(interview.with_facts({word: True}), as_of=as_of)


@given(standard() | drawn() | heard())
def test_it_is_one_screen(found: Report) -> None:
    """At most forty lines of a hundred columns, no line of which steers the terminal."""
    lines = str(found).split("\n")
    assert len(lines) <= 40
    assert max(map(len, lines)) <= 100
    assert not any(map(steers, lines))


@given(standard() | drawn())
def test_a_sentence_fits_a_notification(found: Report) -> None:
    """One line of at most 140 characters."""
    assert 0 < len(found.sentence) <= 140
    assert len(found.sentence.splitlines()) == 1


@given(standard() | drawn())
def test_its_parts_are_those_of_the_verbs(found: Report) -> None:
    """Nothing is computed for the report: each part is what its verb says."""
    ranking = rank(
        found.ranking.interview, as_of=found.ranking.as_of, catalogue=found.ranking.catalogue
    )
    assert found.ranking == ranking
    assert found.forecast == forecast(ranking)
    assert found.plan == advise(ranking)
    assert list(found.questions) == list(ask(ranking))[: len(found.questions)]
    assert found.stability is None


def bars(page: ET.Element) -> Iterator[float]:
    """Yield how long each bar is, as a share of its frame."""
    for picture in page.iter("svg"):
        if picture.attrib["class"] != "callback-bar":
            continue
        frame, bar = picture.iter("rect")
        yield float(bar.attrib["width"]) / float(frame.attrib["width"])


@given(standard() | drawn())
def test_the_card_is_well_formed_and_escaped(found: Report) -> None:
    """It is XML, whatever a title holds; its text is that of the screen; a bar is within it."""
    page = ET.fromstring(found.html())  # noqa: S314  # our own page
    told = " ".join(" ".join(page.itertext()).split())
    for section in found.card.sections:
        for line in section.lines:
            shown = "".join(" " if steers(c) else c for c in line.text)
            assert " ".join(shown.split()) in told
    assert all(0 < share <= 1 for share in bars(page))


@law(standard() | heard())
def test_the_headline_goes_by_what_is_due(reached: Reached, found: Report) -> None:
    """Word that came first, then a promise, an absence, then the clock."""
    ranking, say = found.ranking, found.ranking.catalogue.phrases.say
    due = ranking.due
    if reached(ranking.word is not None, "word"):
        assert found.headline.startswith("They have answered. ")
        return
    assert due is not None
    days = ranking.catalogue.phrases.counted("working_days", ranking.silence.working_days)
    clock = {
        DueStatus.NOT_DUE: say("report.not_due", days=days),
        DueStatus.DUE: say("report.due", days=days),
        DueStatus.OVERDUE: say("report.overdue", days=days),
        DueStatus.LONG_OVERDUE: say("report.long_overdue", days=days),
    }
    silence = ranking.silence
    announced = silence.promised_by is not None or silence.excused_until is not None
    if reached(not announced, "nothing announced"):
        assert found.headline.startswith(clock[due.status])


@law(standard())
def test_shares_are_those_of_the_families(reached: Reached, found: Report) -> None:
    """The lines of the first level and the rest share out everything, chance for chance."""
    means = found.card.sections[0]
    first = [line for line in means.lines if line.level == 1 and line.share is not None]
    for line, total in zip(first, found.ranking.families, strict=False):
        assert (line.text, line.share) == (total.family.title, total.probability)
        fraction = nearest(total.probability)
        told = re.findall(r"\d+", line.right)
        assert fraction is None or told == [str(fraction.numerator), str(fraction.denominator)]
    reached(len(first) > 2, "three families")


@pytest.mark.parametrize("draws", [20, 40])
def test_bands_come_where_draws_are_asked_for(draws: int) -> None:
    """They are those of ``stability``, and stand on the screen."""
    interview = Interview(ended="2026-11-03", stage="final")
    found = report(interview, as_of="2026-11-17", draws=draws, seed=3)
    held = stability(found.ranking, draws=draws, seed=3)
    assert found.stability == held
    assert f"In {100 * held.top_stays:.1f} % of {draws} variations" in found.text()
    assert found.to_dict()["stays"] == held.top_stays


@pytest.mark.parametrize("draws", [-1, 1, 19, True, 2.0, None])
def test_too_few_draws_are_refused(draws: int) -> None:
    """Either none at all, or as many as ``stability`` takes."""
    with pytest.raises(InvalidValue, match="draws"):
        report(Interview(ended="2026-11-03"), as_of="2026-11-17", draws=draws)


def test_hostile_titles_are_shown_and_do_not_run() -> None:
    """A catalogue of somebody else may hold anything."""
    hostile = "<script>alert('x')</script>"
    titled = {name: attrs.evolve(one, title=hostile) for name, one in STANDARD.reasons.items()}
    catalogue: Catalogue = attrs.evolve(STANDARD, version="2026.11.26+hostile", reasons=titled)
    found = report(Interview(ended="2026-11-03"), as_of="2026-11-04", catalogue=catalogue)
    assert "<script" not in found.html()
    assert "&lt;script&gt;" in found.html()


def screen_of(as_of: str, **known: object) -> Report:
    """Return the report of an interview of 3 November 2026."""
    return report(Interview(ended="2026-11-03", **known), as_of=as_of)  # type: ignore[arg-type]  # as Interview takes them


def test_a_sentence_names_what_is_to_be_said_rather_than_what_to_look_for() -> None:
    """Of two steps of one day it is the message; a look alone is named too."""
    both = screen_of("2026-11-24", stage="final")
    assert [step.action.value for step in both.plan.due] == ["look", "ask"]
    assert both.sentence.endswith("Today: ask how things stand.")
    looked = screen_of("2026-11-24", stage="final", asked_on=["2026-11-23"])
    assert looked.plan.due[0].action.value == "look"
    assert looked.sentence.endswith("Today: check your inbox and phone.")


def test_three_screens() -> None:
    """Too early; an offer spoken and late; seven weeks unasked: what each must say first."""
    early = screen_of("2026-11-06", stage="final", country="DE")
    assert early.headline == (
        "Too early to worry: 3 working days of silence. No single reason stands out."
    )
    spoken = {"verbal_offer": True, "written_offer_promised": "2026-11-13"}
    offer = screen_of("2026-11-20", stage="final", country="US", facts=spoken)
    assert "An offer is being prepared" in offer.headline
    assert offer.forecast.offer > 0.4
    late = report(Interview(ended="2026-10-06", stage="screen", country="US"), as_of="2026-11-24")
    assert late.headline.startswith("Very late: 33 working days of silence.")
    assert late.headline.endswith("You have not asked yet.")
    asked = "If you get in touch on 2026-11-24: an answer by 2026-12-09"
    assert asked in late.text()


def test_it_is_a_value() -> None:
    """Made again it is equal, and it has a short repr."""
    one, other = screen_of("2026-11-06"), screen_of("2026-11-06")
    assert one == other
    assert repr(one).startswith("<Report as of 2026-11-06: It is still running: ")
    assert len(repr(one)) < 200


def test_a_ranking_is_what_it_is_about() -> None:
    """Its data carry the ranking's reference, day and catalogue."""
    found = screen_of("2026-11-06", ref="a-7")
    ranking: Ranking = found.ranking
    data = found.to_dict()
    assert (data["ref"], data["as_of"]) == ("a-7", "2026-11-06")
    assert data["catalogue"] == ranking.to_dict()["catalogue"]
    assert data["steps"] == found.plan.to_dict()["steps"]


def test_a_long_action_gives_way_in_a_sentence() -> None:
    """In words so long that no name would be left, what to do next is left out."""
    long = {"action.ask": "ask, " * 30, "action.thank": "thank, " * 30}
    phrases = Phrases({**STANDARD.phrases.templates, **long})
    wordy = attrs.evolve(STANDARD, phrases=phrases)
    found = report(Interview(ended="2026-11-03"), as_of="2026-11-10", catalogue=wordy)
    assert found.sentence.startswith("It is still running: about 1 in 3.")
    assert "ask, " not in found.sentence


def test_steps_beyond_the_fifth_are_counted() -> None:
    """The screen has room for five, and says how many more there are."""
    found = screen_of("2026-11-03")
    step = found.plan.steps[0]
    many = attrs.evolve(found, plan=attrs.evolve(found.plan, steps=(step,) * 7))
    assert many.text().count(f"{step.on} ") == 5
    assert "and 2 more steps" in many.text()


def test_a_notebook_shows_the_card() -> None:
    """The same HTML as a page would have."""
    found = screen_of("2026-11-06")
    assert found._repr_html_() == found.html()  # pyright: ignore[reportPrivateUsage]  # as a notebook does


@st.composite
def flawed(draw: st.DrawFn) -> tuple[Interview, Interview, Date, set[str]]:
    """Draw an interview, the same with some things wrong, the day of looking, and their fields."""
    interview, as_of = draw(looks())
    right = attrs.evolve(interview, sector=None, country=None, subdivision=None, derived={})
    wrong: dict[str, object] = {}
    if draw(st.booleans()):
        wrong["sector"] = "alchemy"
    if draw(st.booleans()):
        wrong["country"] = "XX"
    if draw(st.booleans()):
        wrong["asked_on"] = [*right.asked_on, as_of.add(days=draw(st.integers(1, 30)))]
    bad = attrs.evolve(right, **wrong)  # type: ignore[arg-type]  # as each field takes it
    if draw(st.booleans()):
        bad, wrong["facts.brolly"] = bad.with_facts(brolly=True), True
    if draw(st.booleans()):
        bad, wrong["facts.posting"] = bad.with_facts(posting="eaten"), True
        right = attrs.evolve(right, facts={k: v for k, v in right.facts.items() if k != "posting"})
    return right, bad, as_of, set(wrong)


@law(flawed())
def test_leniency_answers_as_if_what_is_wrong_had_not_been_entered(
    reached: Reached, drawn_: tuple[Interview, Interview, Date, set[str]]
) -> None:
    """The answer is that of the interview without it; what it was is said, all of it, by field."""
    right, bad, as_of, wrong = drawn_
    found = report(bad, as_of=as_of, lenient=True)
    expected = report(right, as_of=as_of).ranking
    evidence = found.ranking.evidence
    counted = tuple(one for one in evidence.ignored if one.why is not WhyIgnored.LEFT_OUT)
    assert attrs.evolve(evidence, ignored=counted) == expected.evidence
    assert attrs.evolve(found.ranking, evidence=expected.evidence) == expected
    assert {problem.field for problem in found.left_out} == wrong
    assert found.to_dict()["left_out"] == [str(problem) for problem in found.left_out]
    if reached(wrong, "something wrong"):
        assert "Left out, since it could not be used: " in found.text()
        with pytest.raises(InvalidInterview):
            report(bad, as_of=as_of)
    reached(not wrong, "nothing wrong")


def test_leniency_spares_no_interview_that_lies_ahead() -> None:
    """A date of theirs, a thank-you or a derived answer waits; the day of the interview cannot."""
    ahead = {"replied_on": "2026-11-09", "thanked_on": "2026-11-08"}
    me = Interview(ended="2026-11-03", subdivision="ZZ", country="DE", **ahead)  # type: ignore[arg-type]  # days as text
    found = report(me, as_of="2026-11-06", lenient=True)
    fields = {problem.field for problem in found.left_out}
    assert fields == {"replied_on", "thanked_on", "subdivision"}
    assert found.ranking.interview == Interview(ended="2026-11-03", country="DE")
    with pytest.raises(InvalidInterview):
        report(me, as_of="2026-11-02", lenient=True)


@pytest.mark.parametrize(
    ("as_of", "known", "first"),
    [
        ("2026-11-06", {"promised_by": "2026-11-10"}, "They promised an answer by 2026-11-10."),
        ("2026-11-10", {"promised_by": "2026-11-10"}, "They promised an answer by 2026-11-10."),
        ("2026-11-16", {"promised_by": "2026-11-10"},
         "4 working days after the promised day, 2026-11-10."),
        ("2026-11-10", {"facts": {"auto_reply": "2026-11-20"}},
         "Nobody there can answer until 2026-11-20."),
        ("2026-11-03", {}, "Too early to worry: 0 working days of silence."),
        ("2026-11-10", {}, "Still a normal wait: 5 working days of silence."),
        ("2026-11-20", {}, "Later than usual: 13 working days of silence."),
        ("2027-02-01", {}, "Very late: 64 working days of silence."),
    ],
)  # fmt: skip  # a table
def test_a_headline_begins_with_how_the_silence_stands(
    as_of: str, known: dict[str, object], first: str
) -> None:
    """A promise to come or broken, an absence, and otherwise the clock."""
    assert screen_of(as_of, **known).headline.startswith(first)


def test_without_an_ordinary_process_the_days_alone_are_told() -> None:
    """A catalogue that marks none says nothing of being late."""
    unmarked = {name: attrs.evolve(r, ordinary=False) for name, r in STANDARD.reasons.items()}
    catalogue = attrs.evolve(STANDARD, version="2026.11.27+unmarked", reasons=unmarked)
    found = report(Interview(ended="2026-11-03"), as_of="2026-11-10", catalogue=catalogue)
    assert found.headline.startswith("5 working days of silence. ")
