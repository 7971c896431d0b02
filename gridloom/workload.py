"""A real pretrained encoder with operators on our blocks, and the tour that shows it.

The report compares every embedding with the float encoder's and, with the compiled RTL, every
element with the golden model's.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np

from gridloom.kernels.workloads.minilm import (
    NORM_NAMES,
    Comparison,
    MiniLM,
    RankedPair,
    Recording,
    compare,
    rank_pairs,
    sentences,
)

from .encoder_blocks import BlockOperators, Engine, Usage, block_specs
from .encoder_pim import num_chunks
from .files import staged, write_files
from .registry import find
from .specs.attention import AttentionSpec
from .specs.base import Spec
from .specs.errors import UserError
from .specs.formats import QFormat
from .specs.pim_unit import PimUnitSpec


__all__ = ["ATTENTION_MARKS", "MARKS", "DemoReport", "MinilmReport", "demo", "run_minilm"]

MARKS = {16: 0.9995, 8: 0.995}  # smallest cosine of an embedding with the float one
# Of attention, feed-forward layers or both with no other operator replaced.
ATTENTION_MARKS = {16: 0.9999, 8: 0.998, 2: 0.94}
MATRIX_OPERATORS = {"attention", "pim", "pim-attention"}
# Operators that compute another one themselves, and what it is called in an error.
CONTAINS = {
    "attention": {"softmax": "its own softmax"},
    "pim-attention": {"softmax": "its own softmax", "attention": "all of the attention"},
    "pim": {"gelu": "its own GELU"},
}
OPERATORS = ("softmax", "gelu", "layernorm")
Progress = Callable[[str, float], None]


@dataclass(frozen=True)
class MinilmReport:
    """How far the encoder with blocks is from the float encoder.

    Parameters
    ----------
    bits : int
        Width of the blocks' numbers.
    engine : str
        ``"golden"`` or ``"rtl"``.
    specs, usage : dict by operator
        The blocks, and what they did.
    comparison : Comparison
        Cosines with the float embeddings, and the ranking of pairs.
    float_pairs, pairs : tuple of RankedPair
        Sentence pairs by cosine, of the float encoder and of this one.
    rtl_equals_golden : bool or None
        Whether embeddings from the RTL equal those from the golden models bit for bit; ``None``
        if there was no RTL.
    losses : tuple of float
        1 - cosine of every sentence's embedding with the float one.
    """

    bits: int
    engine: str
    specs: dict[str, Spec]
    usage: dict[str, Usage]
    comparison: Comparison
    float_pairs: tuple[RankedPair, ...]
    pairs: tuple[RankedPair, ...]
    rtl_equals_golden: bool | None
    losses: tuple[float, ...]

    HEADINGS = ("operator", "block", "formats", "elements", "RTL cycles", "elements/cycle")

    @property
    def mark(self) -> float:
        """The smallest cosine that passes."""
        marks = ATTENTION_MARKS if set(self.specs) <= MATRIX_OPERATORS else MARKS
        return marks[self.bits]

    @property
    def passed(self) -> bool:
        """Whether the marks are met and the RTL, if run, equals the golden models."""
        return (
            self.comparison.min_cosine >= self.mark
            and (self.comparison.ranking_unchanged or self.bits == 2)
            and self.rtl_equals_golden is not False
        )

    def summary(self) -> dict[str, Any]:
        """Figures of the whole run."""
        equal = {None: "not run", True: "bit for bit", False: "NO"}[self.rtl_equals_golden]
        return {
            "model": f"all-MiniLM-L6-v2, {len(self.losses)} sentences, 6 layers, 12 heads",
            "engine": "compiled RTL" if self.engine == "rtl" else "golden models",
            "smallest cosine with float": f"{self.comparison.min_cosine:.7f}",
            "mean cosine": f"{self.comparison.mean_cosine:.7f}",
            "mark": f"{self.mark} at {self.bits} bits",
            "ranking of 32 pairs unchanged": self.comparison.ranking_unchanged,
            "embeddings from RTL equal golden": equal,
            **self._multipliers(),
            **self._pim_units(),
            "passed": self.passed,
        }

    def _multipliers(self) -> dict[str, str]:
        """How busy the attention array was, if it ran: with all products, and with useful ones."""
        spec, usage = self.specs.get("attention"), self.usage.get("attention")
        if not (isinstance(spec, AttentionSpec) and usage and usage.cycles):
            return {}
        return {
            f"multipliers of {spec.rows} x {spec.cols} busy": f"{usage.busy / usage.cycles:.1%}",
            "with products of real tokens": f"{_useful(spec, usage):.1%}",
        }

    def _pim_units(self) -> dict[str, str]:
        """Beats that a PIM unit took for each operator, and how busy its multipliers were."""
        result = {}
        for name, spec in self.specs.items():
            usage = self.usage.get(name)
            if not (isinstance(spec, PimUnitSpec) and usage):
                continue
            result[f"beats of {name}"] = f"{usage.elements:,}, {usage.busy:,} steps"
            if usage.cycles:
                what = f"multipliers of {spec.lanes} x {spec.columns} busy, {name}"
                result[what] = f"{usage.busy / usage.cycles:.1%}"
        return result

    def rows(self) -> list[tuple[Any, ...]]:
        """One row for each operator."""
        return [self._row(name) for name in self.specs]

    def _row(self, name: str) -> tuple[Any, ...]:
        spec, usage = self.specs[name], self.usage[name]
        rate = round(usage.elements / usage.cycles, 2) if usage.cycles else None
        cycles = usage.cycles or None
        return name, spec.BLOCK, _formats(spec), usage.elements, cycles, rate

    def as_dict(self) -> dict[str, Any]:
        """Everything, for machines."""
        return {
            "bits": self.bits,
            "engine": self.engine,
            "passed": self.passed,
            "mark": self.mark,
            "min_cosine": self.comparison.min_cosine,
            "mean_cosine": self.comparison.mean_cosine,
            "swapped_pairs": self.comparison.swapped_pairs,
            "rtl_equals_golden": self.rtl_equals_golden,
            "operators": {
                name: {
                    "block": spec.BLOCK,
                    "spec": spec.model_dump(mode="json"),
                    "elements": self.usage[name].elements,
                    "cycles": self.usage[name].cycles,
                    "busy_cycles": self.usage[name].busy,
                    "rtl_seconds": round(self.usage[name].seconds, 3),
                }
                for name, spec in self.specs.items()
            },
        }


def _formats(spec: Spec) -> str:
    """Formats of a block's input and output."""
    if isinstance(spec, PimUnitSpec):
        return f"{spec.weight.value} by int8"
    if isinstance(spec, AttentionSpec):
        if spec.is_floating:
            return f"{spec.operand.value} to {spec.operand.value}"
        return f"{spec.operand.value} to {QFormat(spec.operand_width, spec.output_frac_bits)}"
    return f"{spec.in_fmt} to {getattr(spec.out_fmt, 'value', spec.out_fmt)}"


