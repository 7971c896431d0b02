"""The host link: a PC drives a block's streams through a serial line."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from amaranth.hdl import Array, Cat, Const, Module, Mux, Signal
from amaranth.lib import data, stream, wiring
from amaranth.lib.memory import Memory
from amaranth.lib.wiring import In, Out

from .link_protocol import REPLY, SYNC, Identity, Kind, Reason, element_bytes
from .uart import UartReceiver, UartTransmitter


__all__ = ["HostLink"]

REPLIES = 256  # where answers start in the buffer; requests are below


class HostLink(wiring.Component):
    """Answer the frames of :mod:`gridloom.hdl.common.link_protocol` that arrive on a UART.

    =============  =================================================================
    Latency        an answer starts about 6 cycles per payload byte after its request
    Throughput     1 frame at a time, about 2 x 7 bytes of overhead per exchange
    Back-pressure  lossless; an input stream that stalls ends the WRITE early, which
                   answers how many bytes were taken, so nothing ever hangs
    Source         CRC-16/CCITT as in ITU-T V.41
    =============  =================================================================

    Parameters
    ----------
    identity : Identity
        What IDENTIFY answers; its widths make the streams.
    divisor : int
        Clock cycles per bit of the UART, 4 to 65535.
    stall_cycles : int
        Cycles a WRITE or READ waits for the block before it answers with what it has;
        a power of two.
    idle_cycles : int
        Cycles of silence after which a half-received frame is dropped; a power of two.

    Members
    -------
    rx : In(1)
    tx : Out(1)
        The UART.
    input_<n> : Out(stream)
        To the block's n-th input.
    output_<n> : In(stream)
        From the block's n-th output.
    reset : Out(1)
        Resets the block.
    active : Out(1)
        Toggles with every answer.
    """

    def __init__(
        self,
        identity: Identity,
        divisor: int,
        *,
        stall_cycles: int = 1 << 8,
        idle_cycles: int = 1 << 20,
    ):
        for name, value in ("stall_cycles", stall_cycles), ("idle_cycles", idle_cycles):
            if value < 16 or value & (value - 1):
                raise ValueError(f"{name} must be a power of two of at least 16, not {value!r}")
        self.identity = identity
        self.divisor = divisor
        self.stall_cycles = stall_cycles
        self.idle_cycles = idle_cycles
        streams: dict[str, Any] = {}
        for n, width in enumerate(identity.input_widths):
            streams[f"input_{n}"] = Out(stream.Signature(width))
        for n, width in enumerate(identity.output_widths):
            streams[f"output_{n}"] = In(stream.Signature(width))
        lines = {"rx": In(1, init=1), "tx": Out(1, init=1), "reset": Out(1), "active": Out(1)}
        super().__init__({**lines, **streams})

    def elaborate(self, platform):
        m = Module()
        m.submodules.receiver = receiver = UartReceiver(self.divisor)
        m.submodules.transmitter = transmitter = UartTransmitter(self.divisor)
        m.submodules.buffer = buffer = Memory(shape=8, depth=2 * REPLIES, init=[])
        m.submodules.executor = executor = _Executor(self)
        m.submodules.framer = framer = _Framer(self.idle_cycles)
        write, read = buffer.write_port(), buffer.read_port()
        m.d.comb += [
            receiver.rx.eq(self.rx),
            self.tx.eq(transmitter.tx),
            framer.rx_data.eq(receiver.data),
            framer.rx_valid.eq(receiver.valid),
            executor.request.eq(framer.request),
            framer.result.eq(executor.result),
            framer.done.eq(executor.done),
            executor.start.eq(framer.start),
            self.active.eq(framer.active),
            self.reset.eq(executor.reset),
        ]
        wiring.connect(m, framer.tx, transmitter.i)

        read_data = Signal(8, reset_less=True)  # block RAM is slow to answer
        m.d.sync += read_data.eq(read.data)
        # One buffer: the executor has it between a request's last byte and its answer's first.
        executing = framer.executing
        m.d.comb += [
            write.addr.eq(Mux(executing, executor.write_address, framer.write_address)),
            write.data.eq(Mux(executing, executor.write_data, receiver.data)),
            write.en.eq(Mux(executing, executor.write_enable, framer.write_enable)),
            read.addr.eq(Mux(executing, executor.read_address, framer.read_address)),
            executor.read_data.eq(read_data),
            framer.read_data.eq(read_data),
        ]
        for n in range(len(self.identity.input_widths)):
            wiring.connect(
                m, getattr(executor, f"input_{n}"), wiring.flipped(getattr(self, f"input_{n}"))
            )
        for n in range(len(self.identity.output_widths)):
            wiring.connect(
                m, wiring.flipped(getattr(self, f"output_{n}")), getattr(executor, f"output_{n}")
            )
        return m


REQUEST = data.StructLayout({"kind": 8, "length": 8, "argument_0": 8, "argument_1": 8})
RESULT = data.StructLayout({"refused": 1, "length": 8})
_KINDS = data.StructLayout({"identify": 1, "echo": 1, "write": 1, "read": 1})


class _Framer(wiring.Component):
    """Frames in, frames out: checks, answers repeats from the buffer, has the rest executed."""

    def __init__(self, idle_cycles: int):
        self._idle_cycles = idle_cycles
        super().__init__(
            {
                "rx_data": In(8),
                "rx_valid": In(1),
                "tx": Out(stream.Signature(8)),
                "write_address": Out(9),
                "write_enable": Out(1),
                "read_address": Out(9),
                "read_data": In(8),
                "start": Out(1),
                "executing": Out(1),
                "request": Out(REQUEST),
                "result": In(RESULT),
                "done": In(1),
                "active": Out(1),
            }
        )

    def elaborate(self, platform):
        m = Module()
        self._position = Signal(8)  # bytes of the payload that are through
        self._sequence = Signal(8)
        self._received_crc = Signal(16)
        self._reason = Signal(8)
        self._is_nak = Signal()
        self._answer_length = Signal(8)
        self._check = check = _Checksum(m)
        m.d.comb += [
            check.byte.eq(Mux(check.sending, self.tx.payload, self.rx_data)),
            self.write_address.eq(self._position),
            self.read_address.eq(REPLIES | self._position),
        ]
        silence = Signal(range(self._idle_cycles))
        self._silent = silence.all()
        with m.FSM(name="frame") as fsm:
            self._receive(m)
            self._decide(m)
            self._send(m)
        m.d.comb += self.executing.eq(fsm.ongoing("RESULT"))
        m.d.sync += silence.eq(Mux(self.rx_valid | fsm.ongoing("SYNC"), 0, silence + 1))
        return m

    @contextmanager
    def _await(self, m: Module, state: str) -> Iterator[None]:
        """A state inside a frame: a host that dies there must not swallow the next one's frame."""
        with m.State(state):
            with m.If(self._silent):
                m.next = "SYNC"
            yield

    def _receive(self, m: Module) -> None:
        request, check = self.request, self._check
        with m.State("SYNC"):
            m.d.comb += check.start.eq(1)
            m.d.sync += self._position.eq(0)
            with m.If(self.rx_valid & (self.rx_data == SYNC)):
                m.next = "KIND"
        for state, target, following in (
            ("KIND", request.kind, "SEQUENCE"),
            ("SEQUENCE", self._sequence, "LENGTH"),
            ("LENGTH", request.length, "PAYLOAD"),
        ):
            with self._await(m, state), m.If(self.rx_valid):
                m.d.comb += check.feed.eq(1)
                m.d.sync += target.eq(self.rx_data)
                m.next = following
        with self._await(m, "PAYLOAD"):
            with m.If(self._position == request.length):
                m.d.sync += self._received_crc.eq(check.crc)
                m.next = "CRC_HIGH"
            with m.Elif(self.rx_valid):
                m.d.comb += [check.feed.eq(1), self.write_enable.eq(1)]
                m.d.sync += self._position.eq(self._position + 1)
                for n, argument in enumerate((request.argument_0, request.argument_1)):
                    with m.If(self._position == n):
                        m.d.sync += argument.eq(self.rx_data)
        for state, following in ("CRC_HIGH", "CRC_LOW"), ("CRC_LOW", "CHECK"):
            with self._await(m, state), m.If(self.rx_valid):
                m.d.comb += check.feed.eq(1)
                m.next = following

    def _decide(self, m: Module) -> None:
        executed = Signal()  # something has been, since power-on
        last_sequence = Signal(8)
        last_crc = Signal(16)
        is_good, is_repeat = Signal(), Signal()
        with m.State("CHECK"):
            m.d.sync += [
                self._position.eq(0),
                self._reason.eq(Reason.CHECKSUM),
                # The CRC of a frame with its own CRC at the end is zero.
                is_good.eq(self._check.crc == 0),
                is_repeat.eq(
                    executed & (self._sequence == last_sequence) & (self._received_crc == last_crc)
                ),
            ]
            m.next = "DECIDE"
        with m.State("DECIDE"):
            m.d.sync += self._is_nak.eq(~is_good)
            m.next = "SEND_SYNC"
            with m.If(is_good & ~is_repeat):
                m.d.comb += self.start.eq(1)
                m.next = "RESULT"
        with m.State("RESULT"), m.If(self.done):
            m.next = "SEND_SYNC"
            # A refusal must not replace the stored answer, which may still be asked for.
            with m.If(self.result.refused):
                m.d.sync += [self._is_nak.eq(1), self._reason.eq(Reason.REFUSED)]
            with m.Else():
                m.d.sync += [
                    executed.eq(1),
                    last_sequence.eq(self._sequence),
                    last_crc.eq(self._received_crc),
                    self._answer_length.eq(self.result.length),
                ]

    def _send(self, m: Module) -> None:
        check = self._check
        length = Mux(self._is_nak, 1, self._answer_length)
        kind = Mux(self._is_nak, Const(Kind.NAK, 8), self.request.kind | REPLY)
        payload = Mux(self._is_nak, self._reason, self.read_data)
        with m.State("SEND_SYNC"):
            m.d.comb += [self.tx.payload.eq(SYNC), self.tx.valid.eq(1), check.start.eq(1)]
            with m.If(self.tx.ready):
                m.next = "SEND_KIND"
        for state, byte, following in (
            ("SEND_KIND", kind, "SEND_SEQUENCE"),
            ("SEND_SEQUENCE", self._sequence, "SEND_LENGTH"),
            ("SEND_LENGTH", length, "SEND_PAYLOAD"),
            # Feeding the high half shifts the low half into its place.
            ("SEND_CRC_HIGH", check.crc[8:], "SEND_CRC_LOW"),
            ("SEND_CRC_LOW", check.crc[8:], "SYNC"),
        ):
            with m.State(state):
                m.d.comb += [self.tx.payload.eq(byte), self.tx.valid.eq(1), check.sending.eq(1)]
                with m.If(self.tx.ready):
                    m.d.comb += check.feed.eq(1)
                    m.next = following
                    if following == "SYNC":
                        m.d.sync += self.active.eq(~self.active)
        with m.State("SEND_PAYLOAD"):
            m.d.comb += [self.tx.payload.eq(payload), check.sending.eq(1)]
            with m.If(self._position == length):
                m.next = "SEND_CRC_HIGH"
            with m.Else():
                m.d.comb += self.tx.valid.eq(1)
                with m.If(self.tx.ready):
                    m.d.comb += check.feed.eq(1)
                    m.d.sync += self._position.eq(self._position + 1)


