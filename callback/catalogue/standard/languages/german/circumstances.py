"""The circumstances and their states, in German."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

__all__ = ["CIRCUMSTANCES"]

CIRCUMSTANCES: Final[Mapping[str, str]] = {
    "circumstances.standing.title": "Wie du bei ihnen stehst",
    "circumstances.standing.summary": (
        "Was sie über dich entschieden haben, oder wie sie dich vor der Entscheidung sehen."
    ),
    "circumstances.standing.states.checking.title": "Sie wollen dich und prüfen noch",
    "circumstances.standing.states.papers.title": "Sie wollen dich und bereiten ein Angebot vor",
    "circumstances.standing.states.warm.title": "Unentschieden, und sie mögen dich",
    "circumstances.standing.states.cool.title": "Unentschieden, eine Bewerbung von mehreren",
    "circumstances.standing.states.reserve.title": "Jemand anderes zuerst, danach du",
    "circumstances.standing.states.passed_over.title": "Sie haben jemand anderen gewählt",
    "circumstances.standing.states.unsuitable.title": "Sie finden, dass es nicht passt",
    "circumstances.opening.title": "Die offene Stelle",
    "circumstances.opening.summary": (
        "Ob es eine Stelle zu besetzen gibt, wie dringend sie ist und was mit ihr geschah."
    ),
    "circumstances.opening.states.open.title": "Offen, soll besetzt werden",
    "circumstances.opening.states.unhurried.title": "Offen, nicht dringend",
    "circumstances.opening.states.closing.title": "Sie haben jemanden gewählt",
    "circumstances.opening.states.filled.title": "Mit jemand anderem besetzt",
    "circumstances.opening.states.paused.title": "Auf Eis gelegt",
    "circumstances.opening.states.unfunded.title": "Wartet auf Geld oder Genehmigung",
    "circumstances.opening.states.changed.title": "Wird neu zugeschnitten",
    "circumstances.opening.states.gone.title": "Gestrichen",
    "circumstances.opening.states.never_real.title": "Sollte nie besetzt werden",
    "circumstances.opening.states.elsewhere.title": "Sie sehen dich auf einer anderen Stelle",
    "circumstances.employer.title": "Was in der Firma los ist",
    "circumstances.employer.summary": (
        "Alltag, eine volle Zeit, ein Umbau oder Kürzungen, und ob die Leute aus dem Gespräch "
        "noch da sind."
    ),
    "circumstances.employer.states.steady.title": "Alltag",
    "circumstances.employer.states.stretched.title": "Hochsaison oder eine Krise",
    "circumstances.employer.states.reshaping.title": "Fusion, Umbau, neue Leitung",
    "circumstances.employer.states.cutting.title": "Kürzungen oder ein Einstellungsstopp",
    "circumstances.employer.states.departures.title": "Deine Ansprechperson geht",
    "circumstances.employer.states.exodus.title": "Kürzungen, und deine Ansprechperson geht",
    "circumstances.contact.title": "Die Person, auf die du wartest",
    "circumstances.contact.summary": "Ob die Person, die antworten muss, da ist und Zeit hat.",
    "circumstances.contact.states.at_work.title": "Bei der Arbeit",
    "circumstances.contact.states.busy.title": "Bei der Arbeit, ohne Zeit",
    "circumstances.contact.states.on_leave.title": "Im Urlaub",
    "circumstances.contact.states.travelling.title": "Auf Dienstreise",
    "circumstances.contact.states.unwell.title": "Krank oder zu Hause gebraucht",
    "circumstances.channel.title": "Wie sie dich erreichen",
    "circumstances.channel.summary": "Ob ihre Nachrichten dich erreichen und über wen.",
    "circumstances.channel.states.direct.title": "Direkt, und es funktioniert",
    "circumstances.channel.states.relayed.title": "Über eine Vermittlung, und es funktioniert",
    "circumstances.channel.states.stuck.title": "Eine Vermittlung hat es nicht weitergegeben",
    "circumstances.channel.states.misaddressed.title": "Sie haben falsche Kontaktdaten",
    "circumstances.channel.states.unseen.title": "Es kam an, und du hast es nicht gesehen",
    "circumstances.channel.states.out_of_order.title": "Ein Telefon oder Postfach ist ausgefallen",
    "circumstances.turn.title": "Wer am Zug ist",
    "circumstances.turn.summary": "Ob sie auf etwas von dir warten.",
    "circumstances.turn.states.theirs.title": "Sie sind am Zug",
    "circumstances.turn.states.yours_to_ask.title": "Sie erwarten, dass du nachfragst",
    "circumstances.turn.states.yours_to_send.title": "Sie warten auf etwas von dir",
    "circumstances.manner.title": "Wie sie mit Bewerbungen umgehen",
    "circumstances.manner.summary": "Ob sie allen antworten, und wenn nicht, warum.",
    "circumstances.manner.states.answers.title": "Sie antworten allen",
    "circumstances.manner.states.slow.title": "Sie antworten, langsam",
    "circumstances.manner.states.careless.title": "Antworten gehen bei ihnen unter",
    "circumstances.manner.states.evasive.title": "Sie schieben ein „Nein“ auf",
    "circumstances.manner.states.mute.title": "Sie melden sich nur bei Zusagen",
    "circumstances.manner.states.empty_promises.title": "Sie versprechen, was sie nicht meinen",
    "circumstances.field.title": "Die anderen Bewerbungen",
    "circumstances.field.summary": "Ob sie schon mit allen gesprochen haben.",
    "circumstances.field.states.more_to_come.title": "Sie sprechen noch mit anderen",
    "circumstances.field.states.all_seen.title": "Alle gesehen, sie vergleichen",
    "circumstances.crowd.title": "Wie viele sich beworben haben",
    "circumstances.crowd.summary": "Eine normale Zahl von Bewerbungen oder mehr, als sie schaffen.",
    "circumstances.crowd.states.few.title": "Eine normale Zahl",
    "circumstances.crowd.states.many.title": "Sehr viele",
    "circumstances.insider.title": "Jemand aus dem Haus",
    "circumstances.insider.summary": "Ob sich jemand beworben hat, der schon dort arbeitet.",
    "circumstances.insider.states.outside.title": "Niemand aus dem Haus",
    "circumstances.insider.states.inside.title": "Jemand aus dem Haus hat sich beworben",
}
