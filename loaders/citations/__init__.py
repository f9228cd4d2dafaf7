"""Citations: which documents a text speaks of, and how they stand to each other."""

from loaders.citations.model import Citations
from loaders.citations.read import read_citations

__all__ = ["Citations", "read_citations"]
