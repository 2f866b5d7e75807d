"""The JSON Schemas as text, by name; made by ``docs/_ext/schemas.py``, never by hand."""

from __future__ import annotations

from collections.abc import Mapping

from callback.documents.schemas import (
    agenda_schema,
    catalogue_schema,
    explanation_schema,
    forecast_schema,
    form_schema,
    interview_schema,
    meaning_schema,
    plan_schema,
    questions_schema,
    ranking_schema,
    report_schema,
    stability_schema,
    tempo_schema,
    timeline_schema,
)

__all__ = ["TEXTS"]

TEXTS: Mapping[str, str] = {
    "agenda": agenda_schema.TEXT,
    "catalogue": catalogue_schema.TEXT,
    "explanation": explanation_schema.TEXT,
    "forecast": forecast_schema.TEXT,
    "form": form_schema.TEXT,
    "interview": interview_schema.TEXT,
    "meaning": meaning_schema.TEXT,
    "plan": plan_schema.TEXT,
    "questions": questions_schema.TEXT,
    "ranking": ranking_schema.TEXT,
    "report": report_schema.TEXT,
    "stability": stability_schema.TEXT,
    "tempo": tempo_schema.TEXT,
    "timeline": timeline_schema.TEXT,
}
