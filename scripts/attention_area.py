#!/usr/bin/env python3
"""Cells of one element of the attention array, by format of the operands, after ``synth_ecp5``.

    python scripts/attention_area.py [--elements N]

A column of some elements is synthesised, with the widths of an 8 x 8 array and 64 features; a carry
cell counts as two LUT4.
"""

import argparse

from rich.console import Console
from rich.table import Table

from gridloom.fpga.flow import synthesize_only
from gridloom.hdl.attention.element import ElementColumn
from gridloom.specs.attention import AttentionSpec, Operand


WIDTHS = (12, 16)  # of a probability


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--elements", type=int, default=2, metavar="N", help="in the column")
    elements = parser.parse_args().elements
    table = Table("operand", "bits of p", "bits of a sum", "LUT4", "FF", "multipliers")
    for operand in Operand:
        for width in WIDTHS:
            spec = AttentionSpec(operand=operand, probability_width=width)
            cells = synthesize_only(ElementColumn(spec, elements), "ecp5", name="column")
            each = (f"{cells[kind] / elements:.0f}" for kind in ("logic", "ff", "dsp"))
            table.add_row(operand.value, str(width), str(spec.sum_integer_width), *each)
    Console().print(table)


if __name__ == "__main__":
    main()
