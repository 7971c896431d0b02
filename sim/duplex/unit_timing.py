"""Seconds of Logic-PIM units by their exact model, in the place of closed forms.

A unit's commands go through :func:`gridloom.sim.pim_timing.pim_times`, which equals the RTL to the
cycle, with beats as :mod:`gridloom.sim.pim_memory` gives rows of a bundle. Units are dealt whole
rows of a matrix and whole keys, and take values in whole tiles: what that leaves unused is counted,
and so are the load of activations and the way to the last result, which closed forms leave out.
"""

import functools
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from gridloom.specs.dram import ControllerSpec
from gridloom.specs.dram_presets import dram_preset
from gridloom.specs.duplex import DeviceSpec, PimTimes
from gridloom.specs.errors import UserError
from gridloom.specs.pim_command import Flag, Opcode, PimCommand
from gridloom.specs.pim_unit import PimUnitSpec, Weight

from ...kernels.pim_needs import needs_of
from ..pim_memory import PimFeed, feed
from ..pim_timing import pim_times
from .timing import PimTiming, pim_of


__all__ = ["DUPLEX_UNIT", "UnitTiming", "unit_cycles", "units_of"]

# Duplex's: 64 weights of 16 bits a cycle, 8 columns. Its buffer holds a bundle row of 8 KB; ours a
# layer's activations, of which a token of 4096 features has 64 words.
DUPLEX_UNIT = PimUnitSpec(
    lanes=64,
    columns=8,
    weight=Weight.BF16,
    buffer_words=4096,
    max_passes=16,
    max_head_dim=256,
    max_features=256,
)
SCALE = 100  # of scores: any takes as long
FEWEST_FEATURES = 8  # of a value, that no unit refuses
STEADY_BEATS = 1 << 14  # of heads one behind the other, from which a head's share is taken


@functools.lru_cache(maxsize=1 << 14)
def unit_cycles(unit: PimUnitSpec, memory: PimFeed, commands: tuple[PimCommand, ...]) -> int:
    """From the first request of an idle unit to its last result."""
    count = sum(needs_of(unit, c).beats for c in commands)
    arrivals = feed(memory, unit, count, lambda a: pim_times(unit, commands, a).beats)
    return pim_times(unit, commands, arrivals).cycles


