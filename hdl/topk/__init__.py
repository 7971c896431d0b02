"""Top-k: the greatest scores of each row of a stream, in order, with their indices."""

from .rtl import Topk


__all__ = ["Topk"]
