"""The controller, compiled: from requests to commands, as fast as one core goes.

Nothing happens between two events, so time jumps from one to the next: an arrival, a refresh that
falls due, or the earliest tick at which some command may be given. Every command leaves behind, in
flat arrays, the earliest ticks of those after it; a candidate's tick is the greatest of the few
that concern it.

At one tick commands are given in this order: PIM's column command, the xPU's, then refresh, PIM's
row command, the xPU's; among the xPU's the oldest request's.

All compiled functions are in this one file, for numba's cache looks at no other for changes.
"""

import numpy as np
from numba import njit

from .commands import COMMAND, Kind, Scope


__all__ = ["JOB", "POLICY", "REQUEST", "STATE", "TIMING", "run"]

NEVER = 1 << 62
ACT, PRE, RD, WR, REF = map(int, Kind)
BANK, BUNDLE, _, _ = map(int, Scope)
PIM_COLUMN, XPU_COLUMN, REFRESH, PIM_ROW, XPU_ROW = range(5)  # in order of precedence
NOTHING = (NEVER, -1, -1, -1)
HITS, MISSES, CONFLICTS, BUS_CONFLICTS = range(4)  # counters
PSEUDOS, BANKS, STACKS, DEPTH = 2, 64, 64, 1024  # at most; fixed, so that one compilation does


def _record(*names: str, **shapes: tuple[int, ...]) -> np.dtype:
    """A record of 64-bit integers: single ones, and arrays by shape."""
    return np.dtype([(n, np.int64) for n in names] + [(n, np.int64, d) for n, d in shapes.items()])


# Distances in ticks; those after a write start at the command, and ends lie after the last data.
TIMING = _record(
    *("rcd_read", "rcd_write", "rp", "ras", "rc", "ccd_s", "ccd_l", "ccd_r", "rrd_s", "rrd_l"),
    *("faw", "write_pre", "rtp_s", "rtp_l", "write_read_s", "write_read_l", "rtw", "ppd", "rfc"),
    *("rrefd", "act_bus", "pre_bus", "column_bus", "read_end", "write_end", "bundle_end"),
)

# How the controller decides. Bus 0 has the row commands; ``column_bus`` and ``pim_bus`` are the
# numbers of the buses of column commands and of PIM's row commands, whose sum has PIM's column
# commands. Without refresh there are no ``refresh_units``.
POLICY = _record(
    *("read_depth", "write_depth", "write_high", "write_low", "hit_cap", "pim_window"),
    *("pim_staggered", "pim_broadcast", "pim_joint_act", "column_bus", "pim_bus"),
    *("refresh_units", "refresh_scope", "refi"),
    *("activations_by_stack", "pseudos", "num_banks", "banks_per_group", "banks_per_stack"),
    *("stacks", "num_bundles", "bundle_size"),
)

# Of the xPU and of PIM, by pseudo-channel, then age; ``age`` is the number among all.
# ``caused`` is 1 after an activation for the request, 2 after a precharge; ``was_held`` whether it
# found its bundle held by PIM; ``reads_left`` and ``has_begun`` are of a row read.
REQUEST = _record(
    *("arrival", "bank", "row", "column", "is_write", "age", "completion", "caused", "was_held")
)
JOB = _record(
    *("arrival", "bundle", "row", "column", "reads", "completion", "reads_left", "has_begun")
)

by_pseudo, by_bank, by_stack = (PSEUDOS,), (PSEUDOS, BANKS), (PSEUDOS, STACKS)
STATE = _record(
    # The earliest ticks of the next commands: to a bank, in its group, in its stack id, anywhere.
    **dict.fromkeys(("act", "read", "write", "pre", "pre_many"), by_bank),
    **dict.fromkeys(("act_group", "read_group", "write_group"), by_bank),
    **dict.fromkeys(("act_stack", "read_stack", "write_stack"), by_stack),
    **dict.fromkeys(("act_all", "read_all", "write_all", "pre_all", "ref_all"), by_pseudo),
    window=(PSEUDOS, STACKS, 4),  # the last four activations
    bundle_read=by_pseudo,
    bus=(4,),
    # Banks: open row or -1, accesses to it, and in which scan a request for it was seen.
    row=by_bank,
    hits=by_bank,
    seen_hit=(BANKS,),
    seen_miss=(BANKS,),
    misses=(BANKS,),  # requests that open or close a row, of a scan
    # Queues, by direction and age; the direction that is served.
    queue=(PSEUDOS, 2, DEPTH),
    waiting=(PSEUDOS, 2),
    writing=by_pseudo,
    next_request=by_pseudo,
    end_request=by_pseudo,
    # Bundles: row opened by PIM or -1, banks of it activated, whether PIM has or wants it, banks.
    next_job=by_pseudo,
    end_job=by_pseudo,
    pim_row=by_bank,
    pim_acts=by_bank,
    is_held=by_bank,
    bundle_of=(BANKS,),
    members=(BANKS, BANKS),
    refreshes=by_pseudo,  # so far
    # Results: counters, and commands by kind and scope.
    counters=(4,),
    given=(5, 4),
)


