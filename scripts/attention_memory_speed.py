#!/usr/bin/env python3
"""Speed of attention on tensors in memory: compiled RTL, RTL in Amaranth's simulator, cycle model.

    python scripts/attention_memory_speed.py [--preset P ...] [--length N]

One head of N queries and keys, 128 bits, latency 50; thousands of cycles per CPU second, without
the time that compiling takes. Bits and every transfer are compared.
"""

import argparse
import time
from collections.abc import Callable
from typing import Any

import numpy as np
from rich.console import Console
from rich.table import Table

from gridloom.attention_on_memory import OnMemory, compile_top, draw_operands, make_command
from gridloom.sim.port_memory import PortMemory
from gridloom.specs.attention import PRESETS
from gridloom.specs.memory_port import MemoryPort
from gridloom.testbench.drivers.memory_port import simulate_on_memory


LATENCY = 50
COLUMNS = "preset", "cycles", "compiled k/s", "Amaranth k/s", "ratio", "model k/s"


def main() -> None:
    """Run and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--preset", action="append", choices=list(PRESETS), metavar="P")
    parser.add_argument("--length", type=int, default=64, metavar="N")
    options = parser.parse_args()
    table = Table(*COLUMNS)
    for preset in options.preset or ["snapshot", "default"]:
        table.add_row(preset, *measure(preset, options.length))
    Console().print(table)


def measure(preset: str, length: int) -> tuple[str, ...]:
    """Cycles, and thousands of them in a second for each engine."""
    spec, port = PRESETS[preset], MemoryPort()
    command = make_command(spec, length, {})
    run, operands = OnMemory(spec, port, command, LATENCY), draw_operands(spec, command, 0)
    library = compile_top(spec, port)
    image, memory = np.zeros(run.size, dtype=np.uint8), PortMemory(LATENCY, LATENCY)
    trace, model = timed(run.run)
    found, compiled = timed(lambda: run.run_rtl(library, operands))
    run.check_rtl(trace, operands, found)
    slow, amaranth = timed(
        lambda: simulate_on_memory(
            spec, port, command, run.tensors, memory, image, trace.cycles + 9
        )
    )
    assert slow == trace
    speeds = [f"{trace.cycles / s / 1e3:,.1f}" for s in (compiled, amaranth, model)]
    return (f"{trace.cycles:,}", *speeds[:2], f"{amaranth / compiled:,.0f}", speeds[2])


def timed(action: Callable[[], Any]) -> tuple[Any, float]:
    """What it gives, and the CPU seconds it takes."""
    before = time.process_time()
    return action(), time.process_time() - before


if __name__ == "__main__":
    main()
