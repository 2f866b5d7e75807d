"""What stands in and under pictures, in German, by the keys of ``captions``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

__all__ = ["CAPTIONS"]

CAPTIONS: Final[Mapping[str, str]] = {
    "picture.day": "D. MMM",
    "picture.today": "heute",
    "picture.date": "Datum",
    "picture.chance": "Chance",
    "picture.probability": "Wahrscheinlichkeit",
    "picture.decibans": "Dezibans (10 sind ein Faktor 10)",
    "picture.course": "Die Chance, bis zu einem Tag eine Antwort zu haben",
    "picture.heard": "Antwort da",
    "picture.heard_by": "{share} bis {day}",
    "picture.as_it_is": "ohne sie",
    "picture.with_message": "mit einer Nachricht am {day}",
    "writing.with": "mit ihr",
    "picture.promised": "der zugesagte Tag",
    "picture.message": "melde dich",
    "picture.stop": "nicht länger warten",
    "picture.bands": "Die wahrscheinlichsten Gründe; 90 % der Varianten liegen im Strich",
    "picture.waterfall": "Was „{reason}“ bewegt hat",
    "picture.waterfall_against": "Was „{reason}“ gegen „{other}“ bewegt hat",
    "picture.rest": "alles Übrige",
    "picture.sum": "zusammen",
    "picture.strip": "Was du tun kannst, als Kalender",
    "picture.observed": "eingetroffen",
    "picture.forecast": "vorhergesagt",
}