@njit(cache=True)
def _edge(tick, bus_ticks):
    """A command starts at a rising edge, unless it is half a cycle long."""
    return tick if bus_ticks == 1 else tick + (tick & 1)


# ---- the earliest tick of a command, but for its bus


@njit(cache=True)
def _read_tick(s, policy, p, bank):
    group, stack = bank // policy.banks_per_group, bank // policy.banks_per_stack
    tick = max(s.read[p, bank], s.read_group[p, group])
    return max(tick, max(s.read_stack[p, stack], s.read_all[p]))


@njit(cache=True)
def _write_tick(s, policy, p, bank):
    group, stack = bank // policy.banks_per_group, bank // policy.banks_per_stack
    tick = max(s.write[p, bank], s.write_group[p, group])
    return max(tick, max(s.write_stack[p, stack], s.write_all[p]))


@njit(cache=True)
def _act_tick(s, t, policy, p, bank):
    group = bank // policy.banks_per_group
    place = bank // policy.banks_per_stack if policy.activations_by_stack else 0
    tick = max(s.act[p, bank], s.act_all[p])
    tick = max(tick, max(s.act_group[p, group], s.act_stack[p, place]))
    return max(tick, s.window[p, place, 0] + t.faw)


@njit(cache=True)
def _pre_many_tick(s, p, banks):
    """Precharge of several banks, of those that are open; -1 if none is."""
    tick = -1
    for bank in banks:
        if s.row[p, bank] >= 0:
            tick = max(tick, max(s.pre_many[p, bank], s.pre_all[p]))
    return tick


# ---- what a command leaves behind


@njit(cache=True)
def _open(s, t, p, bank, row, tick):
    s.row[p, bank] = row
    s.hits[p, bank] = 0
    s.act[p, bank] = max(s.act[p, bank], tick + t.rc)
    s.read[p, bank] = tick + t.rcd_read
    s.write[p, bank] = tick + t.rcd_write
    s.pre[p, bank] = tick + t.ras
    s.pre_many[p, bank] = tick + t.ras
    s.ref_all[p] = max(s.ref_all[p], tick + t.rrd_s)


@njit(cache=True)
def _activate(s, t, policy, p, bank, row, tick):
    _open(s, t, p, bank, row, tick)
    group = bank // policy.banks_per_group
    place = bank // policy.banks_per_stack if policy.activations_by_stack else 0
    s.act_group[p, group] = tick + t.rrd_l
    s.act_stack[p, place] = tick + t.rrd_s
    for n in range(3):
        s.window[p, place, n] = s.window[p, place, n + 1]
    s.window[p, place, 3] = tick


@njit(cache=True)
def _precharge(s, t, p, bank, tick):
    s.row[p, bank] = -1
    s.act[p, bank] = max(s.act[p, bank], tick + t.rp)
    s.pre_all[p] = tick + t.ppd


@njit(cache=True)
def _read(s, t, policy, p, bank, tick):
    group, stack = bank // policy.banks_per_group, bank // policy.banks_per_stack
    s.read_group[p, group] = max(s.read_group[p, group], tick + t.ccd_l)
    for other in range(policy.stacks):
        least = tick + (t.ccd_s if other == stack else t.ccd_r)
        s.read_stack[p, other] = max(s.read_stack[p, other], least)
    s.write_all[p] = max(s.write_all[p], tick + t.rtw)
    s.pre[p, bank] = max(s.pre[p, bank], tick + t.rtp_l)
    s.pre_many[p, bank] = max(s.pre_many[p, bank], tick + t.rtp_s)
    s.hits[p, bank] += 1


