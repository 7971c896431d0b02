"""One Logic-PIM unit before one bundle: what its own model says, and what the device model says.

python scripts/pim_fidelity.py                a table
python scripts/pim_fidelity.py --json

The unit's model is exact: `sim.pim_timing` equals the RTL to the cycle, with beats as `sim.memory`
gives them (tests/pim_unit/test_timing.py). The device model, by which `gridloom reproduce duplex`
and `gridloom serve` count, has closed forms: beats, passes, the share that rows and refresh leave,
and a fill. The unit here has 128 int8 weights a cycle, as many bytes as Duplex's 64 of FP16.
"""

import argparse
import json
from dataclasses import dataclass

from gridloom.cli.output import print_table
from gridloom.kernels.pim_needs import needs_of
from gridloom.sim.duplex.timing import PimTiming
from gridloom.sim.memory import closed_forms
from gridloom.sim.pim_memory import PimFeed, feed
from gridloom.sim.pim_timing import pim_times
from gridloom.specs.dram import ControllerSpec
from gridloom.specs.dram_presets import dram_preset
from gridloom.specs.pim_command import Flag, Opcode, PimCommand
from gridloom.specs.pim_unit import PimUnitSpec


UNIT = PimUnitSpec(lanes=128, columns=8, buffer_words=256, max_head_dim=128, max_features=128)
HEAD_DIM = 128
HEADINGS = "work", "bundles", "refresh", "unit, cycles", "device model, cycles", "deviation"


@dataclass(frozen=True)
class Work:
    """What the unit is asked to do."""

    name: str
    commands: tuple[PimCommand, ...]
    seconds: object  # of a PimTiming


def load(beats: int, passes: int = 1) -> PimCommand:
    """Activations of as many tokens as columns, by passes."""
    tokens = passes * UNIT.columns
    return PimCommand(Opcode.LOAD, count=tokens, beats=beats, passes=passes)


def gemv(rows: int, columns: int, passes: int = 1) -> Work:
    """A product; the device model counts words of two bytes."""
    beats = columns // UNIT.lanes
    tokens = passes * UNIT.columns
    shape = {"count": rows, "beats": beats, "tokens": tokens, "passes": passes, "shift": 8}
    return Work(
        f"{tokens} tokens x {rows} x {columns}",
        (load(beats, passes), PimCommand(Opcode.GEMM, **shape)),
        lambda timing: timing.matmul(tokens, columns, rows / 2),
    )


def expert(hidden: int, inner: int) -> Work:
    """Gate and up fused, then down."""
    wide, narrow = inner // UNIT.lanes, hidden // UNIT.lanes
    gated = Flag.GATED | Flag.FUNCTION | Flag.TO_BUFFER
    shape = {"tokens": UNIT.columns, "passes": 1, "shift": 8}
    up = {"count": inner, "beats": narrow, "target": 64, "gate_shift": 8, "result_shift": 8}
    return Work(
        f"expert of {hidden} x {inner}",
        (
            load(narrow),
            PimCommand(Opcode.GEMM, gated, **up, **shape),
            PimCommand(Opcode.GEMM, count=hidden, beats=wide, source=64, **shape),
        ),
        lambda timing: (
            2 * timing.matmul(8, hidden, inner / 2) + timing.matmul(8, inner, hidden / 2)
        ),
    )


def decode(keys: int, heads: int) -> Work:
    """Heads of as many queries as columns over their keys."""
    beats = HEAD_DIM // UNIT.lanes
    shape = {"count": keys, "beats": beats, "group": UNIT.columns, "tokens": heads}
    return Work(
        f"attention over {keys} keys, {heads} heads",
        (load(beats * heads), PimCommand(Opcode.ATTEND, features=HEAD_DIM, scale=100, **shape)),
        lambda timing: timing.attention([keys], heads, UNIT.columns, HEAD_DIM // 2),
    )


WORK = [
    *(gemv(rows, 512) for rows in (16, 256, 2048)),
    *(gemv(512, 512, passes) for passes in (2, 4)),
    expert(256, 896),
    expert(512, 1792),
    *(decode(keys, heads) for keys, heads in ((128, 1), (512, 1), (512, 4), (4096, 2))),
]


def compare(work: Work, dram: str, bundles: int, refresh: str) -> dict[str, object]:
    """Cycles of the unit by both models, from the first request to the last result."""
    spec = dram_preset(dram).spec
    memory = PimFeed(spec, ControllerSpec(refresh=refresh), bundles=bundles)
    count = sum(needs_of(UNIT, c).beats for c in work.commands)
    # The device model's work begins with its first read: activations and commands are there.
    arrivals = feed(memory, UNIT, count, lambda a: pim_times(UNIT, work.commands, a).beats)
    times = pim_times(UNIT, work.commands, arrivals)
    share = closed_forms.bundle_share if bundles == 1 else closed_forms.two_bundle_share
    timing = PimTiming(
        units=1,
        stacks=1,
        beat_bytes=memory.read_bytes(),
        beat_s=spec.ccd_l * spec.tck_ps * 1e-12,
        columns=UNIT.columns,
        share=share(spec, refresh=refresh != "none"),
        fill_s=(spec.rcd_read + spec.cl + spec.burst) * spec.tck_ps * 1e-12,
    )
    cycle_s = memory.clocks * spec.tck_ps * 1e-12
    estimate = float(work.seconds(timing)) / cycle_s
    return {
        "work": work.name,
        "bundles": bundles,
        "refresh": refresh,
        "unit_cycles": times.cycles,
        "device_model_cycles": round(estimate),
        "deviation": estimate / times.cycles - 1,
    }


def main() -> None:
    """Compare, print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--dram", default="hbm3_b", help="which DRAM (hbm3_b)")
    parser.add_argument("--json", action="store_true", help="numbers for machines")
    arguments = parser.parse_args()
    rows = [
        compare(work, arguments.dram, bundles, refresh)
        for work in WORK
        for bundles, refresh in ((1, "none"), (2, "none"), (1, "all-bank"))
    ]
    if arguments.json:
        print(json.dumps(rows, indent=2))
        return
    cells = [
        (
            row["work"],
            str(row["bundles"]),
            row["refresh"],
            f"{row['unit_cycles']:,}",
            f"{row['device_model_cycles']:,}",
            f"{row['deviation']:+.1%}",
        )
        for row in rows
    ]
    print_table(f"One unit before {arguments.dram}", HEADINGS, cells, right=HEADINGS[3:])


if __name__ == "__main__":
    main()
