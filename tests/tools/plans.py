"""Count, over a grid of calls of ``advise``, the plans that contradict themselves or what is known.

    python tests/tools/plans.py [COUNT] [SEED]

Each kind of contradiction is a predicate over a plan, written from what a person would object to
and not from how plans are made: it reads what was given and what is planned, by their codes. So
the same count can be made of an older version, by its own ``PYTHONPATH``.
"""

from __future__ import annotations

import functools
import itertools
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

import attrs
from pendulum import Date
from plan_cases import cases

from callback import CallbackError, Interview, Plan, Step, advise, rank

#: As many as one looked at when the kinds were first counted.
MANY, SEED = 26_000, 14
FIELDS = frozenset(field.name for field in attrs.fields(Interview))

#: What a note amounts to, by its reason, read off its text.
WAITS = {"not_late"}
WRITES_NOW = {"offer_pending", "no_follow_up", "testing_follow_up", "something_owed"}
KEEPS_ON = {"offer_pending", "on_hold", "budget_pending", "no_hurry"}
CLOSES = {
    *("better_candidate", "internal_candidate", "not_a_fit", "avoiding_bad_news", "brushed_off"),
    *("silent_by_policy", "role_cancelled"),
}
LEAVES = {"ghost_job"}
WRITES = {
    *("still_interviewing", "deliberating", "other_priorities", "swamped", "disorganised"),
    *("interviewer_left", "redirected", "phone_trouble", "other", "offer_in_preparation"),
    *("permit_pending", "waitlisted", "offer_withdrawn", "veto_above"),
}
#: Days between Christmas and New Year, and the turn of the year in Japan.
QUIET = {
    **dict.fromkeys(("US", "DE", "GB"), ("12-24", "12-31")),
    "JP": ("12-29", "12-31"),
}


class Case:
    """A plan, with what was known, by codes."""

    def __init__(self, plan: Plan) -> None:
        """Read a plan."""
        self.plan, self.ranking = plan, plan.ranking
        self.interview, self.today = self.ranking.interview, self.ranking.as_of
        self.facts = {name: one.value for name, one in self.interview.facts.items()}
        self.steps = plan.steps
        self.messages = [step for step in plan.steps if step.action.value != "look"]
        self.asks = [step for step in plan.steps if step.action.value in ("ask", "call")]
        self.word = self.ranking.word is not None
        self.notes = {note.reason.id for note in plan.notes}

    def is_(self, fact: str, *values: object) -> bool:
        """Whether a fact has one of these answers; without any, whether it is so."""
        return self.facts.get(fact) in (values or (True,))

    def of(self, *actions: str) -> list[Step]:
        """The steps of these kinds."""
        return [step for step in self.steps if step.action.value in actions]

    @functools.cached_property
    def open_today(self) -> Date:
        """The day of looking, or the next on which a message may go out there."""
        day = self.today
        while not self.ranking.calendar.is_working(day) or self.quiet(day):
            day = day.add(days=1)
        return day

    def quiet(self, day: Date) -> bool:
        """Whether by custom nobody reads on that day."""
        first, last = QUIET.get(self.interview.country or "", ("13", "00"))
        on = f"{day.month:02}-{day.day:02}"
        japan = self.interview.country == "JP"
        new_year, obon = "01-01" <= on <= "01-03", "08-13" <= on <= "08-16"
        return first <= on <= last or (japan and (new_year or obon))

    @property
    def joining(self) -> bool:
        """Whether they mean to have you."""
        said = ("verbal_offer", "told_selected", "documents_requested")
        return any(self.is_(fact) for fact in said) or "written_offer_promised" in self.facts

    @property
    def closed(self) -> bool:
        """Whether it is over, by what was seen or told."""
        seen = self.is_("person_announced") or self.is_("portal_status", "not_selected")
        return self.word or (seen and not self.joining)

    @property
    def owed(self) -> bool:
        """Whether they wait for something and nothing was written since."""
        if self.is_("owed_by_you"):
            return True
        asked_for = any(
            (
                self.is_("asked_if_still_interested"),
                self.is_("availability_requested"),
                self.is_("documents_requested"),
                self.is_("references_requested", "after_final"),
                self.is_("competing_offer_told", "asked_deadline"),
            )
        )
        since = self.interview.replied_on or self.interview.ended
        return asked_for and not any(day >= since for day in self.interview.asked_on)

    @property
    def pending(self) -> list[Date]:
        """The days of the messages without a reply, those left out that came back."""
        silence = self.ranking.silence
        return [one.sent for one in silence.unanswered if one.sent >= silence.start]

    @property
    def decide_by(self) -> Date | None:
        """The candidate's own deadline, where this version knows one."""
        return getattr(self.interview, "decide_by", None)

    def working(self, first: Date, last: Date) -> int:
        """Working days after one day up to another."""
        days = range(first.toordinal() + 1, last.toordinal() + 1)
        return sum(self.ranking.calendar.is_working(Date.fromordinal(day)) for day in days)


Kind: TypeAlias = Callable[[Case], object]


