"""The map on AXI: answers, pages, equal pins, errors; registers; what lies where."""

from pathlib import Path

import pytest

from gridloom.hdl.omap import OmapMemoryTop
from gridloom.registry import find
from gridloom.specs.omap import Memory, OmapSpec
from gridloom.specs.omap_ports import OmapPorts
from gridloom.testbench import omap_memory
from gridloom.testbench.omap_memory import (
    TOY,
    TOY_IN_BLOCK_RAM,
    TOY_WITH_PAGES,
    TOY_WITH_TABLE,
    run_memory_bench,
)


README = Path(__file__).parents[2] / "hdl/omap/README.md"
MAP = OmapSpec(in_flight=16)  # of a million keys
REGISTERS = ["id", "version", "spec_hash", "status", "error", "page_address", "page_address_high"]


def assert_passed(report, scenarios):
    failed = [f"{s.scenario}: {s.message}" for s in report.scenarios if not s.passed]
    assert not failed, "\n".join(failed)
    assert len(report.scenarios) == scenarios


# ---- under cocotbext-axi


@pytest.mark.cocotb
@pytest.mark.parametrize("queries", [12, pytest.param(40, marks=pytest.mark.long)])
def test_answers_pages_and_equal_pins(queries, tmp_path):
    report = run_memory_bench(
        TOY, OmapPorts(), queries=queries, scenarios=["answers", "traces"], work_dir=tmp_path
    )
    assert_passed(report, 3)


@pytest.mark.cocotb
def test_some_pages_stay_in_hbm(tmp_path):
    """Behind a master of their own; their latency is not seen at the pins."""
    scenarios = ["answers", "traces"]
    report = run_memory_bench(
        TOY_WITH_PAGES, OmapPorts(), queries=12, scenarios=scenarios, work_dir=tmp_path
    )
    assert_passed(report, 3)


@pytest.mark.cocotb
@pytest.mark.slow
def test_a_table_comes_first(tmp_path):
    """Rows, pages that are written only, then queries; the pins do not tell what the rows are."""
    scenarios = ["answers", "traces"]
    report = run_memory_bench(
        TOY_WITH_TABLE, OmapPorts(), queries=12, scenarios=scenarios, work_dir=tmp_path
    )
    assert_passed(report, 3)


@pytest.mark.cocotb
@pytest.mark.long
def test_errors_stop_it(tmp_path):
    """Of any memory, read or write; and one that is late halts it."""
    report = run_memory_bench(TOY, OmapPorts(), scenarios=["error", "late"], work_dir=tmp_path)
    assert_passed(report, 8)


@pytest.mark.cocotb
@pytest.mark.slow
@pytest.mark.parametrize(
    "ports",
    [
        OmapPorts(host_data_width=64, hbm_data_width=64, longest_burst=5),
        OmapPorts(host_data_width=512, host_address_width=32, position_base=1 << 16),
    ],
    ids=["narrow", "wide"],
)
def test_other_widths(ports, tmp_path):
    report = run_memory_bench(TOY, ports, seed=1, scenarios=["answers"], work_dir=tmp_path)
    assert_passed(report, 1)


@pytest.mark.cocotb
@pytest.mark.slow
def test_secrets_in_block_ram(tmp_path):
    """Then the host's is the only master."""
    scenarios = ["answers", "traces", "host"]
    report = run_memory_bench(TOY_IN_BLOCK_RAM, OmapPorts(), scenarios=scenarios, work_dir=tmp_path)
    assert_passed(report, 4)


class Telling(OmapMemoryTop):
    """A status that says when the position map is read."""

    def _registers(self, m, registers, pages):
        super()._registers(m, registers, pages)
        registers.reads["status"] = self.m_axi_position_arvalid


class Waiting(OmapMemoryTop):
    """The host's master waits while the position map is read."""

    def _master(self, m, part, name):
        super()._master(m, part, name)
        if name == "host":
            m.d.comb += part.arready.eq(self.m_axi_host_arready & ~self.m_axi_position_rvalid)
            m.d.comb += self.m_axi_host_arvalid.eq(part.arvalid & ~self.m_axi_position_rvalid)


@pytest.mark.cocotb
@pytest.mark.slow
@pytest.mark.parametrize("top", [Telling, Waiting])
def test_a_top_that_tells_is_caught(top, tmp_path, monkeypatch):
    monkeypatch.setattr(omap_memory, "OmapMemoryTop", top)
    report = run_memory_bench(TOY, OmapPorts(), scenarios=["traces"], work_dir=tmp_path)
    assert [s.passed for s in report.scenarios] == [True, False]


# ---- registers and regions


