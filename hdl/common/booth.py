"""Products out of logic, for FPGAs whose multipliers are used up."""

from typing import Any

from amaranth.hdl import Cat, Const, Module, Signal, Value


__all__ = ["booth_product"]


def booth_product(m: Module, a: Value, b: Value, en: Any) -> Value:
    """The product of ``a`` and ``b`` of the enabled cycle before: adders behind registers.

    One operand becomes digits -2 to 2 of two bits each: half as many terms as it has bits (Booth,
    1951; MacSorley, 1961). A negative term is an inverted one plus 1, for which the next term has
    room below its lowest bit.
    """
    digits, factor = sorted((a, b), key=len)
    held = Signal(factor.shape(), name="held", reset_less=True)
    with m.If(en):
        m.d.sync += held.eq(factor)
    extra = 1 if held.shape().signed else 2
    once = Cat(held, _sign(held).replicate(extra))
    twice = Cat(Const(0, 1), held, _sign(held).replicate(extra - 1))
    bits = Cat(Const(0, 1), digits, _sign(digits).replicate(2))

    terms, ones = [], Const(0, 0)
    for position in range(0, len(digits) + (not digits.shape().signed), 2):
        digit = Signal(3, name=f"digit_{position}", reset_less=True)
        low, middle, high = bits[position : position + 3]
        is_two = (high & ~low & ~middle) | (~high & low & middle)
        with m.If(en):
            m.d.sync += digit.eq(Cat(low ^ middle, is_two, high & ~(low & middle)))
        is_one, is_two, is_negative = (bit.replicate(len(once)) for bit in digit)
        term = ((once & is_one) | (twice & is_two)) ^ is_negative
        terms.append(Cat(Const(0, max(position - 2, 0)), ones, term).as_signed())
        ones = Cat(digit[2], Const(0, 1))
    # Of an unsigned operand the last digit is not negative. A term of 0 would do no harm, if abc9
    # did not lose the logic of a kept sum that is nothing but its other term.
    if digits.shape().signed:
        terms.append(Cat(Const(0, position), ones).as_signed())
    return _sum(m, terms)


def _sign(value: Value) -> Value:
    """What extends ``value``."""
    return value[-1] if value.shape().signed else Const(0, 1)


def _sum(m: Module, terms: list[Value]) -> Value:
    """Sum of signed values by a tree of adders."""
    while len(terms) > 1:
        pairs = zip(terms[::2], terms[1::2], strict=False)
        sums = []
        for a, b in pairs:
            # Kept, or Yosys merges the adders into full adders, which take twice the logic.
            sums.append(Signal((a + b).shape(), name="partial", attrs={"keep": 1}))
            m.d.comb += sums[-1].eq(a + b)
        terms = sums + terms[len(sums) * 2 :]
    return terms[0]
