"""What the standard catalogue says where an offer, a veto, a rival or a lost letter meet."""

from __future__ import annotations

import pytest
from pendulum import Date

from callback import Finding, Interview, Ranking, forecast, rank


def looked(day: str, stage: str | None = None, **facts: object) -> Ranking:
    """Rank after an interview on 3 March 2026, looked at on a day of that year."""
    interview = Interview(ended="2026-03-03", stage=stage, facts=facts)  # type: ignore[arg-type]  # any value
    return rank(interview, as_of=Date.fromisoformat(f"2026-{day}"))


def p(ranking: Ranking, *reasons: str) -> float:
    """Return the probability of some reasons together."""
    return sum(ranking.by_id[name].probability for name in reasons)


def test_a_role_that_is_cancelled_offers_nothing() -> None:
    """However warmly it was offered in words before."""
    ranking = looked("03-24", verbal_offer=True, told_cancelled=True)
    assert ranking.top.reason.id == "role_cancelled"
    assert forecast(ranking).offer < 0.02


def test_what_is_owed_comes_first_whatever_stage_it_is() -> None:
    """The stage and a spoken offer say the same: it is not told twice against what is owed."""
    facts = {"verbal_offer": True, "owed_by_you": True}
    for stage in (None, "final", "offer"):
        assert looked("03-24", stage, **facts).top.reason.id == "something_owed"


def test_lost_mail_strikes_the_chosen_too() -> None:
    """A wrong address comes first, since why they are silent is not what they decided."""
    ranking = looked("03-24", "offer", told_selected=True, contact_details_ok=False)
    assert ranking.top.reason.id == "contact_details_wrong"
    assert forecast(ranking).offer > 0.15


def test_who_offers_can_be_away_or_gone() -> None:
    """An automatic reply says why it is quiet, after an offer as after any other talk."""
    away = looked("03-13", verbal_offer=True, auto_reply=Date(2026, 3, 20))
    assert away.top.reason.id == "on_holiday"
    gone = looked("03-24", "final", verbal_offer=True, auto_reply_left=True)
    assert gone.top.reason.id == "interviewer_left"


def test_one_of_two_finalists_is_about_even() -> None:
    """With a check that is done: an offer is about as likely as not, and no more."""
    ranking = looked("03-06", told_finalist=True, candidates_said=2, background_check="done")
    assert 0.4 < forecast(ranking).offer < 0.6


def test_a_crowd_hides_nobody_inside() -> None:
    """What says that there are many says nothing about somebody inside."""
    alone = looked("03-17", internal_candidate_mentioned=True)
    crowd = looked(
        "03-17", internal_candidate_mentioned=True, told_many_candidates=True, many_openings=3
    )
    assert alone.top.reason.id == crowd.top.reason.id == "internal_candidate"
    ratio = p(crowd, "internal_candidate") / p(alone, "internal_candidate")
    assert 0.8 < ratio < 1.25


def test_a_talk_called_off_makes_illness_likelier() -> None:
    """And departure, and disorder: a reason produces a sign by itself."""
    plain, off = looked("03-12"), looked("03-12", interview_cancelled=True)
    for name in ("ill", "family_emergency", "interviewer_left", "disorganised"):
        assert p(off, name) > p(plain, name)


def test_a_soft_offer_leaves_a_no_at_several_percent() -> None:
    """A word that may have been none, and praise: somebody who can say no has not spoken yet."""
    soft = Finding("yes", reliability=0.6)
    ranking = looked("03-10", "final", verbal_offer=soft, told_positive=True)
    no = (
        "not_a_fit", "better_candidate", "internal_candidate", "offer_pending", "veto_above",
        "offer_withdrawn",
    )  # fmt: skip  # all that says no
    assert p(ranking, *no) > 0.1
    assert p(ranking, "not_a_fit") > 0.01
    assert forecast(ranking).offer < 0.65


def test_praise_alone_does_not_double_an_offer() -> None:
    """It costs nothing to say."""
    plain, praised = looked("03-10", "final"), looked("03-10", "final", told_positive=True)
    assert 1 < forecast(praised).offer / forecast(plain).offer < 2


def test_a_known_freeze_is_not_erased_by_what_looks_like_an_offer() -> None:
    """Together a pause and a cancelled role stay likelier than not, and no offer is."""
    signs = {"verbal_offer": True, "background_check": "cleared"}
    frozen = looked("03-16", "offer", freeze_announced=True, **signs)
    assert p(frozen, "on_hold", "role_cancelled") > 0.5
    assert forecast(frozen).offer < 0.5 < forecast(looked("03-16", "offer", **signs)).offer


def test_one_word_of_mouth_a_day_after_is_not_sure() -> None:
    """Under two in three by itself; with six signs of the same good talk under .85."""
    assert forecast(looked("03-04", "final", verbal_offer=True)).offer < 0.67
    promised = forecast(looked("03-10", "final", written_offer_promised=True))
    everything = looked(
        "03-10", "final", written_offer_promised=True, verbal_offer=True, told_selected=True,
        documents_requested=True, background_check="ordered", notice_or_start_asked=True,
        portal_moved="forward",
    )  # fmt: skip  # six more of them
    assert promised.offer < forecast(everything).offer <= 0.85
    assert p(everything, "better_candidate") > 0.01


