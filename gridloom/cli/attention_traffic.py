"""Off-chip bytes of simulated attention, as ``gridloom simulate`` prints them."""

from typing import Any

from .output import print_pairs, print_table


__all__ = ["print_traffic", "traffic"]


def traffic(spec: Any, inputs: Any, run: Any) -> Any:
    """What a run moved, for the commands in ``inputs``."""
    from gridloom.kernels.attention import commands_of
    from gridloom.sim.attention_io import measured

    elements = {name: len(times) for name, times in run.trace.transfers.items()}
    return measured(spec, commands_of(spec, inputs), elements)


def print_traffic(io: Any) -> None:
    """The table, and what its rows mean."""
    title = f"Off-chip bytes, {io.memory_bytes:,} on chip"
    print_table(title, io.HEADINGS, io.rows(), right=io.HEADINGS[1:])
    print()
    print_pairs("", io.remarks())