def _useful(spec: AttentionSpec, usage: Usage) -> float:
    """Share of all multipliers' cycles that went into products of a real query and a real key."""
    products = usage.elements * (spec.head_dim + spec.value_dim)
    return products / (spec.rows * spec.cols * usage.cycles)


def run_minilm(
    operators: tuple[str, ...] = OPERATORS,
    *,
    bits: int | None = None,
    engine: str = "golden",
    plot: Path | None = None,
    progress: Progress | None = None,
) -> MinilmReport:
    """Encode the workload's sentences in float and with ``operators`` on blocks; compare.

    Parameters
    ----------
    operators : tuple of str
        Of ``"softmax"``, ``"gelu"``, ``"layernorm"``, ``"attention"``, ``"pim"`` (feed-forward
        layers as commands of the Logic-PIM unit) and ``"pim-attention"``. Those that compute
        others themselves exclude them.
    bits : int, optional
        8 or 16, which is bf16 for attention; unless given, 16, or 8 with attention or PIM. Of
        ``"pim-attention"`` alone 2: keys and values as KIVI quantises them.
    engine : str
        ``"golden"``, or ``"rtl"``: compiled Verilog, every output compared with the golden model's.
    plot : Path, optional
        Where to draw the comparison.

    Raises
    ------
    UserError
        For attention beside softmax and the like; if the model's packages are missing.
    """
    bits = _checked_bits(operators, bits)
    model, texts = MiniLM(), sentences()
    reference = model.encode(texts)
    recording = model.record(texts)
    machine = Engine(
        is_rtl=engine == "rtl",
        progress=progress,
        expected_calls=_calls(recording, model, operators),
    )
    blocks = BlockOperators(bits, machine, recording)
    ours = replace(model, operators=blocks.operators(operators)).encode(texts)
    equals = None
    if engine == "rtl":
        golden = BlockOperators(bits, Engine(), recording)
        same = replace(model, operators=golden.operators(operators)).encode(texts)
        equals = bool(np.array_equal(ours, same))
    report = MinilmReport(
        bits=bits,
        engine=engine,
        specs={name: spec for name, spec in block_specs(bits).items() if name in operators},
        usage=machine.usage,
        comparison=compare(ours, reference),
        float_pairs=rank_pairs(reference),
        pairs=rank_pairs(ours),
        rtl_equals_golden=equals,
        losses=tuple(float(x) for x in 1 - np.sum(ours.astype(float) * reference, axis=1)),
    )
    if plot is not None:
        draw(report, plot)
    return report


