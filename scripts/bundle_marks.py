#!/usr/bin/env python3
"""Pace of the bundle port: the figures of hdl/bundle_port/README.md.

    python scripts/bundle_marks.py [--rows N] [--cells PRESET ...]

First the port alone, memory and unit always ready: beats that come from the memory, or leave, a
cycle, from the first to the last. Then a unit of 128 int8 lanes behind a port of 128-byte beats
before HBM3 of both sets, whose bundle has one for each of its cycles: a GEMV of ``--rows`` rows of
16 beats. All by the cycle models, which the RTL equals (tests/bundle_port). ``--cells`` counts
cells for ECP5 out of context.
"""

import argparse
import itertools

import numpy as np

from gridloom.kernels.bundle_port import golden
from gridloom.kernels.payload import length
from gridloom.kernels.pim_port import port_command
from gridloom.registry import find
from gridloom.sim.bundle_port import BundlePortCycles
from gridloom.sim.cycles import run
from gridloom.sim.pim_port import Bundles, run_behind_port
from gridloom.specs.bundle_command import PortCommand, PortOpcode
from gridloom.specs.bundle_port import PRESETS, BundlePortSpec
from gridloom.specs.dram import ControllerSpec, Refresh
from gridloom.specs.dram_presets import dram_preset
from gridloom.specs.pim_command import Opcode, PimCommand
from gridloom.specs.pim_unit import PimUnitSpec
from gridloom.testbench.bundle_port import program_inputs as port_program
from gridloom.testbench.pim_unit import program_inputs


TABLE = PortCommand(PortOpcode.TABLE, count=256)
EXPERT = PortCommand(PortOpcode.WEIGHTS, count=800, address=77)
ATTEND = PortCommand(
    PortOpcode.ATTEND,
    tiles=5,
    lag=2,
    heads=3,
    value_table=128,
    key_stride=16,
    value_stride=16,
    key_beats=128,
    last_key_beats=40,
    value_beats=128,
)
PROGRAMS = {
    "three experts of 800 beats": [EXPERT, EXPERT, EXPERT],
    "two attentions of three heads of 136 keys": [TABLE, ATTEND, ATTEND],
    "experts and attentions by turns": [TABLE, EXPERT, ATTEND, EXPERT, ATTEND],
}
UNIT = PimUnitSpec(lanes=128, columns=1, max_head_dim=128, buffer_words=32)


def pace(preset: str, program: str) -> tuple[int, int]:
    """Beats of a program, and the cycles from the first that comes, or leaves, to the last."""
    spec = PRESETS[preset]
    fill = [PortCommand(PortOpcode.FILL, count=spec.memory_reads)] if spec.has_memory else []
    commands = [*fill, *PROGRAMS[program]]
    inputs = port_program(spec, np.random.default_rng(0), commands, holes=0)
    counts = {name: length(batch) for name, batch in golden(spec, inputs).items()}
    trace = run(BundlePortCycles(spec, inputs), counts)
    beats = trace.transfers["o" if spec.has_memory else "i_bundle"]
    return len(beats), int(beats[-1] - beats[0]) + 1


def behind_hbm(dram: str, rows: int, bundles: int, refresh: Refresh) -> tuple[int, int]:
    """Beats of a GEMV, and cycles of the unit from the first it takes to the last."""
    port = BundlePortSpec(beat_bytes=128, beats_per_read=2, bundles=bundles, table_entries=0)
    commands = [
        PimCommand(Opcode.LOAD, count=1, beats=16, passes=1),
        PimCommand(Opcode.GEMM, count=rows, beats=16, tokens=1, passes=1),
    ]
    rng = np.random.default_rng(0)
    done = run_behind_port(
        Bundles(dram_preset(dram).spec, ControllerSpec(refresh=refresh, pim_window=bundles)),
        port,
        port_program(port, rng, [port_command(UNIT, command) for command in commands]),
        UNIT,
        program_inputs(UNIT, rng, commands),
    )
    beats = done.unit.transfers["i_weight"]
    return len(beats), int(beats[-1] - beats[0]) + 1


def cells(preset: str) -> dict[str, int]:
    """Cells after ``synth_ecp5``."""
    from gridloom.fpga import flow

    component = find("bundle_port").component(PRESETS[preset])
    return flow.synthesize_only(component, "ecp5", name="bundle_port")


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rows", type=int, default=1500, help="of the GEMV (default: %(default)s)")
    parser.add_argument("--cells", nargs="*", default=[], choices=sorted(PRESETS), metavar="PRESET")
    options = parser.parse_args()
    print("| preset | program | beats | cycles | share |\n| --- | --- | --- | --- | --- |")
    for preset in ("default", "ulx3s"):
        for program in PROGRAMS:
            beats, cycles = pace(preset, program)
            print(f"| {preset} | {program} | {beats:,} | {cycles:,} | {beats / cycles:.2%} |")
    print("\n| DRAM | refresh | bundles | beats | cycles | share |\n" + "| --- " * 6 + "|")
    for dram, refresh, bundles in itertools.product(
        ("hbm3_a", "hbm3_b"), (Refresh.NONE, Refresh.ALL_BANK), (1, 2)
    ):
        beats, cycles = behind_hbm(dram, options.rows, bundles, refresh)
        share = f"{beats / cycles:.1%}"
        print(f"| {dram} | {refresh.value} | {bundles} | {beats:,} | {cycles:,} | {share} |")
    if options.cells:
        print("\n| preset | LUT4 | FF | block RAM |\n" + "| --- " * 4 + "|")
    for preset in options.cells:
        count = cells(preset)
        print(f"| {preset} | {count['logic']:,} | {count['ff']:,} | {count['bram']} |")


if __name__ == "__main__":
    main()
