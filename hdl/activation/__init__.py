"""Activation: GELU, SiLU, sigmoid, tanh, erf, or a loadable table, on a stream of lanes."""

from .rtl import Activation


__all__ = ["Activation"]
