"""Merge of partial attention results."""

from .rtl import AttentionMerge


__all__ = ["AttentionMerge"]
