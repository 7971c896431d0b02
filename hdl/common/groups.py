"""How many like parts are put into one module: text grows with groups, not with parts."""

__all__ = ["GROUP", "groups"]

GROUP = 8


def groups(count: int, size: int = GROUP) -> list[tuple[int, int]]:
    """Start and length of groups of ``size`` among ``count`` parts; the last may be smaller."""
    return [(start, min(size, count - start)) for start in range(0, count, size)]
