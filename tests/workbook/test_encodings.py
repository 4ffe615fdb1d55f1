"""A table of text is read in the encoding that it was written in, or asked about; never as something else."""

from __future__ import annotations

import random
from collections import Counter

import pytest

from lineup.errors import UnreadableWorkbook
from lineup.workbook.encodings import encoding_of
from lineup.workbook.package import Refused
from lineup.workbook.reading import read_catalog

ENGLISH = "sku,name,list_price,cost,stock"
GOODS: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "simplified": (
        "深海玻尿酸面霜50ml 氨基酸洗面奶 竹纤维洗碗布 珐琅铸铁锅24cm 轻奢真丝睡衣 冰丝凉席三件套 儿童保温杯 坚果礼盒 "
        "五常大米5kg 螺蛳粉 羊绒围巾 婴儿纸尿裤L码 电动牙刷 空气炸锅 遮光窗帘 洗衣凝珠 眼影盘 精华液 羽绒服 蜂蜜柚子茶",
        "商品编号,商品名称,日常价,成本价,库存",
        ("gb18030",),
    ),
    "traditional": (
        "深海玻尿酸面霜50ml 胺基酸洗面乳 竹纖維洗碗布 琺瑯鑄鐵鍋24cm 真絲睡衣 涼蓆三件組 兒童保溫杯 堅果禮盒 池上米5kg 鳳梨酥 "
        "羊絨圍巾 嬰兒紙尿褲L號 電動牙刷 氣炸鍋 遮光窗簾 洗衣球 眼影盤 精華液 羽絨外套 蜂蜜柚子茶",
        "商品編號,商品名稱,日常價,成本價,庫存",
        ("big5", "gb18030"),
    ),
    "japanese": (
        "保湿クリーム50ml 洗顔フォーム 竹繊維ふきん ホーロー鍋24cm シルクパジャマ 接触冷感シーツ 子供用水筒 "
        "ナッツギフトセット 新潟産コシヒカリ5kg 宇治抹茶 味噌ラーメン "
        "電動歯ブラシ 遮光カーテン 洗濯洗剤 口紅 美容液 はちみつ柚子茶 りんごジュース",
        "商品番号,商品名,価格,原価,在庫",
        ("cp932",),
    ),
    "korean": (
        "수분크림50ml 폼클렌징 대나무행주 법랑냄비24cm 실크잠옷 냉감패드 어린이보온병 견과류선물세트 이천쌀5kg 녹차 컵라면 "
        "전동칫솔 에어프라이어 암막커튼 세탁세제 립스틱 마스크팩 패딩점퍼 유자차 감귤",
        "상품코드,상품명,판매가,원가,재고",
        ("cp949",),
    ),
    "russian": (
        "Крем_увлажняющий Пенка_для_умывания Полотенце_бамбуковое Кастрюля_24_см Пижама_шёлковая Термос_детский Орехи "
        "Рис_5_кг Чай_чёрный Лапша Шарф_кашемировый Подгузники Щётка_зубная Аэрогриль Шампунь Помада Пуховик Мёд_липовый",
        "Артикул,Наименование,Цена,Себестоимость,Остаток",
        ("cp1251",),
    ),
    "western": (
        "Crème_hydratante Huile_à_la_rose Cocotte_émaillée Poêle Écharpe Brosse_électrique Rideaux_légers Boîte Grüner_Tee "
        "Geschirrtücher Kopfhörer Süßigkeiten Küchenmesser Champú Pañales_L Cojín Café_molido Jabón Tè_verde Pão Men’s_tee",
        "Réf,Désignation,Prix,Coût,Stock",
        ("cp1252",),
    ),
}
CASES = [(language, encoding) for language, (_, _, encodings) in GOODS.items() for encoding in encodings]


def drawn(language: str, rng: random.Random) -> str:
    """A catalogue of three to thirty rows, one time in three with an English header."""
    goods, header, _ = GOODS[language]
    names = [name.replace("_", " ") for name in goods.split()]
    rows = [
        f"D{row:02},{rng.choice(names)},{rng.randint(9, 999)},{rng.random() * 9:.2f},{rng.randint(0, 2000)}"
        for row in range(rng.choice((3, 5, 8, 14, 30)))
    ]
    return rng.choice(("\n", "\r\n")).join([ENGLISH if rng.random() < 1 / 3 else header, *rows, ""])


