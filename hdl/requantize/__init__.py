"""Requantizer: narrow a fixed-point stream by rounding and saturating."""

from .rtl import Requantize


__all__ = ["Requantize"]
