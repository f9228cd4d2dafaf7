"""``chidao query [NAME]``: run a query of the catalogue, or list them all."""

from __future__ import annotations

import argparse
import json
from typing import TYPE_CHECKING, Any

from commands.outcome import DONE, NOTHING, CommandFault
from commands.output import print_json, print_table

if TYPE_CHECKING:
    from queries.catalogue import Parameter


def register(subparsers: Any) -> None:
    command = subparsers.add_parser(
        "query",
        help="chạy một truy vấn có sẵn, hoặc liệt kê tất cả",
        description="Không có TÊN: liệt kê các truy vấn trong queries/. Có TÊN: chạy, với các tham số TÊN=GIÁ TRỊ "
        "(giá trị là JSON, hoặc chữ trần).",
    )
    command.add_argument("name", nargs="?", metavar="TÊN")
    command.add_argument("parameters", nargs="*", metavar="THAM SỐ=GIÁ TRỊ")
    command.add_argument("--json", action="store_true", help="in dạng JSON")
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    from queries import catalogue

    if options.name is None:
        queries = catalogue.catalogue().values()
        if options.json:
            print_json(
                [{"name": q.name, "title": q.title_vi, "parameters": [p.name for p in q.parameters]} for q in queries]
            )
        else:
            told = ((q.name, q.title_vi, " ".join(_written(p) for p in q.parameters)) for q in queries)
            print_table("Truy vấn có sẵn (tham số có ? thì không bắt buộc)", ("Tên", "Nội dung", "Tham số"), told)
        return DONE
    if options.name not in catalogue.catalogue():
        raise CommandFault(f"không có truy vấn “{options.name}”; chidao query liệt kê tất cả")
    given = dict(_parameter(told) for told in options.parameters)
    from graph.store import connect

    with connect() as store:
        try:
            rows = catalogue.run(store, options.name, **given)
        except ValueError as fault:
            raise CommandFault(str(fault)) from fault
    if options.json:
        print_json(rows)
    else:
        columns = [name for name, _ in catalogue.query(options.name).columns]
        print_table(
            catalogue.query(options.name).title_vi, columns, ([_cell(row.get(c)) for c in columns] for row in rows)
        )
    return DONE if rows else NOTHING


def _written(parameter: Parameter) -> str:
    return parameter.name if parameter.required else f"{parameter.name}?"


def _parameter(told: str) -> tuple[str, Any]:
    name, equals, value = told.partition("=")
    if not equals:
        raise CommandFault(f"tham số viết là TÊN=GIÁ TRỊ, không phải “{told}”")
    try:
        return name, json.loads(value)
    except json.JSONDecodeError:
        return name, value


def _cell(value: Any) -> str:
    if isinstance(value, dict):
        value = value.get("label") or value.get("name") or value.get("action") or value.get("key") or value
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
