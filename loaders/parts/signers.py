"""Signatures as records: the position in full, the capacity, on whose behalf."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

import loaders.agencies as agencies
from loaders.agencies.lexicon import positions as posts
from loaders.agencies.model import Agency, Context
from loaders.agencies.registry import remember
from loaders.agencies.spelling import slug
from loaders.letters import lowered
from loaders.parts.lexicon import folded, positions
from loaders.parts.names import one_body
from loaders.parts.signature import ANY_HEAD, CAPACITIES, HEAD_FIRST, Signature
from loaders.record import Quote, Signer
from loaders.text import Text, plain

_OF_BOARDS = frozenset(
    plain(title)
    for title in (
        *("Trưởng ban", "Phó Trưởng ban", "Trưởng Ban Chỉ đạo", "Phó Trưởng Ban Chỉ đạo", "Phó Trưởng ban Thường trực"),
        *("Tổ trưởng", "Phó Tổ trưởng", "Chủ tịch Hội đồng", "Phó Chủ tịch Hội đồng"),
    )
)
_BODY_WORDS = ("BỘ", "ỦY", "UỶ", "HỘI", "TỈNH", "BAN", "ĐẢNG", "CHÍNH", "QUỐC", "THƯỜNG", "LIÊN")
# Of the organs that sign for their body only the Mặt trận's is called so; a council's is "Thường trực".
_STANDING_BOARD = re.compile(r"ban thuong truc")
_ORGAN = re.compile(r"(?:ban thuong vu|ban thuong truc|thuong truc|ban chap hanh)\s*")


def read_signers(clean: str, signatures: list[Signature], context: Context, joint: Sequence[str] = ()) -> list[Signer]:
    """Who signs. joint: ids of the bodies that issue together; whose a title is, then only its own lines tell."""
    contexts = [_of_joint(signature, context, joint) if joint else context for signature in signatures]
    return [_signer(clean, signature, near) for signature, near in zip(signatures, contexts, strict=True)]


def _of_joint(signature: Signature, context: Context, joint: Sequence[str]) -> Context:
    """The context of one signature of several bodies: without an issuer where its lines name none of them."""
    bodies = [body for id_ in joint if (body := agencies.lookup(id_)) is not None]
    told = [_ORGAN.sub("", plain(words)).strip() for _, words in signature.lines]
    if any(_STANDING_BOARD.fullmatch(plain(words)) for _, words in signature.lines):
        fitting = [body for body in bodies if body.kind == "mass_org"]
    else:
        fitting = [body for body in bodies if any(words and words in plain(body.name) for words in told)]
    if len(fitting) == 1:
        return replace(context, issuer=fitting[0], parent=None)
    alone = replace(context, issuer=None, parent=None)
    return context if any(one_body(words, alone) for _, words in signature.lines) else alone


def _signer(clean: str, signature: Signature, context: Context) -> Signer:
    form = signature.form
    context = _of_signer(signature, context)
    position: str | None = None
    agency: Agency | None = None
    if not _names_no_own(signature):
        position, agency = _full(_written(_own_title(signature, context)), signature, context)
    if form == "Q.":
        position = f"Quyền {position}"
    signer = Signer(signature.name, position, CAPACITIES.get(form or "", "ky_truc_tiep"), form)
    head = _head_above(signature) if form is None else None
    if head is not None:  # "THỐNG ĐỐC / PHÓ THỐNG ĐỐC": a deputy signs for the head, the "KT." was lost
        signer.capacity = "ky_thay"
        for_whom = _position(head, context.issuer, context)
        if for_whom is not None:
            signer.on_behalf_of, signer.on_behalf_of_name = for_whom.id, for_whom.name
    if agency is not None:
        signer.agency, signer.agency_name = agency.id, agency.name
    behalf = _behalf(signature, form, context)
    if behalf is not None:
        signer.on_behalf_of, signer.on_behalf_of_name = behalf.id, behalf.name
    signer.block = Quote(clean[signature.start : signature.end], signature.start, signature.end)
    return signer


def _names_no_own(signature: Signature) -> bool:
    """Whether the last title is that of the one who is signed for ("KT. BỘ TRƯỞNG"): the signer's is not told."""
    form, words = _last_title(signature)
    return form in ("KT.", "TL.", "TUQ.") and not plain(words).startswith(("pho ", "thu truong"))


def _head_above(signature: Signature) -> str | None:
    """The head's title that stands right above its deputy's."""
    if len(signature.lines) < 2:
        return None
    above, own = (plain(words) for _, words in signature.lines[-2:])
    return next((row.head for row in positions() if folded(row.head) == above and folded(row.deputy) == own), None)


