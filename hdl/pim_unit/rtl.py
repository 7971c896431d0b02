"""Amaranth implementation of the Logic-PIM unit."""

from typing import Any

from amaranth.hdl import Cat, Module, Mux, Signal, Value
from amaranth.lib import stream, wiring

from gridloom.specs.attention import FOOT_READ
from gridloom.specs.pim_command import Opcode, Status
from gridloom.specs.pim_unit import PimUnitSpec
from gridloom.specs.timing import READ_LATENCY

from ..attention.delay_line import DelayLine
from ..attention.operands import unpack
from ..common.delay import delay
from ..common.queue import ResultQueue
from ..common.streams import members
from ..emit import place
from .column import PimColumn
from .command import CommandReader
from .dequantiser import Dequantiser
from .floating_column import FloatingColumn
from .floating_result_column import FloatingResultColumn
from .loader import Loader
from .planner import Planner
from .result_column import ResultColumn
from .softmax_column import SoftmaxColumn
from .softmax_control import SoftmaxControl
from .walker import Walker, step_layout
from .write_tracker import WriteTracker


__all__ = ["PimUnit"]

# Of a step, what becomes of its row's sum, and what becomes of a score.
RESULT_FIELDS = "result", "number", "gives", "ends_command", "live", "target", "lane"
SCORE_FIELDS = "is_key", "slot", "row", "ends_row", "starts_tile", "ends_tile", "is_first"


