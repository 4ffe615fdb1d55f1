"""The columns of a list of rooms, beside the parameters of a show; and of what rooms share. Data, not code."""

from __future__ import annotations

from lineup.fields.record import Field
from lineup.words import Text

# fmt: off
COLUMNS: tuple[Field, ...] = (
    Field("catalog", "text", "text",
        names=("商品表", "catalog", "商品表文件", "文件", "文件名", "表格", "路径", "catalogue", "file", "path", "workbook"),
        meaning=Text("这个直播间的商品表，相对于清单所在的文件夹。", "The room's catalogue, beside the list."),
    ),
    Field("room", "text", "text",
        names=("直播间", "room", "房间", "直播间名称", "账号", "店铺", "场次名称", "room name", "account", "name"),
        meaning=Text("方案用这个名字。留空用商品表的文件名。", "What its plan is called; otherwise as the catalogue is."),
    ),
    Field("effort", "text", "text",
        names=("搜索力度", "effort", "力度"),
        meaning=Text("quick、normal 或 thorough。", "quick, normal or thorough."),
    ),
)
# fmt: on
EFFORTS: dict[str, tuple[str, ...]] = {
    "quick": ("快", "quick", "快速"),
    "normal": ("普通", "normal", "正常", "一般", "标准"),
    "thorough": ("彻底", "thorough", "细", "仔细", "深入"),
}
"""How hard to search, and the names of each."""
