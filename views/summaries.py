"""An answer in one English sentence; in Vietnamese the answer brings its own."""

from __future__ import annotations

from collections.abc import Iterable

from queries.answer import ANSWERED, Answer
from views.english import in_english
from views.text import t, word
from views.words import days_of

_MOST = 4
_LONG = 120


def english_summary(answer: Answer) -> str:
    """Who does it, when it is due, which documents …, named as the documents name them."""
    if answer.status != ANSWERED:
        return in_english(answer.summary) or t(f"answer_{answer.status}")
    if answer.type == "due":
        return in_english(answer.summary) or _names(answer)
    made = {
        "who": _who,
        "deadline": _when,
        "documents": _documents,
        "about": _documents,
        "chain": _chain,
        "force": _documents,
        "whether": _whether,
    }
    told = made.get(answer.type, _names)(answer)
    if answer.also:
        told += f" {_listed(one.get('name') for one in answer.also)}."
    return told[:1].upper() + told[1:]


def _short(words: object) -> str:
    line = " ".join(str(words or "").split())
    return line if len(line) <= _LONG else line[: _LONG - 1].rsplit(" ", 1)[0] + "…"


def _listed(names: Iterable[object]) -> str:
    known = list(dict.fromkeys(_short(name) for name in names if name))
    more = f"; {t('and_more', n=len(known) - _MOST)}" if len(known) > _MOST else ""
    return "; ".join(known[:_MOST]) + more


def _of(answer: Answer) -> str:
    """The first task and its document."""
    if not answer.items:
        return f" ({answer.documents[0].source.label})" if answer.documents else ""
    return f" – {_short(answer.items[0].action)} ({answer.items[0].source.label})"


def _who(answer: Answer) -> str:
    by_role: dict[str, list[str]] = {}
    for one in answer.answer:
        by_role.setdefault(one.get("role") or "", []).append(one.get("name") or "")
    told = "; ".join(
        f"{word('role', role)}: {_listed(names)}" if role else _listed(names) for role, names in by_role.items()
    )
    return told + _of(answer)


def _whether(answer: Answer) -> str:
    return f"{t('yes')} – {_who(answer)}"


def _when(answer: Answer) -> str:
    first = answer.answer[0] if answer.answer else {}
    words, days = _short(first.get("name")), days_of(first.get("start"), first.get("end"))
    told = f"{words} ({days})" if days and days not in words else words
    if answer.events:
        return f"{_short(answer.events[0].name)}: {told}"
    return told + _of(answer)


def _documents(answer: Answer) -> str:
    labels = [found.source.label for found in answer.documents]
    return _listed(labels) if len(labels) == 1 else f"{t('n_documents', n=len(labels))}: {_listed(labels)}"


def _chain(answer: Answer) -> str:
    return " → ".join(found.source.label for found in answer.documents)


def _names(answer: Answer) -> str:
    names = [
        ", ".join(str(part) for part in (one.get("name"), one.get("position"), one.get("agencies")) if part)
        for one in answer.answer
    ]
    count = f"{t('n_tasks', n=len(names))}: " if answer.type in ("duties", "due") and len(names) > 1 else ""
    return count + _listed(names) + (_of(answer) if answer.type in ("signer", "amount", "place") else "")
