"""What a person reads, in English: every sentence, heading, caption, label and note, by key.

Numbers and days are formatted before they go into a slot. The words of another language are
another :class:`~callback.Phrases` with the same keys, which :func:`complete` sees to.
"""

from __future__ import annotations

import attrs

from callback._values.checks import require
from callback.words.letters import LETTERS
from callback.words.phrases import Phrases

__all__ = ["ENGLISH", "complete"]


def complete(entry: object, _: attrs.Attribute[Phrases], value: Phrases) -> None:
    """Words for each key of :data:`ENGLISH` and for no other, with no slots of their own.

    So whatever is said in English can be said in *value*: an attrs validator.
    """
    known, given = ENGLISH.templates, value.templates
    for key in [*given, *known]:
        require(key in known, entry, "phrases", key, "keys of the English phrases alone")
        require(key in given, entry, "phrases", key, "words for this key too")
        new = value.slots(key) - ENGLISH.slots(key)
        require(not new, entry, "phrases", given[key], f"only the slots of {known[key]!r}")


ENGLISH = Phrases(
    {
        **LETTERS,
        # what several results share
        "heading.decibans": "decibans",
        "heading.in_words": "in words",
        "heading.probability": "probability",
        "heading.reason": "reason",
        "working_days.one": "{count} working day",
        "working_days.other": "{count} working days",
        "likelihood_term.virtually_certain": "virtually certain",
        "likelihood_term.extremely_likely": "extremely likely",
        "likelihood_term.very_likely": "very likely",
        "likelihood_term.likely": "likely",
        "likelihood_term.about_as_likely_as_not": "about as likely as not",
        "likelihood_term.unlikely": "unlikely",
        "likelihood_term.very_unlikely": "very unlikely",
        "likelihood_term.extremely_unlikely": "extremely unlikely",
        "likelihood_term.exceptionally_unlikely": "exceptionally unlikely",
        "weight_term.hardly_any": "hardly any",
        "weight_term.weak": "weak",
        "weight_term.moderate": "moderate",
        "weight_term.moderately_strong": "moderately strong",
        "weight_term.strong": "strong",
        # what follows from events
        "derived.auto_reply": "the auto-reply of {day}",
        "derived.offer": "the offer of {day}",
        "derived.question": "their question of {day}",
        "derived.pace": "{count} replies, usually within {usual} days",
        # the silence
        "silence.heading": "silence",
        "silence.since": "silent since",
        "silence.start": "{day} ({began})",
        "beginning.interview": "the interview ended",
        "beginning.reply": "the employer's last message",
        "silence.working_days": "working days",
        "silence.counted": "{count} to {day}, counted as {counted}",
        "silence.earlier": "silent before that",
        "silence.holidays": "holidays in it",
        "silence.promised": "promised by",
        "silence.promise": "{day} ({late})",
        "silence.not_due": "not due",
        "silence.overdue": "{days} overdue",
        "silence.excused": "not able to answer",
        "silence.excused_until": "until {day}",
        "silence.asked": "asked, no reply",
        "silence.message": "{day} ({count} working days ago)",
        # the evidence
        "evidence.fact": "fact",
        "evidence.answer": "answer",
        "evidence.worth": "worth",
        "evidence.unknown": "not known",
        "evidence.ignored": "left out: {why}",
        "why_ignored.yours_wins": "derived from events; what you said wins",
        "why_ignored.no_such_fact": "the catalogue has no such fact",
        "why_ignored.answered": "answered by their message of {day}",
        # the tempo
        "tempo.heading": "tempo",
        "tempo.median": "times median",
        "tempo.never": "times odds of never",
        "covariate.stage": "stage",
        "covariate.sector": "sector",
        "covariate.country": "country",
        "tempo.together": "together",
        "tempo.history": "Moved by {waits}.",
        "past_waits.one": "{count} past wait",
        "past_waits.other": "{count} past waits",
        # the ranking
        "ranking.caption": "Why the silence, as of {day}",
        "ranking.summary": (
            "After {days} of silence the likeliest of {count} reasons is “{first}” at {share}, "
            "by itself {term}{ahead}{rests}."
        ),
        "ranking.word": "Word has come: {question} {answer}. {silence}",
        "ranking.ahead": ", ahead of “{second}”",
        "ranking.thin": "; this rests on dates alone",
        # whether word is due
        "due_status.not_due": "no word is due yet",
        "due_status.due": "word is due",
        "due_status.overdue": "word is overdue",
        "due_status.long_overdue": "word is long overdue",
        "due_status.word_came": "word has come",
        "ranking.due": "By the clock, {status}.",
        "ranking.due_until": "By the clock, {status}; from {day} on, {following}.",
        # the forecast
        "forecast.caption": "Will word come? As of {day}",
        "forecast.heading": "forecast",
        "forecast.within": "heard within {count} working days",
        "forecast.ever": "heard ever",
        "forecast.half": "half have heard after",
        "forecast.median": "{count} working days",
        "forecast.offer": "an offer in the end",
        "forecast.good_news": "an offer or a next round",
        "forecast.let_go": "stop waiting after",
        "forecast.further": "Word has come; this is about any further word.",
        "forecast.not_within_a_year": "not within a year",
        "forecast.curve": "P(heard) over the next {count} working days",
        # the explanation
        "explanation.caption": "“{reason}”",
        "explanation.against": "“{reason}” against “{other}”",
        "explanation.what": "what",
        "explanation.base_rate": "How common it is",
        "explanation.wait": "The wait",
        "explanation.messages": "Your messages",
        "explanation.earlier": "The silence before their last word",
        "explanation.shared": "shared by all reasons",
        "explanation.moved": "From {prior} to {posterior}.",
        "explanation.missing": "Not asked, and often so here: {question}",
        "explanation.conflict": (
            "The findings do not fit together ({decibans} dB); oddest: {question}"
        ),
        # the questions
        "questions.caption": "What to find out next",
        "questions.question": "question",
        "questions.bits": "bits",
        "questions.effort": "effort",
        "questions.why": "why",
        "questions.first": "“{answer}” would put “{reason}” first",
        "questions.rise": "“{answer}” would make “{reason}” rise",
        "questions.fall": "“{answer}” would make “{reason}” fall",
        "questions.stays": (
            "The likeliest reason stays first with {share}, whatever the best three answers are."
        ),
        # the meaning of one sign
        "meaning.caption": "{question} {answer}.",
        "meaning.given": "P(answer | reason)",
        "meaning.share": "One in {count} would say so.",
        "meaning.dispute": "Disputed: {dispute}",
        "meaning.sources": "After: {sources}",
        # the stability
        "stability.caption": "Under {draws} tables that might as well be true",
        "stability.low": "5 %",
        "stability.middle": "middle",
        "stability.high": "95 %",
        "stability.stays": (
            "“{reason}” stays first in {share}; the first three stay the first three in {three}."
        ),
        "stability.heaviest": "Most hangs on: {tables}.",
        "stability.table": "{table} ({decibans} dB)",
        "stability.judged": "How far a number may be off is itself a judgement.",
        "table.priors": "priors",
        "table.waits": "waits",
        "table.tempo": "tempo",
        "table.messages": "replies to messages",
        "table.promise": "what a promise means",
        "table.rows": "rows about {entry}",
        "table.answers": "answers to {entry}",
        "table.impression": "how far felt signs about {entry} hang together",
        # the plan
        "plan.caption": "What to do, as of {day}",
        "plan.on": "on",
        "plan.action": "what",
        "plan.whom": "to whom",
        "plan.channel": "how",
        "plan.purpose": "what for",
        "action.thank": "send a short thank-you",
        "action.look": "look for yourself",
        "action.send": "send what they wait for",
        "action.ask": "ask where it stands",
        "action.feedback": "thank them and ask for feedback",
        "action.farewell": "close with a kind line",
        "recipient.recruiter": "the recruiter",
        "recipient.manager": "the hiring manager",
        "recipient.last_contact": "whoever wrote or spoke last",
        "recipient.successor": "the successor, or the general recruiting address",
        "recipient.stand_in": "the same person, or the stand-in named in the reply",
        "recipient.human_resources": "human resources",
        "recipient.other_side": "the other of recruiter and manager",
        "recipient.agency": "the agency's recruiter",
        "recipient.nobody": "nobody",
        "channel.same_channel": "the channel that they used",
        "channel.other_channel": "another channel than before",
        "channel.no_message": "no message",
        "purpose.thank": "It is read as interest, and asks for nothing.",
        "purpose.ask": "Ask by when they will decide: a question that is easy to answer.",
        "purpose.ask_again": "Ask once more, in a line; offer what may help them to decide.",
        "purpose.meant": (
            "Ask once, kindly, whether it was meant: an automatic refusal can be a mistake."
        ),
        "purpose.feedback": (
            "Thank them, ask once what you could do better, and say that you would be glad to "
            "hear of other openings."
        ),
        "purpose.farewell": "Thank them and make it easy to say no; then leave it.",
        "plan.note": "{reason} ({share}): {advice}",
        "plan.gain": (
            "The message of {day} raises the chance of hearing within ten working days by {gain} "
            "percentage points, if they are still silent then."
        ),
        "plan.let_go": "Stop waiting after {day}.",
        "plan.no_day": "No day to stop waiting within a year.",
        "plan.word": "Word has come: {question} {answer}. Nothing more is waited for.",
        "plan.automatic": "A machine wrote: {question} {answer}. Ask whether it was meant.",
        "plan.standing": "Keep looking and keep applying, whatever comes of this one.",
        # the evaluation
        "evaluation.caption": "{silent} of {cases} cases, silent on their day of looking",
        "evaluation.score": "score",
        "evaluation.mean": "mean ± standard error",
        "evaluation.reasons_log": "reasons: log score",
        "evaluation.reasons_brier": "reasons: Brier score",
        "evaluation.top_1": "true reason first",
        "evaluation.top_3": "true reason in the first three",
        "evaluation.wait_log": "wait: log score",
        "evaluation.wait_brier": "wait: Brier at {count} working days",
        "evaluation.offer_brier": "offer: Brier score",
        "evaluation.nothing": "Nothing is shown for fewer than {count} cases.",
        "evaluation.heard": "P(heard within {count})",
        "evaluation.offer": "P(offer)",
        "evaluation.observed": "{share} of {count}",
        # what was learnt
        "learning.caption": "Learnt from {count} cases",
        "learning.moved": "what moved",
        "learning.before": "from",
        "learning.after": "to",
        "learning.between": "90 % between",
        "learning.interval": "{low} and {high}",
        "learning.cases": "cases",
        "learning.converged": "The climb came to its end.",
        "learning.cut_short": "The climb was cut short.",
        "learning.prior": "prior of {reason}",
        "learning.never": "never of {reason}",
        "learning.median": "median of {reason}",
        "learning.row": "{circumstance} = {state} under {reason}",
        "learning.otherwise": "{circumstance} = {state} otherwise",
        "learning.table": "{fact} = {answer} under {state}",
    }
)
