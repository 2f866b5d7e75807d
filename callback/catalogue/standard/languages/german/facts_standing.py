"""The facts about where one stands, in German."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from callback.catalogue.standard.languages.german.asked import UNTIL, asked

__all__ = ["STANDING"]

STANDING: Final[Mapping[str, str]] = {
    **asked(
        "season",
        "Ist dort, wo der Arbeitgeber sitzt, gerade Ferienzeit?",
        labels={
            "ordinary": "Keine Ferienzeit",
            "summer": "Sommer",
            "high_summer": "Die Wochen, in denen die meisten weg sind",
            "year_end": "Das Ende des Jahres",
        },
    ),
    **asked(
        "period_end",
        "Endet dort gerade ein Quartal oder das Geschäftsjahr?",
        labels={
            "no": "Nein",
            "quarter_end": "Die letzten zwei Wochen eines Quartals",
            "year_close": "Die letzten zwei Wochen des Geschäftsjahrs",
        },
    ),
    **asked(
        "stage",
        "Wie weit war das Verfahren?",
        labels={
            "screen": "Ein Erstgespräch",
            "assessment": "Ein Test oder Assessment",
            "technical": "Ein Fachgespräch",
            "interview": "Ein Vorstellungsgespräch",
            "onsite": "Ein Besuch oder mehrere Gespräche am Stück",
            "trial": "Probearbeiten oder Hospitieren",
            "final": "Die Endrunde",
            "reference_check": "Referenzen",
            "offer": "Ein Gespräch über das Angebot",
        },
    ),
    **asked(
        "verbal_offer",
        "Haben sie dir die Stelle mündlich angeboten?",
    ),
    **asked(
        "written_offer_promised",
        "Haben sie dir ein schriftliches Angebot versprochen, und bis wann?",
        labels=UNTIL,
    ),
    **asked(
        "told_selected",
        "Haben sie dir gesagt, dass sie sich für dich entschieden haben?",
        dispute=(
            "Meist stimmt es, wenn es gesagt wird; mehrere Briefe erzählen, wie es zurückgenommen"
            " wurde."
        ),
    ),
    **asked(
        "told_finalist",
        "Haben sie dir gesagt, dass du unter den letzten paar bist?",
    ),
    **asked(
        "told_backup",
        "Haben sie dir gesagt, dass du ihre zweite Wahl bist?",
    ),
    **asked(
        "keep_on_file",
        "Haben sie gesagt, dass sie deine Unterlagen für später aufheben?",
    ),
    **asked(
        "rejection_this_role",
        "Hast du für diese Stelle eine Absage bekommen?",
        dispute=(
            "Automatische Absagen werden manchmal aus Versehen verschickt; eine von einem "
            "Menschen ist endgültig."
        ),
        labels={
            "no": "Nein",
            "auto": "Ja, eine automatische",
            "personal": "Ja, von einem Menschen",
        },
    ),
    **asked(
        "told_positive",
        "Haben sie dich seither gelobt, etwa „alle mochten dich“?",
    ),
    **asked(
        "thank_you_answered",
        "Falls du ihnen gedankt hast: Wie haben sie reagiert?",
        dispute=(
            "Eine herzliche Antwort hat sich bewahrheitet; eine höfliche ist meist nur höflich."
        ),
        labels={
            "warm": "Herzlich",
            "neutral": "Höflich",
            "none": "Gar nicht",
            "not_sent": "Ich habe nicht gedankt",
        },
    ),
    **asked(
        "experience_survey",
        "Haben sie dich gebeten, das Gespräch zu bewerten?",
        dispute=(
            "Manche Systeme schicken das, wenn eine Bewerbung geschlossen wird, viele nach jedem "
            "Gespräch."
        ),
        labels={
            "no": "Nein",
            "at_once": "Ja, gleich danach",
            "later": "Ja, Tage oder Wochen danach",
        },
    ),
    **asked(
        "portal_status",
        "Was steht im Portal über deine Bewerbung?",
        dispute=(
            "Ratgeber deuten jeden Status genau; im Recruiting nennt man ihn ein Zeichen, kein "
            "Urteil."
        ),
        labels={
            "unchanged": "Dasselbe wie vorher",
            "under_review": "In Prüfung",
            "interview": "Gespräch",
            "under_consideration": "In der engeren Wahl",
            "offer": "Angebot",
            "not_selected": "Nicht ausgewählt",
            "process_completed": "Verfahren abgeschlossen",
            "referred": "Weitergeleitet",
            "no_portal": "Kein Portal",
        },
    ),
    **asked(
        "portal_moved",
        "Hat sich dein Status im Portal seit dem Gespräch bewegt?",
        labels={
            "no": "Nein",
            "forward": "Vorwärts",
            "back": "Zurück zu einem früheren",
            "no_portal": "Kein Portal",
        },
    ),
    **asked(
        "person_announced",
        "Wurde bekannt, dass jemand anderes diese Stelle hat?",
    ),
    **asked(
        "others_heard",
        "Haben andere, die sich auf diese Stelle beworben haben, eine Antwort?",
        labels={
            "none": "Nein, niemand",
            "rejected": "Manche haben eine Absage",
            "offered": "Jemand wurde zuerst angerufen oder hat ein Angebot",
            "accepted": "Jemand hat die Stelle angenommen",
        },
    ),
    **asked(
        "salary_asked",
        "Wann haben sie gefragt, was du verdienen möchtest?",
        labels={
            "early": "Früh",
            "late": "Spät oder am Ende",
            "never": "Nie",
        },
    ),
    **asked(
        "salary_above_range",
        "Hast du mehr verlangt, als sie zahlen können?",
        dispute=(
            "Manche Verfahren beendet es, andere verlängert es, während über das Gehalt "
            "gesprochen wird."
        ),
    ),
    **asked(
        "notice_or_start_asked",
        ("Haben sie gefragt, wann du anfangen könntest, oder nach deiner Kündigungsfrist?"),
        dispute="Viele lesen es als gutes Zeichen; gefragt wird es oft nur der Form halber.",
    ),
    **asked(
        "call_requested",
        "Haben sie um ein Telefonat gebeten, ohne zu sagen, warum?",
        dispute=(
            "Angebote kommen meist per Telefon; manche Arbeitgeber rufen auch für Absagen an."
        ),
    ),
    **asked(
        "asked_if_still_interested",
        "Haben sie gefragt, ob du noch verfügbar bist?",
    ),
    **asked(
        "asked_other_processes",
        "Haben sie dich gebeten, von anderen Angeboten oder Gesprächen zu erzählen?",
    ),
    **asked(
        "competing_offer_told",
        "Falls du von einem anderen Angebot erzählt hast: Wie haben sie reagiert?",
        labels={
            "none": "Keine Reaktion",
            "hurried": "Sie beeilten sich oder versprachen es",
            "wished_luck": "Sie wünschten mir viel Glück",
            "asked_deadline": "Sie fragten, wie lange ich Zeit habe",
            "not_told": "Ich habe ihnen von keinem erzählt",
        },
    ),
    **asked(
        "references_requested",
        "Haben sie dich um Referenzen gebeten?",
        dispute=(
            "Spät erbeten, zeigen sie meist Interesse; manche Firmen fragen nur der Form halber."
        ),
        labels={
            "no": "Nein",
            "for_all_early": "Ja, früh, so wie bei allen",
            "after_final": "Ja, nach dem letzten Gespräch",
        },
    ),
    **asked(
        "references_contacted",
        "Wurde jemand von deinen Referenzen angesprochen?",
        labels={
            "yes": "Ja",
            "likely": "Ja, und ein Angebot sei wahrscheinlich",
            "announced": "Noch nicht, aber sie haben es angekündigt",
            "no": "Nein, obwohl sie meine Liste haben",
            "none_given": "Sie haben um keine gebeten",
        },
    ),
    **asked(
        "referee_unresponsive",
        "Ist jemand von deinen Referenzen nicht da oder antwortet langsam?",
    ),
    **asked(
        "background_check",
        "Gibt es eine Überprüfung, einen Drogentest oder eine ärztliche Untersuchung?",
        labels={
            "none": "Soweit ich weiß, keine",
            "announced": "Sie haben eine angekündigt",
            "ordered": "In Auftrag oder im Gang",
            "done": "Mein Teil ist erledigt, Ergebnis unbekannt",
            "cleared": "Bestanden",
        },
    ),
    **asked(
        "clearance_or_visa",
        "Hängt die Stelle von Arbeitserlaubnis, Zulassung oder Sicherheitsprüfung ab?",
        dispute=(
            "Es dauert Wochen, wenn sie dich wollen; kommt es spät zur Sprache, kann es das Ende "
            "sein."
        ),
    ),
    **asked(
        "documents_requested",
        "Haben sie um Unterlagen für Gehaltsabrechnung oder Vertrag gebeten?",
    ),
}
