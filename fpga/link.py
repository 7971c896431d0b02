"""The PC's side of the host link.

Nothing here touches a port: :class:`Client` is a set of generators that yield what to do with the
line (:class:`Send`, :class:`Receive`) and are driven either by :func:`drive` over pyserial or by
the cocotb bench, so that both speak the same bytes.
"""

import random
import time
from collections.abc import Callable, Generator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from gridloom.hdl.common.link_protocol import (
    MAX_PAYLOAD,
    REPLY,
    SYNC,
    Identity,
    Kind,
    Reason,
    crc16,
    element_bytes,
)
from gridloom.specs.base import Spec
from gridloom.specs.errors import UserError


__all__ = ["Client", "Decoder", "Frame", "Receive", "Send", "drive", "open_port", "run_on"]

OVERHEAD = 6  # bytes of a frame beside its payload
DEFAULT_BAUD = 1_000_000


@dataclass(frozen=True)
class Frame:
    """One frame of the link, in either direction."""

    kind: int
    sequence: int
    payload: bytes = b""

    def encode(self) -> bytes:
        """The frame as it goes over the line."""
        if len(self.payload) > MAX_PAYLOAD:
            raise ValueError(f"payload has {len(self.payload)} bytes; at most {MAX_PAYLOAD} fit")
        body = bytes([self.kind, self.sequence, len(self.payload)]) + self.payload
        return bytes([SYNC]) + body + crc16(body).to_bytes(2, "big")


class Decoder:
    """Frames out of a stream of bytes, however it is cut; garbage and bad frames are skipped."""

    def __init__(self):
        self._buffer = bytearray()
        self.num_bad = 0  # frames with a wrong checksum

    def feed(self, data: bytes) -> list[Frame]:
        """The frames that ``data`` completes."""
        self._buffer += data
        frames = []
        while (frame := self._next()) is not None:
            frames.append(frame)
        return frames

    def clear(self) -> None:
        """Forget a half-received frame."""
        self._buffer.clear()

    def _next(self) -> Frame | None:
        while True:
            start = self._buffer.find(SYNC)
            del self._buffer[: start if start >= 0 else len(self._buffer)]
            if len(self._buffer) < OVERHEAD:
                return None
            end = OVERHEAD + self._buffer[3]
            if len(self._buffer) < end:
                return None
            body = bytes(self._buffer[1 : end - 2])
            if crc16(body) == int.from_bytes(self._buffer[end - 2 : end], "big"):
                del self._buffer[:end]
                return Frame(body[0], body[1], body[3:])
            self.num_bad += 1
            del self._buffer[0]  # a real frame may start inside the bad one


@dataclass(frozen=True)
class Send:
    """Ask the driver to put ``data`` on the line."""

    data: bytes


@dataclass(frozen=True)
class Receive:
    """Ask the driver for whatever has arrived; ``b""`` after ``timeout_s`` without a byte."""

    timeout_s: float


Steps = Generator[Send | Receive, bytes | None, Any]
React = Callable[[str, list[int]], Mapping[str, Sequence[int]]]


