"""A map that does not tell what is looked up."""

from .memory_top import OmapMemoryTop
from .rtl import Omap


__all__ = ["Omap", "OmapMemoryTop"]
