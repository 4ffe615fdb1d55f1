"""What is said when a rule is broken: by code, the problem and its remedy, and what joins them if not `JOINT`."""

from __future__ import annotations

JOINT = "："
BETWEEN_NAMES = "、"
COUPONS = ("新粉券", "老粉券")

BREACHES: dict[str, tuple[str, str] | tuple[str, str, str]] = {
    "unmeasured": ("暂时无法测算", "排品时间、高光、价格或投流时段有误，请先按其他各条的提示改好"),
    "timeline.unknown": ("计划里的 {sku:quoted} 不在商品表中", "请核对商品编号，或把它加进商品表"),
    "timeline.gap": (
        "{minute:clock}–{end:clock} 空档 {length} 分钟，没有商品在讲",
        "请补一款，或延长前后商品的讲解",
    ),
    "timeline.early": ("{sku:quoted} 排在开播前 {early} 分钟", "节目从 {start:clock} 开始"),
    "timeline.overlap": (
        "{sku:quoted} 在 {minute:clock} 开讲，但上一款要讲到 {reached:clock}，重叠 {overlap} 分钟",
        "请顺延或缩短其一",
    ),
    "timeline.late": (
        "排品到 {reached:clock} 才结束，{minute:clock} 就该下播，超出 {over} 分钟",
        "请缩短讲解或减少商品",
    ),
    "duration.too_short": (
        "{sku:product} {minute:clock} 讲解 {lasts} 分钟，允许 {least}–{most} 分钟",
        "请延长 {off} 分钟",
    ),
    "duration.too_long": (
        "{sku:product} {minute:clock} 讲解 {lasts} 分钟，允许 {least}–{most} 分钟",
        "请缩短 {off} 分钟",
    ),
    "airings.too_many": (
        "{sku:product} 讲了 {count} 次（{times:clocks}），最多 {most} 次",
        "请删去 {extra} 次",
    ),
    "airings.gone": ("{sku:product} 今晚已没有货或已下架，却还要讲（{times:clocks}）", "请换别的商品"),
    "relist_gap.too_soon": (
        "{sku:product} {minute:clock} 返场，距上次讲完只有 {gap} 分钟，至少隔 {least} 分钟",
        "请推到 {soonest:clock} 以后",
    ),
    "pins.fixed": (
        "{sku:product} 排在 {minute:clock}，但固定在 {pin:clock} 开讲",
        "请移到 {pin:clock}",
    ),
    "pins.too_early": (
        "{sku:product} 排在 {minute:clock}，但最早 {pin:clock} 才能开讲",
        "请移到 {pin:clock} 或以后",
    ),
    "pins.too_late": (
        "{sku:product} 排在 {minute:clock}，但最晚 {pin:clock} 要开讲",
        "请提前到 {pin:clock} 或更早",
    ),
    "pins.airing": ("{sku:product} 锁定在 {minute:clock} 讲 {length} 分钟", "请放回去，或取消锁定"),
    "pins.price": (
        "{sku:product} 的价格锁定为 {due:amounts}，方案里却是 {now:amounts}",
        "请改回去，或取消锁定",
    ),
    "pins.order": (
        "{sku:product} 的补货锁定为 {due} 件，方案里却是 {now} 件",
        "请改回去，或取消锁定",
    ),
    "required.missing": ("{sku:product} 必须上播，却没有上", "请给它留 {least} 分钟以上"),
    "highlight_window.too_short": (
        "高光时刻 {minute:clock}–{end:clock} 共 {lasts} 分钟，要求正好 {due} 分钟",
        "请延长 {off} 分钟",
    ),
    "highlight_window.too_long": (
        "高光时刻 {minute:clock}–{end:clock} 共 {lasts} 分钟，要求正好 {due} 分钟",
        "请缩短 {off} 分钟",
    ),
    "highlight_window.outside": (
        "高光时刻 {minute:clock}–{end:clock} 超出了节目时间 {opens:clock}–{closes:clock}",
        "请整段移进节目",
    ),
    "highlight_hits.outside": (
        "主推款{sku:product} 首讲在 {minute:clock}–{end:clock}，没有完整落在高光时刻 {opens:clock}–{closes:clock} 内",
        "请移进去",
    ),
    "min_hits.too_few": (
        "高光时刻只排了 {count} 个主推款，至少要 {needed} 个",
        "请再排入 {idle:products} 等",
    ),
    "highlight_share.too_low": (
        "高光时刻只贡献 GMV 的 {share:percent beside needed}，要求至少 {needed:percent beside share}",
        "请把卖得动的款挪进高光，或让主推款讲得更久",
    ),
    "highlight_lift.too_low": (
        "高光时刻平均在线 {inside:,.0f} 人，是全场均值 {overall:,.0f} 人的 {lift:percent beside needed}，"
        "要求至少 {needed:percent beside lift}",
        "请把高光移到流量更高的时段，或在它前面多排福利款、多投流",
    ),
    "lead_in.missing": (
        "高光时刻 {minute:clock} 开始前的 {lead} 分钟里没有福利款或互动，人气接不上",
        "请在这之前排一个福利款或互动",
    ),
    "lead_in.no_room": ("高光时刻一开播就开始，前面没有时间用福利款或互动聚人", "请把高光往后移"),
    "relief.too_long": (
        "{start:clock}–{end:clock} 连续 {length} 分钟没有福利款或互动，最多 {most} 分钟",
        "请最晚在 {minute:clock} 插入一个",
    ),
    "pins.hand_order": (
        "{minute:clock} 首讲的{sku:product}，按您排的顺序应在{other:product}前面",
        "请按直播顺序排，或不用 --order hand",
    ),
    "opening.missing": ("开播 {window} 分钟内没有福利款或互动，先进房的人留不住", "请在开头安排一个"),
    "category_minutes.too_many": (
        "类目{category:quoted}在 {minute:clock}–{end:clock} 的 {window} 分钟里占了 {count} 分钟，最多 {most} 分钟",
        "请把其中至少 {extra} 分钟换成别的类目",
    ),
    "price_ladder.none": ("{sku:product} 没有定价", "请在 {cheapest:yuan}–{dearest:yuan} 的价格阶梯里选一档"),
    "price_ladder.several": (
        "{sku:product} 有 {count} 个价格（{prices:prices}）",
        "价保要求全场一个价，请只留一个",
    ),
    "price_ladder.off": (
        "{sku:product} 定价 {price:price} 不在价格阶梯上",
        "最接近的一档是 {nearest:price}；这个价已经谈定的，写到商品表的“直播到手价”里",
    ),
    "coupons.too_many": ("{count} 个商品发券，最多 {most} 个", "请收掉一些：{skus:products}"),
    "margin_floor.too_low": (
        "退货后，全场毛利率 {rate:percent beside floor}，低于底线 {floor:percent beside rate}，毛利差 {short:yuan}",
        "请提高几款的价格、收掉优惠券，或多讲高毛利的款",
    ),
    "welfare_budget.over": (
        "福利支出（互动奖品 + 低于成本的亏损）{cost:yuan}，预算 {budget:yuan}，超出 {over:yuan}",
        "请减少互动、抬高福利款价格，或缩短福利款讲解",
    ),
    "ad_budget.over": ("投流共 {cost:yuan}，预算 {budget:yuan}", "请削减 {over:yuan}"),
    "ad_blocks.begun": ("已开始的投流时段共投 {cost:yuan}，原定 {due:yuan}", "已开始的请保持不变"),
    "ad_blocks.start": (
        "{minute:clock} 的投流时段不是投流时段的起点",
        "时段从开播起每 {every} 分钟一段",
    ),
    "ad_blocks.length": ("{minute:clock} 的投流时段长 {lasts} 分钟", "应为 {due} 分钟", "，"),
    "ad_blocks.below_zero": ("{minute:clock} 的投流时段金额 {spend:yuan}", "不能小于 0"),
    "ad_blocks.twice": ("{minute:clock} 的投流时段出现了不止一次", "请合并成一笔"),
    "ad_blocks.too_little": (
        "{minute:clock} 这一段只投 {spend:yuan}，要投至少 {least:yuan}",
        "请加到 {least:yuan}，或不投",
    ),
    "order_size.several": ("{sku:product} 有 {count} 张补货单", "请合并成一张"),
    "order_size.misfit": (
        "{sku:product} 补货 {units} 件，起订量、箱规或上限对不上",
        "请订 {least}–{most} 件，按箱规 {pack} 件凑整",
    ),
    "arrival.silent": ("{sku:product} 不卖货，没有货可补", "请删掉这张单"),
    "arrival.presell": (
        "{sku:product} 补货要 {lead:g} 天，离开播只有 {days} 天，赶不上",
        "请改成预售或不补",
    ),
    "arrival.too_late": (
        "{sku:product} 补货要 {lead:g} 天，离开播只有 {days} 天，赶不上",
        "请不要补货",
    ),
    "arrival.stock": ("{sku:product} 补货 {lead:g} 天，开播前就能到，不该预售", "请改成现货补货"),
    "arrival.presale_late": (
        "{sku:product} 要到播后 {late:g} 天才能发货，预售最晚 {most} 天",
        "请不要预售",
    ),
    "newsvendor.too_much": (
        "{sku:product} 补货后有 {stocked} 件，建议备货上限 {level:,.0f} 件，凑整后最多 {most:,.0f} 件",
        "请至少少补 {off} 件，免得压货",
    ),
    "restock_budget.over": ("补货要 {cost:yuan}，预算 {budget:yuan}", "请减少 {over:yuan} 的现货补货"),
}
