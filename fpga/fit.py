"""Does a block fit a board? Answered in a second, before any synthesis.

The emitted RTLIL is counted by structure (bits of adders, comparisons, multiplexers, logic,
registers, memories, multipliers). Logic is a weighted sum of the counts, with weights per family
fitted to real synthesis runs by ``scripts/fit_fpga.py``, which also records how far off they are.
Multipliers and block RAM are counted by what their cells hold.
"""

import math
import re
import warnings
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from amaranth.hdl import UnusedElaboratable
from amaranth.lib import wiring

from gridloom.hdl.emit import Emission
from gridloom.specs.base import Spec

from .boards import Board
from .fit_weights import ERRORS, WEIGHTS
from .report import KINDS, Usage
from .top import Top


__all__ = ["FEATURES", "Fit", "Structure", "check", "count", "predict"]

# "mux": choices and shifts by a signal; "switch": bits assigned in each branch of a switch, nearly
# all of which become enables and resets.
FEATURES = ("add", "compare", "equal", "logic", "mux", "switch", "lut_memory", "one")

_ARITHMETIC = {"$add", "$sub", "$neg"}
_COMPARISONS = {"$lt", "$le", "$gt", "$ge"}
_EQUALITIES = {"$eq", "$ne", "$eqx"}
_REDUCTIONS = {"$reduce_and", "$reduce_or", "$reduce_xor", "$reduce_bool", "$logic_not"}
_BITWISE = {"$and", "$or", "$xor", "$not", "$logic_and", "$logic_or"}
_SHIFTS = {"$shl", "$shr", "$sshl", "$sshr", "$shift", "$shiftx"}
_REGISTERS = {"$dff", "$adff", "$sdff", "$dffe"}
_DSP_CELLS = {"MULT18X18D": 1.0, "SB_MAC16": 1.0, "MULT18X18": 1.0, "MULT9X9": 0.5}
_CARRY_CELLS = {"CCU2C": 2}  # bits

# What one multiplier cell takes, and the shapes (width, depth) of one block RAM.
_DSP_WIDTH = {"ecp5": 18, "ice40": 16, "gowin": 18}
_BRAM_SHAPES = {
    "ecp5": [(36, 512), (18, 1024), (9, 2048), (4, 4096), (2, 8192), (1, 16384)],
    "ice40": [(16, 256), (8, 512), (4, 1024), (2, 2048)],
    "gowin": [(36, 512), (18, 1024), (9, 2048), (4, 4096), (2, 8192), (1, 16384)],
}
# Logic that placement adds for each flip-flop, over the bitstreams of docs/bitstreams.md: where no
# LUT comes before it iCE40 spends a cell on it, Gowin a LUT to pass through; on ECP5, where it may
# stand alone, this is what carry chains take at their ends.
ADDED_LOGIC = {"ecp5": 0.08, "ice40": 0.65, "gowin": 0.7}
_SMALL_MEMORY_BITS = 1024  # below, Yosys prefers LUTs


@dataclass
class Structure:
    """What a design is made of, in bits."""

    bits: Counter = field(default_factory=Counter)  # by FEATURES but "one"
    ff: int = 0
    dsp_cells: float = 0.0  # instantiated multipliers, in cells of full width
    multiplications: list[tuple[int, int]] = field(default_factory=list)  # inferred: widths
    memories: list[tuple[int, int]] = field(default_factory=list)  # width, depth
    block_memories: list[tuple[int, int]] = field(default_factory=list)  # told to be block RAM

    def add(self, other: "Structure", times: int = 1) -> None:
        """Count ``other`` in, ``times`` times."""
        for name, value in other.bits.items():
            self.bits[name] += times * value
        self.ff += times * other.ff
        self.dsp_cells += times * other.dsp_cells
        self.multiplications += other.multiplications * times
        self.memories += other.memories * times
        self.block_memories += other.block_memories * times


@dataclass(frozen=True)
class Fit:
    """A prediction for one board."""

    board: str
    usage: Mapping[str, Usage]
    error: float  # typical relative error of the prediction of logic
    verdict: str  # "fits", "close" or "does not fit"

    @property
    def sentence(self) -> str:
        """The verdict with its numbers."""
        parts = [f"{u.used} of {u.available} {kind}" for kind, u in self.usage.items() if u.used]
        return f"{self.verdict} {self.board}: about {', '.join(parts)} (logic +-{self.error:.0%})"

    def to_json(self) -> dict[str, Any]:
        """Plain dictionaries for a JSON file."""
        usage = {k: {"used": u.used, "available": u.available} for k, u in self.usage.items()}
        return {
            "board": self.board,
            "verdict": self.verdict,
            "error": self.error,
            "usage": usage,
        }


def check(component: wiring.Component, spec: Spec, board: Board) -> Fit:
    """Whether ``component`` with its host link fits ``board``.

    "close" means that a resource is predicted within its error of the board's capacity.
    """
    top = Top(component, spec, board.divisor(1_000_000), drive_high=bool(board.high_pin))
    predicted = predict(count(top, board.family), board.family)
    usage = {kind: Usage(predicted[kind], board.capacity[kind]) for kind in KINDS}
    error = ERRORS[board.family]
    low = max(
        usage["logic"].share * (1 - error),
        usage["ff"].share,
        usage["dsp"].share,
        usage["bram"].share,
    )
    # Above nine tenths place and route often gives up.
    high = max(usage["logic"].share * (1 + error) / 0.9, low)
    verdict = "does not fit" if low > 1 else "close" if high > 1 else "fits"
    return Fit(board.name, usage, error, verdict)


