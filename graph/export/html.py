"""One HTML page that opens offline: everything it needs stands in it, and it asks nothing of any network.

The browser only draws: places are reckoned beforehand (``layout``), and what is more than a browser draws at ease is
left out, which the page says.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from pyvis.network import Network

from graph.export.layout import places
from graph.export.legend import COLOURS, STYLE, legend
from graph.export.selection import Edge, Node, Selection, replacing
from graph.schema import EDGES

MOST_NODES, MOST_LINES = 6_000, 15_000  # drawn in some three seconds on an office machine
_OTHER = "#888888"
_FAINT = ("MENTIONS", "MEMBER_OF", "LOCATED_IN", "SENT_TO")  # the first to be left out
_LINKS = {kind.type: kind.vi for kind in EDGES}
_LABEL_LENGTH, _LARGE_LABEL_LENGTH = 40, 90
_TOLD_ON_A_LINE = 4
_FONT, _WIDTH = 13, 130  # of a label
_OPTIONS = {
    "physics": {"enabled": False},
    "nodes": {
        "size": 12,
        "font": {"size": _FONT, "face": "Noto Sans, system-ui, sans-serif"},
        "widthConstraint": {"maximum": _WIDTH},
    },
    "edges": {
        "smooth": False,
        "color": {"color": "#9aa7b4", "opacity": 0.55},
        "arrows": {"to": {"enabled": True, "scaleFactor": 0.5}},
    },
    "layout": {"improvedLayout": False},
    "interaction": {
        "hideEdgesOnDrag": True,
        "hideEdgesOnZoom": True,
        "tooltipDelay": 150,
        "keyboard": {"enabled": True},
    },
}
_REMOTE = re.compile(
    r"""<link\b[^>]*href\s*=\s*["']https?:[^>]*>|<script\b[^>]*src\s*=\s*["']https?:[^>]*>\s*</script>""", re.I
)
_CENTRED = re.compile(r"<center>\s*<h1>.*?</h1>\s*</center>", re.S)
_POLICY = (
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'unsafe-inline'; "
    "style-src 'unsafe-inline'; img-src data:\">"
)
_HEAD, _BODY = "<head>", "<body>"


def write(selection: Selection, path: Path, language: str = "vi") -> None:
    """``language``: of the page's own words. Raises OSError where ``path`` cannot be written."""
    with replacing(path) as part:
        part.write_text(page(selection, language), "utf-8")


def page(selection: Selection, language: str = "vi", most_nodes: int = MOST_NODES, most_lines: int = MOST_LINES) -> str:
    """The page as a string."""
    nodes = _kept(selection, most_nodes)
    ids = {node.id for node in nodes}
    between: dict[tuple[str, str], list[Edge]] = defaultdict(list)
    for edge in selection.edges:
        between[edge.start, edge.end].append(edge)
    joined = [edges for (start, end), edges in between.items() if start in ids and end in ids]
    at = places(Selection(nodes, [edge for edges in joined for edge in edges]))
    joined.sort(key=lambda edges: all(edge.type in _FAINT for edge in edges))
    del joined[most_lines:]
    shown = Selection(nodes, [edge for edges in joined for edge in edges])
    network = Network(height="100vh", width="100%", directed=True, cdn_resources="in_line", notebook=False)
    # Not by add_node and add_edge, which look through all that is there each time.
    network.nodes = [_node(node, at[node.id]) for node in nodes]
    network.edges = [_line(edges, language) for edges in joined]
    network.set_options(json.dumps(_OPTIONS))
    made = _REMOTE.sub("", network.generate_html(notebook=False))
    made = _CENTRED.sub("", made)
    beside = legend(selection, shown, language, most_nodes, most_lines)
    head = f'{_HEAD}<meta charset="utf-8">{_POLICY}<title>chidao</title>{STYLE}'
    return made.replace(_HEAD, head, 1).replace(_BODY, _BODY + beside, 1)


def _kept(selection: Selection, most: int) -> list[Node]:
    """As many nodes as are drawn: whole kinds where they fit, of the first that does not those with the most links."""
    of_kind: dict[str, list[Node]] = defaultdict(list)
    for node in selection.nodes:
        of_kind[node.label].append(node)
    links = Counter(id for edge in selection.edges for id in (edge.start, edge.end))
    kept: set[str] = set()
    for kind in [*COLOURS, *(kind for kind in of_kind if kind not in COLOURS)]:
        by_links = sorted(of_kind[kind], key=lambda node: -links[node.id])
        kept.update(node.id for node in by_links[: most - len(kept)])
    return [node for node in selection.nodes if node.id in kept]


def _node(node: Node, at: tuple[float, float, float]) -> dict[str, Any]:
    x, y, large = at
    told: dict[str, Any] = {"shape": "dot"}
    if node.label == "Document":
        told = {"shape": "box", "font": {"color": "#ffffff"}}
    if large > 1:
        told["font"] = {**told.get("font", {}), "size": round(_FONT * large)}
        told["widthConstraint"] = {"maximum": round(_WIDTH * large)}
    return {
        "id": node.id,
        "label": _short(node.name, _LARGE_LABEL_LENGTH if large > 1 else _LABEL_LENGTH),
        "title": _told(node),
        "color": COLOURS.get(node.label, _OTHER),
        "x": round(x),
        "y": round(y),
        **told,
    }


def _line(edges: list[Edge], language: str) -> dict[str, Any]:
    """All edges from one node to another are one line; it is solid where a text says one of them."""
    told = list(dict.fromkeys(_edge_told(edge, language) for edge in edges))
    more = [f"… (+{len(told) - _TOLD_ON_A_LINE})"] if len(told) > _TOLD_ON_A_LINE else []
    return {
        "from": edges[0].start,
        "to": edges[0].end,
        "dashes": all(_is_dashed(edge) for edge in edges),
        "title": "\n".join([*told[:_TOLD_ON_A_LINE], *more]),
    }


def _short(name: str, most: int) -> str:
    """A label: plain text for the canvas, never HTML. "</" is broken up, since it stands inside a script."""
    cut = name if len(name) <= most else name[: most - 1] + "…"
    return cut.replace("<", "‹").replace(">", "›")


def _told(node: Node) -> str:
    """The words shown beside a node, as plain text."""
    words = [
        node.name,
        *(str(node.properties[name]) for name in ("quote", "deadline", "so_ky_hieu") if name in node.properties),
    ]
    return _no_link("\n".join(dict.fromkeys(" ".join(word.split()) for word in words))[:600])


def _edge_told(edge: Edge, language: str) -> str:
    parts = [
        _LINKS.get(edge.type, edge.type) if language == "vi" else edge.type,
        *(str(edge.properties[name]) for name in ("role", "certainty", "reason", "quote") if edge.properties.get(name)),
    ]
    return _no_link(" · ".join(" ".join(part.split()) for part in parts)[:400])


def _no_link(words: str) -> str:
    """pyvis takes all titles for HTML as soon as one holds "href"; with a joiner that nobody sees, none does."""
    return re.sub("href", "h\u2060ref", words, flags=re.I)


def _is_dashed(edge: Edge) -> bool:
    """Only what a text says is drawn solid."""
    return bool(edge.properties.get("certainty", "stated") != "stated")
