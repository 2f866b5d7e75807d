"""What to write, in English: subject and body of each letter, by key, with slots.

The tone: light, with the context in the first line, thanks, and one question that is easy to
answer. Nobody is blamed, pressed or begged; under 120 words. A slot that nobody fills is shown as
its name in brackets, so a letter can be read, and cannot be sent by mistake.
"""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["LETTERS"]

LETTERS: Mapping[str, str] = {
    # how a slot that nobody filled is shown
    "slot.contact": "[their name]",
    "slot.decide_by": "[the other employer's date]",
    "slot.interview_day": "[the day of the interview]",
    "slot.last_message_day": "[the day of your last message]",
    "slot.name": "[your name]",
    "slot.organisation": "[the company]",
    "slot.owed": "[what they asked for]",
    "slot.promised_day": "[the day they named]",
    "slot.role": "[the job]",
    # how a day is written in a letter
    "draft.day": "D MMMM",
    # the letters
    "draft.thanks.subject": "Thank you for the interview on {interview_day}",
    "draft.thanks.body": (
        "Hello {contact},\n\n"
        "thank you for the time you took for me on {interview_day}. I enjoyed hearing about the "
        "role ({role}) and the people I would work with, and I would be glad to be part of it.\n\n"
        "If you need anything else from me, one line is enough.\n\n"
        "Kind regards\n{name}"
    ),
    "draft.late_thanks.subject": "Thank you for the interview on {interview_day}",
    "draft.late_thanks.body": (
        "Hello {contact},\n\n"
        "this comes a little late, and it is meant just as much: thank you for our interview on "
        "{interview_day}. What you said about the role ({role}) stayed with me, and I would like "
        "the job.\n\n"
        "If a question came up since then, I am happy to answer it.\n\n"
        "Kind regards\n{name}"
    ),
    "draft.overdue_promise.subject": "{role}: is there a new date?",
    "draft.overdue_promise.body": (
        "Hello {contact},\n\n"
        "I hope your week is going well. At our interview on {interview_day} you hoped to have "
        "news by {promised_day}. I know that such things often take longer than planned.\n\n"
        "Is there a new date that I can look forward to? One line is plenty.\n\n"
        "Thank you, and kind regards\n{name}"
    ),
    "draft.no_promise.subject": "{role}: next steps after {interview_day}",
    "draft.no_promise.body": (
        "Hello {contact},\n\n"
        "thank you again for our interview on {interview_day}. I am still very interested in the "
        "role ({role}).\n\n"
        "Could you tell me roughly when you expect to decide? A rough week is enough; it helps me "
        "to plan. And if you need anything from me, please tell me.\n\n"
        "Kind regards\n{name}"
    ),
    "draft.second.subject": "{role}: is it still open?",
    "draft.second.body": (
        "Hello {contact},\n\n"
        "I wrote on {last_message_day} and know how full an inbox can get, so here is a short "
        "question that takes one word to answer: is the role ({role}) from our interview on "
        "{interview_day} still open?\n\n"
        "“Yes”, “later” and “no” are all good answers. Any of them helps me.\n\n"
        "Thank you, and kind regards\n{name}"
    ),
    "draft.last.subject": "{role}: thank you, and a last note",
    "draft.last.body": (
        "Hello {contact},\n\n"
        "this is my last note about the role ({role}), so that it does not fill your inbox. "
        "I take it that your plans have gone another way, and that is fine.\n\n"
        "I enjoyed our interview on {interview_day}. If something changes, or another role comes "
        "up, I would be glad to hear from you.\n\n"
        "Thank you for your time, and all the best\n{name}"
    ),
    "draft.check_back.subject": "{role}: checking back, as you suggested",
    "draft.check_back.body": (
        "Hello {contact},\n\n"
        "you kindly suggested that I check back around now. I am still interested in the role "
        "({role}) that we spoke about on {interview_day}.\n\n"
        "Has anything moved, or is there a better time to ask again? One line is plenty.\n\n"
        "Thank you, and kind regards\n{name}"
    ),
    "draft.successor.subject": "{role}: who looks after it now?",
    "draft.successor.body": (
        "Hello {contact},\n\n"
        "on {interview_day} I had an interview at {organisation} for the role ({role}) with a "
        "colleague of yours who, as far as I know, has since left.\n\n"
        "Do you look after this role now, or could you tell me who does? I am glad to send my "
        "documents again, in case they did not reach you.\n\n"
        "Thank you for your help, and kind regards\n{name}"
    ),
    "draft.agency.subject": "{role} at {organisation}: have you heard anything?",
    "draft.agency.body": (
        "Hello {contact},\n\n"
        "have you heard anything from {organisation} since my interview on {interview_day} for "
        "the role ({role})? I am still interested.\n\n"
        "“Nothing yet” is a good answer too: it helps me to plan. If they miss anything from me, I "
        "will send it the same day.\n\n"
        "Thank you for your work, and kind regards\n{name}"
    ),
    "draft.written_offer.subject": "{role}: the written offer",
    "draft.written_offer.body": (
        "Hello {contact},\n\n"
        "thank you again for the offer. I am very happy about it and look forward to the work "
        "({role}).\n\n"
        "Is the letter still planned for these days, and do you need anything from me for it? "
        "A short line is enough.\n\n"
        "Kind regards\n{name}"
    ),
    "draft.deadline.subject": "{role}: a date on my side",
    "draft.deadline.body": (
        "Hello {contact},\n\n"
        "I would like to be open with you: another employer has asked me to answer by {decide_by}. "
        "I liked our interview on {interview_day}, and I would rather know how things stand with "
        "you (role: {role}) before I do.\n\n"
        "Can you say anything by then? If it is too early, please just tell me; I will "
        "understand.\n\n"
        "Thank you, and kind regards\n{name}"
    ),
    "draft.owed.subject": "{role}: {owed}",
    "draft.owed.body": (
        "Hello {contact},\n\n"
        "as you asked after our interview on {interview_day}, here is my answer: {owed}.\n\n"
        "I am still very interested in the role ({role}). Do you need anything else?\n\n"
        "Kind regards\n{name}"
    ),
    "draft.feedback.subject": "{role}: thank you for letting me know",
    "draft.feedback.body": (
        "Hello {contact},\n\n"
        "thank you for letting me know, and for the interview on {interview_day}. I enjoyed "
        "getting to know {organisation}.\n\n"
        "If you have two minutes: what is one thing that I could do better next time? One "
        "sentence would already help me. And if a role that suits me opens later, I would be glad "
        "to hear of it.\n\n"
        "All the best\n{name}"
    ),
    "draft.meant.subject": "{role}: an automatic message",
    "draft.meant.body": (
        "Hello {contact},\n\n"
        "I received an automatic message about the role ({role}) that reads like a “no”. As we had "
        "an interview on {interview_day}, I wanted to make sure: was it meant for this "
        "application?\n\n"
        "If it was, thank you for your time, and one word about the reason would help me. If not, "
        "I am still interested.\n\n"
        "Kind regards\n{name}"
    ),
    "draft.call.subject": "Notes for a call: {role} at {organisation}",
    "draft.call.body": (
        "“Hello, this is {name}. We met on {interview_day} about the role ({role}). Is this a good "
        "moment? I only have one question.”\n\n"
        "1. Is the role still open, and when do you expect to decide?\n"
        "2. Is there anything that you need from me?\n\n"
        "Keep it light: “I hope I am not the one who forgot something.” Smile; two minutes are "
        "enough.\n\n"
        "If nobody picks up: your name, your number, one sentence, and “no hurry”. Do not call "
        "twice on one day.\n\n"
        "Write down who said what, and by when: ____"
    ),
}
