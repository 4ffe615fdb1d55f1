"""How long a catalogue of a whole brand takes to be read and checked."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import xlsxwriter

from bench.process import run_python

ROWS = 20_000
MOST_SECONDS = 8.0
HEADER = (
    "商品编号", "商品名称", "类目", "角色", "日常价", "成本价", "最低直播价", "库存", "新粉吸引力", "老粉吸引力", "补货周期",
    "起订量", "箱规", "退货率", "最短讲解", "最长讲解", "供应商", "卖点", "赠品", "颜色备注", "产品链接", "产地",
)  # fmt: skip


def run_reading(tell: Callable[[str], None], rows: int = ROWS) -> list[dict[str, Any]]:
    """`lineup check` of a workbook of that many products, in a fresh process: seconds and memory of the whole command."""
    with tempfile.TemporaryDirectory() as folder:
        path = write_brand(Path(folder) / "brand.xlsx", rows)
        run = run_python("-m", "lineup", "check", str(path))
    row = {"rows": rows, "code": run.code, "seconds": run.seconds, "megabytes": run.megabytes}
    tell(f"{rows} rows: read and checked in {run.seconds:.1f} s, {run.megabytes:.0f} MB")
    return [row]


def write_brand(path: Path, rows: int) -> Path:
    """Twenty-two columns, a third of the prices and a fifth of the stocks in words, five columns that don't count."""
    random = Random(0)
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("商品")
        sheet.write_row(0, 0, HEADER)
        for k in range(1, rows + 1):
            price, units = random.randint(20, 900), random.randint(1, 900)
            row = (
                f"P{k:06d}", f"某品牌 第{k}号商品 {random.randint(10, 900)}g", f"类目{k % 40}",
                random.choice(("福利款", "爆款", "利润款", "常规款", "形象款")), price if k % 3 else f"{price}元/盒",
                round(0.4 * price, 2), round(0.7 * price, 1), units if k % 5 else f"约{units}件", random.randint(10, 100),
                random.randint(10, 100), random.choice((2, "3-5天", "48小时", "现货")), 10, 10, 0.2, 3, 8,
                f"供应商{k % 90}", "低温烘焙 独立小包", "/", f"{k % 7}号色", f"店铺/{k}", "浙江杭州",
            )  # fmt: skip
            for column, value in enumerate(row):
                if isinstance(value, str):
                    sheet.write_string(k, column, value)
                else:
                    sheet.write_number(k, column, value)
    return path


def failures(rows: list[dict[str, Any]]) -> list[str]:
    """A catalogue that is not found good, or takes too long."""
    return [f"{row['rows']} rows: exit code {row['code']}" for row in rows if row["code"]] + [
        f"{row['rows']} rows: {row['seconds']:.1f} s, may be {MOST_SECONDS:g}"
        for row in rows
        if row["rows"] == ROWS and row["seconds"] > MOST_SECONDS
    ]
