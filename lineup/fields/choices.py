"""Parameters that are one of a few words, and what people write for each. Data, not code.

Of every tuple the first name is the Chinese one and the second the English one that messages use.
"""

from __future__ import annotations

# fmt: off
CURRENCIES: dict[str, tuple[str, ...]] = {
    "CNY": ("人民币", "Chinese yuan", "元", "RMB", "¥", "￥", "CN¥", "yuan", "renminbi", "块"),
    "USD": ("美元", "US dollar", "$", "US$", "USD$", "美金", "dollar", "dollars"),
    "EUR": ("欧元", "euro", "€", "euros"),
    "GBP": ("英镑", "pound sterling", "£", "pound", "pounds"),
    "HKD": ("港币", "Hong Kong dollar", "HK$", "港元"),
    "TWD": ("新台币", "New Taiwan dollar", "NT$", "台币"),
    "JPY": ("日元", "Japanese yen", "JP¥", "円", "yen", "日圆"),
    "KRW": ("韩元", "South Korean won", "₩", "won", "韩币"),
    "SGD": ("新加坡元", "Singapore dollar", "S$", "新币"),
    "MYR": ("林吉特", "Malaysian ringgit", "RM", "马币"),
    "THB": ("泰铢", "Thai baht", "฿", "baht"),
    "VND": ("越南盾", "Vietnamese dong", "₫", "dong"),
    "IDR": ("印尼盾", "Indonesian rupiah", "Rp", "rupiah"),
    "PHP": ("菲律宾比索", "Philippine peso", "₱"),
    "INR": ("印度卢比", "Indian rupee", "₹", "Rs", "rupee", "卢比"),
    "AUD": ("澳元", "Australian dollar", "A$", "AU$", "澳币"),
    "NZD": ("新西兰元", "New Zealand dollar", "NZ$", "纽币"),
    "CAD": ("加元", "Canadian dollar", "C$", "CA$", "加币"),
    "CHF": ("瑞士法郎", "Swiss franc", "SFr", "瑞郎"),
    "SEK": ("瑞典克朗", "Swedish krona"),
    "NOK": ("挪威克朗", "Norwegian krone"),
    "DKK": ("丹麦克朗", "Danish krone"),
    "PLN": ("波兰兹罗提", "Polish zloty", "zł", "zloty"),
    "CZK": ("捷克克朗", "Czech koruna", "Kč"),
    "HUF": ("匈牙利福林", "Hungarian forint", "Ft", "forint"),
    "RON": ("罗马尼亚列伊", "Romanian leu", "lei"),
    "TRY": ("土耳其里拉", "Turkish lira", "₺"),
    "RUB": ("卢布", "Russian rouble", "₽", "руб", "руб.", "rouble", "ruble"),
    "UAH": ("格里夫纳", "Ukrainian hryvnia", "₴", "грн"),
    "BRL": ("雷亚尔", "Brazilian real", "R$"),
    "MXN": ("墨西哥比索", "Mexican peso", "MX$", "Mex$"),
    "ARS": ("阿根廷比索", "Argentine peso"),
    "CLP": ("智利比索", "Chilean peso"),
    "COP": ("哥伦比亚比索", "Colombian peso"),
    "AED": ("迪拉姆", "UAE dirham", "د.إ", "dirham"),
    "SAR": ("沙特里亚尔", "Saudi riyal", "﷼"),
    "ILS": ("以色列谢克尔", "Israeli shekel", "₪"),
    "EGP": ("埃及镑", "Egyptian pound", "E£"),
    "ZAR": ("南非兰特", "South African rand"),
    "NGN": ("奈拉", "Nigerian naira", "₦"),
}
# fmt: on
CHOICES: dict[str, dict[str, tuple[str, ...]]] = {"currency": CURRENCIES}
"""By field: what it may be, and the names of each."""
