"""Each node and edge kind of the graph, declared once.

Constraints, indexes, the table in docs/schema.md, the exporters and the tests are made from these declarations.

How facts are kept: whatever a document says about something that others may speak of too (another document, an agency,
an event with a name of its own) stands on an *edge* that carries ``source``, the key of the document that says it. So a
changed file is taken back exactly, and what others said stays. Tasks, targets and events without a name of their own
belong to their document: their keys begin with its key.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Property:
    """A property of a node or an edge. ``type``: string, integer, float, boolean, date (ISO text) or strings."""

    name: str
    type: str
    description: str
    indexed: bool = False


@dataclass(frozen=True, slots=True)
class NodeKind:
    """A node kind. ``key`` is unique; ``searched`` are the properties of its full-text index, folded."""

    label: str
    vi: str
    description: str
    properties: tuple[Property, ...]
    searched: tuple[str, ...] = ()
    key: str = "key"


@dataclass(frozen=True, slots=True)
class EdgeKind:
    """An edge kind, with the node kinds that it joins. ``evidence``: it carries EVIDENCE as well."""

    type: str
    start: str
    end: str
    vi: str
    description: str
    properties: tuple[Property, ...] = ()
    evidence: bool = True


def _p(name: str, description: str, type: str = "string", indexed: bool = False) -> Property:
    return Property(name, type, description, indexed)


EVIDENCE: tuple[Property, ...] = (
    _p("source", "key of the loaded document that says it", indexed=True),
    _p("start", "offset of the quote in the document's text, in code points", "integer"),
    _p("end", "end of the quote", "integer"),
    _p("quote", "the words that say it"),
    _p("certainty", "stated, derived (two stated hops), inferred (see reason), ambiguous"),
    _p("reason", "why it is inferred, in Vietnamese"),
)

_TELLS = (
    _p("source", "key of the document that owns it", indexed=True),
    _p("start", "offset of the quote in the document's text", "integer"),
    _p("end", "end of the quote", "integer"),
    _p("quote", "the words that say it"),
    _p("certainty", "stated, inferred, ambiguous"),
    _p("reason", "why it is inferred"),
    _p("section", "path of the section where it stands (VI.5)"),
    _p("heading", "words of the headings above it"),
    _p("page", "page of the file, where it has pages", "integer"),
)

DOCUMENT = NodeKind(
    "Document",
    "Văn bản",
    "An official document, loaded or only cited.",
    (
        _p("key", "kind|number|issuer|year; provisional where the number is unknown", indexed=True),
        _p("status", "loaded, cited (not loaded), part (promulgated by another document)", indexed=True),
        _p("kind", "code of the kind: KH, QĐ, CV …", indexed=True),
        _p("kind_name", "name of the kind: Kế hoạch"),
        _p("number", "number, without the symbol", indexed=True),
        _p("symbol", "symbol, without the number"),
        _p("so_ky_hieu", "number and symbol as printed: 171/KH-UBND", indexed=True),
        _p("number_status", "stated, blank, missing, unreadable"),
        _p("title", "title (trích yếu)"),
        _p("label", "short name for people: Kế hoạch 171/KH-UBND (Thanh Hóa, 2024)"),
        _p("issuer", "key of the issuing agency", indexed=True),
        _p("issuer_name", "name of the issuing agency"),
        _p("level", "central, province, district, commune, party …", indexed=True),
        _p("province", "province of the issuer", indexed=True),
        _p("date", "date of issue as precise as it is known (ISO day, month or year)", indexed=True),
        _p("date_precision", "day, month, year, none"),
        _p("year", "year of issue", "integer", True),
        _p("place", "place of issue"),
        _p("file", "name of the file that was loaded"),
        _p("sha256", "SHA-256 of the file"),
        _p("text", "the text of the loaded document, as the source has it"),
        _p("warnings", "what looked wrong while reading (code: message)", "strings"),
        _p("effective", "ISO day from which it is in force, as it says itself", "date"),
        _p("effective_quote", "the words that say so"),
        _p("legal_status", "draft, number left blank and the like, in words"),
        _p("match", "number and symbol, folded: what a citation is looked up by", indexed=True),
        _p("provisional", "true where the key is not sure: number, issuer or year are not known", "boolean"),
        _p("candidates", "keys of known documents that a citation without year or issuer may mean", "strings"),
        _p("search", "folded text of the full-text index"),
    ),
    ("search",),
)
AGENCY = NodeKind(
    "Agency",
    "Cơ quan",
    "An agency, a group of agencies or a position.",
    (
        _p("key", "readable key: dong-nai/so-thong-tin-va-truyen-thong", indexed=True),
        _p("name", "full name with its place", indexed=True),
        _p("kind", "people_committee, so, ministry, group, position …", indexed=True),
        _p("level", "central, province, district, commune, enterprise, none", indexed=True),
        _p("province", "province as of the document's date", indexed=True),
        _p("unit", "administrative unit below the province"),
        _p("abbr", "abbreviations", "strings"),
        _p("is_group", "true for groups of agencies", "boolean"),
        _p("members_exhaustive", "false where only some members of a group are known", "boolean"),
        _p("search", "folded text of the full-text index"),
    ),
    ("search",),
)
PERSON = NodeKind(
    "Person",
    "Người",
    "A person who signs or is named in an office.",
    (_p("key", "name and agency, folded", indexed=True), _p("name", "name as written")),
)
TASK = NodeKind(
    "Task",
    "Nhiệm vụ",
    "What an agency is told or undertakes to do.",
    (
        _p("key", "document key#task id", indexed=True),
        _p("action", "short form of what is to be done"),
        _p("kind", "assignment, request, commitment, proposal, instruction, milestone, information, unassigned"),
        *_TELLS,
        _p("condition", "words of a condition"),
        _p("product", "what is to be handed in"),
        _p("location", "where it is done"),
        _p("participants", "who takes part, where they are people and not agencies"),
        _p("deadline", "words of the deadline"),
        _p("deadline_type", "day, month, range, recurring, relative_event …"),
        _p("deadline_start", "first day, ISO", "date"),
        _p("deadline_end", "last day, ISO", "date", True),
        _p("deadline_certainty", "stated or inferred"),
        _p("deadline_reason", "how it was reckoned"),
        _p("recurrence", "words of the recurrence"),
        _p("province", "province of the document", indexed=True),
        _p("year", "year of the document", "integer", True),
        _p("search", "folded text of the full-text index"),
    ),
    ("search",),
)
EVENT = NodeKind(
    "Event",
    "Sự kiện",
    "Something held or observed. A named observance (Ngày Chuyển đổi số quốc gia) is one node for all documents.",
    (
        _p("key", "document key#event id, or the folded name of an observance", indexed=True),
        _p("name", "name of the event"),
        _p("shared", "true for an observance that many documents speak of", "boolean"),
        _p("search", "folded text of the full-text index"),
    ),
    ("search",),
)
TARGET = NodeKind(
    "Target",
    "Chỉ tiêu",
    "A quantity to be reached.",
    (
        _p("key", "document key#target id", indexed=True),
        *_TELLS,
        _p("value", "number", "float"),
        _p("unit", "unit as written"),
        _p("comparator", "=, >=, <=, >, <"),
        _p("subject", "what is counted"),
        _p("object", "what it is about"),
        _p("year", "year by which it is to be reached", "integer"),
        _p("search", "folded text of the full-text index"),
    ),
    ("search",),
)
PLACE = NodeKind(
    "Place",
    "Địa bàn",
    "An administrative unit.",
    (
        _p("key", "readable key", indexed=True),
        _p("name", "name with its kind: tỉnh Đồng Nai"),
        _p("level", "province, district, commune"),
    ),
)

FILE = NodeKind(
    "File",
    "Tệp",
    "A file that was loaded, or that could not be read: what the next loading may skip, and the list of problems.",
    (
        _p("key", "hash of the place where the file was found", indexed=True),
        _p("name", "name, or path inside the folder that was given"),
        _p("sha256", "SHA-256 of the file", indexed=True),
        _p("status", "loaded, failed", indexed=True),
        _p("reason", "why it could not be read, in Vietnamese"),
        _p("documents", "keys of the documents in it", "strings"),
        _p("reader", "version of the reading that was used"),
    ),
)

NODES: tuple[NodeKind, ...] = (DOCUMENT, AGENCY, PERSON, TASK, EVENT, TARGET, PLACE, FILE)

# Second label of a document by the code of its kind.
DOCUMENT_LABELS: dict[str, str] = {
    "KH": "Plan",
    "QĐ": "Decision",
    "CV": "Letter",
    "CĐ": "Telegram",
    "CT": "Directive",
    "NQ": "Resolution",
    "TTr": "Proposal",
    "BC": "Report",
    "TB": "Notice",
    "KL": "Conclusion",
    "HD": "Guideline",
    "CTr": "Programme",
    "ĐA": "Scheme",
    "QC": "Regulation",
    "QyĐ": "Rule",
    "TL": "Rules",
    "GM": "Invitation",
    "Luật": "Law",
    "PL": "Law",
    "HP": "Law",
    "NĐ": "Decree",
    "TT": "Circular",
}

# Relation code of the record to edge type; the code stays on the edge as ``relation``.
RELATION_EDGES: dict[str, str] = {
    "CAN_CU": "BASED_ON",
    "THUC_HIEN": "IMPLEMENTS",
    "TRIEN_KHAI": "IMPLEMENTS",
    "THEO_DE_NGHI": "PROPOSED_IN",
    "PHE_DUYET": "APPROVES",
    "BAN_HANH": "PROMULGATES",
    "DAN_CHIEU": "CITES",
    "THEO": "CITES",
    "HUONG_DAN": "GUIDED_BY",
    "KEM_THEO": "ATTACHES",
    "SUA_DOI": "AMENDS",
    "THAY_THE": "REPLACES",
    "BAI_BO": "REPEALS",
    "DE_NGHI_DUNG": "PROPOSES_TO_STOP",
}

# How an edge to a document that is only cited knows what it meant, so that it can be led to a document that is
# loaded later (graph/store/joins.py) and back again.
_JOIN = (
    _p("said_certainty", "certainty before it was joined to a document under another key"),
    _p("said_reason", "reason before it was joined"),
)
_REFERENCE = (
    _p("start_ref", "key of the start as this document cites it"),
    _p("end_ref", "key of the end as this document cites it"),
    *_JOIN,
)
_RELATION = (
    *_REFERENCE,
    _p("relation", "relation code of the record (CAN_CU, THUC_HIEN …)"),
    _p("clause", "clause of the cited document"),
    _p("effective", "ISO day from which an amendment or repeal holds", "date"),
)
_STATEMENT = (
    *_REFERENCE,
    _p("status", "planned, continuing, proposed_cancelled, observance, context, held …"),
    _p("date_start", "first day, ISO", "date"),
    _p("date_end", "last day, ISO", "date"),
    _p("time", "time of day"),
    _p("date_quote", "words that say the date"),
    _p("date_sentence", "the sentence of these words, where the quote does not hold them"),
    _p("recurrence", "words of the recurrence"),
    _p("place", "where"),
    _p("theme", "theme"),
    _p("stop_reason", "why it is proposed to be stopped"),
    _p("section", "section where it stands"),
)


def _relation(type: str, vi: str, description: str) -> EdgeKind:
    return EdgeKind(type, "Document", "Document", vi, description, _RELATION)


EDGES: tuple[EdgeKind, ...] = (
    # (:Document)-[:BASED_ON]->(:Document) and its like: what one document says of another
    _relation("BASED_ON", "căn cứ", "Rests on: Căn cứ …"),
    _relation("IMPLEMENTS", "thực hiện", "Carries out: Thực hiện, Triển khai …"),
    _relation("PROPOSED_IN", "theo đề nghị tại", "Was proposed in a tờ trình."),
    _relation("APPROVES", "phê duyệt", "Approves."),
    _relation("PROMULGATES", "ban hành", "Promulgates; the end is a part of the start."),
    _relation("CITES", "dẫn chiếu", "Mentions, follows."),
    _relation("GUIDED_BY", "theo hướng dẫn tại", "Follows the guidance of."),
    _relation("ATTACHES", "kèm theo", "Is sent with."),
    _relation("AMENDS", "sửa đổi, bổ sung", "Amends."),
    _relation("REPLACES", "thay thế", "Replaces."),
    _relation("REPEALS", "bãi bỏ", "Repeals."),
    # (:Document)-[:MENTIONS]->(:Document): every single mention, with what it tells of the other document
    EdgeKind(
        "MENTIONS",
        "Document",
        "Document",
        "nhắc tới",
        "One mention of another document, with what it says of it.",
        (
            _p("mention", "id of the citation in the record"),
            _p("form", "full, short, title_only, footnote, anaphor"),
            _p("relation", "relation code"),
            _p("section", "section where it stands"),
            _p("end_ref", "key of the cited document as this mention gives it", indexed=True),
            *_JOIN,
            _p("target_kind", "kind as this mention gives it"),
            _p("target_kind_name", "name of the kind"),
            _p("target_number", "number"),
            _p("target_symbol", "symbol"),
            _p("target_so_ky_hieu", "number and symbol"),
            _p("target_issuer", "key of the issuer"),
            _p("target_issuer_name", "name of the issuer"),
            _p("target_title", "title as this mention gives it"),
            _p("target_date", "date as this mention gives it"),
            _p("target_part_of", "key of the document that promulgates it"),
            _p("target_issuer_text", "issuer as written"),
        ),
    ),
    # (:Document)-[:PROPOSES_TO_STOP]->(:Event)
    EdgeKind("PROPOSES_TO_STOP", "Document", "Event", "đề nghị dừng", "Asks that an event be stopped.", _STATEMENT),
    # (:Document)-[:ISSUED_BY]->(:Agency)
    EdgeKind("ISSUED_BY", "Document", "Agency", "do … ban hành", "Issuer; certainty says how it is known."),
    # (:Document)-[:SIGNED_BY]->(:Person)
    EdgeKind(
        "SIGNED_BY",
        "Document",
        "Person",
        "người ký",
        "Who signed it.",
        (
            _p("capacity", "ky_truc_tiep, ky_thay, thay_mat, thua_lenh, thua_uy_quyen, quyen"),
            _p("position", "position of the signer"),
            _p("on_behalf_of", "key of the position or body signed for"),
            _p("on_behalf_of_name", "its name"),
        ),
    ),
    # (:Document)-[:ADDRESSED_TO]->(:Agency), (:Document)-[:SENT_TO]->(:Agency)
    EdgeKind("ADDRESSED_TO", "Document", "Agency", "kính gửi", "Addressee."),
    EdgeKind(
        "SENT_TO",
        "Document",
        "Agency",
        "nơi nhận",
        "Recipient of a copy.",
        (_p("purpose", "bao_cao, de_biet, thuc_hien, thi_hanh, phoi_hop, luu"), _p("purpose_raw", "as written")),
    ),
    # (:Document)-[:HAS_TASK]->(:Task)-[:ASSIGNED_TO]->(:Agency)
    EdgeKind("HAS_TASK", "Document", "Task", "giao nhiệm vụ", "The document holds the task.", (), False),
    EdgeKind(
        "ASSIGNED_TO",
        "Task",
        "Agency",
        "giao cho",
        "An agency's part in a task; the quote is the words that assign it.",
        (
            _p("role", "chu_tri, phoi_hop, thuc_hien … (docs/glossary.md)"),
            _p("responsible", "true where a reader would name this agency as responsible", "boolean"),
        ),
    ),
    EdgeKind("SUBTASK_OF", "Task", "Task", "thuộc nhiệm vụ", "A part of a task.", (_p("source", "document"),), False),
    EdgeKind(
        "FOR_EVENT", "Task", "Event", "cho sự kiện", "The task serves the event.", (_p("source", "document"),), False
    ),
    # (:Document)-[:CONCERNS]->(:Event): what one document says of an event
    EdgeKind("CONCERNS", "Document", "Event", "nói về", "What a document says of an event.", _STATEMENT),
    # (:Event)-[:PART_OF]->(:Event), (:Agency)-[:PART_OF]->(:Agency)
    EdgeKind("PART_OF", "Event", "Event", "thuộc", "An event within an event.", (_p("source", "document"),), False),
    EdgeKind(
        "ORGANISED_BY", "Event", "Agency", "do … tổ chức", "Organiser or host.", (_p("role", "to_chuc, dang_cai"),)
    ),
    EdgeKind("DECIDED_BY", "Event", "Agency", "do … quyết định", "Who decides whether it is held."),
    EdgeKind("PLANNED_IN", "Event", "Document", "theo kế hoạch", "The plan that holds the event.", _REFERENCE),
    EdgeKind("PART_OF", "Agency", "Agency", "trực thuộc", "An agency under another.", (), False),
    EdgeKind(
        "MEMBER_OF", "Agency", "Agency", "thuộc nhóm", "A known member of a group.", (_p("source", "document"),), False
    ),
    EdgeKind("HEADS", "Agency", "Agency", "đứng đầu", "A position that heads a body.", (), False),
    # (:Agency)-[:SUCCEEDED_BY]->(:Agency)
    EdgeKind(
        "SUCCEEDED_BY",
        "Agency",
        "Agency",
        "nay là",
        "Who took over a function, by what act, from when.",
        (
            _p("from", "ISO day from which it holds", "date"),
            _p("act", "the act that says so"),
            _p("function", "the function that passed on; empty: all"),
        ),
        False,
    ),
    # (:Agency)-[:LOCATED_IN]->(:Place)
    EdgeKind("LOCATED_IN", "Agency", "Place", "tại", "Administrative unit of an agency.", (), False),
    # (:Document)-[:SETS]->(:Target)
    EdgeKind("SETS", "Document", "Target", "đặt chỉ tiêu", "The document sets the target.", (), False),
    EdgeKind("RESPONSIBLE_FOR", "Agency", "Target", "chịu trách nhiệm", "Who answers for a target."),
)
