"""The ranking as a value: a sequence, its views, its words, its data, and what rank refuses."""

from __future__ import annotations

import copy
import json
import pickle
from collections.abc import Sequence
from typing import Any

import attrs
import pytest
from pendulum import Date

from callback import (
    STANDARD,
    Catalogue,
    Finding,
    Interview,
    InvalidInterview,
    InvalidValue,
    OutsideCalendar,
    Problem,
    Ranked,
    Ranking,
    Tempo,
    WorkCalendar,
    rank,
)
from callback.words.chances import chance

INTERVIEW = Interview(
    ended="2026-11-03", stage="final", country="DE", promised_by="2026-11-10",
    thanked_on="2026-11-04", asked_on="2026-11-13", ref="a-7",
)  # fmt: skip  # one look
RANKING = rank(INTERVIEW, as_of="2026-11-22")
HOSTILE = "<script>alert('x')</script>"


def hostile() -> Catalogue:
    """Return the standard catalogue with titles that would run in a page."""
    titled = {name: attrs.evolve(r, title=HOSTILE) for name, r in STANDARD.reasons.items()}
    return attrs.evolve(STANDARD, version="2026.11.22+hostile", reasons=titled)


def test_it_is_a_sequence() -> None:
    """It has a length, indices from both ends, slices, order and membership, best first."""
    assert isinstance(RANKING, Sequence)
    assert len(RANKING) == len(STANDARD.reasons)
    first, last = RANKING[0], RANKING[-1]
    assert (first.position, last.position) == (1, len(RANKING))
    assert list(RANKING[:2]) == [RANKING[0], RANKING[1]]
    assert list(RANKING)[::-1] == list(reversed(RANKING))
    assert first in RANKING
    assert (RANKING.index(first), RANKING.count(first)) == (0, 1)
    with pytest.raises(IndexError):
        RANKING[len(RANKING)]


def test_its_views_are_the_same_reasons() -> None:
    """``top`` and ``by_id`` show the same, and the probabilities stand in catalogue order."""
    assert RANKING.top is RANKING[0]
    assert set(RANKING.by_id) == set(STANDARD.reasons)
    assert all(RANKING.by_id[one.reason.id] is one for one in RANKING)
    in_order = tuple(RANKING.by_id[name].probability for name in STANDARD.reasons)
    assert in_order == RANKING.posterior


def test_it_carries_what_it_was_made_of() -> None:
    """Interview, day, catalogue, calendar, tempo and silence stand beside the answer."""
    assert RANKING.interview is INTERVIEW
    assert RANKING.as_of == Date(2026, 11, 22)
    assert RANKING.catalogue is STANDARD
    assert RANKING.calendar.name == "DE"
    assert RANKING.tempo == Tempo.for_interview(INTERVIEW, STANDARD)
    assert RANKING.silence.overdue == 8
    assert RANKING.thin


def test_equal_reasons_keep_the_catalogues_order() -> None:
    """Reasons with the same numbers stand as the catalogue has them."""
    twins = attrs.evolve(STANDARD.reasons["ill"], id="a_twin", prior=0.5)
    other = attrs.evolve(twins, id="another_twin")
    ours = attrs.evolve(STANDARD, version="2026.11.22+twins", reasons=[other, twins], facts=())
    assert [r.reason.id for r in rank(INTERVIEW, as_of="2026-11-22", catalogue=ours)] == [
        "another_twin", "a_twin",
    ]  # fmt: skip  # one look


def test_times_its_usual_share() -> None:
    """A reason or twins against their prior, whatever it is now."""
    ill = STANDARD.reasons["ill"]
    assert Ranked(position=1, reason=ill, probability=0.3).times == pytest.approx(0.3 / ill.prior)
    for total in RANKING.totals:
        prior = sum(reason.prior for reason in total.reasons)
        assert total.times == pytest.approx(total.probability / prior)


def only(*names: str) -> Catalogue:
    """Return a catalogue of these reasons alone, each as likely."""
    kept = [attrs.evolve(STANDARD.reasons[name], prior=1 / len(names)) for name in names]
    return attrs.evolve(STANDARD, version="2026.11.22+few", reasons=kept, facts=())


