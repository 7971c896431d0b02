"""The one exception that is meant for the person at the keyboard."""

__all__ = ["UserError"]


class UserError(Exception):
    """Something the user can mend: one sentence naming what is wrong, its value and what is right.

    The command line prints the sentence and exits with status 2; no traceback.
    """
