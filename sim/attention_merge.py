"""Cycle model of the merge of partial attention results."""

from .cycles import PipelineModel


__all__ = ["AttentionMergeCycles"]


class AttentionMergeCycles(PipelineModel):
    """Stages that advance together; a beat enters when every input has one."""

    def accepts(self, valid: int, ready: int) -> int:
        """All inputs, or none."""
        every = (1 << self.spec.ways) - 1
        return every if valid == every and super().accepts(valid, ready) else 0

    def clock(self, taken_in: int, taken_out: int) -> None:
        """Advance unless the last stage waits."""
        super().clock(int(taken_in > 0), taken_out)
