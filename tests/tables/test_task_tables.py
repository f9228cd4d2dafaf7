"""Tasks of tables: who leads, who coordinates, until when; and tables that give nobody anything to do."""

import pytest

from loaders.record import Task
from loaders.text import Cell, Table
from tests.quantities.documents import plan, table_tasks_of

_TITLE = "Chuyển đổi số năm 2024"


def _short(tasks: list[Task]) -> list[tuple[str, list[str], str | None]]:
    """Action, "role: name" without the province, last day."""
    return [
        (
            task.action,
            [f"{actor.role}: {actor.name.removesuffix(' tỉnh Phú Thọ')}" for actor in task.actors],
            task.deadline.end if task.deadline else None,
        )
        for task in tasks
    ]


TABLES = [
    (  # a merged cell that a converter wrote into every column titles the rows below it, whatever agencies it names
        """TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian
I | Phối hợp với Sở Y tế, Sở Nội vụ | Phối hợp với Sở Y tế, Sở Nội vụ | Phối hợp với Sở Y tế, Sở Nội vụ \
| Phối hợp với Sở Y tế, Sở Nội vụ
1 | Xây dựng nền tảng số | Sở Nội vụ | Sở Tài chính | 2024
""",
        [("Xây dựng nền tảng số", ["chu_tri: Sở Nội vụ", "phoi_hop: Sở Tài chính"], "2024-12-31")],
    ),
    (  # a bar that a converter escaped stands in its cell
        """| TT | Nhiệm vụ | Cơ quan chủ trì |
|---|---|---|
| 1 | Xây dựng nền tảng \\| hệ thống | Sở Nội vụ |
""",
        [("Xây dựng nền tảng \\| hệ thống", ["chu_tri: Sở Nội vụ"], None)],
    ),
    (  # also without a number of its own
        """| TT | Nhiệm vụ | Cơ quan chủ trì |
|---|---|---|
| Công tác y tế | Công tác y tế | Công tác y tế |
| 1 | Xây dựng nền tảng số | Sở Nội vụ |
""",
        [("Xây dựng nền tảng số", ["chu_tri: Sở Nội vụ"], None)],
    ),
    (  # columns in another order and wording; the year of "Quý II" is the document's
        """| STT | Nội dung công việc | Thời hạn | Đơn vị chịu trách nhiệm | Đơn vị phối hợp | Ghi chú |
|---|---|---|---|---|---|
| 1 | Xây dựng nền tảng số | Quý II | Sở Thông tin và Truyền thông | Sở Nội vụ; Sở Tài chính | |
""",
        [
            (
                "Xây dựng nền tảng số",
                ["thuc_hien: Sở Thông tin và Truyền thông", "phoi_hop: Sở Nội vụ", "phoi_hop: Sở Tài chính"],
                "2024-06-30",
            )
        ],
    ),
    (  # the time that holds now, not the one before it was put off
        """| TT | Nội dung | Đơn vị thực hiện | Thời hạn cũ | Gia hạn đến |
|---|---|---|---|---|
| 1 | Rà soát hồ sơ | Sở Tài chính | 31/10/2024 | 15/11/2024 |
""",
        [("Rà soát hồ sơ", ["thuc_hien: Sở Tài chính"], "2024-11-15")],
    ),
    (  # one column for both roles
        """| TT | Nhiệm vụ | Cơ quan chủ trì/phối hợp | Tiến độ |
|---|---|---|---|
| 1 | Rà soát thủ tục | Sở Tư pháp chủ trì; Sở Nội vụ phối hợp | Tháng 3 |
| 2 | Số hóa hồ sơ | Chủ trì: Sở Nội vụ. Phối hợp: Sở Tài chính, Sở Tư pháp | Thường xuyên |
| 3 | Kiểm tra | Sở Nội vụ chủ trì, phối hợp với Công an tỉnh | 30/11/2024 |
""",
        [
            ("Rà soát thủ tục", ["chu_tri: Sở Tư pháp", "phoi_hop: Sở Nội vụ"], "2024-03-31"),
            ("Số hóa hồ sơ", ["chu_tri: Sở Nội vụ", "phoi_hop: Sở Tài chính", "phoi_hop: Sở Tư pháp"], None),
            ("Kiểm tra", ["chu_tri: Sở Nội vụ", "phoi_hop: Công an"], "2024-11-30"),
        ],
    ),
    (  # an office's name goes on behind a sign; whom another name or a person follows is an office by itself
        """| TT | Nhiệm vụ | Chủ trì | Phối hợp |
|---|---|---|---|
| 1 | Rà soát quỹ đất | Phòng Kinh tế, Hạ tầng và Đô thị | Phòng Văn hóa - Xã hội |
| 2 | Lập danh sách | Công chức Địa chính - Xây dựng | Phòng Kinh tế - Trưởng thôn |
| 3 | Thẩm định | Phòng Kinh tế - Nguyễn Văn An | Văn phòng - Thống kê |
""",
        [
            (
                "Rà soát quỹ đất",
                ["chu_tri: Phòng Kinh tế, Hạ tầng và Đô thị", "phoi_hop: Phòng Văn hóa - Xã hội"],
                None,
            ),
            (
                "Lập danh sách",
                ["chu_tri: Công chức Địa chính - Xây dựng", "phoi_hop: Phòng Kinh tế", "phoi_hop: Trưởng thôn"],
                None,
            ),
            ("Thẩm định", ["chu_tri: Phòng Kinh tế", "phoi_hop: Văn phòng - Thống kê"], None),
        ],
    ),
    (  # a group's title, a row that goes on, repeated heads, the year of the column, no lead, no time
        """| TT | Tên nhiệm vụ | Cơ quan chủ trì | Thời gian hoàn thành (năm 2025) |
|---|---|---|---|
| I | Nhóm nhiệm vụ về thể chế |  |  |
| 1 | Ban hành Kế hoạch chuyển đổi số | Sở Nội vụ | Quý I |
|  | của tỉnh giai đoạn mới |  |  |

| TT | Tên nhiệm vụ | Cơ quan chủ trì | Thời gian hoàn thành (năm 2025) |
| 2 | Tổ chức đào tạo | Tổ giúp việc Đề án 06 |  |
| 3 | Nâng cấp trung tâm dữ liệu |  | Tháng 6 |
""",
        [
            ("Ban hành Kế hoạch chuyển đổi số", ["chu_tri: Sở Nội vụ"], "2025-03-31"),
            ("Tổ chức đào tạo", ["chu_tri: Tổ giúp việc Đề án 06"], None),  # kept by its words
            ("Nâng cấp trung tâm dữ liệu", [], "2025-06-30"),  # nobody is named: nobody is given
        ],
    ),
    (  # the next page goes on without heads
        """| STT | Nhiệm vụ | Cơ quan chủ trì | Thời gian |
|---|---|---|---|
| 1 | Xây dựng kế hoạch | Sở Nội vụ | Tháng 3/2024 |

2

| 2 | Kiểm tra thực hiện | Thanh tra tỉnh | Cả năm |
| 3 | Tổng kết | Nt | Cuối năm |
""",
        [
            ("Xây dựng kế hoạch", ["chu_tri: Sở Nội vụ"], "2024-03-31"),
            ("Kiểm tra thực hiện", ["chu_tri: Thanh tra"], "2024-12-31"),
            ("Tổng kết", ["chu_tri: Thanh tra"], None),  # "Nt": as above; the end of a year has no day
        ],
    ),
    (  # letters for the roles, where a cell has both; offices that no list knows, each behind the words of its role
        """| TT | Công việc | Phân công | Hạn |
|---|---|---|---|
| 1 | Rà soát | Sở Y tế (CT), Sở Nội vụ, Sở Tài chính (PH) | 15/4 |
| 2 | Tổng hợp | CT: Sở Y tế; PH: Sở Nội vụ | |
| 3 | Kiểm tra | Sở Y tế - CT; Sở Nội vụ - PH | |
| 4 | Khảo sát | CT Sở Y tế, PH Sở Nội vụ | |
| 5 | Phê duyệt | CT UBND tỉnh | |
| 6 | Thẩm tra | CT UBND tỉnh; PH Sở Nội vụ | |
| 7 | Báo cáo | Phòng Kinh tế (chủ trì), các khoa lâm sàng (phối hợp) | |
""",
        [
            ("Rà soát", ["chu_tri: Sở Y tế", "phoi_hop: Sở Nội vụ", "phoi_hop: Sở Tài chính"], "2024-04-15"),
            ("Tổng hợp", ["chu_tri: Sở Y tế", "phoi_hop: Sở Nội vụ"], None),
            ("Kiểm tra", ["chu_tri: Sở Y tế", "phoi_hop: Sở Nội vụ"], None),
            ("Khảo sát", ["chu_tri: Sở Y tế", "phoi_hop: Sở Nội vụ"], None),
            ("Phê duyệt", ["thuc_hien: Chủ tịch Ủy ban nhân dân"], None),  # "CT" by itself may be the chairman
            ("Thẩm tra", ["chu_tri: Ủy ban nhân dân", "phoi_hop: Sở Nội vụ"], None),
            ("Báo cáo", ["chu_tri: Phòng Kinh tế", "phoi_hop: các khoa lâm sàng"], None),
        ],
    ),
    (  # the words of a role say enough of offices that no list knows, in a column that does not say who leads
        """| TT | Nội dung | Phân công | Thời gian |
|---|---|---|---|
| 1 | Khảo sát | Chủ trì: Tổ Công tác xã hội Phối hợp: các khoa lâm sàng | Hằng tháng |
""",
        [("Khảo sát", ["chu_tri: Tổ Công tác xã hội", "phoi_hop: các khoa lâm sàng"], None)],
    ),
    (  # columns for the beginning and the end
        """| TT | Hoạt động | Đơn vị chủ trì | Thời gian bắt đầu | Thời gian kết thúc |
|---|---|---|---|---|
| 1 | Quán triệt | Sở Nội vụ | 01/3/2024 | 31/3/2024 |
""",
        [("Quán triệt", ["chu_tri: Sở Nội vụ"], "2024-03-31")],
    ),
    (  # no lines: cells broken over lines, of the work too before a capital; the width of the columns parts row 3
        """TT
Nội dung công việc
Thời gian
Cơ quan chủ trì
Cơ quan phối
hợp
1
Sửa chữa các bến thuyền trên sông Lô
và sông Chảy
Quý I năm
2024
Sở Xây dựng
Sở Tài chính;
Sở Nội vụ
2
Thuê thợ đóng thuyền của làng nghề
Trước 15/4/2024
Sở Công Thương
Sở Tài chính
3
Tập huấn lái thuyền cho công nhân của
Sở Xây dựng và thợ thuyền của tỉnh
Tháng 5/2024
Sở Nội vụ
Sở Y tế
""",
        [
            (
                "Sửa chữa các bến thuyền trên sông Lô và sông Chảy",
                ["chu_tri: Sở Xây dựng", "phoi_hop: Sở Tài chính", "phoi_hop: Sở Nội vụ"],
                "2024-03-31",
            ),
            (
                "Thuê thợ đóng thuyền của làng nghề",
                ["chu_tri: Sở Công Thương", "phoi_hop: Sở Tài chính"],
                "2024-04-15",
            ),
            (
                "Tập huấn lái thuyền cho công nhân của Sở Xây dựng và thợ thuyền của tỉnh",
                ["chu_tri: Sở Nội vụ", "phoi_hop: Sở Y tế"],
                "2024-05-31",
            ),
        ],
    ),
    (  # two cells in one line; a row that could be parted in several ways names nobody, nor does one whose work may
        # hold the beginning of a name
        """TT Nhiệm vụ Đơn vị chủ trì Đơn vị phối hợp Thời gian
1 Lập danh sách bến thuyền Sở Xây dựng Sở Tài chính
Tháng 3/2024
2 Lập dự toán
Sở Tài chính Sở Xây dựng Quý II/2024
3 Kiểm tra bến thuyền
Sở Y tế
Sở Nội vụ
Sở Tư pháp
Tháng 6/2024
""",
        [
            ("Lập danh sách bến thuyền Sở Xây dựng Sở Tài chính", [], "2024-03-31"),
            ("Lập dự toán", ["chu_tri: Sở Tài chính", "phoi_hop: Sở Xây dựng"], "2024-06-30"),
            ("Kiểm tra bến thuyền", [], "2024-06-30"),
        ],
    ),
    (  # a unit by its own name with whose it is in brackets; offices that no list knows
        """| TT | Nội dung | Người phụ trách | Thời gian |
|---|---|---|---|
| 1 | Lấy mẫu | Trạm Xét nghiệm (Sở Y tế) | 30/6/2024 |
| 2 | Bảo đảm liên lạc | Chủ nhiệm Thông tin | 30/6/2024 |
""",
        [
            ("Lấy mẫu", ["thuc_hien: Trạm Xét nghiệm, Sở Y tế"], "2024-06-30"),
            ("Bảo đảm liên lạc", ["thuc_hien: Chủ nhiệm Thông tin"], "2024-06-30"),
        ],
    ),
    (  # people, their posts and what each is to do
        """| TT | Họ và tên | Chức vụ | Nhiệm vụ phân công |
|---|---|---|---|
| 1 | Nguyễn Văn An | Giám đốc Sở Nội vụ | Rà soát hồ sơ trước 30/6/2024 |
""",
        [("Rà soát hồ sơ trước 30/6/2024", ["thuc_hien: Giám đốc Sở Nội vụ"], "2024-06-30")],
    ),
]


