"""One HTML page that opens offline: everything it needs stands in it, and it asks nothing of any network."""

from __future__ import annotations

import html
import re
from pathlib import Path

from pyvis.network import Network

from graph.export.selection import Edge, Node, Selection, replacing

_COLOURS = {
    "Document": "#1f5fa8",
    "Agency": "#2e7d4f",
    "Task": "#b3541e",
    "Event": "#7a3e9d",
    "Person": "#5c6b73",
    "Target": "#a88a00",
    "Place": "#4a7c8c",
}
_LABEL_LENGTH = 40
_REMOTE = re.compile(
    r"""<link\b[^>]*href\s*=\s*["']https?:[^>]*>|<script\b[^>]*src\s*=\s*["']https?:[^>]*>\s*</script>""", re.I
)
_CENTRED = re.compile(r"<center>\s*<h1>.*?</h1>\s*</center>", re.S)
_POLICY = (
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'unsafe-inline'; "
    "style-src 'unsafe-inline'; img-src data:\">"
)
_HEAD = "<head>"


def write(selection: Selection, path: Path) -> None:
    """Raises OSError where ``path`` cannot be written."""
    with replacing(path) as part:
        part.write_text(page(selection), "utf-8")


def page(selection: Selection, title: str = "chidao") -> str:
    """The page as a string."""
    network = Network(height="100vh", width="100%", directed=True, cdn_resources="in_line", notebook=False)
    for node in selection.nodes:
        network.add_node(
            node.id,
            label=_short(node.name),
            title=_told(node),
            color=_COLOURS.get(node.label, "#888888"),
            shape="box" if node.label == "Document" else "dot",
        )
        if node.label == "Document":
            network.nodes[-1]["font"] = {"color": "#ffffff"}
    for edge in selection.edges:
        network.add_edge(edge.start, edge.end, title=_edge_told(edge), dashes=_is_dashed(edge), arrows="to")
    network.set_options('{"physics": {"stabilization": {"iterations": 150}}, "interaction": {"hover": true}}')
    made = _REMOTE.sub("", network.generate_html(notebook=False))
    made = _CENTRED.sub("", made)
    head = f'{_HEAD}<meta charset="utf-8">{_POLICY}<title>{html.escape(title)}</title>'
    return made.replace(_HEAD, head, 1)


def _short(name: str) -> str:
    """A label: plain text for the canvas, never HTML. "</" is broken up, since it stands inside a script."""
    cut = name if len(name) <= _LABEL_LENGTH else name[: _LABEL_LENGTH - 1] + "…"
    return cut.replace("<", "‹").replace(">", "›")


def _told(node: Node) -> str:
    """The words shown beside a node. pyvis puts titles into innerHTML when one of them holds a link, so: escaped."""
    words = [
        node.name,
        *(str(node.properties[name]) for name in ("quote", "deadline", "so_ky_hieu") if name in node.properties),
    ]
    return html.escape("\n".join(dict.fromkeys(" ".join(word.split()) for word in words))[:600])


def _edge_told(edge: Edge) -> str:
    parts = [
        edge.type,
        *(str(edge.properties[name]) for name in ("role", "certainty", "reason", "quote") if edge.properties.get(name)),
    ]
    return html.escape(" · ".join(" ".join(part.split()) for part in parts)[:400])


def _is_dashed(edge: Edge) -> bool:
    """Only what a text says is drawn solid."""
    return bool(edge.properties.get("certainty", "stated") != "stated")
