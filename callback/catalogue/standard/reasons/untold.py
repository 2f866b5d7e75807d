"""Reasons that lie in how word is given: something is decided or known, and nobody says it."""

from __future__ import annotations

from callback.catalogue.reasons import Advice, Doing, Family, Reason, Recipient, Story, Wait
from callback.catalogue.standard.reasons.refusals import REFUSED, WHEN_REFUSED
from callback.catalogue.standard.sources.advice import (
    ADVICE_JUST_NOT_INTO_YOU,
    ADVICE_NEVER_CALLS_BACK,
    ADVICE_TOP_FIVE,
    judged,
)
from callback.catalogue.standard.sources.figures import CAREERBUILDER

__all__ = [
    "FAMILY",
    "REASONS",
]

# Theory of operation
#
# In these reasons the missing word itself is the cause, whatever the decision was. They are small
# at first and grow with every silent week, because what distinguishes them is `never`: a third
# where nobody owns the task, half where it is put off, nine tenths where it is policy. Shapes are
# 1.5 and 1.6, the flattest apart from lost messages: once it has not come in the first weeks, no
# day is likelier than another.
#
# The line to `someone_else` is drawn by the cause: there the decision explains the wait, and an
# ordinary employer would tell in time; here an employer who had decided just the same would have
# kept silent. The share of messages that bring a reply falls in the order in which silence is
# meant: 0.4 for a muddle, 0.2 for a person who dreads the talk, about 0.1 for a rule or a promise
# that was none.

FAMILY = Family(
    id="untold",
    title="They are not saying",
    summary="Something may be decided, and the reply is delayed, forgotten or not planned.",
)