@dataclass(frozen=True)
class UnitTiming(PimTiming):
    """A device's units, each as its exact model before its own bundles.

    Parameters
    ----------
    unit : PimUnitSpec
        One of them.
    memory : PimFeed
        What is before it.
    others : see :class:`PimTiming`
    """

    unit: PimUnitSpec = DUPLEX_UNIT
    memory: PimFeed | None = None

    def __post_init__(self):
        if self.memory is None:
            raise UserError("memory must be given: the exact unit waits for rows of it")
        if self.unit.columns != self.columns:
            raise UserError(
                f"columns must be those of the unit, {self.unit.columns}, not {self.columns}"
            )

    @property
    def cycle_s(self) -> float:
        """Seconds of a unit's cycle."""
        return self.memory.clocks * self.memory.dram.tck_ps * 1e-12

    def seconds(self, *commands: PimCommand) -> float:
        """Of commands to an idle unit, up to the last result."""
        return unit_cycles(self.unit, self.memory, commands) * self.cycle_s

    # ---- what a unit is told

    def product(self, tokens: int, features: int, rows: int) -> tuple[PimCommand, ...]:
        """``rows`` times ``tokens``, of as many features as the buffer holds for them."""
        beats, passes = self._words(features), self._passes(tokens)
        shape = {"beats": beats, "passes": passes}
        return (
            PimCommand(Opcode.LOAD, count=tokens, **shape),
            PimCommand(Opcode.GEMM, count=rows, tokens=tokens, **shape),
        )

    def expert(self, tokens: int, hidden: int, inner: int, *, gated: bool = True) -> Any:
        """Gate and up, or up alone, to the buffer, and down: all of an expert in one unit."""
        wide, narrow, passes = self._words(inner), self._words(hidden), self._passes(tokens)
        flags = Flag.TO_BUFFER | Flag.FUNCTION | (Flag.GATED if gated else 0)
        shape = {"tokens": tokens, "passes": passes}
        target = narrow * passes
        return (
            PimCommand(Opcode.LOAD, count=tokens, beats=narrow, passes=passes),
            PimCommand(Opcode.GEMM, int(flags), count=inner, beats=narrow, target=target, **shape),
            PimCommand(Opcode.GEMM, count=hidden, beats=wide, source=target, **shape),
        )

    def heads(self, keys: int, heads: int, group: int, head_dim: int) -> tuple[PimCommand, ...]:
        """``group`` queries of each head over its keys; a group wider than the unit comes again."""
        beats = self._words(head_dim)
        shape = {"count": keys, "beats": beats, "tokens": heads}
        shape |= {"features": max(FEWEST_FEATURES, head_dim), "scale": SCALE}
        groups = [min(self.columns, group - n) for n in range(0, group, self.columns)]
        return (
            PimCommand(Opcode.LOAD, count=max(groups), beats=beats * heads, passes=1),
            *(PimCommand(Opcode.ATTEND, group=size, **shape) for size in groups),
        )

    def _words(self, features: int) -> int:
        return -(-int(features) // self.unit.lanes)

    def _passes(self, tokens: int) -> int:
        return -(-int(tokens) // self.columns)

    # ---- what the device asks

    def matmul(self, tokens: Any, inputs: float, outputs: float) -> Any:
        """Seconds of ``tokens`` rows through an ``inputs`` x ``outputs`` matrix; none, nothing.

        A unit has whole rows of the matrix. Tokens that its buffer does not hold come later.
        """
        rows = int(np.ceil(outputs / self.units))
        beats = self._words(inputs)
        passes = min(self.unit.max_passes, self.unit.buffer_words // beats)
        if not passes:
            raise UserError(
                f"buffer_words must be at least {beats} for {inputs:g} features, not "
                f"{self.unit.buffer_words}"
            )
        most = passes * self.columns

        def of(count: int) -> float:
            whole, rest = divmod(count, most)
            parts = whole * [most] + [rest] * (rest > 0)
            return sum(self.seconds(*self.product(n, inputs, rows)) for n in parts)

        return _by_value(np.asarray(tokens), of)

    def attention(self, keys: Any, kv_heads: float, group: int, head_dim: int) -> Any:
        """Seconds of one new token of each sequence over ``keys`` keys and values.

        ``keys`` has the sequences along its first axis. Sequences and KV heads are dealt out to
        the stacks, and in each to as many units as is best, up to all of them for each head.
        """
        keys = np.asarray(keys)
        if not len(keys):
            return np.zeros(keys.shape[1:])
        in_stack = self.units // self.stacks
        heads = int(np.ceil(len(keys) * kv_heads / self.stacks))  # of the fullest stack
        spreads = [1 << n for n in range(in_stack.bit_length())]
        return np.min([self._spread(keys, heads, n, group, head_dim) for n in spreads], axis=0)

    def _spread(self, keys: np.ndarray, heads: int, units: int, group: int, head_dim: int) -> Any:
        """The same with a head's keys over so many units."""
        own = np.ceil(keys / units).astype(np.int64)
        together = self.units // self.stacks // units  # heads at once
        count = -(-heads // together)  # that a unit has
        if len(keys) == 1:

            def whole(n: int) -> float:
                return self.seconds(*self.heads(n, count, group, head_dim))

            return _by_value(own[0], whole)

        def share(n: int) -> float:
            return self._share(n, group, head_dim)

        # The first head's way in and out, as of the mean of all.
        mean = int(np.ceil(own.mean()))
        alone = self.seconds(*self.heads(mean, 1, group, head_dim)) - share(mean)
        return _by_value(own, share).mean(axis=0) * count + alone

    def _share(self, keys: int, group: int, head_dim: int) -> float:
        """Seconds of one of many heads in a unit: linear in the keys of its last tile."""
        lanes = self.unit.lanes
        first = (keys - 1) // lanes * lanes + 1
        ends = [self._steady(n, group, head_dim) for n in (first, first + lanes - 1)]
        return float(np.interp(keys, [first, first + lanes - 1], ends))

    def _steady(self, keys: int, group: int, head_dim: int) -> float:
        """Mean seconds of heads of so many keys, one behind the other."""
        each = sum(needs_of(self.unit, c).beats for c in self.heads(keys, 1, group, head_dim))
        most = self.unit.buffer_words // self._words(head_dim) - 1
        more = min(most, 1 + STEADY_BEATS // each)
        many, one = (
            self.seconds(*self.heads(keys, count, group, head_dim)) for count in (1 + more, 1)
        )
        return (many - one) / more


def units_of(device: DeviceSpec) -> PimTiming | None:
    """The units of a device, if it has any, timed as it says."""
    closed = pim_of(device)
    if closed is None or device.pim_times is PimTimes.CLOSED:
        return closed
    controller = ControllerSpec(
        refresh="all-bank" if device.has_refresh else "none",
        pim_staggered=device.pim_staggered,
        pim_own_bus=device.pim_own_bus,
    )
    memory = PimFeed(dram_preset(device.dram).spec, controller, bundles=device.bundles_in_turn)
    unit = DUPLEX_UNIT.model_copy(update={"columns": device.columns})
    return UnitTiming(**vars(closed), unit=unit, memory=memory)


def _by_value(values: np.ndarray, function: Callable[[int], float]) -> np.ndarray:
    """``function`` of each value, of which there are few; nothing where one is 0."""
    distinct, places = np.unique(values, return_inverse=True)
    results = np.array([function(int(n)) if n > 0 else 0.0 for n in distinct])
    return results[places].reshape(values.shape)
