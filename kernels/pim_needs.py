"""How much of each stream a command of the Logic-PIM unit takes and gives."""

from dataclasses import dataclass

from gridloom.specs.pim_command import Flag, Opcode, PimCommand, Status
from gridloom.specs.pim_unit import PimUnitSpec


__all__ = ["Needs", "needs_of"]


@dataclass(frozen=True)
class Needs:
    """What a command takes and gives, in elements of streams, and its steps.

    Parameters
    ----------
    activations : int
        Of ``i_activation``.
    weights, scales : int
        Beats of ``i_weight``: of weights, keys and values; of scales and zero points.
    steps : int
        Cycles in which the multipliers work.
    results, partials : int
        Of ``o`` and of ``o_partial``.
    buffer_end : int
        The word of the buffer after the last that is read or written.
    """

    activations: int = 0
    weights: int = 0
    scales: int = 0
    steps: int = 0
    results: int = 0
    partials: int = 0
    buffer_end: int = 0

    @property
    def beats(self) -> int:
        """All of ``i_weight``."""
        return self.weights + self.scales


def needs_of(spec: PimUnitSpec, command: PimCommand) -> Needs:
    """Of one command; one that is skipped needs nothing."""
    if command.status(spec) is not Status.OK:
        return Needs()
    end = max(last for _, last in command.spans(spec.lanes))
    match command.opcode:
        case Opcode.LOAD:
            return Needs(activations=command.count * command.beats, buffer_end=end)
        case Opcode.GEMM:
            groups = command.rows * -(-command.beats // command.group) if command.group else 0
            return Needs(
                weights=command.rows * command.beats,
                scales=-(-groups // spec.scales_per_beat),
                steps=command.rows * command.beats * command.passes,
                results=0 if command.has(Flag.TO_BUFFER) else command.count * command.passes,
                buffer_end=end,
            )
        case Opcode.ATTEND:
            tiles = -(-command.count // spec.lanes)
            each = command.count * command.beats + tiles * command.features
            steps = command.tokens * each
            scales = 0
            if spec.has_codes:
                groups = command.beats + -(-command.features // spec.kv_group)
                scales = command.tokens * tiles * groups * spec.parameter_beats
            return Needs(
                weights=steps,
                scales=scales,
                steps=steps,
                partials=command.tokens * command.features,
                buffer_end=end,
            )
    return Needs()
