"""Runs beside the published ones: policies against each other, and what skewed routing costs."""

import numpy as np

from gridloom.specs.duplex import Placement, Scheduling, Split
from gridloom.specs.duplex_presets import SYSTEMS

from .experts import Times, divide
from .metrics import ServingReport
from .routing import popularity
from .runs import Run


__all__ = ["POLICY_RUNS", "SKEWS", "SKEW_RUNS", "policy_rows", "published_skew", "skew_rows"]

OURS = "duplex+pe+et"
WORKLOADS = (
    ("mixtral", 64, 1024, 1024),
    ("mixtral", 64, 2048, 256),
    ("glam", 64, 512, 512),
    ("glam", 64, 2048, 256),
)
SKEWS = (0.0, 0.5, 1.0)


def _policy_runs() -> list[Run]:
    """The paper's policy without and with co-processing, then all others with it."""
    runs = []
    for model, batch, prompt, output in WORKLOADS:
        runs.append(Run(model, "duplex", batch, prompt, output))
        runs += [
            Run(model, OURS, batch, prompt, output, (("policy", "scheduling", str(s)),))
            for s in Scheduling
        ]
    return runs


def _skew_runs() -> list[Run]:
    return [
        Run(
            "glam",
            OURS,
            128,
            512,
            512,
            (
                ("routing", "zipf", zipf),
                ("policy", "placement", str(placement)),
                ("requests", "window", 1.0),
            ),
        )
        for zipf in SKEWS
        for placement in Placement
    ]


POLICY_RUNS = _policy_runs()
SKEW_RUNS = _skew_runs()


def policy_rows(reports: dict[Run, ServingReport]) -> list[tuple[str, ...]]:
    """A row for each workload and policy."""
    rows = []
    for run in POLICY_RUNS:
        report = reports[run]
        assert report.ttft
        assert report.tbt
        assert report.e2e
        scheduling = run.changed("policy").get("scheduling", "whole")
        what = f"{run.model}, {report.batch} x ({run.prompt}, {run.output})"
        times = [report.ttft.median, report.tbt.median, report.tbt.p90, report.tbt.p99]
        cells = [f"{report.throughput:,.0f}", *(f"{t * 1e3:.4g}" for t in times)]
        ends = f"{report.e2e.median:.3g}", f"{report.joules:.3g}"
        rows.append((what, SYSTEMS[run.system].name, scheduling, *cells, *ends))
    return rows


def skew_rows(reports: dict[Run, ServingReport]) -> list[tuple[str, ...]]:
    """Throughput by placement, a row for each skew; and the published example of one layer."""
    rows = []
    for zipf in SKEWS:
        chosen = [run for run in SKEW_RUNS if run.changed("routing")["zipf"] == zipf]
        cells = [f"{reports[run].throughput:,.0f}" for run in chosen]
        rows.append((f"GLaM, batch 128, Zipf({zipf:g}), tokens/s", *cells))
    example = [f"{cost:.1f}" for cost in published_skew().values()]
    return [*rows, ("one layer, 64 experts, Zipf(1), 2048 choices, reads of an expert", *example)]


def published_skew(draws: int = 300) -> dict[str, float]:
    """Mean cost of a layer of 64 experts under Zipf(1), in ordinary reads of an expert.

    By the peaks alone: the xPU reads an expert in 1 and computes up to 295 tokens meanwhile, PIM
    in a quarter, up to 8.
    """
    rng = np.random.default_rng(0)
    tokens = rng.multinomial(2048, popularity(64, 1), size=draws)
    xpu = np.maximum(1, tokens / 295) * (tokens > 0)
    times = Times(xpu, xpu, np.maximum(1, tokens / 8) / 4 * (tokens > 0))
    return {str(p): float(divide(tokens, times, Split.BEST, p).seconds.mean()) for p in Placement}
