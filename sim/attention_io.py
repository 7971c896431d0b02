"""Off-chip bytes of attention against what no implementation can go below.

*Compulsory*: every needed row of Q, K and V in once, every row of AV out once.

*Bound*: with M words on chip, exact attention of N queries and N keys of d features takes
Omega(N^2 d^2 / M) transfers of words for M >= d^2, with a constant the theorem leaves open; it is
matched by FlashAttention, and so by any one-pass cascade with resident queries. For M < d^2 it is
Omega(N^2 d / sqrt(M)) if the matrices are multiplied in the ordinary way. Source: Saha and Ye,
*I/O Complexity of Attention, or How Optimal is FlashAttention?*, ICML 2024 (PMLR 235;
arXiv:2402.07443).

The constant is taken as 1 here, so ratios to the bound compare designs and show growth; only the
compulsory bytes are a floor in absolute numbers. Beyond the theorem, as its counting of scores per
transfer allows: N^2 is the number of scores that the mask leaves, summed over heads (for sparse
attention see Li et al., arXiv:2410.09397), and d the smaller of E and F.

:func:`measured` counts what crossed the streams of a simulated array: whole beats, so lanes past
the last query or key count, too.
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from gridloom.specs.attention import AttentionSpec, Mask
from gridloom.specs.errors import UserError

from ..kernels.attention import OPERANDS, Command, memory_bits
from .attention_estimate import RunShape, Traffic, attended, scores


__all__ = ["IoReport", "compulsory", "io_report", "lower_bound_bytes", "measured"]


@dataclass(frozen=True)
class IoReport:
    """A run's traffic beside the floor and the bound, in bytes.

    Parameters
    ----------
    moved, compulsory : Traffic
        By tensor.
    bound : float
        Order of the lower bound, constant 1.
    memory_bytes : int
        On-chip memory that the bound is for.
    regime : str
        Which of the two bounds holds: ``"M >= d^2"`` or ``"M < d^2"``.
    """

    moved: Traffic
    compulsory: Traffic
    bound: float
    memory_bytes: int
    regime: str

    HEADINGS = "bytes", "Q", "K", "V", "AV", "all", "moved / this"

    @property
    def over_compulsory(self) -> float:
        """Times the compulsory bytes."""
        return self.moved.total / self.compulsory.total

    @property
    def over_bound(self) -> float:
        """Times the larger of the bound's order and the compulsory bytes."""
        return self.moved.total / max(self.bound, self.compulsory.total)

    def rows(self) -> list[tuple[Any, ...]]:
        """Rows of a table, under :attr:`HEADINGS`."""
        bound = f"bound, order ({self.regime})"
        return [
            ("moved", *asdict(self.moved).values(), self.moved.total, None),
            (
                "compulsory",
                *asdict(self.compulsory).values(),
                self.compulsory.total,
                self.over_compulsory,
            ),
            (bound, *[None] * 4, round(self.bound), self.moved.total / max(self.bound, 1e-9)),
        ]

    def remarks(self) -> dict[str, str]:
        """What the rows mean."""
        return {
            "compulsory": "Q, K and V rows that the mask leaves in once, AV out once",
            "bound": "Omega(N^2 d^2 / M) words for M >= d^2, else Omega(N^2 d / sqrt(M)), with the "
            "unknown constant taken as 1; Saha and Ye, ICML 2024 (arXiv:2402.07443)",
        }

    def to_json(self) -> dict[str, Any]:
        """The record as numbers and strings."""
        return {
            "moved": self.moved.to_json(),
            "compulsory": self.compulsory.to_json(),
            "bound_order": self.bound,
            "memory_bytes": self.memory_bytes,
            "regime": self.regime,
            "over_compulsory": self.over_compulsory,
            "over_bound_or_compulsory": self.over_bound,
        }


def io_report(shape: RunShape, moved: Traffic, memory_bytes: int, word_bytes: int = 2) -> IoReport:
    """Compare ``moved``, modelled or measured, with the floor and the bound.

    Parameters
    ----------
    shape : RunShape
        What was computed.
    moved : Traffic
        What it moved.
    memory_bytes : int
        On-chip memory.
    word_bytes : int
        Of Q, K, V and AV.
    """
    bound, regime = lower_bound_bytes(shape, memory_bytes, word_bytes)
    return IoReport(moved, compulsory(shape, word_bytes), bound, memory_bytes, regime)


def measured(
    spec: AttentionSpec,
    commands: Iterable[Command],
    elements: Mapping[str, int],
    *,
    arrays: int = 1,
) -> IoReport:
    """Compare what simulated arrays moved with the floor and the bound.

    Parameters
    ----------
    commands : iterable of Command
        What was computed.
    elements : mapping of str to int
        Transfers on each of the streams, in all arrays together.
    arrays : int
        Whose memories are the on-chip memory.
    """
    memory_bytes = arrays * memory_bits(spec) // 8
    word_bytes = -(-spec.operand_width // 8)
    widths = {s.name: s.width for s in spec.streams()}
    sent = {name: elements[name] * widths[name] // 8 for name in OPERANDS}
    out_bits = sum(elements[s.name] * (s.width - 1) for s in spec.outputs())  # without `last`
    moved = Traffic(*sent.values(), av=-(-out_bits // 8))
    floor, bound = Traffic(0, 0, 0, 0), 0.0
    regime = ""
    for command in commands:
        shape = _shape(spec, command)
        needed = compulsory(shape, word_bytes)
        results = command.queries * command.heads * spec.value_dim
        floor = Traffic(
            q=floor.q + min(needed.q, command.queries * command.heads * spec.head_dim * word_bytes),
            k=floor.k + needed.k,
            v=floor.v + needed.v,
            av=floor.av + -(-results * spec.output_width // 8),
        )
        part, regime = lower_bound_bytes(shape, memory_bytes, word_bytes)
        bound += part
    return IoReport(moved, floor, bound, memory_bytes, regime)


def _shape(spec: AttentionSpec, command: Command) -> RunShape:
    """A command, its queries in groups of one position."""
    mask = {"mask": Mask(command.mask).name.lower()}
    if command.mask != Mask.NONE:
        mask["offset"] = command.offset
    if command.mask == Mask.WINDOW:
        mask["window"] = min(command.window, command.keys)
    return RunShape(
        queries=-(-command.queries // command.group),
        keys=command.keys,
        head_dim=spec.head_dim,
        value_dim=spec.value_dim,
        heads=command.heads,
        group=command.group,
        **mask,
    )


def compulsory(shape: RunShape, word_bytes: int = 2) -> Traffic:
    """Every row that is needed once: Q and K, V that the mask leaves, and all of AV."""
    queries, keys = attended(shape)
    scale = shape.heads * word_bytes
    return Traffic(
        q=queries * shape.group * shape.head_dim * scale,
        k=keys * shape.head_dim * scale,
        v=keys * shape.value_dim * scale,
        av=shape.queries * shape.group * shape.value_dim * scale,
    )


def lower_bound_bytes(shape: RunShape, memory_bytes: int, word_bytes: int = 2) -> tuple[float, str]:
    """The bound's order in bytes, and which of its two forms holds."""
    if memory_bytes < word_bytes:
        raise UserError(f"memory must be at least one word, not {memory_bytes} bytes")
    words = memory_bytes / word_bytes
    features = min(shape.head_dim, shape.value_dim)
    if words >= features**2:
        return scores(shape) * features**2 / words * word_bytes, "M >= d^2"
    return scores(shape) * features / math.sqrt(words) * word_bytes, "M < d^2"
