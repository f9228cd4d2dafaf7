"""Word 97 documents (.doc) and RTF: by LibreOffice where it is installed, else by antiword."""

from __future__ import annotations

import hashlib
import os
import tempfile
from dataclasses import replace
from pathlib import Path

from loaders.files import programs
from loaders.files.encodings import mend_old_font
from loaders.files.errors import UnreadableFile
from loaders.files.limits import check_length
from loaders.files.word import read_word
from loaders.text import Text

_HOW = "hãy cài antiword hoặc LibreOffice (Debian: apt install antiword), hoặc lưu tệp thành .docx rồi nạp lại"


def read_word97(data: bytes, name: str, kind: str = "doc") -> Text:
    """The text of a .doc or, with LibreOffice alone, an .rtf.

    Raises UnreadableFile where neither program is installed, or the file is damaged or protected.
    """
    office = programs.find("soffice", "libreoffice")
    antiword = programs.find("antiword") if kind == "doc" else None
    with tempfile.TemporaryDirectory(prefix="chidao-") as folder:
        source = Path(folder) / f"source.{kind}"
        source.write_bytes(data)
        if office:
            text = replace(read_word(_to_docx(office, source), name), media_type="application/msword")
            return replace(text, sha256=hashlib.sha256(data).hexdigest())
        if antiword:
            return _by_antiword(antiword, source, data, name)
    raise UnreadableFile("needs_program", f"Chưa đọc được tệp .{kind}: {_HOW}.")


def _to_docx(office: str, source: Path) -> bytes:
    profile = source.parent / "profile"
    arguments = [f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", "docx", "--outdir"]
    programs.run([office, *arguments, str(source.parent), str(source)], cwd=source.parent)
    made = source.with_suffix(".docx")
    if not made.exists():
        raise UnreadableFile("damaged", "LibreOffice không mở được tệp; tệp có thể bị hỏng hoặc có mật khẩu.")
    return made.read_bytes()


def _by_antiword(antiword: str, source: Path, data: bytes, name: str) -> Text:
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    printed = programs.run([antiword, "-m", "UTF-8.txt", "-w", "0", str(source)], env=environment)
    content = printed.decode("utf-8", errors="replace")
    if not content.strip():
        raise UnreadableFile("damaged", "Không có chữ nào đọc được; tệp có thể bị hỏng hoặc có mật khẩu.")
    mended = mend_old_font(content)
    warnings = (("old_encoding", "Văn bản dùng phông chữ cũ (TCVN3/VNI), đã chuyển sang Unicode."),) if mended else ()
    digest = hashlib.sha256(data).hexdigest()
    return Text(check_length(mended or content), name, (), (), warnings, digest, "application/msword")
