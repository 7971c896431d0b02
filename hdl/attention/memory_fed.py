"""The array with what brings its operands from memory and takes its results there."""

from typing import Any

from amaranth.hdl import Array, Cat, Const, Module, Mux, Signal, Value
from amaranth.lib import stream, wiring
from amaranth.lib.wiring import In, Out, connect, flipped

from gridloom.specs.attention import AttentionSpec
from gridloom.specs.attention_memory import check_port, feature_fields, output_row
from gridloom.specs.memory_port import MemoryPort

from ..common.axi_master import request_layout, word_layout
from ..common.queue import ResultQueue
from ..common.row_pointer import tensor_layout
from ..common.streams import payload_layout
from ..common.tile_collector import TileCollector
from ..common.tile_transposer import TileTransposer
from .fetcher import KINDS, OperandFetcher, arrival_layout
from .rtl import Attention
from .storer import ResultStorer


__all__ = ["MemoryFedAttention", "PartialRows"]


class PartialRows(wiring.Component):
    """Partial results as rows: the numerators, then the denominator, then the maximum.

    =============  =================================================================
    Latency        none
    Throughput     1 element per cycle; ``value_dim + 2`` cycles for ``value_dim`` beats
    Back-pressure  lossless; ``i.ready`` depends combinationally on ``o.ready``
    Golden model   :func:`gridloom.kernels.attention_memory.result_rows`
    Source         none
    =============  =================================================================

    Parameters
    ----------
    spec : AttentionSpec
        Formats.

    Members
    -------
    i : In(stream)
        As ``o_partial`` of the array.
    o : Out(stream)
        One element of every lane, extended to those of memory.
    """

    i: stream.Interface
    o: stream.Interface

    def __init__(self, spec: AttentionSpec):
        self.spec = spec
        description = next(s for s in spec.outputs() if s.name == "o_partial")
        self.width = output_row(spec, is_partial=True).element_width
        super().__init__(
            {
                "i": In(stream.Signature(payload_layout(description))),
                "o": Out(stream.Signature(spec.output_lanes * self.width)),
            }
        )

    def elaborate(self, platform: Any) -> Module:
        m = Module()
        beat = self.i.payload
        part = Signal(range(3))
        lanes = self.spec.output_lanes
        numerator, *others = [getattr(beat, f.name) for f in feature_fields(self.spec)]
        room = self.width - sum(f.width for f in feature_fields(self.spec)[1:])
        features = Cat(
            part
            for n in range(lanes)
            for part in (_resize(numerator[n], room), *(other[n] for other in others))
        )
        columns = [features]
        columns += [
            extended(field, lanes, self.width) for field in (beat.denominator, beat.maximum)
        ]
        is_over = Signal()  # this beat is used up
        m.d.comb += [
            is_over.eq(~beat.last | (part == 2)),
            self.o.valid.eq(self.i.valid),
            self.o.payload.eq(Array(columns)[part]),
            self.i.ready.eq(self.o.ready & is_over),
        ]
        with m.If(self.i.valid & self.o.ready):
            m.d.sync += part.eq(Mux(is_over, 0, part + 1))
        return m


def extended(lanes: Any, count: int, width: int) -> Value:
    """The elements of an array, each extended to ``width`` bits as its sign demands."""
    return Cat(_resize(lanes[n], width) for n in range(count))


def _resize(value: Value, width: int) -> Value:
    """``value`` with its sign in the bits that are missing."""
    missing = width - len(value)
    sign = value[-1].replicate(missing) if value.shape().signed else Const(0, missing)
    return Cat(value, sign)


