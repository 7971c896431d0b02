"""``gridloom simulate attention --arrays``: one sequence's keys on several arrays."""

from pathlib import Path
from typing import Any

from gridloom.registry import Block
from gridloom.specs.base import Spec

from .attention_traffic import print_traffic
from .engines import draw_stalls, run_engine
from .output import print_json, print_pairs, print_table


__all__ = ["simulate_arrays"]

DEFAULT_KEYS = 4096


def simulate_arrays(
    block: Block,
    spec: Any,
    engine: str,
    arrays: int,
    input_file: Path | None,
    random: int | None,
    seed: int,
    stalls: str,
    output: Path | None,
    *,
    as_json: bool,
) -> None:
    """Run the arrays, the merge and a single array; print the report."""
    from gridloom.attention_arrays import run_arrays

    from .batches import write_outputs

    inputs, exact = _inputs(block, spec, input_file, random, seed)

    def run(part: Block, part_spec: Spec, batches: Any, patterns: Any) -> Any:
        return run_engine(part, part_spec, engine, batches, patterns)

    report, outputs = run_arrays(
        spec,
        inputs,
        arrays,
        run,
        stalls=lambda number: draw_stalls(spec, stalls, seed + number),
        exact=exact,
    )
    if output:
        write_outputs(output, outputs)
    if as_json:
        files = {"output": output} if output else {}
        print_json({"block": block.name, "engine": engine, **report.to_json(), "files": files})
        return
    title = f"attention on {arrays} arrays of {spec.rows} x {spec.cols}"
    print_table(title, report.HEADINGS, report.rows(), right=report.HEADINGS)
    print()
    equal = {"RTL and models": "equal, every bit and every cycle"} if engine == "both" else {}
    print_pairs("", report.summary() | equal | ({"output": output} if output else {}))
    print()
    print_traffic(report.io)


def _inputs(block: Block, spec: Any, input_file: Path | None, random: int | None, seed: int) -> Any:
    """What ``--input`` holds, or one long sequence; of that the results in float64, too."""
    from gridloom.attention_arrays import long_sequence
    from gridloom.specs.errors import UserError

    from .batches import make_inputs

    if input_file is not None:
        return make_inputs(block, spec, input_file, random, seed), None
    keys = DEFAULT_KEYS if random is None else random
    if keys > spec.max_length:
        raise UserError(f"--random must be at most max_length = {spec.max_length}, not {keys}")
    return long_sequence(spec, keys, seed)
