"""``chidao ask "…"``: who is responsible, what is due, which documents; the answer with the words that say so."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from commands.outcome import DONE, NOTHING, USAGE, CommandFault
from commands.output import console, line, print_json

_SHOWN = 3
_FILTERS = {
    "province": "tỉnh, thành phố",
    "year": "năm",
    "roles": "vai trò",
    "numbers": "văn bản số",
    "agency_name": "cơ quan",
}

if TYPE_CHECKING:
    from queries.answer import Answer, Item, Successor


def register(subparsers: Any) -> None:
    command = subparsers.add_parser(
        "ask",
        help="hỏi bằng lời: ai chịu trách nhiệm, khi nào đến hạn, văn bản nào …",
        description="Trả lời câu hỏi bằng những gì văn bản đã nạp ghi rõ, kèm câu trích. Có dấu hay không dấu đều được."
        " Văn bản không trả lời thì nói “không tìm thấy căn cứ” và cho xem những gì gần nhất.",
    )
    command.add_argument("question", nargs="+", metavar="CÂU HỎI")
    command.add_argument("--province", metavar="TỈNH", help="chỉ tìm trong văn bản của tỉnh, thành phố này")
    command.add_argument("--year", type=int, metavar="NĂM", help="chỉ tìm trong văn bản của năm này")
    command.add_argument("--role", metavar="VAI TRÒ", help="vai trò: chu_tri, phoi_hop, thuc_hien … (docs/glossary.md)")
    command.add_argument(
        "--type", metavar="LOẠI", help="loại câu hỏi: who, duties, deadline, documents, event, chain …"
    )
    command.add_argument("--all", action="store_true", help="in cả những việc gần giống")
    command.add_argument("--json", action="store_true", help="in câu trả lời dạng JSON (docs/answers.md)")
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    if not " ".join(options.question).strip():
        raise CommandFault("câu hỏi trống", USAGE)
    from graph.store import connect
    from queries.ask import ask

    with connect() as store:
        answer = ask(
            store,
            " ".join(options.question),
            province=options.province,
            year=options.year,
            role=options.role,
            type=options.type,
        )
    if options.json:
        print_json(answer.to_json())
    else:
        show(answer, options.all)
    return NOTHING if answer.status == "none" else DONE


def show(answer: Answer, everything: bool = False) -> None:
    """The answer for people: summary, then a card for each task."""
    out = console()
    out.print(f"[bold]{line(answer.summary)}[/bold]")
    if understood := _understood(answer):
        out.print(f"[dim]Hiểu là: {line('; '.join(understood))}[/dim]")
    for candidate in answer.candidates:
        out.print(f"  ? {line(candidate['name'])}  [dim]{line(candidate['agency'])}[/dim]")
    shown = answer.items if everything else answer.items[:_SHOWN]
    for item in shown:
        _show_item(item)
    if len(answer.items) > len(shown):
        out.print(f"\n[dim]Còn {len(answer.items) - len(shown)} việc gần giống; thêm --all để xem.[/dim]")
    for found in answer.documents:
        out.print(f"\n[bold]{line(found.source.label)}[/bold]")
        if found.source.title:
            out.print(f"  {line(found.source.title)}")
        if found.relation:
            out.print(f"  [dim]{line(found.relation)}[/dim]")
    for event in answer.events:
        out.print(f"\n[bold]{line(event.name)}[/bold]")
        for said in event.statements[:4]:
            for words in filter(None, (said.get("quote"), said.get("date_sentence"))):
                out.print(f"  “{line(words, 200)}” [dim]{line(said['document']['label'])}[/dim]")
    for note in answer.notes:
        out.print(f"[yellow]! {line(note)}[/yellow]")
    if answer.near:
        out.print("\nGần nhất:")
        for item in answer.near:
            out.print(f"  - {line(item.action, 160)} [dim]({line(item.source.label)})[/dim]")


def _understood(answer: Answer) -> list[str]:
    """What was understood beside the words, as people say it."""
    from queries.wording import ROLES

    told = {name: value for name, value in answer.filters.items() if value and name in _FILTERS}
    if "roles" in told:
        told["roles"] = [ROLES.get(role, role) for role in told["roles"]]
    return [
        f"{_FILTERS[name]}: {', '.join(map(str, value)) if isinstance(value, list) else value}"
        for name, value in told.items()
    ]


def _show_item(item: Item) -> None:
    out = console()
    out.print(f"\n[bold]{line(item.action, 300)}[/bold]")
    for actor in (*item.actors, *item.deciders):
        mark = "*" if actor.responsible else " "
        now = "".join(f"; nay là {_successor(one)}" for one in actor.successors[:3])
        out.print(f"  {mark} {actor.role_name}: {line(actor.name)}{line(now)}")
    if item.deadline:
        out.print(f"    thời hạn: {line(item.deadline.words)} [dim]({line(item.deadline.how)})[/dim]")
    section = f", mục {item.source.section}" if item.source.section else ""
    out.print(f"    [dim]{line(item.source.label)}{line(section)}:[/dim] “{line(item.source.quote, 300)}”")
    for weakness in item.weaknesses:
        out.print(f"    [yellow]! {line(weakness)}[/yellow]")


def _successor(one: Successor) -> str:
    """Sở Khoa học và Công nghệ … (báo chí; từ 01/03/2025, Nghị định 45/2025/NĐ-CP)."""
    from queries.wording import day

    since = f"từ {day(one.since)}" if one.since else ""
    told = "; ".join(part for part in (one.function, ", ".join(p for p in (since, one.act) if p)) if part)
    return f"{one.name} ({told})" if told else one.name
