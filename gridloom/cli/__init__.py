"""The command line: one file per verb, one error path, JSON on request."""

from .root import app, main


__all__ = ["app", "main"]
