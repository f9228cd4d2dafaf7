"""Documents and questions for measuring: worded like official ones, made of parts, of no real document."""

from __future__ import annotations

import random
from typing import Any

from graph.folding import plain
from graph.labels import document_label, search_text
from queries.lexicon import DATA

_VERBS = """xây dựng; ban hành; rà soát; tổng hợp; hướng dẫn; kiểm tra; giám sát; tuyên truyền; phổ biến; tập huấn; bố
trí; thẩm định; cập nhật; công bố; khảo sát; đánh giá; nghiên cứu; đề xuất; sửa đổi; triển khai; vận hành;
nâng cấp; kết nối; bảo trì; thống kê; phân bổ; quản lý; cung cấp; tiếp nhận; xử lý; niêm yết; đào tạo; vận
động; hỗ trợ; theo dõi; lắp đặt; mua sắm; trang bị; số hóa; đối chiếu; phê duyệt; lập; duy trì; mở rộng; khắc
phục; sắp xếp; kiện toàn; phát động; biểu dương; bàn giao"""
_OBJECTS = """kế hoạch; đề án; cơ sở dữ liệu; danh mục thủ tục hành chính; hồ sơ; bản đồ; quy chế phối hợp; phần mềm; hệ
thống thông tin; trang thiết bị; trụ sở; phòng họp trực tuyến; đường truyền; chữ ký số; tài khoản định danh;
dịch vụ công trực tuyến; mô hình điểm; tổ công nghệ cộng đồng; chỉ tiêu; định mức kinh phí; dự toán; báo cáo
kết quả; bộ tiêu chí; tài liệu; chuyên mục; băng rôn; gian hàng trưng bày; sàn thương mại điện tử; nhà văn
hóa; trạm y tế; trường mầm non; công trình cấp nước; kênh mương; tuyến đường; cầu treo; bãi rác; khu tái định
cư; vùng nguyên liệu; giống cây trồng; đàn gia súc; rừng phòng hộ; phương án chữa cháy; camera an ninh; chốt
kiểm soát; quỹ bảo trợ; danh sách hộ; chế độ trợ cấp; lớp dạy nghề; phiên giao dịch việc làm; hội thi; giải
chạy; lễ hội; di tích; thư viện; sân vận động; tour du lịch; cổng thông tin; nhãn hiệu tập thể; mã số vùng
trồng"""
_FIELDS = """chuyển đổi số; cải cách hành chính; an toàn thông tin; phòng chống thiên tai; bảo vệ môi trường; giảm nghèo
bền vững; xây dựng nông thôn mới; an toàn giao thông; phòng cháy chữa cháy; bảo hiểm y tế; giáo dục mầm non;
đào tạo nghề; người có công với cách mạng; trẻ em có hoàn cảnh đặc biệt; đồng bào dân tộc thiểu số; du lịch
cộng đồng; thương mại điện tử; quản lý đất đai; trồng rừng; nuôi trồng thủy sản; chăn nuôi an toàn sinh học;
vệ sinh an toàn thực phẩm; bình đẳng giới; phòng chống ma túy; hòa giải cơ sở; tiếp công dân; văn thư lưu trữ;
bảo vệ bí mật nhà nước; tiết kiệm năng lượng; quy hoạch đô thị; nhà ở xã hội; thu hút đầu tư; hỗ trợ doanh
nghiệp; hợp tác xã; xúc tiến xuất khẩu; quan hệ lao động; dân số; phòng chống dịch bệnh; khám chữa bệnh từ xa;
giáo dục thể chất; văn hóa đọc; phát thanh cơ sở; bưu chính; sở hữu trí tuệ; năng lượng tái tạo"""
_PLACES = """tại các xã vùng cao; trên địa bàn tỉnh; tại khu công nghiệp; tại các trường phổ thông; ở khu dân cư; tại bộ
phận một cửa; tại các chợ; ở vùng ven biển; tại cơ sở sản xuất; tại các cơ quan nhà nước; tại thôn, bản; tại
bệnh viện tuyến huyện"""
_DEPARTMENTS = """Sở Tài chính; Sở Nội vụ; Sở Tư pháp; Sở Y tế; Sở Xây dựng; Sở Công Thương;
Sở Khoa học và Công nghệ; Sở
Giáo
dục và Đào tạo; Sở Giao thông vận tải; Sở Kế hoạch và Đầu tư; Sở Tài nguyên và Môi trường; Sở Thông tin và
Truyền thông; Sở Lao động - Thương binh và Xã hội; Sở Nông nghiệp và Phát triển nông thôn; Sở Văn hóa, Thể
thao và Du lịch; Công an; Văn phòng Ủy ban nhân dân; Thanh tra; Báo; Ban Dân tộc; Liên đoàn Lao động; Hội Nông
dân; Hội Liên hiệp Phụ nữ"""
_ROLES = ("chu_tri", "thuc_hien", "phoi_hop", "phoi_hop", "bao_cao")
_KINDS = (("KH", "Kế hoạch", "KH-UBND"), ("QĐ", "Quyết định", "QĐ-UBND"), ("CV", "Công văn", "UBND-VX"))
_CENTRAL = 400
_TASKS = 4


