"""The facts about how they answer and about the other candidates, in German."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from callback.catalogue.standard.languages.german.asked import UNTIL, asked

__all__ = ["MANNER"]

MANNER: Final[Mapping[str, str]] = {
    **asked(
        "usual_reply_time",
        "Wie schnell haben sie sonst geantwortet?",
        labels={
            "same_day": "Am selben Tag",
            "days": "Binnen einiger Tage",
            "week_or_more": "Nach einer Woche oder mehr",
        },
    ),
    **asked(
        "was_fast_before",
        "Ging bis zum Gespräch alles sehr schnell?",
    ),
    **asked(
        "pace_slowed",
        "Haben sie zuerst schnell geantwortet und dann immer langsamer?",
    ),
    **asked(
        "public_or_academic",
        "Ist es eine Behörde oder eine Hochschule?",
    ),
    **asked(
        "known_to_be_slow",
        "Gelten sie als langsam, nach Bekannten oder Bewertungen?",
    ),
    **asked(
        "reviews_mention_ghosting",
        "Erwähnen mehrere Bewertungen Schweigen nach Gesprächen dort?",
    ),
    **asked(
        "ghosted_you_before",
        "Hat dich dieser Arbeitgeber schon einmal ohne Antwort gelassen?",
    ),
    **asked(
        "answers_rejections",
        "Geben sie, soweit du weißt, allen binnen ein, zwei Wochen Bescheid?",
    ),
    **asked(
        "portal_updates_rarely",
        "Wird ihr Portal, soweit du weißt, selten aktualisiert?",
    ),
    **asked(
        "handed_on",
        ("Haben sie gesagt, dass sich jemand anderes bei dir meldet, etwa die Personalabteilung?"),
        dispute=(
            "Vor einem Angebot ist das der übliche Weg; und auf ihm gehen Antworten verloren."
        ),
    ),
    **asked(
        "holding_replies",
        "Wie oft haben sie nur geschrieben, dass es länger dauert?",
        labels={
            "0": "0",
            "1-2": "1 oder 2",
            "3+": "3 oder mehr",
        },
    ),
    **asked(
        "muddled_before",
        "Haben sie schon einmal etwas von dir verloren oder vergessen?",
    ),
    **asked(
        "kept_waiting",
        "Haben sie dich am Tag des Gesprächs lange warten lassen?",
    ),
    **asked(
        "invited_late",
        "Haben sie dich erst Monate nach deiner Bewerbung eingeladen?",
    ),
    **asked(
        "they_approached_you",
        "Haben sie dich gefunden und gebeten, dich zu bewerben?",
        dispute=(
            "Wer gebeten wurde, rechnet mit einer Antwort; Bewertungen erzählen vom Gegenteil."
        ),
    ),
    **asked(
        "others_answered",
        "Haben alle anderen Arbeitgeber, bei denen du damals warst, geantwortet?",
    ),
    **asked(
        "told_still_interviewing",
        "Haben sie gesagt, dass sie noch mit anderen sprechen, und bis wann?",
        labels=UNTIL,
    ),
    **asked(
        "told_waiting_feedback",
        "Haben sie geantwortet, dass sie auf eine Rückmeldung warten?",
    ),
    **asked(
        "committee",
        "Entscheidet ein Gremium oder ein Vorstand, und wann tagt es?",
        labels=UNTIL,
    ),
    **asked(
        "extra_round_added",
        "Kam ein Gespräch dazu, das nicht geplant war?",
    ),
    **asked(
        "deadline_extended",
        "Wurde die Bewerbungsfrist verschoben?",
    ),
    **asked(
        "interview_order",
        "Wann warst du an der Reihe, verglichen mit den anderen?",
        labels={
            "early": "Unter den Ersten",
            "between": "Dazwischen",
            "last": "Als Letztes oder fast",
            "one_day": "Alle am selben Tag",
        },
    ),
    **asked(
        "candidates_said",
        "Mit wie vielen wollten sie sprechen, soweit sie es gesagt haben?",
        labels={
            "0-2": "0 bis 2",
            "3-5": "3 bis 5",
            "6-9": "6 bis 9",
            "10+": "10 oder mehr",
        },
    ),
    **asked(
        "told_many_candidates",
        "Haben sie gesagt, dass es sehr viele Bewerbungen gibt?",
    ),
    **asked(
        "many_openings",
        "Wie viele Leute stellen sie für diese Stelle ein?",
        labels={
            "0-1": "0 oder 1",
            "2-4": "2 bis 4",
            "5+": "5 oder mehr",
        },
    ),
    **asked(
        "internal_candidate_mentioned",
        "Haben sie eine Bewerbung aus dem Haus erwähnt?",
    ),
    **asked(
        "interviewers",
        "Wie viele Leute hast du insgesamt getroffen?",
        labels={
            "0-1": "0 oder 1",
            "2-3": "2 oder 3",
            "4-6": "4 bis 6",
            "7+": "7 oder mehr",
        },
    ),
    **asked(
        "internship_or_graduate",
        "Ist es ein Praktikum oder ein Programm für den Berufseinstieg?",
    ),
    **asked(
        "takehome_submitted",
        "Falls du eine Aufgabe eingereicht hast: Haben sie den Eingang bestätigt?",
        labels={
            "acknowledged": "Ja",
            "unacknowledged": "Nein",
            "no_task": "Es gab keine Aufgabe",
        },
    ),
    **asked(
        "insiders_first",
        "Nehmen sie meist eigene Leute?",
    ),
    **asked(
        "hired_in_classes",
        "Stellen sie in Gruppen oder aus einem Pool ein, zu festen Terminen?",
    ),
}
