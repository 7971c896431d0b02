"""The spatial attention array."""

from .memory_top import AttentionMemoryTop
from .rtl import Attention


__all__ = ["Attention", "AttentionMemoryTop"]
