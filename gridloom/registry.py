"""Every block Gridloom can build; the command line, the documentation and the tests iterate it.

A block's parts are named here and loaded when first asked for, so that ``gridloom list`` does not
import Amaranth. Nothing is registered by import side effect.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from typing import Any

from .specs.base import Spec
from .specs.errors import UserError, choose


__all__ = ["BLOCKS", "Block", "find"]


@dataclass(frozen=True)
class Block:
    """One block and where its parts live.

    Parameters
    ----------
    name : str
        Its name in every room, on the command line and of the Verilog module.
    summary : str
        One line for ``gridloom list``.
    noun : str
        Prefix of the class names: ``<noun>Spec``, component ``<noun>``, ``<noun>Cycles``.
    ports : str
        Where ``gridloom.hdl.<name>`` has a ``<noun>MemoryTop`` too, with what it works on in
        memories behind AXI4 masters: module and class of the record of its masters.

    Every block has:

    - ``gridloom.specs.<name>``: ``<noun>Spec`` and ``PRESETS`` (at least ``default``, ``snapshot``)
    - ``gridloom.kernels.<name>``: ``golden(spec, inputs) -> outputs`` on batches and
      ``figures(spec)``: accuracy, table bits and multipliers of a configuration
    - ``gridloom.hdl.<name>``: the component, constructed from the spec
    - ``gridloom.sim.<name>``: the cycle model
    - ``gridloom.testbench.<name>``: ``stimulus(spec, rng, size) -> inputs`` and
      ``draw_spec(rng)``: a spec drawn from the whole parameter space; where stalls of any stream
      are not enough, ``draw_stalls(rng, spec)``
    """

    name: str
    summary: str
    noun: str
    ports: str = ""

    def _part(self, room: str, attribute: str) -> Any:
        return getattr(import_module(f"gridloom.{room}.{self.name}"), attribute)

    @cached_property
    def spec(self) -> type[Spec]:
        """The parameter record."""
        return self._part("specs", f"{self.noun}Spec")

    @cached_property
    def presets(self) -> dict[str, Spec]:
        """Named configurations."""
        return self._part("specs", "PRESETS")

    @cached_property
    def component(self) -> type:
        """The :class:`amaranth.lib.wiring.Component`."""
        return self._part("hdl", self.noun)

    @cached_property
    def memory_top(self) -> type:
        """The component with AXI4 masters, constructed from the spec and a ``port_spec``."""
        _ = self.port_spec  # or it has none
        return self._part("hdl", f"{self.noun}MemoryTop")

    @cached_property
    def port_spec(self) -> type[Spec]:
        """The record of its AXI4 masters, all of whose parameters have defaults."""
        if not self.ports:
            names = ", ".join(block.name for block in BLOCKS if block.ports)
            raise UserError(f"{self.name} has no AXI4 master; blocks that have one: {names}")
        module, _, name = self.ports.partition(".")
        return getattr(import_module(f"gridloom.specs.{module}"), name)

    @cached_property
    def golden(self) -> Callable:
        """The NumPy model the RTL equals bit for bit."""
        return self._part("kernels", "golden")

    @cached_property
    def figures(self) -> Callable:
        """Accuracy and cost of a configuration."""
        return self._part("kernels", "figures")

    @cached_property
    def cycles(self) -> type:
        """The :class:`gridloom.sim.cycles.CycleModel` the RTL equals cycle for cycle."""
        return self._part("sim", f"{self.noun}Cycles")

    @cached_property
    def stimulus(self) -> Callable:
        """Input batches: corners first, then every magnitude."""
        return self._part("testbench", "stimulus")

    @cached_property
    def draw_spec(self) -> Callable:
        """A spec drawn at random from the whole parameter space."""
        return self._part("testbench", "draw_spec")

    @cached_property
    def draw_stalls(self) -> Callable:
        """Stall patterns for its streams, drawn at random."""
        usual = import_module("gridloom.sim.cycles").random_stalls
        return getattr(import_module(f"gridloom.testbench.{self.name}"), "draw_stalls", usual)

    def preset(self, name: str = "default") -> Spec:
        """The preset called ``name``, or a :class:`UserError` naming those that exist."""
        return self.presets[choose(f"{self.name} preset", name, self.presets)]


BLOCKS = (
    Block("activation", "GELU, SiLU, sigmoid, tanh, erf or a loaded table, by lane", "Activation"),
    Block("softmax", "Softmax of rows of scores, each read once", "Softmax"),
    Block("requantize", "Narrow a fixed-point stream by rounding and saturating", "Requantize"),
    Block("exp2", "Power of two of fixed-point values, by table and shift", "Exp2"),
    Block("reciprocal", "Reciprocal of unsigned fixed-point values", "Reciprocal"),
    Block("rsqrt", "Reciprocal square root of unsigned fixed-point values", "Rsqrt"),
    Block("norm", "LayerNorm and RMSNorm of rows that are read once", "Norm"),
    Block(
        "attention",
        "Attention on a spatial array, every multiplier busy",
        "Attention",
        "memory_port.MemoryPort",
    ),
    Block("attention_merge", "Merge attention over several ranges of keys", "AttentionMerge"),
    Block("pim_unit", "Narrow matrix products and decode attention beside memory", "PimUnit"),
    Block("bundle_port", "Beats for pim_unit: pages, row buffer, credits", "BundlePort"),
    Block("ascon", "Seal and open messages with Ascon-AEAD128; Ascon-PRF-short", "Ascon"),
    Block(
        "omap",
        "Key-value map whose memory traffic tells nothing",
        "Omap",
        "omap_ports.OmapPorts",
    ),
    Block("position_map", "Cuckoo hash table from keys to positions in fixed steps", "PositionMap"),
    Block("eviction_buffer", "Pages of an oblivious map: take, place, rebuild", "EvictionBuffer"),
    Block("topk", "Greatest scores of each row, in order, with their indices", "Topk"),
)


def find(name: str) -> Block:
    """The block called ``name``, or a :class:`UserError` naming those that exist."""
    by_name = {block.name: block for block in BLOCKS}
    return by_name[choose("block", name, by_name)]
