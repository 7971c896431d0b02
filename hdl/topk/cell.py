"""One place in the ranking."""

from collections.abc import Hashable

from amaranth.hdl import Module, Mux, Signal
from amaranth.lib.wiring import In, Out

from ..emit import Shareable


__all__ = ["TopkCell"]


class TopkCell(Shareable):
    """Holds the score of one rank of the row that enters, and one result of the row that leaves.

    Whether the next score beats this rank is settled one cycle before it is inserted. Meanwhile
    the score before it may move this cell, to one of three contents: what it holds, what the cell
    above holds, or the score before. The comparison with each is known (``raw``, ``above_raw``,
    ``beats_previous``), so the loop through the register ``beats`` is one comparator and one
    multiplexer, however many cells there are.

    =============  =================================================================
    Latency        1 enabled cycle to ``beats``, 1 more to ``key``
    Throughput     1 score per cycle
    Back-pressure  none: ``advance`` low holds the ranking, ``unload`` and ``shift`` low the results
    Golden model   :func:`gridloom.kernels.topk.topk`, one rank of it
    Source         the parallel insertion sorter; comparing ahead is ours
    =============  =================================================================

    Parameters
    ----------
    key_width, index_width : int
        Bits of a score, as an unsigned key, and of its index.

    Members
    -------
    next_key, beats_previous : In
        The score to compare, and whether it beats the one before it.
    next_valid, refill : In(1)
        There is a score to compare; it beats whatever is here.
    new_key, new_index : In
        The score to insert, if ``beats`` says so.
    advance : In(1)
        Insert the new score, and settle ``beats`` for the next.
    above_valid, above_key, above_index, above_beats, above_raw : In
        Of the cell one rank above; all 0 for the first.
    unload, shift : In(1)
        The results take the row that is held, or what ``below`` has of the row before.
    below_valid, below_key, below_index : In
        Result of the cell one rank below.
    valid, key, index, beats, raw : Out
        What this cell holds and whether the scores to insert and to compare beat it.
    result_valid, result_key, result_index : Out
        The result this cell holds.
    """

    def __init__(self, key_width: int, index_width: int):
        self.key_width = key_width
        self.index_width = index_width
        key, index = key_width, index_width
        inputs = {"next_key": key, "beats_previous": 1, "next_valid": 1, "refill": 1}
        inputs |= {"advance": 1, "new_key": key, "new_index": index}
        inputs |= {"above_valid": 1, "above_key": key, "above_index": index}
        inputs |= {"above_beats": 1, "above_raw": 1, "unload": 1, "shift": 1}
        inputs |= {"below_valid": 1, "below_key": key, "below_index": index}
        outputs = {"valid": 1, "key": key, "index": index, "beats": 1, "raw": 1}
        outputs |= {"result_valid": 1, "result_key": key, "result_index": index}
        super().__init__(
            {n: In(w) for n, w in inputs.items()} | {n: Out(w) for n, w in outputs.items()}
        )

    def parameters(self) -> Hashable:
        """The widths."""
        return self.key_width, self.index_width

    def elaborate(self, platform):
        m = Module()
        self._compare(m)
        self._insert(m)
        self._unload(m)
        return m

    def _compare(self, m: Module) -> None:
        """Settle whether the next score will beat what this cell will hold."""
        # Equal scores do not beat: the earlier goes first. (Yosys makes `>` from a subtraction and
        # a test for equality, `<` from the subtraction alone.)
        m.d.comb += self.raw.eq(~self.valid | (self.key < self.next_key))
        moved = Mux(self.above_beats, self.above_raw, self.beats_previous)
        beats = Signal()
        m.d.comb += beats.eq(self.refill | Mux(self.beats, moved, self.raw))
        with m.If(self.advance):
            m.d.sync += self.beats.eq(self.next_valid & beats)

    def _insert(self, m: Module) -> None:
        """Take the new score, or what it pushed out of the cell above."""
        key, index = self._payload(m, "key", "index")
        with m.If(self.advance & self.beats):
            m.d.sync += [
                self.valid.eq(~self.above_beats | self.above_valid),
                key.eq(Mux(self.above_beats, self.above_key, self.new_key)),
                index.eq(Mux(self.above_beats, self.above_index, self.new_index)),
            ]

    def _unload(self, m: Module) -> None:
        """Take a finished row in one cycle, then pass the results up one by one."""
        key, index = self._payload(m, "result_key", "result_index")
        with m.If(self.unload | self.shift):
            m.d.sync += [
                self.result_valid.eq(Mux(self.unload, self.valid, self.below_valid)),
                key.eq(Mux(self.unload, self.key, self.below_key)),
                index.eq(Mux(self.unload, self.index, self.below_index)),
            ]

    def _payload(self, m: Module, *names: str) -> list[Signal]:
        """Registers without reset behind output ports; they are read only where valid."""
        held = [Signal.like(getattr(self, n), name=f"held_{n}", reset_less=True) for n in names]
        m.d.comb += [getattr(self, n).eq(h) for n, h in zip(names, held, strict=True)]
        return held
