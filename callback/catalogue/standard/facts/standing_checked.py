"""Checks on you: references, screenings, permits, and papers for a contract."""

from __future__ import annotations

from callback.catalogue.facts import Fact, KnownBy, Strength
from callback.catalogue.presupposed import Presupposed
from callback.catalogue.provenance import Source
from callback.catalogue.standard.facts.forms import choice, flag
from callback.catalogue.standard.sources.advice import judged
from callback.catalogue.standard.sources.figures import CHECKR

__all__ = [
    "FACTS",
]

# Theory of operation
#
# Work is done for those who are wanted: nobody orders a background check, rings a referee or
# collects payslips for fun. So a check of a person is seen by a third of those who are being
# checked and by 3 in 100 of the others, where all of the last few are checked: a tenth as often,
# which is as much as any sign short of word may weigh here. References are
# cheaper: some firms ask everybody for them, which has an answer of its own and says nothing.
#
# One step of theirs produces several of these, so they are linked. Whether a referee was called is
# told for the case that referees were named: `none_given` has the same probability in each state,
# since `references_requested` has said it already.
#
# What is under way loses its meaning in a month: a check that was ordered long ago is over.

LETTER_REFERENCES = Source(
    id="letter_references",
    title="Letter: does a request for my references mean anything?",
    publisher="Ask a Manager",
    year=2010,
    url="https://www.askamanager.org/2010/04/does-request-for-my-references-mean.html",
)
ADVICE_REFERENCES_CHECKED = Source(
    id="advice_references_checked",
    title="What does it mean if a job you interviewed for is checking your references?",
    publisher="Work Coach Cafe",
    year=2008,
    url="http://workcoachcafe.com/2008/03/25/what-does-it-mean-if-a-job-you-interviewed-for-is-checking-your-references/",
)
THREAD_REFERENCES_NOT_CALLED = Source(
    id="thread_references_not_called",
    title="Thread: references after the interview, then nothing",
    publisher="LetsRun",
    url="https://www.letsrun.com/forum/flat_read.php?thread=9683773",
)
ADVICE_SILENT_REFERENCES = Source(
    id="advice_silent_references",
    title="What to do if your references don't respond",
    publisher="bestfitwork.com",
    url="https://bestfitwork.com/references/what-to-do-if-your-references-dont-respond/",
)