def _checked_bits(operators: tuple[str, ...], bits: int | None) -> int:
    """The number of bits to use; UserError for operators that do not go with each other."""
    for name in operators:
        for other, what in CONTAINS.get(name, {}).items():
            if other in operators:
                raise UserError(
                    f"operators must have one of {name} and {other}, not both, "
                    f"as {name} computes {what}"
                )
    if bits == 2 and operators != ("pim-attention",):
        raise UserError(
            "--bits 2 is for keys and values, so for pim-attention alone, not "
            + ", ".join(operators)
        )
    if pim := [name for name in operators if name.startswith("pim")]:
        if bits == 16:
            raise UserError(f"--bits must be 8 with {pim[0]}, not 16")
        return bits or 8
    return bits or (8 if "attention" in operators else 16)


def _calls(recording: Recording, model: MiniLM, operators: tuple[str, ...]) -> int:
    """How often blocks will be asked, all operators together."""
    layers = (len(NORM_NAMES) - 1) // 2
    starts = range(0, len(recording.counts), model.batch_size)
    tokens = (int(recording.counts[n : n + model.batch_size].sum()) for n in starts)
    each = dict.fromkeys(OPERATORS + tuple(CONTAINS), layers * len(starts))
    each["layernorm"] = len(NORM_NAMES) * len(starts)
    each["pim"] = layers * sum(map(num_chunks, tokens))
    return sum(each[name] for name in operators)


