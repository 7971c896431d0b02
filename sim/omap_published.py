"""What BOLT's authors, and a map on a CPU, publish; runs of ours to lay beside it.

BOLT: A Bandwidth-Optimized Lightning-Fast Oblivious Map powered by Secure HBM Accelerators
(CCS 2025). The CPU's is github.com/obliviouslabs/oram on another machine than BOLT's.
"""

from dataclasses import dataclass

from gridloom.specs.omap import OmapSpec

from .omap_occupancy import OccupancyRun, Pattern


__all__ = ["ASSUMED_SHARE", "CPU", "LATENCIES", "QUEUES", "UNPROTECTED_S", "Latency", "Queue"]
__all__ += ["occupancy_runs", "own_runs"]

MILLION = 10**6
NUM_KEYS, NUM_BINS = 1 << 20, 1 << 17
ASSUMED_SHARE = 0.2  # of bins in HBM, where the published figure does not say
UNPROTECTED_S = 2.63e-6  # a million keys, 8-byte values
CPU = {"latency_s": 6.5e-6, "rate": 0.71e6, "shards": 15, "num_keys": NUM_KEYS}


@dataclass(frozen=True)
class Queue:
    """Largest eviction queue over 10^9 uniform accesses, N = 2^20, c = 8.

    Parameters
    ----------
    resident : float
        Share of bins in HBM.
    largest, bound : int
        Measured by BOLT's authors, and proved.
    max_load : int
        Of a bin; the bound is c + log2 log2 N + 1 = 13.32.
    """

    resident: float
    largest: int
    bound: int
    max_load: int = 12


QUEUES = (Queue(0.01, 65_887, 83_398), Queue(0.2, 53_422, 78_977), Queue(0.5, 33_631, 61_850))


@dataclass(frozen=True)
class Latency:
    """Time of a query.

    Parameters
    ----------
    num_keys, value_bytes : int
        Keys of 8 bytes.
    resident : float or None
        Share of bins in HBM; None where it is not said.
    seconds : float
        Published.
    """

    num_keys: int
    value_bytes: int
    resident: float | None
    seconds: float

    def spec(self) -> OmapSpec:
        """Our map of the same keys, values and share."""
        base = OmapSpec(num_keys=self.num_keys, value_bytes=self.value_bytes)
        share = ASSUMED_SHARE if self.resident is None else self.resident
        resident = int(share * base.num_bins)
        return OmapSpec(
            num_keys=self.num_keys, value_bytes=self.value_bytes, resident_bins=resident
        )


LATENCIES = (
    Latency(MILLION, 8, 0.01, 4.96e-6),
    Latency(MILLION, 8, 0.2, 4.57e-6),
    Latency(MILLION, 8, 0.5, 3.73e-6),
    Latency(5 * MILLION, 8, None, 5.80e-6),
    Latency(MILLION, 64, None, 6.99e-6),
)


def occupancy_runs(queries: int) -> list[OccupancyRun]:
    """The published rows: pages that hold whatever their bin has."""
    return [
        OccupancyRun(NUM_KEYS, NUM_BINS, resident=queue.resident, queries=queries)
        for queue in QUEUES
    ]


def own_runs(queries: int) -> list[OccupancyRun]:
    """Our parameters: the default with as many queries, the rest with a tenth of them."""
    base = OccupancyRun(NUM_KEYS, NUM_BINS, slots=10, queries=queries)
    some = max(1, queries // 10)
    return [
        base,
        OccupancyRun(NUM_KEYS, NUM_BINS, slots=10, queries=some, pattern=Pattern.SEQUENTIAL),
        OccupancyRun(NUM_KEYS, NUM_BINS, slots=10, queries=some, pattern=Pattern.CHURN),
        OccupancyRun(NUM_KEYS, 4 * NUM_BINS, slots=3, queries=some),
        OccupancyRun(NUM_KEYS, NUM_BINS // 2, choices=1, slots=24, queries=some),
    ]
