"""docs/commands.md, made from the parser by ``make docs``."""

from __future__ import annotations

import argparse


def markdown(parser: argparse.ArgumentParser) -> str:
    """Every command of ``parser`` with its arguments as Markdown; the words are those of ``--help`` (Vietnamese)."""
    actions = parser._subparsers
    assert actions is not None
    commands = next(action for action in actions._group_actions if isinstance(action, argparse._SubParsersAction))
    lines = ["# Commands", "", "Made from the parser by `make docs`; a test keeps the two the same.", ""]
    helps = {action.dest: action.help or "" for action in commands._choices_actions}
    lines += ["| command | what |", "| --- | --- |"]
    lines += [f"| [`chidao {name}`](#chidao-{name}) | {helps.get(name, '')} |" for name in commands.choices]
    for name, command in commands.choices.items():
        lines += ["", f"## chidao {name}", "", " ".join((command.description or helps.get(name, "")).split()), ""]
        lines += ["| argument | meaning |", "| --- | --- |"]
        lines += [_row(action) for action in command._actions if action.dest != "help"]
    return "\n".join(lines) + "\n"


def _row(action: argparse.Action) -> str:
    names = ", ".join(action.option_strings) or str(action.metavar or action.dest)
    value = f" {action.metavar}" if action.option_strings and action.metavar and action.nargs != 0 else ""
    words = " ".join((action.help or "").split()).replace("|", "\\|")
    return f"| `{names}{value}` | {words} |"