@pytest.mark.parametrize(
    ("names", "as_of", "summary"),
    [
        (
            ("ill",),
            "2026-11-04",
            (
                "1 working day of silence. Most likely: “Somebody is away”, more than 99 in 100; "
                "first of all “Somebody there is ill”, more than 99 in 100. It is fine to ask. "
                "This rests on dates alone."
            ),
        ),
        (
            ("ill", "business_trip"),
            "2026-11-03",
            (
                "0 working days of silence. Most likely: “Somebody is away”, more than 99 in 100; "
                "first of all “Somebody there is ill”, about 1 in 2. It is fine to ask. This rests "
                "on dates alone."
            ),
        ),
        (
            ("not_late", "swamped", "on_hold"),
            "2026-11-04",
            (
                "1 working day of silence: it is too early to worry; from 2026-11-10 on: it is "
                "still a normal wait. No single reason stands out; the likeliest is “The role is "
                "on hold”, about 1 in 3. There is no need to write yet. This rests on dates alone."
            ),
        ),
    ],
)
def test_summary(names: tuple[str, ...], as_of: str, summary: str) -> None:
    """How long, whether that is late, what it may mean, whether to write, and on what it rests."""
    ranking = rank(Interview(ended="2026-11-03"), as_of=as_of, catalogue=only(*names))
    assert ranking.summary == summary


def test_a_message_of_these_days_is_left_to_be_answered() -> None:
    """For five working days after it nobody is told to ask again."""
    asked = Interview(ended="2026-11-03", asked_on=["2026-11-13"])
    soon, later = rank(asked, as_of="2026-11-17"), rank(asked, as_of="2026-11-20")
    assert "You have asked: leave them a few days." in soon.summary
    assert "It is fine to ask." in later.summary


@pytest.mark.parametrize(
    ("shares", "stands_out"),
    [
        ((0.4, 0.35, 0.25), True),
        ((0.39, 0.31, 0.3), False),
        ((0.36, 0.18, 0.16, 0.15, 0.15), True),
        ((0.22, 0.11, *([0.0967] * 6), 0.0898), False),
        ((1.0,), True),
    ],
)
def test_one_reason_stands_out(shares: tuple[float, ...], *, stands_out: bool) -> None:
    """With two fifths, or with a quarter and twice as much as the next."""
    names = tuple(STANDARD.reasons)[: len(shares)]
    ranking = attrs.evolve(
        rank(Interview(ended="2026-11-03"), as_of="2026-11-03", catalogue=only(*names)),
        posterior=shares,
    )
    assert ranking.stands_out is stands_out


def test_twins_are_told_as_one() -> None:
    """Each reason is in one total, and a total is what its reasons add up to."""
    told = [reason.id for total in RANKING.totals for reason in total.reasons]
    assert sorted(told) == sorted(STANDARD.reasons)
    for total in RANKING.totals:
        first, *others = total.reasons
        assert set(first.twins) == {reason.id for reason in others}
        added = sum(RANKING.by_id[reason.id].probability for reason in total.reasons)
        assert total.probability == pytest.approx(added, abs=1e-15)
    probabilities = [total.probability for total in RANKING.totals]
    assert probabilities == sorted(probabilities, reverse=True)
    assert len(RANKING.totals) < len(RANKING)


def test_text() -> None:
    """It prints as a table under a caption, its tail folded, the summary below."""
    lines = str(RANKING).splitlines()
    assert lines[0] == "Why the silence, as of 2026-11-22"
    heads = ["reason", "probability", "chance", "times", "its", "usual", "share"]
    assert lines[1].split() == heads
    likely = [total for total in RANKING.totals if total.probability >= 0.02][:10]
    end = len(likely) + 2
    rows, notes = lines[2:end], lines[end:]
    for place, (total, line) in enumerate(zip(likely, rows, strict=True), start=1):
        assert line.split()[0] == str(place)
        assert total.title in line
        assert chance(total.probability, STANDARD.phrases) in line
        assert line.endswith(f"{total.times:.1f}")
    assert "█" * 8 in lines[2]
    more = len(RANKING) - sum(len(total.reasons) for total in likely)
    share = 100 * (1 - sum(total.probability for total in likely))
    assert notes[0] == f"{more} more reasons, together {share:.1f} %."
    assert " ".join(notes[1:]).startswith(RANKING.summary)
    assert max(map(len, lines)) <= 100


def test_all_rows_can_be_had() -> None:
    """In text and in HTML, and so can any number of them."""
    assert len(RANKING.text(rows=None).splitlines()) > len(RANKING.totals) + 2
    for shown in (1, 4, len(RANKING.totals) + 9):
        rows = min(shown, len(RANKING.totals))
        assert RANKING.html(rows=shown).count("<tr>") == rows + 1
    assert "more reason" not in RANKING.text(rows=None)
    with pytest.raises(InvalidValue, match="rows"):
        RANKING.text(rows=-1)


