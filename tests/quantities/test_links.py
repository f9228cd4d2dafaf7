"""What events are tied to: their plans, and the tasks that are done for them."""

from pathlib import Path

from loaders.parse import parse
from loaders.record import Record
from loaders.text import Text

_SAMPLES = Path(__file__).resolve().parents[2] / "data" / "documents"


def _record(number: str) -> Record:
    path = next(_SAMPLES.glob(f"{number}_*.txt"))
    (record,) = parse(Text(path.read_text("utf-8"), path.name))
    return record


def test_plans_of_events() -> None:
    """The ceremony has a plan of its own; contest and workshop go by the province's plan, in the same sentence."""
    record = _record("000")
    numbers = {document.id: document.so_ky_hieu for document in record.documents}
    tied = {e.name.split()[0]: (numbers.get(e.plan or ""), numbers.get(e.under or "")) for e in record.events}
    assert tied["Lễ"][0] == "2210/KH-STTTT"
    assert tied["Cuộc"] == (None, "171/KH-UBND")
    assert tied["Hội"] == (None, "171/KH-UBND")


def test_a_citation_of_another_item_is_no_plan() -> None:
    """Sample 003 cites 191/KH-UBND in item 2; the movement and programme stand in item 3."""
    assert [event.under for event in _record("003").events if event.status == "planned"] == [None, None]


def test_tasks_of_events() -> None:
    """A task under the heading that is the event, and one whose words name it."""
    record = _record("004")
    names = {event.id: event.name for event in record.events}
    told = {(task.section, names[event]) for task in record.tasks for event in task.events}
    assert ("III.2", "Thực chiến An toàn thông tin cho hệ thống") in told
    assert ("IV", "Họp tổng kết rút kinh nghiệm") in told
    assert not any(section and section.startswith("VI") for section, _ in told)