def test_small_firms_lose_people_more_and_fresh_adverts_wait() -> None:
    """A reason says how large a firm or how old an advert is where it is about just that."""
    plain = looked("03-24")
    assert p(looked("03-24", small_org=10), "interviewer_left") > p(plain, "interviewer_left")
    assert p(looked("03-24", posting_age_days=5), "still_interviewing") > p(
        plain, "still_interviewing"
    )
    assert p(looked("03-24", posting_age_days=5), "no_hurry") > p(plain, "no_hurry")


def test_senior_posts_are_cut_more_often() -> None:
    """The dearer a post and the more hangs on one plan, the likelier it goes away."""
    levels = ("junior", "middle", "senior", "executive")
    cut = [p(looked("03-24", seniority=level), "role_cancelled") for level in levels]
    assert cut == sorted(cut)
    plain = p(looked("03-24"), "role_cancelled")
    assert cut[0] < plain < cut[2] < cut[3]


def test_referees_who_are_to_be_rung_leave_the_checks_where_they_are_or_raise_them() -> None:
    """Not yet, with a day announced, is not the same as a list that lies there unused."""
    plain = looked("03-13", "final")
    announced = looked("03-13", "final", references_contacted="announced")
    unused = looked("03-13", "final", references_contacted="no")
    assert p(announced, "checks_running") > p(plain, "checks_running") > p(unused, "checks_running")


@pytest.mark.parametrize("day", ["03-24", "04-14", "05-05", "06-05"])
def test_a_permit_takes_weeks_to_months(day: str) -> None:
    """Where one is needed, what looks like an offer does not run out with the ordinary checks.

    By its wait, 3 in 10 permits are still running after 68 working days, and of ordinary checks
    less than one in 100.
    """
    ranking = looked(day, "offer", verbal_offer=True, clearance_or_visa=True)
    without = looked(day, "offer", verbal_offer=True, clearance_or_visa=False)
    assert p(ranking, "permit_pending") > 0.15 > 3 * p(without, "permit_pending")
    assert p(ranking, "permit_pending") > p(ranking, "checks_running")
    assert forecast(ranking).ever > forecast(without).ever + 0.05


def test_a_round_that_was_to_end_yesterday_is_nearly_running() -> None:
    """Rounds overrun by days: half of them by less than three working days, so 2^(-1/3) by one."""
    plain = p(looked("03-13"), "still_interviewing")
    until = [
        p(looked("03-13", told_still_interviewing=Date(2026, 3, day)), "still_interviewing")
        for day in (13, 12, 11, 6)
    ]
    assert until == sorted(until, reverse=True)
    assert until[1] > 2 ** (-1 / 3) * until[0] > 2 * plain


def test_an_offer_that_was_spoken_can_be_taken_back_or_refused_above() -> None:
    """Who asked for more and hears nothing thinks of the one, who was to be agreed to the other."""
    spoken = looked("03-31", verbal_offer=True)
    more = looked("03-31", verbal_offer=True, asked_for_more="more")
    assert p(more, "offer_withdrawn") > 1.5 * p(spoken, "offer_withdrawn")
    late = looked("03-31", "offer", verbal_offer=True)
    assert p(late, "offer_withdrawn") > p(spoken, "offer_withdrawn") > 0.02
    soon = looked("03-06", verbal_offer=True)
    assert p(soon, "offer_withdrawn") < 0.03
    agree = looked("03-31", "final", agreement_pending=True)
    assert p(agree, "veto_above") > 3 * p(looked("03-31", "final"), "veto_above")


@pytest.mark.parametrize(
    ("reason", "facts"),
    [
        ("interviewer_left", {"phone_answered": False}),
        ("interviewer_left", {"read_receipt": False}),
        ("interviewer_left", {"interview_rescheduled": 2}),
        ("ill", {"met_people": "fewer"}),
        ("on_holiday", {"interview_rescheduled": 1}),
        ("on_hold", {"pace_slowed": True}),
        ("budget_pending", {"asked_to_check_back": True}),
        ("budget_pending", {"committee": True}),
        ("role_redefined", {"extra_round_added": True}),
        ("ghost_job", {"deadline_extended": True}),
        ("message_missed", {"takehome_submitted": "unacknowledged"}),
        ("internal_candidate", {"public_or_academic": True}),
        ("disorganised", {"criteria_unclear": True}),
        ("role_cancelled", {"portal_status": "process_completed"}),
        ("role_cancelled", {"portal_moved": "back"}),
        ("not_a_fit", {"posting": "reposted_same"}),
        ("still_interviewing", {"posting": "up"}),
    ],
    ids=lambda part: part if isinstance(part, str) else next(iter(part)),
)
def test_a_reason_produces_signs_by_itself(reason: str, facts: dict[str, object]) -> None:
    """A fact speaks about one circumstance; a reason that is about another makes it, too."""
    assert p(looked("03-17", None, **facts), reason) > p(looked("03-17"), reason)


def test_whether_others_heard_tells_if_it_is_the_search_or_you() -> None:
    """A search that stands still rings nobody; a letter that was lost is only yours."""
    plain = looked("03-17")
    none, offered = (looked("03-17", others_heard=what) for what in ("none", "offered"))
    for stands in ("on_hold", "budget_pending", "ill", "still_interviewing"):
        assert p(none, stands) > p(plain, stands) > p(offered, stands)
    for lost in ("contact_details_wrong", "message_missed"):
        assert p(offered, lost) > 0.8 * p(plain, lost)
