"""Whether a command trace keeps to the timing set, from the definition.

It knows nothing of the scheduler. :func:`distances` says for a pair of commands how far apart they
must be; :func:`check` asks it for every pair that is near enough to matter, then walks once through
the states of the banks, and looks at every fifth activation.
"""

from dataclasses import dataclass

import numpy as np

from gridloom.specs.dram import DramSpec

from .commands import HALF, Kind, Scope, banks_of, num_targets, to_text


__all__ = ["Facts", "Violation", "check", "distances", "facts_of"]


@dataclass(frozen=True)
class Violation:
    """One broken rule.

    Parameters
    ----------
    rule : str
        The parameter's name, or a state that was wrong.
    index : int
        Of the later command.
    text : str
        A sentence with both commands.
    """

    rule: str
    index: int
    text: str


@dataclass(frozen=True)
class Facts:
    """What the rules ask of commands; all arrays have one element per command.

    Parameters
    ----------
    tick, pseudo, kind, scope : integer arrays
        As in the trace.
    banks : uint64 array
        Bit ``n`` is set if bank ``n`` is meant.
    group, stack : int64 arrays
        Of a command for one bank; else -1 and, for many banks, the first one's stack id.
    """

    tick: np.ndarray
    pseudo: np.ndarray
    kind: np.ndarray
    scope: np.ndarray
    banks: np.ndarray
    group: np.ndarray
    stack: np.ndarray

    def __getitem__(self, index: object) -> "Facts":
        return Facts(*(getattr(self, name)[index] for name in self.__dataclass_fields__))


