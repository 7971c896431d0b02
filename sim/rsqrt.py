"""Cycle model of the reciprocal square root."""

from .cycles import PipelineModel


__all__ = ["RsqrtCycles"]


class RsqrtCycles(PipelineModel):
    """``spec.latency`` stages that advance together."""