@njit(cache=True)
def _write(s, t, policy, p, bank, tick):
    group, stack = bank // policy.banks_per_group, bank // policy.banks_per_stack
    s.write_group[p, group] = max(s.write_group[p, group], tick + t.ccd_l)
    for other in range(policy.stacks):
        least = tick + (t.ccd_s if other == stack else t.ccd_r)
        s.write_stack[p, other] = max(s.write_stack[p, other], least)
    s.read_group[p, group] = max(s.read_group[p, group], tick + t.write_read_l)
    s.read_all[p] = max(s.read_all[p], tick + t.write_read_s)
    s.pre[p, bank] = max(s.pre[p, bank], tick + t.write_pre)
    s.pre_many[p, bank] = max(s.pre_many[p, bank], tick + t.write_pre)
    s.hits[p, bank] += 1


# ---- requests


@njit(cache=True)
def _admit(s, policy, requests, p, now):
    """Take what has arrived into the queues; choose between reading and writing.

    Returns whether anything changed.
    """
    before, was_writing = s.next_request[p], s.writing[p]
    while s.next_request[p] < s.end_request[p]:
        request = s.next_request[p]
        way = int(requests[request].is_write)
        depth = policy.write_depth if way else policy.read_depth
        if requests[request].arrival > now or s.waiting[p, way] == depth:
            break
        s.queue[p, way, s.waiting[p, way]] = request
        s.waiting[p, way] += 1
        s.next_request[p] += 1
    reads, writes = s.waiting[p, 0], s.waiting[p, 1]
    if s.writing[p]:
        s.writing[p] = writes > 0 and (reads == 0 or writes > policy.write_low)
    else:
        s.writing[p] = writes >= policy.write_high or (reads == 0 and writes > 0)
    return s.next_request[p] != before or s.writing[p] != was_writing


@njit(cache=True)
def _next_arrival(s, policy, requests, p, now):
    """When the next request can enter its queue, if that is a matter of time."""
    if s.next_request[p] == s.end_request[p]:
        return NEVER
    request = s.next_request[p]
    way = int(requests[request].is_write)
    is_full = s.waiting[p, way] == (policy.write_depth if way else policy.read_depth)
    return NEVER if is_full else requests[request].arrival


@njit(cache=True)
def _leave(s, p, way, request):
    """Take ``request`` out of its queue."""
    place = 0
    while s.queue[p, way, place] != request:
        place += 1
    s.waiting[p, way] -= 1
    for n in range(place, s.waiting[p, way]):
        s.queue[p, way, n] = s.queue[p, way, n + 1]


@njit(cache=True)
def _scan(s, t, policy, requests, p, now, blocked, scan):
    """The xPU's best column command and best row command.

    Each is ``(tick, kind, bank, request)``. An open row is left open while requests for it wait,
    until it has served ``hit_cap`` of them before an older request for another row.
    """
    column, row = NOTHING, NOTHING
    way = s.writing[p]
    found = 0
    for n in range(s.waiting[p, way]):
        request = s.queue[p, way, n]
        bank = requests[request].bank
        if s.is_held[p, s.bundle_of[bank]]:
            requests[request].was_held = 1
            continue
        if blocked[0] <= bank < blocked[1]:
            continue
        if s.row[p, bank] != requests[request].row:
            if s.seen_miss[bank] != scan:
                s.seen_miss[bank] = scan
                s.misses[found] = request
                found += 1
        elif s.seen_hit[bank] != scan:
            if s.seen_miss[bank] == scan and s.hits[p, bank] >= policy.hit_cap:
                continue
            s.seen_hit[bank] = scan
            least = _write_tick(s, policy, p, bank) if way else _read_tick(s, policy, p, bank)
            tick = _edge(max(max(least, now), s.bus[policy.column_bus]), t.column_bus)
            if tick < column[0]:
                column = (tick, WR if way else RD, bank, request)
    for n in range(found):
        request = s.misses[n]
        bank = requests[request].bank
        if s.row[p, bank] < 0:
            least = _act_tick(s, t, policy, p, bank)
            tick = _edge(max(max(least, now), s.bus[0]), t.act_bus)
            if tick < row[0]:
                row = (tick, ACT, bank, request)
        elif s.seen_hit[bank] != scan:
            least = max(s.pre[p, bank], s.pre_all[p])
            tick = _edge(max(max(least, now), s.bus[0]), t.pre_bus)
            if tick < row[0]:
                row = (tick, PRE, bank, request)
    return column, row


