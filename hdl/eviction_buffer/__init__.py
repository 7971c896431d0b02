"""Eviction buffer: pages rebuilt with the tuples that wait for them, tuples placed."""

from .rtl import EvictionBuffer


__all__ = ["EvictionBuffer"]
