"""What a candidate was told that changes the plan by itself, and days on which nobody reads.

To add a cue, name the fact, its answers and what they do; `Cue` says what each effect needs.
"""

from __future__ import annotations

from collections.abc import Iterable

from callback.catalogue.cues import Cue, Effect
from callback.catalogue.presupposed import Presupposed
from callback.catalogue.provenance import Source
from callback.catalogue.quiet_days import QuietDays
from callback.catalogue.reasons import Recipient
from callback.catalogue.standard.sources.advice import (
    ADVICE_EIGHT_REASONS,
    ADVICE_JUST_NOT_INTO_YOU,
    ADVICE_NEVER_CALLS_BACK,
    ADVICE_STAFFING_FIRM,
    ADVICE_TOP_FIVE,
    judged,
    published,
)
from callback.catalogue.standard.sources.letters import ADVICE_HIRING_FREEZE

__all__ = ["CUES", "QUIET"]

# Theory of operation
#
# A cue is an answer after which everybody would act in the same way, however likely any reason is.
# So only what was told or seen is one: a feeling never is, and hearsay does not close a matter. Of
# those that turn messages the first that fits decides, so their order is: the agency, which is
# asked whatever else is so; whoever has left; whoever is away; and whom one has not met yet.

_YES = ("yes",)
_SOMETIME = ("running", "passed", "open_ended")

_CLOSED = judged(
    "Somebody else in the job, or a portal that says so, is a no that nobody wrote. One kind "
    "message is left; a second one only hurts.",
    ADVICE_STAFFING_FIRM,
)
_WANTED = judged(
    "Whoever is chosen and waits for papers asks for the papers. A farewell to a future employer "
    "would be read as a refusal.",
    ADVICE_JUST_NOT_INTO_YOU,
)
_ASKED = judged(
    "What they asked for is answered before anything is asked of them.", ADVICE_EIGHT_REASONS
)
_AGENCY = judged(
    "An agency is paid for carrying messages; going round it costs both sides its help.",
    ADVICE_NEVER_CALLS_BACK,
)
_LEFT = judged("Nobody reads the mail of somebody who has left.", ADVICE_TOP_FIVE)
_STANDS_IN = judged("The reply mostly names who stands in.", ADVICE_NEVER_CALLS_BACK)
_NOT_MET = judged(
    "After a first call one knows the recruiter, and has not met the manager.", ADVICE_TOP_FIVE
)
_NAMED = judged("They said themselves from when on to ask.", ADVICE_TOP_FIVE)
_PAUSED = judged(
    "Some searches go on after three weeks, most freezes last for months: a message a month keeps "
    "in touch and does not press.",
    ADVICE_HIRING_FREEZE,
    ADVICE_STAFFING_FIRM,
)
_ILL = judged("Two weeks in peace is what the advice says.", ADVICE_NEVER_CALLS_BACK)
_KNOWN = judged("What has been done is not advised again.")

#: Working days: a month, and two weeks.
_MONTH, _FORTNIGHT = 20, 10


def _given(fact: str, *answers: str) -> Presupposed:
    return Presupposed(fact=fact, answers=answers)


def _turned(
    fact: str, answers: Iterable[str], whom: Recipient, *instead_of: Recipient, other: bool = False
) -> Cue:
    return Cue(
        fact=fact,
        answers=answers,
        effect=Effect.TURNS,
        whom=whom,
        instead_of=instead_of,
        other_channel=other,
        provenance=_PEOPLE[whom],
    )


_PEOPLE = {
    Recipient.AGENCY: _AGENCY,
    Recipient.SUCCESSOR: _LEFT,
    Recipient.STAND_IN: _STANDS_IN,
    Recipient.RECRUITER: _NOT_MET,
}
#: Everybody at the employer's but those who are thanked.
_STAFF = (
    Recipient.RECRUITER,
    Recipient.MANAGER,
    Recipient.LAST_CONTACT,
    Recipient.OTHER_SIDE,
    Recipient.HUMAN_RESOURCES,
    Recipient.STAND_IN,
)
_CONTACT = (Recipient.RECRUITER, Recipient.LAST_CONTACT, Recipient.STAND_IN)

