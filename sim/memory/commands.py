"""DRAM commands, and their trace as text.

A command has a kind and a scope: what it does, and to how many banks at once. Time is counted in
ticks of half a cycle of CK, because PRE and REF of HBM3 take half a cycle of the row bus.

The text has one command a line, ordered by time, and comments after ``#``::

    # cycle  pseudo-channel  command  target  [row or column]
    0        0               ACT      0.1.3   17       activate row 17 of stack 0, group 1, bank 3
    19       0               RD       0.1.3   5        read column 5 of its open row
    20.5     1               PRE      0.0.0            precharge a bank, on a falling edge
    0        1               ACTB     3       17       all-ACT of the 8 banks of bundle 3 (PIM)
    19       1               RDB      3       0        all-RD, in lock step
    300      1               PREB     3                all-PRE
    310      0               PRES     1                precharge all banks of stack id 1
    330      0               REFS     1                refresh them
    310.5    1               PREA     *                precharge all banks of the pseudo-channel
    330.5    1               REFA     *                refresh them; REF 0.1.3 refreshes one bank

A channel has a trace of its own.
"""

import enum
from collections.abc import Iterable, Iterator

import numpy as np

from gridloom.specs.dram import DramSpec
from gridloom.specs.errors import UserError


__all__ = ["COMMAND", "HALF", "Kind", "Scope", "banks_of", "make_commands", "parse", "to_text"]

HALF = 2  # ticks of a cycle of CK


class Kind(enum.IntEnum):
    """What a command does."""

    ACT = 0
    PRE = 1
    RD = 2
    WR = 3
    REF = 4


class Scope(enum.IntEnum):
    """To which banks; the target is the bank's, bundle's or stack id's number, or 0 for all."""

    BANK = 0
    BUNDLE = 1
    STACK = 2
    ALL = 3


COMMAND = np.dtype(
    [
        ("tick", np.int64),
        ("pseudo", np.int8),
        ("kind", np.int8),
        ("scope", np.int8),
        ("target", np.int16),
        ("address", np.int32),  # row of ACT, column of RD and WR, else -1
    ]
)

SUFFIXES = {Scope.BANK: "", Scope.BUNDLE: "B", Scope.STACK: "S", Scope.ALL: "A"}
MEANINGFUL = {
    (kind, scope)
    for scope, kinds in {
        Scope.BANK: tuple(Kind),
        Scope.BUNDLE: (Kind.ACT, Kind.RD, Kind.PRE),
        Scope.STACK: (Kind.PRE, Kind.REF),
        Scope.ALL: (Kind.PRE, Kind.REF),
    }.items()
    for kind in kinds
}
NAMES = {(kind, scope): kind.name + SUFFIXES[scope] for kind, scope in sorted(MEANINGFUL)}
BY_NAME = {name: key for key, name in NAMES.items()}


def make_commands(rows: Iterable[tuple[int, ...]]) -> np.ndarray:
    """``(tick, pseudo-channel, kind, scope, target, address)`` as an array of :data:`COMMAND`."""
    return np.array([tuple(row) for row in rows], dtype=COMMAND)


def banks_of(spec: DramSpec, scope: int, target: int) -> tuple[int, ...]:
    """The banks that a command of this scope and target is for."""
    per_stack = spec.groups * spec.banks
    match scope:
        case Scope.BANK:
            return (target,)
        case Scope.BUNDLE:
            return spec.bundle_members(target)
        case Scope.STACK:
            return tuple(range(target * per_stack, (target + 1) * per_stack))
        case _:
            return tuple(range(spec.num_banks))


def num_targets(spec: DramSpec, scope: int) -> int:
    """How many targets commands of this scope have."""
    return (spec.num_banks, spec.num_bundles, spec.stacks, 1)[scope]


# ---- text


def to_text(spec: DramSpec, commands: np.ndarray) -> Iterator[str]:
    """The trace, a line at a time, as :func:`parse` reads it."""
    yield "# cycle pseudo-channel command target [row or column]"
    for tick, pseudo, kind, scope, target, address in commands.tolist():
        cycle = f"{tick // HALF}.5" if tick % HALF else f"{tick // HALF}"
        words = [cycle, str(pseudo), NAMES[kind, scope], _target_text(spec, scope, target)]
        yield " ".join(words if address < 0 else [*words, str(address)])


def _target_text(spec: DramSpec, scope: int, target: int) -> str:
    if scope == Scope.ALL:
        return "*"
    if scope != Scope.BANK:
        return str(target)
    group, bank = divmod(target, spec.banks)
    return f"{group // spec.groups}.{group % spec.groups}.{bank}"


def parse(spec: DramSpec, lines: Iterable[str]) -> np.ndarray:
    """Read a trace; a :class:`UserError` says which line is wrong and what would be right.

    Returns an array of :data:`COMMAND`. Only the form is checked; :func:`.checker.check` judges
    the times.
    """
    rows, last = [], 0
    for number, line in enumerate(lines, 1):
        words = line.partition("#")[0].split()
        if not words:
            continue
        try:
            row = _parse_line(spec, words)
            if row[0] < last:
                raise ValueError("it is earlier than the line before; order lines by time")
        except ValueError as error:
            raise UserError(f"line {number} of the trace, {line.strip()!r}: {error}") from None
        last = row[0]
        rows.append(row)
    return make_commands(rows)


def _parse_line(spec: DramSpec, words: list[str]) -> tuple[int, ...]:
    if len(words) < 4:
        raise ValueError("must have cycle, pseudo-channel, command and target")
    cycle, pseudo, name, target, *address = words
    if name not in BY_NAME:
        raise ValueError(f"command {name} must be one of {', '.join(BY_NAME)}")
    kind, scope = BY_NAME[name]
    limit = {Kind.ACT: spec.rows, Kind.RD: spec.columns, Kind.WR: spec.columns}.get(kind)
    if len(address) != (limit is not None):
        wanted = "a row" if kind == Kind.ACT else "a column" if limit else "nothing"
        raise ValueError(f"{name} must have {wanted} after its target")
    return (
        _tick(cycle),
        _integer("pseudo-channel", pseudo, spec.pseudo_channels),
        kind,
        scope,
        _parse_target(spec, scope, target),
        _integer("row or column", address[0], limit) if limit else -1,
    )


def _tick(text: str) -> int:
    whole, point, part = text.partition(".")
    if part not in ("", "0", "5") or not whole.isdecimal() or (point and not part):
        raise ValueError(f"cycle {text} must be a whole number of cycles, or one and a half (.5)")
    return HALF * int(whole) + (part == "5")


def _parse_target(spec: DramSpec, scope: int, text: str) -> int:
    if scope == Scope.ALL:
        if text != "*":
            raise ValueError(f"target {text} must be *")
        return 0
    if scope != Scope.BANK:
        return _integer("target", text, num_targets(spec, scope))
    parts = text.split(".")
    if len(parts) != 3:
        raise ValueError(f"target {text} must be stack.group.bank, as 0.1.3")
    names = ("stack", spec.stacks), ("group", spec.groups), ("bank", spec.banks)
    stack, group, bank = (_integer(*n[:1], p, n[1]) for n, p in zip(names, parts, strict=True))
    return (stack * spec.groups + group) * spec.banks + bank


def _integer(name: str, text: str, limit: int) -> int:
    if not text.isdecimal() or int(text) >= limit:
        raise ValueError(f"{name} {text} must be 0 to {limit - 1}")
    return int(text)