def _of_signer(signature: Signature, context: Context) -> Context:
    """The context in which a title is read: that of the body which a line of its own names, where several sign."""
    for form, words in signature.lines[:-1]:
        if form not in (None, "TM.") or HEAD_FIRST.match(plain(words)):
            continue
        named = one_body(words, context)
        if named is not None and (context.issuer is None or not _one_house(named, context.issuer)):
            return replace(context, issuer=named, parent=None)
    issuer = context.issuer
    if issuer is not None and issuer.kind == "people_council" and issuer.parent and issuer.id.endswith("/thuong-truc"):
        council = agencies.lookup(issuer.parent)  # its head is the council's chairman
        return replace(context, issuer=council or issuer)
    return context


def _one_house(one: Agency, other: Agency) -> bool:
    return one.id == other.id or one.id.startswith(other.id + "/") or other.id.startswith(one.id + "/")


def _fits(title: str, body: Agency) -> bool:
    """Whether a body of this kind has such a post, as far as data/lexicon/agencies_positions.tsv tells."""
    post = posts().get(slug(title))
    return post is None or not post.kinds or "office" in post.kinds or body.kind in post.kinds


def _own_title(signature: Signature, context: Context) -> str:
    """The last line, except under a board, whose members also give the office that they hold elsewhere."""
    if context.issuer is not None and context.issuer.kind == "board":
        for _, words in reversed(signature.lines):
            if plain(words) in _OF_BOARDS:
                return words
    return _last_title(signature)[1]


def _last_title(signature: Signature) -> tuple[str | None, str]:
    """The last title with its form; the unit that a line below names belongs to it: "CỤC TRƯỞNG / CỤC …"."""
    form, last = signature.lines[-1]
    if form is None and len(signature.lines) > 1:
        above, title = signature.lines[-2]
        bodies = [folded(row.body) for row in positions() if plain(title) in (folded(row.head), folded(row.deputy))]
        for body in filter(None, bodies):
            if plain(last).startswith(f"{body} "):
                doubled = len(body) + 1 if plain(title).endswith(f" {body}") else 0  # "TRƯỞNG PHÒNG / PHÒNG …"
                return above, f"{title} {last[doubled:]}"
    return form, last


def _written(words: str) -> str:
    """A title in capitals as it is written in text: "PHÓ GIÁM ĐỐC" → "Phó Giám đốc"."""
    small = plain(words)
    if words.upper().startswith(ANY_HEAD):
        return _body(words)
    for row in positions():
        for title in (row.deputy, row.head):
            if title and small == folded(title):
                return title
    for row in positions():
        for title in (row.deputy, row.head):
            if title and small.startswith(folded(title) + " "):
                rest = words[len(title) :].strip()
                kind = rest.split()[0].capitalize()
                return f"{title} {_unit_name(rest, kind) if kind == row.body else _body(rest)}"
    return _body(words)


def _body(words: str) -> str:
    """The name of a body in capitals, in small letters but for its first."""
    return " ".join(
        word if re.search(r"\d|[&.]", word) else word.capitalize() if i == 0 else lowered(word)
        for i, word in enumerate(words.split())
    )


def _full(title: str, signature: Signature, context: Context) -> tuple[str, Agency | None]:
    """The title with the body it belongs to, and the position where it is known."""
    first, dash, second = title.partition(" - ")
    if dash and folded(first) in _known() and _unit(signature) is None:  # "PHÓ CHỈ HUY TRƯỞNG - TMT": of two posts
        position, agency = _full(first, signature, context)
        return f"{position} - {second}", agency
    body = context.issuer
    unit = _unit(signature)
    if unit is not None and body is not None:
        named = one_body(unit, context)
        if (
            named is not None and named.id != body.id
        ):  # another of the bodies that sign together, or a unit that is known
            return f"{title} {_of(title, named)}", _position(title, named, context)
        if named is None:
            return f"{title} {unit}, {body.name}", None
    if body is not None and _other_body(title, body):
        return title, _position(title, None, context)
    found = _position(title, body, context)
    if body is not None and folded(title) in _known() and not _names_body(title) and (found or _fits(title, body)):
        return f"{title} {_of(title, body)}", found
    return found.name if found is not None and " " in title else title, found


@cache
def _known() -> frozenset[str]:
    """Folded titles that name no body of their own."""
    return frozenset(folded(name) for row in positions() for name in (row.head, row.deputy) if name)


