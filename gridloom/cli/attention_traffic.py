"""Off-chip bytes of simulated attention, as ``gridloom simulate`` prints them."""

from typing import Any

from .output import print_pairs, print_table


__all__ = ["print_traffic", "traffic"]


def traffic(spec: Any, inputs: Any, *runs: Any) -> Any:
    """What the runs of one or several arrays moved, for the commands in ``inputs``."""
    from gridloom.kernels.attention import commands_of
    from gridloom.sim.attention_io import measured

    names = [s.name for s in spec.streams()]
    elements = {name: sum(len(run.trace.transfers[name]) for run in runs) for name in names}
    return measured(spec, commands_of(spec, inputs), elements)


def print_traffic(io: Any) -> None:
    """The table, and what its rows mean."""
    title = f"Off-chip bytes, {io.memory_bytes:,} on chip"
    print_table(title, io.HEADINGS, io.rows(), right=io.HEADINGS[1:])
    print()
    print_pairs("", io.remarks())
