"""``gridloom demo``."""

from gridloom.specs.errors import UserError


__all__ = ["HELP", "command"]

HELP = "Not here yet."


def command() -> None:
    """Say so."""
    raise UserError("this verb is not here yet")