def _parts(listed: str) -> list[str]:
    return [" ".join(one.split()) for one in listed.split(";")]


class Wording:
    """Makes everything from one random source, so that a seed gives the same again."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        listed = (line.split("\t") for line in (DATA / "places_provinces.tsv").read_text("utf-8").splitlines())
        self.provinces = [row[0] for row in listed if len(row) > 3 and row[2] == "1"]
        self.verbs, self.objects, self.fields = _parts(_VERBS), _parts(_OBJECTS), _parts(_FIELDS)
        self.places, self.departments = _parts(_PLACES), _parts(_DEPARTMENTS)

    def _slug(self, *names: str) -> str:
        return "/".join("-".join(plain(name).replace("-", " ").replace(",", " ").split()) for name in names)

    def agencies(self) -> list[dict[str, Any]]:
        made = []
        for province in self.provinces:
            for name in (*self.departments, "Ủy ban nhân dân"):
                whole = f"{name} tỉnh {province}"
                made.append(
                    {
                        "key": self._slug(province, name),
                        "name": whole,
                        "kind": "so",
                        "level": "province",
                        "province": province,
                        "is_group": False,
                        "search": search_text(whole),
                    }
                )
        return made

    def central(self) -> list[dict[str, Any]]:
        made = []
        for number in range(1, _CENTRAL + 1):
            field, year = self.fields[number % len(self.fields)], 2015 + number % 10
            title = f"phê duyệt Chương trình quốc gia về {field}"
            sign = f"{number}/QĐ-TTg"
            made.append(
                {
                    "key": f"QĐ|{number}|tw/thu-tuong|{year}",
                    "label": document_label("Quyết định", sign, title, None, year),
                    "kind": "QĐ",
                    "kind_name": "Quyết định",
                    "number": str(number),
                    "symbol": "QĐ-TTg",
                    "so_ky_hieu": sign,
                    "status": "cited",
                    "level": "central",
                    "title": title,
                    "issuer_name": "Thủ tướng Chính phủ",
                    "year": year,
                    "date": f"{year}-03-10",
                    "search": search_text(sign, "Quyết định", title, "Thủ tướng Chính phủ"),
                }
            )
        return made

    def _work(self, field: str) -> str:
        chance = self.chance
        place = f" {chance.choice(self.places)}" if chance.random() < 0.5 else ""
        return f"{chance.choice(self.verbs)} {chance.choice(self.objects)} về {field}{place}"

    def document(self, number: int) -> dict[str, Any]:
        """One document with its tasks, target and event as rows for writing."""
        chance = self.chance
        province, field = chance.choice(self.provinces), chance.choice(self.fields)
        kind, kind_name, symbol = chance.choice(_KINDS)
        year = chance.randint(2016, 2025)
        sign, issuer = f"{number}/{symbol}", f"Ủy ban nhân dân tỉnh {province}"
        title = f"{self._work(field)} năm {year}"
        key = f"{kind}|{number}|{self._slug(province)}|{year}"
        document = {
            "key": key,
            "label": document_label(kind_name, sign, title, province, year),
            "kind": kind,
            "kind_name": kind_name,
            "number": str(number),
            "symbol": symbol,
            "so_ky_hieu": sign,
            "status": "loaded",
            "level": "province",
            "province": province,
            "title": title,
            "issuer": self._slug(province, "Ủy ban nhân dân"),
            "issuer_name": issuer,
            "year": year,
            "date": f"{year}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}",
            "search": search_text(sign, kind_name, title, issuer),
        }
        above = chance.randint(1, _CENTRAL)
        return {
            "document": document,
            "above": f"QĐ|{above}|tw/thu-tuong|{2015 + above % 10}",
            "tasks": [self._task(document, field, place) for place in range(_TASKS)],
            "targets": [self._target(document, field)] if chance.random() < 0.5 else [],
            "events": [self._event(document, field)] if chance.random() < 0.25 else [],
        }

    def _task(self, document: dict[str, Any], field: str, place: int) -> dict[str, Any]:
        chance, year = self.chance, document["year"]
        action = f"{self._work(field)}; {self._work(field)}"
        actors = [
            {
                "agency": self._slug(document["province"], name),
                "role": _ROLES[0] if first == 0 else chance.choice(_ROLES[1:]),
                "name": name,
            }
            for first, name in enumerate(chance.sample(self.departments, chance.randint(1, 4)))
        ]
        quote = f"{actors[0]['name']} chủ trì, phối hợp với các cơ quan liên quan {action}"
        due = f"{year}-{chance.randint(1, 12):02}-28" if chance.random() < 0.4 else None
        words = f"trước ngày 28/{due[5:7]}/{year}" if due else None
        properties = {
            "key": f"{document['key']}#t{place + 1}",
            "source": document["key"],
            "action": action,
            "kind": "assignment",
            "quote": quote,
            "start": 1000 * place,
            "end": 1000 * place + len(quote),
            "section": f"II.{place + 1}",
            "heading": f"Nhiệm vụ về {field}",
            "certainty": "stated",
            "province": document["province"],
            "year": year,
            "deadline": words,
            "deadline_end": due,
            "search": search_text(
                action, quote, f"Nhiệm vụ về {field}", *(f"{a['name']} tỉnh {document['province']}" for a in actors)
            ),
        }
        return {"properties": {k: v for k, v in properties.items() if v is not None}, "actors": actors}

    def _target(self, document: dict[str, Any], field: str) -> dict[str, Any]:
        value = self.chance.randint(10, 100)
        subject = f"tỷ lệ {self.chance.choice(self.objects)} về {field}"
        quote = f"{subject} đạt {value}%"
        return {
            "key": f"{document['key']}#g1",
            "source": document["key"],
            "value": float(value),
            "unit": "%",
            "comparator": "=",
            "subject": subject,
            "quote": quote,
            "start": 500,
            "end": 500 + len(quote),
            "year": document["year"],
            "province": document["province"],
            "search": search_text(quote),
        }

    def _event(self, document: dict[str, Any], field: str) -> dict[str, Any]:
        name = f"Hội nghị {self.chance.choice(self.verbs)} {self.chance.choice(self.objects)} về {field}"
        return {"key": f"{document['key']}#e1", "name": name, "search": search_text(name), "date": document["date"]}

    def questions(self, number: int) -> list[tuple[str, str]]:
        """Kind and text of questions, every third without accents, half with a province."""
        made = []
        for at in range(number):
            chance = self.chance
            field, province = chance.choice(self.fields), chance.choice(self.provinces)
            where = f" ở {province}" if at % 2 else ""
            department = chance.choice(self.departments)
            verb, thing = chance.choice(self.verbs), chance.choice(self.objects)
            kinds = (
                ("who", f"Ai {verb} {thing} về {field}{where}?"),
                ("who", f"Đơn vị nào phối hợp {verb} {thing}{where}?"),
                ("deadline", f"Khi nào phải {verb} {thing} về {field}{where}?"),
                ("duties", f"{department} tỉnh {province} phải làm gì về {field}?"),
                ("documents", f"Văn bản nào{where} triển khai Quyết định {chance.randint(1, _CENTRAL)}/QĐ-TTg?"),
                ("documents", f"Kế hoạch nào{where} về {verb} {thing} {field}?"),
                ("event", f"Hội nghị nào về {field}{where}?"),
                ("amount", f"Tỷ lệ {thing} về {field}{where} đạt bao nhiêu phần trăm?"),
                ("chain", f"Kế hoạch {verb} {thing} về {field} ở {province} bắt nguồn từ quyết định nào?"),
                ("signer", f"Kế hoạch {verb} {thing} về {field} ở {province} do ai ký?"),
            )
            kind, text = kinds[at % len(kinds)]
            made.append((kind, plain(text) if at % 3 == 0 else text))
        return made
