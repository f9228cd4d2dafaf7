"""Tasks: who must do what, by when, as the words of the document say."""

from loaders.tasks.read import read_tasks

__all__ = ["read_tasks"]
