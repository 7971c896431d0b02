"""The published figures of Duplex (MICRO 2024), and the same from our runs.

Every figure is a function of the reports of some runs; nothing here knows how they were made.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from gridloom.specs.duplex_presets import MODELS

from .metrics import ServingReport


__all__ = ["FIGURES", "MOE", "OURS", "Figure", "Place", "grid"]

Place = tuple[str, int, int]  # model, batch, tokens of prompt and of output
Reports = Mapping[tuple[str, int, int, str], ServingReport]
Measure = Callable[[ServingReport], float]

MOE = ("mixtral", "glam", "grok1")
OURS = "duplex+pe+et"  # where the paper says just Duplex


def grid(*models: str, batches: Iterable[int] = ()) -> list[Place]:
    """Every batch (or those given) and length of the paper's figures."""
    chosen = set(batches)
    return [
        (model, batch, length)
        for model in models
        for batch in MODELS[model].batches
        for length in MODELS[model].lengths
        if not chosen or batch in chosen
    ]


@dataclass(frozen=True)
class Figure:
    """A published number.

    Parameters
    ----------
    name : str
        What it is of.
    published : float
        The paper's.
    places : tuple of Place
        Where it is measured.
    systems : (str, str)
        The one it is about, and the one it is compared with.
    measure : callable
        What is compared, of a report.
    summary : callable
        Of the ratios at all places: the number.
    is_saving : bool
        Whether the number is one minus a ratio.
    sign : str
        ``"above"`` or ``"below"`` where only the side of 1 is published.
    """

    name: str
    published: float
    places: tuple[Place, ...]
    systems: tuple[str, str]
    measure: Measure
    summary: Callable[[np.ndarray], float]
    is_saving: bool = False
    sign: str = ""

    def ours(self, reports: Reports) -> float:
        """The same from our reports."""
        value = float(self.summary(self.ratios(reports)))
        return 1 - value if self.is_saving else value

    def ratios(self, reports: Reports) -> np.ndarray:
        """At each place."""
        one, other = self.systems
        return np.array(
            [
                self.measure(reports[*place, one]) / self.measure(reports[*place, other])
                for place in self.places
            ]
        )

    def deviation(self, ours: float) -> float:
        """Of ours from the published number, relative."""
        return ours / self.published - 1

    def is_near(self, ours: float, tolerance: float) -> bool:
        """Whether ours is on the right side, or within ``tolerance``."""
        if self.sign:
            return ours > 1 if self.sign == "above" else ours < 1
        return abs(self.deviation(ours)) <= tolerance

    def needed(self) -> set[tuple[str, int, int, str]]:
        """The runs it is made of."""
        return {(*place, system) for place in self.places for system in self.systems}

    def text(self, value: float) -> str:
        """As the paper writes it."""
        return f"{value:.1%}" if self.is_saving else f"{value:.2f} x"


def _throughput(report: ServingReport) -> float:
    return report.throughput


def _joules(report: ServingReport) -> float:
    return report.joules


def _tbt(report: ServingReport) -> float:
    return report.tbt.median if report.tbt else float("nan")


def _e2e(report: ServingReport) -> float:
    return report.e2e.median if report.e2e else float("nan")


def _speed(
    name: str,
    published: float,
    places: Iterable[Place],
    one: str,
    other: str,
    summary: Callable[[np.ndarray], float],
    sign: str = "",
) -> Figure:
    return Figure(name, published, tuple(places), (one, other), _throughput, summary, sign=sign)


def _saving(
    name: str,
    published: float,
    places: Iterable[Place],
    measure: Measure,
    summary: Callable[[np.ndarray], float],
    other: str = "gpu",
) -> Figure:
    return Figure(name, published, tuple(places), (OURS, other), measure, summary, is_saving=True)


_ALL = grid(*MOE)
_MIXTRAL = grid("mixtral", batches=(32, 64))
_GLAM_64 = grid("glam", batches=(64,))
_ONE = [("mixtral", 64, 256)]
_LONG = [("mixtral", 32, 4096)]

FIGURES = (
    _speed("throughput over GPU, Duplex+PE+ET, best", 2.67, _ALL, OURS, "gpu", np.max),
    _speed("throughput over GPU, Duplex+PE+ET, average", 2.07, _ALL, OURS, "gpu", np.mean),
    _speed("throughput over GPU, plain Duplex, best", 2.51, _ALL, "duplex", "gpu", np.max),
    _speed("co-processing alone, average", 1.04, _ALL, "duplex+pe", "duplex", np.mean),
    _speed("Duplex+PE+ET over plain Duplex, best", 1.36, _ALL, OURS, "duplex", np.max),
    _speed("Mixtral, batch 64, (256, 256): Duplex", 2.05, _ONE, OURS, "gpu", np.max),
    _speed("Mixtral, batch 64, (256, 256): Bank-PIM", 1.18, _ONE, "bank-pim", "gpu", np.max),
    _speed("Mixtral, batch 32, (4096, 4096): Bank-PIM", 2.17, _LONG, "bank-pim", "gpu", np.max),
    _speed("Duplex over Bank-PIM, Mixtral, best", 1.80, _MIXTRAL, OURS, "bank-pim", np.max),
    _speed("Duplex over Bank-PIM, Mixtral, average", 1.49, _MIXTRAL, OURS, "bank-pim", np.mean),
    _speed("Duplex over Bank-PIM, OPT", 1, grid("opt"), OURS, "bank-pim", np.mean, "below"),
    _speed("Duplex over Bank-PIM, Llama3", 1, grid("llama3"), OURS, "bank-pim", np.mean, "above"),
    _saving("energy saved, Mixtral, best", 0.3328, grid("mixtral"), _joules, np.min),
    _saving("energy saved, GLaM, best", 0.4203, grid("glam"), _joules, np.min),
    _saving("energy saved, Grok1, best", 0.3459, grid("grok1"), _joules, np.min),
    _saving("energy saved, average", 0.2819, _ALL, _joules, np.mean),
    _saving("GLaM, batch 64: median time between tokens", 0.583, _GLAM_64, _tbt, np.mean),
    _saving("GLaM, batch 64: end to end, to GPU", 0.6020, _GLAM_64, _e2e, np.mean),
    _saving("GLaM, batch 64: end to end, to 2xGPU", 0.3538, _GLAM_64, _e2e, np.mean, "2xgpu"),
)
