"""Tables of names for known trackers and applicant tracking systems.

Made from the field names that each one documents:

- trackers: applyr 1.20, jobhound 0.18, tracker-mcp 0.5 (their published packages). None of the
  three keeps the day of an interview; the day of the employer's last reply, or of the last
  activity, stands in for it. Where you know better, say so: ``names={"ended": "your_column"}``.
- interviews of applicant tracking systems: Greenhouse (Harvest API, scheduled interviews), Ashby
  (interview events), Lever (interviews), Merge (scheduled interviews). What they call a stage is
  each company's own free text, so no table maps it.

Their times are mostly UTC: give ``zone``, or the day is the one in UTC.
"""

from __future__ import annotations

from callback.records.table import Records

__all__ = [
    "APPLYR",
    "ASHBY",
    "GREENHOUSE",
    "JOBHOUND",
    "LEVER",
    "MERGE",
    "TRACKER_MCP",
]

_NOT_HELD = (
    "cancelled",
    "canceled",
    "needs_scheduling",
    "waiting_on_candidate_booking",
    "waiting_on_candidate_availability",
    "candidate_availability_submitted",
)

#: Rows of the table ``offers``; ``date_responded`` is stamped when the company replies.
APPLYR = Records(
    name="applyr",
    names={
        "ended": "date_responded",
        "stage": "status",
        "organisation": "company",
        "role": "title",
        "ref": "id",
    },
)

#: ``dataclasses.asdict`` of an ``Opportunity``.
JOBHOUND = Records(
    name="jobhound",
    names={
        "ended": "last_activity",
        "stage": "status",
        "organisation": "company",
        "role": "role",
        "ref": "slug",
    },
)

#: The records of a sheet under the server's own field names.
TRACKER_MCP = Records(
    name="tracker-mcp",
    names={
        "ended": "replied_on",
        "stage": "status",
        "organisation": "company",
        "role": "role",
        "ref": "num",
    },
)

#: A scheduled interview; an all-day one has a date, whose end is the day after.
GREENHOUSE = Records(
    name="Greenhouse",
    names={"ended": ("end.date_time", "start.date_time", "start.date"), "ref": "id"},
)

#: An interview event; put the ``status`` of its schedule beside it to have cancelled ones refused.
ASHBY = Records(
    name="Ashby",
    names={"ended": ("endTime", "startTime"), "ref": "id"},
    void={"status": _NOT_HELD},
)

#: An interview, whose ``date`` counts in milliseconds: it needs a zone.
LEVER = Records(
    name="Lever",
    names={"ended": "date", "ref": "id"},
    epochs={"date": "milliseconds"},
    void={"canceledAt": ()},
)

#: A scheduled interview.
MERGE = Records(
    name="Merge",
    names={"ended": ("end_at", "start_at"), "ref": "id"},
    void={"status": _NOT_HELD},
)
