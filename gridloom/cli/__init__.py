"""The command line: one file per verb, one error path, JSON on request."""

from .app import app, main


__all__ = ["app", "main"]