# ---- PIM


@njit(cache=True)
def _members(s, policy, bundle):
    return s.members[bundle, : policy.bundle_size]


@njit(cache=True)
def _meets(members, blocked):
    """Whether a bundle has banks that wait for a refresh."""
    for bank in members:
        if blocked[0] <= bank < blocked[1]:
            return True
    return False


@njit(cache=True)
def _window_end(s, policy, jobs, p, now):
    """End of the jobs that may be open now."""
    end = min(s.next_job[p] + policy.pim_window, s.end_job[p])
    n = s.next_job[p]
    while n < end and jobs[n].arrival <= now:
        n += 1
    return n


@njit(cache=True)
def _next_job(s, policy, jobs, p, now):
    """When the next job within PIM's window is wanted."""
    end = _window_end(s, policy, jobs, p, now)
    is_all = end == min(s.next_job[p] + policy.pim_window, s.end_job[p])
    return NEVER if is_all else jobs[end].arrival


@njit(cache=True)
def _hold(s, policy, jobs, p, now):
    """Note which bundles are PIM's: those with an open row of its, and those it wants next."""
    for bundle in range(policy.num_bundles):
        s.is_held[p, bundle] = s.pim_row[p, bundle] >= 0
    for n in range(s.next_job[p], _window_end(s, policy, jobs, p, now)):
        s.is_held[p, jobs[n].bundle] = True


@njit(cache=True)
def _is_wanted(s, policy, jobs, p, bundle, end, blocked):
    """Whether the next job on this bundle reads the row that is open.

    Before a refresh only a job that has begun keeps it open.
    """
    for job in range(s.next_job[p], end):
        if jobs[job].bundle == bundle:
            waits = _meets(_members(s, policy, bundle), blocked)
            return jobs[job].row == s.pim_row[p, bundle] and (jobs[job].has_begun or not waits)
    return False


@njit(cache=True)
def _pim_column(s, t, policy, jobs, p, now, blocked):
    """The all-RD of the job at the head: ``(tick, kind, bundle, job)``."""
    job = s.next_job[p]
    if job == s.end_job[p] or jobs[job].arrival > now:
        return NOTHING
    bundle = jobs[job].bundle
    members = _members(s, policy, bundle)
    if s.pim_row[p, bundle] != jobs[job].row or s.pim_acts[p, bundle] < len(members):
        return NOTHING
    if _meets(members, blocked) and not jobs[job].has_begun:
        return NOTHING
    tick = max(max(s.bundle_read[p], now), s.bus[policy.pim_bus + policy.column_bus])
    for bank in members:
        tick = max(tick, s.read[p, bank])
    return (_edge(tick, t.column_bus), RD, bundle, job)


@njit(cache=True)
def _pim_close(s, t, policy, jobs, p, now, blocked):
    """The precharge of PIM's rows that nobody wants: ``(tick, kind, bundle, -1)``."""
    best = NOTHING
    end = _window_end(s, policy, jobs, p, now)
    free = max(now, s.bus[policy.pim_bus])
    for bundle in range(policy.num_bundles):
        if s.pim_row[p, bundle] >= 0 and not _is_wanted(s, policy, jobs, p, bundle, end, blocked):
            tick = max(free, _pre_many_tick(s, p, _members(s, policy, bundle)))
            tick = _edge(tick, t.pre_bus)
            if tick < best[0]:
                best = (tick, PRE, bundle, -1)
    return best


