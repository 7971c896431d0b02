"""A slow controller to check the fast one by: one tick at a time, from the definitions.

It keeps every command it has given, and asks of each candidate in each tick whether all of them
are far enough behind, by the pair distances of the checker. It shares no state, no arrays of
earliest ticks and no jumps in time with the engine.
"""

from dataclasses import dataclass, field

import numpy as np

from gridloom.sim.memory.address import decode
from gridloom.sim.memory.checker import distances, facts_of
from gridloom.sim.memory.commands import HALF, Kind, Scope, banks_of, make_commands
from gridloom.specs.dram import Refresh


@dataclass(eq=False)
class Request:
    number: int
    arrival: int
    pseudo: int
    bank: int
    row: int
    column: int
    is_write: bool
    end: int = -1
    activated: bool = False
    precharged: bool = False
    was_held: bool = False


@dataclass(eq=False)
class Job:
    number: int
    arrival: int
    pseudo: int
    bundle: int
    row: int
    column: int
    reads: int
    done: int = 0
    end: int = -1
    has_begun: bool = False


@dataclass(eq=False)
class Pseudo:
    """One pseudo-channel's controller."""

    requests: list[Request]
    jobs: list[Job]
    queues: tuple[list[Request], list[Request]] = field(default_factory=lambda: ([], []))
    writing: bool = False
    rows: dict[int, int] = field(default_factory=dict)  # open, by bank
    hits: dict[int, int] = field(default_factory=dict)
    pim: dict[int, int] = field(default_factory=dict)  # rows opened by PIM, by bundle
    acts: dict[int, int] = field(default_factory=dict)
    refreshes: int = 0


