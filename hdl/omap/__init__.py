"""A map that does not tell what is looked up."""

from .rtl import Omap


__all__ = ["Omap"]