@pytest.mark.parametrize(("table", "expected"), TABLES)
def test_task_tables(table: str, expected: list[tuple[str, list[str], str | None]]) -> None:
    content = plan(_TITLE, f"I. NHIỆM VỤ\n\n{table}")
    tasks = table_tasks_of(content)
    assert _short(tasks) == expected
    for task in tasks:
        assert content[task.start : task.end] == task.quote
        for quote in (*task.actor_evidence, *(actor.evidence for actor in task.actors if actor.evidence)):
            assert content[quote.start : quote.end] == quote.quote


NONE = [
    "| UBND TỈNH | CỘNG HÒA |\n|---|---|\n| Số: 1 | Phú Thọ |\n",  # layout of a header
    "| Nơi nhận: - Như trên; | CHỦ TỊCH |\n|---|---|\n| - Lưu: VT. | Nguyễn Văn An |\n",  # of a signature
    (  # administrative procedures: time limits and places of a service
        "| TT | Tên TTHC | Thời hạn giải quyết | Địa điểm thực hiện |\n|---|---|---|---|\n"
        "| 1 | Cấp thẻ | 05 ngày | Sở Tư pháp |\n"
    ),
    (  # norms: grades of staff, units of measure
        "| TT | Nội dung công việc | Đơn vị thực hiện | Thời gian |\n|---|---|---|---|\n"
        "| 1 | Khảo sát | Hạng III, bậc 2 | 0,5 công |\n| 2 | Ghi hình | Chiếc | 2 công |\n"
    ),
    (  # what part each has in a team
        "| TT | Họ và tên | Chức vụ | Nhiệm vụ |\n|---|---|---|---|\n"
        "| 1 | Nguyễn Văn An | Giám đốc Sở Nội vụ | Tổ trưởng |\n| 2 | Lê Thị Hoa | Chuyên viên | Thành viên |\n"
    ),
    "| STT | Đối tượng | Mức trợ cấp |\n|---|---|---|\n| 1 | Thương binh | 180.000 |\n",  # benefits
]