def _unit(signature: Signature) -> str | None:
    """The unit that a line above the last names with its head ("VỤ TRƯỞNG VỤ CHÍNH SÁCH / PHÓ VỤ TRƯỞNG")."""
    last = plain(signature.lines[-1][1])
    for _, words in reversed(signature.lines[:-1]):
        for row in positions():
            head = folded(row.head)
            if (
                row.body
                and row.deputy
                and last == folded(row.deputy)
                and plain(words).startswith(f"{head} {folded(row.body)} ")
            ):
                return _unit_name(words[len(row.head) :].strip(), row.body)
    return None


def _unit_name(words: str, kind: str) -> str:
    """ "VỤ CHÍNH SÁCH" → "Vụ Chính sách"."""
    rest = words[len(kind) :].strip()
    return f"{kind} {_body(rest)}" if rest else kind


def _other_body(title: str, body: Agency) -> bool:
    """Whether a title ("Bộ trưởng") can not be one of this body ("Chính phủ")."""
    for row in positions():
        if folded(title) in (folded(row.head), folded(row.deputy)):
            return row.body in ("Bộ", "Tổng cục", "Cục", "Chi cục", "Vụ", "Văn phòng", "Phòng") and not plain(
                body.name
            ).startswith((folded(row.body), "van phong", "ngan hang", "thanh tra", "uy ban"))
    return False


def _names_body(title: str) -> bool:
    return folded(title) in (
        "thu tuong",
        "pho thu tuong",
        "thu tuong chinh phu",
        "pho thu tuong chinh phu",
        "chu tich nuoc",
        "chu tich quoc hoi",
        "pho chu tich quoc hoi",
        "tong bi thu",
    )


def _of(title: str, body: Agency) -> str:
    """The body's name after a title: "Bộ trưởng Bộ Tài chính", "Chánh Văn phòng UBND …" without doubling the word."""
    words, name = title.lower().split(), body.name.split()
    for count in range(min(len(words), len(name) - 1), 0, -1):
        if words[-count:] == [word.lower() for word in name[:count]]:
            return " ".join(name[count:])
    return body.name


def _position(title: str, body: Agency | None, context: Context) -> Agency | None:
    """The post called ``title`` at ``body``; without a body the one that the title alone names."""
    known = folded(title) in _known()
    deputy = folded(title).startswith(("pho ", "thu truong"))
    names = []
    if body is not None and not _names_body(title) and not _other_body(title, body):
        names.append(f"{title} {_of(title, body)}" if known else f"{title}, {body.name}")
    for name in (*names, title):
        found = agencies.resolve_name(name, context)
        if name is title and _is_cut(name, context):
            continue
        if len(found) != 1 or not (found[0].head_of or found[0].kind in ("position", "position_group")):
            continue
        owners = (found[0].parent, found[0].head_of, (found[0].parent or "").removesuffix("/van-phong"))
        if name is not title and body is not None and body.id not in owners:
            continue  # of another body: not all of the name was understood
        if deputy == plain(found[0].name).startswith(("pho ", "thu truong")):
            return found[0]
    if (
        body is None
        or body.is_group
        or not known
        or not _fits(title, body)
        or _names_body(title)
        or _other_body(title, body)
    ):
        return None
    return remember(
        Agency(
            id=f"{body.id}/{slug(title)}",
            name=f"{title} {_of(title, body)}",
            kind="position",
            level=body.level,
            province=body.province,
            unit=body.unit,
            parent=body.id,
            head_of=None if deputy else body.id,
        )
    )


def _is_cut(title: str, context: Context) -> bool:
    """Whether the known body in a title is but the beginning of the one that it names: "Cục A và B"."""
    mentions = agencies.find_mentions(Text(title), context)
    return bool(mentions) and title.startswith(" và ", mentions[-1].end)


def _behalf(signature: Signature, form: str | None, context: Context) -> Agency | None:
    """KT., TL., TUQ.: the head who is signed for; TM.: the body. None where a head or acting head signs."""
    if form is None or form == "Q.":
        return None
    words = next(words for line_form, words in signature.lines if line_form == form)
    if form == "TM.":
        body = context.issuer
        found = agencies.resolve_name(_body(words), context)
        if len(found) == 1:
            return found[0]
        return body if body is not None and words.split()[0] in _BODY_WORDS else None
    title = _written(words)
    if form != "KT." and context.parent is not None and context.issuer is not None and context.issuer.kind == "office":
        above = _position(title, context.parent, context)  # an office signs by order of the head above it
        if above is not None and folded(title) != "chanh van phong":
            return above
    return _position(title, context.issuer, context) or (
        _position(title, context.parent, context) if form != "KT." else None
    )
