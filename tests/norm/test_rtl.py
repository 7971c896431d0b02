"""The RTL against the golden model, and its contract."""

# amaranth: UnusedElaboratable=no

import numpy as np
import pytest
from amaranth.hdl import ResetInserter, Signal, signed, unsigned
from amaranth.sim import Simulator

from gridloom.hdl.common.product import Product
from gridloom.hdl.norm import Norm
from gridloom.hdl.norm.row import RowUnit
from gridloom.kernels.norm import golden, root_of
from gridloom.registry import find
from gridloom.specs.formats import QFormat
from gridloom.specs.norm import CHUNK, NormKind, NormSpec
from gridloom.testbench.checks import check_seeds
from gridloom.testbench.drivers.amaranth_streams import simulate
from gridloom.testbench.drivers.enabled import run_enabled


@pytest.mark.compiled
@pytest.mark.parametrize(
    "preset",
    [
        "default",
        pytest.param("q4_12", marks=pytest.mark.slow),
        pytest.param("rms", marks=pytest.mark.slow),
    ],
)
def test_presets_compiled(preset):
    block = find("norm")
    check_seeds(block, block.preset(preset), range(3), 6000, "compiled")


@pytest.mark.compiled
@pytest.mark.slow
@pytest.mark.parametrize("preset", ["int8", "q8_8", "minilm", "plain", "ulx3s", "tang_nano"])
def test_other_presets_compiled(preset):
    block = find("norm")
    check_seeds(block, block.preset(preset), range(3), 20000, "compiled")


@pytest.mark.parametrize("lanes", [1, 4])
@pytest.mark.parametrize("kind", list(NormKind))
def test_latency_and_throughput_contract(kind, lanes):
    spec = NormSpec(kind=kind, lanes=lanes, affine=False, max_length=128)
    beats, rows = spec.min_row_cycles, 12
    inputs = {
        "i_command": {"length": np.array([beats * lanes]), "rows": np.array([rows])},
        "i": {"x": np.arange(beats * rows * lanes).reshape(-1, lanes)},
    }
    _, trace = simulate(Norm(spec), spec, inputs, {"o": beats * rows})
    came, left = trace.transfers["i"], trace.transfers["o"]
    assert left[0] - came[beats - 1] == spec.latency
    assert np.all(np.diff(came) == 1)
    assert np.all(np.diff(left) == 1)


def check_rows(spec, rows):
    """Rows of one length each, against the golden model."""
    inputs = {
        "i_command": {"length": np.array([len(r) for r in rows]), "rows": np.ones(len(rows), int)},
        "i": {"x": np.concatenate(rows).reshape(-1, 1)},
    }
    expected = golden(spec, inputs)["o"]
    outputs, _ = simulate(Norm(spec), spec, inputs, {"o": len(expected["y"])})
    assert outputs["o"]["y"].tolist() == expected["y"].tolist()


def test_small_variances_after_large_ones():
    """Nothing of a row's variance is left for the next."""
    spec = NormSpec(affine=False, epsilon=0.0, max_length=64, out_fmt=QFormat(4, 12))
    ends = np.where(np.arange(64) % 2, spec.in_fmt.min, spec.in_fmt.max)
    small = [np.where(np.arange(n) < 1, 1, 0) for n in (64, 12, 3, 2)]
    check_rows(spec, [ends, small[0], ends, small[1], ends, small[2], ends, small[3]])


@pytest.mark.parametrize("kind", list(NormKind))
def test_epsilon_carries_into_the_squares(kind):
    """The two sums of a row are added chunk by chunk; each is as large as the other here."""
    fine = QFormat(4, 12)
    spec = NormSpec(kind=kind, affine=False, epsilon=0.1, in_fmt=fine, out_fmt=fine, max_length=64)
    rng = np.random.default_rng(1)
    rows = [rng.normal(0, 1300 * 2.0 ** rng.uniform(-3, 2), 37).astype(int) for _ in range(40)]
    check_rows(spec, rows)


def test_a_reset_in_the_middle_of_a_row_leaves_nothing_for_the_next():
    """A carry between two chunks of T among it, which is gone by itself when a row ends."""
    narrow = QFormat(4, 4)
    spec = NormSpec(affine=False, epsilon=2**-8, in_fmt=narrow, out_fmt=narrow, max_length=16)
    dut, reset = RowUnit(spec), Signal()
    first = {"length": 16, "sum": 0, "square_sum": (1 << CHUNK) - 6, "epsilon_sum": 16}
    second = {"length": 8, "sum": 0, "square_sum": 8, "epsilon_sum": 8}

    async def give(ctx, row):
        for name, value in row.items():
            ctx.set(getattr(dut, name), value)
        ctx.set(dut.done, 1)
        await ctx.tick()
        ctx.set(dut.done, 0)

    async def testbench(ctx):
        for cycles in range(1, len(spec.steps) + 2):
            await give(ctx, first)
            await ctx.tick().repeat(cycles)
            ctx.set(reset, 1)
            await ctx.tick()
            ctx.set(reset, 0)
            await give(ctx, second)
            await ctx.tick().repeat(spec.row_latency)
            got = ctx.get(dut.valid), ctx.get(dut.root), ctx.get(dut.shift)
            assert got == (1, *root_of(spec, 8 * (8 + 8))), cycles
            ctx.set(dut.pop, 1)
            await ctx.tick()
            ctx.set(dut.pop, 0)

    sim = Simulator(ResetInserter(reset)(dut))
    sim.add_clock(1e-6)
    sim.add_testbench(testbench)
    sim.run()


@pytest.mark.parametrize("width", [1, 17, 18, 19, 26, 35])
@pytest.mark.parametrize("b_shape", [signed(18), unsigned(18), unsigned(1), signed(2)])
def test_product(width, b_shape):
    rng = np.random.default_rng(width)
    low = -(1 << (b_shape.width - 1)) if b_shape.signed else 0
    a = rng.integers(-(1 << (width - 1)), 1 << (width - 1), 60)
    b = rng.integers(low, low + (1 << b_shape.width), 60)
    a[:4] = [-(1 << (width - 1)), (1 << (width - 1)) - 1] * 2
    b[:4] = [low, low, low + (1 << b_shape.width) - 1, low + (1 << b_shape.width) - 1]
    dut = Product(width, b_shape)
    inputs = [{"a": int(x), "b": int(y)} for x, y in zip(a, b, strict=True)]
    results = run_enabled(dut, inputs, dut.latency, ["p"], rng)
    assert [p for (p,) in results] == (a * b).tolist()


@pytest.mark.parametrize("width", [0, 36])
def test_product_refuses_widths(width):
    with pytest.raises(ValueError, match=f"width must be 1 to 35, not {width}"):
        Product(width, signed(8))
