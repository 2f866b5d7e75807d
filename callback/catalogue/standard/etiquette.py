"""The rules of following up: how long to wait, how often to ask, and who says so."""

from __future__ import annotations

from callback.catalogue.provenance import Source
from callback.catalogue.standard.sources.advice import (
    ADVICE_JUST_NOT_INTO_YOU,
    ADVICE_STAFFING_FIRM,
    ADVICE_TOP_FIVE,
)
from callback.catalogue.standard.sources.figures import ACCOUNTEMPS_FOLLOW_UP, ACCOUNTEMPS_THANKS

__all__ = [
    "FIRST_AFTER",
    "GRACE",
    "KEEP_LOOKING",
    "MOST",
    "ON_ASKING",
    "ON_THANKING",
    "RETURN",
    "THANK_WITHIN",
    "WEEK",
]

# Theory of operation
#
# All in the employer's working days. The advice pages agree on the order of magnitude and on the
# shape: a thank-you at once; then patience until the promised date and a little more, or a week;
# then one message a week, two in all, and at most a farewell. Within that the numbers are judged:
# a promised date plus 1 to 5 days, else 4 to 10, is what they say.

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

#: A thank-you goes out within this.
THANK_WITHIN = 1
#: What is given on top of a promised date.
GRACE = 2
#: What is waited where no date was promised.
FIRST_AFTER = 5
#: What is left to somebody after the first day back.
RETURN = 2
#: Between one message and the next.
WEEK = 5
#: How many messages ask; one more may close.
MOST = 2

ON_THANKING = (ACCOUNTEMPS_THANKS,)
ON_ASKING = (_INDEED_CANADA, _INDEED_HONG_KONG, _POWERTOFLY, ACCOUNTEMPS_FOLLOW_UP)
KEEP_LOOKING = (ADVICE_JUST_NOT_INTO_YOU, ADVICE_TOP_FIVE, ADVICE_STAFFING_FIRM)
