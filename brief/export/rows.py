"""JSON objects, one shape for each schema; README has the table."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from brief.model import (
        Actor,
        ActorRow,
        Analysis,
        Article,
        ArticleRow,
        Feed,
        Passage,
        Profile,
        Relation,
        Span,
        Speaker,
        Statement,
        StatementText,
        Summary,
    )

Row = dict[str, Any]

# Characters that JSON may hold bare and a terminal must not see, and halves of surrogate pairs, which UTF-8 has not.
_BARE = re.compile(r"[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")


def dump(row: Row) -> str:
    """One line of JSON, harmless on a terminal."""
    line = json.dumps(row, ensure_ascii=False, separators=(", ", ": "))
    return (
        line if line.isascii() and "\x7f" not in line else _BARE.sub(lambda match: f"\\u{ord(match.group()):04x}", line)
    )


def analysis_row(article: Article, analysis: Analysis, summary: Summary) -> Row:
    """`brief.analysis/1`: everything found in one article."""
    return {
        "schema": "brief.analysis/1",
        "article": article_fields(article),
        "sentences": [
            {**span_fields(sentence.span), "paragraph": sentence.paragraph, "role": sentence.role}
            for sentence in analysis.sentences
        ],
        "actors": [actor_fields(actor) for actor in analysis.actors],
        "mentions": [{"actor": m.actor, **span_fields(m.span), "form": m.form} for m in analysis.mentions],
        "statements": [statement_fields(statement) for statement in analysis.statements],
        "summary": [{"sentence": chosen.position, "score": round(chosen.score, 4)} for chosen in summary.sentences],
        "timings": dict(analysis.timings),
        "problems": list(analysis.problems),
    }


def article_fields(article: Article) -> Row:
    """An article with its text."""
    return {
        "id": article.id,
        "location": article.location,
        "title": article.title,
        "outlet": article.outlet,
        "byline": article.byline,
        "published": article.published.isoformat() if article.published else None,
        "language": article.language,
        "digest": article.digest,
        "offset_in_input": article.offset_in_input,
        "note": article.note,
        "text": article.text,
    }


def article_reference(article: Article) -> Row:
    """Which article, without its text."""
    return {"id": article.id, "location": article.location, "title": article.title}


def feed_row(feed: Feed) -> Row:
    """`brief.feed/1`: a feed that is followed."""
    return {
        "schema": "brief.feed/1",
        "url": feed.url,
        "title": feed.title,
        "site": feed.site,
        "folder": feed.folder,
        "full_text": feed.full_text,
        "checked": feed.checked.isoformat() if feed.checked else None,
        "problem": feed.problem,
        "articles": feed.articles,
        "unread": feed.unread,
    }


def list_row(row: ArticleRow) -> Row:
    """`brief.article/1`: one line of the list."""
    return {
        "schema": "brief.article/1",
        "id": row.id,
        "title": row.title,
        "outlet": row.outlet,
        "published": row.published.isoformat() if row.published else None,
        "statements": row.statements,
        "read": row.read,
        "marked": row.marked,
        "noted": row.noted,
        "problem": row.problem,
    }


def shown_row(article: Article, summary: Summary) -> Row:
    """`brief.shown/1`: an article with its summary."""
    return {
        "schema": "brief.shown/1",
        "article": article_fields(article),
        "summary": [{**span_fields(chosen.span), "text": chosen.span.of(article.text)} for chosen in summary.sentences],
    }


def summary_row(article: Article, summary: Summary, with_text: bool) -> Row:
    """`brief.summary/1`: chosen sentences in reading order and why they were chosen."""
    return {
        "schema": "brief.summary/1",
        "article": article_reference(article),
        "ranker": summary.ranker,
        "of": summary.of,
        "about": summary.about,
        "note": summary.note,
        "sentences": [
            {
                **span_fields(chosen.span),
                **({"text": chosen.span.of(article.text)} if with_text else {}),
                "score": round(chosen.score, 4),
                "why": {
                    "lead": round(chosen.why.lead, 4),
                    "taken_up_by": list(chosen.why.taken_up_by),
                    "terms": list(chosen.why.terms),
                    "penalties": list(chosen.why.penalties),
                },
            }
            for chosen in summary.sentences
        ],
    }


def actor_row(row: ActorRow) -> Row:
    """`brief.actor/1`: an actor over the articles asked about."""
    fields = {"articles": row.articles, "named": row.named, "said": row.said}
    return {"schema": "brief.actor/1", **actor_fields(row.actor), **fields}


def profile_row(profile: Profile) -> Row:
    """`brief.profile/1`: all that the articles say of one actor."""
    return {
        **actor_row(profile.row),
        "schema": "brief.profile/1",
        "written": [{"text": text, "count": count} for text, count in profile.written],
        "acts_for": profile.acts_for,
        "said_by": [_passage_fields(passage) for passage in profile.said],
        "said_about": [_passage_fields(passage) for passage in profile.said_about],
        "mentioned": [_passage_fields(passage) for passage in profile.mentioned],
        "with": [{"name": name, "kind": kind, "sentences": count} for name, kind, count in profile.companions],
    }


def _passage_fields(passage: Passage) -> Row:
    return {
        "article": article_reference(passage.article),
        "statement": passage.statement.id if passage.statement else None,
        "speaker": passage.speaker or None,
        **span_fields(passage.span),
        "paragraph": passage.paragraph,
        "day": passage.day.isoformat() if passage.day else None,
        "text": passage.span.of(passage.article.text),
    }


def statement_row(article: Article, statement: Statement, actor: Actor | None) -> Row:
    """`brief.statement/1`: who said what, with the words."""
    fields = statement_fields(statement)
    if fields["speaker"] and statement.speaker:
        fields["speaker"]["name"] = actor.name if actor else None
        fields["speaker"]["text"] = statement.speaker.written(article.text)
    if fields["cue"] and statement.cue:
        fields["cue"]["text"] = statement.cue.of(article.text)
    for content, span in zip(fields["contents"], statement.contents, strict=True):
        content["text"] = span.of(article.text)
    return {"schema": "brief.statement/1", "article": article_reference(article), **fields}


def relation_row(query: Row, rank: int, relation: Relation) -> Row:
    """`brief.relation/1`: one related statement with the evidence."""
    other, evidence = relation.statement, relation.evidence
    return {
        "schema": "brief.relation/1",
        "query": query,
        "rank": rank,
        "article": other.article,
        "statement": other.id or None,
        "start": other.start,
        "end": other.end,
        "text": other.text,
        "speaker": other.speaker,
        "kind": relation.kind,
        "score": round(relation.score, 4),
        "evidence": {
            "actors": list(evidence.actors),
            "terms": list(evidence.terms),
            "figures": list(evidence.figures),
            "quotation": evidence.quotation,
        },
        "also_in": list(relation.also_in),
    }


def query_fields(query: StatementText) -> Row:
    """What was asked about."""
    return {"id": query.id, "article": query.article, "text": query.text, "speaker": query.speaker}


def actor_fields(actor: Actor) -> Row:
    """An actor as its article has it."""
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind,
        "aliases": list(actor.aliases),
        "titles": list(actor.titles),
    }


def statement_fields(statement: Statement) -> Row:
    """A statement by offsets."""
    return {
        "id": statement.id,
        **span_fields(statement.span),
        "speaker": _speaker_fields(statement.speaker),
        "cue": _optional(statement.cue),
        "contents": [span_fields(span) for span in statement.contents],
        "manner": statement.manner,
        "kind": statement.kind,
        "confidence": round(statement.confidence, 4),
        "rule": statement.rule,
        "addressee": _optional(statement.addressee),
        "occasion": _optional(statement.occasion),
        "hedge": _optional(statement.hedge),
        "negated": statement.negated,
        "citing": _optional(statement.citing),
        "said_on": statement.said_on.isoformat() if statement.said_on else None,
    }


def span_fields(span: Span) -> Row:
    """Half-open character offsets."""
    return {"start": span.start, "end": span.end}


def _optional(span: Span | None) -> Row | None:
    return span_fields(span) if span else None


def _speaker_fields(speaker: Speaker | None) -> Row | None:
    if speaker is None:
        return None
    return {
        "actor": speaker.actor,
        **span_fields(speaker.span),
        "resolved_from": speaker.resolved_from,
        "standing": speaker.standing,
    }
