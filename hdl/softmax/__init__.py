"""One-pass softmax."""

from .rtl import Softmax


__all__ = ["Softmax"]
