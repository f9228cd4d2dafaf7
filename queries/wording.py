"""Codes of the graph in words for people (Vietnamese), and the order in which roles are named."""

from __future__ import annotations

from datetime import date
from typing import Any

# In the order of an answer: who leads first (domain: "Ai chịu trách nhiệm về X?").
ROLES: dict[str, str] = {
    "chu_tri": "chủ trì",
    "to_chuc": "tổ chức",
    "dang_cai": "đăng cai",
    "thuc_hien": "thực hiện",
    "chi_dao": "chỉ đạo",
    "de_xuat": "đề xuất",
    "tham_muu": "tham mưu",
    "tong_hop": "tổng hợp",
    "bao_cao": "báo cáo",
    "ban_hanh": "ban hành",
    "ho_tro": "hỗ trợ",
    "dau_moi": "đầu mối",
    "phoi_hop": "phối hợp",
    "tham_gia": "tham gia",
    "nhan_bao_cao": "nhận báo cáo",
    "quyet_dinh": "quyết định",
}
ROLE_ORDER = {role: place for place, role in enumerate(ROLES)}
DECIDERS = ("quyet_dinh",)
CERTAINTY = {"stated": "nêu rõ", "derived": "suy từ hai bước nêu rõ", "inferred": "suy ra", "ambiguous": "chưa rõ"}
EDGES = {
    "BASED_ON": "căn cứ",
    "IMPLEMENTS": "thực hiện",
    "PROPOSED_IN": "theo đề nghị tại",
    "APPROVES": "được phê duyệt tại",
    "PROMULGATES": "được ban hành tại",
    "CITES": "dẫn chiếu",
    "GUIDED_BY": "theo hướng dẫn tại",
    "ATTACHES": "kèm theo",
    "AMENDS": "sửa đổi, bổ sung",
    "REPLACES": "thay thế",
    "REPEALS": "bãi bỏ",
    "VIA_EVENT": "cùng hưởng ứng",
}
# Edges whose end stands above their start. CITES is weak: it shows a connection, no order.
UP = ("BASED_ON", "IMPLEMENTS", "GUIDED_BY")
WEAK = ("CITES",)
EVENT_STATUS = {
    "planned": "dự kiến tổ chức",
    "continuing": "tiếp tục",
    "proposed_cancelled": "bị đề nghị dừng",
    "cancelled": "đã dừng",
    "postponed": "hoãn",
    "observance": "ngày kỷ niệm, hưởng ứng",
    "context": "bối cảnh",
    "held": "đã tổ chức",
}
CAPACITY = {
    "ky_truc_tiep": "",
    "ky_thay": "ký thay",
    "thay_mat": "thay mặt",
    "thua_lenh": "thừa lệnh",
    "thua_uy_quyen": "thừa ủy quyền",
    "quyen": "quyền",
}
_DEADLINES = {
    "day": "đúng ngày văn bản ghi",
    "month": "từ ngày đầu đến ngày cuối của tháng văn bản ghi",
    "month_part": "đầu tháng là ngày 1–10, giữa tháng 11–20, cuối tháng 21 đến hết tháng",
    "quarter": "từ ngày đầu đến ngày cuối của quý văn bản ghi",
    "half": "sáu tháng văn bản ghi",
    "year": "cả năm văn bản ghi",
    "range": "từ ngày đầu đến ngày cuối văn bản ghi",
    "recurring": "lặp lại theo kỳ văn bản ghi, không có một ngày cuối",
    "relative_event": "tính theo một sự kiện, văn bản không ghi ngày",
    "before_event": "trước một sự kiện, văn bản không ghi ngày",
    "during_event": "trong thời gian một sự kiện, văn bản không ghi ngày",
    "relative_document": "tính theo một văn bản, không ghi ngày",
    "unspecified": "văn bản không ghi ngày",
}


def day(iso: str | None) -> str:
    """An ISO day, month or year as Vietnamese read it: 22/04/2022, 04/2022, 2022."""
    return "/".join(reversed(iso.split("-"))) if iso else ""


def days(start: str | None, end: str | None) -> str:
    if start and end and start != end:
        return f"{day(start)} – {day(end)}"
    return day(end or start)


def reckoned(task: dict[str, Any]) -> str:
    """How the days of a task's deadline were reckoned from its words."""
    how = _DEADLINES.get(task.get("deadline_type") or "", "theo lời văn bản")
    reason = task.get("deadline_reason")
    return f"{how}; {reason}" if reason else how


def today() -> str:
    return date.today().isoformat()
