"""What simple streams must achieve, from the timing set alone: shares of a peak, 0 to 1.

Derived by hand, each in a line or two; the tests and ``scripts/memory_bandwidth.py`` hold the
simulator to them. Shares are of the data bus of a pseudo-channel, those of bundles of lock-step
reads every tCCDL.
"""

from gridloom.specs.dram import ControllerSpec, DramSpec


__all__ = [
    "bundle_period",
    "bundle_share",
    "conflict_period",
    "mixed_share",
    "random_share",
    "refresh_gap",
    "stagger",
    "stream_share",
    "two_bundle_share",
    "xpu_beside_pim_share",
]


def refresh_gap(spec: DramSpec) -> int:
    """Cycles from the last read before an all-bank refresh to the first after it.

    All rows close, all banks refresh, a row opens.
    """
    return spec.rtp_s + spec.rp + spec.rfc + spec.rcd_read


def stream_share(spec: DramSpec, *, refresh: bool) -> float:
    """Reads of neighbouring bursts, bank groups in turn: one every tCCDS, but for refresh."""
    lost = refresh_gap(spec) - spec.ccd_s if refresh else 0
    return spec.burst / spec.ccd_s * (1 - lost / spec.refi)


def random_share(spec: DramSpec, *, refresh: bool) -> float:
    """Each read opens a row of its own: as many as tFAW, tRRD and the banks allow."""
    places = spec.stacks if spec.activations_by_stack else 1
    period = max(spec.faw / 4, spec.rrd_s) / places
    period = max(period, conflict_period(spec) / spec.num_banks, spec.ccd_s)
    lost = refresh_gap(spec) if refresh else 0
    return spec.burst / period * (1 - lost / spec.refi)


def conflict_period(spec: DramSpec) -> int:
    """Cycles of a read when each wants another row of one bank."""
    return max(spec.rc, spec.ras + spec.rp, spec.rcd_read + spec.rtp_l + spec.rp)


def mixed_share(spec: DramSpec, controller: ControllerSpec, reads_per_write: int) -> float:
    """Reads and writes of open rows: so many writes are drained, then their share of reads."""
    writes = controller.write_high - controller.write_low
    reads = reads_per_write * writes
    turns = spec.rtw + spec.cwl + spec.burst + spec.wtr_s
    cycles = (reads - 1 + writes - 1) * spec.ccd_s + turns
    return (reads + writes) * spec.burst / cycles


def stagger(spec: DramSpec, *, staggered: bool = True) -> int:
    """Cycles from the first to the last activation of a bundle, one by one or (0) at once."""
    if not staggered:
        return 0
    ticks: list[int] = []
    for n in range(spec.groups * spec.bundle_banks):
        least = ticks[-1] + spec.rrd_s if ticks else 0
        least = max(least, ticks[-4] + spec.faw) if n >= 4 else least
        least = max(least, ticks[n - spec.groups] + spec.rrd_l) if n >= spec.groups else least
        ticks.append(least)
    return ticks[-1]


def bundle_period(spec: DramSpec, *, staggered: bool = False) -> int:
    """Cycles of a row of one bundle: all-ACT, every column, all-PRE, and so on."""
    reading = (spec.columns - 1) * spec.ccd_l
    opening = stagger(spec, staggered=staggered) + spec.rcd_read
    return max(opening + reading + spec.rtp_s + spec.rp, spec.rc)


def bundle_share(spec: DramSpec, *, refresh: bool, staggered: bool = False) -> float:
    """Row after row of one bundle; a refresh fits between two rows and adds just its tRFC."""
    lost = spec.rfc / spec.refi if refresh else 0
    return spec.columns * spec.ccd_l / bundle_period(spec, staggered=staggered) * (1 - lost)


def two_bundle_share(spec: DramSpec, *, refresh: bool, staggered: bool = False) -> float:
    """Two bundles in turn: one opens and closes while the other reads, if there is time."""
    reading = spec.columns * spec.ccd_l
    busy = bundle_period(spec, staggered=staggered) + spec.ccd_l  # to its next row's first read
    share = min(1.0, 2 * reading / max(busy, 2 * reading))
    gap = refresh_gap(spec) + stagger(spec, staggered=staggered) - spec.ccd_l
    return share * (1 - (gap / spec.refi if refresh else 0))


def xpu_beside_pim_share(
    spec: DramSpec, *, pim_own_bus: bool = False, pim_broadcast: bool = False
) -> float:
    """The xPU's stream while PIM reads in every pseudo-channel: what the column bus has left."""
    commands = 0 if pim_own_bus else 1 if pim_broadcast else spec.pseudo_channels
    left = 1 - commands / spec.ccd_l
    return min(1.0, left * spec.burst / spec.pseudo_channels)
