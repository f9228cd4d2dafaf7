"""Targets: quantities that a plan wants reached."""

from loaders.targets.read import read_targets

__all__ = ["read_targets"]
