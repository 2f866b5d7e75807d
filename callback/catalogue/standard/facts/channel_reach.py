"""Facts about the way to you: whether word can get through, and through whom."""

from __future__ import annotations

from callback.catalogue.facts import Fact, KnownBy, Strength
from callback.catalogue.presupposed import Presupposed
from callback.catalogue.provenance import Source
from callback.catalogue.standard.facts.forms import WRITTEN, flag
from callback.catalogue.standard.sources.advice import (
    ADVICE_EIGHT_REASONS,
    ADVICE_NEVER_CALLS_BACK,
    judged,
)
from callback.catalogue.standard.sources.figures import GLASSDOOR_GHOSTING, TALENT_BOARD, VALIDITY
from callback.catalogue.standard.sources.letters import LETTER_HR_REJECTED_ME

__all__ = [
    "FACTS",
]

# Theory of operation
#
# The states of the channel are faults of a mechanism, so these tables are nearly logical: a wrong
# number in your papers is found by looking, in 4 cases of 5 (the fifth was mistyped at theirs),
# and where the channel works 5 in 10,000 find one in a place that was never used.
#
# `spam_checked` is about who looks. A candidate who finds the message has no silence any more and
# asks nobody; so among those whose message lies unseen, most have not looked (properly), and among
# the rest six in ten have. That makes "no" point to a missed message a little, and "yes" away.
#
# Where nothing goes through an agency, an agency can say nothing: the rows of what it says are
# small but for `relayed`.

_SPAM = Source(
    id="letter_check_your_spam",
    title="Letter: check your spam folder",
    publisher="Ask a Manager",
    year=2007,
    url="https://www.askamanager.org/2007/05",
)
_LOST_TO_SPAM = Source(
    id="letter_lost_to_spam",
    title="Letter: mail lost to spam is surprisingly common",
    publisher="Ask a Manager",
    year=2015,
    url="https://www.askamanager.org/2015/06",
)
_RECRUITER_BEHAVIOUR = Source(
    id="letter_recruiter_behaviour",
    title="Is this normal behavior from a recruiter?",
    publisher="TechRepublic",
    url="https://www.techrepublic.com/article/is-this-normal-behavior-from-a-recruiter/",
)
_NON_RESPONSE = Source(
    id="advice_client_non_response",
    title="The notorious non-response (client/candidate)",
    publisher="nssrpo.com",
    url="https://nssrpo.com/the-notorious-non-response-clientcandidate/",
)

