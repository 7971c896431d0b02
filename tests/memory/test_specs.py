"""Timing and controller records: presets, their sources, and contradictions."""

import pytest

from gridloom.specs.dram import ControllerSpec, DramSpec
from gridloom.specs.dram_presets import DRAM_PRESETS, dram_preset
from gridloom.specs.errors import UserError


B = DRAM_PRESETS["hbm3_b"].values


@pytest.mark.parametrize("name", DRAM_PRESETS)
def test_every_parameter_has_a_value_a_unit_and_a_source(name):
    preset = dram_preset(name)
    assert set(preset.values) == set(DramSpec.model_fields)
    assert set(preset.sources) <= set(DramSpec.model_fields)
    for parameter, info in DramSpec.model_fields.items():
        assert info.description
        assert preset.source_of(parameter)


@pytest.mark.parametrize("name", DRAM_PRESETS)
def test_presets_survive_toml(name, tmp_path):
    spec = dram_preset(name).spec
    path = tmp_path / "dram.toml"
    path.write_text(spec.to_toml(), encoding="utf-8")
    assert DramSpec.from_toml(path) == spec


def test_sizes_as_published():
    spec = dram_preset("hbm3_b").spec
    assert spec.size_bytes == 16 << 30
    assert spec.columns == 32
    assert spec.num_banks == 32
    assert spec.num_bundles == 4
    assert spec.bundle_bytes == 256
    assert spec.peak_bandwidth == pytest.approx(20.8e9, rel=1e-3)
    assert spec.bundle_bandwidth == pytest.approx(4 * spec.peak_bandwidth)


def test_a_bundle_is_two_banks_of_each_group_and_half_of_a_stack_id():
    spec = dram_preset("hbm3_a").spec
    members = [set(spec.bundle_members(n)) for n in range(4)]
    assert members[0] == {0, 1, 4, 5, 8, 9, 12, 13}
    assert members[3] == {18, 19, 22, 23, 26, 27, 30, 31}
    assert set.union(*members) == set(range(32))


@pytest.mark.parametrize(
    "change, words",
    [
        ({"ras": 20}, "ras = 20 must be at least 24 = rcd_read + rtp_s - 1"),
        ({"rc": 50}, "rc = 50 must be at least 63 = ras + rp - 1"),
        ({"rp": -1}, "rp = -1: must be 1 to 100000 (precharge to activate or refresh"),
        ({"ccd_s": 1}, "ccd_s = 1 must be at least 2 = burst"),
        ({"ccd_l": 1}, "ccd_l = 1 must be at least 2 = ccd_s"),
        ({"ccd_r": 1}, "ccd_r = 1 must be at least 2 = burst"),
        ({"rrd_l": 1}, "rrd_l = 1 must be at least 2 = rrd_s"),
        ({"rtp_l": 5}, "rtp_l = 5 must be at least 6 = rtp_s"),
        ({"wtr_l": 7}, "wtr_l = 7 must be at least 8 = wtr_s"),
        ({"rtw": 3}, "rtw = 3 must be at least 15 = cl + burst - cwl, or data would meet"),
        ({"rfc": 60}, "rfc = 60 must be at least 63 = the greater of rc and rrefd"),
        ({"rfc_bank": 10}, "rfc_bank = 10 must be at least 11 = rrefd"),
        ({"rfc_bank": 600}, "rfc = 586 must be at least 600 = rfc_bank"),
        ({"refi": 600}, "refi = 600 must be at least 625 = rfc + rp + rcd_read + 1"),
        ({"rrefd": 160, "rfc_bank": 260}, "refi = 5070 must be at least 5120 = rrefd for each"),
        ({"burst_bytes": 48}, "burst_bytes = 48 must be a power of two"),
        ({"burst_bytes": 2048}, "burst_bytes = 2048 must be a divisor of page_bytes = 1024"),
        ({"rows": 1000}, "rows = 1000 must be a power of two"),
        ({"bundle_banks": 8}, "bundle_banks = 8 must be at most 4"),
        ({"stacks": 8}, "stacks = 8 must be such that stacks x groups x banks is at most 64"),
        ({"tras": 45}, "no dram parameter 'tras'; did you mean 'ras'?"),
    ],
)
def test_contradictions_are_one_sentence(change, words):
    with pytest.raises(UserError) as error:
        DramSpec.make(**{**B, **change})
    assert words in str(error.value)
    assert str(error.value).startswith(("dram: ", "no dram parameter"))
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    "change, words",
    [
        ({"write_low": 24}, "write_high = 24 must be above write_low = 24"),
        ({"write_high": 33}, "write_high = 33 must be above write_low = 8 and at most write_depth"),
        ({"mapping": "row column"}, "must name each of channel, pseudo, stack"),
        ({"refresh": "weekly"}, "refresh = 'weekly'"),
        ({"read_depth": 0}, "read_depth = 0: must be 1 to 1024"),
    ],
)
def test_controller_contradictions(change, words):
    with pytest.raises(UserError) as error:
        ControllerSpec.make(**change)
    assert words in str(error.value)


def test_unknown_preset():
    with pytest.raises(UserError, match="no DRAM 'hbm3'; did you mean"):
        dram_preset("hbm3")
