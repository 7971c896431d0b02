"""Latencies of the parts that blocks share: read by specs, RTL and cycle models alike."""

__all__ = ["MULTIPLIER_LATENCY", "QUEUE_LATENCY", "READ_LATENCY", "ROM_LATENCY", "WIDEST_FACTOR"]
__all__ += ["polynomial_latency", "product_latency"]

ROM_LATENCY = 1
READ_LATENCY = 2  # of a block RAM, which is slow to give its word, and the register behind it
QUEUE_LATENCY = 2  # from the write of a result to its appearance at the queue's head
MULTIPLIER_LATENCY = 2  # operand registers, product register
WIDEST_FACTOR = 18  # bits of an operand that a DSP cell takes


def polynomial_latency(degree: int) -> int:
    """Cycles from ``x`` to ``y``: the table, each product, and the last sum."""
    return ROM_LATENCY + (MULTIPLIER_LATENCY * degree + 1 if degree else 0)


def product_latency(width: int) -> int:
    """Cycles of a product whose wider operand has ``width`` bits: two DSP cells add one."""
    return MULTIPLIER_LATENCY + (width > WIDEST_FACTOR)
