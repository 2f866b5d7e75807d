"""Which facts are asked, a second time: from what the entries say, one reason after the other."""

from __future__ import annotations

from callback import Answer, Fact, Kind, Ranking

__all__ = ["follows", "is_asked"]


def is_asked(fact: Fact, ranking: Ranking) -> bool:
    """Say whether a fact would be asked, were it not known: it is no word, not sensitive, ripe."""
    if fact.kind is Kind.DERIVED or fact.sensitive:
        return False
    return not any(answer.word for answer in fact.answers) and not waits(fact, ranking)


def waits(fact: Fact, ranking: Ranking) -> bool:
    """Say whether a question presupposes something, and nothing of it is known."""
    interview = ranking.interview
    given = {
        "asked_on": bool(interview.asked_on),
        "promised_by": interview.promised_by is not None,
        "replied_on": interview.replied_on is not None,
        "thanked_on": interview.thanked_on is not None,
    }
    fields = [given[one.field] for one in fact.presupposes if one.field is not None]
    return bool(fact.presupposes) and not any(fields) and not follows(fact, ranking)


def follows(fact: Fact, ranking: Ranking) -> bool:
    """Say whether an answer that a question presupposes was given, and is more likely than not."""
    for one in fact.presupposes:
        for used in ranking.evidence.used:
            if used.fact.id != one.fact:
                continue
            answer = used.answer
            told = {answer.id: 1.0} if isinstance(answer, Answer) else dict(answer.likelihoods)
            share = sum(told.get(name, 0.0) for name in one.answers) / sum(told.values())
            if share * used.finding.reliability > 0.5:
                return True
    return False
