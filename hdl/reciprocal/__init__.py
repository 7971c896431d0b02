"""Reciprocal of fixed-point values."""

from .rtl import Reciprocal


__all__ = ["Reciprocal"]
