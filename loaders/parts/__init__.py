"""The parts of a document (Nghị định 30/2020/NĐ-CP, Điều 8): head, outline, addressees, recipients, signatures."""

from loaders.parts.reading import read_parts
from loaders.parts.split import split_documents

__all__ = ["read_parts", "split_documents"]
