"""Why a file can't be read, and what to do."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "missing": "找不到这个文件。请检查路径和文件名。",
    "directory": "这是一个文件夹。请给出里面的 .xlsx 文件。",
    "no_permission": "没有权限读取这个文件。请检查文件权限。",
    "cannot_open": "系统打不开这个文件。请复制到本机磁盘后再试。",
    "empty": "文件是空的（0 字节），多半没有下载完整。请重新导出。",
    "too_big": "文件超过 50 MB。请把商品表单独另存为一个 .xlsx，去掉图片。",
    "too_big_inside": "表格内容太多，超出了一份商品表的规模。请把商品、场次、流量三张表复制到新的 .xlsx 里再试。",
    "too_many_rows": "商品超过 25,000 行。请只保留本场要挑选的商品。",
    "bomb": "文件解压后异常庞大，像是压缩炸弹，已拒绝打开。请用 Excel 或 WPS 重新保存可信的原文件。",
    "entities": "文件里有实体定义（可能是恶意文件），已拒绝打开。请用 Excel 或 WPS 重新保存可信的原文件。",
    "encrypted": "文件已加密（设了打开密码）。请在 Excel 或 WPS 里取消密码后另存。",
    "corrupt": "文件已损坏，读不出内容。请用 Excel 或 WPS 打开并另存为 .xlsx，或重新导出。",
    "binary_xlsb": "这是二进制 .xlsb 格式。请用 Excel 打开，另存为 .xlsx。",
    "web_page": "这是网页（HTML）表格，文件名哪怕叫 .xls 也不是工作簿（后台导出常见）。请用 Excel 或 WPS 打开，另存为 .xlsx。",
    "web_archive": (
        "这是单个网页文件（MHTML），文件名哪怕叫 .xls 也不是工作簿（后台导出常见）。请用 Excel 打开，另存为 .xlsx。"
    ),
    "xml_table": "这是“XML 表格 2003”，不是 .xls 或 .xlsx 工作簿。请用 Excel 或 WPS 打开，另存为 .xlsx。",
    "xml": "这是 XML 文件，不是工作簿。请用导出它的软件重新导出为 .xlsx。",
    "strict": "这是“Strict Open XML”格式。请用 Excel 打开，另存为普通的“Excel 工作簿（.xlsx）”。",
    "numbers": "这是 Numbers 表格。请在 Numbers 里选“文件 > 导出为 > Excel”。",
    "not_a_workbook": "这不是能读的表格。请给出 .xlsx、.xls、.ods 或 .csv 文件。",
    "not_text": (
        "文件名说是文本表格，内容却不是文本，多半导出时出了错。请重新导出，最好导出为 .xlsx；能用 Excel 打开的话，"
        "另存为 .xlsx。"
    ),
    "encoding_unsure": (
        "认不准这份文本的编码：按 {first} 读是“{first_says}”，按 {other} 读是“{other_says}”。请用 Excel 的“数据 > 从文本/CSV”"
        "导入，选文字正常的那种编码，另存为 .xlsx；或者导出时选 UTF-8。"
    ),
    "encoding_unknown": (
        "认不出这份文本的编码，按常见的编码读都是乱码。请用 Excel 的“数据 > 从文本/CSV”导入，选文字正常的那种编码，"
        "另存为 .xlsx；或者导出时选 UTF-8。"
    ),
    "broken_text": (
        "这份文本看来是 {encoding} 编码，但第 {line} 行有坏掉的字符，多半是导出或传输时截断了。请重新导出，最好导出为 .xlsx。"
    ),
}
