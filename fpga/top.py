"""What a bitstream contains: a block, its host link, a reset, and the board's pins."""

from typing import Any

from amaranth.hdl import ClockDomain, ClockSignal, DomainRenamer, Module, ResetSignal, Signal
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out

from gridloom.hdl.common.host_link import HostLink
from gridloom.hdl.common.link_protocol import Identity
from gridloom.specs.base import Spec


__all__ = ["Top"]

RESET_CYCLES = 256  # iCE40 block RAM reads garbage for some microseconds after configuration


class Top(wiring.Component):
    """``component`` with a host link on the pins ``clk``, ``rx``, ``tx`` and ``led``.

    Parameters
    ----------
    component : wiring.Component
        The block.
    spec : Spec
        Its record.
    divisor : int
        Clock cycles per bit of the UART.
    drive_high : bool
        Add a pin that is constantly high, for boards that need one.
    link_options : dict
        Further parameters of :class:`HostLink`.

    Members
    -------
    clk, rx, tx : pins
    led : Out(1)
        Toggles with every answer.
    high : Out(1)
        Only with ``drive_high``.
    """

    def __init__(
        self,
        component: wiring.Component,
        spec: Spec,
        divisor: int,
        *,
        drive_high: bool = False,
        **link_options: Any,
    ):
        self._component = component
        self._spec = spec
        self._link = HostLink(Identity.of(spec), divisor, **link_options)
        pins = {"clk": In(1), "rx": In(1, init=1), "tx": Out(1), "led": Out(1)}
        super().__init__(pins | ({"high": Out(1)} if drive_high else {}))

    def elaborate(self, platform: Any) -> Module:
        """The design, for Amaranth."""
        m = Module()
        link, block = self._link, self._component
        # The only place that declares clock domains: here the pins are.
        m.domains.power = ClockDomain(reset_less=True, local=True)
        m.domains.sync = ClockDomain(local=True)
        m.domains.block = ClockDomain(local=True)
        countdown = Signal(range(RESET_CYCLES), init=RESET_CYCLES - 1)
        settling = Signal(init=1)
        with m.If(countdown != 0):
            m.d.power += countdown.eq(countdown - 1)
        m.d.power += settling.eq(countdown != 0)
        block_reset = Signal(init=1)
        m.d.power += block_reset.eq(settling | link.reset)
        for domain in "power", "sync", "block":
            m.d.comb += ClockSignal(domain).eq(self.clk)
        m.d.comb += [
            ResetSignal("sync").eq(settling),
            ResetSignal("block").eq(block_reset),
            link.rx.eq(self.rx),
            self.tx.eq(link.tx),
            self.led.eq(link.active),
        ]
        if "high" in self.signature.members:
            m.d.comb += self.high.eq(1)
        m.submodules.link = link
        m.submodules.block = DomainRenamer("block")(block)
        for n, description in enumerate(self._spec.inputs()):
            _pass(m, getattr(link, f"input_{n}"), getattr(block, description.name))
        for n, description in enumerate(self._spec.outputs()):
            _pass(m, getattr(block, description.name), getattr(link, f"output_{n}"))
        return m


def _pass(m: Module, source: Any, sink: Any) -> None:
    """Connect two streams whose payloads differ in shape but not in bits."""
    m.d.comb += [
        sink.payload.eq(source.payload),
        sink.valid.eq(source.valid),
        source.ready.eq(sink.ready),
    ]
