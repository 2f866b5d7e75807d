"""The rules of following up: how long to wait, how often to ask, and who says so."""

from __future__ import annotations

from callback.catalogue.etiquette import Etiquette
from callback.catalogue.provenance import Source
from callback.catalogue.reasons import Recipient
from callback.catalogue.standard.cues import CUES, QUIET
from callback.catalogue.standard.sources.advice import (
    ADVICE_JUST_NOT_INTO_YOU,
    ADVICE_STAFFING_FIRM,
    ADVICE_TOP_FIVE,
    judged,
)
from callback.catalogue.standard.sources.figures import ACCOUNTEMPS_FOLLOW_UP, ACCOUNTEMPS_THANKS

__all__ = ["ETIQUETTE"]

# Theory of operation
#
# All in the employer's working days. The advice pages agree on the order of magnitude and on the
# shape: a thank-you at once; then patience until the promised date and a little more, or a week;
# then one message a week, two in all, and at most a farewell. Where a message was ignored the next
# is a call: four of five pages name the phone. A late thank-you to everybody whom one met is better
# than none while nothing has been asked yet: up to three days, which is before one asks. Within
# that the numbers are judged: a promised date plus 1 to 5 days, else 4 to 10, is what they say.

_INDEED_CANADA = Source(
    id="advice_indeed_canada",
    title="How long to hear back after an interview: wait five to seven business days",
    publisher="Indeed Canada",
    url="https://ca.indeed.com/career-advice/interviewing/how-long-to-hear-back-after-interview",
)
_INDEED_HONG_KONG = Source(
    id="advice_indeed_hong_kong",
    title="How long after a job interview should you hear back: not on weekends or holidays",
    publisher="Indeed Hong Kong",
    url="https://hk.indeed.com/career-advice/interviewing/how-long-after-job-interview-should-you-hear-back",
)
_POWERTOFLY = Source(
    id="advice_powertofly",
    title="What to do when you are ghosted: by the channel they used",
    publisher="PowerToFly",
    url="https://powertofly.com/up/what-to-do-when-youre-ghosted-by-a-company-or-recruiter",
)

ETIQUETTE = Etiquette(
    thank_within=1,
    thank_late=3,
    grace=2,
    first_after=5,
    after_return=2,
    stand_in_after=10,
    apart=5,
    asks=[Recipient.RECRUITER, Recipient.MANAGER],
    farewell=Recipient.LAST_CONTACT,
    say=0.25,
    noted=0.1,
    at_once=0.015,
    worth=0.02,
    calls_from=2,
    before_deadline=3,
    cues=CUES,
    quiet=QUIET,
    on_thanking=[ACCOUNTEMPS_THANKS],
    on_asking=[_INDEED_CANADA, _INDEED_HONG_KONG, _POWERTOFLY, ACCOUNTEMPS_FOLLOW_UP],
    on_looking_further=[ADVICE_JUST_NOT_INTO_YOU, ADVICE_TOP_FIVE, ADVICE_STAFFING_FIRM],
    provenance=judged(
        "Within what the pages say: a promised day and 1 to 5 days more, else 4 to 10; a message "
        "a week, two in all. Who has a say (1 in 4), is shown (1 in 10) and is looked for at once "
        "(1.5 in 100), and what a message must gain (2 in 100), is judged; so is that the second "
        "is a call, that whoever stands in is asked where one would wait two weeks longer, and "
        "that another employer's deadline is told three days before.",
        _INDEED_CANADA,
        _INDEED_HONG_KONG,
        _POWERTOFLY,
        ACCOUNTEMPS_FOLLOW_UP,
    ),
)
