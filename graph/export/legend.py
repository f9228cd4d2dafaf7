"""What stands beside the picture of the HTML page: what the colours mean, and what is not drawn."""

from __future__ import annotations

import html
from collections import Counter

from graph.export.selection import Selection
from graph.schema import NODES

COLOURS = {
    "Document": "#1f5fa8",
    "Task": "#b3541e",
    "Agency": "#2e7d4f",
    "Event": "#7a3e9d",
    "Person": "#5c6b73",
    "Target": "#a88a00",
    "Place": "#4a7c8c",
}  # in the order in which kinds are kept where there are too many
STYLE = """<style>
body { margin: 0; font-family: "Noto Sans", system-ui, sans-serif; }
#mynetwork { border: 0 !important; }
div.vis-tooltip { max-width: 30rem; white-space: pre-wrap !important; font-family: inherit !important; }
#legend { position: fixed; top: 0.6rem; left: 0.6rem; z-index: 2; max-width: min(24rem, calc(100vw - 2.5rem));
  padding: 0.4rem 0.7rem; font-size: 0.85rem; line-height: 1.5; color: #222; background: rgb(255 255 255 / 92%);
  border: 1px solid #bbb; border-radius: 0.4rem; }
#legend summary { cursor: pointer; font-weight: 600; }
#legend i { display: inline-block; width: 0.8rem; height: 0.8rem; margin-right: 0.3rem; border-radius: 50%;
  vertical-align: -0.1rem; }
#legend span { display: inline-block; margin-right: 0.6rem; }
#legend p { margin: 0.3rem 0; }
#legend .left-out { font-weight: 600; color: #8f1d1d; }
</style>"""
_WORDS = {
    "vi": {
        "title": "Đồ thị: {nodes} mục, {links} liên kết",
        "lines": "Nét liền: văn bản nói rõ. Nét đứt: suy ra hoặc chưa rõ.",
        "moves": "Cuộn để phóng to cho tới khi thấy chữ, kéo để di chuyển, đưa chuột vào một mục hay một đường để đọc.",
        "left_out": "Không vẽ hết: còn {what}. Trang này chỉ vẽ được {nodes} mục và {lines} đường; muốn thấy đủ, hãy "
        "xuất riêng một văn bản hoặc một tỉnh, hoặc dùng dạng GraphML, Excel.",
        "links": "liên kết",
    },
    "en": {
        "title": "Graph: {nodes} items, {links} links",
        "lines": "Solid: a document says so. Dashed: inferred or ambiguous.",
        "moves": "Scroll to zoom until words show, drag to move, point at an item or a line to read.",
        "left_out": "Not all is drawn; left out: {what}. This page draws at most {nodes} items and {lines} lines; to "
        "see all, export one document or one province, or take GraphML or Excel.",
        "links": "links",
    },
}


def legend(whole: Selection, shown: Selection, language: str, most_nodes: int, most_lines: int) -> str:
    words = _WORDS[language]
    names = {kind.label: kind.vi if language == "vi" else kind.label for kind in NODES}
    drawn, there = (Counter(node.label for node in of.nodes) for of in (shown, whole))
    kinds = "".join(
        f'<span><i style="background:{colour}"></i>{names.get(kind, kind)} ({drawn[kind]})</span> '
        for kind, colour in COLOURS.items()
        if drawn[kind]
    )
    missing = [f"{names.get(kind, kind)} ({there[kind] - drawn[kind]})" for kind in there if there[kind] > drawn[kind]]
    if len(shown.edges) < len(whole.edges):
        missing.append(f"{words['links']} ({len(whole.edges) - len(shown.edges)})")
    title = words["title"].format(nodes=len(shown.nodes), links=len(shown.edges))
    told = [f"<p>{kinds}</p>", f"<p>{words['lines']}</p>", f"<p>{words['moves']}</p>"]
    if missing:
        left_out = words["left_out"].format(what=", ".join(missing), nodes=most_nodes, lines=most_lines)
        told.insert(0, f'<p class="left-out">{html.escape(left_out)}</p>')
    return f'<details id="legend" open><summary>{title}</summary>{"".join(told)}</details>'
