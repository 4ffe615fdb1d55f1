"""Plan a livestream-commerce show: which products, when, at which price, with how much stock."""

__version__ = "0.1.0"
