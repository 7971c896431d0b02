"""What stands at the foot of some columns: their softmax paths and their numerators."""

from collections.abc import Hashable

from amaranth.hdl import Cat, Module
from amaranth.lib.wiring import In, Out

from gridloom.specs.attention import AttentionSpec

from ..common.delay import delay
from ..emit import Shareable, place
from .foot import ColumnFoot
from .operands import address_width
from .path import SoftmaxPath


__all__ = ["ColumnEnds", "control_width"]


def control_width(spec: AttentionSpec) -> int:
    """Bits that pass from foot to foot: last tile, slot, block, feature."""
    return 2 + spec.block_width + address_width(spec.value_dim) - 1


class ColumnEnds(Shareable):
    """Some softmax paths, and a foot for each of their columns.

    =============  =================================================================
    Latency        those of :class:`~.path.SoftmaxPath` and :class:`~.foot.ColumnFoot`
    Throughput     1 score per path and 1 sum per column in every cycle
    Back-pressure  none on the way in; ``en`` low holds the way out
    Golden model   :func:`gridloom.kernels.attention.partial_attention`
    Source         none
    =============  =================================================================

    Parameters
    ----------
    spec : AttentionSpec
        The array.
    num_paths : int
        How many.

    Members
    -------
    starts, bounds_write : In
        Of each path; other inputs of :class:`~.path.SoftmaxPath` are common to all.
    scores, totals : In
        Of each column.
    valid, loads : In
        Of each column's foot.
    control, control_out
        Last tile, slot, block and feature, from foot to foot.
    shifts, returns, probabilities : Out
        For each column.
    finished : Out(1)
        Of the last path.
    statistics : Out
        Of each path.
    en, read_address, numerators
        The way out, of all feet.
    """

    def __init__(self, spec: AttentionSpec, num_paths: int):
        self.spec = spec
        self.num_paths = num_paths
        columns = num_paths * spec.sharing
        path = SoftmaxPath(spec)
        path._MustUse__silence = True
        common = (
            "tile_write",
            "tile_index",
            "tile",
            "bounds_address",
            "bounds",
            "statistics_address",
        )
        super().__init__(
            {
                **{name: path.signature.members[name] for name in common},
                "starts": In(num_paths),
                "bounds_write": In(num_paths),
                "scores": In(columns * spec.score_width),
                "totals": In(columns * spec.sum_width),
                "valid": In(columns),
                "loads": In(columns),
                "control": In(control_width(spec)),
                "control_out": Out(control_width(spec)),
                "shifts": Out(columns),
                "returns": Out(columns),
                "probabilities": Out(columns * spec.probability_width),
                "finished": Out(1),
                "statistics": Out(num_paths * len(path.statistics.as_value())),
                "en": In(1),
                "read_address": In(address_width(spec.value_dim)),
                "numerators": Out(columns * spec.state_width),
            }
        )
        self.common = common

    def parameters(self) -> Hashable:
        """The record, and how many paths."""
        return self.spec, self.num_paths

    def elaborate(self, platform):
        m = Module()
        spec = self.spec
        width = spec.sharing * spec.score_width
        paths, feet = [], []
        control = self.control
        for number in range(self.num_paths):
            path = SoftmaxPath(spec)
            place(
                m,
                platform,
                f"path_{number}",
                path,
                starts=self.starts[number],
                bounds_write=self.bounds_write[number],
                scores=self.scores[number * width : (number + 1) * width],
                **{name: getattr(self, name) for name in self.common},
            )
            paths.append(path)
        for column in range(self.num_paths * spec.sharing):
            path = paths[column // spec.sharing]
            foot = ColumnFoot(spec)
            total = self.totals[column * spec.sum_width :][: spec.sum_width]
            exponent = {"exponent": total[spec.sum_integer_width :]} if spec.is_floating else {}
            place(
                m,
                platform,
                f"foot_{column}",
                foot,
                total=total[: spec.weighted_width],
                **exponent,
                valid=self.valid[column],
                is_last=control[0],
                slot=control[1],
                block=control[2 : 2 + spec.block_width],
                feature=control[2 + spec.block_width :],
                rise_write=path.rises[column % spec.sharing],
                rise=path.rise,
                loads=self.loads[column],
                en=self.en,
                read_address=self.read_address,
            )
            feet.append(foot)
            control = delay(m, control, 1, name=f"control_{column}")
        m.d.comb += [
            self.control_out.eq(control),
            self.shifts.eq(Cat(path.shifts for path in paths)),
            self.returns.eq(Cat(path.returns for path in paths)),
            self.probabilities.eq(
                Cat(path.probability for path in paths for _ in range(spec.sharing))
            ),
            self.finished.eq(paths[-1].finished),
            self.statistics.eq(Cat(path.statistics.as_value() for path in paths)),
            self.numerators.eq(Cat(foot.numerator for foot in feet)),
        ]
        return m
