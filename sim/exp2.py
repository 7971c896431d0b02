"""Cycle model of the power of two."""

from .cycles import PipelineModel


__all__ = ["Exp2Cycles"]


class Exp2Cycles(PipelineModel):
    """``spec.latency`` stages that advance together."""
