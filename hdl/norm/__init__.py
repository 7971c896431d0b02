"""LayerNorm and RMSNorm of rows that are read once."""

from .rtl import Norm


__all__ = ["Norm"]
