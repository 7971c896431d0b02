#!/usr/bin/env python3
"""Cells of the attention array's elements, beside plain GEMM arrays, after ``synth_ecp5``.

    python scripts/attention_area.py [--size N]

Square arrays of N x N elements alone, without what feeds them, int8 and 64 features; a carry cell
counts as two LUT4. The first table starts from an output-stationary GEMM array that stands still
while its sums leave through its accumulators, and adds what attention needs, a thing at a time, up
to the array itself; what takes the differences of keys at its edge is counted last. That GEMM is
there a second time with attention's adders: as zeros follow its sums out, nothing else need clear
them. The second table has an element by format of the operands.
"""

import argparse

from amaranth.hdl import Cat, Module, Mux, Signal, signed
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out
from rich.console import Console
from rich.table import Table

from gridloom.fpga.flow import synthesize_only
from gridloom.hdl.attention.differences import KeyDifferences
from gridloom.hdl.attention.element import ElementBlock, ElementColumn
from gridloom.hdl.common.choosing_adder import ChoosingAdder
from gridloom.hdl.common.multiplier import Multiplier
from gridloom.hdl.emit import place
from gridloom.specs.attention import AttentionSpec, Operand


WIDTHS = (12, 16)  # of a probability
ROWS = 4  # of the column that the second table takes

STEPS = {
    "GEMM, its sums drain while it waits": (),
    "the same, its adders choose": ("choosing",),
    "GEMM, its sums drain down a chain": ("chain",),
    "+ factors as wide as a probability": ("chain", "wide"),
    "+ a probability, and the choice of the factor": ("chain", "wide", "weight"),
    "+ a sum that comes from above": ("chain", "wide", "weight", "above"),
    "+ keys as differences, adders that choose": ("chain", "wide", "weight", "above", "choosing"),
}


class Gemm(wiring.Component):
    """An output-stationary array, with as much of attention's as ``extras`` names.

    Parameters
    ----------
    spec : AttentionSpec
        Its rows, columns and widths.
    extras : tuple of str
        ``chain``: finished sums leave in registers of their own; ``wide``: a factor has the bits
        of a probability; ``weight``: it is the query or a probability that came with the chain;
        ``above``: a sum may go on from the element above; ``choosing``: the adders choose, and
        nothing clears a sum but what comes from above.
    """

    def __init__(self, spec: AttentionSpec, extras: tuple[str, ...]):
        self.spec = spec
        self.extras = extras
        diagonals = spec.rows + spec.cols - 1
        bits = ("is_first", "captures", "shifts", "is_weighted", "loads", "is_passing")
        self.sum_width = spec.sum_width if "wide" in extras else spec.score_width
        has_differences = {"above", "choosing"} <= set(extras)
        width = spec.row_operand_width if has_differences else spec.unpacked_width
        edges = width * spec.rows, self.sum_width * spec.cols
        super().__init__(
            {
                **{name: In(diagonals) for name in bits},
                "operands": In(edges[0]),
                "operands_out": Out(edges[0]),
                "queries": In(spec.unpacked_width * spec.cols),
                "queries_out": Out(spec.unpacked_width * spec.cols),
                "above": In(edges[1]),
                "below": Out(edges[1]),
                "chain": In(spec.score_width * spec.cols),
                "chain_out": Out(spec.score_width * spec.cols),
            }
        )

    def elaborate(self, platform):
        """Elements in rows and columns."""
        m = Module()
        spec = self.spec
        operands = _parts(self.operands, spec.rows)
        queries = _parts(self.queries, spec.cols)
        sums = _parts(self.above, spec.cols)
        chain = _parts(self.chain, spec.cols)
        for row in range(spec.rows):
            for col in range(spec.cols):
                passed = operands[row], queries[col], sums[col], chain[col]
                passed = self._element(m, platform, row, col, *passed)
                operands[row], queries[col], sums[col], chain[col] = passed
        m.d.comb += [
            self.operands_out.eq(Cat(operands)),
            self.queries_out.eq(Cat(queries)),
            self.below.eq(Cat(sums)),
            self.chain_out.eq(Cat(chain)),
        ]
        return m

    def _element(self, m, platform, row, col, operand, query, above, chain):
        """What an element gives to its neighbours of what they give to it."""
        spec, extras, at = self.spec, self.extras, row + col

        def register(value, name):
            held = Signal(value.shape(), name=f"{name}_{row}_{col}", reset_less=True)
            m.d.sync += held.eq(value)
            return held

        weight = Signal(spec.probability_width, name=f"weight_{row}_{col}", reset_less=True)
        score = Signal(signed(spec.score_width), name=f"score_{row}_{col}", reset_less=True)
        factor = Signal(signed(spec.factor_width if "wide" in extras else spec.unpacked_width))
        is_weight = self.is_weighted[at] if "weight" in extras else 0
        m.d.comb += factor.eq(Mux(is_weight, weight, query))
        multiplier = Multiplier(operand.shape(), factor.shape())
        place(m, platform, f"multiplier_{row}_{col}", multiplier, en=1, a=operand, b=factor)
        total = Signal(signed(self.sum_width), name=f"total_{row}_{col}", reset_less=True)
        # While sums drain, products are 0.
        passes = self.is_passing[at] if "above" in extras or "chain" not in extras else 0
        if "choosing" in extras:
            adder = ChoosingAdder(self.sum_width)
            choice = {"takes_first": passes, "first": above, "second": total}
            place(m, platform, f"adder_{row}_{col}", adder, addend=multiplier.p, **choice)
            m.d.sync += total.eq(adder.o)
        else:
            kept = Mux(self.is_first[at], 0, total)
            m.d.sync += total.eq(Mux(passes, above, kept) + multiplier.p)
        if "chain" in extras:
            with m.If(self.captures[at]):
                m.d.sync += score.eq(total)
            with m.Elif(self.shifts[at]):
                m.d.sync += score.eq(chain)
        if "weight" in extras:
            with m.If(self.loads[at]):
                m.d.sync += weight.eq(score)
        return register(operand, "operand"), register(query, "query"), total, score


