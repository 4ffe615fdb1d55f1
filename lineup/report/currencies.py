"""How money of a currency is written."""

from __future__ import annotations

from lineup.pricing import WITHOUT_CENTS

_SIGNS: dict[str, str] = {
    "CNY": "¥", "USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "KRW": "₩", "HKD": "HK$", "TWD": "NT$", "SGD": "S$",
    "MYR": "RM", "THB": "฿", "VND": "₫", "IDR": "Rp", "PHP": "₱", "INR": "₹", "AUD": "A$", "NZD": "NZ$", "CAD": "C$",
    "BRL": "R$", "MXN": "MX$", "TRY": "₺", "UAH": "₴", "ILS": "₪", "NGN": "₦", "PLN": "zł ", "ZAR": "R ",
}  # fmt: skip


def sign(currency: str) -> str:
    """What stands before an amount: ¥, $; of a currency without a sign of its own its letters and a blank.

    >>> sign("USD"), sign("CHF")
    ('$', 'CHF ')
    """
    return _SIGNS.get(currency, f"{currency} ")


def cents(currency: str) -> int:
    """Decimals of an exact amount: two, or none where money has no cents."""
    return 0 if currency in WITHOUT_CENTS else 2


def tag(amount: float, currency: str) -> str:
    """An amount with as many decimals as it needs: ¥35.9, $16.99, ¥1200.

    >>> tag(16.99, "USD"), tag(35.9, "CNY"), tag(1200.0, "JPY")
    ('$16.99', '¥35.9', '¥1200')
    """
    return f"{sign(currency)}{round(amount, 2):.12g}"
