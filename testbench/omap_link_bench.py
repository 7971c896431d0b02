"""Bench of a map on a board: a dictionary whose map is behind the UART pins, against Python's.

The environment variable ``GRIDLOOM_LINK_CASE`` names a JSON file with the map's parameters, clock,
divisor, root key and how many operations to try.
"""

import json
import os
from pathlib import Path
from typing import Any

import cocotb
import numpy as np
from cocotb.task import bridge, resume

from gridloom.fpga.link import Client
from gridloom.fpga.omap_host import MapHost
from gridloom.sim.oblivious_dict import ObliviousDict
from gridloom.specs.omap import OmapSpec

from .link_bench import Case, Line
from .omap_oracle import play


def operations(ours: ObliviousDict, count: int, rows: int) -> None:
    """A table if there is one, then puts, gets and removals of few keys."""
    spec, rng = ours.spec, np.random.default_rng(1)
    keys = [rng.bytes(spec.key_bytes) for _ in range(4)]
    oracle: dict[bytes, bytes] = {}
    if rows:
        oracle = {key: rng.bytes(spec.value_bytes) for key in keys[: rows - 1]}
        ours.load(oracle, rows)
    play(ours, oracle, keys, rng, count)


@cocotb.test()
async def equals_a_dict(dut: Any) -> None:
    """Every answer is the dictionary's; every query moves as many pages."""
    case = json.loads(Path(os.environ["GRIDLOOM_LINK_CASE"]).read_text())
    spec, root = OmapSpec.make(**case["spec"]), bytes.fromhex(case["root"])
    host = MapHost(spec, case["rows"], Client(sequence=0))
    line = Line(dut, Case(case))
    await line.start()
    await line.drive(host.start(root))

    @resume
    async def ask(request: bytes) -> bytes:
        return bytes(await line.drive(host.answer(request)))

    await bridge(operations)(ObliviousDict(spec, root, ask), case["operations"], case["rows"])
    assert host.client.num_retries == 0
    queries = host.touched[spec.load_messages(case["rows"]) :]
    assert {len(pages) for pages in queries} == {spec.choices}