def asked_after_a_no(case: Case) -> object:
    """It is over, and yet it is asked where it stands, or more than one message is left."""
    asks = [step for step in case.asks if step.attempt is not None]
    return case.closed and (asks or len(case.messages) > 1 or case.of("farewell"))


def farewell_to_a_future_employer(case: Case) -> object:
    """They mean to have the candidate, who says farewell."""
    return case.joining and not case.word and case.of("farewell")


def owed_and_not_sent(case: Case) -> object:
    """They wait for something, and it does not go out at once."""
    sent = [step for step in case.of("send") if step.on == case.open_today]
    return case.owed and not case.closed and not sent


def asked_before_it_was_sent(case: Case) -> object:
    """Something is asked no later than what they wait for goes out, or on the same day."""
    last = max((step.on for step in case.of("send")), default=None)
    return last is not None and any(step.on <= last for step in case.asks)


def agency_passed_over(case: Case) -> object:
    """The agency brought them together, and is gone round."""
    return case.is_("via_agency") and any(s.whom.value != "agency" for s in case.messages)


def written_to_somebody_who_left(case: Case) -> object:
    """A message goes to somebody who is not there any more."""
    asked = case.of("ask", "call", "farewell", "feedback", "send")
    if case.is_("auto_reply_left"):
        return any(s.whom.value not in ("successor", "agency") for s in asked)
    gone = {"manager", "last_contact"} if case.is_("hiring_manager_left") else set[str]()
    gone |= {"recruiter", "last_contact"} if case.is_("new_recruiter_introduced") else set()
    return any(step.whom.value in gone for step in asked)


def bounced_and_counted(case: Case) -> object:
    """Mail came back, and is not sent again today by another way."""
    on_hold = case.is_("told_on_hold") or case.is_("told_approval_pending")
    peace = on_hold or case.is_("contact_ill_or_bereaved")
    if not case.is_("follow_up_delivered", False) or case.closed or peace or case.owed:
        return False
    if case.pending or case.is_("asked_to_check_back") or "asked_to_check_back" in case.facts:
        return False
    again = [step for step in case.asks if step.on == case.open_today]
    return not any(step.channel.value != "same_channel" for step in again)


def thanks_missing_or_to_one(case: Case) -> object:
    """Within three days nobody was thanked, or one person alone is."""
    thanked = case.of("thank")
    if thanked:
        return any(step.whom.value not in ("everyone", "agency") for step in thanked)
    interview = case.interview
    due = case.working(interview.ended, case.open_today) <= 3
    said = interview.thanked_on or interview.asked_on or interview.replied_on
    asking = any(step.on == case.open_today for step in case.asks)
    return due and not said and not case.closed and not asking


def note_against_the_clock(case: Case) -> object:
    """Nothing is due, says a note, while word is due or something is done today; or write now."""
    today = [s for s in case.of("ask", "call", "send") if s.on == case.open_today]
    due = case.ranking.due is not None and case.ranking.due.status.value != "not_due"
    return (case.notes & WAITS and (due or today)) or (case.notes & WRITES_NOW and not today)


def note_against_the_plan(case: Case) -> object:
    """A note says to write where nothing is left to write, or to close where two asks are left."""
    if case.closed:
        return bool(case.notes)
    writes = case.notes & (WRITES | KEEPS_ON) and not case.asks
    closes = case.notes & CLOSES and (len(case.asks) > 1 or not case.messages or case.joining)
    leaves = case.notes & LEAVES and (case.asks or case.joining)
    return writes or closes or leaves


def note_against_another(case: Case) -> object:
    """One note says to close, another to go on or to wait."""
    return case.notes & (CLOSES | LEAVES) and case.notes & (WAITS | KEEPS_ON | WRITES_NOW)


def pressed_while_on_hold(case: Case) -> object:
    """It is on hold, and they are asked within three weeks, every week, or told farewell."""
    if not (case.is_("told_on_hold") or case.is_("told_approval_pending")) or case.closed:
        return False
    return _pressed(case, 15)


def ill_and_not_in_peace(case: Case) -> object:
    """Somebody is ill or in mourning, and is asked within two weeks, or told farewell."""
    return case.is_("contact_ill_or_bereaved") and not case.closed and _pressed(case, 10)


def _pressed(case: Case, days: int) -> bool:
    """Whether a message goes out within so many working days, without being invited or urgent."""
    start, deadline = case.ranking.silence.start, case.decide_by
    urgent = deadline is not None and deadline >= case.today
    invited = "asked_to_check_back" in case.facts
    soon = [s for s in case.asks if case.working(start, s.on) < days and not (urgent or invited)]
    dates = [*case.pending[-1:], *(step.on for step in case.asks)]
    often = any(case.working(a, b) < days for a, b in itertools.pairwise(dates))
    often = often and not (urgent or invited)
    return bool(soon) or often or bool(case.of("farewell"))


