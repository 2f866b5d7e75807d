"""The families of reasons, in German."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

__all__ = ["FAMILIES"]

FAMILIES: Final[Mapping[str, str]] = {
    "families.in_process.title": "Es läuft noch",
    "families.in_process.summary": (
        "Das Verfahren geht weiter oder wartet hinter anderer Arbeit. Nichts spricht für oder "
        "gegen dich."
    ),
    "families.stalled.title": "Die Suche ruht vorerst",
    "families.stalled.summary": (
        "Die Stelle gibt es noch, aber die Suche pausiert oder wartet auf Geld. Mit dir hat das "
        "nichts zu tun."
    ),
    "families.away.title": "Jemand ist nicht da",
    "families.away.summary": (
        "Jemand, der entscheiden oder antworten muss, ist im Urlaub, unterwegs, krank oder bei der "
        "Familie."
    ),
    "families.good_news.title": "Vielleicht kommt Gutes",
    "families.good_news.summary": (
        "Vielleicht haben sie sich für dich entschieden, und Genehmigungen, Vertrag oder "
        "Überprüfungen stehen noch aus."
    ),
    "families.someone_else.title": "Vielleicht ziehen sie andere vor",
    "families.someone_else.summary": (
        "Vielleicht haben sie sich für jemand anderen entschieden oder sind kurz davor und haben "
        "es dir noch nicht gesagt."
    ),
    "families.untold.title": "Sie sagen es nicht",
    "families.untold.summary": (
        "Vielleicht ist etwas entschieden, und die Antwort wird aufgeschoben, vergessen oder ist "
        "nicht vorgesehen."
    ),
    "families.opening.title": "Die Stelle ist verändert oder weg",
    "families.opening.summary": (
        "Vielleicht ist die Stelle gestrichen oder umgeschrieben oder sollte nie besetzt werden."
    ),
    "families.people.title": "Andere sind jetzt zuständig",
    "families.people.summary": (
        "Deine Ansprechperson ist weg, oder deine Bewerbung liegt bei einer Vermittlung oder einem "
        "anderen Team."
    ),
    "families.channel.title": "Ihre Antwort kam nicht an",
    "families.channel.summary": (
        "Vielleicht haben sie versucht, dich zu erreichen, und die Nachricht ging verloren."
    ),
    "families.your_move.title": "Vielleicht bist du am Zug",
    "families.your_move.summary": (
        "Vielleicht erwarten sie etwas von dir: eine Nachricht, ein Dokument, einen Termin."
    ),
    "families.other.title": "Alles andere",
    "families.other.summary": "Keiner der Gründe, die hier genannt sind.",
}