@njit(cache=True)
def _pim_open(s, t, policy, jobs, p, now, blocked):
    """PIM's next activation, or a precharge before it: ``(tick, kind, bundle, job or -1)``."""
    free = max(now, s.bus[policy.pim_bus])
    for job in range(s.next_job[p], _window_end(s, policy, jobs, p, now)):
        bundle = jobs[job].bundle
        members = _members(s, policy, bundle)
        done = s.pim_acts[p, bundle]
        if s.pim_row[p, bundle] == jobs[job].row and done == len(members):
            continue
        if s.pim_row[p, bundle] >= 0 and s.pim_row[p, bundle] != jobs[job].row:
            return NOTHING
        if s.pim_row[p, bundle] < 0:
            if _meets(members, blocked):
                return NOTHING
            tick = _pre_many_tick(s, p, members)
            if tick >= 0:  # rows of the xPU
                return (_edge(max(free, tick), t.pre_bus), PRE, bundle, -1)
        tick = free
        if policy.pim_staggered:  # ordinary commands, one by one
            tick = max(max(now, s.bus[0]), _act_tick(s, t, policy, p, members[done]))
        else:
            for bank in members:
                tick = max(tick, max(s.act[p, bank], s.act_all[p]))
        return (_edge(tick, t.act_bus), ACT, bundle, job)
    return NOTHING


@njit(cache=True)
def _joint(policy, candidates):
    """The same command of all pseudo-channels at once, when the last of them may have it."""
    tick, kind, bundle, job = candidates[0]
    for p in range(1, policy.pseudos):
        if candidates[p][1] != kind or candidates[p][2] != bundle:
            return NOTHING
        tick = max(tick, candidates[p][0])
    return (tick, kind, bundle, job)


# ---- refresh


@njit(cache=True)
def _due(policy, number):
    """When refresh ``number`` of a pseudo-channel falls due."""
    if policy.refresh_units == 0:
        return NEVER
    return (number + 1) * policy.refi // policy.refresh_units


@njit(cache=True)
def _blocked(s, policy, p, due, now):
    """First and last (exclusive) bank that wait for a refresh."""
    if due > now:
        return (0, 0)
    size = policy.num_banks // policy.refresh_units
    unit = s.refreshes[p] % policy.refresh_units
    return (unit * size, unit * size + size)


@njit(cache=True)
def _refresh(s, t, policy, p, now, blocked):
    """The precharge or refresh of the banks whose turn it is: ``(tick, kind, -1, -1)``."""
    for bundle in range(policy.num_bundles):
        if s.pim_row[p, bundle] >= 0 and _meets(_members(s, policy, bundle), blocked):
            return NOTHING  # PIM reads its row to the end
    free = max(now, s.bus[0])
    tick, is_open = free, False
    for bank in range(blocked[0], blocked[1]):
        if s.row[p, bank] >= 0:
            is_open = True
            least = s.pre[p, bank] if policy.refresh_scope == BANK else s.pre_many[p, bank]
            tick = max(tick, max(least, s.pre_all[p]))
    if is_open:
        return (_edge(tick, t.pre_bus), PRE, -1, -1)
    tick = max(free, s.ref_all[p])
    for bank in range(blocked[0], blocked[1]):
        tick = max(tick, s.act[p, bank])
    return (_edge(tick, t.pre_bus), REF, -1, -1)


# ---- giving a command: its scope, target and address


@njit(cache=True)
def _give_xpu_column(s, t, policy, requests, p, kind, bank, item, tick):
    request = requests[item]
    if kind == RD:
        _read(s, t, policy, p, bank, tick)
        request.completion = tick + t.read_end
    else:
        _write(s, t, policy, p, bank, tick)
        request.completion = tick + t.write_end
    s.counters[request.caused] += 1
    _leave(s, p, int(kind == WR), item)
    return BANK, bank, request.column


@njit(cache=True)
def _give_xpu_row(s, t, policy, requests, p, kind, bank, item, tick):
    request = requests[item]
    if kind == PRE:
        request.caused = 2
        _precharge(s, t, p, bank, tick)
        return BANK, bank, -1
    request.caused = max(request.caused, 1)
    _activate(s, t, policy, p, bank, request.row, tick)
    return BANK, bank, request.row


@njit(cache=True)
def _give_refresh(s, t, policy, p, kind, tick, blocked):
    unit = s.refreshes[p] % policy.refresh_units
    for bank in range(blocked[0], blocked[1]):
        if kind == PRE:
            _precharge(s, t, p, bank, tick)
        else:
            s.act[p, bank] = tick + t.rfc
    if kind == REF:
        s.act_all[p] = max(s.act_all[p], tick + t.rrefd)
        s.ref_all[p] = max(s.ref_all[p], tick + t.rrefd)
        s.refreshes[p] += 1
    return policy.refresh_scope, unit, -1