def invited_day_missed(case: Case) -> object:
    """They named the day on which to ask, and it is asked on another."""
    named = case.facts.get("asked_to_check_back")
    over = (
        case.closed or case.owed or case.decide_by or len(case.pending) >= 2
    )  # as many as one asks
    if not isinstance(named, Date) or over or named < case.ranking.silence.start:
        return False
    if any(day >= named for day in case.interview.asked_on):
        return False
    if case.is_("follow_up_delivered", False):
        return False
    day = max(named, case.today)
    while not case.ranking.calendar.is_working(day) or case.quiet(day):
        day = day.add(days=1)
    return not case.asks or case.asks[0].on != day


def manager_after_a_screen(case: Case) -> object:
    """After a first call the manager is written to, whom nobody has met."""
    screen = case.interview.stage is not None and case.interview.stage.value == "screen"
    return screen and any(s.whom.value in ("manager", "other_side") for s in case.messages)


def message_on_a_quiet_day(case: Case) -> object:
    """A message falls on a day on which by custom nobody reads."""
    return any(case.quiet(step.on) for step in case.messages)


def stand_in_not_asked(case: Case) -> object:
    """Somebody is away, and nobody is asked but that one."""
    away = case.facts.get("auto_reply")
    if not isinstance(away, Date) or away < case.today:
        return False
    return any(step.whom.value in ("recruiter", "last_contact") for step in case.messages)


def mail_after_ignored_mail(case: Case) -> object:
    """A message was ignored, and the next one goes the same way again."""
    quiet = case.is_("told_on_hold") or case.is_("told_approval_pending")
    if quiet or case.is_("contact_ill_or_bereaved") or case.is_("follow_up_delivered", False):
        return False
    later = [step for step in case.asks if (step.attempt or 1) > 1]
    return any(step.channel.value == "same_channel" for step in later)


def spam_looked_through_again(case: Case) -> object:
    """It has been looked through."""
    return case.is_("spam_checked") and any("spam" in step.purpose for step in case.of("look"))


def deadline_not_told(case: Case) -> object:
    """The candidate has to decide elsewhere, and they are not told before."""
    by = case.decide_by
    if by is None or by < case.today or case.closed:
        return False
    recent = case.pending and case.working(case.pending[-1], by) < 5  # a week
    room = case.working(case.open_today, by) >= 2 and case.open_today <= by  # to send, and to ask
    enough = len(case.pending) >= 2  # as many as one asks
    if recent or enough or not room:
        return False
    told = [step for step in case.of("send") if str(by) in step.purpose]
    return not any(step.on <= by for step in (*case.asks, *told))


def message_after_the_stop(case: Case) -> object:
    """Something goes out after the day to stop waiting."""
    stop = case.plan.let_go_on
    return not case.word and stop is not None and any(s.on > stop for s in case.messages)


def too_many_messages(case: Case) -> object:
    """More ask than etiquette has, or a week holds two of them."""
    asks = [step for step in case.asks if step.attempt is not None]
    many = len(case.pending) + len(asks) > max(2, len(case.pending))
    apart = any(
        case.working(a.on, b.on) < 5  # a week
        for a, b in itertools.pairwise(asks)
    )
    return many or apart


def note_without_probability(case: Case) -> object:
    """A program cannot tell how likely the reason of a note is."""
    told: Any = case.plan.to_dict()["notes"]
    return any("probability" not in note for note in told)


KINDS: tuple[Kind, ...] = (
    asked_after_a_no,
    farewell_to_a_future_employer,
    owed_and_not_sent,
    asked_before_it_was_sent,
    agency_passed_over,
    written_to_somebody_who_left,
    bounced_and_counted,
    thanks_missing_or_to_one,
    note_against_the_clock,
    note_against_the_plan,
    note_against_another,
    pressed_while_on_hold,
    ill_and_not_in_peace,
    invited_day_missed,
    manager_after_a_screen,
    message_on_a_quiet_day,
    stand_in_not_asked,
    mail_after_ignored_mail,
    spam_looked_through_again,
    deadline_not_told,
    message_after_the_stop,
    too_many_messages,
    note_without_probability,
)


def found(count: int, seed: int) -> Iterator[tuple[Plan, list[str]]]:
    """Yield each plan of the grid with the names of the kinds of contradiction in it."""
    for given, as_of in cases(count, seed, FIELDS):
        try:
            plan = advise(rank(Interview(**given), as_of=as_of))
        except CallbackError as error:  # pragma: no cover  # a case that cannot be
            raise AssertionError(given, as_of) from error
        case = Case(plan)
        yield plan, [kind.__name__ for kind in KINDS if kind(case)]


def main() -> None:
    """Print how many plans contradict what, by kind."""
    count, seed = [int(one) for one in sys.argv[1:3]] + [MANY, SEED][len(sys.argv) - 1 :]
    counted = Counter[str]()
    for _, kinds in found(count, seed):
        counted.update(kinds)
    for kind in KINDS:
        print(f"{counted[kind.__name__]:>7}  {kind.__name__.replace('_', ' ')}")  # noqa: T201  # the table
    print(f"{counted.total():>7}  in {count:,} plans")  # noqa: T201  # as above


if __name__ == "__main__":
    main()
