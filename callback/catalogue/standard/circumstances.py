"""The circumstances of the standard catalogue, in the order of the formula.

Where you stand has a module of its own, which is to be read first.
"""

from __future__ import annotations

from callback.catalogue.circumstances import Circumstance, State
from callback.catalogue.standard.standing import STANDING

__all__ = [
    "CIRCUMSTANCES",
]

# The opening: whether there is still a place to fill, and what became of it.
#
# One opening is in one state at a time: a place is paused or cancelled or filled, and a search
# that closes on somebody is pressing by that. `open`, `unhurried` and `closing` are the ordinary
# ones and describe it under any reason; a search is `closing` when somebody has been settled on,
# whoever it is, so a posting that vanishes speaks for an offer to you as much as for one to
# another. `filled` is its end: the place is taken, and not by you. It is owned by none, for a
# place can be filled while bad news is put off, or where silence is the rule; it has a quarter
# where somebody else was chosen, as much of what is passed over where nobody says so, and next to
# nothing where an offer to you is being prepared. The other six belong to the reasons that they
# are the substance of.
#
# A third of postings close without a hire (Datapeople 2022: 35 in 100), but of those that reach
# interviews far fewer: the six owned states have 1 in 100 each where their reason does not hold,
# and their reasons' priors add up to 9 in 100.
#
# `possible` is what an opening leaves of an offer, where word comes in the end. `good` (see
# standing) says how far they want you; a role that is cancelled makes no offer to anybody, however
# warm they were. Given the reason the two are independent, so an offer has the product. While the
# search goes on, or closes on somebody, nothing is lost. A filled place comes free again when
# whoever took it does not stay, 2 in 100; a cancelled one is revived 3 times in 100, and what was
# never to be filled is filled after all 5 times. Of what is paused, word is that it goes on in 6 of
# 10; of what waits for money, that it came in 8, since somebody is pressing for it; a role that is
# written anew suits half of those who were met for the old one; and of those who are passed on to
# another role, 6 of 10 are taken up. All are judged; no count of how such openings end was found.

_OPENING = Circumstance(
    id="opening",
    title="The job opening",
    summary="Whether there is a job to fill, how urgent it is, and what happened to it.",
    states=[
        State(id="open", title="Open, and to be filled", otherwise=0.74, possible=1.0),
        State(id="unhurried", title="Open, and not urgent", otherwise=0.08, possible=1.0),
        State(
            id="closing",
            title=("They have chosen somebody"),
            otherwise=0.10,
            possible=1.0,
        ),
        State(id="filled", title="Filled by somebody else", otherwise=0.02, possible=0.02),
        State(id="paused", title="On hold", otherwise=0.01, owned=True, possible=0.6),
        State(
            id="unfunded",
            title="Waiting for money or approval",
            otherwise=0.01,
            owned=True,
            possible=0.8,
        ),
        State(id="changed", title="Being redefined", otherwise=0.01, owned=True, possible=0.5),
        State(id="gone", title="Cancelled", otherwise=0.01, owned=True, possible=0.03),
        State(
            id="never_real", title="Never to be filled", otherwise=0.01, owned=True, possible=0.05
        ),
        State(
            id="elsewhere",
            title="They see you in another role",
            otherwise=0.01,
            owned=True,
            possible=0.6,
        ),
    ],
)


# The employer: what is going on in the house, and whether your contacts are still in it.
#
# Layoffs in the news, a hiring freeze, an empty careers page and a recruiter who looks for work
# are one event seen four times, so they speak about one circumstance. That is why the departure of
# your contacts stands here and not with the contact person: cuts take people along (`exodus`), and
# people also leave a firm that is well (`departures`).
#
# Its states exclude one another as stories do: the one that most bears on the search is meant. Cuts
# with and without your contact are two states, so that the one event which often comes with
# another does not exclude it; a reorganisation in a busy season is a reorganisation.
#
# No state here is owned: a freeze somewhere in the firm need not touch your role. The population
# rates: 22 in 100 firms had a company-wide freeze in August 2025 (Careerminds), in calmer years
# far fewer, and a given search is touched within the few weeks in question in about 5 in 100.
# Separations run at 3.3 in 100 a month (JOLTS), for two or three people over a month, half of them
# handed over well: 1 to 2 in 100.

_EMPLOYER = Circumstance(
    id="employer",
    title="What is happening at the company",
    summary=(
        "Business as usual, a busy time, a reorganisation or cuts, and whether the people you met "
        "are still there."
    ),
    states=[
        State(id="steady", title="Business as usual", otherwise=0.745),
        State(id="stretched", title="A busy season or a crisis", otherwise=0.13),
        State(id="reshaping", title="A merger, a reorganisation, new leaders", otherwise=0.065),
        State(id="cutting", title="Cuts or a freeze", otherwise=0.045),
        State(id="departures", title="Your contact is leaving", otherwise=0.012),
        State(id="exodus", title="Cuts, and your contact is leaving", otherwise=0.003),
    ],
)


# The contact person: whether whoever would answer is there to do it.
#
# The one person who would write, today: somebody on leave is not travelling, and who is ill is
# neither. Others who decide may be away as well, which the rates allow for. None of the states is
# owned: people are away or ill at their own rate whatever the reason is, in a given week 1.7 in
# 100 on leave and 1.9 ill (CPS), the short illnesses of a day or two among them. An absence that
# holds up the answer is the reason itself, so these rates are for one person, not for the two or
# three who decide. `season` says separately when leave is more likely.
#
# Illness and a family emergency look the same from outside, so they share `unwell`; the two
# reasons are twins. A contact who has left the firm is no absence: see the employer.