def told(content: bytes) -> str:
    """The text as it is read; the reason where it isn't."""
    try:
        return content.decode(encoding_of(content).codec)
    except Refused as refused:
        return refused.reason


@pytest.mark.parametrize(("language", "encoding"), CASES)
def test_short_catalogues_are_told_by_what_they_spell(language, encoding):
    """Of a hundred drawn, ninety-nine are read as they were written, the others asked about."""
    rng, found = random.Random(f"{language} {encoding}"), Counter()
    for _ in range(100):
        text = drawn(language, rng)
        found[{text: "read", "encoding_unsure": "asked"}.get(told(text.encode(encoding)), "misread")] += 1
    assert found["misread"] == 0
    assert found["read"] >= 99


@pytest.mark.parametrize("language", GOODS)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_with_and_without_its_mark(language, encoding):
    """Whatever the language; the mark is no part of the text."""
    rng = random.Random(encoding)
    for _ in range(20):
        text = drawn(language, rng)
        assert told(text.encode(encoding)).removeprefix("\ufeff") == text


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("koi8_r", "Крем увлажняющий"),
        ("cp1253", "Ελαιόλαδο"),
        ("cp1250", "Kołdra całoroczna, śliwki"),
        ("euc_jp", "洗顔フォーム"),
    ],
)
def test_other_encodings_are_never_misread(encoding, name):
    """What few people write is read as it was written too."""
    text = f"{ENGLISH}\n" + "".join(f'D{row},"{name}",9,4,20\n' for row in range(3))
    assert told(text.encode(encoding)) == text


def test_two_meanings_are_a_question(tmp_path):
    """One word that two encodings make sense of: both readings are said, and what to do."""
    path = tmp_path / "short.csv"
    path.write_bytes(f"{ENGLISH}\nD1,크림,9,4,20\n".encode("cp949"))
    with pytest.raises(UnreadableWorkbook) as caught:
        read_catalog(path, language="en")
    said = str(caught.value)
    assert "크림" in said
    assert "CP949" in said
    assert "GB18030" in said or "Big5" in said
    assert "UTF-8" in said


def test_what_spells_nothing_is_a_question(tmp_path):
    """Bytes that no language would spell are not shown as a text of any."""
    path = tmp_path / "noise.csv"
    path.write_bytes(ENGLISH.encode() + b"\n" + bytes(random.Random(1).choices(range(0x80, 0xFF), k=300)) + b",1,2,3\n")
    with pytest.raises(UnreadableWorkbook) as caught:
        read_catalog(path, language="zh")
    assert "编码" in str(caught.value)
    assert ".csv" not in str(caught.value).removeprefix(str(path))


def test_a_broken_character_is_named_by_its_line(tmp_path):
    """Text that was cut within a character is not read in another encoding instead."""
    text = "\n".join([ENGLISH, *(f"D{row},深海玻尿酸面霜,9,4,20" for row in range(8)), ""])
    broken = text.encode().replace("D4,深".encode(), "D4,深".encode()[:-1])
    path = tmp_path / "cut.csv"
    path.write_bytes(broken)
    with pytest.raises(UnreadableWorkbook, match="line 6") as caught:
        read_catalog(path, language="en")
    assert "UTF-8" in str(caught.value)


@pytest.mark.parametrize(
    ("encoding", "said"),
    [("gb18030", "GB18030"), ("big5", "Big5"), ("utf-16", "UTF-16"), ("utf-8-sig", None), ("utf-8", None)],
)
def test_it_is_said_where_it_is_not_utf_8(tmp_path, encoding, said):
    """A note at the sheet names the encoding."""
    header = "商品編號,商品名稱,日常價,成本價,庫存".translate(str.maketrans("編號稱價庫", "编号称价库"))
    header = header if encoding != "big5" else "sku,name,list_price,cost,stock"
    path = tmp_path / "c.csv"
    path.write_bytes(f"{header}\nD1,保溫杯面霜,9,4,20\nD2,堅果,9,4,20\n".encode(encoding))
    notes = [note for note in read_catalog(path, language="en").notes if note.code == "encoding_taken"]
    assert [said in note.problem for note in notes] == [True] * bool(said)
