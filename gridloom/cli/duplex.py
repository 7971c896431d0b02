"""``gridloom reproduce duplex``: its tables."""

from typing import Any

from .output import print_table
from .sweeps import report_paper


__all__ = ["reproduce"]


def reproduce(**options: Any) -> None:
    """Run everything and print the tables; options as of :func:`.sweeps.report_paper`."""
    from gridloom.reproduce_duplex import reproduce_duplex

    report_paper(reproduce_duplex, "serving", _tables, **options)


def _tables(report: Any, quick: bool) -> None:
    from gridloom.sim.duplex.published import MOE
    from gridloom.specs.duplex_presets import MODELS, SYSTEMS

    print_table("Duplex (MICRO 2024) and ours", report.ROWS, report.rows(), right=report.ROWS[1:4])
    headings = (
        "batch",
        "length",
        "GPU tok/s",
        *(s.name for s in SYSTEMS.values() if s.name != "GPU"),
    )
    for model in MODELS:
        print()
        rows = report.throughput_rows(model)
        title = f"{MODELS[model].name}: throughput over the GPU's"
        if model not in MOE:
            title += " (no experts: Duplex as Duplex+PE+ET)"
        print_table(title, headings, rows, right=headings)
    print()
    title = "Energy x delay x area of a 16384 x 4096 FP16 product, the greatest of three PIMs is 1"
    print_table(title, report.EDAP, report.edap_rows(), right=report.EDAP[1:])
    print("* inferred from the published row at 32; no source gives it")
    print()
    title = "Policies on the same requests, medians; shadow is ours"
    print_table(title, report.POLICIES, report.policy_rows(), right=report.POLICIES[3:])
    print()
    title = "Skewed routing, by placement of experts in memory spaces"
    print_table(title, report.SKEW, report.skew_rows(), right=report.SKEW[1:])
    if not quick:
        print()
        title = "Deviations above 5 %: the assumptions that bring ours nearest, one at a time"
        print_table(title, report.WHY, report.why_rows(), right=(report.WHY[1], *report.WHY[3:5]))
        untraced = ", ".join(report.untraced()) or "none"
        print(f"Brought within 5 % by none of them: {untraced}")
