"""Money as people write it: the one place that knows a currency's sign and its cents."""

from __future__ import annotations

from lineup.catalog import WITHOUT_CENTS

SIGNS = {
    "CNY": "¥", "JPY": "JP¥", "USD": "$", "EUR": "€", "GBP": "£", "HKD": "HK$", "TWD": "NT$", "SGD": "S$", "MYR": "RM",
    "THB": "฿", "PHP": "₱", "VND": "₫", "IDR": "Rp", "KRW": "₩", "INR": "₹", "AUD": "A$", "CAD": "CA$", "MXN": "MX$",
    "BRL": "R$", "SAR": "SAR ", "AED": "AED ", "CLP": "CL$", "PLN": "zł", "HUF": "Ft",
}  # fmt: skip
"""What stands before an amount; of other currencies the code."""


def sign(currency: str) -> str:
    """What stands before an amount in that currency (ISO code): ¥, $, "CHF "."""
    return SIGNS.get(currency, f"{currency} ")


def cents(currency: str) -> int:
    """Decimals of the currency's smallest coin."""
    return 0 if currency in WITHOUT_CENTS else 2


def money(amount: float, currency: str = "CNY", decimals: int | None = None) -> str:
    """An amount with its currency. Without `decimals` a price tag: as many as it needs, of cents both or none.

    >>> money(1234.5), money(199.0), money(16.9, "USD"), money(20.0, "USD"), money(1980.0, "JPY"), money(-5.0, decimals=2)
    ('¥1,234.5', '¥199', '$16.90', '$20', 'JP¥1,980', '-¥5.00')
    """
    if decimals is None:
        tenths = (0, 1, 2) if currency == "CNY" else (0, cents(currency))
        decimals = next((digits for digits in tenths if abs(amount - round(amount, digits)) < 1e-9), tenths[-1])
    below = "-" if round(amount, decimals) < 0 else ""
    return f"{below}{sign(currency)}{abs(amount):,.{decimals}f}"