def predict(structure: Structure, family: str) -> dict[str, int]:
    """Cells by kind that ``structure`` will need once it is placed."""
    large = [(w, d) for w, d in structure.memories if w * d > _SMALL_MEMORY_BITS]
    brams = sum(_block_rams(w, d, family) for w, d in large + structure.block_memories)
    logic = sum(WEIGHTS[family][name] * value for name, value in features(structure).items())
    return {
        "logic": round(logic + ADDED_LOGIC[family] * structure.ff),
        "ff": structure.ff,
        "dsp": math.ceil(_multipliers(structure, family)),
        "bram": brams,
    }


def features(structure: Structure) -> dict[str, float]:
    """The counts that logic is predicted from, by :data:`FEATURES`."""
    small = sum(w * d for w, d in structure.memories if w * d <= _SMALL_MEMORY_BITS)
    bits = structure.bits | Counter(lut_memory=small, one=1)
    return {name: float(bits[name]) for name in FEATURES}


def _multipliers(structure: Structure, family: str) -> float:
    cells = structure.dsp_cells
    width = _DSP_WIDTH[family]
    for a, b in structure.multiplications:
        if min(a, b) > 1 and a + b > 10:
            small = family == "gowin" and max(a, b) <= 9
            cells += 0.5 if small else _pieces(a, width) * _pieces(b, width)
    return cells


def _pieces(width: int, most: int) -> int:
    """Parts of an operand that take cells: a last one of a single bit is logic."""
    return width // most + (width % most > 1)


def _block_rams(width: int, depth: int, family: str) -> int:
    return min(math.ceil(width / w) * math.ceil(depth / d) for w, d in _BRAM_SHAPES[family])


def count(component: wiring.Component, family: str) -> Structure:
    """The structure of ``component`` as it is emitted for ``family``."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UnusedElaboratable)
        text = Emission("fit", family).convert(component)
    modules, instances = {}, {}
    for found in re.finditer(r"^module \\(\S+)\n(.*?)^end$", text, re.M | re.S):
        modules[found[1]], instances[found[1]] = _count_module(found[2])
    total = Structure()
    waiting = [("fit", 1)]
    while waiting:
        name, times = waiting.pop()
        total.add(modules[name], times)
        for child, number in instances[name].items():
            if child in modules:
                waiting.append((child, times * number))
            else:
                total.dsp_cells += _DSP_CELLS.get(child, 0.0) * times * number
                total.bits["add"] += _CARRY_CELLS.get(child, 0) * times * number
    return total


def _count_module(body: str) -> tuple[Structure, Counter]:
    """One module's own structure, and how often it instantiates others."""
    structure, instances = Structure(), Counter()
    widths: dict[str, int] = {}
    cell, parameters = "", defaultdict(int)
    is_wiring = False  # a shift by a constant
    depth = 0  # of switches
    is_block = False  # of the memory that follows
    for line in body.splitlines():
        words = line.split()
        match words:
            case ["wire", "width", width, *_]:
                widths[words[-1]] = int(width)
            case ["attribute", "\\ram_style", '"block"']:
                is_block = True
            case ["memory", "width", width, "size", size, _]:
                kind = structure.block_memories if is_block else structure.memories
                kind.append((int(width), int(size)))
                is_block = False
            case ["cell", kind, _]:
                cell, parameters, is_wiring = kind, defaultdict(int), False
            case ["connect", "\\B", amount] if cell in _SHIFTS:
                is_wiring = "'" in amount
            case ["parameter", *_, name, value] if cell and value.isdigit():
                parameters[name.removeprefix("\\")] = int(value)
            case ["switch", *_]:
                depth += 1
            case ["assign", *rest] if depth:
                structure.bits["switch"] += _target_width(" ".join(rest), widths)
            case ["end"] if depth:
                depth -= 1
            case ["end"] if cell:
                if not is_wiring:
                    _count_cell(cell, parameters, structure, instances)
                cell = ""
    return structure, instances


def _target_width(assignment: str, widths: Mapping[str, int]) -> int:
    target, *rest = assignment.split()
    if rest and rest[0].startswith("["):
        high, _, low = rest[0].strip("[]").partition(":")
        return int(high) - int(low or high) + 1
    return widths.get(target, 1)


def _count_cell(
    kind: str, parameters: Mapping[str, int], structure: Structure, instances: Counter
) -> None:
    a, b, y = parameters["A_WIDTH"], parameters["B_WIDTH"], parameters["Y_WIDTH"]
    bits = structure.bits
    if kind.startswith("\\"):
        instances[kind[1:]] += 1
    elif kind in _ARITHMETIC:
        bits["add"] += y
    elif kind in _COMPARISONS:
        bits["compare"] += max(a, b)
    elif kind in _EQUALITIES:
        bits["equal"] += max(a, b)
    elif kind in _REDUCTIONS:
        bits["equal"] += a
    elif kind in _BITWISE:
        bits["logic"] += y
    elif kind in _SHIFTS:
        bits["mux"] += max(a, y) * max(1, min(b, math.ceil(math.log2(max(2, a)))))
    elif kind == "$mux":
        bits["mux"] += parameters["WIDTH"]
    elif kind == "$mul":
        structure.multiplications.append((a, b))
    elif kind in _REGISTERS:
        structure.ff += parameters["WIDTH"]