class Client:
    """Requests to one board, as generators of line operations.

    Parameters
    ----------
    timeout_s : float
        Silence after which an answer counts as lost.
    attempts : int
        Tries per request before giving up.
    sequence : int or None
        First sequence number; random if not given, so that two sessions differ.
    max_payload : int
        Longest payload used, 3 to 255 bytes.
    """

    def __init__(
        self,
        *,
        timeout_s: float = 0.5,
        attempts: int = 5,
        sequence: int | None = None,
        max_payload: int = MAX_PAYLOAD,
    ):
        self.timeout_s = timeout_s
        self.attempts = attempts
        self.max_payload = max_payload
        self.num_retries = 0
        self._sequence = random.randrange(256) if sequence is None else sequence
        self._decoder = Decoder()

    def request(self, kind: Kind, payload: bytes = b"") -> Steps:
        """Payload of the answer, asking again after a lost or damaged frame."""
        self._sequence = (self._sequence + 1) % 256
        frame = Frame(kind, self._sequence, payload)
        damaged = 0
        for attempt in range(self.attempts):
            self.num_retries += attempt > 0
            self._decoder.clear()
            yield Send(frame.encode())
            answer = yield from self._answer(frame)
            if answer is None:
                continue
            if answer.kind != Kind.NAK:
                return answer.payload
            if answer.payload != bytes([Reason.CHECKSUM]):
                raise UserError(
                    f"the board refused request {kind.name} with {len(payload)} bytes;"
                    " it holds another version of the link"
                )
            damaged += 1
        if damaged or self._decoder.num_bad:
            raise UserError(
                f"{self.attempts} tries of request {kind.name} were damaged on the line;"
                " lower --baud or check the cable"
            )
        raise UserError(
            f"the board did not answer {self.attempts} requests of {self.timeout_s:g} s each;"
            " check the port, --baud, and that a Gridloom bitstream is loaded"
        )

    def _answer(self, request: Frame) -> Generator[Send | Receive, bytes | None, Frame | None]:
        """The answer to ``request``; stale answers of earlier tries are passed over."""
        while True:
            data = yield Receive(self.timeout_s)
            if not data:
                return None
            for frame in self._decoder.feed(data):
                if frame.kind == Kind.NAK and frame.payload == bytes([Reason.CHECKSUM]):
                    return frame  # its sequence number is as doubtful as the request it is for
                if frame.sequence == request.sequence and frame.kind in (
                    request.kind | REPLY,
                    Kind.NAK,
                ):
                    return frame

    def identify(self, spec: Spec | None = None) -> Steps:
        """The board's :class:`Identity`; with ``spec``, a board that holds another is an error."""
        payload = yield from self.request(Kind.IDENTIFY)
        try:
            found = Identity.decode(payload)
        except ValueError as error:
            raise UserError(f"the board answers, but not as a Gridloom board: {error}") from None
        if spec is not None and found != (wanted := Identity.of(spec)):
            raise UserError(
                f"the board holds block {found.block!r} with configuration"
                f" {found.hash.hex()}, not {wanted.block!r} with {wanted.hash.hex()};"
                " program it with the bitstream built from this configuration"
            )
        return found

    def echo(self, data: bytes) -> Steps:
        """Send ``data`` around the loop; an answer that differs is an error."""
        back = yield from self.request(Kind.ECHO, data)
        if back != data:
            raise UserError(f"loop-back of {data.hex()} came back as {back.hex()}")

    def reset(self) -> Steps:
        """Start the block and the link's half-sent elements afresh."""
        yield from self.request(Kind.RESET)

    def write(self, stream: int, data: bytes) -> Steps:
        """How many bytes of ``data`` (at most a frame's worth) input ``stream`` took."""
        piece = data[: self.max_payload - 1]
        answer = yield from self.request(Kind.WRITE, bytes([stream]) + piece)
        if len(answer) != 1 or answer[0] > len(piece):
            raise UserError(f"the board answered a WRITE with {answer.hex() or 'nothing'}")
        return answer[0]

    def read(self, stream: int, size: int) -> Steps:
        """Up to ``size`` bytes (at most a frame's worth) that output ``stream`` has."""
        return (yield from self.request(Kind.READ, bytes([stream, min(size, self.max_payload)])))

    def exchange(
        self,
        spec: Spec,
        inputs: Mapping[str, Sequence[int]],
        counts: Mapping[str, int],
        *,
        patience: int = 50,
        progress: Callable[[int, int], None] | None = None,
        react: React | None = None,
    ) -> Steps:
        """Feed payloads to the inputs and collect ``counts`` payloads of each output.

        Parameters
        ----------
        spec : Spec
            The block's record.
        inputs : mapping
            Input stream's name to payloads, each an integer holding the payload's bits.
        counts : mapping
            Output stream's name to how many payloads to wait for.
        patience : int
            Rounds over all streams without a byte moving before giving up.
        progress : callable or None
            Called with bytes moved and bytes in all.
        react : callable or None
            Called with an output's name and the payloads that have just come whole; gives further
            payloads by input, as a memory does that the block reads through its streams.
        """
        _check_names(spec, inputs, counts)
        ins = {s.name: (n, s) for n, s in enumerate(spec.inputs())}
        outs = {s.name: (n, s) for n, s in enumerate(spec.outputs())}
        pending = {
            name: _encode_elements(s.width, inputs.get(name, ())) for name, (_, s) in ins.items()
        }
        sizes = {
            name: counts.get(name, 0) * element_bytes(s.width) for name, (_, s) in outs.items()
        }
        received = dict.fromkeys(outs, b"")
        moved = idle = 0
        while any(pending.values()) or any(len(received[name]) < sizes[name] for name in outs):
            before = moved
            for name, (n, _) in ins.items():
                if pending[name]:
                    taken = yield from self.write(n, pending[name])
                    pending[name] = pending[name][taken:]
                    moved += taken
            for name, (n, stream) in outs.items():
                missing = sizes[name] - len(received[name])
                if not missing:
                    continue
                size = element_bytes(stream.width)
                start = len(received[name]) // size * size  # of what has not come whole
                came = yield from self.read(n, missing)
                received[name] += came
                moved += len(came)
                news = _decode_elements(stream.width, received[name][start:]) if react else []
                for given, more in (react(name, news) if react and news else {}).items():
                    pending[given] += _encode_elements(ins[given][1].width, more)
            idle = idle + 1 if moved == before else 0
            if idle > patience:
                raise UserError(_stuck(spec, pending, received, sizes))
            if progress is not None:
                left = sum(map(len, pending.values()))
                left += sum(sizes[name] - len(received[name]) for name in outs)
                progress(moved, moved + left)
        return {name: _decode_elements(s.width, received[name]) for name, (_, s) in outs.items()}


