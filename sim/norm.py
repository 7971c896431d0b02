"""Cycle model of LayerNorm and RMSNorm."""

from collections import deque

from gridloom.specs.norm import NormSpec

from ..kernels.payload import Batches
from .cycles import CycleModel


__all__ = ["NormCycles"]


class NormCycles(CycleModel):
    """Commands, weights between rows, a row buffer, a row unit with a fixed latency, a pipeline."""

    def __init__(self, spec: NormSpec, inputs: Batches):
        super().__init__(spec, inputs)
        fields = inputs["i_command"]
        lengths = [min(int(n), spec.max_length) for n in fields["length"]]
        weights = fields["weights"] if spec.affine else [0] * len(lengths)
        beats = [-(-n // spec.lanes) for n in lengths]
        self._commands = deque(zip(map(int, weights), beats, map(int, fields["rows"]), strict=True))
        masks = {s.name: 1 << n for n, s in enumerate(spec.inputs())}
        self._command, self._values = masks["i_command"], masks["i"]
        self._weight = masks.get("i_weight", 0)
        self._cycle = 0
        self._pending: tuple[int, int, int] | None = None
        self._weights_left = 0
        self._beats = 0  # of each row of the command that runs
        self._beats_left = 0
        self._rows_left = 0
        self._may_end_at = 0  # the first cycle in which a row may end
        self._buffered = 0  # beats between the way in and the way out
        self._rows: deque[tuple[int, int]] = deque()  # (cycle it can leave, beats)
        self._leaving = 0  # beats of the first of them that have left
        self._stages = 0
        self._last_stage = 1 << (spec.output_latency - 1)

    def offers(self) -> int:
        """The output pipeline's last stage."""
        return bool(self._stages & self._last_stage)

    def accepts(self, valid: int, ready: int) -> int:
        """A command if none waits; weights when all rows have left; else values with room."""
        accepted = 0 if self._pending else self._command
        if self._weights_left:
            is_idle = not self._rows and not self._buffered and not self._stages
            return accepted | (self._weight if is_idle else 0)
        may_end = self._cycle >= self._may_end_at and len(self._rows) < self.spec.queue_depth
        if (
            self._rows_left
            and self._buffered < self.spec.buffer_depth
            and (self._beats_left > 1 or may_end)
        ):
            accepted |= self._values
        return accepted

    def clock(self, taken_in: int, taken_out: int) -> None:
        """Move the way out, then the way in, then the commands."""
        self._move_out(taken_out)
        was_loading = self._weights_left > 0
        if taken_in & self._weight:
            self._weights_left -= 1
        finished = taken_in & self._values and self._move_in()
        if self._pending and (finished or not self._rows_left) and not was_loading:
            self._weights_left, self._beats, rows = self._pending
            self._beats_left = self._beats
            self._rows_left = rows if self._beats else 0
            self._pending = None
        if taken_in & self._command:
            self._pending = self._commands.popleft()
        self._cycle += 1

    def _move_out(self, taken: int) -> None:
        if self._stages & self._last_stage and not taken:
            return
        self._stages = (self._stages & ~self._last_stage) << 1
        if self._rows and self._rows[0][0] <= self._cycle:
            self._stages |= 1
            self._buffered -= 1
            self._leaving += 1
            if self._leaving == self._rows[0][1]:
                self._leaving = 0
                self._rows.popleft()

    def _move_in(self) -> bool:
        """Take a beat; whether it was the command's last."""
        self._buffered += 1
        self._beats_left -= 1
        if self._beats_left:
            return False
        leaves = self._cycle + self.spec.statistics_latency + self.spec.row_latency
        self._rows.append((leaves, self._beats))
        self._may_end_at = self._cycle + self.spec.row_interval
        self._beats_left = self._beats
        self._rows_left -= 1
        return self._rows_left == 0
