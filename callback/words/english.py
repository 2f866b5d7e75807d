"""What a person reads, in English: every sentence, heading, caption, label and note, by key.

Numbers and days are formatted before they go into a slot. The words of another language are
another :class:`~callback.Phrases` with the same keys, which :func:`complete` sees to.
"""

from __future__ import annotations

import attrs

from callback._values.checks import require
from callback.words.captions import CAPTIONS
from callback.words.fields import FIELDS
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
        **CAPTIONS,
        **FIELDS,
        # what several results share
        "heading.decibans": "decibans",
        "chance.about": "about {count} in {of}",
        "chance.fewer": "fewer than 1 in 100",
        "chance.more": "more than 99 in 100",
        "heading.chance": "chance",
        "heading.strength": "how strong",
        "heading.usual": "times its usual share",
        "heading.probability": "probability",
        "heading.reason": "reason",
        "working_days.one": "{count} working day",
        "working_days.other": "{count} working days",
        "weight_term.hardly_any": "hardly any",
        "weight_term.weak": "weak",
        "weight_term.moderate": "moderate",
        "weight_term.moderately_strong": "moderately strong",
        "weight_term.strong": "strong",
        # the report
        "report.word": "They have answered. {question} {answer}.",
        "report.broken": "{late} after the promised day, {day}.",
        "report.promised": "They promised an answer by {day}.",
        "report.excused": "Nobody there can answer until {day}.",
        "report.not_due": "Too early to worry: {days} of silence.",
        "report.due": "Still a normal wait: {days} of silence.",
        "report.overdue": "Later than usual: {days} of silence.",
        "report.long_overdue": "Very late: {days} of silence.",
        "report.means": "Most likely: {what}, {chance}.",
        "report.none_stands_out": "No single reason stands out.",
        "report.not_asked": "You have not asked yet.",
        "report.sentence": "{family}: {chance}. An answer within two weeks: {soon}.{next}",
        "report.today": " Today: {action}.",
        "report.on": " Next: {action}, {day}.",
        "report.nothing": " Nothing to do now.",
        "report.title.means": "What it most likely means",
        "report.title.reply": "Will they reply, and when?",
        "report.title.do": "What to do",
        "report.title.find_out": "What to find out",
        "report.title.sure": "How sure is this?",
        "report.reason": "{chance}, {times} times its usual share",
        "report.rest": "Something else",
        "report.soon": "An answer within two weeks",
        "report.ever": "An answer ever",
        "report.if_you_write": "If you get in touch on {day}: an answer by {soon}",
        "report.gain": "{after} instead of {before}",
        "report.offer": "An offer in the end",
        "report.good_news": "An offer or a next round",
        "report.step": "{day}  {what}",
        "report.whom": "{action} ({whom})",
        "report.points": "+{points} points",
        "report.more_steps.one": "and {count} more step",
        "report.more_steps.other": "and {count} more steps",
        "report.no_step": "Nothing for now.",
        "report.thin": "It rests on the dates alone; each thing that you know makes it better.",
        "report.facts.one": "It rests on the dates and on {count} fact.",
        "report.facts.other": "It rests on the dates and on {count} facts.",
        "report.left_out": "Left out, since it could not be used: {fields}.",
        "report.stays": "In {share} of {draws} variations the first reason stays first.",
        "report.band": "{low} to {high}",
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
        "why_ignored.left_out": "it should be {expected}",
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
        "ranking.summary": "{clock} {means} {write}{rests}",
        "ranking.folded": "{more}, together {share}.",
        "more_reasons.one": "{count} more reason",
        "more_reasons.other": "{count} more reasons",
        "ranking.twins": "“{titles}”: nothing that you can see tells them apart.",
        "ranking.stands_out": "Most likely: “{family}”, {chance}; first of all “{first}”, {share}.",
        "ranking.none_stands_out": (
            "No single reason stands out; the likeliest is “{first}”, {share}."
        ),
        "ranking.silent": "{days} of silence.",
        "ranking.wait": "There is no need to write yet.",
        "ranking.ask": "It is fine to ask.",
        "ranking.asked": "You have asked: leave them a few days.",
        "ranking.word": "They have answered: {question} {answer}. {silence}",
        "ranking.thin": " This rests on dates alone.",
        # whether word is due
        "due_status.not_due": "it is too early to worry",
        "due_status.due": "it is still a normal wait",
        "due_status.overdue": "it is later than usual",
        "due_status.long_overdue": "it is very late",
        "due_status.word_came": "they have answered",
        "ranking.due": "{days} of silence: {status}.",
        "ranking.due_until": "{days} of silence: {status}; from {day} on: {following}.",
        # the forecast
        "forecast.caption": "Will they answer? As of {day}",
        "forecast.heading": "forecast",
        "forecast.within": "an answer within {count} working days",
        "forecast.ever": "an answer ever",
        "forecast.half": "half have an answer after",
        "forecast.median": "{count} working days",
        "forecast.offer": "an offer in the end",
        "forecast.good_news": "an offer or a next round",
        "forecast.let_go": "stop waiting after",
        "forecast.by_decision": "an answer by {day}, when you have to decide",
        "forecast.further": "They have answered; this is about any further message.",
        "forecast.not_within_a_year": "not within a year",
        # the explanation
        "explanation.caption": "“{reason}”",
        "explanation.against": "“{reason}” against “{other}”",
        "explanation.what": "what",
        "explanation.base_rate": "How common it is",
        "explanation.wait": "The wait",
        "explanation.messages": "Your messages",
        "explanation.earlier": "The silence before their last message",
        "explanation.shared": "shared by all reasons",
        "explanation.moved": "From {prior} to {posterior}.",
        "explanation.missing": "Not answered yet, and often so here: {question}",
        "explanation.conflict": (
            "What you know does not fit together ({decibans} dB); the oddest is: {question}"
        ),
        # the questions
        "questions.caption": "What to find out next",
        "questions.question": "question",
        "questions.bits": "bits",
        "questions.effort": "effort",
        "questions.first": "“{answer}” would put “{reason}” first",
        "questions.rise": "“{answer}” would make “{reason}” rise",
        "questions.fall": "“{answer}” would make “{reason}” fall",
        "questions.none": "There is nothing left to ask.",
        "questions.folded": "{more}, none of them worth more than {bits} bits.",
        "more_questions.one": "{count} more question",
        "more_questions.other": "{count} more questions",
        "questions.stays": (
            "After the answers to the three most telling questions the likeliest reason of today "
            "is still first with a probability of {share}."
        ),
        # the meaning of one sign
        "meaning.folded": "{more}, of which it says hardly anything.",
        "meaning.caption": "{question} {answer}.",
        "meaning.given": "P(answer | reason)",
        "meaning.share": "One in {count} would say so.",
        "meaning.dispute": "Sources disagree: {dispute}",
        "meaning.sources": "Sources: {sources}",
        # the stability
        "stability.caption": "With {draws} variations of the numbers",
        "stability.low": "5 %",
        "stability.middle": "middle",
        "stability.high": "95 %",
        "stability.stays": (
            "“{reason}” stays first in {share}; the first three stay the first three in {three}."
        ),
        "stability.heaviest": "It depends most on: {tables}.",
        "stability.table": "{table} ({decibans} dB)",
        "stability.judged": "How far a number may be off is itself a judgement.",
        "table.priors": "priors",
        "table.waits": "waits",
        "table.tempo": "tempo",
        "table.messages": "replies to messages",
        "table.promise": "what a promise means",
        "table.rows": "rows about {entry}",
        "table.answers": "answers to {entry}",
        "table.impression": "how far impressions about {entry} go together",
        # the plan
        "plan.caption": "What to do, as of {day}",
        "plan.on": "on",
        "plan.action": "what",
        "plan.whom": "to whom",
        "plan.channel": "how",
        "plan.purpose": "why",
        "action.thank": "send a short thank-you",
        "action.look": "check your inbox and phone",
        "action.send": "send what they need from you",
        "action.ask": "ask how things stand",
        "action.call": "call them",
        "action.feedback": "thank them and ask for feedback",
        "action.farewell": "send a short last message",
        "recipient.recruiter": "the recruiter",
        "recipient.manager": "the hiring manager",
        "recipient.last_contact": "the person who contacted you last",
        "recipient.successor": "the person who took over, or the general recruiting address",
        "recipient.stand_in": "the stand-in named in the reply, or the same person",
        "recipient.human_resources": "HR",
        "recipient.other_side": "the recruiter or the manager, whoever you have not asked yet",
        "recipient.agency": "the agency's recruiter",
        "recipient.everyone": "everybody you met",
        "recipient.nobody": "nobody",
        "channel.same_channel": "reply where they last wrote",
        "channel.other_channel": "another way than before",
        "channel.phone": "by phone",
        "channel.no_message": "no message",
        "purpose.thank": "It shows your interest, and asks for nothing.",
        "purpose.thank_late": "It still counts a day or two late: a few lines, to each by name.",
        "purpose.owed": "They are waiting for you: {questions} Send or answer that first.",
        "purpose.owed_one": "{question} {answer}.",
        "purpose.deadline": (
            "Tell them that you have to answer another employer by {day}, and ask whether they can "
            "decide before then."
        ),
        "purpose.letter": "Ask when you can expect the letter, and whether anything is missing.",
        "purpose.letter_again": "Ask once more for the letter, and offer whatever they still need.",
        "purpose.invited": "They asked you to contact them from this day: do so.",
        "purpose.peace": "After a quiet time, ask in one friendly line when to check back.",
        "purpose.again": "Your last message came back: send it again another way.",
        "purpose.call": (
            "If they are still silent, call: light and friendly, and ask when they expect to "
            "decide."
        ),
        "purpose.ask": "Ask when they expect to decide: a question that is easy to answer.",
        "purpose.ask_again": (
            "Ask once more, in one line; offer something that may help them to decide."
        ),
        "purpose.meant": (
            "Ask once, kindly, whether it was meant: an automatic refusal can be a mistake."
        ),
        "purpose.feedback": (
            "Thank them, ask once what you could do better, and say that you would be glad to "
            "hear of other openings."
        ),
        "purpose.farewell": "Thank them, and make it easy for them to say no. Then leave it.",
        "plan.note": "If it is “{reason}” ({share}): {advice}",
        "plan.gain": (
            "The message of {day} raises the chance of hearing within ten working days by {gain} "
            "percentage points, if they are still silent then."
        ),
        "plan.because": "Because of your answer: {question} {answer}.",
        "plan.owed": "What comes after that is planned once it has been sent.",
        "plan.closes": "After that, there is nothing more to wait for.",
        "plan.let_go": "Stop waiting after {day}.",
        "plan.no_day": "No day to stop waiting within a year.",
        "plan.word": "They have answered: {question} {answer}. There is nothing more to wait for.",
        "plan.automatic": "An automatic message: {question} {answer}. Ask whether it was meant.",
        "plan.standing": "Keep looking and keep applying, whatever happens with this one.",
        # the agenda
        "agenda.caption": "What to do next, the most worthwhile first",
        "agenda.about": "about",
        "agenda.asked": "asked",
        "agenda.gain": "offer",
        "agenda.means": "most likely",
        "agenda.family": "{family}, {chance}",
        "agenda.nothing": "Nothing is due.",
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
