"""Orders: "(X) đề nghị / giao / yêu cầu Y làm A"."""

from __future__ import annotations

import re
from dataclasses import replace

from loaders.plain_search import matches
from loaders.tasks.adjuncts import after_run
from loaders.tasks.marks import APPOSED, EMBEDDED, EMBEDDED_WORDS, NAME, OFFICE, ORDER, STOP
from loaders.tasks.openings import time_between
from loaders.tasks.predicate import predicate_at
from loaders.tasks.readings import Predicate, Reading
from loaders.tasks.recitals import given_before
from loaders.tasks.runs import Run, opens_body, run_at
from loaders.tasks.sheet import AGENCY, BRACKET, Sheet
from loaders.tasks.unlisted import body_over_items, names_someone, told
from loaders.tasks.verbs import verb_at
from loaders.tasks.which import past_clause, past_stressed

# "Bộ trưởng X thừa ủy quyền Thủ tướng Chính phủ, thay mặt Chính phủ ký …": for whom one acts.
_ON_BEHALF = re.compile(rf"(?:(?:thua (?:uy quyen|lenh)|thay mat)(?: cua)? {AGENCY}+(?:,? va |, | ))+")
_AND_ASKS = re.compile(r"(?:va|dong thoi)\s+(?:de nghi|yeu cau|kien nghi)\s+")
_LONGEST_NAME = 120  # characters of who is asked besides


def ordered(sheet: Sheet, view: str, position: int, end: int, giver: Run | None) -> Reading | None:
    """ "(X) đề nghị / giao / yêu cầu Y làm A", or without Y: the addressees are to act."""
    order = ORDER.match(view, position, end)
    if order is None or (order.group(1) == "chi dao" and giver is None):
        return None
    run = run_at(sheet, view, order.end(), end)
    if order.group(1) == "kien nghi" and not _petitions(sheet, order, run):
        return None
    if run is None and order.group(1).startswith("dong y"):
        return None  # "Đồng ý chủ trương đầu tư …"
    if run is None:
        other = _to_other(sheet, view, order, end, giver, position)
        if other is not None:
            return other
        if giver is None and order.group(1) not in ("de nghi", "yeu cau"):
            return None
        predicate = predicate_at(sheet, view, order.end(), end)
        if predicate is None and giver is not None and not view[order.end() : end].strip(" :,."):
            predicate = Predicate(end, end, object=end)  # "Thủ tướng Chính phủ yêu cầu:" and items below
        if predicate is None:
            return None
        return Reading(predicate.start, end, predicate, None, giver, order.group(1), position)
    if giver is None and order.group(1) in ("chi dao", "phan cong"):
        return None  # "Phân công B làm Y" has a subject of its own, the agency of the heading
    run = past_stressed(sheet, view, run, end)
    more = _AND_ASKS.match(view, skip(sheet, view, run.end, end), end)
    if more is not None:
        return _asking_others(
            sheet,
            view,
            run,
            more.end(),
            end,
            Reading(position, end, Predicate(end, end, object=end), run, giver, order.group(1), position),
        )
    at = skip(sheet, view, run.end, end)
    apposed = APPOSED.match(view, at, end)
    at = apposed.end() if apposed else at
    told_which = past_clause(sheet, view, run, end)
    if told_which is None and STOP.match(view, at, end):
        return None
    behind = run.end
    run, verb_position = told_which or (run, None)
    if verb_position is None:
        verb_position = at if verb_at(view, sheet.clean, at, end) else after_run(sheet, view, run.end, end, aims=False)
    predicate = predicate_at(sheet, view, verb_position, end) if verb_position is not None else None
    if predicate is None:
        if view[behind:end].strip(" :.,"):
            return None
        predicate = Predicate(end, end, object=end)  # "Giao Giám đốc Sở X:" and items below
    opening = time_between(view, run.end, predicate.start)
    return Reading(predicate.start, end, predicate, run, giver, order.group(1), position, opening=opening)


def _petitions(sheet: Sheet, order: re.Match[str], run: Run | None) -> bool:
    """ "Kiến nghị Sở X hướng dẫn …" as a sentence of its own; inside another it is a duty or a power to propose."""
    if run is None or not sheet.clean[order.start(1)].isupper():
        return False
    return not sheet.clean[run.start : run.end].lower().endswith("thẩm quyền")  # of a form: "Kiến nghị cơ quan có …"