class Array(wiring.Component):
    """Attention's elements, and what takes the differences of keys at their edge."""

    def __init__(self, spec: AttentionSpec):
        self.spec = spec
        self.block = ElementBlock(spec, spec.cols)
        members = dict(self.block.signature.members)
        members["operands"] = In(spec.operand_width * spec.rows)
        super().__init__({**members, "begins": In(spec.rows)})

    def elaborate(self, platform):
        """One after the other."""
        m = Module()
        edge = KeyDifferences(self.spec, self.spec.rows, 0)
        place(m, platform, "edge", edge, operands=self.operands, begins=self.begins, above=0)
        inputs = {
            n: getattr(self, n) for n, x in self.block.signature.members.items() if x.flow is In
        }
        place(m, platform, "block", self.block, **{**inputs, "operands": edge.o})
        for name, member in self.block.signature.members.items():
            if member.flow is Out:
                m.d.comb += getattr(self, name).eq(getattr(self.block, name))
        return m


def _parts(value, count):
    width = len(value) // count
    return [value[n * width : (n + 1) * width].as_signed() for n in range(count)]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--size", type=int, default=8, metavar="N", help="of the arrays")
    size = parser.parse_args().size
    spec = AttentionSpec(rows=size, cols=size, sharing=1)
    arrays = {name: Gemm(spec, extras) for name, extras in STEPS.items()}
    arrays["attention"] = ElementBlock(spec, size)
    arrays["attention, with its differences"] = Array(spec)
    found = {name: per_element(array, size * size) for name, array in arrays.items()}
    table = Table(f"{size} x {size}", "LUT4", "FF", "DSP", "attention's LUT4 over its", "FF")
    ours = found["attention"]
    for name, cells in found.items():
        ratios = (f"{ours[kind] / cells[kind]:.2f}" for kind in ("logic", "ff"))
        table.add_row(name, *(f"{cells[kind]:.1f}" for kind in ("logic", "ff", "dsp")), *ratios)
    Console().print(table)

    table = Table("operand", "bits of p", "bits of a sum", "LUT4", "FF", "DSP")
    for operand in Operand:
        for width in WIDTHS:
            spec = AttentionSpec(operand=operand, probability_width=width)
            cells = per_element(ElementColumn(spec, ROWS, 0), ROWS)
            each = (f"{cells[kind]:.0f}" for kind in ("logic", "ff", "dsp"))
            table.add_row(operand.value, str(width), str(spec.sum_integer_width), *each)
    Console().print(table)


def per_element(array: wiring.Component, count: int) -> dict[str, float]:
    """Cells of an array, divided by its elements."""
    cells = synthesize_only(array, "ecp5", name="array")
    return {kind: number / count for kind, number in cells.items()}


if __name__ == "__main__":
    main()
