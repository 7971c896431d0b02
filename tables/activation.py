"""What hardware and model of an activation share: how f(x) is put together, and from which table.

Every function is a base that costs nothing and one function g of the magnitude:

    gelu, silu      max(x, 0) - delta(|x|)
    sigmoid         1 - tail(|x|) for x >= 0, tail(|x|) for x < 0
    tanh, erf       g(|x|) with the sign of x

g is looked up for magnitudes in ``[0, 2**interval_width)`` and constant beyond. The interval is the
smallest whose constant keeps the error budget, the table is the cheapest that keeps it inside.
"""

import enum
import functools
from dataclasses import dataclass, replace

import numpy as np

from gridloom.specs.activation import ActivationSpec, Function, Method
from gridloom.specs.errors import UserError

from .bipartite import BipartiteTable, search_bipartite
from .functions import evaluate
from .piecewise import PiecewiseTable, Target, search


__all__ = ["ActivationPlan", "Base", "plan_activation", "rom_values"]


class Base(enum.Enum):
    """What g is added to or taken from."""

    RAMP = enum.auto()  # max(x, 0) - g
    STEP = enum.auto()  # 1 - g for x >= 0, g below
    ODD = enum.auto()  # g for x >= 0, -g below


_PARTS = {
    Function.GELU: (Base.RAMP, "gelu_delta"),
    Function.GELU_TANH: (Base.RAMP, "gelu_tanh_delta"),
    Function.SILU: (Base.RAMP, "silu_delta"),
    Function.SIGMOID: (Base.STEP, "sigmoid_tail"),
    Function.TANH: (Base.ODD, "tanh"),
    Function.ERF: (Base.ODD, "erf"),
}
_DEGREES = {Method.CONSTANT: 0, Method.LINEAR: 1, Method.QUADRATIC: 2}
EXHAUSTIVE_WIDTH = 16  # magnitudes up to this many bits are all looked at
NUM_SAMPLES = 1 << 14  # of wider ones


@dataclass(frozen=True)
class ActivationPlan:
    """One function in one pair of fixed-point formats.

    Parameters
    ----------
    base : Base
        What the correction is combined with.
    interval_width : int
        Magnitudes of at most this many bits are looked up; 0 if there is no table.
    beyond : int
        Correction of greater magnitudes.
    table : PiecewiseTable or BipartiteTable, optional
        Its result, less the ``guard`` lowest bits, is the correction. Constants for rounding are
        in it already.
    guard : int
        Bits of the table's result that are dropped.
    frac_bits : int
        Fraction bits of the correction and of the sum.
    low, high : int
        Range of the correction.
    """

    in_frac_bits: int
    out_fmt: object
    base: Base
    interval_width: int
    beyond: int
    table: PiecewiseTable | BipartiteTable | None
    guard: int
    frac_bits: int
    low: int
    high: int

    @property
    def sum_frac_bits(self) -> int:
        """Fraction bits of base and sum; those the output does not have are dropped from it."""
        return max(self.frac_bits, self.in_frac_bits if self.base is Base.RAMP else 0)

    @property
    def table_bits(self) -> int:
        """Bits of all tables."""
        return self.table.table_bits if self.table else 0

    @property
    def multipliers(self) -> int:
        """Multiplications per element."""
        return self.table.multipliers if self.table else 0

    @property
    def substitute(self) -> int | None:
        """A table address with the correction of all magnitudes beyond, if an end has it."""
        if self.table is None:
            return None
        ends = np.array([0, (1 << self.interval_width) - 1])
        found = ends[self.correction(ends) == self.beyond]
        return int(found[0]) if len(found) else None

    def correction(self, magnitude: np.ndarray) -> np.ndarray:
        """The rounded g, in units of ``2**-frac_bits``, of stored magnitudes."""
        magnitude = np.asarray(magnitude, dtype=np.int64)
        if self.table is None:
            return np.full(magnitude.shape, self.beyond, dtype=np.int64)
        is_beyond = (magnitude >> self.interval_width) != 0
        inside = self.table.evaluate(np.where(is_beyond, 0, magnitude)) >> self.guard
        return np.where(is_beyond, self.beyond, inside)

    def evaluate(self, x: np.ndarray) -> np.ndarray:
        """Stored results of stored ``x``."""
        x = np.asarray(x, dtype=np.int64)
        correction = self.correction(np.abs(x)) << (self.sum_frac_bits - self.frac_bits)
        match self.base:
            case Base.RAMP:
                ramp = np.maximum(x, 0) << (self.sum_frac_bits - self.in_frac_bits)
                total = ramp - correction
            case Base.STEP:
                total = np.where(x < 0, correction, (1 << self.sum_frac_bits) - correction)
            case Base.ODD:
                total = np.where(x < 0, -correction, correction)
        result = total >> (self.sum_frac_bits - self.out_fmt.frac_bits)
        return np.clip(result, self.out_fmt.min, self.out_fmt.max)