FACTS: tuple[Fact, ...] = (
    flag(
        "spam_checked",
        "Have you checked spam, voicemail and the portal?",
        about="channel",
        yes={"unseen": 0.12},
        otherwise=0.60,
        known_by=KnownBy.PERSON,
        strength=Strength.SEEN,
        half_life=10,
        linked=("missed_call",),
        provenance=judged(
            "Who looks mostly finds it: 12 in 100 look and miss it (a filter at the provider, a "
            "voicemail that was deleted).",
            _SPAM,
            _LOST_TO_SPAM,
            VALIDITY,
        ),
    ),
    flag(
        "contact_details_ok",
        "Are your phone number and email address correct in everything you sent?",
        about="channel",
        yes={"misaddressed": 0.20},
        otherwise=0.9995,
        known_by=KnownBy.PERSON,
        strength=Strength.DECISIVE,
        provenance=judged(
            "Four errors in five are in your papers and found by looking; the fifth was made at "
            "theirs. 5 in 10,000: an error where nobody used it.",
            ADVICE_EIGHT_REASONS,
        ),
    ),
    flag(
        "missed_call",
        "Have you missed a call from an unknown number that left no message?",
        about="channel",
        yes={"unseen": 0.30, "out_of_order": 0.12},
        otherwise=0.05,
        known_by=KnownBy.PERSON,
        strength=Strength.SEEN,
        half_life=10,
        linked=("spam_checked",),
        provenance=judged(
            "Half of the employers ring, and of the messages that go unseen a third is a call. "
            "5 in 100: strangers ring anyway, and most of it is thrown out as such."
        ),
    ),
    flag(
        "read_receipt",
        "Does your message show as read?",
        about="channel",
        yes={"misaddressed": 0.38, "unseen": 0.45, "out_of_order": 0.12},
        otherwise=0.55,
        under={"interviewer_left": 0.28, "on_holiday": 0.38, "ill": 0.38, "family_emergency": 0.38},
        known_by=KnownBy.MAIL,
        strength=Strength.SEEN,
        linked=("acknowledged_receipt",),
        presupposes=WRITTEN,
        provenance=judged(
            "Where it shows at all, every other message is opened. A phone that is lost opens "
            "none; who reads yours sees the right address and may well answer it. A third is read "
            "by those who are away, a quarter where the mailbox is another's by now."
        ),
    ),
    flag(
        "acknowledged_receipt",
        "Have you had an automatic “we received it” message since?",
        about="channel",
        yes={"misaddressed": 0.08, "unseen": 0.18, "out_of_order": 0.14},
        otherwise=0.30,
        known_by=KnownBy.MAIL,
        strength=Strength.SEEN,
        linked=("read_receipt",),
        presupposes=WRITTEN,
        provenance=judged(
            "A receipt that came shows that the way is open. It takes the same way as the answer, "
            "automatic ones into spam rather oftener.",
            TALENT_BOARD,
        ),
    ),
    flag(
        "application_withdrawn_by_system",
        "Does their portal say that you withdrew, although you did not?",
        about="channel",
        yes={"misaddressed": 0.006, "unseen": 0.006, "out_of_order": 0.006},
        otherwise=0.003,
        known_by=KnownBy.WATCHING,
        strength=Strength.SEEN,
        half_life=21,
        provenance=judged(
            "A wrong click, 3 in 1,000; twice that where they wrote and got no answer, and took it "
            "for a withdrawal.",
            LETTER_HR_REJECTED_ME,
        ),
    ),
    flag(
        "via_agency",
        "Did you come through an agency or an outside recruiter?",
        about="channel",
        yes={
            "direct": 0.02,
            "relayed": 0.97,
            "stuck": 0.97,
            "misaddressed": 0.14,
            "unseen": 0.14,
            "out_of_order": 0.14,
        },
        otherwise=0.14,
        known_by=KnownBy.PERSON,
        strength=Strength.TOLD,
        linked=("agency_says_client_silent",),
        provenance=judged(
            "What the states mean. 2 in 100 came through one and deal with the employer now; the "
            "faults fall on either way alike: 14 in 100.",
            _RECRUITER_BEHAVIOUR,
            GLASSDOOR_GHOSTING,
        ),
    ),
    flag(
        "agency_says_client_silent",
        "Does your agency say that the employer does not answer them either?",
        about="channel",
        yes={"relayed": 0.40, "stuck": 0.03},
        otherwise=0.003,
        known_by=KnownBy.MAIL,
        strength=Strength.TOLD,
        effort=3,
        half_life=10,
        linked=("via_agency",),
        presupposes=(Presupposed(fact="via_agency", answers=["yes"]),),
        provenance=judged(
            "An agency that waits too says so in 2 cases of 5, being asked; one that holds the "
            "answer back rarely puts it so.",
            _NON_RESPONSE,
        ),
    ),
    flag(
        "answers_by_post",
        "Do they send their answers by post?",
        about="channel",
        yes={"unseen": 0.10, "misaddressed": 0.12, "out_of_order": 0.02},
        otherwise=0.03,
        known_by=KnownBy.PERSON,
        strength=Strength.TOLD,
        provenance=judged(
            "3 in 100 employers, most of them public. A letter takes days, and one in a hundred "
            "does not come; of mail that was sent and not seen one in ten is of that kind.",
        ),
    ),
    flag(
        "told_mail_trouble",
        "Have they said that their phone or mailbox was broken, lost or stolen?",
        about="channel",
        yes={"out_of_order": 0.22, "unseen": 0.008},
        otherwise=0.005,
        known_by=KnownBy.PERSON,
        strength=Strength.TOLD,
        effort=3,
        half_life=21,
        provenance=judged(
            "One in five gets word of it another way while it lasts. 5 in 1,000: mended since, or "
            "an excuse.",
            ADVICE_NEVER_CALLS_BACK,
        ),
    ),
)