@pytest.mark.parametrize("table", NONE)
def test_other_tables_give_no_tasks(table: str) -> None:
    assert table_tasks_of(plan(_TITLE, f"I. NHIỆM VỤ\n\n{table}")) == []


def _marked(body: str, layout: list[tuple[str, int, int, int, int]]) -> tuple[str, tuple[Table, ...]]:
    """A document with a table as a file marks it; ``layout``: words, row, column, rows and columns they span."""
    content = plan(_TITLE, body)
    cells = []
    position = content.index(layout[0][0])
    for words, row, column, rows, columns in layout:
        position = content.index(words, position)
        cells.append(Cell(position, position + len(words), row, column, rows, columns))
        position += len(words)
    return content, (Table(cells[0].start, cells[-1].end, tuple(cells)),)


def test_merged_cells() -> None:
    """Heads of two rows, and one lead and time for two rows: as merged cells they hold for both."""
    layout = [
        ("STT", 0, 0, 2, 1),
        ("Nhiệm vụ", 0, 1, 2, 1),
        ("Phân công thực hiện", 0, 2, 1, 2),
        ("Thời gian", 0, 4, 2, 1),
        ("Chủ trì", 1, 2, 1, 1),
        ("Phối hợp", 1, 3, 1, 1),
        ("1", 2, 0, 1, 1),
        ("Lập kế hoạch", 2, 1, 1, 1),
        ("Sở Nội vụ", 2, 2, 2, 1),
        ("Sở Tài chính", 2, 3, 1, 1),
        ("Tháng 5/2024", 2, 4, 2, 1),
        ("2", 3, 0, 1, 1),
        ("Kiểm tra", 3, 1, 1, 1),
        ("Sở Tư pháp", 3, 3, 1, 1),
    ]
    body = "I. NHIỆM VỤ\n\n" + "\n".join(words for words, *_ in layout)
    tasks = table_tasks_of(*_marked(body, layout))
    assert _short(tasks) == [
        ("Lập kế hoạch", ["chu_tri: Sở Nội vụ", "phoi_hop: Sở Tài chính"], "2024-05-31"),
        ("Kiểm tra", ["chu_tri: Sở Nội vụ", "phoi_hop: Sở Tư pháp"], "2024-05-31"),
    ]
    assert [task.deadline.inherited for task in tasks if task.deadline] == [False, True]


