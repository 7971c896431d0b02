"""A serial port with a board behind it, in Python, for tests of the PC's side of the link."""

import random

from gridloom.fpga.link import Decoder, Frame
from gridloom.hdl.common.link_protocol import REPLY, Identity, Kind
from gridloom.specs.base import Spec


__all__ = ["SerialBoard"]


class SerialBoard:
    """What pyserial's port would be, as far as the link uses it.

    A board is a subclass with :meth:`take`, :meth:`give` and, if it keeps anything, :meth:`reset`.

    Parameters
    ----------
    spec : Spec
        Of the block that the board says it holds.
    drop : float
        Share of the requests, and of the answers, that are lost.
    """

    def __init__(self, spec: Spec, *, drop: float = 0.0):
        self.spec = spec
        self.rng = random.Random(1)
        self.timeout = 0.0
        self.is_open = True
        self._drop = drop
        self._decoder = Decoder()
        self._buffer = b""
        self._last: tuple[Frame | None, bytes] = (None, b"")
        self.reset()

    def take(self, stream: int, data: bytes) -> int:
        """How many bytes of ``data`` the input takes."""
        raise NotImplementedError

    def give(self, stream: int, most: int) -> bytes:
        """At most so many bytes of an output."""
        raise NotImplementedError

    def reset(self) -> None:
        """Start afresh."""

    def execute(self, frame: Frame) -> bytes:
        """The payload of the answer."""
        match frame.kind:
            case Kind.IDENTIFY:
                return Identity.of(self.spec).encode()
            case Kind.ECHO:
                return frame.payload
            case Kind.WRITE:
                return bytes([self.take(frame.payload[0], frame.payload[1:])])
            case Kind.READ:
                return self.give(frame.payload[0], frame.payload[1])
            case Kind.RESET:
                self.reset()
        return b""

    # ---- as pyserial's

    def __enter__(self) -> "SerialBoard":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Unplugged for good."""
        self.is_open = False

    def reset_input_buffer(self) -> None:
        """Forget what has come."""
        self._buffer = b""

    def flush(self) -> None:
        """Nothing waits."""

    def write(self, data: bytes) -> None:
        """Bytes to the board; a repeated request is answered and not executed again."""
        for frame in self._decoder.feed(data):
            if self.rng.random() < self._drop:
                continue
            if self._last[0] != frame:
                self._last = (frame, self.execute(frame))
            if self.rng.random() >= self._drop:
                self._buffer += Frame(frame.kind | REPLY, frame.sequence, self._last[1]).encode()

    @property
    def in_waiting(self) -> int:
        """Bytes that have come."""
        return len(self._buffer)

    def read(self, size: int) -> bytes:
        """Bytes from the board."""
        data, self._buffer = self._buffer[:size], self._buffer[size:]
        return data