def draw(report: MinilmReport, path: Path) -> None:
    """Draw cosines of sentence pairs against the float ones, and each embedding's distance."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(10, 4.2), layout="constrained")
    left, right = figure.subplots(1, 2)
    exact = {(p.first, p.second): p.cosine for p in report.float_pairs}
    for label, marker, color in (("paraphrase", "o", "#1b7837"), ("unrelated", "s", "#762a83")):
        chosen = [p for p in report.pairs if p.label == label]
        left.scatter(
            [exact[p.first, p.second] for p in chosen],
            [p.cosine for p in chosen],
            s=34,
            marker=marker,
            color=color,
            label=label,
            alpha=0.8,
        )
    left.axline((0, 0), slope=1, color="0.7", linewidth=1, zorder=0)
    left.set(xlabel="cosine of a pair, float encoder", ylabel="cosine of the pair, with our blocks")
    left.legend(frameon=False, loc="upper left")
    losses = np.maximum(np.sort(report.losses), 1e-9)
    right.bar(np.arange(len(losses)), losses, color="#4575b4", width=0.9)
    right.axhline(1 - report.mark, color="#d73027", linestyle="--", linewidth=1.2)
    right.text(0, 1.15 * (1 - report.mark), "mark", color="#d73027", va="bottom")
    right.set(yscale="log", xlabel="sentence, sorted", ylabel="1 - cosine with the float embedding")
    right.set_ylim(min(losses.min() / 2, 1e-7), 4 * (1 - report.mark))
    source = "compiled RTL" if report.engine == "rtl" else "golden models"
    names = ", ".join(report.specs)
    figure.suptitle(f"all-MiniLM-L6-v2 with {names} at {report.bits} bits ({source})", fontsize=11)
    for axes in (left, right):
        axes.spines[["top", "right"]].set_visible(False)
    with staged(path) as temporary:
        figure.savefig(temporary, dpi=130, format="png")


@dataclass(frozen=True)
class DemoReport:
    """The tour's findings: benches passed, the encoder at 16 bits on RTL and at 8 on models."""

    benches: dict[str, bool]
    wide: MinilmReport
    narrow: MinilmReport
    files: dict[str, str] = field(default_factory=dict)

    HEADINGS = MinilmReport.HEADINGS

    @property
    def passed(self) -> bool:
        """Whether all did."""
        return all(self.benches.values()) and self.wide.passed and self.narrow.passed

    def summary(self) -> dict[str, Any]:
        """Figures of the whole tour."""
        benches = {f"cocotb bench of {name}": ok for name, ok in self.benches.items()}
        narrow = f"{self.narrow.comparison.min_cosine:.5f} (mark {MARKS[8]}, golden models)"
        return {
            **benches,
            **self.wide.summary(),
            "int8 softmax and GELU, smallest cosine": narrow,
            "passed": self.passed,
        }

    def rows(self) -> list[tuple[Any, ...]]:
        """One row for each operator on the RTL."""
        return self.wide.rows()

    def as_dict(self) -> dict[str, Any]:
        """Everything, for machines."""
        return {
            "passed": self.passed,
            "benches": self.benches,
            "bits16": self.wide.as_dict(),
            "bits8": self.narrow.as_dict(),
            "files": self.files,
        }


def demo(output: Path, progress: Progress | None = None) -> DemoReport:
    """Generate the encoder's blocks, bench them, run the encoder on their RTL, report.

    Writes Verilog, manifests, ``report.json`` and ``minilm.png`` into ``output``.
    """
    from gridloom.testbench.bench import run_bench

    from .generate import generate

    say = progress or (lambda what, share: None)
    output = Path(output)
    benches = {}
    specs = {name: spec for name, spec in block_specs(16).items() if name in OPERATORS}
    for number, spec in enumerate(specs.values()):
        share = number / len(specs)
        say(f"writing {spec.BLOCK}.v", 0.1 * share)
        generate(find(spec.BLOCK), spec, output)
        say(f"cocotb bench of {spec.BLOCK} on Icarus", 0.1 * share + 0.05)
        benches[spec.BLOCK] = run_bench(spec.BLOCK, spec, simulator="icarus", seed=1).passed
    picture = output / "minilm.png"
    wide = run_minilm(engine="rtl", plot=picture, progress=_part(say, 0.1, 0.8))
    narrow = run_minilm(("softmax", "gelu"), bits=8, progress=_part(say, 0.8, 1.0))
    report = output / "report.json"
    files = {"Verilog, manifests": str(output), "report": str(report), "picture": str(picture)}
    result = DemoReport(benches, wide, narrow, files)
    write_files({report: json.dumps(result.as_dict(), indent=2) + "\n"})
    return result


def _part(say: Progress, start: float, end: float) -> Progress:
    """Progress of one step as a part of the whole."""
    return lambda what, share: say(what, start + (end - start) * share)
