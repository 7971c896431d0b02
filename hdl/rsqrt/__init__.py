"""Reciprocal square root of fixed-point values."""

from .rtl import Rsqrt


__all__ = ["Rsqrt"]
