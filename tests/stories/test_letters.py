"""Letters as people write them to advice columns: what should come first, and what should not.

Only the order is expected, and only where the letters and the texts that answer them agree.
"""

from __future__ import annotations

from pendulum import Date

from callback import FactValue, Interview, Ranking, rank
from callback.catalogue.standard import STANDARD

ENDED = Date(2026, 3, 3)


def after(days: int, **facts: FactValue) -> Ranking:
    """Rank the reasons for a silence of some calendar days."""
    return rank(Interview(ended=ENDED, facts=facts), as_of=ENDED.add(days=days))


def test_layoffs_and_a_recruiter_who_leaves() -> None:
    """Paused, cut or orphaned stand far above the rest.

    Sources: Ask a Manager 2012 on hiring freezes; CollegeGrad.com, reason 4: the interviewer left,
    and nothing was handed over.
    """
    ranking = after(21, layoffs_announced=True, recruiter_left=True)
    first = {ranked.reason.id for ranked in ranking[:3]}
    assert first == {"on_hold", "interviewer_left", "role_cancelled"}
    assert ranking[2].probability >= 2 * ranking[3].probability


def test_three_weeks_of_still_interviewing() -> None:
    """It holds up to the day that it named; then the others rise week by week.

    Sources: Workplace Stack Exchange 59287, three weeks of "still interviewing"; CollegeGrad.com,
    reason 1: they are stalling.
    """
    friday = ENDED.add(days=10)
    weeks = [after(days, told_still_interviewing=friday) for days in (7, 14, 21)]

    def course(name: str) -> list[float]:
        return [ranking.by_id[name].probability for ranking in weeks]

    still, better, pending = map(
        course, ("still_interviewing", "better_candidate", "offer_pending")
    )
    assert still[0] > still[1] > still[2]
    assert better[0] < better[1] < better[2]
    assert pending[0] < pending[1] < pending[2]


def test_out_of_office_until_the_eighteenth() -> None:
    """Leave explains the silence while it lasts, then less with each day, and in the end no more.

    Absences overrun: a week after the day of return it no longer leads, and two days later none of
    its family is among the first five.

    Source: "The reason why HR didn't call you back after the interview", reason 4: a holiday.
    """
    back = Date(2026, 3, 18)
    during = after(12, auto_reply=back)
    assert during.top.reason.id == "on_holiday"
    assert during.families[0].family.id == "away"
    days = [after(days, auto_reply=back) for days in (15, 16, 17, 20, 21, 22)]
    shares = [ranking.by_id["on_holiday"].probability for ranking in days]
    assert shares == sorted(shares, reverse=True)
    assert days[-1].top.reason.family != "away"
    later = after(24, auto_reply=back)
    assert all(ranked.reason.family != "away" for ranked in later[:5])


def test_a_background_check_is_ordered() -> None:
    """Nobody pays to look into a candidate whom they think unfit.

    Sources: Work Coach Cafe 2008 on references that are checked; Checkr on how long it takes.
    """
    ranking = after(8, background_check="ordered")
    assert ranking.top.reason.id == "checks_running"
    fit = ranking.by_id["not_a_fit"]
    assert fit.probability < fit.reason.prior


def test_told_in_writing_that_the_role_is_paused() -> None:
    """Their own word settles it.

    Sources: Ask a Manager 2012, why would a company freeze a hiring process; a staffing firm's
    blog: things got put on hold.
    """
    assert after(14, told_on_hold=True).top.reason.id == "on_hold"


def test_somebody_is_announced_in_the_role() -> None:
    """Then another was preferred.

    Sources: Ask a Manager 2013, the newcomer and the one turned down for her job; a staffing
    firm's blog: a better candidate.
    """
    assert after(20, person_announced=True).top.reason.id == "better_candidate"


def test_a_typing_error_in_the_telephone_number() -> None:
    """Then their word went nowhere.

    Source: "The reason why HR didn't call you back after the interview", reason 2: your contact
    information is wrong.
    """
    ranking = after(14, contact_details_ok=False)
    assert ranking.top.reason.id == "contact_details_wrong"
    assert ranking.top.probability > 10 * STANDARD.reason("contact_details_wrong").prior