def test_work_that_reaches_over_two_rows() -> None:
    """Who stands in the second row does the same work, though the list in the first is ended."""
    layout = [
        ("TT", 0, 0, 1, 1),
        ("Nội dung", 0, 1, 1, 1),
        ("Đơn vị thực hiện", 0, 2, 1, 1),
        ("1", 1, 0, 1, 1),
        ("Phun thuốc", 1, 1, 2, 1),
        ("Sở Y tế", 1, 2, 1, 1),
        ("2", 2, 0, 1, 1),
        ("Sở Nội vụ", 2, 2, 1, 1),
    ]
    body = "I. NHIỆM VỤ\n\n" + "\n".join(words for words, *_ in layout)
    tasks = table_tasks_of(*_marked(body, layout))
    assert _short(tasks) == [("Phun thuốc", ["thuc_hien: Sở Y tế", "thuc_hien: Sở Nội vụ"], None)]


def test_title_across_the_table() -> None:
    """A row whose title reaches over all columns is a group, no task; its words are no lead, time or product."""
    layout = [
        ("STT", 0, 0, 1, 1),
        ("Nhiệm vụ", 0, 1, 1, 1),
        ("Chủ trì", 0, 2, 1, 1),
        ("Thời gian", 0, 3, 1, 1),
        ("I", 1, 0, 1, 1),
        ("Thể chế", 1, 1, 1, 3),
        ("1", 2, 0, 1, 1),
        ("Lập kế hoạch", 2, 1, 1, 1),
        ("Sở Nội vụ", 2, 2, 1, 1),
        ("Tháng 5/2024", 2, 3, 1, 1),
    ]
    body = "A. NHIỆM VỤ\n\n" + "\n".join(words for words, *_ in layout)
    (task,) = table_tasks_of(*_marked(body, layout))
    assert (task.action, task.section) == ("Lập kế hoạch", "A.I.1")


