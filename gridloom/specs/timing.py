"""Latencies of the parts that blocks share: read by specs, RTL and cycle models alike."""

__all__ = ["MULTIPLIER_LATENCY", "ROM_LATENCY", "polynomial_latency"]

ROM_LATENCY = 1
MULTIPLIER_LATENCY = 2  # operand registers, product register


def polynomial_latency(degree: int) -> int:
    """Cycles from ``x`` to ``y``: the table, each product, and the last sum."""
    return ROM_LATENCY + (MULTIPLIER_LATENCY * degree + 1 if degree else 0)