def facts_of(spec: DramSpec, commands: np.ndarray) -> Facts:
    """The facts of an array of :data:`COMMAND`."""
    scope, target = commands["scope"], commands["target"].astype(np.int64)
    masks = np.zeros((len(Scope), max(num_targets(spec, s) for s in Scope)), dtype=np.uint64)
    for s in Scope:
        for t in range(num_targets(spec, s)):
            masks[s, t] = sum(1 << bank for bank in banks_of(spec, s, t))
    first = np.select(
        [scope == Scope.BANK, scope == Scope.BUNDLE, scope == Scope.STACK],
        [target // (spec.groups * spec.banks), target * spec.stacks // spec.num_bundles, target],
        0,
    )
    return Facts(
        tick=commands["tick"],
        pseudo=commands["pseudo"],
        kind=commands["kind"],
        scope=scope,
        banks=masks[scope, target],
        group=np.where(scope == Scope.BANK, target // spec.banks, -1),
        stack=first,
    )


def _bus_ticks(spec: DramSpec, facts: Facts) -> np.ndarray:
    """How long commands hold their command bus."""
    is_column = (facts.kind == Kind.RD) | (facts.kind == Kind.WR)
    row = np.where(facts.kind == Kind.ACT, spec.act_half_cycles, spec.pre_half_cycles)
    return np.where(is_column, HALF, row)


def distances(
    spec: DramSpec, a: Facts, b: Facts, *, pim_own_bus: bool = False
) -> dict[str, np.ndarray]:
    """Ticks from each command of ``a`` to the one of ``b`` after it, at least, by rule.

    Arrays broadcast; a rule that does not apply gives 0. ``pim_own_bus``: whether commands of PIM
    (scope bundle) have command buses of their own.
    """
    kind_a, kind_b = a.kind, b.kind
    act_a, pre_a, rd_a, wr_a, ref_a = (kind_a == kind for kind in Kind)
    act_b, pre_b, rd_b, wr_b, ref_b = (kind_b == kind for kind in Kind)
    pim_a, pim_b = a.scope == Scope.BUNDLE, b.scope == Scope.BUNDLE
    same_pseudo = a.pseudo == b.pseudo
    overlap = same_pseudo & ((a.banks & b.banks) != 0)
    apart = same_pseudo & ~overlap
    same_stack = same_pseudo & (a.stack == b.stack)
    same_group = same_pseudo & (a.group == b.group)
    other_group, other_stack = same_stack & ~same_group, same_pseudo & ~same_stack

    column_a, column_b = rd_a | wr_a, rd_b | wr_b
    same_bus = (column_a == column_b) if spec.has_column_bus else np.True_
    if pim_own_bus:
        same_bus = same_bus & (pim_a == pim_b)

    # Lock-step commands have wires and current of their own: only banks and tCCDL count.
    ordinary = ~pim_a & ~pim_b
    activations = ordinary & act_a & act_b & apart
    counted = same_stack if spec.activations_by_stack else same_pseudo
    repeats = ordinary & ((rd_a & rd_b) | (wr_a & wr_b))
    write_read = ordinary & wr_a & rd_b
    data_end = spec.cwl + spec.burst
    many_b = b.scope != Scope.BANK
    one_ref = ref_a & (a.scope == Scope.BANK)

    rules = {
        "rcd_read": (overlap & act_a & rd_b, spec.rcd_read),
        "rcd_write": (overlap & act_a & wr_b, spec.rcd_write),
        "ras": (overlap & act_a & pre_b, spec.ras),
        "rc": (overlap & act_a & (act_b | ref_b), spec.rc),
        "rp": (overlap & pre_a & (act_b | ref_b), spec.rp),
        "rtp_s": (overlap & rd_a & pre_b & many_b, spec.rtp_s),
        "rtp_l": (overlap & rd_a & pre_b & ~many_b, spec.rtp_l),
        "wr": (overlap & wr_a & pre_b, data_end + spec.wr),
        "ccd_l": ((repeats & same_group) | (same_pseudo & pim_a & pim_b & rd_a & rd_b), spec.ccd_l),
        "ccd_s": (repeats & other_group, spec.ccd_s),
        "ccd_r": (repeats & other_stack, spec.ccd_r),
        "wtr_l": (write_read & same_group, data_end + spec.wtr_l),
        "wtr_s": (write_read & same_pseudo & ~same_group, data_end + spec.wtr_s),
        "rtw": (ordinary & same_pseudo & rd_a & wr_b, spec.rtw),
        "rrd_l": (activations & same_group, spec.rrd_l),
        "rrd_s": ((activations & counted & ~same_group) | (apart & act_a & ref_b), spec.rrd_s),
        "ppd": (same_pseudo & pre_a & pre_b, spec.ppd),
        "rfc": (overlap & ref_a & ~one_ref & (act_b | ref_b), spec.rfc),
        "rfc_bank": (overlap & one_ref & (act_b | ref_b), spec.rfc_bank),
        "rrefd": (apart & ref_a & (act_b | ref_b), spec.rrefd),
    }
    ticks = {rule: np.where(applies, HALF * cycles, 0) for rule, (applies, cycles) in rules.items()}
    return ticks | {"command bus": np.where(same_bus, _bus_ticks(spec, a), 0)}


def check(
    spec: DramSpec,
    commands: np.ndarray,
    *,
    pim_own_bus: bool = False,
    pim_broadcast: bool = False,
    limit: int = 20,
) -> list[Violation]:
    """Everything that is wrong with the trace of one channel, at most ``limit`` per rule.

    Parameters
    ----------
    spec : DramSpec
        The timing set to judge by.
    commands : array of COMMAND
        Ordered by time.
    pim_own_bus : bool
        Whether PIM commands have command buses of their own.
    pim_broadcast : bool
        Whether an all-ACT or all-RD is one command for all pseudo-channels, in whose traces it is
        at the same tick.
    """
    facts = facts_of(spec, commands)
    broadcasts = _broadcasts(commands) if pim_broadcast else np.full(len(commands), -1)
    found = _too_near(spec, facts, pim_own_bus, broadcasts)
    found += _lonely(spec, broadcasts)
    found += _edges(spec, facts)
    found += _windows(spec, facts)
    found += _states(spec, commands)
    lines = list(to_text(spec, commands))[1:]
    kept: dict[str, int] = {}
    violations = []
    for rule, index, other, what in sorted(found, key=lambda v: v[1]):
        kept[rule] = kept.get(rule, 0) + 1
        if kept[rule] <= limit:
            after = f" after '{lines[other]}'" if other is not None else ""
            violations.append(Violation(rule, index, f"{rule}: '{lines[index]}'{after} {what}"))
    return violations


Found = list[tuple[str, int, int | None, str]]  # rule, command, the earlier one, what is wrong


def _broadcasts(commands: np.ndarray) -> np.ndarray:
    """The same number for commands that are one on the bus; -1 for those that are alone on it."""
    is_joint = (commands["scope"] == Scope.BUNDLE) & (commands["kind"] != Kind.PRE)
    same = commands[["tick", "kind", "target", "address"]]
    return np.where(is_joint, np.unique(same, return_inverse=True)[1].ravel(), -1)


def _lonely(spec: DramSpec, broadcasts: np.ndarray) -> Found:
    """Broadcasts that some pseudo-channel did not get."""
    numbers, first, count = np.unique(broadcasts, return_index=True, return_counts=True)
    what = f"must be for all {spec.pseudo_channels} pseudo-channels"
    lonely = (numbers >= 0) & (count != spec.pseudo_channels)
    return [("broadcast", int(n), None, what) for n in first[lonely]]


def _too_near(spec: DramSpec, facts: Facts, pim_own_bus: bool, broadcasts: np.ndarray) -> Found:
    """Pairs nearer than their distance."""
    found: Found = []
    refresh = HALF * max(spec.rfc, spec.rfc_bank)
    names = ("rc", "ras", "rp", "rcd_read", "rcd_write", "rtp_l", "rtw", "rrd_l", "rrefd", "ppd")
    other = HALF * max(*(getattr(spec, name) for name in names), spec.ccd_l, spec.ccd_r)
    other = max(other, HALF * (spec.cwl + spec.burst + max(spec.wr, spec.wtr_l)))
    reach = np.where(facts.kind == Kind.REF, refresh, other)
    earlier = np.arange(len(facts.tick))
    step = 0
    while len(earlier):
        step += 1
        earlier = earlier[earlier + step < len(facts.tick)]
        gap = facts.tick[earlier + step] - facts.tick[earlier]
        near = gap < reach[earlier]
        earlier, gap = earlier[near], gap[near]
        later = earlier + step
        is_one = (broadcasts[earlier] >= 0) & (broadcasts[earlier] == broadcasts[later])
        for rule, least in distances(
            spec, facts[earlier], facts[later], pim_own_bus=pim_own_bus
        ).items():
            least = np.where(is_one & (rule == "command bus"), 0, least)
            for n in np.flatnonzero(gap < least):
                what = f"comes {gap[n] / HALF:g} CK, must come {least[n] / HALF:g}"
                found.append((rule, int(later[n]), int(earlier[n]), what))
    return found


def _edges(spec: DramSpec, facts: Facts) -> Found:
    """Commands on falling edges that are not half a cycle long."""
    is_half = (_bus_ticks(spec, facts) == 1) | (facts.tick % HALF == 0)
    return [("edge", int(n), None, "must start at a rising edge") for n in np.flatnonzero(~is_half)]


def _windows(spec: DramSpec, facts: Facts) -> Found:
    """More than four activations in tFAW."""
    found: Found = []
    single = (facts.kind == Kind.ACT) & (facts.scope == Scope.BANK)
    place = facts.pseudo * spec.stacks + (facts.stack if spec.activations_by_stack else 0)
    for p in np.unique(place[single]):
        acts = np.flatnonzero(single & (place == p))
        gap = facts.tick[acts[4:]] - facts.tick[acts[:-4]]
        for n in np.flatnonzero(gap < HALF * spec.faw):
            what = f"is the fifth in {gap[n] / HALF:g} CK, must be {spec.faw} CK later"
            found.append(("faw", int(acts[n + 4]), int(acts[n]), what))
    return found


def _states(spec: DramSpec, commands: np.ndarray) -> Found:
    """Commands to banks in the wrong state, and PIM and xPU on one bundle."""
    found: Found = []
    shape = (spec.pseudo_channels, spec.num_banks)
    row = np.full(shape, -1)  # that is open; -1 if none
    user = np.zeros(shape, dtype=int)  # who has used it: 0 nobody yet, 1 the xPU, 2 PIM

    for index, (_, pseudo, kind, scope, target, address) in enumerate(commands.tolist()):
        banks = list(banks_of(spec, scope, target))
        is_open = row[pseudo, banks] >= 0
        match kind:
            case Kind.ACT:
                if is_open.any():
                    found.append(("state", index, None, "must find the bank closed"))
                row[pseudo, banks] = address
                user[pseudo, banks] = 2 if scope == Scope.BUNDLE else 0
            case Kind.PRE:
                row[pseudo, banks] = -1
            case Kind.REF:
                if is_open.any():
                    found.append(("state", index, None, "must find its banks closed"))
            case _:
                me = 2 if scope == Scope.BUNDLE else 1
                if not is_open.all():
                    found.append(("state", index, None, "must find a row open"))
                elif len(set(row[pseudo, banks].tolist())) > 1:
                    what = "must find the same row open in all its banks"
                    found.append(("lock step", index, None, what))
                if (user[pseudo, banks] == 3 - me).any():
                    what = "must not use what the other of xPU and PIM has opened"
                    found.append(("bundle", index, None, what))
                user[pseudo, banks] = me
    return found
