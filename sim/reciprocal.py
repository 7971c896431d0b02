"""Cycle model of the reciprocal."""

from .cycles import PipelineModel


__all__ = ["ReciprocalCycles"]


class ReciprocalCycles(PipelineModel):
    """``spec.latency`` stages that advance together."""
