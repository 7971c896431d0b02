"""What the paper leaves open, one change each, to see which figure depends on it."""

from dataclasses import dataclass
from typing import Any


__all__ = ["ASSUMPTIONS", "Assumption"]


@dataclass(frozen=True)
class Assumption:
    """A change of what was assumed.

    Parameters
    ----------
    name : str
        What is assumed instead.
    changes : tuple of (str, str, value)
        As of a :class:`~.runs.Run`.
    why : str
        Why it is not what we assume, or where the value comes from.
    systems : tuple of str
        The systems it applies to; all, if none are named.
    """

    name: str
    changes: tuple[tuple[str, str, Any], ...]
    why: str
    systems: tuple[str, ...] = ()


PLAIN = ("bank-pim", "bankgroup-pim", "duplex")
BOTH = ("duplex+pe", "duplex+pe+et")
WITH_PIM = (*PLAIN, *BOTH)
LOGIC = WITH_PIM[1:]

ASSUMPTIONS = (
    Assumption(
        "PIM commands on buses of their own",
        (("device", "pim_own_bus", True),),
        "figure 6 keeps the existing C/A TSVs; shared, they leave the xPU 3/4 of its reads",
        BOTH,
    ),
    Assumption(
        "PIM commands for each pseudo-channel",
        (("device", "pim_broadcast", False),),
        "two pseudo-channels share C/A TSVs and read the same rows: one command can serve both",
        BOTH,
    ),
    Assumption(
        "units read from two bundles in turn",
        (("device", "bundles_in_turn", 2),),
        "an expert lies in one memory space, which is one bundle; 67.4 % of 4 x, not 87.7 %",
        LOGIC,
    ),
    Assumption(
        "part of a pass takes part of its time",
        (("device", "has_whole_passes", False),),
        "the paper's compute time is operations by peak; our unit takes whole passes of 8 tokens",
        WITH_PIM,
    ),
    Assumption(
        "own buses, and part of a pass takes part of its time",
        (("device", "pim_own_bus", True), ("device", "has_whole_passes", False)),
        "both of the above",
        WITH_PIM,
    ),
    Assumption(
        "banks of a bundle activated one by one",
        (("device", "pim_staggered", True),),
        "under tRRD and tFAW a bundle gives 53.1 % of 4 x; the paper opens eight banks at once",
        LOGIC,
    ),
    Assumption(
        "Bank-PIM's experts split over the devices",
        (("cluster", "has_expert_tensors", True),),
        "only Duplex+PE+ET is said to split experts",
        PLAIN[:2],
    ),
    Assumption(
        "Bank-PIM co-processes",
        (("policy", "split", "greedy"), ("policy", "has_attention_overlap", True)),
        "it has no bundles that would keep the xPU out of its banks' way",
        PLAIN[:2],
    ),
    Assumption(
        "Bank-PIM's experts split, and links without latency",
        (
            ("cluster", "has_expert_tensors", True),
            ("cluster", "link_us", 0.0),
            ("cluster", "node_us", 0.0),
        ),
        "each on its own brings half",
        PLAIN[:2],
    ),
    Assumption(
        "banks one by one, and PIM commands for each pseudo-channel",
        (("device", "pim_staggered", True), ("device", "pim_broadcast", False)),
        "both of the above",
        LOGIC,
    ),
    Assumption("no refresh", (("device", "has_refresh", False),), "DRAM must be refreshed"),
    Assumption(
        "peak bandwidths",
        (("device", "has_refresh", False), ("device", "has_row_gaps", False)),
        "no refresh, and rows open in no time",
    ),
    Assumption(
        "one processor a stage",
        (("policy", "split", "stage"),),
        "plain systems: all experts on PIM in decode-only stages, not where they are faster",
        PLAIN,
    ),
    Assumption(
        "experts placed freely",
        (("policy", "placement", "free"),),
        "a bundle belongs to one processor at a time",
        BOTH,
    ),
    Assumption("lengths all equal", (("requests", "jitter", 0.0),), "the deviation is unpublished"),
    Assumption("lengths vary by half", (("requests", "jitter", 0.5),), "the same"),
    Assumption(
        "three output lengths averaged", (("requests", "window", 3.0),), "the window is unpublished"
    ),
    Assumption(
        "K and V stay after prefill",
        (("policy", "has_migration", False),),
        "the paper moves them",
        WITH_PIM,
    ),
    Assumption(
        "prefill computes all scores",
        (("policy", "is_causal", False),),
        "whether it skips those above the diagonal is unpublished",
    ),
    Assumption(
        "links without latency",
        (("cluster", "link_us", 0.0), ("cluster", "node_us", 0.0)),
        "0.8 and 0.13 us are those of the authors' later simulator",
    ),
    Assumption("no LM head", (("model", "vocabulary", 0),), "whether it is counted is unpublished"),
    Assumption(
        "3 us to launch a matrix on the xPU",
        (("device", "launch_us", 3.0),),
        "usual for CUDA kernels; the paper has none",
    ),
)
