"""Cycle model of the activation functions."""

from gridloom.specs.activation import TABLE_DEPTH, ActivationSpec, Function

from ..kernels.payload import Batches
from .cycles import PipelineModel


__all__ = ["ActivationCycles"]

DATA, TABLE = 1, 2  # bits of the inputs `i` and `i_table`


class ActivationCycles(PipelineModel):
    """``spec.latency`` stages; with a loadable table, ``i`` waits until all of it has come."""

    def __init__(self, spec: ActivationSpec, inputs: Batches):
        super().__init__(spec, inputs)
        self._is_loadable = spec.function is Function.TABLE
        self._num_written = 0

    def accepts(self, valid: int, ready: int) -> int:
        """Inputs whose ``ready`` is high."""
        data = super().accepts(valid & DATA, ready)
        if not self._is_loadable:
            return data
        is_loaded = self._num_written and self._num_written % TABLE_DEPTH == 0
        return TABLE | (data if is_loaded else 0)

    def clock(self, taken_in: int, taken_out: int) -> None:
        """Advance one cycle."""
        super().clock(taken_in & DATA, taken_out)
        self._num_written += bool(taken_in & TABLE)