def _check_names(spec: Spec, inputs: Mapping[str, Any], counts: Mapping[str, int]) -> None:
    for given, streams, kind in (
        (inputs, spec.inputs(), "input"),
        (counts, spec.outputs(), "output"),
    ):
        names = [s.name for s in streams]
        for name in given:
            if name not in names:
                raise UserError(
                    f"{spec.BLOCK} has no {kind} stream {name!r}; it has {', '.join(names)}"
                )


def _encode_elements(width: int, payloads: Sequence[int]) -> bytes:
    size = element_bytes(width)
    return b"".join(int(p).to_bytes(size, "little") for p in payloads)


def _decode_elements(width: int, data: bytes) -> list[int]:
    size = element_bytes(width)
    return [
        int.from_bytes(data[n : n + size], "little") & ((1 << width) - 1)
        for n in range(0, len(data) - size + 1, size)
    ]


def _stuck(
    spec: Spec,
    pending: Mapping[str, bytes],
    received: Mapping[str, bytes],
    sizes: Mapping[str, int],
) -> str:
    waits = [f"{name} takes no more input" for name, data in pending.items() if data]
    for stream in spec.outputs():
        data, size = received[stream.name], sizes[stream.name]
        if len(data) < size:
            unit = element_bytes(stream.width)
            waits.append(f"{stream.name} gave {len(data) // unit} of {size // unit} elements")
    return f"the block on the board is stuck: {'; '.join(waits)}"


def open_port(name: str, baud: int = DEFAULT_BAUD) -> Any:
    """The serial port ``name``; a missing or busy one is a :class:`UserError`."""
    try:
        import serial
        from serial.tools import list_ports
    except ImportError:
        raise UserError("run-on needs pyserial; pip install 'gridloom[fpga]'") from None
    try:
        return serial.serial_for_url(name, baudrate=baud, timeout=0)
    except (serial.SerialException, ValueError, OSError) as error:
        found = ", ".join(p.device for p in list_ports.comports()) or "none"
        reason = getattr(error, "strerror", None) or str(error)
        raise UserError(f"cannot open port {name!r}: {reason}; ports found: {found}") from None


def drive(steps: Steps, port: Any) -> Any:
    """Run a client's generator over an open serial port and return its result."""
    answer: bytes | None = None
    while True:
        try:
            step = steps.send(answer)
        except StopIteration as stop:
            return stop.value
        try:
            answer = _carry_out(step, port)
        except OSError as error:
            raise UserError(f"the serial port failed: {error}; is the board unplugged?") from None


def _carry_out(step: Send | Receive, port: Any) -> bytes | None:
    if isinstance(step, Send):
        port.reset_input_buffer()
        port.write(step.data)
        port.flush()
        return None
    deadline = time.monotonic() + step.timeout_s
    port.timeout = step.timeout_s
    data = port.read(1)
    if data and time.monotonic() <= deadline:
        data += port.read(port.in_waiting)
    return data


def run_on(
    spec: Spec,
    port: str,
    inputs: Mapping[str, Sequence[int]],
    counts: Mapping[str, int],
    *,
    baud: int = DEFAULT_BAUD,
    timeout_s: float = 0.5,
    attempts: int = 5,
    progress: Callable[[int, int], None] | None = None,
) -> dict[str, list[int]]:
    """Run ``inputs`` through the block on the board at ``port`` and return its outputs.

    Checks first that the board holds exactly ``spec``, then the loop-back, then resets the block.
    Payloads are integers holding the payload's bits, as :mod:`gridloom.kernels.payload` packs them.
    """
    client = Client(timeout_s=timeout_s, attempts=attempts)
    with open_port(port, baud) as line:
        drive(client.identify(spec), line)
        drive(client.echo(bytes(range(256))[:MAX_PAYLOAD]), line)
        drive(client.reset(), line)
        return drive(client.exchange(spec, inputs, counts, progress=progress), line)
