"""What is taken away as a file: which part of the graph, in which format, as bytes."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, cast

from queries.catalogue import Runs, run

if TYPE_CHECKING:
    from graph.export import Selection
    from graph.store import Store


@dataclass(frozen=True, slots=True)
class Format:
    """A format of ``graph.export.FORMATS`` as a download: what the file's name ends in, and its media type."""

    ending: str
    media: str


FORMATS: dict[str, Format] = {
    "graphml": Format("graphml", "application/graphml+xml"),
    "ttl": Format("ttl", "text/turtle"),
    "html": Format("html", "text/html"),
    "xlsx": Format("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "csv": Format("zip", "application/zip"),  # a folder of files, so it comes packed
}


class NothingToExport(ValueError):
    """The scope holds nothing: there is no file to make."""


def select(store: Runs, documents: list[str] | None = None, provinces: list[str] | None = None) -> Selection:
    """The whole graph; or documents (keys) or provinces, with what stands around them."""
    from graph.export import Selection, whole

    if documents is None and provinces is None:
        return whole(cast("Store", store))
    nodes = run(store, "export_nodes", documents=documents, provinces=provinces)
    return Selection.of_rows(nodes, run(store, "export_edges", keys=[node["key"] for node in nodes]))


def content(selection: Selection, format: str, language: str = "vi") -> bytes:
    """The file; ``language``: of its headings.

    Raises NothingToExport where the selection is empty, KeyError for an unknown format.
    """
    from graph.export import write

    if not selection.nodes:
        raise NothingToExport(format)
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"chidao-{format}"
        write(format, selection, path, language)
        return _packed(path) if path.is_dir() else path.read_bytes()


def _packed(folder: Path) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for path in sorted(folder.iterdir()):
            packed.write(path, path.name)
    return out.getvalue()
