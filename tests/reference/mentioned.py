"""What people who wait mention, and what of it the standard catalogue has: by item, an id.

Two collections of stories that were told in public, read for what no entry had a name for. Each
item has an entry of today: ``facts.<id>``, with ``=<answer>`` where one of its answers says it;
``reasons.<id>``; ``fields.<name>`` of an interview, with ``=<value>``; or ``sectors.<name>``.
What is not there says why.
"""

from __future__ import annotations

from collections.abc import Mapping

#: The first collection.
FIRST: Mapping[str, tuple[str, ...]] = {
    "HR or the recruiter will contact you": ("facts.handed_on=yes",),
    "this place is filled, said without a rejection": ("facts.told_filled=yes",),
    "there is no opening, only a pipeline": ("facts.told_pipeline=yes",),
    "what they said comes next: referees by Wednesday": (
        "facts.references_contacted=announced",
        "facts.background_check=announced",
    ),
    "what they said comes next: the visa": ("facts.clearance_or_visa=yes",),
    "why a talk was called off": ("facts.called_off_why",),
    "how many holding replies": ("facts.holding_replies",),
    "time since the interview": ("fields.ended", "fields.replied_on"),
    "you work or worked there": ("facts.works_there=yes",),
    "an insiders-first rule": ("facts.insiders_first=yes",),
    "another's offer is accepted": ("facts.others_heard=accepted",),
    "all were seen on one day": ("facts.interview_order=one_day",),
    "somebody met last can veto": ("facts.senior_last=yes", "facts.agreement_pending=yes"),
    "a start date or term that comes near": ("facts.start_date=near",),
    "an outside event that the job hangs on": ("facts.funding_or_contract_pending=yes",),
    "a referee not reached yet": ("facts.referee_unresponsive=yes",),
    "answers by post": ("facts.answers_by_post=yes",),
    "papers lost before": ("facts.muddled_before=yes",),
    "appointment forgotten but held": ("facts.muddled_before=yes",),
    "the client now advertises without the agency": ("facts.client_advertises=yes",),
    "trial shift or shadowing as a stage": ("fields.stage=trial",),
    "sectors healthcare, sales, nonprofit": (
        "sectors.healthcare",
        "sectors.sales",
        "sectors.nonprofit",
    ),
}
#: The second, independent collection.
SECOND: Mapping[str, tuple[str, ...]] = {
    "the holder of the job may stay after all": ("facts.holder_may_stay=yes",),
    "the other finalist was rung first": ("facts.others_heard=offered",),
    "a referee was told that an offer is likely": ("facts.references_contacted=likely",),
    "a former employer may have spoken ill of you": ("facts.bad_reference=yes",),
    "you asked for time, or for more, before accepting": (
        "facts.asked_for_more=more",
        "facts.asked_for_more=time",
    ),
    "you hold or declined another offer, not told to them": (
        "facts.competing_offer_told=not_told",
    ),
    "a medical that they still have to arrange": ("facts.background_check=announced",),
    "the agreed start has come or passed": ("facts.start_date=passed",),
    "the employer insolvent": ("facts.insolvent=yes",),
    "nobody could say what the job is": ("facts.criteria_unclear=yes",),
    "a next round promised in the talk itself": ("facts.next_round_promised=yes",),
    "hired in classes from a pool": ("facts.hired_in_classes=yes",),
    "other firms of the same day have all answered": ("facts.others_answered=yes",),
    "they approached you": ("facts.they_approached_you=yes",),
    "you live far off and would move": ("facts.would_move=yes",),
    "invited only months after applying": ("facts.invited_late=yes",),
    "kept waiting for hours": ("facts.kept_waiting=yes",),
    "sector air transport": ("sectors.travel",),
}
#: Reasons that were missing or blurred.
BLURRED: Mapping[str, tuple[str, ...]] = {
    "an offer withdrawn after it was spoken": ("reasons.offer_withdrawn",),
    "a veto from above": ("reasons.veto_above",),
    "wait-listed as appointable for the next vacancy": (
        "reasons.waitlisted",
        "facts.told_waitlisted=yes",
    ),
    "a post still to be created for you": (
        "reasons.budget_pending",
        "facts.post_to_be_created=yes",
    ),
    "a permit or clearance that takes months": ("reasons.permit_pending",),
}
#: What the published seeds say and no entry had, or had the wrong way round.
SEEDS: Mapping[str, tuple[str, ...]] = {
    "seniority, for posts that are cancelled": (
        "facts.seniority=senior",
        "facts.seniority=executive",
    ),
    "small firms, for who has left": ("facts.small_org",),
    "a fresh advert, for those who see no hurry": ("facts.posting_age_days",),
}
#: What is not taken over, and why.
LEFT_OUT: Mapping[str, str] = {
    "the deadline of your other offer": "A day of yours, not of theirs: it belongs to the plan "
    "and moves no reason.",
}
