"""The facts about the opening and the employer, in German."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from callback.catalogue.standard.languages.german.asked import asked

__all__ = ["OPENING"]

OPENING: Final[Mapping[str, str]] = {
    **asked(
        "told_on_hold",
        "Hat man dir gesagt, dass die Suche oder die Stelle pausiert?",
    ),
    **asked(
        "told_approval_pending",
        ("Hat man dir gesagt, dass die Stelle oder das Budget noch genehmigt werden muss?"),
    ),
    **asked(
        "told_cancelled",
        "Hat man dir gesagt, dass es die Stelle nicht mehr gibt?",
    ),
    **asked(
        "told_filled",
        "Hat man dir gesagt, dass die Stelle besetzt ist?",
    ),
    **asked(
        "told_role_changed",
        "Hat man dir gesagt, dass die Stelle umgeschrieben wird?",
    ),
    **asked(
        "budget_uncertain_said",
        "Haben sie gesagt, dass das Geld oder die Stelle noch nicht sicher ist?",
    ),
    **asked(
        "funding_or_contract_pending",
        (
            "Hängt die Stelle von einem Auftrag, einer Förderung oder einem Budget ab, das noch "
            "offen ist?"
        ),
    ),
    **asked(
        "role_is_urgent_said",
        "Haben sie gesagt, dass sie dringend jemanden brauchen?",
    ),
    **asked(
        "role_origin",
        "Warum ist die Stelle frei?",
        dispute=("Eine Nachfolge ist am sichersten, außer die Person, die gehen sollte, bleibt."),
        labels={
            "new": "Sie ist neu",
            "backfill": "Jemand geht oder ist gegangen",
            "growth": "Sie stocken auf",
        },
    ),
    **asked(
        "criteria_unclear",
        (
            "Haben sie im Gespräch verschiedene Stellen beschrieben oder selbst nicht gewusst, "
            "welche es ist?"
        ),
    ),
    **asked(
        "invited_to_other_role",
        "Haben sie dir dort eine andere Stelle vorgeschlagen?",
    ),
    **asked(
        "team_match",
        "Hat man dir gesagt, dass du bestanden hast und auf ein Team wartest?",
    ),
    **asked(
        "insider_says",
        "Was sagt jemand, der dort arbeitet, über die Stelle?",
        dispute=(
            "Bekannte dort meinen es gut und irren sich oft im Einzelnen; „besetzt“ sagt nicht, "
            "mit wem."
        ),
        labels={
            "filled": "Sie ist besetzt",
            "on_hold": "Sie liegt auf Eis",
            "still_open": "Sie ist noch offen",
            "you_are_ahead": "Du liegst vorn",
            "nothing": "Die Person weiß es nicht",
        },
    ),
    **asked(
        "promise_renewed",
        ("Wie oft haben sie den Tag verschoben, bis zu dem du Bescheid bekommen solltest?"),
        labels={
            "0": "0",
            "1": "1",
            "2+": "2 oder mehr",
        },
    ),
    **asked(
        "interview_rescheduled",
        "Wie oft haben sie eines deiner Gespräche verschoben?",
        labels={
            "0": "0",
            "1": "1",
            "2+": "2 oder mehr",
        },
    ),
    **asked(
        "interview_cancelled",
        "Haben sie ein Gespräch abgesagt, ohne einen neuen Termin zu nennen?",
    ),
    **asked(
        "posting",
        "Was ist mit der Stellenanzeige passiert?",
        dispute=(
            "Entfernt: besetzt, pausiert, gestrichen oder abgelaufen. Unverändert neu "
            "veröffentlicht: eine Suche, die ohne dich weitergeht, oder eine Maschine frischt sie"
            " auf; Befragte sagen, dass man es nicht wissen kann."
        ),
        labels={
            "up": "Noch da, unverändert",
            "removed": "Entfernt",
            "reposted_same": "Unverändert neu veröffentlicht",
            "reposted_changed": "Mit Änderungen neu veröffentlicht",
        },
    ),
    **asked(
        "posting_age_days",
        "Vor wie vielen Tagen wurde die Stelle zuerst ausgeschrieben?",
        labels={
            "0-29": "0 bis 29",
            "30-59": "30 bis 59",
            "60-119": "60 bis 119",
            "120+": "120 oder mehr",
        },
    ),
    **asked(
        "similar_postings",
        ("Wie viele ihrer anderen Anzeigen haben denselben Text, mit anderem Titel oder Ort?"),
        labels={
            "0": "0",
            "1-2": "1 oder 2",
            "3+": "3 oder mehr",
        },
    ),
    **asked(
        "agency_reposted",
        "Hat eine Vermittlung diese Stelle seither ausgeschrieben oder dir angeboten?",
    ),
    **asked(
        "portal_opening",
        "Was steht im Portal über die Stelle selbst?",
        dispute=(
            "„Besetzt“ kann auch heißen: mit dir; und manchmal ist es ein Versehen. Ein Zeichen, "
            "keine Entscheidung."
        ),
        labels={
            "open": "Offen oder nichts",
            "on_hold": "Pausiert",
            "inactive": "Inaktiv oder geschlossen",
            "position_filled": "Besetzt",
            "no_portal": "Kein Portal",
        },
    ),
    **asked(
        "referrer_inside",
        "Hat dich jemand empfohlen, der dort arbeitet?",
    ),
    **asked(
        "role_not_posted_yet",
        "Hat man dir gesagt, dass die Stelle noch gar nicht ausgeschrieben war?",
    ),
    **asked(
        "told_pipeline",
        ("Hat man dir gesagt, dass gerade keine Stelle frei ist und sie nur Bewerbungen sammeln?"),
    ),
    **asked(
        "post_to_be_created",
        "Muss die Stelle erst noch geschaffen werden?",
    ),
    **asked(
        "holder_may_stay",
        "Könnte die Person, die diese Stelle verlässt, doch bleiben?",
    ),
    **asked(
        "start_date",
        "Wann sollte die Stelle anfangen, soweit sie es gesagt haben?",
        labels={
            "later": "In einigen Wochen oder später",
            "near": "Sehr bald",
            "passed": "Der Tag ist vorbei",
            "none": "Es wurde kein Tag genannt",
        },
    ),
    **asked(
        "seniority",
        "Auf welcher Stufe ist die Stelle?",
        labels={
            "junior": "Für den Einstieg",
            "middle": "Mit Berufserfahrung",
            "senior": "Senior, oder mit Leitung eines Teams",
            "executive": "Leitung eines Bereichs oder der Firma",
        },
    ),
    **asked(
        "client_advertises",
        "Schreibt der Arbeitgeber die Stelle jetzt ohne deine Vermittlung aus?",
    ),
    **asked(
        "layoffs_announced",
        "Wurden dort seit deinem Gespräch Entlassungen gemeldet oder angekündigt?",
    ),
    **asked(
        "freeze_announced",
        ("Wurde in der Firma oder Abteilung ein Einstellungsstopp gemeldet oder angekündigt?"),
    ),
    **asked(
        "company_postings_vanished",
        "Sind die meisten Anzeigen der Firma weg, nicht nur deine?",
    ),
    **asked(
        "company_posting_others",
        "Schreibt die Firma gerade andere Stellen aus?",
    ),
    **asked(
        "mass_exits",
        "Gehen dort gerade mehrere Leute oder suchen etwas Neues?",
    ),
    **asked(
        "merger_or_reorg",
        "Wurde dort eine Fusion, eine Übernahme oder ein Umbau gemeldet?",
    ),
    **asked(
        "leadership_change",
        "Hat die Leitung der Firma oder deiner Abteilung gewechselt?",
    ),
    **asked(
        "funding_or_contract_lost",
        ("Haben sie Geld, einen großen Kunden oder den Auftrag für diese Stelle verloren?"),
    ),
    **asked(
        "crisis",
        (
            "Gab es dort einen Notfall, etwa einen Ausfall, einen Streik, einen Sturm oder einen "
            "Skandal?"
        ),
    ),
    **asked(
        "busy_season",
        (
            "Ist dort Hochsaison, etwa Jahresabschluss, eine Veröffentlichung, Prüfungen, "
            "Weihnachtsgeschäft?"
        ),
    ),
    **asked(
        "insolvent",
        "Ist der Arbeitgeber insolvent, oder schließt er?",
    ),
    **asked(
        "small_org",
        "Wie viele Leute arbeiten dort ungefähr?",
        dispute=(
            "Ratgeber entschuldigen kleine Firmen, die niemanden für Antworten haben; die "
            "Entlassungen in den Nachrichten sind die der großen."
        ),
        labels={
            "0-49": "0 bis 49",
            "50-249": "50 bis 249",
            "250+": "250 oder mehr",
        },
    ),
}