_CLOSES = [
    Cue(fact=fact, answers=answers, effect=Effect.CLOSES, provenance=_CLOSED)
    for fact, answers in (
        ("person_announced", _YES),
        ("portal_status", ("not_selected",)),
        ("portal_opening", ("position_filled",)),
    )
]
_JOINING = [
    Cue(fact=fact, answers=answers, effect=Effect.JOINING, provenance=_WANTED)
    for fact, answers in (
        ("verbal_offer", _YES),
        ("told_selected", _YES),
        ("documents_requested", _YES),
        ("written_offer_promised", _SOMETIME),
        ("portal_status", ("offer",)),
        ("stage", ("offer",)),
    )
]
_OWED = [
    Cue(
        fact=fact,
        answers=answers,
        effect=Effect.OWED,
        lasting=lasting,
        unless=unless,
        provenance=_ASKED,
    )
    for fact, answers, lasting, unless in (
        ("owed_by_you", _YES, True, ()),
        ("portal_message_unread", _YES, True, ()),
        ("asked_if_still_interested", _YES, False, ()),
        ("availability_requested", _YES, False, ()),
        ("call_requested", _YES, False, ()),
        ("documents_requested", _YES, False, ()),
        ("competing_offer_told", ("asked_deadline",), False, ()),
        (
            "references_requested",
            ("after_final",),
            False,
            (_given("references_contacted", "yes", "no"),),
        ),
        ("references_contacted", ("none_given",), False, ()),
    )
]
_TURNS = [
    _turned("via_agency", _YES, Recipient.AGENCY),
    _turned("auto_reply_left", _YES, Recipient.SUCCESSOR, *_STAFF, other=True),
    _turned("recruiter_left", _YES, Recipient.SUCCESSOR, *_CONTACT),
    _turned("new_recruiter_introduced", _YES, Recipient.SUCCESSOR, *_CONTACT),
    _turned(
        "hiring_manager_left",
        _YES,
        Recipient.SUCCESSOR,
        Recipient.MANAGER,
        Recipient.LAST_CONTACT,
        Recipient.OTHER_SIDE,
    ),
    _turned("auto_reply", ("running", "open_ended"), Recipient.STAND_IN, *_CONTACT),
    _turned("contact_on_leave", ("running", "open_ended"), Recipient.STAND_IN, *_CONTACT),
    _turned("stage", ("screen",), Recipient.RECRUITER, Recipient.MANAGER, Recipient.OTHER_SIDE),
]
_PEACE = [
    Cue(fact=fact, answers=answers, effect=Effect.PEACE, days=days, provenance=provenance)
    for fact, answers, days, provenance in (
        ("told_on_hold", _YES, _MONTH, _PAUSED),
        ("told_approval_pending", _YES, _MONTH, _PAUSED),
        ("portal_opening", ("on_hold",), _MONTH, _PAUSED),
        ("insider_says", ("on_hold",), _MONTH, _PAUSED),
        ("freeze_announced", _YES, _MONTH, _PAUSED),
        ("contact_ill_or_bereaved", _YES, _FORTNIGHT, _ILL),
    )
]
_DONE = [
    Cue(fact=fact, answers=answers, effect=Effect.DONE, done=[reason], provenance=_KNOWN)
    for fact, answers, reason in (
        ("spam_checked", _YES, "message_missed"),
        ("contact_details_ok", _YES, "contact_details_wrong"),
        ("owed_by_you", ("no",), "something_owed"),
    )
]

CUES: tuple[Cue, ...] = (
    *_CLOSES,
    *_JOINING,
    *_OWED,
    *_TURNS,
    Cue(
        fact="asked_to_check_back",
        answers=_SOMETIME,
        effect=Effect.INVITED,
        provenance=_NAMED,
    ),
    *_PEACE,
    Cue(fact="phone_answered", answers=("no",), effect=Effect.CALLED, provenance=_KNOWN),
    Cue(
        fact="thank_you_answered",
        answers=("warm", "neutral", "none"),
        effect=Effect.THANKED,
        provenance=_KNOWN,
    ),
    *_DONE,
)

_JAPAN = Source(
    id="law_japan_holidays_of_offices",
    title="Act on Holidays of Administrative Organs (Act No. 91 of 1988), article 1",
    publisher="Japan",
    year=1988,
)
_CHRISTMAS = judged(
    "Between Christmas Eve and New Year most offices there are empty or half empty, though only "
    "two or three of the days are public holidays."
)

QUIET: tuple[QuietDays, ...] = (
    QuietDays(
        countries=[
            *("AT", "AU", "BE", "CA", "CH", "CZ", "DE", "DK", "ES", "FI", "FR", "GB", "HR", "HU"),
            *("IE", "IT", "LU", "NL", "NO", "NZ", "PL", "PT", "SE", "SI", "SK", "US", "ZA"),
        ],
        first="12-24",
        last="12-31",
        provenance=_CHRISTMAS,
    ),
    QuietDays(
        countries=["AU", "NZ"],
        first="01-02",
        last="01-05",
        provenance=judged("Summer begins there with the holidays; offices open a week later."),
    ),
    QuietDays(
        countries=["BR", "AR", "CL"],
        first="12-24",
        last="01-01",
        provenance=judged("The collective leave of many firms runs from Christmas to New Year."),
    ),
    QuietDays(
        countries=["JP"],
        first="12-29",
        last="01-03",
        provenance=published(
            "The offices of the state are closed from 29 December to 3 January, and firms go by "
            "the same days.",
            _JAPAN,
        ),
    ),
    QuietDays(
        countries=["JP"],
        first="08-13",
        last="08-16",
        provenance=judged("Obon: many firms close, though no day of it is a public holiday."),
    ),
    QuietDays(
        countries=["IT"],
        first="08-10",
        last="08-20",
        provenance=judged("The weeks around Ferragosto, in which firms close for the summer."),
    ),
)
