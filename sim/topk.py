"""Cycle model of the top-k selector."""

import numpy as np

from gridloom.specs.topk import TopkSpec

from ..kernels.payload import Batches
from .cycles import CycleModel


__all__ = ["TopkCycles"]

BUFFER_DEPTH = 2  # results between the cells and the output


class TopkCycles(CycleModel):
    """Two stages, the cells, the results of one finished row on their way out, and a buffer of two.

    A finished row waits in the cells until the results before it have left; only then may the next
    row's first score be inserted.
    """

    def __init__(self, spec: TopkSpec, inputs: Batches):
        super().__init__(spec, inputs)
        self._arriving = iter(np.asarray(inputs["i"]["last"], dtype=bool).tolist())
        self._compared: bool | None = None  # `last` of the score in each stage, None if empty
        self._inserted: bool | None = None
        self._length = 0  # scores in the cells, up to k
        self._is_done = False  # the cells hold a finished row
        self._results = 0  # still to go into the buffer
        self._buffered = 0

    def _moves(self) -> tuple[bool, bool, bool]:
        """Whether the cells unload, and whether each of the two stages can take a score."""
        unload = self._is_done and (
            self._results == 0 or (self._results == 1 and self._buffered < BUFFER_DEPTH)
        )
        insert = self._inserted is None or not self._is_done or unload
        compare = self._compared is None or insert
        return unload, insert, compare

    def offers(self) -> int:
        """A result, while any is buffered."""
        return int(self._buffered > 0)

    def accepts(self, valid: int, ready: int) -> int:
        """A score, if the first stage is empty or moves on."""
        return int(self._moves()[2])

    def clock(self, taken_in: int, taken_out: int) -> None:
        """Results leave, the cells unload, and each stage moves into the room ahead of it."""
        unload, insert, compare = self._moves()
        shift = int(self._results > 0 and self._buffered < BUFFER_DEPTH)
        self._results -= shift
        self._buffered += shift - taken_out
        if unload:
            self._results, self._length, self._is_done = self._length, 0, False
        if insert:
            if self._inserted is not None:
                self._length = min(self._length + 1, self.spec.k)
                self._is_done = self._inserted
            self._inserted = self._compared
        if compare:
            self._compared = next(self._arriving) if taken_in else None