def test_sections_and_products() -> None:
    table = """| TT | Nhiệm vụ | Cơ quan chủ trì | Sản phẩm |
|---|---|---|---|
| II | Nhóm nhiệm vụ về hạ tầng | | |
| 4 | Nâng cấp trung tâm dữ liệu | Sở Nội vụ | Báo cáo |
"""
    (task,) = table_tasks_of(plan(_TITLE, f"I. NHIỆM VỤ\n\n{table}"))
    assert task.section == "I.II.4"
    assert task.product is not None
    assert task.product.quote == "Báo cáo"


@pytest.mark.parametrize("mark", ["nt", "-nt-", "Nt", "Như trên", "//", "-//-", '"', "„", "''", '-"-'])
def test_marks_that_stand_for_the_cell_above(mark: str) -> None:
    """In every column, the time being inherited then; a dash says that there is none, for those below it too."""
    table = (
        "| TT | Nhiệm vụ | Chủ trì | Phối hợp | Thời gian | Sản phẩm |\n|---|---|---|---|---|---|\n"
        "| 1 | Lập đề án | Sở Nội vụ | Sở Tài chính | Quý II/2024 | Báo cáo |\n"
        f"| II | Sửa đề án | {mark} | {mark} | {mark} | {mark} |\n"  # no group: its cells say something
        "| 3 | Duyệt đề án | Sở Y tế | - | - | - |\n"
        f"| 4 | Trình đề án | {mark} | {mark} | {mark} | {mark} |\n"
    )
    tasks = table_tasks_of(plan(_TITLE, table))
    assert _short(tasks) == [
        ("Lập đề án", ["chu_tri: Sở Nội vụ", "phoi_hop: Sở Tài chính"], "2024-06-30"),
        ("Sửa đề án", ["chu_tri: Sở Nội vụ", "phoi_hop: Sở Tài chính"], "2024-06-30"),
        ("Duyệt đề án", ["chu_tri: Sở Y tế"], None),
        ("Trình đề án", ["chu_tri: Sở Y tế"], None),
    ]
    assert [task.deadline.inherited for task in tasks if task.deadline] == [False, True]
    assert [task.product.quote for task in tasks if task.product] == ["Báo cáo", "Báo cáo"]