FACTS: tuple[Fact, ...] = (
    choice(
        "references_requested",
        "Have they asked you for references?",
        labels={
            "no": "No",
            "for_all_early": "Yes, early, as they ask everyone",
            "after_final": "Yes, after the last interview",
        },
        rows={
            "checking": (0.36, 0.19, 0.45),
            "papers": (0.59, 0.18, 0.23),
            "warm": (0.71, 0.20, 0.09),
            "cool": (0.74, 0.21, 0.05),
            "reserve": (0.65, 0.20, 0.15),
            "passed_over": (0.73, 0.20, 0.07),
        },
        otherwise=(0.755, 0.20, 0.045),
        about="standing",
        known_by=KnownBy.PERSON,
        strength=Strength.SEEN,
        linked=("references_contacted", "referee_unresponsive"),
        dispute="Asked for late, they mostly mean interest; some firms ask as a formality.",
        provenance=judged(
            "One firm in five asks everybody at once. Later they are asked of finalists: nearly "
            "half of those being checked, one in four chosen, few others.",
            LETTER_REFERENCES,
            ADVICE_REFERENCES_CHECKED,
        ),
    ),
    choice(
        "references_contacted",
        "Has one of your referees been contacted?",
        labels={
            "yes": "Yes",
            "likely": "Yes, and was told that an offer is likely",
            "announced": "Not yet, but they said that they will",
            "no": "No, though they have my list",
            "none_given": "They have not asked for any",
        },
        rows={
            "checking": (0.12, 0.02, 0.05, 0.11, 0.70),
            "papers": (0.115, 0.025, 0.03, 0.13, 0.70),
            "warm": (0.037, 0.003, 0.03, 0.23, 0.70),
            "cool": (0.022, 0.003, 0.02, 0.255, 0.70),
            "reserve": (0.075, 0.005, 0.03, 0.19, 0.70),
            "passed_over": (0.037, 0.003, 0.02, 0.24, 0.70),
        },
        otherwise=(0.0125, 0.0025, 0.012, 0.273, 0.70),
        about="standing",
        known_by=KnownBy.PERSON,
        strength=Strength.SEEN,
        effort=3,
        half_life=21,
        linked=("references_requested", "referee_unresponsive"),
        provenance=judged(
            "Half of the lists of those who are wanted have been used by then; of a list never "
            "used, candidates and managers say that it lies low on the pile. Where calls have "
            "been announced for a day they are still to come: that is said of a sixth of the "
            "lists of those who are being checked, and of one in twenty others.",
            ADVICE_REFERENCES_CHECKED,
            THREAD_REFERENCES_NOT_CALLED,
        ),
    ),
    flag(
        "referee_unresponsive",
        "Is one of your referees away, or slow to answer them?",
        yes={"checking": 0.15, "papers": 0.03, "reserve": 0.03},
        otherwise=0.02,
        about="standing",
        known_by=KnownBy.PERSON,
        strength=Strength.SEEN,
        effort=3,
        half_life=10,
        linked=("references_requested", "references_contacted"),
        presupposes=(
            Presupposed(fact="references_requested", answers=["for_all_early", "after_final"]),
            Presupposed(fact="references_contacted", answers=["yes", "likely", "announced", "no"]),
        ),
        provenance=judged(
            "One check in seven hangs on a referee; elsewhere nobody has noticed.",
            ADVICE_SILENT_REFERENCES,
        ),
    ),
    choice(
        "background_check",
        "Is there a background check, a drug test or a medical?",
        labels={
            "none": "None that I know of",
            "announced": "They said that there will be one",
            "ordered": "Ordered or under way",
            "done": "My part is done, no result told",
            "cleared": "Cleared",
        },
        rows={
            "checking": (0.48, 0.06, 0.30, 0.14, 0.02),
            "papers": (0.72, 0.02, 0.07, 0.08, 0.11),
            "warm": (0.93, 0.01, 0.032, 0.017, 0.011),
            "reserve": (0.91, 0.01, 0.04, 0.025, 0.015),
            "passed_over": (0.921, 0.009, 0.034, 0.022, 0.014),
        },
        otherwise=(0.936, 0.008, 0.03, 0.015, 0.011),
        under={
            "checks_running": (0.39, 0.06, 0.38, 0.15, 0.02),
            "permit_pending": (0.79, 0.03, 0.08, 0.08, 0.02),
        },
        about="standing",
        known_by=KnownBy.MAIL,
        strength=Strength.TOLD,
        half_life=21,
        linked=("documents_requested", "clearance_or_visa"),
        provenance=judged(
            "Half of the checks are of this kind, the rest references and licences; they take 3 to "
            "5 business days. They cost money, so few have one who are not wanted; some firms "
            "check all of the last few, or all who work with children or money, before choosing. "
            "Where checks are what holds the answer up, four in ten have seen that they were "
            "ordered.",
            CHECKR,
        ),
    ),
    flag(
        "clearance_or_visa",
        "Does the job depend on your work permit, licence or clearance?",
        yes={"checking": 0.25, "papers": 0.11, "unsuitable": 0.09},
        otherwise=0.06,
        under={"permit_pending": 0.85, "checks_running": 0.12},
        about="standing",
        known_by=KnownBy.PERSON,
        strength=Strength.TOLD,
        linked=("background_check",),
        dispute="It takes weeks where they want you; raised late, it can be the end of it.",
        provenance=judged(
            "Needed by one candidate in sixteen; a quarter of the checks are of this kind, and who "
            "waits for one mostly knows it. For a few it is what made them no fit.",
        ),
    ),
    flag(
        "documents_requested",
        "Have they asked for documents for payroll or a contract?",
        yes={
            "checking": 0.28,
            "papers": 0.36,
            "warm": 0.04,
            "reserve": 0.045,
        },
        otherwise=0.036,
        about="standing",
        known_by=KnownBy.MAIL,
        strength=Strength.SEEN,
        half_life=43,
        linked=("background_check",),
        provenance=judged(
            "A passport, payslips or a personal form: asked of a third of the chosen by then; some "
            "public employers ask everybody."
        ),
    ),
)
