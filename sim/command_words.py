"""Queues, and readers of commands of several words, in cycle models."""

from collections import deque

from gridloom.specs.timing import QUEUE_LATENCY
from gridloom.specs.word_command import NUM_WORDS


__all__ = ["Queue", "WordReader"]


class Queue:
    """A queue's places, and what has been written when."""

    def __init__(self, places: int):
        self.places = places
        self._visible: deque[int] = deque()

    def write(self, now: int) -> None:
        """An element is written."""
        self._visible.append(now + QUEUE_LATENCY)

    def has_head(self, now: int) -> bool:
        """Whether one has appeared."""
        return bool(self._visible) and self._visible[0] <= now

    def pop(self) -> None:
        """The head leaves."""
        self._visible.popleft()
        self.places += 1


class WordReader:
    """Queue of words, and the check of a command, ``check_cycles`` after its last word."""

    def __init__(self, queue_commands: int, check_cycles: int):
        self.queue = Queue(NUM_WORDS * queue_commands)
        self._check_cycles = check_cycles
        self._words = 0
        self._valid_at: int | None = None

    def is_valid(self, now: int) -> bool:
        """Whether a command has been checked."""
        return self._valid_at is not None and now >= self._valid_at

    def clock(self, now: int, is_taken: bool, word: bool) -> None:
        """A cycle in which the command was taken, or a word came."""
        if self._valid_at is None and self.queue.has_head(now):
            self.queue.pop()
            self._words += 1
            if self._words == NUM_WORDS:
                self._words = 0
                self._valid_at = now + self._check_cycles
        if is_taken:
            self._valid_at = None
        if word:
            self.queue.places -= 1
            self.queue.write(now)
