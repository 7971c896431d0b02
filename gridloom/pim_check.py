"""What the Logic-PIM unit would do with each command of a program, and how long that takes."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from .kernels.payload import Batches
from .kernels.pim_needs import Needs, needs_of
from .sim.cycles import Trace, run
from .sim.pim_unit import PimUnitCycles
from .specs.pim_command import PimCommand, Status
from .specs.pim_unit import PimUnitSpec


__all__ = ["MOST_STEPS", "Checked", "check_program", "pace"]

MOST_STEPS = 2_000_000  # of a program whose cycles are still simulated, a minute's worth


@dataclass(frozen=True)
class Checked:
    """A program on a unit.

    Parameters
    ----------
    spec : PimUnitSpec
        The unit.
    commands, statuses, needs : tuples, an element a command
        What the unit says to each, and what each needs.
    """

    spec: PimUnitSpec
    commands: tuple[PimCommand, ...]
    statuses: tuple[Status, ...]
    needs: tuple[Needs, ...]

    @property
    def buffer_words(self) -> int:
        """Words of the buffer up to the last that is used."""
        return max((n.buffer_end for n in self.needs), default=0)

    @property
    def is_obeyed(self) -> bool:
        """Whether no command is skipped."""
        return all(status is Status.OK for status in self.statuses)

    def total(self, name: str) -> int:
        """Sum of one of the :class:`Needs`."""
        return sum(getattr(needs, name) for needs in self.needs)

    @cached_property
    def trace(self) -> Trace | None:
        """Every transfer if nothing outside stalls; None of a program too long to simulate."""
        if self.total("steps") + self.total("activations") > MOST_STEPS:
            return None
        return pace(self.spec, self.commands, self.needs)

    @cached_property
    def cycles(self) -> list[int | None]:
        """From the first element that each command takes to its last; None where it takes none."""
        if self.trace is None:
            return [None] * len(self.commands)
        spans = []
        taken = {"i_activation": 0, "i_weight": 0}
        for needs in self.needs:
            name = "i_activation" if needs.activations else "i_weight"
            count = needs.activations or needs.beats
            times = self.trace.transfers[name][taken[name] :][:count]
            taken[name] += count
            spans.append(int(times[-1] - times[0]) + 1 if count else None)
        return spans


def check_program(spec: PimUnitSpec, commands: Sequence[Sequence[int]]) -> Checked:
    """What the unit would do with commands, given as their words."""
    decoded = tuple(PimCommand.from_words(list(words)) for words in commands)
    statuses = tuple(command.status(spec) for command in decoded)
    return Checked(spec, decoded, statuses, tuple(needs_of(spec, c) for c in decoded))


def pace(spec: PimUnitSpec, commands: Sequence[PimCommand], needs: Sequence[Needs]) -> Trace:
    """Cycles of every transfer by the cycle model, with elements always there."""
    words = [word for command in commands for word in command.words()]
    sums = {name: sum(getattr(n, name) for n in needs) for name in Needs.__dataclass_fields__}
    inputs: Batches = {
        "i_command": {"word": np.array(words, dtype=np.int64)},
        # Only how many there are counts.
        "i_activation": {"activation": np.zeros((sums["activations"], 0))},
        "i_weight": {"weight": np.zeros((sums["weights"] + sums["scales"], 0))},
    }
    outputs = {
        "o": sums["results"],
        "o_partial": sums["partials"],
        "o_status": len(commands),
    }
    return run(PimUnitCycles(spec, inputs), {s.name: outputs[s.name] for s in spec.outputs()})
