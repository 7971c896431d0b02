"""Runs of the oblivious map on AXI: drawn, and put before cocotbext-axi's memories."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from gridloom.hdl.emit import emit_verilog
from gridloom.hdl.omap import OmapMemoryTop
from gridloom.kernels.omap import Request, golden
from gridloom.specs.ascon import BLOCK_BYTES
from gridloom.specs.omap import Memory, OmapSpec, Tape
from gridloom.specs.omap_ports import OmapPorts

from .bench import BenchReport, run_scenarios
from .drivers.runner import check_simulator
from .omap import Table, draw_requests, draw_table, inputs_of
from .omap_mixes import draw_mix, programmed_tape, public_trace


__all__ = ["COMPARED", "TOY", "TOY_IN_BLOCK_RAM", "TOY_WITH_PAGES", "TOY_WITH_TABLE"]
__all__ += ["run_memory_bench"]

MODULE = "gridloom.testbench.omap_memory_bench"
COMPARED = ("same key", "churn")  # mixes whose traces must be equal
ROWS = 3  # of a table
SMALL = {
    "num_keys": 8,
    "key_bytes": 4,
    "keys_per_bin": 2,
    "slots": 3,
    "list_limit": 10,
    "stash_depth": 4,
    "in_flight": 2,
    "memory_latency": 90,
    "tape": Tape.PORT,
}
TOY = OmapSpec.make(**SMALL)
TOY_WITH_PAGES = OmapSpec.make(**SMALL, resident_bins=2)  # of four
TOY_WITH_TABLE = TOY.model_copy(update={"passes": 2, "num_frames": TOY.num_keys + 16})
TOY_IN_BLOCK_RAM = TOY.model_copy(update={"memory": Memory.BLOCK_RAM, "memory_latency": 2})


def make_run(
    spec: OmapSpec,
    requests: Sequence[Request],
    rng: np.random.Generator,
    pairs: list[tuple[int, int]] | None = None,
    table: Table | None = None,
) -> dict[str, Any]:
    """What goes in and comes out: bytes in hexadecimal, pairs, pages as they are at the end."""
    inputs = inputs_of(spec, requests, rng, pairs=pairs, table=table)
    outputs = golden(spec, inputs)
    rows = table.rows if table else 0
    page_bytes = spec.page_bytes
    written = outputs["o_host_write"]
    sealed = _bytes(written["data"])
    pages = {
        int(page): sealed[n * page_bytes :][:page_bytes].hex()
        for n, page in enumerate(written["page"][:: spec.sealed_page_blocks])
    }
    run: dict[str, Any] = {
        "i_key": _bytes(inputs["i_key"]["data"]).hex(),
        "i_request": _bytes(inputs["i_request"]["data"]).hex(),
        "o_response": _bytes(outputs["o_response"]["data"]).hex(),
        "rows": rows,
        "messages": spec.load_messages(rows) + len(requests),
        "asked": len(outputs["o_host_read"]["page"]),
        "pages": pages,
    }
    if "i_tape" in inputs:
        tape = inputs["i_tape"]
        run["i_tape"] = np.stack(list(tape.values()), axis=1).tolist()
    return run


def _bytes(blocks: np.ndarray) -> bytes:
    return blocks.astype(np.uint8).reshape(-1, BLOCK_BYTES).tobytes()


def run_memory_bench(
    spec: OmapSpec,
    ports: OmapPorts,
    *,
    queries: int = 20,
    scenarios: Sequence[str] = (),
    simulator: str = "icarus",
    seed: int = 0,
    work_dir: Path,
) -> BenchReport:
    """Run the top on cocotbext-axi's memories: answers, pages, equal traces, errors, registers.

    Parameters
    ----------
    queries : int
        Of a run; half as many where runs are compared, or errors are looked for.
    scenarios : sequence of str
        Words of the names of those to run; by default all.
    """
    check_simulator(simulator)
    folder = Path(work_dir).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    top = OmapMemoryTop(spec, ports)
    path = folder / "omap_memory.v"
    path.write_text(emit_verilog(top, name="omap_memory"), encoding="utf-8")
    rng = np.random.default_rng(seed)
    few = max(6, queries // 2)
    drawn = {"drawn": queries, "short": few}
    runs = {}
    for name, count in drawn.items():
        table = draw_table(spec, rng, ROWS) if spec.passes else None
        known = [key for key, _ in table.items] if table else []
        requests = draw_requests(spec, rng, count, known)
        runs[name] = make_run(spec, requests, rng, table=table)
    trace = public_trace(spec, few, rng)
    for number, name in enumerate(COMPARED):
        requests = draw_mix(spec, name, few, rng)
        pairs = programmed_tape(spec, requests, trace, rng)
        table = None
        if spec.passes:  # of keys that nobody asks for, or of padding
            items = [(rng.bytes(spec.key_bytes), rng.bytes(spec.value_bytes)) for _ in range(2)]
            table = Table([] if number else items, ROWS)
        runs[name] = make_run(spec, requests, rng, pairs, table)
    document = {
        "spec": spec.model_dump(mode="json"),
        "registers": top.register_map(),
        **top.bus_map(),
        "runs": runs,
        "compared": COMPARED,
        "seed": seed,
        "scenarios": list(scenarios),
    }
    (folder / "memory.json").write_text(json.dumps(document), encoding="utf-8")
    results = run_scenarios(
        MODULE, path, "omap_memory", simulator=simulator, seed=seed, work_dir=folder
    )
    return BenchReport("omap", simulator, path.name, seed, queries, results)
