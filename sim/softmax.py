"""Cycle model of the one-pass softmax."""

from collections import deque

from gridloom.specs.softmax import SoftmaxSpec

from ..kernels.payload import Batches
from .cycles import CycleModel


__all__ = ["SoftmaxCycles"]

COMMAND, SCORES = 1, 2  # masks of the input streams


class SoftmaxCycles(CycleModel):
    """Commands, a row buffer, rows whose reciprocal takes a fixed time, and an output pipeline."""

    def __init__(self, spec: SoftmaxSpec, inputs: Batches):
        super().__init__(spec, inputs)
        fields = inputs["i_command"]
        lengths = [min(int(n), spec.max_length) for n in fields["length"]]
        chunks = [-(-n // spec.lanes) for n in lengths]
        self._commands = deque(
            zip(map(int, fields["scale"]), chunks, map(int, fields["rows"]), strict=True)
        )
        self._cycle = 0
        self._pending: tuple[int, int, int] | None = None
        self._prepared_at = 0  # the first cycle that the pending command can start in
        self._scale: int | None = None
        self._loaded_at = 0  # the first cycle that scores can be looked up in
        self._chunks = 0  # of each row of the command that runs
        self._rows_left = 0
        self._chunks_left = 0
        self._buffered = 0  # chunks between the way in and the way out
        self._rows_under_way = 0
        self._rows: deque[tuple[int, int]] = deque()  # (cycle it can leave, chunks)
        self._leaving = 0  # chunks of the first of them that have left
        self._stages = 0
        self._last_stage = 1 << (spec.output_latency - 1)

    def offers(self) -> int:
        """The output pipeline's last stage."""
        return bool(self._stages & self._last_stage)

    def accepts(self, valid: int, ready: int) -> int:
        """A command if none waits; scores if their row has begun or may, and there is room."""
        accepted = 0 if self._pending else COMMAND
        starts = self._chunks_left == self._chunks
        if (
            self._rows_left
            and self._cycle >= self._loaded_at
            and self._buffered < self.spec.buffer_depth
            and not (starts and self._rows_under_way == self.spec.queue_depth)
        ):
            accepted |= SCORES
        return accepted

    def clock(self, taken_in: int, taken_out: int) -> None:
        """Move the way out, then the way in, then the commands."""
        self._move_out(taken_out)
        finished = taken_in & SCORES and self._move_in()
        is_prepared = self._pending and self._cycle >= self._prepared_at
        if is_prepared and (finished or not self._rows_left):
            self._start(self._pending)
            self._pending = None
        if taken_in & COMMAND:
            self._pending = self._commands.popleft()
            self._prepared_at = self._cycle + 2
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
                self._rows_under_way -= 1
                self._rows.popleft()

    def _move_in(self) -> bool:
        """Take a chunk; whether it was the command's last."""
        self._buffered += 1
        self._rows_under_way += self._chunks_left == self._chunks
        self._chunks_left -= 1
        if self._chunks_left:
            return False
        leaves = self._cycle + self.spec.statistics_latency + self.spec.row_latency
        self._rows.append((leaves, self._chunks))
        self._chunks_left = self._chunks
        self._rows_left -= 1
        return self._rows_left == 0

    def _start(self, command: tuple[int, int, int]) -> None:
        scale, self._chunks, rows = command
        self._chunks_left = self._chunks
        self._rows_left = rows if self._chunks else 0
        if self.spec.has_table and scale != self._scale:
            self._loaded_at = self._cycle + 1 + self.spec.load_cycles
        self._scale = scale
