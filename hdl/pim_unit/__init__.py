"""The Logic-PIM unit: narrow matrix products and decode attention at a memory's pace."""

from .rtl import PimUnit


__all__ = ["PimUnit"]