class MemoryFedAttention(wiring.Component):
    """Attention on tensors in memory: requests for rows out, words in, and the other way round.

    =============  =================================================================
    Latency        about 20 cycles and the memory's more than the array's
    Throughput     the array's while words keep up: ``rows`` rows of keys and of values in each
                   ``slot_cycles`` of the first of ``resident`` blocks. Each kind of operand has
                   a transposer that takes 1 word per cycle while the tile before leaves it
    Back-pressure  lossless; a word read is always taken at once: its place was claimed before
    Golden model   :func:`gridloom.kernels.attention_memory.result_rows`
    Source         none
    =============  =================================================================

    Parameters
    ----------
    spec : AttentionSpec
        The array.
    port : MemoryPort
        Width of words and addresses.

    Members
    -------
    start : In(1)
        Run ``command`` on the tensors ``query``, ``key``, ``value`` and ``output``; they hold.
    read_request : Out(stream)
        ``address`` and ``words`` of a row of operands.
    read_word : In(stream)
        The words of these rows.
    write_request, write_word : Out(stream)
        The same of results, and their words.
    stored : Out(1)
        The last row has been asked for; until ``start``.
    """

    read_request: stream.Interface
    read_word: stream.Interface
    write_request: stream.Interface
    write_word: stream.Interface

    def __init__(self, spec: AttentionSpec, port: MemoryPort):
        check_port(spec, port)
        self.spec = spec
        self.port = port
        tensor = tensor_layout(port.index_width)
        super().__init__(
            {
                "start": In(1),
                "command": In(payload_layout(spec.streams()[0])),
                **{name: In(tensor) for name in (*KINDS, "output")},
                "read_request": Out(stream.Signature(request_layout(port))),
                "read_word": In(stream.Signature(port.data_width)),
                "write_request": Out(stream.Signature(request_layout(port))),
                "write_word": Out(stream.Signature(word_layout(port.data_width))),
                "stored": Out(1),
            }
        )

    def elaborate(self, platform: Any) -> Module:
        m = Module()
        m.submodules.array = array = Attention(self.spec)
        is_new = Signal()
        with m.If(self.start):
            m.d.sync += is_new.eq(1)
        with m.Elif(array.i_command.ready):
            m.d.sync += is_new.eq(0)
        m.d.comb += [
            array.i_command.valid.eq(is_new),
            array.i_command.payload.eq(self.command),
        ]
        self._operands(m, array)
        self._results(m, array)
        return m

    def _operands(self, m: Module, array: Attention) -> None:
        """Requests by the fetcher; words to the transposer whose tile is due."""
        spec = self.spec
        m.submodules.fetcher = fetcher = OperandFetcher(spec, self.port)
        depth = 4 * self.port.tiles  # a power of two, and no less than three kinds can claim
        m.submodules.arrivals = arrivals = ResultQueue(arrival_layout(spec), depth)
        connect(m, fetcher.request, flipped(self.read_request))
        m.d.comb += [
            fetcher.start.eq(self.start),
            fetcher.command.eq(self.command),
            arrivals.write.eq(fetcher.claim.any()),
            arrivals.entry.eq(fetcher.arrival),
            self.read_word.ready.eq(1),
        ]
        sizes = {"query": (spec.cols, spec.head_dim), "key": (spec.rows, spec.head_dim)}
        sizes["value"] = spec.rows, spec.value_dim
        complete = []
        for number, (name, (lanes, features)) in enumerate(sizes.items()):
            transposer = TileTransposer(
                lanes, features, spec.operand_width, self.port.data_width, self.port.tiles
            )
            m.submodules[f"{name}_transposer"] = transposer
            operand = getattr(array, f"i_{name}")
            m.d.comb += [
                getattr(fetcher, name).eq(getattr(self, name)),
                fetcher.free[number].eq(transposer.free),
                transposer.claim.eq(fetcher.claim[number]),
                transposer.num_rows.eq(arrivals.head.rows),
                transposer.valid.eq(self.read_word.valid & (arrivals.head.kind == number)),
                transposer.word.eq(self.read_word.payload),
                operand.valid.eq(transposer.o.valid),
                Value.cast(operand.payload).eq(transposer.o.payload),
                transposer.o.ready.eq(operand.ready),
            ]
            complete.append(transposer.complete)
        m.d.comb += arrivals.pop.eq(Cat(complete).any())

    def _results(self, m: Module, array: Attention) -> None:
        """Groups of rows, collected; of quotients or of partial results, as the command says."""
        spec = self.spec
        m.submodules.storer = storer = ResultStorer(spec, self.port)
        m.submodules.partial_rows = partial_rows = PartialRows(spec)
        connect(m, array.o_partial, partial_rows.i)
        collectors = []
        for is_partial, name in enumerate(("output", "partial")):
            row = output_row(spec, is_partial=bool(is_partial))
            collector = TileCollector(
                spec.output_lanes,
                row.count,
                row.element_width,
                self.port.data_width,
                self.port.tiles,
            )
            m.submodules[f"{name}_collector"] = collector
            collectors.append(collector)
        quotients, partials = collectors
        width = output_row(spec, is_partial=False).element_width
        connect(m, partial_rows.o, partials.i)
        connect(m, storer.request, flipped(self.write_request))
        is_partial = self.command.is_partial
        m.d.comb += [
            quotients.i.valid.eq(array.o.valid),
            quotients.i.payload.eq(extended(array.o.payload.value, spec.output_lanes, width)),
            array.o.ready.eq(quotients.i.ready),
            storer.start.eq(self.start),
            storer.command.eq(self.command),
            storer.output.eq(self.output),
            storer.available.eq(Mux(is_partial, partials.available, quotients.available)),
            quotients.take.eq(storer.take & ~is_partial),
            partials.take.eq(storer.take & is_partial),
            quotients.num_rows.eq(storer.num_rows),
            partials.num_rows.eq(storer.num_rows),
            self.write_word.valid.eq(Mux(is_partial, partials.o.valid, quotients.o.valid)),
            self.write_word.payload.eq(
                Mux(is_partial, partials.o.payload.as_value(), quotients.o.payload.as_value())
            ),
            quotients.o.ready.eq(self.write_word.ready & ~is_partial),
            partials.o.ready.eq(self.write_word.ready & is_partial),
        ]
        with m.If(self.start):
            m.d.sync += self.stored.eq(0)
        with m.Elif(storer.finished):
            m.d.sync += self.stored.eq(1)