@njit(cache=True)
def _give_pim_column(s, t, policy, jobs, p, bundle, item, tick):
    job = jobs[item]
    job.has_begun = 1
    s.bundle_read[p] = tick + t.ccd_l
    for bank in _members(s, policy, bundle):
        s.pre[p, bank] = max(s.pre[p, bank], tick + t.rtp_l)
        s.pre_many[p, bank] = max(s.pre_many[p, bank], tick + t.rtp_s)
    address = job.column + job.reads - job.reads_left
    job.reads_left -= 1
    if job.reads_left == 0:
        job.completion = tick + t.bundle_end
        s.next_job[p] += 1
    return BUNDLE, bundle, address


@njit(cache=True)
def _give_pim_row(s, t, policy, jobs, p, kind, bundle, item, tick):
    members = _members(s, policy, bundle)
    if kind == PRE:
        for bank in members:
            _precharge(s, t, p, bank, tick)
        s.pim_row[p, bundle], s.pim_acts[p, bundle] = -1, 0
        return BUNDLE, bundle, -1
    job = jobs[item]
    job.has_begun = 1
    s.pim_row[p, bundle] = job.row
    if policy.pim_staggered:
        bank = members[s.pim_acts[p, bundle]]
        _activate(s, t, policy, p, bank, job.row, tick)
        s.pim_acts[p, bundle] += 1
        return BANK, bank, job.row
    for bank in members:
        _open(s, t, p, bank, job.row, tick)
    s.pim_acts[p, bundle] = len(members)
    return BUNDLE, bundle, job.row


@njit(cache=True)
def _give(s, t, policy, requests, jobs, now, kind, target, item, rank, p):
    if rank == XPU_COLUMN:
        return _give_xpu_column(s, t, policy, requests, p, kind, target, item, now)
    if rank == XPU_ROW:
        return _give_xpu_row(s, t, policy, requests, p, kind, target, item, now)
    if rank == PIM_COLUMN:
        return _give_pim_column(s, t, policy, jobs, p, target, item, now)
    if rank == PIM_ROW:
        return _give_pim_row(s, t, policy, jobs, p, kind, target, item, now)
    return _give_refresh(s, t, policy, p, kind, now, _blocked(s, policy, p, now, now))


@njit(cache=True)
def _append(log, logged, tick, p, kind, command):
    """Note a command; returns the log, which may have grown."""
    if logged == len(log):
        longer = np.empty(2 * logged, dtype=COMMAND)
        longer[:logged] = log
        log = longer
    entry = log[logged]
    entry.tick, entry.pseudo, entry.kind = tick, p, kind
    entry.scope, entry.target, entry.address = command
    return log


# ---- the loop


@njit(cache=True)
def _better(best, candidate, rank, p, age):
    """The earlier of two commands, then the one of higher rank, then the older."""
    tick, kind, target, item = candidate
    if tick == NEVER or tick > best[0]:
        return best
    if tick == best[0] and (rank > best[4] or (rank == best[4] and age >= best[6])):
        return best
    return (tick, kind, target, item, rank, p, age)


@njit(cache=True)
def _bus_of(policy, rank, kind):
    if rank == PIM_COLUMN:
        return policy.pim_bus + policy.column_bus
    if rank == PIM_ROW and not (kind == ACT and policy.pim_staggered):
        return policy.pim_bus
    return policy.column_bus if rank == XPU_COLUMN else 0


@njit(cache=True)
def _age(requests, item):
    return requests[item].age if item >= 0 else -1


