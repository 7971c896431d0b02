"""The one exception that is meant for the person at the keyboard."""

import difflib
from collections.abc import Iterable


__all__ = ["UserError", "choose"]


class UserError(Exception):
    """Something the user can mend: one sentence naming what is wrong, its value and what is right.

    The command line prints the sentence and exits with status 2; no traceback.
    """


def choose(kind: str, name: str, choices: Iterable[str]) -> str:
    """``name`` if it is one of ``choices``; else a :class:`UserError` with the closest of them."""
    choices = list(choices)
    if name in choices:
        return name
    close = difflib.get_close_matches(name, choices, n=1)
    hint = f"; did you mean {close[0]!r}?" if close else ";"
    raise UserError(f"no {kind} {name!r}{hint} choose from {', '.join(choices)}")
