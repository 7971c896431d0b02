"""A sentence encoder's operators on our blocks: number formats, scales, and who computes.

Scores, pre-activations and norm inputs of the float encoder are put into a block's format, run
through an :class:`Engine` (golden model, or compiled RTL checked against it), and taken back to
float. Scales are fixed beforehand from a recording, as a deployed accelerator's would be.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import ml_dtypes
import numpy as np

from gridloom.hdl.emit import emit_verilog
from gridloom.kernels.activation import reference
from gridloom.kernels.payload import Batches, length
from gridloom.kernels.softmax import decode, encode_scale
from gridloom.kernels.workloads.minilm import (
    HEADS,
    HIDDEN,
    Operators,
    Recording,
    valid_queries,
)
from gridloom.sim.cycles import run as run_cycles
from gridloom.sim.rtl import compare_bits, compare_cycles, compile_verilog

from .encoder_attention import (
    INT8_MAX,
    HeadScales,
    num_busy,
    num_scores,
    pack_heads,
    unpack_heads,
)
from .encoder_pim import (
    KIVI_SPEC,
    PIM_SPEC,
    attention_program,
    chunks,
    num_beats,
    num_steps,
    prepare,
)
from .pim_feed_forward import FeedForward
from .pim_program import PimProgram
from .registry import find
from .specs.activation import TABLE_DEPTH, ActivationSpec, Function
from .specs.attention import AttentionSpec, Operand
from .specs.base import Spec
from .specs.formats import QFormat
from .specs.norm import NormSpec
from .specs.pim_unit import PimUnitSpec
from .specs.softmax import Probability, SoftmaxSpec


__all__ = ["BlockOperators", "Engine", "Usage", "block_specs"]

LANES = 8
ATTENTION_FORMATS: dict[int, dict[str, Any]] = {
    8: {"output_frac_bits": 8},
    16: {"operand": Operand.BF16, "probability_width": 16},
}
Progress = Callable[[str, float], None]


def block_specs(bits: int) -> dict[str, Spec]:
    """The block behind each operator: all of 16 bits, or int8 softmax, GELU and attention.

    Of 2 bits there are keys and values alone, which the Logic-PIM unit takes.

    LayerNorm keeps 16 bits either way: its inputs reach 224 with rows that deviate by 0.5, which
    eight bits cannot hold. The 16 bits of attention are bf16. Its array is small because the
    sentences are: 15 tokens on average.
    """
    if bits == 2:
        return {"pim-attention": KIVI_SPEC}
    norm = NormSpec(
        in_fmt=QFormat(8, 8),
        out_fmt=QFormat(6, 10),
        gamma_fmt=QFormat(2, 14),
        beta_fmt=QFormat(2, 14),
        epsilon=1e-12,
        max_length=384,
        lanes=LANES,
    )
    attention = AttentionSpec(
        rows=8,
        cols=8,
        head_dim=HIDDEN // HEADS,
        value_dim=HIDDEN // HEADS,
        sharing=2,
        output_lanes=4,
        max_length=512,
        **ATTENTION_FORMATS[bits],
    )
    if bits == 8:
        return {
            "softmax": SoftmaxSpec(out_fmt=Probability.U8, lanes=LANES, max_length=512),
            "gelu": ActivationSpec(
                function=Function.TABLE, in_fmt=QFormat(8, 0), out_fmt=QFormat(8, 0), lanes=LANES
            ),
            "layernorm": norm,
            "attention": attention,
            "pim": PIM_SPEC,
            "pim-attention": PIM_SPEC,
        }
    return {
        "softmax": SoftmaxSpec(
            in_fmt=QFormat(7, 9), out_fmt=Probability.U16, lanes=LANES, max_length=512
        ),
        "gelu": ActivationSpec(in_fmt=QFormat(6, 10), out_fmt=QFormat(6, 10), lanes=LANES),
        "layernorm": norm,
        "attention": attention,
    }


@dataclass
class Usage:
    """What an operator has asked of its block so far."""

    elements: int = 0  # values of the data input; scores of the attention; beats of a PIM unit
    cycles: int = 0  # of the RTL; 0 with golden models
    busy: int = 0  # cycles in which all multipliers form products; attention and PIM unit alone
    calls: int = 0
    seconds: float = 0.0  # inside the RTL


@dataclass
class Engine:
    """Runs blocks on batches; with ``rtl``, compiled Verilog whose every bit and cycle is checked.

    Parameters
    ----------
    is_rtl : bool
        Whether outputs come from the compiled RTL.
    checks_cycles : int
        How many calls of each operator are also compared with the cycle model.
    """

    is_rtl: bool = False
    checks_cycles: int = 2
    progress: Progress | None = None
    expected_calls: int = 1  # of all operators together, for the progress shown
    usage: dict[str, Usage] = field(default_factory=dict)
    _libraries: dict[Spec, Any] = field(default_factory=dict)

    def run(self, operator: str, spec: Spec, inputs: Batches) -> Mapping[str, Any]:
        """Outputs of the block of ``spec``; :class:`~gridloom.sim.rtl.Mismatch` if RTL differs."""
        block = find(spec.BLOCK)
        usage = self.usage.setdefault(operator, Usage())
        usage.calls += 1
        if self.progress:
            calls = sum(u.calls for u in self.usage.values())
            self.progress(f"{operator} in {spec.BLOCK}", min(1.0, calls / self.expected_calls))
        if isinstance(spec, AttentionSpec):
            usage.elements += num_scores(spec, inputs)
            usage.busy += num_busy(spec, inputs)
        elif isinstance(spec, PimUnitSpec):
            usage.elements += num_beats(inputs)
            usage.busy += num_steps(spec, inputs)
        else:
            usage.elements += length(inputs["i"]) * spec.lanes
        expected = block.golden(spec, inputs)
        if not self.is_rtl:
            return expected
        counts = {name: length(batch) for name, batch in expected.items()}
        done = self._library(spec).run(inputs, counts)
        compare_bits(expected, done.outputs)
        if usage.calls <= self.checks_cycles:
            compare_cycles(run_cycles(block.cycles(spec, inputs), counts), done.trace)
        usage.cycles += done.trace.cycles
        usage.seconds += done.seconds
        return done.outputs

    def _library(self, spec: Spec) -> Any:
        if spec not in self._libraries:
            text = emit_verilog(find(spec.BLOCK).component(spec), name=spec.BLOCK)
            self._libraries[spec] = compile_verilog(
                text, spec.BLOCK, spec.streams(), progress=self.progress
            )
        return self._libraries[spec]


@dataclass
class BlockOperators:
    """The encoder's operators, computed by blocks.

    Parameters
    ----------
    bits : int
        2, 8 or 16: see :func:`block_specs`.
    engine : Engine
        Who computes.
    calibration : Recording
        Real values, from which scales are chosen.
    """

    bits: int
    engine: Engine
    calibration: Recording
    _prepared: dict[int, FeedForward] = field(default_factory=dict)

    @cached_property
    def specs(self) -> dict[str, Spec]:
        """The blocks."""
        return block_specs(self.bits)

    def operators(self, names: tuple[str, ...]) -> Operators:
        """The encoder's operators, those in ``names`` replaced."""
        ours = {
            "softmax": ("softmax", self.softmax),
            "gelu": ("gelu", self.gelu),
            "layernorm": ("layer_norm", self.layer_norm),
            "attention": ("attention", self.attention),
            "pim": ("feed_forward", self.feed_forward),
            "pim-attention": ("attention", self.pim_attention),
        }
        return Operators(**dict(ours[name] for name in names))

    # Attention: one command for each head of each sentence.

    def attention(
        self, q: np.ndarray, k: np.ndarray, v: np.ndarray, counts: np.ndarray, layer: int
    ) -> np.ndarray:
        """Attention of queries, keys and values [batch, heads, tokens, 32], not scaled."""
        spec = self.specs["attention"]
        if spec.is_floating:
            scales = HeadScales.ones(q.shape[1], q.shape[-1])
        else:
            scales = HeadScales.of(self.calibration.layers[layer])
        inputs = pack_heads(spec, q, k, v, counts, scales)
        beats = self.engine.run("attention", spec, inputs)["o"]["value"]
        return unpack_heads(spec, beats, q.shape, counts, scales)

    # The Logic-PIM unit: a program for as many tokens as share a weight, or for a batch's heads.

    def feed_forward(self, x: np.ndarray, layer: int) -> np.ndarray:
        """Both fully connected layers and the GELU between them, [tokens, 384] to the same."""
        spec, results = self.specs["pim"], []
        if layer not in self._prepared:
            self._prepared[layer] = prepare(spec, self.calibration, layer)
        for tokens in chunks(x):
            program = PimProgram(spec)
            handle = program.feed_forward(self._prepared[layer], tokens)
            results.append(handle.read(self.engine.run("pim", spec, program.inputs())))
        return np.concatenate(results)

    def pim_attention(
        self, q: np.ndarray, k: np.ndarray, v: np.ndarray, counts: np.ndarray, layer: int
    ) -> np.ndarray:
        """Attention of queries, keys and values [batch, heads, tokens, 32], not scaled."""
        del layer
        spec, result = self.specs["pim-attention"], np.zeros(q.shape)
        program, handles = attention_program(spec, q, k, v, counts)
        outputs = self.engine.run("pim-attention", spec, program.inputs())
        for sentence, (count, handle) in enumerate(zip(counts.tolist(), handles, strict=True)):
            result[sentence, :, :count] = handle.read(outputs)
        return result

    # Softmax: one command a sentence, its rows as long as it has tokens.

    def softmax(self, scores: np.ndarray, counts: np.ndarray, layer: int) -> np.ndarray:
        """Probabilities of scaled scores [batch, heads, queries, keys]."""
        spec = self.specs["softmax"]
        unit = self._score_unit(layer)
        mask = valid_queries(scores.shape, counts)
        commands, chunks = [], []
        for sentence, count in enumerate(counts):
            rows = _quantise(scores[sentence][mask[sentence]][:, :count], unit, spec.in_fmt)
            chunks.append(_chunks(rows, spec.lanes))
            commands.append((int(count), len(rows)))
        lengths, rows_of = np.array(commands).T
        n = len(commands)
        inputs = {
            "i_command": {
                "scale": np.full(n, encode_scale(spec, unit / spec.in_fmt.lsb)),
                "length": lengths,
                "valid": lengths,
                "is_causal": np.zeros(n, dtype=int),
                "offset": np.zeros(n, dtype=int),
                "rows": rows_of,
            },
            "i": {"score": np.concatenate(chunks)},
        }
        stored = self.engine.run("softmax", spec, inputs)["o"]["probability"]
        result = np.zeros(scores.shape)
        start = 0
        for sentence, (count, rows) in enumerate(commands):
            size = rows * -(-count // spec.lanes)
            values = decode(spec, stored[start : start + size].reshape(rows, -1)[:, :count])
            start += size
            place = np.zeros((rows, scores.shape[-1]))
            place[:, :count] = values
            result[sentence][mask[sentence]] = place
        return result

    def _score_unit(self, layer: int) -> float:
        """Real value of a stored score's unit."""
        fmt = self.specs["softmax"].in_fmt
        if self.bits == 16:
            return fmt.lsb
        return self.calibration.layers[layer].ranges["scores"] / INT8_MAX

    # GELU: fixed point, or a table loaded with this layer's scales.

    def gelu(self, x: np.ndarray, layer: int) -> np.ndarray:
        """GELU of pre-activations of any shape."""
        spec = self.specs["gelu"]
        if self.bits == 16:
            stored, table = _quantise(x, None, spec.in_fmt), None
        else:
            table = _Float8Table(float(self.calibration.layers[layer].gelu_inputs.max()))
            stored = table.encode(x)
        inputs = {"i": {"value": _chunks(stored.reshape(1, -1), LANES)}}
        if table:
            inputs["i_table"] = {"address": np.arange(TABLE_DEPTH), "value": table.entries()}
        result = self.engine.run("gelu", spec, inputs)["o"]["value"]
        result = result.reshape(-1)[: x.size].reshape(x.shape)
        return table.decode(result) if table else result * spec.out_fmt.lsb

    # LayerNorm: rows scaled by a power of two into the format, which the result does not see.

    def layer_norm(
        self, x: np.ndarray, gamma: np.ndarray, beta: np.ndarray, eps: float, name: str
    ) -> np.ndarray:
        """LayerNorm of rows [tokens, features]."""
        del eps  # 1e-12 of the model's, far below any variance; the block has it too
        spec = self.specs["layernorm"]
        rows, features = x.shape
        largest = float(np.abs(self.calibration.norm_inputs[name]).max())
        fmt = spec.in_fmt
        unit = 2.0 ** np.ceil(np.log2(largest / fmt.max))
        commands = {"weights": [features, 0], "length": [features, features], "rows": [0, rows]}
        inputs = {
            "i_command": {name: np.array(values) for name, values in commands.items()},
            "i_weight": {
                "index": np.arange(features),
                "gamma": _quantise(gamma, None, spec.gamma_fmt),
                "beta": _quantise(beta, None, spec.beta_fmt),
            },
            "i": {"x": _chunks(_quantise(x, unit, fmt), spec.lanes)},
        }
        result = self.engine.run("layernorm", spec, inputs)["o"]["y"]
        return result.reshape(rows, -1)[:, :features] * spec.out_fmt.lsb


def _quantise(values: np.ndarray, unit: float | None, fmt: QFormat) -> np.ndarray:
    """Stored integers nearest to real values, saturated; ``unit`` replaces the format's LSB."""
    scaled = np.rint(np.asarray(values, dtype=np.float64) / (unit or fmt.lsb))
    return np.clip(scaled, fmt.min, fmt.max).astype(np.int64)


def _chunks(rows: np.ndarray, lanes: int) -> np.ndarray:
    """Rows cut into chunks of lanes, each row's last padded with zeros: [chunks, lanes]."""
    padding = -rows.shape[1] % lanes
    return np.pad(rows, ((0, 0), (0, padding))).reshape(-1, lanes)


@dataclass(frozen=True)
class _Float8Table:
    """GELU by table for one layer: int8 with an offset in, float8_e3m4 out.

    Below -4 GELU is within 2e-4 of zero, so eight bits need only span [-4, largest]; results
    of a layer span four orders of magnitude, for which integers are too coarse.
    """

    largest: float
    lowest: float = -4.0

    @property
    def _unit(self) -> float:
        return (self.largest - self.lowest) / (TABLE_DEPTH - 1)

    @property
    def _gain(self) -> float:
        return float(ml_dtypes.finfo(ml_dtypes.float8_e3m4).max) / self.largest

    def encode(self, x: np.ndarray) -> np.ndarray:
        """Int8 nearest to real ``x``, saturated."""
        stored = np.rint((np.asarray(x, dtype=np.float64) - self.lowest) / self._unit)
        return np.clip(stored, 0, TABLE_DEPTH - 1).astype(np.int64) - TABLE_DEPTH // 2

    def entries(self) -> np.ndarray:
        """Bits of the result, as int8, by the bits of the input."""
        stored = np.arange(TABLE_DEPTH) ^ (TABLE_DEPTH // 2)  # the offset turns the top bit round
        gelu = reference(ActivationSpec(), stored * self._unit + self.lowest)
        return (gelu * self._gain).astype(ml_dtypes.float8_e3m4).view(np.int8).astype(np.int64)

    def decode(self, bits: np.ndarray) -> np.ndarray:
        """Real results of stored bits."""
        return bits.astype(np.int8).view(ml_dtypes.float8_e3m4).astype(np.float64) / self._gain
