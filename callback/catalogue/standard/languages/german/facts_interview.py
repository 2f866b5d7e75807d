"""The facts about the interview itself, in German."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from callback.catalogue.standard.languages.german.asked import asked

__all__ = ["INTERVIEW"]

INTERVIEW: Final[Mapping[str, str]] = {
    **asked(
        "duration_vs_plan",
        "Wie lange dauerte das Gespräch, verglichen mit dem Plan?",
        labels={
            "short": "Viel kürzer",
            "planned": "Ungefähr wie geplant",
            "long": "Viel länger",
        },
    ),
    **asked(
        "met_people",
        "Hast du mehr oder weniger Leute getroffen als geplant?",
        dispute=(
            "Weniger Leute können Zweifel an dir bedeuten oder nur, dass jemand keine Zeit hatte."
        ),
        labels={
            "fewer": "Weniger",
            "planned": "Wie geplant",
            "more": "Mehr",
        },
    ),
    **asked(
        "sold_the_role",
        "Haben sie versucht, dir die Stelle und das Team schmackhaft zu machen?",
        dispute=(
            "Manche nennen es das beste Zeichen überhaupt; Briefe erzählen davon vor langem "
            "Schweigen."
        ),
    ),
    **asked(
        "shown_around",
        "Haben sie dich herumgeführt oder dir deinen künftigen Platz gezeigt?",
    ),
    **asked(
        "said_when_not_if",
        "Haben sie gesagt „wenn Sie dann anfangen“ statt „falls“?",
        dispute=(
            "Viele halten es für ein Versprechen; wer Gespräche führt, sagt, dass es wenig "
            "bedeutet."
        ),
    ),
    **asked(
        "next_steps_explained",
        "Haben sie die nächsten Schritte erklärt?",
    ),
    **asked(
        "interviewer_distracted",
        "Wirkte dein Gegenüber abgelenkt oder sah auf die Uhr?",
        dispute="Es kann wenig Interesse an dir heißen oder nur einen sehr vollen Tag.",
    ),
    **asked(
        "gap_emphasised",
        "Kamen sie immer wieder auf etwas zurück, das dir fehlt?",
    ),
    **asked(
        "overqualified_said",
        "Haben sie dich überqualifiziert genannt?",
    ),
    **asked(
        "went_well_self",
        "Wie gut lief es deiner Meinung nach?",
        dispute=(
            "Fast jeder Brief über das Schweigen danach sagt, dass das Gespräch gut gelaufen war."
        ),
        labels={
            "badly": "Schlecht",
            "so_so": "Mittel",
            "well": "Gut",
        },
    ),
    **asked(
        "profile_viewed",
        "Hat seither jemand von dort dein Profil im Netz angesehen?",
        dispute=(
            "Manche sehen darin einen letzten Blick vor einem Angebot; andere finden, es bedeutet"
            " nichts."
        ),
    ),
    **asked(
        "connection_accepted",
        "Hat jemand aus dem Gespräch deine Kontaktanfrage angenommen?",
        dispute="Viele nehmen jede Anfrage an, manche keine, solange eine Suche läuft.",
    ),
    **asked(
        "works_there",
        "Arbeitest du schon dort, oder hast du früher dort gearbeitet?",
    ),
    **asked(
        "would_move",
        "Wohnst du so weit weg, dass du umziehen müsstest?",
    ),
    **asked(
        "bad_reference",
        ("Könnte jemand schlecht über dich gesprochen haben, etwa ein früherer Arbeitgeber?"),
    ),
    **asked(
        "asked_for_more",
        "Hast du vor der Zusage zu ihrem Angebot noch um etwas gebeten?",
        dispute=("Die meisten Arbeitgeber rechnen damit; einige wenige ziehen das Angebot zurück."),
        labels={
            "more": "Um mehr: Gehalt, Zeiten, Bedingungen",
            "time": "Um Bedenkzeit",
            "nothing": "Um nichts",
            "no_offer": "Sie haben noch nichts angeboten",
        },
    ),
    **asked(
        "senior_last",
        ("War dein letztes Gespräch mit jemandem weit oben, der nur noch zustimmen musste?"),
        dispute="Es heißt, das sei eine Formalität, und meist ist es eine.",
    ),
    **asked(
        "agreement_pending",
        "Hat man dir gesagt, dass jemand weiter oben noch zustimmen muss?",
        dispute="In neun von zehn Fällen ist es Formsache; manchmal ist es auch eine Ausrede.",
    ),
    **asked(
        "next_round_promised",
        "Haben sie dir schon im Gespräch eine nächste Runde versprochen?",
    ),
    **asked(
        "told_waitlisted",
        "Hat man dir gesagt, dass du auf einer Liste für die nächste Stelle stehst?",
    ),
}
