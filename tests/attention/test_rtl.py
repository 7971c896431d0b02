"""The RTL against golden and cycle model."""

import numpy as np
import pytest

from gridloom.fpga.flow import synthesize_only
from gridloom.hdl.attention import Attention
from gridloom.hdl.emit import emit_verilog
from gridloom.kernels.attention import Command, assemble, encode_scale, golden, pack_head
from gridloom.kernels.payload import length
from gridloom.registry import find
from gridloom.sim.rtl import compare_bits, compile_verilog
from gridloom.specs.attention import PRESETS, AttentionSpec, Operand
from gridloom.tables.minifloat import to_bfloat16
from gridloom.testbench.checks import check_seeds


@pytest.mark.parametrize("operand", Operand)
@pytest.mark.parametrize("lag", [1, 2])
def test_both_arrangements_of_the_chains(lag, operand):
    dims = {1: 24, 2: 5}[lag]
    spec = AttentionSpec(
        rows=4,
        cols=4,
        head_dim=dims,
        value_dim=dims,
        operand=operand,
        sharing=2,
        max_length=64,
    )
    assert spec.lag == lag
    check_seeds("attention", spec, range(2), 30)


@pytest.mark.parametrize("exponent_width, probability_width", [(6, 4), (16, 16)])
@pytest.mark.parametrize("head_dim", [1, 33])
def test_extreme_widths_of_bf16(exponent_width, probability_width, head_dim):
    """The narrowest and the widest scores: those meet the scale in 35 bits."""
    spec = AttentionSpec(
        rows=2,
        cols=2,
        head_dim=head_dim,
        value_dim=3,
        operand="bf16",
        exponent_width=exponent_width,
        probability_width=probability_width,
        sharing=1,
    )
    check_seeds("attention", spec, range(3), 60)


@pytest.mark.compiled
@pytest.mark.parametrize("preset", ["snapshot", "bf16_small"])
def test_preset_compiled(preset):
    block = find("attention")
    check_seeds(block, block.preset(preset), range(12), 400, "compiled")


def operands(rng, *shape):
    return np.clip(np.rint(rng.normal(0, 40, shape)), -128, 127).astype(np.int64)


@pytest.mark.compiled
@pytest.mark.parametrize("preset", ["default", pytest.param("bf16", marks=pytest.mark.slow)])
def test_multipliers_are_busy(preset):
    """8 x 8: 99 % of the cycles of a head, and half of them with a causal mask."""
    spec = PRESETS[preset]
    library = compile_verilog(
        emit_verilog(Attention(spec), name="attention"), "attention", spec.streams()
    )
    rng = np.random.default_rng(0)
    cycles = []
    for mask in (0, 1):
        command = Command(encode_scale(spec, 2e-4), 256, 256, mask=mask)
        given = [operands(rng, 256, 64) for _ in range(3)]
        if spec.is_floating:
            given = [to_bfloat16(x) for x in given]
        inputs = assemble(spec, [command], [pack_head(spec, command, *given)])
        expected = golden(spec, inputs)
        run = library.run(inputs, {name: length(batch) for name, batch in expected.items()})
        compare_bits(expected, run.outputs)
        cycles.append(run.trace.cycles)
    assert 32 * 32 * 128 >= 0.99 * cycles[0]
    assert cycles[1] <= 0.53 * cycles[0]


def test_a_group_of_queries_reads_keys_and_values_once():
    spec = AttentionSpec(rows=2, cols=4, head_dim=4, value_dim=4, sharing=2, max_length=64)
    rng = np.random.default_rng(0)
    command = Command(encode_scale(spec, 1e-3), 4, 20, group=4, mask=1, offset=19)
    packed = pack_head(spec, command, operands(rng, 4, 4), *(operands(rng, 20, 4),) * 2)
    assert len(packed["i_key"]) * spec.rows == 20 * spec.head_dim
    assert len(packed["i_value"]) * spec.rows == 20 * spec.value_dim


def test_a_single_key_and_query():
    sizes = {"rows": 2, "cols": 2, "sharing": 2, "head_dim": 4, "value_dim": 4}
    spec = AttentionSpec(**sizes, probability_width=4, max_length=1)
    check_seeds("attention", spec, range(3), 40)


@pytest.mark.slow
def test_logic_rows_spend_no_dsp_cells(tmp_path):
    def cells(logic_rows):
        spec = PRESETS["snapshot"].model_copy(update={"logic_rows": logic_rows})
        component = find("attention").component(spec)
        return spec, synthesize_only(component, "ecp5", name="attention", cache_dir=tmp_path)["dsp"]

    (spec, one), (_, two) = cells(1), cells(2)
    assert one - two == spec.cols