def test_repr() -> None:
    """It is short."""
    assert repr(RANKING) == (
        f"<Ranking as of 2026-11-22: {RANKING.top.reason.id} {RANKING.top.probability:.3f}, …>"
    )


def test_html_is_escaped() -> None:
    """A hostile title or organisation is shown, or left out, and never run."""
    interview = attrs.evolve(INTERVIEW, organisation=HOSTILE, role=HOSTILE, ref=HOSTILE)
    ranking = rank(interview, as_of="2026-11-22", catalogue=hostile())
    for page in (ranking._repr_html_(), ranking.silence._repr_html_()):  # pyright: ignore[reportPrivateUsage]  # as a notebook does
        assert "<script" not in page
        assert page.startswith('<div style="overflow-x:auto"><table ')
    assert "&lt;script&gt;" in ranking._repr_html_()  # pyright: ignore[reportPrivateUsage]  # as a notebook does


def test_data() -> None:
    """It goes through JSON and back, and says by which catalogue it was made."""
    data = RANKING.to_dict()
    assert json.loads(json.dumps(data, allow_nan=False)) == data
    assert data["schema"] == 3
    assert data["catalogue"] == {"version": STANDARD.version, "fingerprint": STANDARD.fingerprint}
    assert (data["ref"], data["as_of"], data["thin"]) == ("a-7", "2026-11-22", True)
    assert data["summary"] == RANKING.summary
    tempo = RANKING.tempo
    assert data["tempo"] == {"median": tempo.median, "never": tempo.never, "history": 0}
    assert data["reasons"] == [
        {
            "position": one.position,
            "id": one.reason.id,
            "title": one.reason.title,
            "family": one.reason.family,
            "probability": one.probability,
            "times": one.times,
            "words": {"chance": chance(one.probability, STANDARD.phrases)},
        }
        for one in RANKING
    ]
    assert data["families"] == [
        {
            "id": total.family.id,
            "title": total.family.title,
            "probability": total.probability,
            "words": {"chance": chance(total.probability, STANDARD.phrases)},
        }
        for total in RANKING.families
    ]
    silence = data["silence"]
    assert isinstance(silence, dict)
    assert (silence["start"], silence["began"]) == ("2026-11-03", "interview")
    assert silence["words"] == {"began": "the interview ended"}
    # After eight working days of silence: .6, with a half-life of 130.
    noticed = pytest.approx(0.6 * 0.5 ** (8 / 130), abs=1e-15)
    assert silence["unanswered"] == [{"sent": "2026-11-13", "age": 5.0, "noticed": noticed}]
    assert data["word"] is None


def test_whether_word_is_due_by_hand() -> None:
    """A final in Germany has a tempo of its own; the promise was five working days.

    The stretch up to it counts 4.5 at the tempo of 1, as much as the ordinary median, so half have
    answered on the day itself, whatever the tempo; nine in ten after 9 ** (1 / 2.8) times that.
    """
    stretch = 4.5 * RANKING.tempo.median
    overdue, long = (stretch * odds ** (1 / 2.8) for odds in (9, 99))

    def reached(counted: float) -> Date:
        late = next(
            n for n in range(99) if counted <= max(stretch + n, min(5 + n, stretch + 1.5 * n))
        )
        return RANKING.calendar.add(Date(2026, 11, 10), late)

    days = [Date(2026, 11, 10), reached(overdue), reached(long)]
    assert days[1] <= RANKING.as_of < days[2] == Date(2026, 12, 11)
    looks = [
        (days[0].subtract(days=1), "not_due", days[0]),
        (days[0], "due", days[1]),
        (days[1], "overdue", days[2]),
        (days[2].subtract(days=1), "overdue", days[2]),
        (days[2], "long_overdue", None),
    ]
    for as_of, status, changes_on in looks:
        due = rank(attrs.evolve(INTERVIEW, asked_on=()), as_of=as_of).due
        assert due is not None
        assert (due.status.value, due.changes_on) == (status, changes_on)
    assert RANKING.to_dict()["due"] == {
        "status": "overdue",
        "changes_on": "2026-12-11",
        "words": {"status": "it is later than usual"},
    }