@functools.lru_cache(maxsize=256)
def plan_activation(spec: ActivationSpec) -> ActivationPlan:
    """The interval and the table for ``spec``, which is fixed-point and computed.

    Raises :class:`UserError` if no table of its method keeps the error budget.
    """
    base, function = _PARTS[spec.function]
    in_fmt, out_fmt = spec.in_fmt, spec.out_fmt
    # A ramp with bits below the output's is rounded after the sum; all else before it.
    is_joint = base is Base.RAMP and in_fmt.frac_bits > out_fmt.frac_bits
    if is_joint:
        if spec.max_error_ulp <= 0.5:
            raise UserError(
                f"activation: max_error_ulp must be above 0.5, not {spec.max_error_ulp}, for "
                f"{spec.function.value} from {in_fmt} to {out_fmt}, whose sum is rounded once more"
            )
        unit = replace(_UNIT, out_frac_bits=out_fmt.frac_bits + 1, is_rounded=False)
        unit = replace(unit, budget_ulp=2 * (spec.max_error_ulp - 0.5))
    else:
        unit = replace(_UNIT, out_frac_bits=out_fmt.frac_bits, budget_ulp=spec.max_error_ulp)
    unit = replace(unit, function=function)

    width, beyond = _interval(unit, in_fmt, is_joint)
    table, guard, frac_bits = None, 0, unit.out_frac_bits
    if width:
        high = 2.0 ** (width - in_fmt.frac_bits)
        table = _table(spec, replace(unit, in_width=width, high=high))
        guard = table.frac_bits - unit.out_frac_bits
        half = (1 << guard) >> 1
        if is_joint:  # every bit is kept; half of the output's last place goes the other way
            frac_bits, guard = table.frac_bits, 0
            half = -1 << (frac_bits - out_fmt.frac_bits - 1)
        table = _with_added(table, half)
    if is_joint:
        beyond = (beyond << (frac_bits - unit.out_frac_bits)) - (
            1 << (frac_bits - out_fmt.frac_bits - 1)
        )
    plan = ActivationPlan(
        in_fmt.frac_bits, out_fmt, base, width, beyond, table, guard, frac_bits, 0, 0
    )
    low, high = _bounds(plan, unit)
    return replace(plan, low=low, high=high)


_UNIT = Target("", 0.0, 1.0, 0, 0, 0.5, is_rounded=True)


def _interval(unit: Target, in_fmt, is_joint: bool) -> tuple[int, int]:
    """The fewest bits of magnitude that must be looked up, and the correction beyond them."""
    top = in_fmt.width - 1  # only the most negative x has a magnitude of this many bits plus one
    for width in range(top + 1):
        magnitudes = _samples(1 << width if width else 0, 1 << top)
        ulps = evaluate(unit.function, magnitudes * in_fmt.lsb) * 2.0**unit.out_frac_bits
        beyond = 0 if is_joint else int(np.floor((ulps.max() + ulps.min()) / 2 + 0.5))
        if np.abs(ulps - beyond).max() <= unit.budget_ulp:
            return width, beyond
    return top + 1, 0


def _samples(first: int, last: int) -> np.ndarray:
    if last - first <= 1 << EXHAUSTIVE_WIDTH:
        return np.arange(first, last + 1)
    return np.unique(np.linspace(first, last, NUM_SAMPLES).astype(np.int64))


def _table(spec: ActivationSpec, target: Target) -> PiecewiseTable | BipartiteTable:
    method = spec.chosen_method
    try:
        if method is Method.BIPARTITE:
            return search_bipartite(target)
        return search(target, _DEGREES[method])
    except ValueError:
        raise UserError(
            f"activation: method = {method.value} cannot give {spec.function.value} from "
            f"{spec.in_fmt} to {spec.out_fmt} within max_error_ulp = {spec.max_error_ulp}; "
            "allow more error or choose another method"
        ) from None


def _with_added(table: PiecewiseTable | BipartiteTable, constant: int):
    """``table`` with ``constant`` added to every result."""
    if isinstance(table, BipartiteTable):
        return replace(table, values=tuple(v + constant for v in table.values))
    c0, *slopes = table.coefficients
    return replace(table, coefficients=(tuple(c + constant for c in c0), *slopes))


def _bounds(plan: ActivationPlan, unit: Target) -> tuple[int, int]:
    """Range of the correction: measured, or from the error budget where inputs are too many."""
    magnitudes = _samples(0, (1 << plan.interval_width) - 1)
    corrections = plan.correction(magnitudes)
    slack = 0
    if len(magnitudes) < 1 << plan.interval_width:
        slack = 1 + int(2 * unit.budget_ulp * 2.0 ** (plan.frac_bits - unit.out_frac_bits))
    low, high = int(corrections.min()) - slack, int(corrections.max()) + slack
    return min(low, plan.beyond), max(high, plan.beyond)


@functools.lru_cache(maxsize=64)
def rom_values(spec: ActivationSpec) -> tuple[int, ...]:
    """Correctly rounded stored results (halves up) by the bits of x, for ``method = rom``."""
    count = 1 << spec.in_fmt.width
    bits = np.arange(count)
    x = np.where(bits > spec.in_fmt.max, bits - count, bits)
    exact = evaluate(spec.function.value, x * spec.in_fmt.lsb)
    rounded = np.floor(exact * 2.0**spec.out_fmt.frac_bits + 0.5).astype(np.int64)
    return tuple(map(int, np.clip(rounded, spec.out_fmt.min, spec.out_fmt.max)))