class _Checksum:
    """The CRC register, fed with ``byte`` where ``feed`` is high and set up by ``start``."""

    def __init__(self, m: Module):
        self.crc = Signal(16)
        self.byte = Signal(8)
        self.start, self.feed, self.sending = Signal(), Signal(), Signal()
        # A byte at a time: x**16 = x**12 + x**5 + 1, applied twice for the upper nibble.
        folded, top = Signal(8), Signal(8)
        m.d.comb += [top.eq(self.crc[8:] ^ self.byte), folded.eq(top ^ (top >> 4))]
        with m.If(self.start):
            m.d.sync += self.crc.eq(0xFFFF)
        with m.Elif(self.feed):
            m.d.sync += self.crc.eq((self.crc << 8) ^ (folded << 12) ^ (folded << 5) ^ folded)


class _Executor(wiring.Component):
    """Carry out one checked request between the buffer and the block's streams."""

    def __init__(self, link: HostLink):
        self._link = link
        streams = {
            name: member
            for name, member in link.signature.members.items()
            if name.startswith(("input_", "output_"))
        }
        super().__init__(
            {
                "start": In(1),
                "request": In(REQUEST),
                "result": Out(RESULT),
                "done": Out(1),
                "write_address": Out(9),
                "write_data": Out(8),
                "write_enable": Out(1),
                "read_address": Out(9),
                "read_data": In(8),
                "reset": Out(1),
                **streams,
            }
        )

    def elaborate(self, platform):
        m = Module()
        identity = self._link.identity
        self._position, self._limit = Signal(8), Signal(8)
        self._kind = Signal(_KINDS)
        self._byte = Signal(8, reset_less=True)
        self._move = Signal()
        # Where a byte comes from and whether it can go where it belongs.
        self._source, self._is_possible = Signal(8), Signal()
        m.d.comb += [
            self.read_address.eq(self._position),
            self.write_address.eq(REPLIES | self._position),
            self.write_data.eq(self._byte),
            self.write_enable.eq(self._move & ~self._kind.write),
            self.result.length.eq(Mux(self._kind.write, 1, self._position)),
            self._source.eq(self.read_data),
        ]
        with m.If(self._kind.identify):
            table = Array([Const(byte, 8) for byte in identity.encode()])
            m.d.comb += self._source.eq(table[self._position])
        with m.If(self._kind.identify | self._kind.echo):
            m.d.comb += self._is_possible.eq(1)
        for n, width in enumerate(identity.input_widths):
            self._assemble(m, n, width)
        for n, width in enumerate(identity.output_widths):
            self._take_apart(m, n, width)
        with m.FSM(name="command"):
            self._decode(m)
            self._copy(m)
        return m

    def _addressed(self, m: Module, kind: str, n: int) -> tuple[Signal, Signal]:
        """High while a request of one kind for the n-th stream is carried out, and after a move.

        A stream may be anywhere on the chip: it moves its byte a cycle after the rest, which is
        before anybody looks.
        """
        addressed, moves = Signal(name=f"is_{kind}_{n}"), Signal(name=f"moves_{kind}_{n}")
        m.d.sync += [
            addressed.eq(self._kind[kind] & (self.request.argument_0 == n)),
            moves.eq(addressed & self._move),
        ]
        return addressed, moves

    def _assemble(self, m: Module, n: int, width: int) -> None:
        """Bytes of the n-th input, lowest first, until an element is whole."""
        size = element_bytes(width)
        port = getattr(self, f"input_{n}")
        element = Signal(8 * size, name=f"element_in_{n}", reset_less=True)
        missing = Signal(range(size + 1), init=size, name=f"missing_{n}")
        is_whole = Signal(name=f"is_whole_{n}")  # nothing is missing
        m.d.comb += [port.payload.eq(element), port.valid.eq(is_whole)]
        with m.If(port.valid & port.ready):
            m.d.sync += [missing.eq(size), is_whole.eq(0)]
        addressed, moves = self._addressed(m, "write", n)
        with m.If(addressed):
            m.d.comb += self._is_possible.eq(~is_whole)
        with m.If(moves):
            m.d.sync += [
                element.eq(Cat(element[8:], self._byte)),
                missing.eq(missing - 1),
                is_whole.eq(missing == 1),
            ]
        with m.If(self.reset):
            m.d.sync += [missing.eq(size), is_whole.eq(0)]

    def _take_apart(self, m: Module, n: int, width: int) -> None:
        """Elements of the n-th output as bytes, lowest first."""
        size = element_bytes(width)
        port = getattr(self, f"output_{n}")
        element = Signal(8 * size, name=f"element_out_{n}", reset_less=True)
        left = Signal(range(size + 1), name=f"left_{n}")
        is_free = Signal(init=1, name=f"is_free_{n}")  # nothing is left
        m.d.comb += port.ready.eq(is_free)
        with m.If(port.valid & port.ready):
            m.d.sync += [element.eq(port.payload), left.eq(size), is_free.eq(0)]
        addressed, moves = self._addressed(m, "read", n)
        with m.If(addressed):
            m.d.comb += [self._is_possible.eq(~is_free), self._source.eq(element[:8])]
        with m.If(moves):
            m.d.sync += [
                element.eq(element[8:]),
                left.eq(left - 1),
                is_free.eq(left == 1),
            ]
        with m.If(self.reset):
            m.d.sync += [left.eq(0), is_free.eq(1)]

    def _decode(self, m: Module) -> None:
        identity, request, kind = self._link.identity, self.request, self._kind
        is_input = request.argument_0 < len(identity.input_widths)
        is_output = request.argument_0 < len(identity.output_widths)
        with m.State("IDLE"):
            m.d.sync += [self._position.eq(0), kind.eq(0)]
            with m.If(self.start):
                m.next = "REFUSE"
                with m.Switch(request.kind):
                    with m.Case(Kind.IDENTIFY):
                        m.d.sync += [kind.identify.eq(1), self._limit.eq(len(identity.encode()))]
                        m.next = "ADDRESS"
                    with m.Case(Kind.ECHO):
                        m.d.sync += [kind.echo.eq(1), self._limit.eq(request.length)]
                        m.next = "ADDRESS"
                    with m.Case(Kind.WRITE):
                        m.d.sync += [kind.write.eq(1), self._limit.eq(request.length)]
                        m.d.sync += self._position.eq(1)
                        with m.If((request.length != 0) & is_input):
                            m.next = "ADDRESS"
                    with m.Case(Kind.READ):
                        m.d.sync += [kind.read.eq(1), self._limit.eq(request.argument_1)]
                        with m.If((request.length == 2) & is_output):
                            m.next = "ADDRESS"
                    with m.Case(Kind.RESET):
                        m.next = "RESET"
        with m.State("REFUSE"):
            m.d.comb += [self.result.refused.eq(1), self.done.eq(1)]
            m.next = "IDLE"
        with m.State("RESET"):
            m.d.comb += self.reset.eq(1)
            m.next = "FINISH"

    def _copy(self, m: Module) -> None:
        """A byte takes a few cycles, so that this never is the slowest path beside a block."""
        patience = Signal(range(self._link.stall_cycles))
        can_move, is_last = Signal(), Signal()
        for state, following in ("ADDRESS", "READ"), ("READ", "WAIT"), ("WAIT", "LOAD"):
            with m.State(state):  # the buffer's two cycles
                m.next = following
        with m.State("LOAD"):
            # What is possible now stays so: only this FSM takes bytes away or fills the room.
            m.d.sync += [
                self._byte.eq(self._source),
                can_move.eq(self._is_possible),
                is_last.eq((self._position == self._limit) | patience.all()),
                patience.eq(patience + 1),
            ]
            m.next = "MOVE"
        with m.State("MOVE"):
            m.next = "LOAD"
            with m.If(is_last):
                m.d.sync += patience.eq(0)
                m.next = "FINISH"
            with m.Elif(can_move):
                m.d.comb += self._move.eq(1)
                m.d.sync += [patience.eq(0), self._position.eq(self._position + 1)]
                m.next = "ADDRESS"
        with m.State("FINISH"):
            with m.If(self._kind.write):
                m.d.comb += [
                    self.write_address.eq(REPLIES),
                    self.write_data.eq(self._position - 1),
                    self.write_enable.eq(1),
                ]
            m.d.comb += self.done.eq(1)
            m.next = "IDLE"
