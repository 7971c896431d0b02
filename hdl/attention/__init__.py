"""The spatial attention array."""

from .rtl import Attention


__all__ = ["Attention"]
