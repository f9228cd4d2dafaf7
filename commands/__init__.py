"""The commands of ``chidao``, one a module.

A module that offers ``register(subparsers)`` is a command: it adds its parser and sets ``run``, a function from the
parsed options to an exit code (``commands.outcome``). Heavy imports stand inside ``run``, so that ``--help`` is quick.
"""
