"""What place and route says about a design, as numbers and as JSON."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from gridloom.specs.errors import UserError

from .boards import Board


__all__ = ["KINDS", "CriticalPath", "Report", "Segment", "Usage", "count_cells", "parse"]

KINDS = ("logic", "ff", "dsp", "bram")

# nextpnr's names for what a board's capacity counts, each with its weight.
_PLACED = {
    "ecp5": {
        "logic": {"TRELLIS_COMB": 1},
        "ff": {"TRELLIS_FF": 1},
        "dsp": {"MULT18X18D": 1},
        "bram": {"DP16KD": 1},
    },
    "ice40": {
        "logic": {"ICESTORM_LC": 1},
        "ff": {},  # packed with the LUTs
        "dsp": {"ICESTORM_DSP": 1},
        "bram": {"ICESTORM_RAM": 1},
    },
    "gowin": {
        "logic": {"LUT4": 1, "ALU": 1, "RAM16SDP4": 4},
        "ff": {"DFF": 1},
        "dsp": {"MULT9X9": 0.5, "MULT18X18": 1, "MULT36X36": 4},
        "bram": {"BSRAM": 1},
    },
}

# Yosys's cells after synthesis, likewise.
_SYNTHESIZED = {
    "ecp5": {
        # A CCU2C is two LUTs; a 16 x 4 memory takes four LUTs and the two of its write logic.
        "logic": {"LUT4": 1, "CCU2C": 2, "TRELLIS_DPR16X4": 6},
        "ff": {"TRELLIS_FF": 1},
        "dsp": {"MULT18X18D": 1, "ALU54B": 0},
        "bram": {"DP16KD": 1, "PDPW16KD": 1},
    },
    "ice40": {
        "logic": {"SB_LUT4": 1},
        "ff": {},
        "dsp": {"SB_MAC16": 1},
        "bram": {"SB_RAM40_4K": 1, "SB_RAM40_4KNR": 1, "SB_RAM40_4KNW": 1, "SB_RAM40_4KNRNW": 1},
    },
    "gowin": {
        "logic": {"LUT1": 1, "LUT2": 1, "LUT3": 1, "LUT4": 1, "ALU": 1, "RAM16SDP4": 4}
        | {"RAM16SDP1": 1, "RAM16SDP2": 2, "RAM16S4": 4},
        "ff": {},
        "dsp": {"MULT9X9": 0.5, "MULT18X18": 1, "MULT36X36": 4},
        "bram": dict.fromkeys(("SP", "SPX9", "SDPB", "SDPX9B", "DPB", "DPX9B", "pROM"), 1),
    },
}
_FLIP_FLOPS = {"ice40": "SB_DFF", "gowin": "DFF"}  # prefixes of the flip-flops' many names


@dataclass(frozen=True)
class Usage:
    """How much of one kind of cell a design takes."""

    used: int
    available: int

    @property
    def share(self) -> float:
        """Used part, 0 to 1 and above."""
        return self.used / self.available if self.available else float(self.used > 0)


@dataclass(frozen=True)
class Segment:
    """One step of a critical path."""

    kind: str  # clk-to-q, routing, logic, setup
    delay_ns: float
    cell: str  # where the step arrives
    net: str  # what it travels on, if it is routing


@dataclass(frozen=True)
class CriticalPath:
    """The slowest path between two registers of one clock."""

    clock: str
    delay_ns: float
    routing_ns: float
    source: str
    target: str
    segments: tuple[Segment, ...]


@dataclass(frozen=True)
class Report:
    """Outcome of place and route."""

    fmax_mhz: Mapping[str, float]  # by clock
    usage: Mapping[str, Usage]  # by kind, see KINDS
    cells: Mapping[str, int]  # by nextpnr's own names
    critical_path: CriticalPath | None

    @property
    def fmax(self) -> float:
        """Slowest clock's MHz."""
        return min(self.fmax_mhz.values(), default=0.0)

    def to_json(self) -> dict[str, Any]:
        """Plain dictionaries for a JSON file."""
        return asdict(self)


def parse(path: Path, board: Board) -> Report:
    """Read the file that nextpnr's ``--report`` wrote."""
    try:
        document = json.loads(path.read_text())
        fmax = {name: round(c["achieved"], 2) for name, c in document["fmax"].items()}
        cells = {name: u["used"] for name, u in document["utilization"].items() if u["used"]}
        paths = document["critical_paths"]
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise UserError(f"{path} is not a report of nextpnr: {error!r}") from None
    weights = _PLACED[board.family]
    usage = {
        kind: Usage(_weigh(cells, weights[kind]), board.capacity[kind])
        for kind in KINDS
        if weights[kind]
    }
    return Report(fmax, usage, cells, _slowest(paths))


def _weigh(cells: Mapping[str, int], weights: Mapping[str, float]) -> int:
    # Halves are pairs of small multipliers in one large one: round up.
    return -int(-sum(cells.get(name, 0) * weight for name, weight in weights.items()) // 1)


def _slowest(paths: list[dict[str, Any]]) -> CriticalPath | None:
    inside = [p for p in paths if p["from"] == p["to"]]  # from a clock to the same clock
    if not inside:
        return None
    worst = max(inside, key=lambda p: sum(s["delay"] for s in p["path"]))
    steps = worst["path"]
    segments = tuple(
        Segment(s["type"], round(s["delay"], 3), s["to"]["cell"], s.get("net", "")) for s in steps
    )
    total = sum(s["delay"] for s in steps)
    routing = sum(s["delay"] for s in steps if s["type"] == "routing")
    return CriticalPath(
        worst["from"].removeprefix("posedge "),
        round(total, 3),
        round(routing, 3),
        steps[0]["from"]["cell"],
        steps[-1]["to"]["cell"],
        segments,
    )


def count_cells(cells: Mapping[str, int], family: str) -> dict[str, int]:
    """Logic, flip-flops, multipliers and block RAM in Yosys's cell counts."""
    counts = {kind: _weigh(cells, _SYNTHESIZED[family][kind]) for kind in KINDS}
    if family in _FLIP_FLOPS:
        prefix = _FLIP_FLOPS[family]
        counts["ff"] = sum(n for name, n in cells.items() if name.startswith(prefix))
    return counts