def test_registers_tell_nothing_secret():
    """These and no others; what they say is of the host's own memory."""
    top = OmapMemoryTop(TOY, OmapPorts())
    assert [register.name for register in top.registers] == REGISTERS
    text = " ".join(register.description for register in top.registers)
    for word in ("load", "count", "hit", "stash", "live", "frame", "bin", "stopped"):
        assert word not in text.split(), word
    narrow = OmapMemoryTop(TOY, OmapPorts(host_address_width=32))
    assert [register.name for register in narrow.registers] == REGISTERS[:-1]
    assert narrow.registers[2].reset != top.registers[2].reset


def test_the_tables_of_the_readme():
    """Registers and regions of a map of a million keys, as its manifest has them."""
    text = README.read_text(encoding="utf-8")
    top = OmapMemoryTop(MAP, OmapPorts())
    for register in top.register_map():
        row = f"| `{register['name']}` | {register['offset']:#04x} | {register['access']} |"
        description = register["description"].replace("|", "\\|")
        assert f"{row} {description} |" in text
    for name, region in top.bus_map()["memory"].items():
        if name != "host":
            cells = [region["base"], region["end"], region["record_bytes"], region["hbm_cycles"]]
            row = f"| `m_axi_{name}` | {cells[0]:#x} | {cells[1]:#x} | {cells[2]} | {cells[3]} |"
            assert row in text


def test_regions_follow_each_other():
    spec, ports = MAP, OmapPorts(bin_base=1 << 33)
    regions = ports.regions(spec)
    assert regions["position"].base == 0
    assert regions["position"].record_bytes == 16
    assert regions["bin"].base == 1 << 33
    assert regions["frame"].base % 4096 == 0
    assert 0 <= regions["frame"].base - regions["bin"].end < 4096
    assert regions["bin"].records == spec.num_bins + 1
    for name, region in regions.items():
        assert 8 * region.record_bytes >= region.record_bits > 4 * region.record_bytes, name


def test_a_page_of_long_words():
    """Pages begin with a word, however long."""
    spec = OmapSpec()
    assert spec.page_bytes == 192
    assert OmapPorts(host_data_width=64).page_stride(spec) == 192
    assert OmapPorts(host_data_width=512).page_stride(spec) == 192
    assert OmapPorts(host_data_width=1024).page_stride(spec) == 256


def test_records_of_several_words_take_their_time():
    """Of HBM's share of ``memory_latency``: each of a query's accesses waits for those before."""
    spec = MAP
    assert OmapPorts(hbm_data_width=512).hbm_cycles(spec, "bin") == spec.memory_latency - 4
    assert OmapPorts(hbm_data_width=256).hbm_cycles(spec, "bin") == spec.memory_latency - 4 - 4
    assert OmapPorts(hbm_data_width=128).hbm_cycles(spec, "frame") == spec.memory_latency - 4


def test_all_pages_may_be_under_way():
    spec = MAP
    assert OmapPorts().host(spec).outstanding_reads == 2 * 2 * spec.in_flight
    assert OmapPorts().hbm(spec).outstanding_reads == spec.memory_latency


@pytest.mark.parametrize(
    "spec, ports, message",
    [
        (
            {},
            {"host_address_width": 24},
            "omap: host_address_width = 24 has no room for 131072 pages of 192 bytes",
        ),
        (
            {"memory_latency": 300},
            {},
            "omap: memory_latency = 300 is more than the 256 accesses that a master may have "
            "under way",
        ),
        (
            {"memory_latency": 4},
            {},
            "omap: memory_latency = 4 leaves HBM no cycle: the port of position takes 4; give "
            "more, or a greater hbm_data_width",
        ),
        (
            {},
            {"hbm_data_width": 64},
            "omap: memory_latency = 32 leaves HBM no cycle: the port of position takes 36; give "
            "more, or a greater hbm_data_width",
        ),
        ({}, {"bin_base": 1000}, "omap: bin_base = 0x3e8 is not a multiple of 4096"),
        (
            {},
            {"hbm_address_width": 20},
            "omap: hbm_address_width = 20 does not reach the end of position, 0x1400010",
        ),
        (
            {},
            {"bin_base": 4096},
            "omap: position and bin overlap in HBM: the one ends at 0x1400010, the other begins "
            "at 0x1000",
        ),
    ],
)
def test_what_does_not_go_together_is_refused(spec, ports, message):
    from gridloom.generate import render
    from gridloom.specs.errors import UserError

    with pytest.raises(UserError) as error:
        render(find("omap"), OmapSpec(**spec), bus="axi", port=OmapPorts(**ports))
    assert str(error.value) == message


def test_block_ram_needs_no_hbm():
    spec = OmapSpec(num_keys=128, memory=Memory.BLOCK_RAM, memory_latency=1)
    top = OmapMemoryTop(spec, OmapPorts())
    assert list(top.bus_map()["axi4"]) == ["host"]
    assert list(top.bus_map()["memory"]) == ["host"]
    assert not any("position" in name for name in top.signature.members)
