"""Seconds of the xPU and of units in memory, against hand calculation."""

import numpy as np
import pytest

from gridloom.sim.duplex.edap import edap_table
from gridloom.sim.duplex.timing import PimTiming, Xpu, pim_of, xpu_of
from gridloom.sim.memory import simulate
from gridloom.sim.memory.streams import bundle_rows
from gridloom.specs.dram import ControllerSpec
from gridloom.specs.dram_presets import dram_preset
from gridloom.specs.duplex import DeviceSpec


LOGIC = DeviceSpec.make(xpu_flops=989.4e12, pim="logic")
UNIT = PimTiming(units=4, stacks=2, beat_bytes=256, beat_s=1.0, columns=8, share=0.5, fill_s=10.0)


def changed(**changes):
    return DeviceSpec.make(**{**LOGIC.model_dump(), **changes})


def test_peaks_are_the_published_ones():
    ideal = changed(has_refresh=False, has_row_gaps=False, pim_own_bus=True)
    xpu, pim = xpu_of(ideal), pim_of(ideal)
    assert xpu.bandwidth == pytest.approx(3.33e12, rel=0.001)
    assert pim.bandwidth == pytest.approx(4 * xpu.bandwidth)
    assert pim.units == 160
    assert pim.beat_bytes == 256
    # 512 multiply-adds at half of CK in each of 32 units of a stack: 21.3 TFLOPS
    assert pim.flops / 5 == pytest.approx(32 * 512 * 2 / (2 * 769e-12))
    assert xpu.flops / xpu.bandwidth == pytest.approx(297.3, rel=0.01)


def test_shares_come_from_the_closed_forms():
    assert pim_of(LOGIC).share == pytest.approx(128 / 168 * (1 - 586 / 5070))
    assert pim_of(changed(bundles_in_turn=2)).share == pytest.approx(0.877, abs=0.001)
    assert pim_of(changed(has_refresh=False)).share == pytest.approx(128 / 168)
    alone, beside = xpu_of(LOGIC), xpu_of(LOGIC, beside_pim=True)
    assert beside.bandwidth == pytest.approx(alone.bandwidth * 3 / 4)
    each = xpu_of(changed(pim_broadcast=False), beside_pim=True)
    assert each.bandwidth == pytest.approx(alone.bandwidth / 2)
    own = changed(pim_own_bus=True)
    assert xpu_of(own, beside_pim=True).bandwidth == alone.bandwidth
    assert pim_of(changed(pim="none")) is None


@pytest.mark.parametrize("bundles", [1, 2])
@pytest.mark.parametrize("has_refresh", [False, True])
def test_a_matrix_takes_as_long_as_its_rows_in_the_memory_model(bundles, has_refresh):
    """Rows of a bundle, or of two in turn, through the compiled controller of sim.memory."""
    pytest.importorskip("numba")
    device = changed(bundles_in_turn=bundles, has_refresh=has_refresh)
    spec, rows = dram_preset(device.dram).spec, 600
    refresh = "all-bank" if has_refresh else "none"
    reads = bundle_rows(spec, rows, list(range(bundles)))
    run = simulate(spec, ControllerSpec.make(refresh=refresh), None, reads)
    simulated = run.pim_completion.max() * spec.tck_ps * 1e-12
    words = rows * spec.columns * 128 * 160  # the same rows for every unit
    assert pim_of(device).matmul(1, words, 1) == pytest.approx(simulated, rel=0.01)


def test_bank_units_read_all_banks():
    bank = pim_of(changed(pim="bank", columns=1, bundles_in_turn=2))
    logic = pim_of(LOGIC)
    assert bank.bandwidth == 4 * logic.bandwidth
    assert bank.flops == logic.flops / 2
    assert bank.share == logic.share  # no bank is free to open a row for later


def test_matmul_by_hand():
    # 64 x 64 words of 2 bytes are 32 beats, 8 for each of 4 units; rows halve the rate.
    assert UNIT.matmul(1, 64, 64) == 10 + 8 / 0.5
    assert UNIT.matmul(8, 64, 64) == 10 + 8 / 0.5
    assert UNIT.matmul(16, 64, 64) == 10 + 8 * 2  # two passes hide the rows
    assert UNIT.matmul(17, 64, 64) == 10 + 8 * 3
    assert UNIT.matmul(0, 64, 64) == 0


def test_fractional_passes():
    fluid = PimTiming(**{**vars(UNIT), "has_whole_passes": False})
    np.testing.assert_array_equal(fluid.passes([0, 1, 8, 12]), [0, 1, 1, 1.5])
    np.testing.assert_array_equal(UNIT.passes([0, 1, 8, 12]), [0, 1, 1, 2])


def test_attention_by_hand():
    # Two sequences, one head each, one per stack of two units; 128 features are one beat each for K
    # and V: ceil(100 / 2) and ceil(7 / 2) keys a unit. Their mean, times one head of each stack.
    keys = np.array([[100], [7]])
    assert UNIT.attention(keys, 1, 8, 128) == pytest.approx(10 + (50 + 4) / 2 * 2 / 0.5)
    assert UNIT.attention(keys, 1, 16, 128) == pytest.approx(10 + (50 + 4) / 2 * 2 * 2)
    assert UNIT.attention(np.zeros((0, 3)), 1, 8, 128).tolist() == [0, 0, 0]


def test_reduction_by_hand():
    assert UNIT.reduction(512) == 2 / 0.5  # 2 stacks x 1 KB are 2 beats for each of 4 units


def test_xpu_is_a_roofline():
    xpu = Xpu(flops=100.0, bandwidth=10.0, launch_s=1.0)
    assert xpu.seconds(1000.0, 10.0) == 11
    assert xpu.seconds(10.0, 1000.0) == 101
    # 4 x 4 weights and 2 x (4 + 4) activations: 64 bytes, 64 operations
    assert xpu.matmul(2, 4, 4) == pytest.approx(1 + 6.4)
    assert xpu.matmul(0, 4, 4) == 0


def test_break_even_of_the_peaks():
    """Without rows, refresh and whole passes both take as long at 32 tokens an expert."""
    ideal = changed(has_refresh=False, has_row_gaps=False, has_whole_passes=False)
    xpu, pim = xpu_of(ideal), pim_of(ideal)
    for tokens, faster in (24, "pim"), (40, "xpu"):
        times = {
            "xpu": xpu.matmul(tokens, 1 << 14, 1 << 12),
            "pim": pim.matmul(tokens, 1 << 14, 1 << 12),
        }
        assert min(times, key=times.get) == faster


def test_edap_has_the_published_order():
    table = edap_table()
    for one, other in zip(table["Logic-PIM"], table["BankGroup-PIM"], strict=True):
        assert one < other
    assert table["Bank-PIM"][0] == min(row[0] for row in table.values())
    assert table["Logic-PIM"][-1] == min(row[-1] for row in table.values())
