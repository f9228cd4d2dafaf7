"""HTML as saved from vbpl.vn and legal sites: the document alone, without what the site puts around it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable

from selectolax.lexbor import LexborHTMLParser, LexborNode

from loaders.files.builder import Builder, GridCell
from loaders.files.encodings import decode
from loaders.files.numbering import number_words
from loaders.text import Text

_NOISE = "script,style,noscript,template,nav,header nav,footer,aside,iframe,svg,button,form,select,textarea,head"
_BLOCKS = (
    "p div h1 h2 h3 h4 h5 h6 li ul ol dl dt dd section article main body blockquote pre center table tr td th tbody "
    "thead tfoot hr address figure header"
)
_BLOCK = frozenset(_BLOCKS.split())
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]{3,20})", re.IGNORECASE)
_SPACE = re.compile(r"[ \t\r\n\f]+")
_MAIN_SHARE = 0.8
_FORMATS = {"I": "upperRoman", "i": "lowerRoman", "A": "upperLetter", "a": "lowerLetter"}
# An item that has its marker in its words.
_MARKED = re.compile(
    r"[-+•*–]\s|\(?\d{1,3}(?:\.\d{1,2})*[.)\-]|[a-zđ][.)]|[IVX]{1,6}[.)\-]|(?:Điều|Chương|Mục|Phần)\s(?:\d|[IVX]+\b)"
)


def read_html(data: bytes, name: str) -> Text:
    """The text of the document in an HTML page, its tables kept; raises UnreadableFile where there is no text."""
    page = LexborHTMLParser(_characters(data))
    for node in page.css(_NOISE):
        node.decompose()
    builder = Builder()
    root = page.body or page.root
    if root is not None:
        _walk(_main(root), builder.paragraph, lambda table: builder.table(_cells(table)))
    return builder.text(name, "text/html", hashlib.sha256(data).hexdigest())


def _characters(data: bytes) -> str:
    stated = _CHARSET.search(data[:4096])
    if stated:
        try:
            return data.decode(stated.group(1).decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(data)[0]


def _main(root: LexborNode) -> LexborNode:
    """The smallest element that still holds most of the page's running text (paragraphs, cells, list items)."""
    whole = _running(root)
    node = root
    while whole:
        best = max((child for child in node.iter() if child.tag in _BLOCK), key=_running, default=None)
        if best is None or best.tag in ("table", "tr", "tbody", "p") or _running(best) < _MAIN_SHARE * whole:
            return node
        node = best
    return node


def _running(node: LexborNode) -> int:
    return len(node.text(deep=True, strip=True))


def _walk(node: LexborNode, paragraph: Callable[[str], None], table: Callable[[LexborNode], None]) -> None:
    """Give the paragraphs and tables under ``node`` in order, without recursion into ever deeper pages."""
    waiting: list[LexborNode | None] = list(reversed(list(node.iter(include_text=True))))  # None: a block ends
    line: list[str] = []
    counts: dict[int, int] = {}
    marker = ""  # of the list item whose first words are still to come

    def flush() -> None:
        nonlocal marker
        for words in "".join(line).split("\n"):
            if words.strip():
                words = _SPACE.sub(" ", words).strip()
                paragraph(words if _MARKED.match(words) else marker + words)
                marker = ""
        line.clear()

    while waiting:
        current = waiting.pop()
        if current is None:
            flush()
        elif current.tag == "-text":
            line.append(_SPACE.sub(" ", current.text(deep=False) or ""))
        elif current.tag == "br":
            line.append("\n")
        elif current.tag == "table":
            flush()
            table(current)
        elif current.tag not in ("-comment", "!doctype"):
            if current.tag in _BLOCK:
                flush()
                waiting.append(None)
                if current.tag == "li":
                    marker = _marker(current, counts)
            waiting.extend(reversed(list(current.iter(include_text=True))))
    flush()


def _marker(item: LexborNode, counts: dict[int, int]) -> str:
    """What a browser draws before a list item: its number, letter or a dash; "" in lists that show none.

    counts: the items so far of each list, to which this one is added.
    """
    above = item.parent
    if above is None or "none" in (above.attributes.get("style") or ""):
        return ""
    if above.tag != "ol":
        return "- "
    format = _FORMATS.get(above.attributes.get("type") or "1", "decimal")
    start = above.attributes.get("start") or "1"
    first = int(start) if start.isdigit() and len(start) < 5 else 1
    counts[above.mem_id] = counts.get(above.mem_id, first - 1) + 1
    words = number_words(counts[above.mem_id], format)
    return f"{words}) " if format == "lowerLetter" else f"{words}. "


def _cells(table: LexborNode) -> list[GridCell]:
    cells: list[GridCell] = []
    taken: set[tuple[int, int]] = set()
    for row, line in enumerate(_rows(table)):
        column = 0
        for cell in line.iter():
            if cell.tag not in ("td", "th"):
                continue
            while (row, column) in taken:
                column += 1
            down, across = _span(cell, "rowspan"), _span(cell, "colspan")
            taken.update((row + i, column + j) for i in range(down) for j in range(across))
            cells.append(GridCell(_paragraphs(cell), row, column, down, across))
            column += across
    return cells


def _rows(table: LexborNode) -> list[LexborNode]:
    """The rows of ``table`` itself; those of tables inside its cells belong to the cells' words."""
    rows: list[LexborNode] = []
    for child in table.iter():
        if child.tag == "tr":
            rows.append(child)
        elif child.tag in ("tbody", "thead", "tfoot"):
            rows.extend(line for line in child.iter() if line.tag == "tr")
    return rows


def _span(cell: LexborNode, attribute: str) -> int:
    words = cell.attributes.get(attribute) or "1"
    return min(max(int(words), 1), 500) if words.isdigit() else 1


def _paragraphs(cell: LexborNode) -> tuple[str, ...]:
    """The lines of a cell; of a table inside it, the lines of its cells."""
    lines: list[str] = []
    inner: list[LexborNode] = [cell]
    while inner:
        node = inner.pop()
        _walk(node, lines.append, lambda table: inner.extend(reversed(table.css("td,th"))))
    return tuple(lines)