def test_where_no_process_is_ordinary_nothing_is_due() -> None:
    """A catalogue that marks none says nothing by the clock."""
    ranking = rank(Interview(ended="2026-11-03"), as_of="2026-11-22", catalogue=only("ill"))
    assert ranking.due is None
    assert ranking.to_dict()["due"] is None
    assert ranking.summary.startswith("13 working days of silence. ")


def test_word_in_the_data() -> None:
    """Which fact, which answer, whether a machine said it, and on which day."""
    said = Finding("auto", seen_on="2026-11-12")
    ranking = rank(INTERVIEW.with_facts(rejection_this_role=said), as_of="2026-11-22")
    assert ranking.to_dict()["word"] == {
        "fact": "rejection_this_role",
        "answer": "auto",
        "automatic": True,
        "on": "2026-11-12",
        "words": {
            "fact": "Have you had a rejection for this job?",
            "answer": "Yes, an automatic one",
        },
    }
    assert ranking.due is not None
    assert (ranking.due.status.value, ranking.due.changes_on) == ("word_came", None)
    assert ranking.summary.startswith("They have answered: Have you had a rejection for this job? ")
    assert STANDARD.phrases.of(ranking.due.status) == "they have answered"


def test_it_is_a_value() -> None:
    """Made, pickled or copied again, it is equal and hashes the same; it cannot be changed."""
    for again in (
        rank(INTERVIEW, as_of="2026-11-22"),
        pickle.loads(pickle.dumps(RANKING)),  # noqa: S301  # our own bytes
        copy.copy(RANKING),
        copy.deepcopy(RANKING),
    ):
        assert again == RANKING
        assert hash(again) == hash(RANKING)
        assert str(again) == str(RANKING)
    assert rank(INTERVIEW, as_of="2026-11-21") != RANKING
    assert object() != RANKING
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        RANKING.as_of = Date(2026, 1, 1)  # type: ignore[misc]  # the point


def test_a_ranking_by_a_catalogue_of_ones_own_pickles() -> None:
    """A catalogue evolved from the standard one keeps its own content through a pickle."""
    slow = attrs.evolve(STANDARD, timing=attrs.evolve(STANDARD.timing, delay=5.0))
    ranking = rank(INTERVIEW, as_of="2026-11-22", catalogue=slow)
    again: Ranking = pickle.loads(pickle.dumps(ranking))  # noqa: S301  # our own bytes
    assert again == ranking
    assert again.catalogue.timing.delay == 5


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        (
            {"interview": {"ended": "2026-11-03"}},
            "interview is {'ended': '2026-11-03'}: expected a value of type Interview",
        ),
        ({"interview": None}, "interview is None: expected a value of type Interview"),
        ({"catalogue": None}, "catalogue is None: expected a value of type Catalogue"),
        ({"calendar": "DE"}, "calendar is 'DE': expected a value of type WorkCalendar, or None"),
        ({"tempo": 2}, "tempo is 2: expected a value of type Tempo, or None"),
        (
            {"as_of": None},
            (
                "as_of is None: expected a day such as '2026-11-03', alone or with a time, or a "
                "date or datetime"
            ),
        ),
    ],
    ids=lambda value: str(value)[:30],
)
def test_arguments_of_another_type(changes: dict[str, object], message: str) -> None:
    """Each argument is checked by its type, and named."""
    with pytest.raises(InvalidValue) as caught:
        rank(**{"interview": INTERVIEW, "as_of": "2026-11-22", **changes})  # type: ignore[arg-type]  # by name
    assert str(caught.value) == message


def test_a_day_of_looking_before_the_interview() -> None:
    """Nobody can look before it happened."""
    with pytest.raises(InvalidInterview) as caught:
        rank(INTERVIEW, as_of="2026-11-02")
    assert [problem.field for problem in caught.value.problems] == [
        "ended",
        "thanked_on",
        "asked_on",
    ]
    assert caught.value.ref == "a-7"


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        (
            {"country": "QQ"},
            Problem(
                "country",
                "'QQ'",
                "a country whose holidays are known, or a calendar given to rank",
            ),
        ),
        (
            {"country": "XX"},
            Problem(
                "country", "'XX'", "a country whose holidays are known, or a calendar given to rank"
            ),
        ),
        (
            {"country": "DE", "subdivision": "DE-BY"},
            Problem(
                "subdivision",
                "'DE-BY'",
                "a subdivision of DE whose holidays are known (did you mean 'BY'?), or a calendar "
                "given to rank",
            ),
        ),
    ],
    ids=str,
)
def test_a_place_without_holidays(fields: dict[str, Any], problem: Problem) -> None:
    """The error names the field and what was meant; with a calendar given, nothing is asked."""
    given: dict[str, Any] = {"ended": "2026-11-03", **fields, "ref": 7}
    interview = Interview(**given)
    with pytest.raises(InvalidInterview) as caught:
        rank(interview, as_of="2026-11-22")
    assert caught.value.problems == (problem,)
    assert caught.value.ref == 7
    assert rank(interview, as_of="2026-11-22", calendar=WorkCalendar.weekdays()).thin


