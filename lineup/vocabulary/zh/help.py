"""What `--help` says: of the program, its commands, and their arguments and options. Every language at once."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "lineup": "直播排品：一张商品表，排出一整场。",
    "lang": "语言",
    "version": "版本",
    "plan": "排品：屏幕上出排品表，同时写出方案 Excel。",
    "plan.short": "排品",
    "plan.catalog": "商品表",
    "plan.out": "方案 Excel",
    "plan.json": "方案 JSON",
    "plan.start": "开播时间",
    "plan.minutes": "时长",
    "plan.set": "改一个场次参数",
    "plan.seed": "随机种子",
    "plan.time_limit": "限时",
    "plan.effort": "搜索力度",
    "plan.keep": "保留锁定的行",
    "plan.order": "hand 照手排的顺序",
    "plan.frontier": "毛利取舍",
    "plan.export": "价格表和补货单",
    "plan.quiet": "只输出文件路径",
    "check": "检查商品表，一次列出所有问题。",
    "check.short": "检查商品表",
    "check.files": "商品表",
    "check.format": "输出格式",
    "check.annotate": "批注副本",
    "init": "生成一份空白商品表模板，照着填就行。",
    "init.short": "生成模板",
    "init.catalog": "新文件",
    "init.lang": "语言",
}
