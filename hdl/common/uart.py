"""UART, eight data bits, no parity, one stop bit."""

from amaranth.hdl import Cat, Const, Module, Signal
from amaranth.lib import stream, wiring
from amaranth.lib.cdc import FFSynchronizer
from amaranth.lib.wiring import In, Out


__all__ = ["UartReceiver", "UartTransmitter"]


def _check_divisor(divisor: int) -> int:
    if isinstance(divisor, bool) or not isinstance(divisor, int):
        raise TypeError(f"divisor must be an int, not {divisor!r}")
    if not 4 <= divisor <= 65535:
        raise ValueError(f"divisor must be 4 to 65535 clock cycles per bit, not {divisor}")
    return divisor


class UartReceiver(wiring.Component):
    """Bytes from a serial line.

    =============  =================================================================
    Latency        9.5 bit times and 3 cycles from the start bit's edge to ``valid``
    Throughput     1 byte per 10 bit times
    Back-pressure  none: ``valid`` is high for one cycle and nobody may miss it
    =============  =================================================================

    Parameters
    ----------
    divisor : int
        Clock cycles per bit, 4 to 65535.

    Members
    -------
    rx : In(1)
        The line, asynchronous.
    data : Out(8)
        The byte, meaningful while ``valid``.
    valid : Out(1)
        A byte with a proper stop bit has arrived.
    """

    rx: Signal
    data: Signal
    valid: Signal

    def __init__(self, divisor: int):
        self.divisor = _check_divisor(divisor)
        super().__init__({"rx": In(1, init=1), "data": Out(8), "valid": Out(1)})

    def elaborate(self, platform):
        m = Module()
        line = Signal(init=1)
        m.submodules.synchronizer = FFSynchronizer(self.rx, line, init=1)

        timer = Signal(range(self.divisor), init=self.divisor // 2 - 1)
        bits_left = Signal(range(10))  # 0: a start bit is awaited or being checked
        m.d.sync += [self.valid.eq(0), timer.eq(timer - 1)]
        with m.If(bits_left == 0):
            # Half a bit after its edge the start bit must still be there.
            with m.If(line):
                m.d.sync += timer.eq(self.divisor // 2 - 1)
            with m.Elif(timer == 0):
                m.d.sync += [timer.eq(self.divisor - 1), bits_left.eq(9)]
        with m.Elif(timer == 0):
            m.d.sync += [timer.eq(self.divisor - 1), bits_left.eq(bits_left - 1)]
            with m.If(bits_left == 1):
                m.d.sync += [self.valid.eq(line), timer.eq(self.divisor // 2 - 1)]
            with m.Else():
                m.d.sync += self.data.eq(Cat(self.data[1:], line))
        return m


class UartTransmitter(wiring.Component):
    """Bytes to a serial line.

    =============  =================================================================
    Latency        1 cycle from a transfer on ``i`` to the start bit
    Throughput     1 byte per 10 bit times
    Back-pressure  lossless; ``i.ready`` comes from a register
    =============  =================================================================

    Parameters
    ----------
    divisor : int
        Clock cycles per bit, 4 to 65535.

    Members
    -------
    i : In(stream.Signature(8))
        Bytes to send.
    tx : Out(1)
        The line, high at rest.
    """

    i: stream.Interface
    tx: Signal

    def __init__(self, divisor: int):
        self.divisor = _check_divisor(divisor)
        super().__init__({"i": In(stream.Signature(8)), "tx": Out(1, init=1)})

    def elaborate(self, platform):
        m = Module()
        timer = Signal(range(self.divisor))
        bits_left = Signal(range(11))
        shifted = Signal(9, init=0x1FF)
        m.d.comb += [self.i.ready.eq(bits_left == 0), self.tx.eq(shifted[0])]
        with m.If(self.i.ready):
            m.d.sync += timer.eq(self.divisor - 1)
            with m.If(self.i.valid):
                m.d.sync += [bits_left.eq(10), shifted.eq(Cat(Const(0, 1), self.i.payload))]
        with m.Elif(timer == 0):
            m.d.sync += [
                timer.eq(self.divisor - 1),
                bits_left.eq(bits_left - 1),
                shifted.eq(Cat(shifted[1:], Const(1, 1))),
            ]
        with m.Else():
            m.d.sync += timer.eq(timer - 1)
        return m
