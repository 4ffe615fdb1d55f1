"""What can be wrong with a plan workbook, in words: as `lineup.workbook.messages`, for cells that people edited."""

from __future__ import annotations

from lineup.workbook.messages import Message, message_of

PLAN_MESSAGES: dict[str, Message] = {
    "not_a_plan": message_of(
        "这不是方案表：少了排品表、补货、投流、参数、商品、流量里的某一张",
        "this is no plan workbook: it lacks one of the sheets Rundown, Restock, Paid traffic, Parameters, Catalog, Traffic",
        "用 lineup plan 写出来的那个文件，工作表不要改名或删除",
        "take the file that lineup plan wrote, its sheets neither renamed nor deleted",
    ),
    "plan_empty": message_of(
        "排品表里一行讲解也没有", "the rundown holds no airing",
        "一行填一次讲解：商品编号和分钟", "fill in one airing a row: a product number and its minutes",
    ),
    "plan_unknown_sku": message_of(
        "商品编号 {sku} 不在商品表里", "the catalogue holds no product {sku}",
        "改成商品表里的编号，或先把这个商品加进商品表",
        "use a number from the catalogue, or add the product there first",
    ),
    "pinned_unknown": message_of(
        "锁定的商品 {sku} 不在这次的商品表里", "{sku} is pinned, but this catalogue doesn't hold it",
        "把它加进商品表，或取消锁定", "add it to the catalogue, or take the pin away",
    ),
    "plan_other_name": message_of(
        "商品名称写的是“{written}”，编号 {sku} 却是“{own}”", "the name says “{written}”, but {sku} is “{own}”",
        "要换商品就改商品编号，名称随编号走", "to air another product change its number; the name follows",
    ),
    "plan_other_time": message_of(
        "开始时间写的是 {shown}，按上面各行的分钟数应是 {due}",
        "it says {shown}, but the minutes of the rows above make it {due}",
        "时间由顺序和分钟数决定：改这两样，或把这一格清空",
        "times follow from order and minutes: change those, or clear this cell",
    ),
    "plan_other_no": message_of(
        "序号写的是 {no}，但它排在第 {nth} 行", "it says number {no}, but this is row {nth}",
        "顺序以行的上下为准：把整行移到要去的位置，序号清空即可",
        "the order is that of the rows: move the row, and clear its number",
    ),
    "plan_no_price": message_of(
        "“{product}”没有直播价", "“{product}” has no live price", "填上直播价", "fill it in",
    ),
    "plan_two_prices": message_of(
        "“{product}”的价格或券和它前一次讲解（¥{other}）不一样",
        "price or coupons of “{product}” differ from those of its earlier airing (¥{other})",
        "同一商品全场一个价（价保）：几行填成一样", "one price for the whole show: make its rows say the same",
    ),
    "plan_no_highlight": message_of(
        "高光开始的时间没有填", "the time at which the highlight starts is missing",
        "在“高光开始”右边的一格填时间，例如 20:40", 'put a time beside "Highlight from", for instance 20:40',
    ),
}  # fmt: skip
