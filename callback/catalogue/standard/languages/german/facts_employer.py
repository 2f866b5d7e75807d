"""The facts about the contact, the channel and whose turn it is, in German."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from callback.catalogue.standard.languages.german.asked import UNTIL, asked

__all__ = ["EMPLOYER"]

EMPLOYER: Final[Mapping[str, str]] = {
    **asked(
        "recruiter_left",
        "Hast du gehört, dass deine Ansprechperson im Recruiting weg ist oder geht?",
    ),
    **asked(
        "hiring_manager_left",
        (
            "Hat die Führungskraft, für die du gearbeitet hättest, die Firma oder Aufgabe "
            "gewechselt?"
        ),
    ),
    **asked(
        "new_recruiter_introduced",
        "Hast du dort eine neue Ansprechperson?",
    ),
    **asked(
        "auto_reply_left",
        ("Sagt eine automatische Antwort, dass deine Ansprechperson nicht mehr dort arbeitet?"),
    ),
    **asked(
        "follow_up_delivered",
        "Wurde deine Nachricht zugestellt, ohne dass eine Fehlermeldung zurückkam?",
    ),
    **asked(
        "auto_reply",
        "Sagt eine automatische Antwort, dass deine Ansprechperson nicht im Büro ist?",
        labels=UNTIL,
    ),
    **asked(
        "told_person_away",
        "Haben sie gesagt, dass jemand, der entscheiden muss, nicht da ist?",
        dispute="In zwei Briefen war die Abwesenheit einmal wahr und einmal eine Ausrede.",
        labels=UNTIL,
    ),
    **asked(
        "contact_on_leave",
        "Ist deine Ansprechperson länger nicht da, soweit sie es gesagt haben?",
        labels=UNTIL,
    ),
    **asked(
        "told_travelling",
        "Haben sie gesagt, dass jemand, der entscheiden muss, auf Dienstreise ist?",
        labels=UNTIL,
    ),
    **asked(
        "contact_ill_or_bereaved",
        (
            "Haben sie gesagt, dass die Person, auf die du wartest, krank ist oder zu Hause "
            "gebraucht wird?"
        ),
    ),
    **asked(
        "interviewer_ill",
        "Wirkte jemand im Gespräch krank, oder wurde es gesagt?",
    ),
    **asked(
        "told_busy",
        "Haben sie seit dem Gespräch gesagt, dass sie sehr viel zu tun haben?",
    ),
    **asked(
        "called_off_why",
        ("Falls sie ein Gespräch verschoben oder abgesagt haben: Welchen Grund nannten sie?"),
        labels={
            "absent": "Jemand konnte nicht kommen",
            "busy": "Sie hatten keine Zeit",
            "search": "Es lag an der Stelle selbst",
            "unsaid": "Sie nannten keinen Grund",
            "never": "Nichts wurde verschoben oder abgesagt",
        },
    ),
    **asked(
        "contact_active_online",
        "War deine Ansprechperson in den letzten Tagen im Netz aktiv?",
    ),
    **asked(
        "phone_answered",
        "Als du anriefst: Ging die Person, auf die du wartest, ans Telefon?",
        dispute=(
            "Ein Tagebuch deutet unbeantwortete Anrufe als Ausweichen; wer weg ist oder in "
            "Besprechungen sitzt, geht auch nicht dran."
        ),
    ),
    **asked(
        "spam_checked",
        "Hast du Spam-Ordner, Mailbox und Portal geprüft?",
    ),
    **asked(
        "contact_details_ok",
        "Stimmen Telefonnummer und E-Mail-Adresse in allem, was du geschickt hast?",
    ),
    **asked(
        "missed_call",
        "Hast du einen Anruf von einer unbekannten Nummer ohne Nachricht verpasst?",
    ),
    **asked(
        "read_receipt",
        "Wird deine Nachricht als gelesen angezeigt?",
    ),
    **asked(
        "acknowledged_receipt",
        "Kam seither eine automatische Eingangsbestätigung?",
    ),
    **asked(
        "application_withdrawn_by_system",
        "Steht im Portal, du hättest zurückgezogen, obwohl das nicht stimmt?",
    ),
    **asked(
        "via_agency",
        "Kamst du über eine Personalvermittlung oder ein externes Recruiting?",
    ),
    **asked(
        "agency_says_client_silent",
        "Sagt deine Vermittlung, dass der Arbeitgeber auch ihr nicht antwortet?",
    ),
    **asked(
        "answers_by_post",
        "Schicken sie ihre Antworten mit der Post?",
    ),
    **asked(
        "told_mail_trouble",
        ("Haben sie gesagt, dass Telefon oder Postfach kaputt, verloren oder gestohlen war?"),
    ),
    **asked(
        "owed_by_you",
        "Haben sie dich um etwas gebeten, das du noch nicht geschickt hast?",
    ),
    **asked(
        "portal_message_unread",
        "Gibt es im Portal eine offene Aufgabe oder ungelesene Anfrage für dich?",
    ),
    **asked(
        "asked_to_check_back",
        "Haben sie dich gebeten, dich ab einem bestimmten Tag wieder zu melden?",
        labels=UNTIL,
    ),
    **asked(
        "asked_to_follow_up",
        "Haben sie gesagt, dass du nachfragen sollst?",
    ),
    **asked(
        "follow_up_matters_role",
        "Gehört Hartnäckigkeit zu dieser Stelle, wie im Vertrieb?",
    ),
    **asked(
        "thank_you_sent",
        "Hast du ihnen seit dem Gespräch schriftlich gedankt?",
        dispute=(
            "16 von 100 im Recruiting haben schon jemanden aussortiert, der nicht gedankt hat, "
            "und in 21 von 100 Fällen nennen Arbeitgeber, die verstummten, das als Grund; aber 20"
            " von 100 Personalverantwortlichen in den USA und 55 von 100 in Kanada sagen, dass es"
            " wenig oder gar nicht hilft."
        ),
    ),
    **asked(
        "no_timeline_given",
        "Haben sie offengelassen, wann du Bescheid bekommst, etwa „wir melden uns“?",
    ),
    **asked(
        "promise_was_specific",
        "Haben sie einen Tag oder eine Uhrzeit genannt, etwa „bis Freitag um fünf“?",
    ),
    **asked(
        "abrupt_end_with_promise",
        "Endete das Gespräch plötzlich mit „wir rufen Sie an“?",
    ),
    **asked(
        "only_successful_hear",
        "Haben sie gesagt, dass sie sich nur bei Zusagen melden?",
    ),
    **asked(
        "told_no_news",
        "Haben sie geantwortet, dass es noch nichts Neues gibt?",
    ),
    **asked(
        "interviewer_no_show",
        ("Haben sie ein Gespräch oder Telefonat mit dir versäumt, ohne einen neuen Termin?"),
    ),
    **asked(
        "rejection_other_role",
        "Haben sie dir für eine Stelle abgesagt, auf die du dich nicht beworben hast?",
    ),
    **asked(
        "availability_requested",
        "Haben sie gefragt, wann du Zeit hast, und dann keinen Termin bestätigt?",
    ),
}
