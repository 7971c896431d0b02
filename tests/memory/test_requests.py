"""Addresses, arrays of requests, and what is wrong with bad ones."""

import builtins
import dataclasses
import sys

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gridloom.sim.memory import PimReads, XpuRequests, decode, encode, simulate, streams
from gridloom.specs.dram import FIELDS, ControllerSpec
from gridloom.specs.dram_presets import DRAM_PRESETS, dram_preset
from gridloom.specs.errors import UserError


SPEC = dram_preset("hbm3_b").spec
MAPPING = ControllerSpec().mapping


@given(
    name=st.sampled_from(list(DRAM_PRESETS)),
    order=st.permutations(FIELDS),
    seed=st.integers(0, 2**32 - 1),
)
def test_addresses_there_and_back(name, order, seed):
    spec, mapping = dram_preset(name).spec, " ".join(order)
    address = np.random.default_rng(seed).integers(0, spec.size_bytes, 50)
    fields = decode(spec, mapping, address)
    for field, size in spec.field_sizes().items():
        assert 0 <= fields[field].min() <= fields[field].max() < size
    assert (encode(spec, mapping, fields) == address // spec.burst_bytes * spec.burst_bytes).all()


def test_neighbours_under_the_ordinary_mapping():
    fields = decode(SPEC, MAPPING, 32 * np.arange(16 * 2 * 4 + 1))
    assert fields["channel"][:17].tolist() == [*range(16), 0]
    assert fields["pseudo"][::16].tolist() == [0, 1] * 4 + [0]
    assert fields["group"][::32].tolist() == [0, 1, 2, 3, 0]
    assert fields["column"][-1] == 1


def test_channels_do_not_wait_for_each_other():
    alone = simulate(SPEC, None, streams.conflict_reads(SPEC, MAPPING, 20)).completion
    both = encode(SPEC, MAPPING, {"row": np.repeat(np.arange(20), 2), "channel": [0, 5] * 20})
    done = simulate(SPEC, None, XpuRequests.reads(both)).completion
    assert done[::2].tolist() == done[1::2].tolist() == alone.tolist()


def test_nothing_to_do():
    done = simulate(SPEC)
    assert len(done.completion) == len(done.pim_completion) == 0
    assert done.report.cycles == 0
    assert done.report.read_latency is None
    assert done.report.to_json()["commands"] == {}


def test_report():
    count = 999
    requests = streams.mixed(SPEC, MAPPING, count)
    report = simulate(SPEC, ControllerSpec(refresh="none"), requests).report
    assert report.reads + report.writes == count
    assert report.hits + report.misses + report.conflicts == count
    assert (report.commands["RD"], report.commands["WR"]) == (report.reads, report.writes)
    assert report.commands["ACT"] == report.misses + report.conflicts
    assert report.commands.get("PRE", 0) == report.conflicts
    assert report.bandwidth == pytest.approx(count * 32 / (report.cycles * 769e-12))
    latency = report.read_latency
    assert latency.median <= latency.p90 <= latency.p99 <= latency.longest <= report.cycles


def test_a_row_that_is_hit_for_ever_gives_way():
    """An old request for another row waits for ``hit_cap`` hits, not for all of them."""
    row, count = np.zeros(400, dtype=int), 400
    row[1] = 1
    requests = XpuRequests.reads(
        encode(SPEC, MAPPING, {"row": row, "column": np.arange(count) % 32})
    )
    waits = [
        simulate(SPEC, ControllerSpec(hit_cap=cap, refresh="none"), requests).completion[1]
        for cap in (1, 16, 64, 1000)
    ]
    assert waits == sorted(waits)
    assert waits[1] == 19 + 16 * 4 - 4 + 8 + 19 + 19 + 21
    assert waits[3] > 400 * 4


# ---- bad input


def arrays(cls=XpuRequests, **changes):
    values = {f.name: np.zeros(3, dtype=np.int64) for f in dataclasses.fields(cls)}
    values |= {"reads": np.ones(3, dtype=np.int64)} if cls is PimReads else {}
    return cls(**{**values, **changes})


@pytest.mark.parametrize(
    "requests, words",
    [
        (arrays(address=np.array([0, 1 << 34, 0])), "address 17179869184 must be 0 to 17179869183"),
        (arrays(address=np.array([0, -1, 0])), "address -1 must be 0 to"),
        (arrays(arrival=np.array([0, 5, 4])), "number 2 comes in cycle 4, number 1 in 5"),
        (arrays(arrival=np.array([-1, 5, 6])), "requests.arrival[0] = -1 must be 0 to"),
        (arrays(address=np.zeros(3)), "requests.address must hold whole numbers, not float64"),
        (arrays(is_write=np.zeros(2, dtype=bool)), "all arrays must have one dimension and one"),
    ],
)
def test_bad_requests(requests, words):
    with pytest.raises(UserError) as error:
        simulate(SPEC, None, requests)
    assert words in str(error.value)


@pytest.mark.parametrize(
    "name, value, words",
    [
        ("bundle", 4, "pim.bundle[1] = 4 must be 0 to 3"),
        ("pseudo", 2, "pim.pseudo[1] = 2 must be 0 to 1"),
        ("channel", 16, "pim.channel[1] = 16 must be 0 to 15"),
        ("row", -1, "pim.row[1] = -1 must be 0 to 16383"),
        ("reads", 0, "pim.reads[1] = 0 must be 1 to 32"),
        ("reads", 33, "pim.reads[1] = 33 must be 1 to 32"),
        ("column", 32, "pim.column[1] = 32 must be 0 to 31"),
    ],
)
def test_bad_row_reads(name, value, words):
    pim = arrays(PimReads)
    getattr(pim, name)[1] = value
    with pytest.raises(UserError) as error:
        simulate(SPEC, None, None, pim)
    assert words in str(error.value)


def test_row_reads_beyond_the_row():
    with pytest.raises(UserError, match="row read 0 has 3 reads from column 30 on, but a row has"):
        simulate(SPEC, None, None, PimReads.rows(SPEC, 0, 0, column=30, reads=3))


def test_bad_fields():
    with pytest.raises(UserError, match="row must be 0 to 16383, not 16384"):
        encode(SPEC, MAPPING, {"row": 16384})


def test_broadcast_to_units_that_read_other_rows():
    one = PimReads.rows(SPEC, 0, [7])  # of the first pseudo-channel alone
    words = "the pseudo-channels of channel 0 must read the same rows, but their pim.arrival differ"
    with pytest.raises(UserError, match=f"pim_broadcast: {words}"):
        simulate(SPEC, ControllerSpec(pim_broadcast=True), None, one)


def test_no_refresh_of_one_bank_in_ddr4():
    with pytest.raises(UserError, match="this DRAM has none"):
        simulate(dram_preset("ddr4").spec, ControllerSpec(refresh="per-bank"))


def test_numba_is_missing(monkeypatch):
    find = builtins.__import__

    def without_numba(name, *rest):
        if name == "numba":
            raise ModuleNotFoundError("No module named 'numba'", name="numba")
        return find(name, *rest)

    for module in ("prepare", "engine"):
        monkeypatch.delitem(sys.modules, f"gridloom.sim.memory.{module}", raising=False)
        monkeypatch.delattr(sys.modules["gridloom.sim.memory"], module, raising=False)
    monkeypatch.setattr(builtins, "__import__", without_numba)
    with pytest.raises(UserError, match=r"needs numba: pip install 'gridloom\[memory\]'"):
        simulate(SPEC)
