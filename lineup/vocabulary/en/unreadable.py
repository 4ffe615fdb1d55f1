"""Why a file can't be read, and what to do."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "missing": "there is no such file. Check the path and the name.",
    "directory": "this is a folder. Give the .xlsx file inside it.",
    "no_permission": "you have no permission to read it. Check the file's permissions.",
    "cannot_open": "the system cannot open it. Copy it to a local disk and try again.",
    "empty": "the file is empty (0 bytes), probably a broken download. Export it again.",
    "too_big": "the file is over 50 MB. Save the catalogue alone as an .xlsx, without pictures.",
    "too_big_inside": (
        "there is far more in it than a catalogue holds. Copy the Catalog, Show and Traffic sheets into a new .xlsx."
    ),
    "too_many_rows": "there are more than 25,000 products. Keep only those to choose from for this show.",
    "bomb": (
        "it unpacks to an absurd size, like a zip bomb, and was not opened. Save the original again from Excel or WPS."
    ),
    "entities": (
        "it holds entity definitions, as malicious files do, and was not opened. Save the original again from Excel."
    ),
    "encrypted": (
        "the file is encrypted (it asks for a password). Remove the password in Excel or WPS and save it again."
    ),
    "corrupt": "the file is corrupt. Open it in Excel or WPS and save it as .xlsx, or export it again.",
    "binary_xlsb": "this is the binary .xlsb format. Open it in Excel and save it as .xlsx.",
    "web_page": (
        "this is a web page (HTML), not a workbook, even if it is called .xls, as many back ends call it. Open it in Excel "
        "or WPS and save it as .xlsx."
    ),
    "web_archive": (
        "this is a saved web page (MHTML), not a workbook, even if it is called .xls, as some back ends call it. Open it in "
        "Excel and save it as .xlsx."
    ),
    "xml_table": "this is an “XML Spreadsheet 2003”. Open it in Excel or WPS and save it as .xlsx.",
    "xml": "this is XML, not a workbook. Export it as .xlsx from the program that wrote it.",
    "strict": (
        "this is a “Strict Open XML” workbook. Open it in Excel and save it as an ordinary Excel Workbook (.xlsx)."
    ),
    "numbers": "this is a Numbers spreadsheet. In Numbers choose File > Export To > Excel.",
    "not_a_workbook": "this is not a spreadsheet that can be read. Give an .xlsx, .xls, .ods or .csv file.",
    "not_text": (
        "its name says that it is a table of text, but it holds something else; its export probably went wrong. Export it "
        "again, best as .xlsx."
    ),
    "encoding_unsure": (
        "it can't be told in which encoding this text is written: as {first} it says “{first_says}”, as {other} "
        "“{other_says}”. In Excel choose Data > From Text/CSV, pick the encoding that looks right, and save it as .xlsx; "
        "or export it as UTF-8."
    ),
    "encoding_unknown": (
        "it can't be told in which encoding this text is written: none of the usual ones makes sense of it. In Excel choose "
        "Data > From Text/CSV, pick the encoding that looks right, and save it as .xlsx; or export it as UTF-8."
    ),
    "broken_text": (
        "this seems to be text in {encoding}, but line {line} holds a broken character; it was probably cut while it was "
        "exported or sent. Export it again, best as .xlsx."
    ),
}
