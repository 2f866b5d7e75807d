"""What a form asks about an interview itself, in German, by the keys of ``fields``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

__all__ = ["FIELDS"]

FIELDS: Final[Mapping[str, str]] = {
    "form.interview": "Das Gespräch",
    "input.interview": (
        "Ein Vorstellungsgespräch, nach dem keine Antwort kam, aus der Sicht der Person, die sich "
        "beworben hat"
    ),
    "input.facts": "Was außer den Terminen bekannt ist. Weglassen, was nicht gesagt wurde.",
    "input.not_known": "Gefragt, und nicht bekannt",
    "input.only_if": "Nur wenn dies bekannt ist: {what}.",
    "input.fact": "„{question}“ {answers}",
    "input.or": "{one} oder {other}",
    "input.option": "{code}: {label}",
    "input.choice": "Eines von {options}.",
    "input.text_day": "Ein Tag als JJJJ-MM-TT, oder eines von {options}.",
    # the fields of an interview, and a word of help for each
    "field.ended": "Wann war das Gespräch zu Ende?",
    "field.ended_help": "Der Tag deines letzten Gesprächs dort.",
    "field.stage": "Wie weit war das Verfahren?",
    "field.stage_help": "Die Stufe, zu der dieses Gespräch gehörte.",
    "field.medium": "Wie fand das Gespräch statt?",
    "field.medium_help": "Am Telefon, per Video oder vor Ort.",
    "field.round_number": "Die wievielte Runde war es?",
    "field.round_number_help": "1 für das erste Gespräch, 2 für das zweite.",
    "field.organisation": "Wer ist der Arbeitgeber?",
    "field.organisation_help": "Der Name, für Briefe und Listen.",
    "field.role": "Um welche Stelle geht es?",
    "field.role_help": "Der Titel der Stelle, für Briefe und Listen.",
    "field.country": "In welchem Land arbeitet der Arbeitgeber?",
    "field.country_help": "Ein Name oder Kürzel, etwa DE; für Feiertage und übliche Zeiten.",
    "field.subdivision": "In welchem Teil des Landes?",
    "field.subdivision_help": (
        "Etwa BY für Bayern, wo sich Feiertage innerhalb des Landes unterscheiden."
    ),
    "field.sector": "In welcher Branche?",
    "field.sector_help": "Nur wenn sie eine von diesen ist.",
    "field.promised_by": "Bis zu welchem Tag haben sie eine Antwort zugesagt?",
    "field.promised_by_help": "Nicht vor dem Gespräch.",
    "field.decide_by": "Bis wann musst du einem anderen Arbeitgeber antworten?",
    "field.decide_by_help": "Nur wenn du ein anderes Angebot hast.",
    "field.replied_on": "Wann haben sie zuletzt geschrieben oder angerufen?",
    "field.replied_on_help": "Seit dem Gespräch, ein Mensch und keine automatische Nachricht.",
    "field.thanked_on": "Wann hast du dich bedankt?",
    "field.thanked_on_help": "Seit dem Gespräch, ohne etwas zu fragen.",
    "field.asked_on": "An welchen Tagen hast du nach dem Stand gefragt?",
    "field.asked_on_help": "Jede Nachricht und jeder Anruf mit der Bitte um Antwort.",
    "field.ref": "Wie nennst du dieses Gespräch?",
    "field.ref_help": "Ein eigener Schlüssel; er ändert nichts.",
    # how to answer
    "input.flag": "Ja oder nein.",
    "input.count": "Eine ganze Zahl ab 0.",
    "input.until": "Der Tag, oder ja, wenn kein Tag genannt wurde.",
    "stage.screen": "Ein Erstgespräch",
    "stage.assessment": "Ein Test oder Assessment",
    "stage.technical": "Ein Fachgespräch",
    "stage.interview": "Ein Vorstellungsgespräch",
    "stage.onsite": "Ein Besuch oder mehrere Gespräche am Stück",
    "stage.trial": "Probearbeiten oder Hospitieren",
    "stage.final": "Die Endrunde",
    "stage.reference_check": "Referenzen",
    "stage.offer": "Ein Gespräch über das Angebot",
    "medium.phone": "Am Telefon",
    "medium.video": "Per Video",
    "medium.one_way_video": "Mit einem aufgenommenen Video",
    "medium.in_person": "Vor Ort",
    "medium.take_home": "Eine Aufgabe für zu Hause",
}
