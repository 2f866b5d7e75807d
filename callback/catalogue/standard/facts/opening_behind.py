"""What lies behind the opening: how senior it is, who holds it now, when it has to start."""

from __future__ import annotations

from callback.catalogue.facts import Fact, KnownBy, Strength
from callback.catalogue.presupposed import Presupposed
from callback.catalogue.standard.facts.forms import Aside, choice, flag
from callback.catalogue.standard.sources.advice import judged
from callback.catalogue.standard.sources.figures import GREENHOUSE_GHOST_JOBS

__all__ = [
    "FACTS",
]

# Theory of operation
#
# What a post is tells how easily it goes away. Senior posts are the dearest and the first to be
# merged or left open when plans change; one that is still to be created has no money behind it
# yet; one whose holder may stay is no vacancy. When the work was to start is a clock of its own:
# the nearer the day, the less can be put off, and once it has passed the place is filled, or
# stopped, more often than not. No counts were found, so all rows are judged, and none is strong.

FACTS: tuple[Fact, ...] = (
    flag(
        "told_pipeline",
        "Were you told that there is no opening now, only a pool of candidates?",
        yes={"unhurried": 0.02, "unfunded": 0.015, "never_real": 0.30, "elsewhere": 0.05},
        otherwise=0.004,
        under={"waitlisted": 0.08},
        about="opening",
        known_by=KnownBy.PERSON,
        strength=Strength.DECISIVE,
        provenance=judged(
            "A third of those who collect candidates say so, mostly when asked. It is hardly said "
            "of a place that is to be filled, 4 in 1,000.",
            GREENHOUSE_GHOST_JOBS,
        ),
    ),
    flag(
        "post_to_be_created",
        "Does the job still have to be created?",
        yes={
            "unhurried": 0.05,
            "paused": 0.03,
            "unfunded": 0.18,
            "gone": 0.02,
            "never_real": 0.04,
            "elsewhere": 0.10,
        },
        otherwise=0.012,
        about="opening",
        known_by=KnownBy.PERSON,
        strength=Strength.TOLD,
        linked=("told_approval_pending",),
        provenance=judged(
            "Whoever wants to create a post needs somebody to approve it: a fifth of the posts "
            "without money are of this kind, one in ten of those seen for another role, and one "
            "in eighty others. Judged after the neighbouring facts.",
        ),
    ),
    flag(
        "holder_may_stay",
        "Could the person who was leaving this job stay after all?",
        yes={"paused": 0.06, "unfunded": 0.02, "changed": 0.04, "gone": 0.14},
        otherwise=0.012,
        under={"internal_candidate": 0.03},
        about="opening",
        known_by=KnownBy.PERSON,
        strength=Strength.TOLD,
        effort=3,
        presupposes=(Presupposed(fact="role_origin", answers=["backfill"]),),
        provenance=judged(
            "A notice taken back is one of the plainest ways for a vacancy to end: one cancelled "
            "role in seven of which somebody hears. Elsewhere it is a rumour, 1 in 80.",
        ),
    ),
    choice(
        "start_date",
        "When did they say that the job would start?",
        labels={
            "later": "In a few weeks or later",
            "near": "Very soon",
            "passed": "That day has passed",
        },
        rows={
            "open": (0.64, 0.27, 0.09),
            "unhurried": (0.83, 0.12, 0.05),
            "closing": (0.64, 0.27, 0.09),
            "filled": (0.38, 0.30, 0.32),
            "paused": (0.45, 0.23, 0.32),
            "unfunded": (0.46, 0.26, 0.28),
            "changed": (0.46, 0.25, 0.29),
            "gone": (0.38, 0.24, 0.38),
            "never_real": (0.50, 0.20, 0.30),
        },
        otherwise=(0.53, 0.24, 0.23),
        aside=Aside("none", "No day was named", 0.70),
        about="opening",
        known_by=KnownBy.DATE,
        strength=Strength.SEEN,
        half_life=10,
        provenance=judged(
            "Three in ten candidates were told a day. Whoever still means to fill the place has "
            "mostly done so, or written, by then: one open search in eleven runs past it, a third "
            "of those that are filled or stopped.",
        ),
    ),
    choice(
        "seniority",
        "How senior is the job?",
        labels={
            "junior": "For a beginner",
            "middle": "For somebody experienced",
            "senior": "Senior, or it leads a team",
            "executive": "It leads a department or the company",
        },
        rows={
            "unhurried": (0.20, 0.48, 0.24, 0.08),
            "paused": (0.22, 0.46, 0.24, 0.08),
            "changed": (0.17, 0.45, 0.28, 0.10),
            "gone": (0.18, 0.43, 0.28, 0.11),
            "never_real": (0.32, 0.48, 0.15, 0.05),
        },
        otherwise=(0.29, 0.48, 0.18, 0.05),
        about="opening",
        known_by=KnownBy.DATE,
        strength=Strength.SEEN,
        provenance=judged(
            "One post in four leads others. Those cost most and hang on one plan, so they are cut "
            "and rewritten one and a half to two times as often; a place for beginners is one of "
            "many, and is what pools are advertised for. No count was found.",
        ),
    ),
    flag(
        "client_advertises",
        "Does the employer now advertise the job without your agency?",
        yes={
            "unhurried": 0.08,
            "closing": 0.015,
            "filled": 0.01,
            "paused": 0.01,
            "unfunded": 0.02,
            "changed": 0.12,
            "gone": 0.01,
            "never_real": 0.08,
        },
        otherwise=0.05,
        under={"agency_in_between": 0.13},
        about="opening",
        known_by=KnownBy.WATCHING,
        strength=Strength.SEEN,
        effort=2,
        half_life=21,
        linked=("posting",),
        presupposes=(Presupposed(fact="via_agency", answers=["yes"]),),
        provenance=judged(
            "A search that goes on is advertised wherever it costs least: 1 in 20; one that is "
            "written anew or that nothing presses more often, and so is one whose agency has "
            "fallen out of the talk.",
        ),
    ),
)