@pytest.mark.parametrize(
    ("work", "time", "expected"),
    [
        ("- Kiểm kê tài sản.\n- Lập báo cáo.", "Quý I", ["Kiểm kê tài sản.", "Lập báo cáo."]),
        ("Kiểm kê:\n- Nhà cửa.\n- Xe cộ.", "Quý I", ["Kiểm kê: - Nhà cửa. - Xe cộ."]),  # what belongs to one task
        ("- Kiểm kê:\n- Nhà cửa.\n- Xe cộ.", "Quý I", ["- Kiểm kê: - Nhà cửa. - Xe cộ."]),
        # each time may be of one item: which, the cells do not say
        ("- Kiểm kê.\n- Lập báo cáo.", "- Quý I\n- Quý II", ["- Kiểm kê. - Lập báo cáo."]),
    ],
)
def test_a_cell_that_lists_tasks(work: str, time: str, expected: list[str]) -> None:
    layout = [
        *(("TT", 0, 0, 1, 1), ("Nhiệm vụ", 0, 1, 1, 1), ("Chủ trì", 0, 2, 1, 1), ("Thời gian", 0, 3, 1, 1)),
        *(("1", 1, 0, 1, 1), (work, 1, 1, 1, 1), ("Sở Nội vụ", 1, 2, 1, 1), (time, 1, 3, 1, 1)),
    ]
    tasks = table_tasks_of(*_marked("I. NHIỆM VỤ\n\n" + "\n".join(words for words, *_ in layout), layout))
    assert [task.action for task in tasks] == expected


@pytest.mark.parametrize(
    ("begins", "ends", "expected"),
    [
        ("15/4/2024", "02/5/2024", ("2024-04-15", "2024-05-02", "range")),
        ("Quý I", "Quý II", ("2024-01-01", "2024-06-30", "range")),
        ("Quý I", "Quý II/2026", ("2026-01-01", "2026-06-30", "range")),  # of the end's year
        ("Tháng 11", "Tháng 2/2025", ("2024-11-01", "2025-02-28", "range")),  # … or of the one before
        ("", "02/5/2024", ("2024-05-02", "2024-05-02", "day")),
        ("15/6/2024", "02/5/2024", ("2024-05-02", "2024-05-02", "day")),  # a slip of the text; its end stands
    ],
)
def test_a_row_with_two_times(begins: str, ends: str, expected: tuple[str, str, str]) -> None:
    table = (
        "| TT | Nhiệm vụ | Chủ trì | Bắt đầu | Hoàn thành |\n|---|---|---|---|---|\n"
        f"| 1 | Sửa cầu phao | Sở Xây dựng | {begins} | {ends} |\n"
    )
    (task,) = table_tasks_of(plan(_TITLE, table))
    assert task.deadline is not None
    assert (task.deadline.start, task.deadline.end, task.deadline.type) == expected


def test_a_long_action_is_cut_at_a_word_and_says_so() -> None:
    """The quote is whole; words that end in the middle of one would be others ("Đổi m")."""
    work = "Xây dựng nền tảng số " * 20
    (task,) = table_tasks_of(plan(_TITLE, f"| TT | Nhiệm vụ | Chủ trì |\n|---|---|---|\n| 1 | {work}| Sở Xây dựng |\n"))
    assert task.quote == work.strip()
    assert task.action.removesuffix(" …") in work
    assert work[len(task.action.removesuffix(" …"))] == " "
    assert task.action.endswith(" …")