def test_a_calendar_that_is_too_short() -> None:
    """A day that the calendar does not know is an error, not a guess."""
    short = WorkCalendar(name="short", first="2026-11-01", last="2026-11-20")
    assert rank(INTERVIEW, as_of="2026-11-20", calendar=short).calendar is short
    with pytest.raises(OutsideCalendar):
        rank(INTERVIEW, as_of="2026-11-22", calendar=short)


@pytest.mark.parametrize("last", ["2026-11-06", "2026-11-10", "2026-11-20"])
def test_a_calendar_need_not_reach_beyond_the_day_of_looking(last: str) -> None:
    """Season and period count over the days that it knows; what changes after them is not told."""
    bare = Interview(ended="2026-11-03")
    short = WorkCalendar(name="short", first="2026-11-01", last=last)
    ranking = rank(bare, as_of="2026-11-06", calendar=short)
    assert ranking.posterior == rank(bare, as_of="2026-11-06").posterior
    assert ranking.due is not None
    changes = None if last < "2026-11-10" else Date(2026, 11, 10)
    assert (ranking.due.status.value, ranking.due.changes_on) == ("not_due", changes)
    until = "; from 2026-11-10 on: it is still a normal wait" if changes else ""
    told = f"3 working days of silence: it is too early to worry{until}. "
    assert ranking.summary.startswith(told)
    late = rank(bare, as_of=last, calendar=short)
    assert late.due is not None
    assert late.due.changes_on is None or late.due.changes_on <= Date.fromisoformat(last)


def test_on_the_last_day_of_a_calendar_nothing_is_known_of_the_season() -> None:
    """No working day after the interview is known; the rest is ranked as ever."""
    short = WorkCalendar(name="short", first="2026-01-01", last="2026-11-03")
    ranking = rank(Interview(ended="2026-11-03"), as_of="2026-11-03", calendar=short)
    assert ranking.evidence.used == ()
    assert ranking.top.reason.id == "not_late"


@pytest.mark.parametrize(
    ("ended", "as_of"), [("1900-01-02", "1900-01-20"), ("2026-11-03", "2300-01-02")]
)
def test_years_that_no_country_has_holidays_for(ended: str, as_of: str) -> None:
    """Before and after the years that are known, a country is refused rather than guessed."""
    with pytest.raises(OutsideCalendar):
        rank(Interview(ended=ended, country="CN"), as_of=as_of)


def test_the_employers_holidays() -> None:
    """With a country its holidays are no working days, and are named in the silence."""
    christmas = Interview(ended="2026-12-21", country="DE")
    national = rank(christmas, as_of="2027-01-04").silence
    plain = rank(attrs.evolve(christmas, country=None), as_of="2027-01-04").silence
    # Christmas Day, a Friday, and New Year's Day, a Friday; the 26th is a Saturday.
    assert national.holidays == (Date(2026, 12, 25), Date(2027, 1, 1))
    assert (national.working_days, plain.working_days, plain.holidays) == (8, 10, ())
    bavaria = Interview(ended="2027-01-04", country="DE", subdivision="BY")
    assert rank(bavaria, as_of="2027-01-07").silence.holidays == (Date(2027, 1, 6),)


@pytest.mark.parametrize(("country", "days"), [("US", 1), ("DE", 1), ("IL", 2), ("SA", 2)])
def test_the_employers_weekend(country: str, days: int) -> None:
    """From Friday the 13th to Monday: where Sunday is worked, it counts."""
    silence = rank(Interview(ended="2026-11-13", country=country), as_of="2026-11-16").silence
    assert silence.working_days == days


def test_a_tempo_of_ones_own() -> None:
    """It stands in the place of the catalogue's, and no sector is looked up."""
    slow = Tempo(median=4)
    ranking = rank(attrs.evolve(INTERVIEW, sector="zoo"), as_of="2026-11-22", tempo=slow)
    assert ranking.tempo is slow
    assert ranking.by_id["not_late"].probability > RANKING.by_id["not_late"].probability
