"""Cycle model of the Ascon engine."""

from collections import deque

import numpy as np

from gridloom.specs.ascon import BLOCK_BYTES, AsconSpec, Operation

from ..kernels.payload import Batches
from .cycles import CycleModel


__all__ = ["AsconCycles"]

COMMAND, BLOCK = 1, 2  # masks of the input streams
RESULT, MESSAGE = 1, 2  # and of the outputs


class AsconCycles(CycleModel):
    """A list of permutations for each command, and a buffer that a whole message leaves at a time.

    It is made from operations and lengths alone: no key, nonce or data has a cycle.
    """

    def __init__(self, spec: AsconSpec, inputs: Batches):
        super().__init__(spec, inputs)
        fields = inputs["i_command"]
        names = ("operation", "ad_bytes", "message_bytes")
        self._commands = deque(zip(*(np.asarray(fields[n]).tolist() for n in names), strict=True))
        self._steps: deque[tuple[int, bool, bool]] | None = None  # None awaits a command
        self._busy = 0  # cycles that the permutation goes on
        self._takes_tag = False
        self._has_result = False
        self._places = 0  # taken in the buffer
        self._written = 0
        self._leaving = 0
        self._has_block = False  # on o

    def _plan(self, code: int, ad_bytes: int, message_bytes: int) -> None:
        """Each permutation of a command: its cycles, whether it takes a block, and writes one."""
        long, short = self.spec.long_cycles, self.spec.short_cycles
        operation = Operation(code)
        self._takes_tag = operation is Operation.OPEN
        if operation is Operation.PRF:
            self._steps = deque([(long, message_bytes > 0, False)])
            return
        steps = [(long, False, False)]
        if ad_bytes:
            full, rest = divmod(ad_bytes, BLOCK_BYTES)
            steps += [(short, True, False)] * full + [(short, rest > 0, False)]
        full, rest = divmod(message_bytes, BLOCK_BYTES)
        steps += [(short, True, True)] * full + [(long, rest > 0, rest > 0)]
        self._steps = deque(steps)

    def _may_begin(self) -> bool:
        """Whether a permutation begins, but for the block that it takes."""
        if not self._steps or self._busy:
            return False
        return not self._steps[0][2] or self._places < self.spec.max_blocks

    def _may_finish(self) -> bool:
        """Whether a result is given, but for the tag that it takes."""
        is_done = self._steps is not None and not self._steps and not self._busy
        return is_done and not self._has_result and not self._leaving

    def offers(self) -> int:
        """A result and a block, where there is one."""
        return RESULT * self._has_result | MESSAGE * self._has_block

    def accepts(self, valid: int, ready: int) -> int:
        """A command between others; a block where a permutation or the result takes one."""
        takes = (self._may_begin() and self._steps[0][1]) or (
            self._may_finish() and self._takes_tag
        )
        return COMMAND * (self._steps is None) | BLOCK * takes

    def clock(self, taken_in: int, taken_out: int) -> None:
        """A permutation goes on or begins, a message is released, blocks leave."""
        has_input = bool(taken_in & BLOCK)
        fetches = bool(self._leaving) and (not self._has_block or bool(taken_out & MESSAGE))
        finishes = self._may_finish() and has_input == self._takes_tag
        writes = False
        if self._busy:
            self._busy -= 1
        elif self._may_begin() and has_input == self._steps[0][1]:
            cycles, _, writes = self._steps.popleft()
            self._busy = cycles - 1
        if taken_in & COMMAND:
            self._plan(*self._commands.popleft())
        self._move_out(fetches, writes, taken_out)
        if finishes:
            self._has_result, self._steps = True, None
            self._leaving, self._written = self._written, 0
        elif taken_out & RESULT:
            self._has_result = False

    def _move_out(self, fetches: bool, writes: bool, taken_out: int) -> None:
        """Blocks into the buffer and out of it."""
        self._places += writes - fetches
        self._written += writes
        self._leaving -= fetches
        if fetches:
            self._has_block = True
        elif taken_out & MESSAGE:
            self._has_block = False
