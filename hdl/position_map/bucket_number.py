"""From the index that a hash gives to the number of a bucket."""

from amaranth.hdl import Cat, Const, Module, Signal, Value

from gridloom.specs.position_map import INDEX_WIDTH, TABLES, PositionMapSpec


__all__ = ["bucket_number"]


def bucket_number(m: Module, spec: PositionMapSpec, table: int, index: Value) -> Signal:
    """``table * buckets + (index * buckets >> 32)``, from ``index`` in the same cycle.

    The product is a sum of as few shifted indices as there are digits -1, 0 and 1 of the number of
    buckets without two neighbours that are not 0 (Reitwiesner, 1960): two for load 0.8 of a power
    of two.
    """
    shift = (spec.buckets & -spec.buckets).bit_length() - 1
    product = Const(0, 1)
    for place, digit in _digits(spec.buckets >> shift):
        term = Cat(Const(0, place), index)
        product = product + term if digit > 0 else product - term
    width = INDEX_WIDTH + spec.buckets.bit_length() - shift
    scaled = Signal(width, name=f"scaled_{table}")
    number = Signal(range(TABLES * spec.buckets), name=f"bucket_{table}")
    m.d.comb += [
        scaled.eq(product),
        number.eq(table * spec.buckets + scaled[INDEX_WIDTH - shift :]),
    ]
    return number


def _digits(value: int) -> list[tuple[int, int]]:
    """Places and signs of the digits of ``value`` that are not 0, in the non-adjacent form."""
    digits, place = [], 0
    while value:
        digit = 2 - value % 4 if value % 2 else 0
        if digit:
            digits.append((place, digit))
        value = (value - digit) // 2
        place += 1
    return digits