REASONS: tuple[Reason, ...] = (
    Reason(
        id="avoiding_bad_news",
        title="They are delaying a “no”",
        summary=(
            "One person may find it hard to say no and put it off from day to day. If silence is "
            "the rule at the company, that is policy; if nobody knows who should reply, nobody "
            "took charge."
        ),
        family="untold",
        prior=0.016,
        wait=Wait(median=14, shape=1.5, never=0.50),
        replies=0.56,
        still_replies=REFUSED,
        rows={
            "standing": {
                "checking": 0.01,
                "papers": 0.02,
                "passed_over": 0.50,
                "unsuitable": 0.40,
            },
            "opening": {"filled": 0.12},
            "manner": {"evasive": 0.93},
        },
        advice=Advice(
            text=(
                "Make it easy for them to say no: one friendly line that accepts either answer. "
                "Then leave it."
            ),
            whom=Recipient.LAST_CONTACT,
            does=[Doing.CLOSE],
            sources=[ADVICE_NEVER_CALLS_BACK, ADVICE_TOP_FIVE],
        ),
        comes_first=Story(
            text=(
                "Five weeks after the final they have said only that there is no news, two "
                "messages are unanswered, and others tell of the same."
            ),
            days=35,
            stage="final",
            asked=(12, 24),
            facts={"told_no_news": True, "reviews_mention_ghosting": True},
        ),
        looks_alike=Story(
            text="Five weeks after the final two messages are unanswered.",
            days=35,
            stage="final",
            asked=(12, 24),
        ),
        told_apart={
            "better_candidate": "answers_rejections",
            "brushed_off": "abrupt_end_with_promise",
            "silent_by_policy": "only_successful_hear",
        },
        provenance=judged(
            "Prior: 1.8 in 100, nine tenths of it left beside not_late. Wait: what is put off "
            "takes three calendar weeks. Never: half is put off for good. Replies: one in five "
            "messages brings one, for writing also makes it harder to look away: ω 0.56. "
            f"{WHEN_REFUSED} No survey of employers asks for this one.",
            ADVICE_NEVER_CALLS_BACK,
            ADVICE_TOP_FIVE,
        ),
    ),
    Reason(
        id="brushed_off",
        title="The promise was only politeness",
        summary=(
            "They may have said that they would call only to end the interview kindly, with no "
            "next step planned. If they meant it and the news turned bad, they are delaying a “no”"
            " instead."
        ),
        family="untold",
        prior=0.008,
        wait=Wait(median=15, shape=1.5, never=0.75),
        replies=0.5,
        still_replies=REFUSED,
        rows={
            "standing": {"passed_over": 0.30, "unsuitable": 0.60},
            "opening": {"filled": 0.08},
            "manner": {"empty_promises": 0.92},
        },
        advice=Advice(
            text=(
                "Call or write once, in a friendly tone, and ask for a simple yes or no. If "
                "nothing comes, spend your time elsewhere."
            ),
            whom=Recipient.LAST_CONTACT,
            does=[Doing.CLOSE],
            sources=[ADVICE_NEVER_CALLS_BACK],
        ),
        comes_first=Story(
            text=(
                "The screen ended abruptly with a vague promise to call; a month on, your message "
                "is unanswered."
            ),
            days=30,
            stage="screen",
            asked=(14,),
            facts={"abrupt_end_with_promise": True, "promise_was_specific": False},
        ),
        looks_alike=Story(
            text="They named a day, and it passed three days ago.",
            days=10,
            promised=7,
            facts={"promise_was_specific": True},
        ),
        told_apart={"avoiding_bad_news": "abrupt_end_with_promise"},
        provenance=judged(
            "Prior: no figure was found; half of avoiding_bad_news. Wait: the few who call after "
            "all do so late. Never: three quarters, since nothing was intended. Replies: 12 % of "
            f"the messages bring one, ω 0.5. {WHEN_REFUSED}",
            ADVICE_NEVER_CALLS_BACK,
        ),
    ),
    Reason(
        id="disorganised",
        title="Nobody took charge of replying",
        summary=(
            "The recruiter and the manager may each think that the other has told you, or your "
            "application is lost in a pile or a system. It is not about numbers: very many "
            "candidates means that they are swamped."
        ),
        family="untold",
        prior=0.019,
        wait=Wait(median=12, shape=1.6, never=0.33),
        replies=0.91,
        still_replies=REFUSED,
        rows={
            "manner": {"careless": 0.93},
        },
        advice=Advice(
            text=(
                "Write to the recruiter or the manager, whoever you have not asked yet, with the "
                "date of the interview and the names. Each may think that the other has told you."
            ),
            whom=Recipient.OTHER_SIDE,
            sources=[ADVICE_TOP_FIVE],
        ),
        comes_first=Story(
            text=(
                "The interviewer forgot the first date, and asked for times for a second that "
                "nobody took up."
            ),
            days=21,
            facts={"interviewer_no_show": True, "availability_requested": True},
        ),
        looks_alike=Story(
            text="The interviewer missed the first date, and you hear that there is illness.",
            days=12,
            facts={"interviewer_no_show": True, "contact_ill_or_bereaved": True},
        ),
        told_apart={"swamped": "told_many_candidates"},
        provenance=judged(
            "Prior: 2.7 in 100, three quarters of it left beside not_late. Wait: it comes out by "
            "chance, over weeks. Never: a third. Replies: 0.4 of the messages bring one, since one "
            f"finds an owner if it reaches the right desk: ω 0.91. {WHEN_REFUSED} An employer "
            "poll in which 27 % forgot comes without a sample and is not cited.",
            ADVICE_TOP_FIVE,
        ),
    ),
    Reason(
        id="silent_by_policy",
        title="They contact only successful candidates",
        summary=(
            "It may be the rule there that only successful candidates hear, or that nobody hears "
            "before a contract is signed. No single person is avoiding you."
        ),
        family="untold",
        prior=0.006,
        wait=Wait(median=18, shape=1.5, never=0.90),
        replies=0.48,
        still_replies=REFUSED,
        rows={
            "standing": {"passed_over": 0.50, "unsuitable": 0.42},
            "opening": {"filled": 0.12},
            "manner": {"mute": 0.94},
        },
        advice=Advice(
            text=(
                "Do not wait for an answer, and go on with other employers. You may ask once "
                "whether the job has been filled."
            ),
            whom=Recipient.HUMAN_RESOURCES,
            does=[Doing.CLOSE],
            sources=[ADVICE_JUST_NOT_INTO_YOU],
        ),
        comes_first=Story(
            text=(
                "They said that only successful candidates will hear, and your message of two "
                "weeks ago is unanswered."
            ),
            days=30,
            stage="screen",
            asked=(14,),
            facts={"only_successful_hear": True},
        ),
        looks_alike=Story(
            text="Others write that this employer does not always answer.",
            days=10,
            stage="screen",
            facts={"reviews_mention_ghosting": True},
        ),
        told_apart={"avoiding_bad_news": "only_successful_hear"},
        provenance=judged(
            "Prior: 0.5 in 100, left whole and rounded up. Never: 0.9, which is what the rule "
            "says; 9 % of employers say that they never notify the others, most of which counts "
            "under the decisions themselves. Wait: for the rest, when the search is closed. "
            f"Replies: 8 % of the messages bring one, ω 0.48. {WHEN_REFUSED}",
            CAREERBUILDER,
        ),
    ),
)
