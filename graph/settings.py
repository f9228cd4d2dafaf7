"""Every setting of chidao: an environment variable, its default, and what it is for.

docs/settings.md is made from here: ``python -m graph.settings > docs/settings.md``.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[1]


class SettingFault(ValueError):
    """A setting whose value makes no sense; the message is Vietnamese."""


@dataclass(frozen=True, slots=True)
class Setting:
    """``value`` is read from the environment each time, so that a process may change it for what it starts."""

    name: str
    default: str
    vi: str
    en: str
    secret: bool = False

    @property
    def value(self) -> str:
        return os.environ.get(self.name, "").strip() or self.default

    @property
    def number(self) -> float:
        """The value as a number that is not negative. Raises SettingFault."""
        try:
            number = float(self.value)
        except ValueError:
            number = -1.0
        if not 0 <= number < float("inf"):
            raise SettingFault(f"{self.name}={self.value!r} phải là một số không âm")
        return number


HOME = Setting(
    "CHIDAO_HOME",
    "var",
    "Thư mục giữ mọi thứ chidao tạo ra: Neo4j cục bộ, dữ liệu, nhật ký. Đường dẫn tương đối tính từ thư mục mã nguồn.",
    "Folder for all that chidao makes: the local Neo4j, its data, logs. A relative path starts at the source folder.",
)
URI = Setting(
    "NEO4J_URI",
    "",
    "Địa chỉ một Neo4j 5.26 trở lên (bolt://… hoặc neo4j+s://…). Để trống: dùng Neo4j cục bộ do chidao tự khởi động.",
    "Address of any Neo4j 5.26 or later. Empty: the local Neo4j that chidao starts itself.",
)
USERNAME = Setting("NEO4J_USERNAME", "neo4j", "Tên người dùng khi dùng NEO4J_URI.", "User for NEO4J_URI.")
PASSWORD = Setting("NEO4J_PASSWORD", "", "Mật khẩu khi dùng NEO4J_URI.", "Password for NEO4J_URI.", secret=True)
DATABASE = Setting(
    "NEO4J_DATABASE",
    "",
    "Tên cơ sở dữ liệu trên máy chủ; để trống: cơ sở dữ liệu mặc định của người dùng.",
    "Database on the server; empty: the user's default database.",
)
PORT = Setting(
    "CHIDAO_PORT",
    "17687",
    "Cổng Bolt mong muốn của Neo4j cục bộ (chỉ mở ở 127.0.0.1); nếu chương trình khác đang dùng thì chọn cổng khác.",
    "Preferred Bolt port of the local Neo4j (127.0.0.1 only); another free one is taken where it is in use.",
)
IDLE_MINUTES = Setting(
    "CHIDAO_IDLE_MINUTES",
    "30",
    "Neo4j cục bộ tự dừng sau bấy nhiêu phút không có kết nối nào; 0: không tự dừng.",
    "The local Neo4j stops by itself after so many minutes without any connection; 0: never.",
)
HEAP_MB = Setting(
    "CHIDAO_HEAP_MB", "512", "Bộ nhớ heap của Neo4j cục bộ, tính bằng MB.", "Heap of the local Neo4j, in MB."
)
PAGE_CACHE_MB = Setting(
    "CHIDAO_PAGE_CACHE_MB",
    "128",
    "Bộ nhớ đệm trang của Neo4j cục bộ, tính bằng MB.",
    "Page cache of the local Neo4j, in MB.",
)
START_SECONDS = Setting(
    "CHIDAO_START_SECONDS",
    "120",
    "Chờ Neo4j cục bộ khởi động tối đa bấy nhiêu giây.",
    "How long to wait for the local Neo4j to start, in seconds.",
)
JARS = Setting(
    "CHIDAO_JARS",
    "",
    "Thư mục đã có sẵn các tệp .jar của Neo4j, dùng khi máy không ra được mạng; mỗi tệp vẫn được đối chiếu SHA-256.",
    "Folder that holds the jars of Neo4j, for machines without network; each is still checked by its SHA-256.",
)
MIRROR = Setting(
    "CHIDAO_MIRROR",
    "",
    "Địa chỉ gốc của kho Maven nội bộ thay cho kho mặc định.",
    "Base URL of a Maven repository to use in place of the default one.",
)
FILE_SECONDS = Setting(
    "CHIDAO_FILE_SECONDS",
    "300",
    "Đọc một tệp tối đa bấy nhiêu giây; quá giờ thì bỏ qua tệp đó và ghi vào danh sách lỗi.",
    "How long reading one file may take, in seconds; then it is set aside and listed as a problem.",
)
WORKERS = Setting(
    "CHIDAO_WORKERS",
    "0",
    "Số tiến trình đọc văn bản khi nạp; 0: bằng số nhân của máy.",
    "Processes that read documents while loading; 0: one for each core.",
)

ALL: tuple[Setting, ...] = (
    HOME,
    URI,
    USERNAME,
    PASSWORD,
    DATABASE,
    PORT,
    IDLE_MINUTES,
    HEAP_MB,
    PAGE_CACHE_MB,
    START_SECONDS,
    JARS,
    MIRROR,
    FILE_SECONDS,
    WORKERS,
)


def home() -> Path:
    """The folder of CHIDAO_HOME, absolute; it may not exist yet."""
    return (_ROOT / Path(HOME.value).expanduser()).absolute()


def markdown() -> str:
    """docs/settings.md."""
    lines = [
        "# Cài đặt / Settings",
        "",
        "Mỗi cài đặt là một biến môi trường. Each setting is an environment variable.",
        "",
        "Made from `graph/settings.py` by `python -m graph.settings`; a test keeps the two the same.",
        "",
        "| tên / name | mặc định / default | ý nghĩa / meaning |",
        "| --- | --- | --- |",
    ]
    for setting in ALL:
        default = f"`{setting.default}`" if setting.default else "(trống / empty)"
        lines.append(f"| `{setting.name}` | {default} | {setting.vi}<br>{setting.en} |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    print(markdown(), end="")