def _asking_others(sheet: Sheet, view: str, run: Run, position: int, end: int, asked: Reading) -> Reading | None:
    """ "Yêu cầu A và đề nghị B làm Y", "… và đề nghị B:": A and B are to act alike; B may be on no list.

    position: where B stands. asked: what A is told, as far as it is known.
    """
    others = run_at(sheet, view, position, end)
    subject = replace(run, end=others.end, spans=(*run.spans, *others.spans)) if others is not None else run
    begin = position if others is None else others.end
    for word in re.finditer(r"[a-z]+", view[begin : min(end, begin + _LONGEST_NAME)]):
        found = verb_at(view, sheet.clean, begin + word.start(), end)
        named = others is not None or (word.start() > 0 and found is not None and " " in found.verb.words)
        if found is not None and named:
            predicate = predicate_at(sheet, view, found.start, end)
            return replace(asked, start=predicate.start, predicate=predicate, subject=subject) if predicate else None
    return replace(asked, subject=subject) if view[begin:end].rstrip(" *_").endswith(":") else None


def _to_other(
    sheet: Sheet, view: str, order: re.Match[str], end: int, giver: Run | None, position: int
) -> Reading | None:
    """ "Giao Văn phòng Thường trực Ban Chỉ huy … theo dõi", "Yêu cầu các chủ đầu tư …": those told are on no list."""
    if order.group(1) == "chi dao" or (giver is None and order.group(1).startswith("phan cong")):
        return None
    over = body_over_items(sheet, view, order.end(), end)
    if over is not None:  # "Giao Văn phòng Điều phối nông thôn mới:" and items below
        return Reading(end, end, Predicate(end, end, object=end), over, giver, order.group(1), position)
    other = told(sheet, view, order.end(), end, named=giver is not None)
    predicate = predicate_at(sheet, view, other[1], end) if other else None
    if other is None or predicate is None:
        return None
    return Reading(predicate.start, end, predicate, other[0], giver, order.group(1), position)


def to_unknown(sheet: Sheet, view: str, position: int, end: int, giver: Run, order: str) -> Reading | None:
    """ "Thủ tướng yêu cầu các ngành, các cấp tập trung …": those told are no known agency; the giver is not to act."""
    for number, word in enumerate(re.finditer(r"[a-z]+|[;.:]", view[position:end])):
        if number > 14 or word.group() in ";.:":
            return None
        found = verb_at(view, sheet.clean, position + word.start(), end)
        if number and found and " " in found.verb.words:
            predicate = predicate_at(sheet, view, found.start, end)
            if predicate is not None:
                return Reading(predicate.start, end, predicate, Run(position, found.start, ()), giver, order, position)
    return None


def gives_to_agency(sheet: Sheet, view: str, predicate: Predicate, end: int) -> bool:
    """ "Giao Sở X …" whose duty could not be read: it is not the agency of the heading that acts."""
    first = predicate.verbs[0]
    gives = first.verb.words in ("giao", "yêu cầu", "đề nghị") and not predicate.directed
    told_at = first.end + 1
    return gives and (
        run_at(sheet, view, told_at, end) is not None
        or opens_body(sheet.clean, view, told_at, end)
        or names_someone(sheet, view, told_at, end)
    )


def embedded(sheet: Sheet, view: str, start: int, end: int) -> Reading | None:
    """ "… thông báo ý kiến của Phó Thủ tướng yêu cầu quý Bộ chủ trì …"."""
    if view.find(AGENCY, start, end) < 0:
        return None
    for match in matches(EMBEDDED, view, EMBEDDED_WORDS, start, end):
        if given_before(view, start, match.start(1)):
            continue
        reading = ordered(sheet, view, match.start(1), end, None)
        if reading is not None and reading.subject is not None and reading.acts:
            return reading
    return None


def skip(sheet: Sheet, view: str, position: int, end: int) -> int:
    """Past commas, brackets, those for whom one acts, and the name of who holds the office ("Phó Thủ tướng A B")."""
    while position < end and view[position] in " ,:;-" + BRACKET:
        position += 1
    on_behalf = _ON_BEHALF.match(view, position, end)
    if on_behalf:
        return on_behalf.end()
    if OFFICE.match(view, position, end):
        return position
    at, words = position, 0
    for word in NAME.finditer(sheet.clean, position, min(end, position + 60)):
        if word.start() != at or not word.group()[0].isupper() or view[at] == AGENCY:
            break
        at, words = word.end(), words + 1
    return at if 2 <= words <= 5 else position
