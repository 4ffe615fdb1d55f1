"""What the command line says, and what the planner is busy with."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "written": "已写入 {path}",
    "written_beside": "{wanted} 写不进去（多半正在 Excel 里打开），方案改存为 {path}",
    "left_changed": "{wanted} 不是写出时的样子（有人改过，或是别的文件），没有动它；新方案写到 {path}",
    "against_kept": "和保留的方案比：讲解的顺序和时长都没动，GMV {before} → {now}（{sign}{share:.1%}）",
    "against_kept_moved": (
        "和保留的方案比：动了 {moved} 次讲解，GMV {before} → {now}（{sign}{change}，{sign}{share:.1%}）"
    ),
    "against_kept_broken": "；保留的方案有 {broken} 条规则没守住",
    "nothing_pinned": "{path} 里没有一行锁定，这次从头排。要保留的行在“锁定”列填“是”。",
    "left_over": "文件夹里还有以前留下的补货单，这份方案没有用到，注意别重复下单：{files}",
    "export_is_file": "--export {path} 是个文件。请给一个文件夹，例如 {example}。",
    "template_written": "填好以后先检查：lineup check {path}\n没有问题再排品：lineup plan {path}",
    "template_exists": "{path} 已经存在，里面可能有您填好的内容，没有动它。请换一个文件名。",
    "stopping": "收到，正在收尾：保留目前最好的方案。再按一次 Ctrl-C 立即退出，不写文件。",
    "interrupted": "已中断，没有留下写了一半的文件。",
    "interrupted_before_plan": "已中断：还没找到可用的方案，没有写任何文件。",
    "annotate_one": "--annotate 一次只能给一个文件，这里有 {count} 个。请分开运行。",
    "annotate_not_xlsx": "--annotate {path}：批注写成 Excel 工作簿，文件名要以 .xlsx 结尾，例如 {example}",
    "check_hopeless": "读得懂，但排不出方案  {file}：{products} 个商品，{minutes} 分钟，{assumed} 项没有填写、按默认或推断处理",
    "check_ok": "通过  {file}：{products} 个商品，{minutes} 分钟，{assumed} 项没有填写、按默认或推断处理",
    "bug": (
        "lineup 自己出错了（不是您的商品表有问题）：{what}\n"
        "请把这句话连同商品表发给我们；设环境变量 LINEUP_DEBUG=1 再运行一次，可以看到完整的出错位置。"
    ),
    "broken_plan": "lineup 排出的方案没有通过自己的体检，所以没有写入文件：{what}\n请把这句话连同商品表发给我们。",
    "out_is_catalog": "{option} 指向的正是要读的表 {path}，写进去会毁掉它。请换一个文件名。",
    "same_outputs": "--out 和 --json 是同一个文件 {path}。请给它们不同的文件名。",
    "not_xlsx": "{option} {path} 要以 .xlsx 结尾，例如 {example}。",
    "out_is_folder": "{option} {path} 是个文件夹。请写到具体的文件，例如 {example}。",
    "no_folder": "文件夹 {folder} 不存在，{option} {path} 没处放。请先建好文件夹，或换个位置。",
    "folder_read_only": "文件夹 {folder} 不能写入（{reason}）。请用 {option} 换个位置，例如 {option} ~/{name}",
    "cannot_write": "写文件失败：{reason}。请检查磁盘空间和文件权限后重试。",
    "bad_start": "--start {value} 看不懂。请写日期和时间，例如 --start 2026-11-22T20:00。",
    "bad_set": "--set {value} 少了等号。请写成 参数=数值，例如 --set 毛利底线=25% 或 --set margin_floor=0.25。",
    "set_twice": "--set {name} 给了两次。请只留一个。",
    "progress": "{stage}  {seconds:.0f} 秒",
    "progress_done": "  已完成 {percent:.0f}%",
    "progress_best": "  目前最好{goal} {value}",
    "stage.reading": "准备数据",
    "stage.compile": "首次运行，先编译搜索程序（约半分钟，只此一次）",
    "stage.timeline": "搭时间轴",
    "stage.search": "优化排品",
    "stage.prices": "敲定价格和投流",
    "stage.asking": "比一比别的做法",
    "stage.explain": "查找排不出来的原因",
}