_CONTACT = Circumstance(
    id="contact",
    title="The person you are waiting for",
    summary="Whether the person who has to answer is there and has time.",
    states=[
        State(id="at_work", title="At work", otherwise=0.835),
        State(id="busy", title="At work, with no time", otherwise=0.12),
        State(id="on_leave", title="On leave", otherwise=0.02),
        State(id="travelling", title="Travelling for work", otherwise=0.012),
        State(id="unwell", title="Ill, or needed at home", otherwise=0.013),
    ],
)


# The channel: whether their word can reach you.
#
# One way, and at most one fault that lies in it: two at once are one in ten thousand. Word that
# comes through an agency can be lost on the last mile as well, but then it is the agency that is
# asked first. `direct` and `relayed` work; about 1 in 8 processes run through an agency. The other
# four are faults, each owned by its reason. Bulk mail misses the inbox in 17 of 100 cases
# (Validity 2024), personal mail in perhaps 1 to 3, and half of the employers also ring: a lost
# message is the reason of about 1 silence in 100 to begin with, and cheap to rule out.

_CHANNEL = Circumstance(
    id="channel",
    title="How they reach you",
    summary="Whether their messages can reach you, and through whom.",
    states=[
        State(id="direct", title="Direct, and working", otherwise=0.85),
        State(id="relayed", title="Through an agency, and working", otherwise=0.115),
        State(id="stuck", title="An agency has not passed it on", otherwise=0.01, owned=True),
        State(
            id="misaddressed",
            title=("They have the wrong contact details"),
            otherwise=0.008,
            owned=True,
        ),
        State(
            id="unseen", title=("It arrived, and you have not seen it"), otherwise=0.01, owned=True
        ),
        State(
            id="out_of_order",
            title=("A phone or mailbox does not work"),
            otherwise=0.007,
            owned=True,
        ),
    ],
)


# Turn: whose move it is.
#
# One move is waited for at a time; who has to send something is not waiting to be asked. It is
# nearly always theirs. Employers who went silent name a missing thank-you (21 in 100 mentions) or
# a candidate who "seemed no longer interested" (43; Monster 2022), but afterwards, and among
# several reasons; as the true one it is rare. Both states are owned by their reasons.

_TURN = Circumstance(
    id="turn",
    title="Whose turn it is",
    summary="Whether they wait for something from you.",
    states=[
        State(id="theirs", title="Theirs", otherwise=0.98),
        State(id="yours_to_ask", title="They expect you to ask", otherwise=0.01, owned=True),
        State(
            id="yours_to_send",
            title=("They are waiting for something from you"),
            otherwise=0.01,
            owned=True,
        ),
    ],
)


# Manner: how they treat candidates.
#
# A habit of the house or of the person, the same for all its candidates, so that what others tell
# of it counts. Its states exclude one another as characters do: a house that is slow and loses
# answers is `careless`, since that decides whether word comes. `careless` is nobody's intention;
# `evasive` puts bad news off; `mute` tells only the chosen, as a rule; `empty_promises` belongs to
# the reason that is about them.
#
# Of hiring managers, 11 in 100 say that they always leave candidates without an answer and 20 that
# they never do (Resume Genius 2024); 9 in 100 employers never notify the others (CareerBuilder
# 2017). Most answer, some slowly.

_MANNER = Circumstance(
    id="manner",
    title="How they treat candidates",
    summary="Whether they answer everybody, and if not, why.",
    states=[
        State(id="answers", title="They answer everybody", otherwise=0.58),
        State(id="slow", title="They answer, slowly", otherwise=0.20),
        State(id="careless", title="Replies get lost among them", otherwise=0.13),
        State(id="evasive", title="They are delaying a “no”", otherwise=0.06),
        State(id="mute", title="They contact only successful candidates", otherwise=0.02),
        State(
            id="empty_promises",
            title="They promise things they do not mean",
            otherwise=0.01,
            owned=True,
        ),
    ],
)


# The field: how far they have come with the others.
#
# Whether all have been seen: one or the other. About six are interviewed for an opening
# (OfficeTeam), so whoever asks is not among the last in most cases, and by the time that silence
# is noticed all have been seen in six of ten.

_FIELD = Circumstance(
    id="field",
    title="The other candidates",
    summary="Whether they have interviewed all the candidates.",
    states=[
        State(id="more_to_come", title="They still have others to interview", otherwise=0.40),
        State(id="all_seen", title="All interviewed, being compared", otherwise=0.60),
    ],
)


# The crowd: how many the others are.
#
# Apart from the field, since a crowd can have been seen or not, and apart from the insider, since
# somebody inside can be one of many. An ordinary number or a crowd: one or the other. Two in ten
# openings draw more than the people who choose can look after.

_CROWD = Circumstance(
    id="crowd",
    title="How many candidates there are",
    summary="A normal number of candidates, or more than they can handle.",
    states=[
        State(id="few", title="A normal number", otherwise=0.83),
        State(id="many", title="Very many", otherwise=0.17),
    ],
)


# The insider: whether somebody who works there is in it.
#
# There is one or there is none, whoever else is in the field. An internal candidate takes 15 in
# 100 vacancies (APQC), but shows up only after the others have been interviewed in about half of
# those cases.

_INSIDER = Circumstance(
    id="insider",
    title="An internal candidate",
    summary="Whether somebody who already works there is a candidate.",
    states=[
        State(id="outside", title="No internal candidate", otherwise=0.92),
        State(id="inside", title="There is an internal candidate", otherwise=0.08),
    ],
)


CIRCUMSTANCES = (
    STANDING,
    _OPENING,
    _EMPLOYER,
    _CONTACT,
    _CHANNEL,
    _TURN,
    _MANNER,
    _FIELD,
    _CROWD,
    _INSIDER,
)
