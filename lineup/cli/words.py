"""What the command line says, in Chinese and in English."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lineup.catalog import Language

WORDS: dict[str, tuple[str, str]] = {
    "written": ("已写入 {path}", "Wrote {path}"),
    "written_beside": (
        "{wanted} 写不进去（多半正在 Excel 里打开），方案改存为 {path}",
        "{wanted} could not be written (it is probably open in Excel), so the plan went to {path}",
    ),
    "nothing_pinned": (
        "{path} 里没有一行锁定，这次从头排。要保留的行在“锁定”列填“是”。",
        "Nothing is pinned in {path}, so all of the show is planned anew. Write yes in the column Pinned of rows to keep.",
    ),
    "left_over": (
        "文件夹里还有以前留下的补货单，这份方案没有用到，注意别重复下单：{files}",
        "Restock orders of an earlier plan are still in the folder; this plan doesn't place them: {files}",
    ),
    "export_is_file": (
        "--export {path} 是个文件。请给一个文件夹，例如 {example}。",
        "--export {path} is a file. Name a folder, for example {example}.",
    ),
    "template_written": (
        "填好以后先检查：lineup check {path}\n没有问题再排品：lineup plan {path}",
        "Fill it in, then see that nothing is wrong: lineup check {path}\nand plan the show: lineup plan {path}",
    ),
    "template_exists": (
        "{path} 已经存在，里面可能有您填好的内容，没有动它。请换一个文件名。",
        "{path} exists already and may hold your work, so it was left alone. Choose another name.",
    ),
    "stopping": (
        "收到，正在收尾：保留目前最好的方案。再按一次 Ctrl-C 立即退出，不写文件。",
        "Stopping: the best plan so far will be kept. Press Ctrl-C again to quit at once and write nothing.",
    ),
    "interrupted": ("已中断，没有留下写了一半的文件。", "Interrupted: no half-written file was left behind."),
    "interrupted_before_plan": (
        "已中断：还没找到可用的方案，没有写任何文件。",
        "Interrupted before any plan was found: nothing was written.",
    ),
    "annotate_one": (
        "--annotate 一次只能给一个文件，这里有 {count} 个。请分开运行。",
        "--annotate takes one file at a time, and {count} are given. Run it for each.",
    ),
    "annotate_not_xlsx": (
        "--annotate {path}：批注写成 Excel 工作簿，文件名要以 .xlsx 结尾，例如 {example}",
        "--annotate {path}: annotations are an Excel workbook; end the name in .xlsx, such as {example}",
    ),
    "check_ok": (
        "通过  {file}：{products} 个商品，{minutes} 分钟，{assumed} 项没有填写、按默认或推断处理",
        "OK  {file}: {products} products, {minutes} minutes, {assumed} values not given (defaults and inferences)",
    ),
    "bug": (
        "lineup 自己出错了（不是您的商品表有问题）：{what}\n"
        "请把这句话连同商品表发给我们；设环境变量 LINEUP_DEBUG=1 再运行一次，可以看到完整的出错位置。",
        "lineup itself went wrong (your catalogue is not to blame): {what}\n"
        "Please report this together with the catalogue; run again with LINEUP_DEBUG=1 to see where it happened.",
    ),
    "broken_plan": (
        "lineup 排出的方案没有通过自己的体检，所以没有写入文件：{what}\n请把这句话连同商品表发给我们。",
        "The plan that lineup made fails its own check, so it was not written: {what}\n"
        "Please report this together with the catalogue.",
    ),
    "out_is_catalog": (
        "{option} 指向的正是要读的表 {path}，写进去会毁掉它。请换一个文件名。",
        "{option} is a file that is read ({path}): writing there would destroy it. Choose another file name.",
    ),
    "same_outputs": (
        "--out 和 --json 是同一个文件 {path}。请给它们不同的文件名。",
        "--out and --json are the same file, {path}. Give them different names.",
    ),
    "not_xlsx": (
        "{option} {path} 要以 .xlsx 结尾，例如 {example}。",
        "{option} {path} must end in .xlsx, for example {example}.",
    ),
    "out_is_folder": (
        "{option} {path} 是个文件夹。请写到具体的文件，例如 {example}。",
        "{option} {path} is a folder. Name a file, for example {example}.",
    ),
    "no_folder": (
        "文件夹 {folder} 不存在，{option} {path} 没处放。请先建好文件夹，或换个位置。",
        "The folder {folder} does not exist, so {option} {path} has nowhere to go. Create it, or write elsewhere.",
    ),
    "folder_read_only": (
        "文件夹 {folder} 不能写入（{reason}）。请用 {option} 换个位置，例如 {option} ~/{name}",
        "The folder {folder} cannot be written to ({reason}). Use {option} to write elsewhere: {option} ~/{name}",
    ),
    "cannot_write": (
        "写文件失败：{reason}。请检查磁盘空间和文件权限后重试。",
        "Writing failed: {reason}. Check disk space and permissions, then try again.",
    ),
    "bad_start": (
        "--start {value} 看不懂。请写日期和时间，例如 --start 2026-11-22T20:00。",
        "--start {value} is not a date and time. Write it like --start 2026-11-22T20:00.",
    ),
    "bad_set": (
        "--set {value} 少了等号。请写成 参数=数值，例如 --set 毛利底线=25% 或 --set margin_floor=0.25。",
        "--set {value} has no '='. Write name=value, for example --set margin_floor=0.25.",
    ),
    "set_twice": (
        "--set {name} 给了两次。请只留一个。",
        "--set {name} is given twice. Keep one of them.",
    ),
    "progress": ("{stage}  {seconds:.0f} 秒", "{stage}  {seconds:.0f} s"),
    "progress_done": ("  已完成 {percent:.0f}%", "  {percent:.0f}% done"),
    "progress_gmv": ("  目前最好 GMV ¥{gmv:,.0f}", "  best GMV so far ¥{gmv:,.0f}"),
}

STAGES: dict[str, tuple[str, str]] = {
    "reading": ("准备数据", "preparing"),
    "compile": (
        "首次运行，先编译搜索程序（约半分钟，只此一次）",
        "first run: compiling the search (half a minute, once)",
    ),
    "timeline": ("搭时间轴", "filling the timeline"),
    "search": ("优化排品", "improving"),
    "prices": ("敲定价格和投流", "settling prices and paid traffic"),
    "explain": ("查找排不出来的原因", "finding out why there is no plan"),
}


def say(language: str, key: str, /, **values: object) -> str:
    """The sentence `key` in that language ("zh" or "en"), its blanks filled."""
    zh, en = WORDS[key]
    return (zh if language == "zh" else en).format(**values)


def stage_name(language: str, stage: str) -> str:
    """What the solver is busy with; a stage we have no words for speaks for itself."""
    name, space, round_of = stage.partition(" ")  # "search 1/2": the first of two rounds
    zh, en = STAGES.get(name, (name, name))
    return (zh if language == "zh" else en) + space + round_of


def environment_language(environment: Mapping[str, str] = os.environ) -> Language:
    """The user's language as the system tells it, for messages before a catalogue has been read: "zh" or "en"."""
    locale = next((environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), "")
    return "zh" if locale.lower().startswith("zh") else "en"


@dataclass
class Speaker:
    """Who talks to the user: in the system's language at first, in the catalogue's once it has been read."""

    language: Language

    def say(self, key: str, /, **values: object) -> str:
        return say(self.language, key, **values)
