"""The bundle port: beats for the Logic-PIM unit, by address and by page table."""

from .rtl import BundlePort


__all__ = ["BundlePort"]