class Reference:
    """Serves one channel; afterwards ``requests``, ``jobs``, ``commands`` and counters tell."""

    def __init__(self, spec, controller, requests, pim):
        self.spec, self.controller = spec, controller
        place = decode(spec, controller.mapping, requests.address)
        bank = (place["stack"] * spec.groups + place["group"]) * spec.banks + place["bank"]
        self.requests = [
            Request(
                n,
                HALF * int(requests.arrival[n]),
                int(place["pseudo"][n]),
                int(bank[n]),
                int(place["row"][n]),
                int(place["column"][n]),
                bool(requests.is_write[n]),
            )
            for n in range(len(requests.arrival))
        ]
        names = ("pseudo", "bundle", "row", "column", "reads")
        self.jobs = [
            Job(n, HALF * int(pim.arrival[n]), *(int(getattr(pim, name)[n]) for name in names))
            for n in range(len(pim.arrival))
        ]
        self.pseudos = [
            Pseudo(
                [r for r in self.requests if r.pseudo == p], [j for j in self.jobs if j.pseudo == p]
            )
            for p in range(spec.pseudo_channels)
        ]
        self.bundle_of = {
            bank: n for n in range(spec.num_bundles) for bank in spec.bundle_members(n)
        }
        self.commands = []
        self.bus_conflicts = 0
        self._earliest = {}

    def run(self, limit=200_000):
        self.now = 0
        while self._is_unfinished():
            while self._is_unfinished() and self._give_one():
                pass
            self.now += 1
            assert self.now < limit, "stuck"
        return self

    def _is_unfinished(self):
        return any(one.end < 0 for one in (*self.requests, *self.jobs))

    # ---- when

    def _is_ready(self, p, kind, scope, target):
        key = (p, kind, scope, target)
        if key not in self._earliest:
            self._earliest[key] = self._after_all(make_commands([(0, *key, 0)]))
        is_half = kind in (Kind.PRE, Kind.REF) and self.spec.pre_half_cycles == 1
        return self.now >= self._earliest[key] and (is_half or self.now % HALF == 0)

    def _after_all(self, command):
        if not self.commands:
            return 0
        past = make_commands(self.commands[-400:])
        rules = distances(
            self.spec,
            facts_of(self.spec, past),
            facts_of(self.spec, command),
            pim_own_bus=self.controller.pim_own_bus,
        )
        least = max(int((past["tick"] + ticks).max()) for ticks in rules.values())
        return max(least, self._window(command[0]))

    def _window(self, command):
        """Four activations earlier, tFAW later."""
        if command["kind"] != Kind.ACT or command["scope"] != Scope.BANK:
            return 0
        stack = self.spec.groups * self.spec.banks
        past = [
            c[0]
            for c in self.commands
            if (c[1], c[2], c[3]) == (command["pseudo"], Kind.ACT, Scope.BANK)
            and (not self.spec.activations_by_stack or c[4] // stack == command["target"] // stack)
        ]
        return past[-4] + HALF * self.spec.faw if len(past) >= 4 else 0

    # ---- what

    def _give_one(self):
        """Give the first command that may be given now; whether there was one."""
        for pc in self.pseudos:
            self._admit(pc)
        pim_columns, columns, refreshes, pim_rows, rows = self._ready_candidates()
        for candidates in (pim_columns, columns, refreshes, pim_rows, rows):
            if candidates:
                _, kind, scope, target, address = candidates[0][:5]
                is_alone = self.controller.pim_own_bus and scope == Scope.BUNDLE
                if (candidates is pim_columns or candidates is pim_rows) and not is_alone:
                    self._count_losers(candidates is pim_columns, columns, rows)
                for p, *_, effect in self._twins(candidates):
                    self.commands.append((self.now, p, kind, scope, target, address))
                    self._change_banks(p, kind, scope, target, address)
                    effect()
                self._earliest.clear()
                return True
        return False

    def _is_joint(self, candidate):
        """Whether it is one command for all pseudo-channels."""
        is_lock_step = candidate[2] == Scope.BUNDLE and candidate[1] != Kind.PRE
        return self.controller.pim_broadcast and is_lock_step

    def _twins(self, candidates):
        """The first candidate, in all pseudo-channels if it is for all; none if one has it not."""
        one = candidates[0]
        if not self._is_joint(one):
            return [one[:6]]
        twins = [c for c in candidates if c[1:5] == one[1:5]]
        return twins if len(twins) == len(self.pseudos) else []

    def _count_losers(self, is_column, columns, rows):
        is_single = not self.spec.has_column_bus
        if is_column or is_single:
            self.bus_conflicts += len({c[0] for c in columns})
        if not is_column or is_single:
            self.bus_conflicts += len({c[0] for c in rows})

    def _ready_candidates(self):
        pim_columns, columns, refreshes, pim_rows, rows = [], [], [], [], []
        for p, pc in enumerate(self.pseudos):
            for r in self._waiting(pc):
                if r.bank in self._held(p):
                    r.was_held = True
            pim_columns += self._pim_columns(p, pc)
            refreshes += self._refresh(p, pc)
            pim_rows += self._pim_rows(p, pc)
            columns += self._columns(p, pc)
            rows += self._rows(p, pc)
        ready = [
            [c for c in candidates if self._is_ready(*c[:4])]
            for candidates in (pim_columns, columns, refreshes, pim_rows, rows)
        ]
        for pim in (ready[0], ready[3]):  # without those that wait for their twins
            pim[:] = [c for n, c in enumerate(pim) if self._twins([c, *pim[:n], *pim[n + 1 :]])]
        for xpu in (ready[1], ready[4]):
            xpu.sort(key=lambda candidate: candidate[6])  # the oldest request's first
        return ready

    def _admit(self, pc):
        controller = self.controller
        while pc.requests and pc.requests[0].arrival <= self.now:
            r = pc.requests[0]
            depth = controller.write_depth if r.is_write else controller.read_depth
            if len(pc.queues[r.is_write]) == depth:
                break
            pc.queues[r.is_write].append(pc.requests.pop(0))
        reads, writes = map(len, pc.queues)
        if pc.writing:
            pc.writing = writes > 0 and (reads == 0 or writes > controller.write_low)
        else:
            pc.writing = writes >= controller.write_high or (writes > 0 and reads == 0)

    def _waiting(self, pc):
        return pc.queues[pc.writing]

    def _window_jobs(self, pc):
        todo = [j for j in pc.jobs if j.end < 0][: self.controller.pim_window]
        late = [n for n, j in enumerate(todo) if j.arrival > self.now]
        return todo[: late[0]] if late else todo

    def _held(self, p):
        pc = self.pseudos[p]
        bundles = set(pc.pim) | {j.bundle for j in self._window_jobs(pc)}
        return {bank for bundle in bundles for bank in self.spec.bundle_members(bundle)}

    def _blocked(self, p):
        """Banks whose refresh is due."""
        spec, kind = self.spec, self.controller.refresh
        units = {"none": 0, "all-bank": 1, "stack": spec.stacks, "per-bank": spec.num_banks}[kind]
        number = self.pseudos[p].refreshes
        if not units or self.now < (number + 1) * HALF * spec.refi // units:
            return ()
        scope = {Refresh.ALL_BANK: Scope.ALL, Refresh.STACK: Scope.STACK}.get(kind, Scope.BANK)
        return scope, number % units, banks_of(spec, scope, number % units)

    def _free_requests(self, p, pc):
        blocked = self._blocked(p)
        closed = self._held(p) | set(blocked[2] if blocked else ())
        return [r for r in self._waiting(pc) if r.bank not in closed]

    def _eligible_hits(self, p, pc):
        requests = self._free_requests(p, pc)
        for n, r in enumerate(requests):
            older = any(o.bank == r.bank and o.row != r.row for o in requests[:n])
            is_over = older and pc.hits.get(r.bank, 0) >= self.controller.hit_cap
            if pc.rows.get(r.bank) == r.row and not is_over:
                yield r

    def _columns(self, p, pc):
        for r in self._eligible_hits(p, pc):
            kind = Kind.WR if r.is_write else Kind.RD

            def effect(r=r):
                spec = self.spec
                r.end = self.now + HALF * ((spec.cwl if r.is_write else spec.cl) + spec.burst)
                pc.queues[r.is_write].remove(r)
                pc.hits[r.bank] = pc.hits.get(r.bank, 0) + 1

            yield p, kind, Scope.BANK, r.bank, r.column, effect, r.number

    def _rows(self, p, pc):
        kept = {r.bank for r in self._eligible_hits(p, pc)}
        for r in self._free_requests(p, pc):
            is_open = r.bank in pc.rows
            if pc.rows.get(r.bank) == r.row or (is_open and r.bank in kept):
                continue

            def effect(r=r, is_open=is_open):
                r.precharged |= is_open
                r.activated |= not is_open

            kind = Kind.PRE if is_open else Kind.ACT
            yield p, kind, Scope.BANK, r.bank, -1 if is_open else r.row, effect, r.number

    def _refresh(self, p, pc):
        if not (blocked := self._blocked(p)):
            return
        scope, unit, banks = blocked
        if any(set(self.spec.bundle_members(bundle)) & set(banks) for bundle in pc.pim):
            return
        kind = Kind.PRE if set(banks) & set(pc.rows) else Kind.REF

        def effect():
            pc.refreshes += kind == Kind.REF

        yield p, kind, scope, unit, -1, effect

    def _waits(self, p, bundle):
        blocked = self._blocked(p)
        return bool(blocked and set(blocked[2]) & set(self.spec.bundle_members(bundle)))

    def _is_open(self, pc, job):
        full = len(self.spec.bundle_members(job.bundle))
        return pc.pim.get(job.bundle) == job.row and pc.acts[job.bundle] == full

    def _pim_columns(self, p, pc):
        for job in self._window_jobs(pc)[:1]:
            if self._is_open(pc, job) and (job.has_begun or not self._waits(p, job.bundle)):

                def effect(job=job):
                    job.has_begun = True
                    job.done += 1
                    if job.done == job.reads:
                        job.end = self.now + HALF * (self.spec.cl + self.spec.ccd_l)

                yield p, Kind.RD, Scope.BUNDLE, job.bundle, job.column + job.done, effect

    def _pim_rows(self, p, pc):
        """In order of precedence at one tick: closing by bundle, then opening."""
        window = self._window_jobs(pc)

        def close(bundle):
            def effect():
                pc.pim.pop(bundle, None)
                pc.acts.pop(bundle, None)

            return p, Kind.PRE, Scope.BUNDLE, bundle, -1, effect

        for bundle in sorted(pc.pim):
            next_job = next((j for j in window if j.bundle == bundle), None)
            is_wanted = (
                next_job is not None
                and next_job.row == pc.pim[bundle]
                and (next_job.has_begun or not self._waits(p, bundle))
            )
            if not is_wanted:
                yield close(bundle)
        for job in window:
            if self._is_open(pc, job):
                continue
            members = self.spec.bundle_members(job.bundle)
            if job.bundle in pc.pim and pc.pim[job.bundle] != job.row:
                return
            if job.bundle not in pc.pim:
                if self._waits(p, job.bundle):
                    return
                if set(members) & set(pc.rows):
                    yield close(job.bundle)
                    return

            def effect(job=job, members=members):
                job.has_begun = True
                pc.pim[job.bundle] = job.row
                step = 1 if self.controller.pim_staggered else len(members)
                pc.acts[job.bundle] = pc.acts.get(job.bundle, 0) + step

            if self.controller.pim_staggered:
                target = members[pc.acts.get(job.bundle, 0)]
                yield p, Kind.ACT, Scope.BANK, target, job.row, effect
            else:
                yield p, Kind.ACT, Scope.BUNDLE, job.bundle, job.row, effect
            return

    # ---- what it changes

    def _change_banks(self, p, kind, scope, target, address):
        pc = self.pseudos[p]
        for bank in banks_of(self.spec, scope, target):
            if kind == Kind.ACT:
                pc.rows[bank] = address
                pc.hits[bank] = 0
            elif kind == Kind.PRE:
                pc.rows.pop(bank, None)

    def outcome(self):
        """Hits, misses, conflicts, lost buses."""
        conflicts = sum(r.precharged for r in self.requests)
        misses = sum(r.activated and not r.precharged for r in self.requests)
        hits = len(self.requests) - conflicts - misses
        return np.array([hits, misses, conflicts, self.bus_conflicts])
