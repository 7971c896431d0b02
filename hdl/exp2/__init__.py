"""Power of two of fixed-point values."""

from .rtl import Exp2


__all__ = ["Exp2"]