@njit(cache=True)
def run(timing, policies, requests, jobs, states, wants_log):
    """Serve all requests and jobs, which are changed, as is the state.

    Parameters
    ----------
    timing, policies, states : arrays of one TIMING, POLICY, STATE
        The state as at power-up.
    requests, jobs : arrays of REQUEST, JOB
        What to do.
    wants_log : bool
        Whether to keep the commands.

    Returns
    -------
    log : array of COMMAND
        What was given.
    is_stuck : bool
        Whether nothing can happen any more although requests wait: a bug of ours.
    """
    t, policy, s = timing[0], policies[0], states[0]
    log = np.empty(1024 if wants_log else 0, dtype=COMMAND)
    logged = 0
    best_column, best_row = [NOTHING] * PSEUDOS, [NOTHING] * PSEUDOS  # of the xPU
    columns, rows = [NOTHING] * PSEUDOS, [NOTHING] * PSEUDOS  # of PIM
    is_stale = np.ones(PSEUDOS, dtype=np.bool_)
    unfinished = len(requests) + len(jobs)
    now, scan = 0, 0
    while unfinished:
        best = (NEVER, -1, -1, -1, -1, -1, -1)
        event = NEVER
        for p in range(policy.pseudos):
            is_stale[p] |= _admit(s, policy, requests, p, now)
            event = min(event, _next_arrival(s, policy, requests, p, now))
            due = _due(policy, s.refreshes[p])
            blocked = _blocked(s, policy, p, due, now)
            if due <= now:
                is_stale[p] = True
                best = _better(best, _refresh(s, t, policy, p, now, blocked), REFRESH, p, p)
            else:
                event = min(event, due)
            if len(jobs):
                is_stale[p] = True
                event = min(event, _next_job(s, policy, jobs, p, now))
                _hold(s, policy, jobs, p, now)
                columns[p] = _pim_column(s, t, policy, jobs, p, now, blocked)
                if not policy.pim_broadcast:
                    best = _better(best, columns[p], PIM_COLUMN, p, p)
                close = _pim_close(s, t, policy, jobs, p, now, blocked)
                best = _better(best, close, PIM_ROW, p, p)
                rows[p] = _pim_open(s, t, policy, jobs, p, now, blocked)
                if rows[p][1] == PRE or not policy.pim_joint_act:
                    best = _better(best, rows[p], PIM_ROW, p, p)
            # What was found before still holds, unless time or a bus has overtaken it.
            if max(now, s.bus[policy.column_bus]) > best_column[p][0]:
                is_stale[p] = True
            if is_stale[p] or max(now, s.bus[0]) > best_row[p][0]:
                scan += 1
                best_column[p], best_row[p] = _scan(s, t, policy, requests, p, now, blocked, scan)
                is_stale[p] = False
            column, row = best_column[p], best_row[p]
            best = _better(best, column, XPU_COLUMN, p, _age(requests, column[3]))
            best = _better(best, row, XPU_ROW, p, _age(requests, row[3]))
        if len(jobs) and policy.pim_broadcast:
            best = _better(best, _joint(policy, columns), PIM_COLUMN, 0, 0)
            row = _joint(policy, rows)
            if row[1] == ACT and policy.pim_joint_act:
                best = _better(best, row, PIM_ROW, 0, 0)
        if event <= best[0]:
            if event == NEVER:
                return log[:logged], True
            now = event
            continue

        now, kind, target, item, rank, p, _ = best
        is_stale[p] = True
        bus = _bus_of(policy, rank, kind)
        if rank == PIM_COLUMN or rank == PIM_ROW:
            for q in range(policy.pseudos):
                is_column = best_column[q][0] == now and bus == policy.column_bus
                is_row = best_row[q][0] == now and bus == 0
                s.counters[BUS_CONFLICTS] += int(is_column) + int(is_row)
        is_joint = rank == PIM_COLUMN and policy.pim_broadcast
        is_joint |= rank == PIM_ROW and kind == ACT and policy.pim_joint_act
        for q in range(0 if is_joint else p, policy.pseudos if is_joint else p + 1):
            if is_joint:
                item = columns[q][3] if rank == PIM_COLUMN else rows[q][3]
            command = _give(s, t, policy, requests, jobs, now, kind, target, item, rank, q)
            if rank == XPU_COLUMN:
                unfinished -= 1
            elif rank == PIM_COLUMN:
                unfinished -= int(jobs[item].reads_left == 0)
            s.given[kind, command[0]] += 1
            if wants_log:
                log = _append(log, logged, now, q, kind, command)
                logged += 1
        if rank <= XPU_COLUMN:
            s.bus[bus] = now + t.column_bus
        else:
            s.bus[bus] = now + (t.act_bus if kind == ACT else t.pre_bus)
    return log[:logged], False
