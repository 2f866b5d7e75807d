"""What a form asks about an interview itself, in English, by key: its fields, stages and media.

The questions about facts are the catalogue's own.
"""

from __future__ import annotations

from typing import Final

__all__ = ["FIELDS"]

FIELDS: Final = {
    "form.interview": "The interview",
    "input.interview": "A job interview after which no answer has come, as the candidate knows it",
    "input.facts": "What the candidate knows besides the dates. Leave out what was not said.",
    "input.not_known": "Asked, and not known",
    "input.only_if": "Only if this is known: {what}.",
    "input.fact": "“{question}” {answers}",
    "input.or": "{one} or {other}",
    "input.option": "{code}: {label}",
    "input.choice": "One of {options}.",
    "input.text_day": "A day as YYYY-MM-DD, or one of {options}.",
    # the fields of an interview, and a word of help for each
    "field.ended": "When did the interview end?",
    "field.ended_help": "The day of your last interview there.",
    "field.stage": "How far had the process got?",
    "field.stage_help": "The stage that this interview belonged to.",
    "field.medium": "How was the interview held?",
    "field.medium_help": "By phone, by video or in person.",
    "field.round_number": "Which round was it?",
    "field.round_number_help": "1 for the first interview, 2 for the second.",
    "field.organisation": "Who is the employer?",
    "field.organisation_help": "The name, for letters and lists.",
    "field.role": "Which job is it?",
    "field.role_help": "The title of the job, for letters and lists.",
    "field.country": "In which country does the employer work?",
    "field.country_help": "A name or a code, such as DE; for holidays and usual times.",
    "field.subdivision": "In which part of the country?",
    "field.subdivision_help": "Such as BY for Bavaria, where holidays differ within the country.",
    "field.sector": "In which sector?",
    "field.sector_help": "Only if it is one of these.",
    "field.promised_by": "By which day did they promise an answer?",
    "field.promised_by_help": "Not before the interview.",
    "field.decide_by": "By which day do you have to answer another employer?",
    "field.decide_by_help": "Only if you have another offer.",
    "field.replied_on": "When did they last write or call?",
    "field.replied_on_help": "Since the interview, a person and not an automatic message.",
    "field.thanked_on": "When did you thank them?",
    "field.thanked_on_help": "Since the interview, without asking anything.",
    "field.asked_on": "On which days did you ask how things stand?",
    "field.asked_on_help": "Each message or call that asked for a reply.",
    "field.ref": "What do you call this interview?",
    "field.ref_help": "A key of your own; it changes nothing.",
    # how to answer
    "input.flag": "Yes or no.",
    "input.count": "A whole number from 0.",
    "input.until": "The day, or yes if no day was named.",
    "stage.screen": "A first screen",
    "stage.assessment": "An assessment",
    "stage.technical": "A technical interview",
    "stage.interview": "An interview",
    "stage.onsite": "A visit or a round of interviews",
    "stage.trial": "A trial shift, or a day of shadowing",
    "stage.final": "A final interview",
    "stage.reference_check": "References",
    "stage.offer": "An offer discussion",
    "medium.phone": "By phone",
    "medium.video": "By video",
    "medium.one_way_video": "By recorded video",
    "medium.in_person": "In person",
    "medium.take_home": "A task to do at home",
}
