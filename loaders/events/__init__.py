"""Events, and the tasks that are done for them."""

from loaders.events.link import link_tasks
from loaders.events.read import read_events

__all__ = ["link_tasks", "read_events"]
