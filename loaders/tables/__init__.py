"""Tables: where they are, what their columns hold, and the tasks in their rows."""

from loaders.tables.find import find_tables
from loaders.tables.tasks import read_task_tables

__all__ = ["find_tables", "read_task_tables"]
