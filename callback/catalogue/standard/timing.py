"""The standard numbers of waiting: how messages are noticed, what promises and absences do."""

from __future__ import annotations

from callback.catalogue.standard.sources.advice import judged
from callback.catalogue.standard.sources.figures import CANDE_FOLLOW_THROUGH, YESWARE
from callback.catalogue.timing import Timing

__all__ = ["TIMING"]

# Theory of operation
#
# No log of messages sent after interviews and of their answers was found; mail of other kinds has
# been counted. Of sales mail, what is answered at all is answered within a day of being opened,
# and what is opened is opened within a day; a second mail still brings about seven tenths of what
# the first does. So most of what is not answered was not taken up, and a second message is
# another chance: with a probability of 0.6 that one is noticed, a second one five days after an
# ignored first brings between four tenths and three quarters of its replies.
#
# Whoever has let a matter lie for half a year looks at a message about it half as often. That is a
# guess; what must stay in step is that the stalest application is not the one most worth writing
# to: a first message after a quarter of a year brings 8 to 20 in 100 replies, after two weeks 28
# to 50.
#
# A promise: 46 in 100 candidates in professional jobs say that they were followed up as announced,
# 40 in hourly ones. Half of an ordinary process is over after 4.5 working days, and that is what
# the stretch up to a promised day counts. Over all reasons word then comes by that day in about 3
# of 10, since in many cases the process is not the ordinary one. The polls would have more; the
# waits of which a promise is told on the page of calibration, two in 27 of them kept, would have
# less.

TIMING = Timing(
    delay=2.5,
    noticed=0.6,
    noticed_half_life=130,
    promised=4.5,
    excused=2.0,
    overrun_half_life=3.0,
    season_days=10,
    provenance={
        "delay": judged(
            "Nine in ten replies to sales mail come within a day of its being opened; a manager "
            "asks somebody first. A mean of 2.5 puts 86 % of the replies within five days.",
            YESWARE,
        ),
        "noticed": judged(
            "What a second message still gains, 0.7 of the first in sales mail, sets it: see the "
            "theory of operation.",
            YESWARE,
        ),
        "noticed_half_life": judged("Half a year of working days; no figure was found."),
        "promised": judged(
            "The median of the ordinary process; published is that 46 % (hourly 40 %) were "
            "followed up as they were told.",
            CANDE_FOLLOW_THROUGH,
        ),
        "excused": judged("Up to the day nobody could answer; two days for what is left before."),
        "overrun_half_life": judged(
            "Rounds and absences overrun by days, seldom by weeks: half of them by less than three."
        ),
        "season_days": judged("Two weeks: what the calendar does to a process it does early on."),
    },
)
