"""Why a file can't be read, in words, and what the file seems to be instead."""

from __future__ import annotations

import codecs
from pathlib import Path

from lineup.catalog import Language
from lineup.words import Text

MISSING = Text("找不到这个文件。请检查路径和文件名。", "there is no such file. Check the path and the name.")
DIRECTORY = Text("这是一个文件夹。请给出里面的 .xlsx 文件。", "this is a folder. Give the .xlsx file inside it.")
NO_PERMISSION = Text(
    "没有权限读取这个文件。请检查文件权限。", "you have no permission to read it. Check the file's permissions."
)
CANNOT_OPEN = Text(
    "系统打不开这个文件。请复制到本机磁盘后再试。", "the system cannot open it. Copy it to a local disk and try again."
)
EMPTY = Text(
    "文件是空的（0 字节），多半没有下载完整。请重新导出。",
    "the file is empty (0 bytes), probably a broken download. Export it again.",
)
TOO_BIG = Text(
    "文件超过 50 MB。请把商品表单独另存为一个 .xlsx，去掉图片。",
    "the file is over 50 MB. Save the catalogue alone as an .xlsx, without pictures.",
)
TOO_BIG_INSIDE = Text(
    "表格内容太多，超出了一份商品表的规模。请把商品、场次、流量三张表复制到新的 .xlsx 里再试。",
    "there is far more in it than a catalogue holds. Copy the Catalog, Show and Traffic sheets into a new .xlsx.",
)
TOO_MANY_ROWS = Text(
    "商品超过 25,000 行。请只保留本场要挑选的商品。",
    "there are more than 25,000 products. Keep only those to choose from for this show.",
)
BOMB = Text(
    "文件解压后异常庞大，像是压缩炸弹，已拒绝打开。请用 Excel 或 WPS 重新保存可信的原文件。",
    "it unpacks to an absurd size, like a zip bomb, and was not opened. Save the original again from Excel or WPS.",
)
ENTITIES = Text(
    "文件里有实体定义（可能是恶意文件），已拒绝打开。请用 Excel 或 WPS 重新保存可信的原文件。",
    "it holds entity definitions, as malicious files do, and was not opened. Save the original again from Excel.",
)
ENCRYPTED = Text(
    "文件已加密（设了打开密码）。请在 Excel 或 WPS 里取消密码后另存。",
    "the file is encrypted (it asks for a password). Remove the password in Excel or WPS and save it again.",
)
CORRUPT = Text(
    "文件已损坏，读不出内容。请用 Excel 或 WPS 打开并另存为 .xlsx，或重新导出。",
    "the file is corrupt. Open it in Excel or WPS and save it as .xlsx, or export it again.",
)
BINARY_XLSB = Text(
    "这是二进制 .xlsb 格式。请用 Excel 打开，另存为 .xlsx。",
    "this is the binary .xlsb format. Open it in Excel and save it as .xlsx.",
)
WEB_PAGE = Text(
    "这是网页表格（后台导出常见），不是工作簿。请用 Excel 或 WPS 打开，另存为 .xlsx。",
    "this is a web page or XML saved as a table, not a workbook. Open it in Excel or WPS and save it as .xlsx.",
)
STRICT = Text(
    "这是“Strict Open XML”格式。请用 Excel 打开，另存为普通的“Excel 工作簿（.xlsx）”。",
    "this is a “Strict Open XML” workbook. Open it in Excel and save it as an ordinary Excel Workbook (.xlsx).",
)
NUMBERS = Text(
    "这是 Numbers 表格。请在 Numbers 里选“文件 > 导出为 > Excel”。",
    "this is a Numbers spreadsheet. In Numbers choose File > Export To > Excel.",
)
NOT_A_WORKBOOK = Text(
    "这不是能读的表格。请给出 .xlsx、.xls、.ods 或 .csv 文件。",
    "this is not a spreadsheet that can be read. Give an .xlsx, .xls, .ods or .csv file.",
)

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")


def sentence(path: Path, reason: Text, language: Language | None) -> str:
    """The whole message; in both languages when nobody said which and no cell could tell."""
    if language is None:
        return f"{path}：{reason.zh}\n{path}: {reason.en}"
    return f"{path}：{reason.zh}" if language == "zh" else f"{path}: {reason.en}"


def what_it_is(content: bytes) -> Text:
    """The likely story of a file that is neither an archive, nor an old workbook, nor text."""
    if not content:
        return EMPTY
    if content.startswith(_OLE):
        return ENCRYPTED
    if content.startswith(b"PK"):
        return CORRUPT
    return WEB_PAGE if _is_markup(content) else NOT_A_WORKBOOK


def is_old_workbook(content: bytes) -> bool:
    """Whether it is a compound file, as .xls is; an encrypted .xlsx is one too, with a stream of this name."""
    return content.startswith(_OLE) and "EncryptedPackage".encode("utf-16-le") not in content


def is_text(content: bytes) -> bool:
    """Whether it is text, as .csv is, and no markup."""
    return bool(content) and not content.startswith(b"PK") and not _is_markup(content) and _is_text(content[:4096])


def _is_markup(content: bytes) -> bool:
    return content[:4096].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<")


def what_archive_it_is(names: set[str]) -> Text:
    """The likely story of a zip archive that holds no workbook. `names` are casefolded."""
    if any(name.endswith(".iwa") or name.startswith("index.zip") for name in names):
        return NUMBERS
    return CORRUPT if any(name.startswith("xl/") for name in names) else NOT_A_WORKBOOK


def _is_text(head: bytes) -> bool:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    # UTF-8, or else the GBK of Chinese Windows; an incremental decoder allows a character cut off at the end.
    return b"\0" not in head and (_decodes(head, "utf-8") or _decodes(head, "gb18030"))


def _decodes(head: bytes, encoding: str) -> bool:
    try:
        codecs.getincrementaldecoder(encoding)().decode(head)
    except UnicodeDecodeError:
        return False
    return True
