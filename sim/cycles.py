"""How long a block takes, without its RTL: token models that equal it cycle for cycle.

A :class:`CycleModel` is the block with its data left out: which outputs are offered, which inputs
are accepted, what a clock edge changes. :func:`run` puts it between stalling sources and sinks and
records the cycle of every transfer. The compiled RTL (:mod:`gridloom.sim.rtl`) is run between the
same sources and sinks, so the two traces must be equal, transfer by transfer.

Cycle 0 is the first after reset. A source with elements left offers one in cycle ``t`` unless its
pattern stalls ``t``; once it offers, it goes on until the transfer. A sink is ready in every cycle
its pattern does not stall. Patterns repeat.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from gridloom.specs.base import Spec
from gridloom.specs.errors import UserError

from ..kernels.payload import Batches, length


__all__ = ["CycleModel", "MissedError", "Pattern", "PipelineModel", "Stalls", "Trace"]
__all__ += ["random_stalls", "run", "run_bearably", "timeout"]

LONGEST_STALL = 97  # cycles, or nearly twice that where a pattern repeats

Stalls = Mapping[str, np.ndarray]  # stream name to a repeating pattern, true where it stalls


class Pattern:
    """A repeating stall pattern; none, or an empty one, stalls never."""

    def __init__(self, pattern: np.ndarray | None):
        given = [] if pattern is None else np.asarray(pattern, dtype=bool).tolist()
        self._stalls = given or [False]

    def stalls(self, cycle: int) -> bool:
        """Whether ``cycle`` is stalled."""
        return self._stalls[cycle % len(self._stalls)]


@dataclass(frozen=True)
class Trace:
    """When each element of each stream was transferred.

    Parameters
    ----------
    transfers : dict of str to int64 array
        Cycle of each transfer, by stream.
    """

    transfers: Mapping[str, np.ndarray]

    @property
    def cycles(self) -> int:
        """Cycles up to and including the last transfer."""
        return 1 + max((int(t[-1]) for t in self.transfers.values() if len(t)), default=-1)

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, Trace)
            and self.transfers.keys() == other.transfers.keys()
            and all(np.array_equal(t, other.transfers[s]) for s, t in self.transfers.items())
        )


class MissedError(UserError):
    """A block missed a deadline that its parameters set, and halted; ``timer`` is the parameter."""

    def __init__(self, model: "CycleModel", cycle: int):
        self.timer = str(model.missed)
        name, value = model.spec.BLOCK, getattr(model.spec, self.timer)
        super().__init__(
            f"{name} halts in cycle {cycle}: what {self.timer} = {value} makes due was not ready; "
            f"make {self.timer} longer, or stall less"
        )


class CycleModel:
    """One block without its data; bit ``n`` of a mask is the ``n``-th input or output stream.

    Parameters
    ----------
    spec : Spec
        The block's parameters.
    inputs : Batches
        Its input elements, for blocks whose timing depends on them (lengths, commands).
    """

    has_deadlines = False  # whether it may miss one

    def __init__(self, spec: Spec, inputs: Batches):
        self.spec = spec
        self.inputs = inputs

    @property
    def missed(self) -> str | None:
        """The parameter that set a deadline which has passed, after which the block halts."""
        return None

    def offers(self) -> int:
        """Outputs whose ``valid`` is high; depends on state only."""
        raise NotImplementedError

    def accepts(self, valid: int, ready: int) -> int:
        """Inputs whose ``ready`` is high, given inputs' ``valid`` and outputs' ``ready``."""
        raise NotImplementedError

    def clock(self, taken_in: int, taken_out: int) -> None:
        """Advance one cycle, after these inputs and outputs were transferred in it."""
        raise NotImplementedError


class PipelineModel(CycleModel):
    """One input, one output, ``spec.latency`` stages that advance together."""

    def __init__(self, spec: Spec, inputs: Batches):
        super().__init__(spec, inputs)
        self._last = 1 << (spec.latency - 1)
        self._stages = 0  # bit n: the n-th stage holds an element

    def offers(self) -> int:
        """The last stage."""
        return bool(self._stages & self._last)

    def accepts(self, valid: int, ready: int) -> int:
        """An element, if the stages advance."""
        return int(not self._stages & self._last or ready)

    def clock(self, taken_in: int, taken_out: int) -> None:
        """Advance unless the last stage waits."""
        if not self._stages & self._last or taken_out:
            self._stages = (self._stages & ~self._last) << 1 | taken_in


def random_stalls(
    rng: np.random.Generator, spec: Spec, *, probability: float | None = None, period: int = 997
) -> dict[str, np.ndarray]:
    """A stall pattern for every stream: none, sparse, even, dense, or in bursts.

    ``probability`` fixes the share of stalled cycles for all; by default each stream draws its own.
    No pattern stalls for ``2 * LONGEST_STALL`` cycles on end.
    """
    patterns = {}
    for stream in spec.streams():
        share = rng.choice([0.0, 0.1, 0.5, 0.9]) if probability is None else probability
        burst = int(rng.choice([1, 1, 3, 17]))
        draws = rng.random(-(-period // burst)) < share
        pattern = np.repeat(draws, burst)[:period]
        pattern[rng.integers(min(period, LONGEST_STALL)) :: LONGEST_STALL] = False
        patterns[stream.name] = pattern
    return patterns


def timeout(
    inputs: Batches, outputs: Mapping[str, int], stalls: Stalls, floor: int = 20_000
) -> int:
    """A cycle count no working block needs for these elements under these stalls."""
    slowest = max((1 / max(1e-3, 1 - np.mean(p)) for p in stalls.values() if len(p)), default=1.0)
    elements = sum(map(length, inputs.values())) + sum(outputs.values())
    return floor + int(64 * slowest * elements)


def run(
    model: CycleModel,
    outputs: Mapping[str, int],
    stalls: Stalls | None = None,
    arrivals: Mapping[str, np.ndarray] | None = None,
    answers: Mapping[str, tuple[str, int]] | None = None,
    limit: int | None = None,
) -> Trace:
    """Feed ``model`` all its inputs, take ``outputs`` elements of each output, record the cycles.

    ``arrivals`` has the cycle from which on each element of an input is offered, in the place of
    that stream's stalls. ``answers`` has, by input, an output and a latency: as many cycles after
    the output's n-th transfer the input's n-th element is offered. Raises :class:`UserError` if the
    outputs do not all appear in ``limit`` cycles, by default more than any needs: the model is
    stuck. Raises :class:`MissedError` when a deadline is, unless there is a ``limit``: then what
    the block still does is run.
    """
    stalls, arrivals = stalls or {}, arrivals or {}
    sources = [
        _Port(s.name, length(model.inputs[s.name]), stalls, arrivals.get(s.name))
        for s in model.spec.inputs()
    ]
    sinks = [_Port(s.name, outputs[s.name], stalls) for s in model.spec.outputs()]
    ports = {port.name: port for port in sources + sinks}
    for name, (asked, latency) in (answers or {}).items():
        ports[name].answer(ports[asked], latency)
    halts = not limit
    limit = limit or timeout(model.inputs, outputs, stalls)
    limit += max((int(a[-1]) for a in arrivals.values() if len(a)), default=0)
    waiting = sum(p.left for p in sources + sinks)
    cycle = 0
    while waiting:
        valid = ready = 0  # plain loops, for most cycles of most runs are spent here
        for n, port in enumerate(sources):
            if port.offers(cycle):
                valid |= 1 << n
        for n, port in enumerate(sinks):
            if port.ready(cycle):
                ready |= 1 << n
        taken_out = model.offers() & ready
        taken_in = model.accepts(valid, ready) & valid
        for port in _set(sources, taken_in) + _set(sinks, taken_out):
            port.transfer(cycle)
            waiting -= 1
        for port in _set(sources, valid & ~taken_in):
            port.held = True
        model.clock(taken_in, taken_out)
        cycle += 1
        if halts and model.missed:
            raise MissedError(model, cycle)
        if cycle > limit:
            counts = ", ".join(f"{p.name}: {p.left} left" for p in sources + sinks if p.left)
            raise UserError(f"the cycle model is stuck after {limit} cycles ({counts})")
    return Trace({p.name: np.array(p.cycles, dtype=np.int64) for p in sources + sinks})


def run_bearably(
    model: Callable[[], CycleModel], outputs: Mapping[str, int], stalls: Stalls
) -> tuple[Stalls, Trace]:
    """:func:`run` under so many of these stalls that no deadline is missed, and what they were.

    All of them where the block has no deadlines; else three of four stalled cycles of every other
    stream, at random, are let go until the block keeps up: some streams may still stall a lot.
    ``model`` makes a fresh cycle model.
    """
    rng = np.random.default_rng(0)
    while True:
        try:
            return stalls, run(model(), outputs, stalls)
        except MissedError:
            if not any(np.any(pattern) for pattern in stalls.values()):
                raise
        stalls = {n: p & (rng.random(len(p)) < rng.choice([0.25, 1])) for n, p in stalls.items()}


class _Port:
    """One end of a stream: how many transfers are left and when those so far happened."""

    def __init__(self, name: str, count: int, stalls: Stalls, arrivals: np.ndarray | None = None):
        self.name = name
        self._arrivals = None if arrivals is None else [int(a) for a in arrivals]
        self.left = count
        self.cycles: list[int] = []
        self.held = False  # offered in the last cycle and not taken
        self._pattern = Pattern(stalls.get(name))
        self._asked: tuple[list[int], int] | None = None

    def answer(self, other: "_Port", latency: int) -> None:
        """Offer each element ``latency`` cycles after one of ``other``."""
        self._asked = other.cycles, latency

    def ready(self, cycle: int) -> bool:
        return not self._pattern.stalls(cycle)

    def offers(self, cycle: int) -> bool:
        if not self.left:
            return False
        if self._asked is not None:
            asked, latency = self._asked
            number = len(self.cycles)
            return number < len(asked) and asked[number] + latency <= cycle
        if self._arrivals is not None:
            return self._arrivals[len(self.cycles)] <= cycle
        return self.held or not self._pattern.stalls(cycle)

    def transfer(self, cycle: int) -> None:
        if not self.left:
            raise UserError(
                f"the cycle model gives an element on {self.name} in cycle {cycle}, "
                f"after the {len(self.cycles)} expected"
            )
        self.cycles.append(cycle)
        self.left -= 1
        self.held = False


def _set(ports: list[_Port], mask: int) -> list[_Port]:
    return [port for n, port in enumerate(ports) if mask >> n & 1] if mask else []
