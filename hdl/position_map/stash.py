"""Keys that wait for a place in the tables."""

from amaranth.hdl import Module, Mux, Signal, Value
from amaranth.lib import data, enum, wiring
from amaranth.lib.memory import Memory
from amaranth.lib.wiring import In, Out

from gridloom.specs.position_map import PositionMapSpec

from ..common.block_ram import small_memory


__all__ = ["Stash", "stash_layout"]


class Phase(enum.Enum, shape=2):
    """Which place is read, and why."""

    PICK = 0  # the candidate's
    OFFER = 1
    SCAN = 2  # each in turn
    RECALL = 3  # the candidate's again


def stash_layout(spec: PositionMapSpec) -> data.StructLayout:
    """What a place holds."""
    return data.StructLayout({"key": spec.key_width, "position": spec.position_width, "side": 1})


class Stash(wiring.Component):
    """A small memory of keys: pick one to be repaired, look for another in every place.

    =============  =================================================================
    Latency        2 cycles from ``begins`` to ``offers``; depth + 2 from ``take`` to ``is_scanned``
    Throughput     one command at a time
    Back-pressure  waits for ``take``
    Golden model   ``kernels.position_map``: ``candidate_of``, ``_find``, ``_free_place``
    Source         Kirsch, Mitzenmacher, Wieder, More robust hashing (SIAM J. Comput. 2009)
    =============  =================================================================

    Every place is read in every scan, in the same order, taken or not.

    Parameters
    ----------
    spec : PositionMapSpec
        Places and widths.

    Members
    -------
    begins : In(1)
        A command begins: choose the candidate, the first place taken from the pointer on.
    ends : In(1)
        The command ends, and the pointer goes on.
    offers, take : Out(1), In(1)
        ``place`` has the candidate; it has been used, and the scan may begin.
    sought : In
        The key to look for.
    is_found : Out(1)
        ``place`` has that key, in this cycle.
    is_scanned : Out(1)
        The scan is over, and ``place`` has the candidate again.
    number, place : Out
        What is read, and from where.
    candidate : Out
        Number of the candidate.
    has_candidate : Out(1)
        There is one still.
    free, has_free : Out
        The lowest free place, if there is one.
    write, clear : In(1)
        Fill place ``target`` with ``entry``, or empty it.
    target, entry : In
        Where and what.
    """

    def __init__(self, spec: PositionMapSpec):
        self.spec = spec
        self.phase = Signal(Phase, init=Phase.RECALL)
        self.taken = Signal(spec.stash_depth)
        self.address = Signal(range(spec.stash_depth))
        number = range(spec.stash_depth)
        outputs = {"offers": 1, "is_found": 1, "is_scanned": 1, "number": number}
        outputs |= {"place": stash_layout(spec), "candidate": number, "has_candidate": 1}
        outputs |= {"free": number, "has_free": 1}
        inputs = {"begins": 1, "ends": 1, "take": 1, "sought": spec.key_width, "write": 1}
        inputs |= {"clear": 1, "target": number, "entry": stash_layout(spec)}
        super().__init__(
            {n: In(s) for n, s in inputs.items()} | {n: Out(s) for n, s in outputs.items()}
        )

    def elaborate(self, platform):
        m = Module()
        self._store(m, platform)
        self._pick(m)
        self._read(m)
        return m

    def _store(self, m: Module, platform) -> None:
        """Write a place or free it."""
        m.submodules.memory = memory = Memory(
            shape=stash_layout(self.spec),
            depth=self.spec.stash_depth,
            init=[],
            attrs=small_memory(platform),
        )
        write_port, read_port = memory.write_port(), memory.read_port()
        m.d.comb += [
            write_port.en.eq(self.write),
            write_port.addr.eq(self.target),
            write_port.data.eq(self.entry),
            read_port.addr.eq(self.address),
            self.place.eq(read_port.data),
        ]
        with m.If(self.write | self.clear):
            m.d.sync += self.taken.bit_select(self.target, 1).eq(self.write)
        _lowest(m, ~self.taken, self.free, self.has_free)

    def _pick(self, m: Module) -> None:
        """Choose the candidate by turns."""
        depth = self.spec.stash_depth
        pointer = Signal(range(depth))
        from_pointer = Signal(depth)
        ahead, anywhere = Signal(range(depth)), Signal(range(depth))
        is_ahead, is_anywhere = Signal(), Signal()
        m.d.comb += from_pointer.eq(Value.cast((1 << depth) - 1) << pointer)
        _lowest(m, self.taken & from_pointer, ahead, is_ahead)
        _lowest(m, self.taken, anywhere, is_anywhere)
        was_picked = Signal()
        with m.If(self.begins):
            m.d.sync += [
                self.candidate.eq(Mux(is_ahead, ahead, anywhere)),
                was_picked.eq(is_anywhere),
            ]
        # What the command has removed is no candidate any more.
        is_still = self.taken.bit_select(self.candidate, 1)
        m.d.comb += self.has_candidate.eq(was_picked & is_still)
        with m.If(self.ends):
            m.d.sync += pointer.eq(Mux(pointer == depth - 1, 0, pointer + 1))

    def _read(self, m: Module) -> None:
        """Candidate, every place, candidate again."""
        phase = self.phase
        next_number = Signal(range(self.spec.stash_depth))
        is_compared = Signal()  # what was read is a place of the scan
        is_last = Signal()
        m.d.comb += [
            self.offers.eq(phase == Phase.OFFER),
            self.address.eq(Mux(phase == Phase.SCAN, next_number, self.candidate)),
            is_last.eq(next_number == self.spec.stash_depth - 1),
            self.is_found.eq(
                is_compared
                & self.taken.bit_select(self.number, 1)
                & (self.place.key == self.sought)
            ),
        ]
        m.d.sync += [
            self.number.eq(self.address),
            is_compared.eq(phase == Phase.SCAN),
            self.is_scanned.eq((phase == Phase.RECALL) & ~self.begins),
        ]
        with m.If(self.begins):
            m.d.sync += phase.eq(Phase.PICK)
        with m.Elif(phase == Phase.PICK):
            m.d.sync += phase.eq(Phase.OFFER)
        with m.Elif(self.take):
            m.d.sync += [phase.eq(Phase.SCAN), next_number.eq(0)]
        with m.Elif(phase == Phase.SCAN):
            m.d.sync += next_number.eq(next_number + 1)
            with m.If(is_last):
                m.d.sync += phase.eq(Phase.RECALL)


def _lowest(m: Module, bits: Value, number: Signal, exists: Signal) -> None:
    """The lowest bit that is set, and whether one is."""
    held = Signal.like(bits, name=f"{number.name}_bits")
    m.d.comb += [held.eq(bits), exists.eq(held.any())]
    for n in reversed(range(len(held))):
        with m.If(held[n]):
            m.d.comb += number.eq(n)
