"""Cycle model of the requantizer."""

from .cycles import PipelineModel


__all__ = ["RequantizeCycles"]


class RequantizeCycles(PipelineModel):
    """One stage: a value leaves the cycle after it came, unless stalled."""