class PimUnit(wiring.Component):
    """Narrow matrix products, gated feed-forward layers and decode attention at a memory's pace.

    =============  =================================================================
    Latency        ``spec.result_latency`` cycles and the queue's 2 from a row's last beat to its
                   result; ``sim.pim_unit`` gives every cycle
    Throughput     a beat of ``i_weight`` per cycle and pass, across rows, heads and commands
    Back-pressure  lossless; every ``ready`` comes from registers, that of ``i_weight`` from
                   comparisons of some
    Golden model   :func:`gridloom.kernels.pim_unit.golden` (bit-exact)
    Source         Duplex (MICRO 2024), Logic-PIM
    =============  =================================================================

    Parameters
    ----------
    spec : PimUnitSpec
        Size, formats, buffers.

    Members
    -------
    i_command : In(stream)
        ``word``: commands, eight words each (:mod:`gridloom.specs.pim_command`).
    i_activation : In(stream)
        ``activation``: ``lanes`` features of a token, for ``load``.
    i_weight : In(stream)
        ``weight``: beats of weights, keys and values in the order that
        :mod:`gridloom.specs.pim_command` gives.
    o : Out(stream)
        ``value``: a row for the tokens of a pass; ``last`` ends a command.
    o_partial : Out(stream)
        ``maximum``, ``denominator``, ``numerator``, of bf16 its ``exponent``: one feature of a
        head; ``last`` ends it.
    o_status : Out(stream)
        ``tag``, ``status`` of each command.
    """

    i_command: stream.Interface
    i_activation: stream.Interface
    i_weight: stream.Interface
    o: stream.Interface
    o_partial: stream.Interface
    o_status: stream.Interface

    def __init__(self, spec: PimUnitSpec):
        self.spec = spec
        super().__init__(members(spec))

    def elaborate(self, platform: Any) -> Module:
        m = Module()
        spec = self.spec
        m.submodules.reader = reader = CommandReader(spec)
        m.submodules.loader = loader = Loader(spec)
        m.submodules.planner = planner = Planner(spec)
        m.submodules.walker = walker = Walker(spec)
        m.d.comb += [
            reader.word.eq(self.i_command.payload.word),
            reader.word_valid.eq(self.i_command.valid),
            self.i_command.ready.eq(reader.word_ready),
            planner.take.eq(walker.take),
            walker.segment.eq(planner.segment),
            walker.segment_valid.eq(planner.valid),
            walker.beat.eq(Value.cast(self.i_weight.payload)),
            walker.beat_valid.eq(self.i_weight.valid),
            self.i_weight.ready.eq(walker.ready),
        ]
        steps = self._steps(m, platform, walker)
        columns = self._columns(m, platform, walker, steps)
        result = self._results(m, platform, walker, steps, columns)
        self._write_buffer(m, loader, result, columns)
        in_use = self._track(m, planner, walker, result)
        self._dispatch(m, reader, loader, planner, walker, in_use)
        if spec.has_attention:
            self._attention(m, platform, walker, steps, columns)
        else:
            m.d.comb += [walker.may_weigh.eq(1), walker.may_give_partial.eq(1)]
        return m

    def _steps(self, m, platform, walker):
        """By age: whether a step was that long ago, and its description.

        What is wanted of the oldest alone waits in a memory.
        """
        spec = self.spec
        steps = [(walker.fires, walker.step)]
        for age in range(1, self._oldest + 1):
            valid = Signal(name=f"step_valid_{age}")
            step = Signal(step_layout(spec), name=f"step_{age}", reset_less=True)
            m.d.sync += valid.eq(steps[-1][0])
            if age < self._oldest:
                m.d.sync += step.eq(steps[-1][1])
            steps.append((valid, step))
        oldest = steps[-1][1]
        names = SCORE_FIELDS if spec.has_attention else ()
        if spec.row_latency == self._oldest:
            names = RESULT_FIELDS + names
        self._wait(m, platform, "row", self._oldest, walker.step, oldest, names)
        return steps

    @property
    def _oldest(self) -> int:
        """Age of the oldest steps that are told of."""
        spec = self.spec
        return max(spec.row_latency, spec.score_latency) if spec.has_attention else spec.row_latency

    def _wait(self, m, platform, name, cycles, step, later, fields):
        """Some fields of a step, that many cycles later."""
        values = [Value.cast(step[field]) for field in fields]
        line = DelayLine(sum(map(len, values)), cycles)
        place(m, platform, f"{name}_line", line, i=Cat(values))
        m.d.comb += Cat(Value.cast(later[field]) for field in fields).eq(line.o)

    # ---- commands

    def _dispatch(self, m, reader, loader, planner, walker, in_use):
        """Loads and computations in order, at once where they do not meet in the buffer."""
        command = reader.command
        is_load, computes, may_load, may_compute = (
            Signal(name=name) for name in ("is_load", "computes", "may_load", "may_compute")
        )
        is_obeyed = reader.status == Status.OK
        others = planner.regions | walker.regions | in_use
        m.d.comb += [
            is_load.eq(is_obeyed & (command.opcode == Opcode.LOAD)),
            computes.eq(is_obeyed & ~is_load & (command.opcode != Opcode.NOP)),
            may_load.eq(~loader.busy & ((command.regions & others) == 0)),
            may_compute.eq(~loader.busy & planner.ready),
            reader.take.eq(
                reader.valid
                & ~self.o_status.valid
                & (may_load | ~is_load)
                & (may_compute | ~computes)
            ),
            loader.start.eq(reader.take & is_load),
            loader.command.eq(command),
            planner.start.eq(reader.take & computes),
            planner.command.eq(command),
        ]
        with m.If(reader.take):
            m.d.sync += [
                self.o_status.valid.eq(1),
                self.o_status.payload.tag.eq(command.tag),
                self.o_status.payload.status.eq(reader.status),
            ]
        with m.Elif(self.o_status.ready):
            m.d.sync += self.o_status.valid.eq(0)

    def _track(self, m, planner, walker, result):
        """Words that lack results of one command, or of two; the parts of the buffer in use."""
        trackers = []
        for number in range(2):
            tracker = WriteTracker(self.spec)
            m.submodules[f"tracker_{number}"] = tracker
            gives = walker.fires & walker.step.gives & walker.step.result.to_buffer
            m.d.comb += [
                tracker.begins.eq(walker.begins_writing & (walker.tracker != number)),
                tracker.target.eq(planner.segment.target),
                tracker.target_end.eq(planner.segment.target_end),
                tracker.regions.eq(planner.segment.writes),
                tracker.gives.eq(gives & (walker.tracker == number)),
                tracker.writes.eq(result["writes"] & (result["tracker"] == number)),
                tracker.word.eq(result["target"]),
                tracker.completes.eq(result["lane"] == self.spec.lanes - 1),
                tracker.reads.eq(walker.word),
            ]
            trackers.append(tracker)
        first, second = trackers
        m.d.comb += [
            walker.settled.eq(Mux(walker.tracker, first.settled, second.settled)),
            walker.is_written.eq(first.is_written & second.is_written),
        ]
        return first.in_use | second.in_use

    # ---- the way of a beat

    def _columns(self, m, platform, walker, steps):
        """Columns of multipliers, each told of a step as it comes to its parts."""
        spec = self.spec
        total_age = spec.total_latency - spec.is_floating  # that of the sum, or of its exponent
        ages = {
            "sums": (total_age, lambda valid, step: valid),
            "starts_group": (total_age, lambda valid, step: step.starts_group),
            "group_pass": (total_age, lambda valid, step: step.number),
        }
        if spec.has_attention or not spec.is_floating:
            ages["scale"] = spec.group_latency, lambda valid, step: step.scale
        if not spec.is_floating:
            ages |= {
                "adds": (spec.product_latency, lambda valid, step: valid & step.ends_group),
                "starts_row": (spec.product_latency, lambda valid, step: step.starts_row),
                "row_pass": (spec.product_latency, lambda valid, step: step.number),
            }
        if spec.has_attention:
            ages |= {
                "slot": (0, lambda valid, step: step.slot),
                "is_value": (READ_LATENCY, lambda valid, step: step.is_value),
                "lanes_counted": (READ_LATENCY, lambda valid, step: step.counted),
            }
        inputs = {name: select(*steps[age]) for name, (age, select) in ages.items()}
        inputs["word"] = walker.word
        inputs["weights"] = self._operands(m, walker)
        columns = []
        for number in range(spec.columns):
            column = FloatingColumn(spec) if spec.is_floating else PimColumn(spec)
            written = {
                "write": Signal(spec.lanes, name=f"write_{number}"),
                "write_word": Signal(len(walker.word), name=f"write_word_{number}"),
                "data": Signal(spec.lanes * spec.activation_width, name=f"data_{number}"),
            }
            own = dict(written)
            if spec.has_attention:
                own |= {
                    name: Signal(member.shape, name=f"{name}_{number}")
                    for name, member in column.signature.members.items()
                    if name.startswith("probability")
                }
            place(m, platform, f"column_{number}", column, **inputs, **own)
            columns.append((column, own))
        return columns

    def _operands(self, m, walker):
        """A step's beat as the multipliers want it, ``READ_LATENCY`` cycles later."""
        spec = self.spec
        if spec.is_floating:
            held, width = delay(m, walker.beat, 1, name="beat"), spec.weight_width
            unpacked = Cat(unpack(held[n * width :][:width]) for n in range(spec.lanes))
            return delay(m, unpacked, READ_LATENCY - 1, name="unpacked")
        if not spec.has_codes:
            return delay(m, walker.beat, READ_LATENCY, name="beat")
        m.submodules.dequantiser = dequantiser = Dequantiser(spec)
        m.d.comb += [
            dequantiser.beat.eq(walker.beat),
            dequantiser.write.eq(walker.parameter_write),
            dequantiser.part.eq(walker.parameter_part),
            dequantiser.word.eq(walker.parameter_word),
            dequantiser.are_codes.eq(walker.step.is_key | walker.step.is_value),
        ]
        return dequantiser.operands

    def _results(self, m, platform, walker, steps, columns):
        """Rows' results: out, or back to the buffer."""
        spec = self.spec
        valid, step = steps[spec.row_latency]
        age = spec.result_latency - spec.row_latency
        control = Signal(step.result.shape(), name="result_control")
        m.d.comb += [
            control.eq(step.result),
            control.is_gate.eq(valid & step.result.is_gate),
        ]
        gives = delay(m, valid & step.gives, age, name="gives", reset=True)
        given = Signal(step_layout(spec), name="given")
        self._wait(m, platform, "given", age, step, given, RESULT_FIELDS)

        m.submodules.queue = queue = ResultQueue(self.o.payload.shape(), spec.queue_results)
        values = []
        for number, (column, _) in enumerate(columns):
            result = (FloatingResultColumn if spec.is_floating else ResultColumn)(spec)
            place(m, platform, f"result_{number}", result, row=column.row, control=control)
            values.append(result.value)
            counted = Mux(number < given.live, result.value, 0)
            m.d.comb += queue.entry.value[number].eq(counted)
        writes = Signal()
        m.d.comb += [
            writes.eq(gives & given.result.to_buffer),
            queue.write.eq(gives & ~given.result.to_buffer),
            queue.entry.last.eq(given.ends_command),
        ]
        leaves = walker.fires & walker.step.gives & ~walker.step.result.to_buffer
        m.d.comb += walker.may_give.eq(self._leave(m, "o", queue, leaves))
        return {
            "writes": writes,
            "tracker": given.result.tracker,
            "target": given.target,
            "lane": given.lane,
            "values": values,
        }

    def _leave(self, m, name, queue, takes_place):
        """From a queue to the stream ``name``; whether there is a place for one more."""
        port = getattr(self, name)
        places = Signal(range(queue.depth + 1), init=queue.depth, name=f"places_{name}")
        queue.give(m, port)
        m.d.sync += places.eq(places + queue.pop - takes_place)
        return places != 0

    def _write_buffer(self, m, loader, result, columns):
        """Results go before activations that are loaded."""
        m.d.comb += [
            loader.beat_valid.eq(self.i_activation.valid),
            loader.blocked.eq(result["writes"]),
            self.i_activation.ready.eq(loader.ready),
        ]
        loaded = Value.cast(self.i_activation.payload)
        for number, (_, inputs) in enumerate(columns):
            with m.If(result["writes"]):
                m.d.comb += [
                    inputs["write"].eq(1 << result["lane"]),
                    inputs["write_word"].eq(result["target"]),
                    inputs["data"].eq(
                        Cat(
                            result["values"][number][: self.spec.activation_width]
                            for _ in inputs["write"]
                        )
                    ),
                ]
            with m.Else():
                is_own = loader.write & (loader.column == number)
                m.d.comb += [
                    inputs["write"].eq(is_own.replicate(self.spec.lanes)),
                    inputs["write_word"].eq(loader.word),
                    inputs["data"].eq(loaded),
                ]

    # ---- attention

    def _attention(self, m, platform, walker, steps, columns):
        """Probabilities of keys, numerators of values, and the way out."""
        spec = self.spec
        m.submodules.softmax = softmax = SoftmaxControl(spec)
        valid, step = steps[spec.score_latency]
        m.d.comb += [
            softmax.score_valid.eq(valid & step.is_key & step.ends_row),
            softmax.score_slot.eq(step.slot),
            softmax.score_row.eq(step.row),
            softmax.ends_tile.eq(step.ends_tile),
            softmax.is_first.eq(step.is_first),
            softmax.weighed.eq(walker.weighed),
            walker.may_weigh.eq(softmax.may_weigh),
        ]
        summed, summand = steps[spec.total_latency]
        inputs = {
            "score_valid": softmax.score_valid,
            "score_slot": step.slot,
            "score_row": softmax.score_row,
            "starts_tile": step.starts_tile,
            "ends_tile": step.ends_tile,
            "is_first": step.is_first,
            "total_valid": summed & summand.is_value,
            "total_slot": summand.slot,
            "feature": steps[spec.total_latency - FOOT_READ][1].row,
            "partial_slot": steps[spec.foot_latency][1].slot,
        }
        names = ("slot", "row", "valid", "starts", "ends", "first")
        inputs |= {f"replay_{name}": getattr(softmax, f"replay_{name}") for name in names}
        m.submodules.partials = queue = ResultQueue(
            self.o_partial.payload.shape(), spec.queue_results
        )
        done, last = steps[spec.foot_latency]
        for number, (column, own) in enumerate(columns):
            part = SoftmaxColumn(spec)
            name = f"softmax_{number}"
            inputs |= {"product": column.product, "total": column.total}
            if spec.is_floating:
                inputs["total_exponent"] = column.total_exponent
            place(m, platform, name, part, **inputs)
            m.d.comb += [
                own["probability_write"].eq(softmax.probability_write),
                own["probability_slot"].eq(softmax.probability_slot),
                own["probability_lane"].eq(softmax.probability_lane),
                own["probability"].eq(part.probability),
            ]
            counts = Signal(name=f"counts_{number}")
            m.d.comb += [
                counts.eq(number < last.live),
                queue.entry.maximum[number].eq(
                    Mux(counts, part.maximum, spec.array.lowest_maximum)
                ),
                queue.entry.denominator[number].eq(Mux(counts, part.denominator, 0)),
                queue.entry.numerator[number].eq(Mux(counts, part.numerator, 0)),
            ]
            if spec.is_floating:
                exponent = queue.entry.exponent[number]
                m.d.comb += exponent.eq(Mux(counts, part.exponent, 0))
        m.d.comb += [
            queue.write.eq(done & last.is_value & last.is_last),
            queue.entry.last.eq(last.ends_tile),
        ]
        leaves = walker.fires & walker.step.is_value & walker.step.is_last
        m.d.comb += walker.may_give_partial.eq(self._leave(m, "o_partial", queue, leaves))
