"""What columns are called in languages that lineup reads but doesn't speak: names beside those of each field. Data, not code.

Of a field the surer names stand first: what only describes a product is its name where nothing else is.
"""

from __future__ import annotations

import unicodedata

# fmt: off
_SAID: dict[str, str] = {
    "sku": (
        "Artikelnummer, Artikel-Nr, Artikelnr, Art.-Nr., ArtNr, Bestellnummer, Produktnummer, Référence, Réf, "
        "Référence produit, Code article, Code produit, Código, Código de producto, Código producto, Código do produto, "
        "Clave, Referencia, Referência, Codice, Codice articolo, Codice prodotto, Артикул, Артикул товара, Код товара, "
        "Код, 商品番号, 商品コード, 商品管理番号, 管理番号, 品番, 型番, 상품코드, 상품번호, 품번, 판매자상품코드, "
        "Stok Kodu, Ürün Kodu, Kod produktu, Kod, Indeks, Mã hàng, Mã sản phẩm, Kode Produk, Kode Barang, รหัสสินค้า, "
        "default_code, internal reference"
    ),
    "name": (
        "Artikelname, Artikelbezeichnung, Produktname, Bezeichnung, Artikeltext, Produkt, Artikel, Nom du produit, "
        "Nom de l'article, Nom, Désignation, Libellé, Produit, Article, Nombre del producto, Nombre producto, Nombre, "
        "Producto, Artículo, Nome do produto, Nome produto, Nome, Produto, Nome prodotto, Prodotto, Articolo, "
        "Наименование товара, Название товара, Наименование, Название, Номенклатура, Товар, Назва, Найменування, "
        "製品名, 상품명, 제품명, 품명, Ürün Adı, Ürün İsmi, Ürün, Nazwa produktu, Nazwa, Productnaam, Naam, Produktnamn, "
        "Benämning, Namn, Varenavn, Navn, Tên sản phẩm, Tên hàng, Nama Produk, Nama Barang, ชื่อสินค้า, Omschrijving, "
        "Descripción, Descrição, Descrizione"
    ),
    "spec": (
        "Variante, Farbe, Größe, Couleur, Taille, Talla, Cor, Tamanho, Colore, Taglia, Цвет, Размер, カラー, サイズ, "
        "색상, 사이즈, Kleur, Maat, Renk, Beden, Kolor, Rozmiar"
    ),
    "category": (
        "Kategorie, Warengruppe, Artikelgruppe, Produktgruppe, Gruppe, Catégorie, Famille, Categoría, Rubro, Familia, "
        "Categoria, Категория, Группа товаров, Категорія, カテゴリ, カテゴリー, 商品カテゴリ, 카테고리, Kategori, "
        "Kategoria, Categorie, หมวดหมู่, categ_id"
    ),
    "list_price": (
        "Verkaufspreis, Preis, VK, VK-Preis, VK brutto, Bruttopreis, Listenpreis, Einzelpreis, Stückpreis, UVP, "
        "Prix de vente, Prix de vente TTC, Prix TTC, Prix, Prix public, Prix unitaire, PV TTC, TTC, Precio de venta, "
        "Precio venta, Precio, Precio público, Precio unitario, PVP, Preço de venda, Preço venda, Preço, Preço unitário, "
        "Valor unitário, Prezzo di vendita, Prezzo, Prezzo listino, Prezzo unitario, Розничная цена, Цена розничная, "
        "Розница, Цена продажи, Цена, Наша цена, РРЦ, Ціна, Роздрібна ціна, 販売価格, 通常価格, 販売単価, 売価, "
        "税込価格, 価格, 単価, 定価, 판매가, 판매가격, 가격, 정가, 소비자가, 단가, Satış Fiyatı, Fiyat, Liste Fiyatı, "
        "Cena sprzedaży, Cena brutto, Cena, Verkoopprijs, Adviesprijs, Prijs, Försäljningspris, Pris, Giá bán, "
        "Harga Jual, Harga, ราคาขาย, ราคา, lst_price"
    ),
    "live_price": (
        "Aktionspreis, Angebotspreis, Prix promo, Prix promotionnel, Precio de oferta, Precio oferta, Preço promocional, "
        "Prezzo scontato, Prezzo promozionale, Акционная цена, Цена со скидкой, セール価格, 特価, 할인가, 할인가격, "
        "İndirimli Fiyat, Cena promocyjna, Aanbiedingsprijs"
    ),
    "cost": (
        "Einkaufspreis, EK, EK-Preis, Einstandspreis, Selbstkosten, Prix d'achat, Prix d'achat HT, Coût, "
        "Coût unitaire, Prix de revient, Precio de costo, Precio costo, Precio de compra, Costo, Coste, Preço de custo, "
        "Preço de compra, Custo, Prezzo di acquisto, Prezzo acquisto, Себестоимость, Закупочная цена, Цена закупки, "
        "Цена закупочная, Закупка, Собівартість, Закупівельна ціна, 原価, 仕入価格, 仕入れ価格, 仕入値, 仕入単価, 원가, "
        "매입가, 공급가, 입고가, Maliyet, Alış Fiyatı, Cena zakupu, Koszt, Inkoopprijs, Kostprijs, Inköpspris, "
        "Indkøbspris, Giá vốn, Giá nhập, Harga Beli, Harga Modal, ต้นทุน, standard_price"
    ),
    "stock": (
        "Lagerbestand, Bestand, Verfügbarer Bestand, Verfügbar, Menge, Anzahl, Quantité en stock, Stock disponible, "
        "Stock actuel, Quantité, Stock actual, Existencias, Existencia, Inventario, Cantidad, Estoque, Quantidade, "
        "Quantidade em estoque, Giacenza, Quantità, Disponibilità, Остаток, Остатки, Остаток на складе, Количество, "
        "Кол-во, В наличии, Залишок, Кількість, 在庫数, 在庫数量, 在庫, 재고수량, 재고량, 재고, 수량, Stok Miktarı, "
        "Stok Adedi, Stok, Stan magazynowy, Stan, Ilość, Voorraad, Aantal, Lagersaldo, Tồn kho, Số lượng, สต็อก, จำนวน, "
        "qty_available"
    ),
    "supplier": "Lieferant, Fournisseur, Proveedor, Fornecedor, Fornitore, Поставщик, 仕入先, 공급사, Tedarikçi, Leverancier",
}
# fmt: on


def _plain(name: str) -> str:
    """Without its accents, as many type it; what is written in another script stays."""
    bare = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    return bare if bare.isascii() else name


ABROAD: dict[str, tuple[str, ...]] = {
    field: tuple(dict.fromkeys(form for name in said.split(", ") for form in (name, _plain(name))))
    for field, said in _SAID.items()
}
"""By field, further names of its column."""
