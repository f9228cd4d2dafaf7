"""Names that were cut or taken for another body's, each row with the reason why it is there."""

from __future__ import annotations

import pytest

from loaders.agencies import Context
from tests.agencies.cases import HOSPITAL, MINISTRY, NOWHERE, OWN_DISTRICT, PROVINCE, names

_RESCUE = "Phòng Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ"
_NATIONAL = "Ủy ban Quốc gia Ứng phó sự cố, thiên tai và Tìm kiếm cứu nạn"

# fmt: off
CASES = [
    # a syllable that is a verb's elsewhere ("thí điểm"), and a name of more words than most
    ("Phòng Khảo thí và Quản lý chất lượng tổng hợp kết quả", PROVINCE,
     [["Phòng Khảo thí và Quản lý chất lượng"]]),
    ("Trung tâm Khảo thí rà soát", PROVINCE, [["Trung tâm Khảo thí tỉnh Đồng Nai"]]),
    (f"{_RESCUE} kiểm tra", PROVINCE, [[_RESCUE]]),
    (f"{_RESCUE} Công an tỉnh kiểm tra", PROVINCE, [[_RESCUE], ["Công an tỉnh Đồng Nai"]]),
    (f"{_NATIONAL} chỉ đạo", PROVINCE, [[_NATIONAL]]),
    (f"{_NATIONAL.replace(',', '')} chỉ đạo", PROVINCE, [[_NATIONAL]]),
    # the committees of provinces, and the unions of the young there, are not the provinces
    ("các tỉnh, thành ủy, đảng ủy trực thuộc Trung ương", MINISTRY,
     [["Các tỉnh, thành ủy", "Các đảng ủy trực thuộc Trung ương"]]),
    ("Các tỉnh, thành đoàn, đoàn trực thuộc", MINISTRY, [["Các tỉnh, thành đoàn, đoàn trực thuộc"]]),
    ("Các Tỉnh đoàn, Thành đoàn", MINISTRY, [["Các tỉnh đoàn, thành đoàn"]]),
    ("gửi các tỉnh, thành phố", MINISTRY, [["Các tỉnh, thành phố trực thuộc Trung ương"]]),
    # the office of the union is not the party's; whose "Trung ương Hội" has one is not told
    ("Văn phòng Trung ương Đoàn", MINISTRY, [["Văn phòng Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh"]]),
    ("Văn phòng Trung ương Hội", MINISTRY, []),
    ("Văn phòng Trung ương", MINISTRY, [["Văn phòng Trung ương Đảng"]]),
    # the members of a body are not the body
    ("Mỗi thành viên UBND tỉnh", PROVINCE, [["Thành viên Ủy ban nhân dân tỉnh Đồng Nai"]]),
    ("các thành viên Ban Chỉ đạo chuyển đổi số tỉnh", PROVINCE,
     [["Thành viên Ban Chỉ đạo chuyển đổi số tỉnh Đồng Nai"]]),
    ("Công ty TNHH một thành viên Cấp nước", PROVINCE, [["Công ty TNHH một thành viên Cấp nước"]]),
    # also where the board has a short name
    ("Ban Chỉ đạo quốc gia về phòng dịch; thành viên Ban Chỉ đạo quốc gia", MINISTRY,
     [["Ban Chỉ đạo quốc gia về phòng dịch"], ["Thành viên Ban Chỉ đạo quốc gia về phòng dịch"]]),
    ("Ban Chỉ đạo chuyển đổi số tỉnh; từng thành viên Ban Chỉ đạo rà soát", PROVINCE,
     [["Ban Chỉ đạo chuyển đổi số tỉnh Đồng Nai"], ["Thành viên Ban Chỉ đạo chuyển đổi số tỉnh Đồng Nai"]]),
    # whose board it is cannot be told where the province is not known: not the centre's
    ("Ban Chỉ đạo Chăm sóc sức khỏe nhân dân tỉnh", NOWHERE, [[]]),
    # those of a district or commune that is not named are not the province's
    ("các phòng, ban, ngành huyện", PROVINCE, [["Các phòng, ban, ngành huyện (tỉnh Đồng Nai)"]]),
    ("các ban, ngành, đoàn thể cấp xã", OWN_DISTRICT,
     [["Các ban, ngành, đoàn thể cấp xã (huyện Xuân Lộc, tỉnh Đồng Nai)"]]),
    ("các doanh nghiệp trên địa bàn huyện", NOWHERE, [["Các doanh nghiệp trên địa bàn huyện"]]),
    # who runs the schools says which of them
    ("các cơ sở giáo dục công lập thu học phí", PROVINCE,
     [["Các cơ sở giáo dục công lập trên địa bàn tỉnh Đồng Nai"]]),
    ("các cơ sở y tế công lập, ngoài công lập", PROVINCE,
     [["Các cơ sở y tế công lập, ngoài công lập trên địa bàn tỉnh Đồng Nai"]]),
    # what a firm does is in its name where a proper name closes it, or right behind its kind; else it is the verb
    ("Công ty Cổ phần Dịch vụ bảo vệ Hoàng Long bố trí", PROVINCE, [["Công ty Cổ phần Dịch vụ bảo vệ Hoàng Long"]]),
    ("Công ty TNHH Tư vấn xây dựng An Bình lập hồ sơ", PROVINCE, [["Công ty TNHH Tư vấn xây dựng An Bình"]]),
    ("Công ty TNHH tư vấn cho thuyền viên", PROVINCE, [["Công ty TNHH"]]),
    ("Công ty Cổ phần Cấp nước xây dựng Đề án", PROVINCE, [["Công ty Cổ phần Cấp nước"]]),
    ("Trung tâm Kiểm định xây dựng kiểm tra", PROVINCE, [["Trung tâm Kiểm định xây dựng tỉnh Đồng Nai"]]),
    ("Trung tâm Kiểm định xây dựng kế hoạch", PROVINCE, [["Trung tâm Kiểm định tỉnh Đồng Nai"]]),
    # rooms against one kind of crime
    ("Phòng Cảnh sát điều tra tội phạm về tham nhũng, kinh tế, buôn lậu chủ trì", PROVINCE,
     [["Phòng Cảnh sát điều tra tội phạm về tham nhũng, kinh tế, buôn lậu"]]),
    ("Phòng Cảnh sát điều tra tội phạm về trật tự xã hội", PROVINCE,
     [["Phòng Cảnh sát điều tra tội phạm về trật tự xã hội"]]),
    # units told apart by their numbers alone
    ("Ban Quản lý dự án 3, 4 và 8 chủ trì", PROVINCE,
     [[f"Ban Quản lý dự án {number} tỉnh Đồng Nai" for number in (3, 4, 8)]]),
    ("Ban Quản lý dự án 3, 4 gói thầu", PROVINCE, [["Ban Quản lý dự án 3 tỉnh Đồng Nai"]]),
    ("Đội Quản lý thị trường số 5 kiểm tra", PROVINCE, [["Đội Quản lý thị trường số 5 tỉnh Đồng Nai"]]),
    ("Đội Quản lý thị trường số 5 đường Lê Lợi", PROVINCE, [["Đội Quản lý thị trường tỉnh Đồng Nai"]]),
    # a verb that names seldom have
    ("Phòng Tổ chức cán bộ phân công lãnh đạo trực", PROVINCE, [["Phòng Tổ chức cán bộ"]]),
    # rooms of a hospital open with a small letter too; a hall is where, and no room
    ("Phòng Điều dưỡng, khoa Kiểm soát nhiễm khuẩn kiểm tra", HOSPITAL,
     [["Phòng Điều dưỡng, Bệnh viện Đa khoa tỉnh Hà Tĩnh"],
      ["Khoa Kiểm soát nhiễm khuẩn, Bệnh viện Đa khoa tỉnh Hà Tĩnh"]]),
    ("họp tại phòng Hội trường, khoa Nhi", PROVINCE, []),
    ("Các khoa lâm sàng, cận lâm sàng", HOSPITAL,
     [["Các khoa lâm sàng, cận lâm sàng thuộc Bệnh viện Đa khoa tỉnh Hà Tĩnh"]]),
    # a verb that answers
    ("Chi cục Chăn nuôi trả lời bằng văn bản", PROVINCE, [["Chi cục Chăn nuôi tỉnh Đồng Nai"]]),
]
# fmt: on


@pytest.mark.parametrize(("words", "context", "expected"), CASES)
def test_long_names(words: str, context: Context, expected: list[list[str]]) -> None:
    assert names(words, context) == expected
