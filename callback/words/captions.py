"""What stands in and under pictures, in English, by key."""

from __future__ import annotations

from typing import Final

__all__ = ["CAPTIONS"]

CAPTIONS: Final = {
    # how a day is written at an axis, in pendulum's tokens
    "picture.day": "D MMM",
    "picture.today": "today",
    "picture.date": "date",
    "picture.chance": "chance",
    "picture.probability": "probability",
    "picture.decibans": "decibans (10 are a factor of 10)",
    "picture.course": "The chance of having heard, by day",
    "picture.heard": "heard",
    "picture.heard_by": "{share} by {day}",
    "picture.as_it_is": "without it",
    "picture.with_message": "with a message on {day}",
    "writing.with": "with it",
    "picture.promised": "the promised day",
    "picture.message": "get in touch",
    "picture.stop": "stop waiting",
    "picture.bands": "The likeliest reasons, each with where 90 % of the variations lie",
    "picture.waterfall": "What moved “{reason}”",
    "picture.waterfall_against": "What moved “{reason}” against “{other}”",
    "picture.rest": "all the rest",
    "picture.sum": "together",
    "picture.strip": "What to do, on a calendar",
    "picture.observed": "came true",
    "picture.forecast": "forecast",
}
