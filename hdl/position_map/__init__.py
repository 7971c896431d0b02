"""Position map: a keyed cuckoo hash table whose cycles and addresses' number tell nothing."""

from .rtl import PositionMap


__all__ = ["PositionMap"]
