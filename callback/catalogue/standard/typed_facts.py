"""The facts of the standard catalogue with the values that each can have, for type checkers.

Written by ``tests/tools/typed_facts.py`` from the catalogue: do not edit.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Literal, TypeAlias, TypedDict

if TYPE_CHECKING:
    from callback.interview.findings import Finding, Unknown, Weights

__all__ = ["StandardFacts"]

_Doubt: TypeAlias = "Finding | Weights | Literal[Unknown.UNKNOWN] | None"
_Flag: TypeAlias = "bool | Literal['yes', 'no'] | _Doubt"
_Count: TypeAlias = "int | _Doubt"
#: A day, as a date or as ISO 8601 text; yes, with no day named; no.
_Until: TypeAlias = "dt.date | str | bool | _Doubt"


class StandardFacts(TypedDict, total=False):
    """What may be said of each fact of :data:`callback.STANDARD`; a fact not named is not asked.

    >>> known: StandardFacts = {"posting": "removed", "spam_checked": True}
    """

    verbal_offer: _Flag
    written_offer_promised: _Until
    told_selected: _Flag
    told_finalist: _Flag
    told_backup: _Flag
    keep_on_file: _Flag
    rejection_this_role: Literal["no", "auto", "personal"] | _Doubt
    told_positive: _Flag
    thank_you_answered: Literal["warm", "neutral", "none", "not_sent"] | _Doubt
    experience_survey: Literal["no", "at_once", "later"] | _Doubt
    portal_status: (
        Literal[
            "unchanged",
            "under_review",
            "interview",
            "under_consideration",
            "offer",
            "not_selected",
            "process_completed",
            "referred",
            "no_portal",
        ]
        | _Doubt
    )
    portal_moved: Literal["no", "forward", "back", "no_portal"] | _Doubt
    person_announced: _Flag
    others_heard: Literal["none", "rejected", "offered", "accepted"] | _Doubt
    salary_asked: Literal["early", "late", "never"] | _Doubt
    salary_above_range: _Flag
    notice_or_start_asked: _Flag
    call_requested: _Flag
    asked_if_still_interested: _Flag
    asked_other_processes: _Flag
    competing_offer_told: (
        Literal["none", "hurried", "wished_luck", "asked_deadline", "not_told"] | _Doubt
    )
    references_requested: Literal["no", "for_all_early", "after_final"] | _Doubt
    references_contacted: Literal["yes", "likely", "announced", "no", "none_given"] | _Doubt
    referee_unresponsive: _Flag
    background_check: Literal["none", "announced", "ordered", "done", "cleared"] | _Doubt
    clearance_or_visa: _Flag
    documents_requested: _Flag
    duration_vs_plan: Literal["short", "planned", "long"] | _Doubt
    met_people: Literal["fewer", "planned", "more"] | _Doubt
    sold_the_role: _Flag
    shown_around: _Flag
    said_when_not_if: _Flag
    next_steps_explained: _Flag
    interviewer_distracted: _Flag
    gap_emphasised: _Flag
    overqualified_said: _Flag
    went_well_self: Literal["badly", "so_so", "well"] | _Doubt
    profile_viewed: _Flag
    connection_accepted: _Flag
    works_there: _Flag
    would_move: _Flag
    bad_reference: _Flag
    asked_for_more: Literal["more", "time", "nothing", "no_offer"] | _Doubt
    senior_last: _Flag
    agreement_pending: _Flag
    next_round_promised: _Flag
    told_waitlisted: _Flag
    told_on_hold: _Flag
    told_approval_pending: _Flag
    told_cancelled: _Flag
    told_filled: _Flag
    told_role_changed: _Flag
    budget_uncertain_said: _Flag
    funding_or_contract_pending: _Flag
    role_is_urgent_said: _Flag
    role_origin: Literal["new", "backfill", "growth"] | _Doubt
    criteria_unclear: _Flag
    invited_to_other_role: _Flag
    team_match: _Flag
    insider_says: Literal["filled", "on_hold", "still_open", "you_are_ahead", "nothing"] | _Doubt
    promise_renewed: _Count
    interview_rescheduled: _Count
    interview_cancelled: _Flag
    posting: Literal["up", "removed", "reposted_same", "reposted_changed"] | _Doubt
    posting_age_days: _Count
    similar_postings: _Count
    agency_reposted: _Flag
    portal_opening: Literal["open", "on_hold", "inactive", "position_filled", "no_portal"] | _Doubt
    referrer_inside: _Flag
    role_not_posted_yet: _Flag
    told_pipeline: _Flag
    post_to_be_created: _Flag
    holder_may_stay: _Flag
    start_date: Literal["later", "near", "passed", "none"] | _Doubt
    seniority: Literal["junior", "middle", "senior", "executive"] | _Doubt
    client_advertises: _Flag
    layoffs_announced: _Flag
    freeze_announced: _Flag
    company_postings_vanished: _Flag
    company_posting_others: _Flag
    mass_exits: _Flag
    merger_or_reorg: _Flag
    leadership_change: _Flag
    funding_or_contract_lost: _Flag
    crisis: _Flag
    busy_season: _Flag
    insolvent: _Flag
    small_org: _Count
    recruiter_left: _Flag
    hiring_manager_left: _Flag
    new_recruiter_introduced: _Flag
    auto_reply_left: _Flag
    follow_up_delivered: _Flag
    auto_reply: _Until
    told_person_away: _Until
    contact_on_leave: _Until
    told_travelling: _Until
    contact_ill_or_bereaved: _Flag
    interviewer_ill: _Flag
    told_busy: _Flag
    called_off_why: Literal["absent", "busy", "search", "unsaid", "never"] | _Doubt
    contact_active_online: _Flag
    phone_answered: _Flag
    spam_checked: _Flag
    contact_details_ok: _Flag
    missed_call: _Flag
    read_receipt: _Flag
    acknowledged_receipt: _Flag
    application_withdrawn_by_system: _Flag
    via_agency: _Flag
    agency_says_client_silent: _Flag
    answers_by_post: _Flag
    told_mail_trouble: _Flag
    owed_by_you: _Flag
    portal_message_unread: _Flag
    asked_to_check_back: _Until
    asked_to_follow_up: _Flag
    follow_up_matters_role: _Flag
    thank_you_sent: _Flag
    no_timeline_given: _Flag
    promise_was_specific: _Flag
    abrupt_end_with_promise: _Flag
    only_successful_hear: _Flag
    told_no_news: _Flag
    interviewer_no_show: _Flag
    rejection_other_role: _Flag
    availability_requested: _Flag
    usual_reply_time: Literal["same_day", "days", "week_or_more"] | _Doubt
    was_fast_before: _Flag
    pace_slowed: _Flag
    public_or_academic: _Flag
    known_to_be_slow: _Flag
    reviews_mention_ghosting: _Flag
    ghosted_you_before: _Flag
    answers_rejections: _Flag
    portal_updates_rarely: _Flag
    handed_on: _Flag
    holding_replies: _Count
    muddled_before: _Flag
    kept_waiting: _Flag
    invited_late: _Flag
    they_approached_you: _Flag
    others_answered: _Flag
    told_still_interviewing: _Until
    told_waiting_feedback: _Flag
    committee: _Until
    extra_round_added: _Flag
    deadline_extended: _Flag
    interview_order: Literal["early", "between", "last", "one_day"] | _Doubt
    candidates_said: _Count
    told_many_candidates: _Flag
    many_openings: _Count
    internal_candidate_mentioned: _Flag
    interviewers: _Count
    internship_or_graduate: _Flag
    takehome_submitted: Literal["acknowledged", "unacknowledged", "no_task"] | _Doubt
    insiders_first: _Flag
    hired_in_classes: _Flag
