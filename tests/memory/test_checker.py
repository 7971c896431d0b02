"""The checker finds what it must: every rule at its edge, and a scheduler that breaks it."""

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings

from gridloom.sim.memory import PimReads, XpuRequests, check, encode, parse, simulate
from gridloom.specs.dram import ControllerSpec
from gridloom.specs.dram_presets import dram_preset

from .draws import SPECS, cases


A = dram_preset("hbm3_a").spec


def rules(lines, spec=A, **options):
    return {v.rule for v in check(spec, parse(spec, lines), **options)}


# Written out from the table of set A, not from the record.
EDGES = [
    ("rcd_read", "ACT 0.0.0 1", "RD 0.0.0 0", 31),
    ("rcd_write", "ACT 0.0.0 1", "WR 0.0.0 0", 15),
    ("rcd_read", "ACTB 0 1", "RDB 0 0", 31),
    ("ras", "ACT 0.0.0 1", "PRE 0.0.0", 45),
    ("ras", "ACT 0.0.0 1", "PREA *", 45),
    ("ras", "ACTB 1 1", "PREB 1", 45),
    ("rc", "ACT 0.0.0 1", "ACT 0.0.0 2", 72),
    ("rc", "ACT 0.0.0 1", "REFS 0", 72),
    ("rp", "PRE 0.0.0", "ACT 0.0.0 2", 26),
    ("rp", "PREB 0", "ACT 0.0.1 2", 26),
    ("rp", "PREA *", "REFA *", 26),
    ("rtp_l", "RD 0.0.0 1", "PRE 0.0.0", 9),
    ("rtp_s", "RDB 0 1", "PREB 0", 9),
    ("rtp_s", "RD 1.0.0 1", "PRES 1", 9),
    ("wr", "WR 0.0.0 1", "PRE 0.0.0", 10 + 2 + 33),
    ("wr", "WR 0.0.0 1", "PREA *", 45),
    ("ccd_s", "RD 0.0.0 1", "RD 0.1.0 1", 2),
    ("ccd_s", "WR 0.0.0 1", "WR 0.1.0 1", 2),
    ("ccd_l", "RD 0.0.0 1", "RD 0.0.1 1", 4),
    ("ccd_l", "RD 0.0.0 1", "RD 0.0.0 2", 4),
    ("ccd_l", "RDB 0 1", "RDB 3 1", 4),
    ("ccd_r", "RD 0.0.0 1", "RD 1.0.0 1", 3),
    ("wtr_s", "WR 0.0.0 1", "RD 0.1.0 1", 10 + 2 + 7),
    ("wtr_s", "WR 0.0.0 1", "RD 1.0.0 1", 19),
    ("wtr_l", "WR 0.0.0 1", "RD 0.0.1 1", 10 + 2 + 10),
    ("rtw", "RD 0.0.0 1", "WR 1.1.0 1", 20),
    ("rrd_s", "ACT 0.0.0 1", "ACT 0.1.0 1", 4),
    ("rrd_s", "ACT 0.0.0 1", "ACT 1.0.0 1", 4),
    ("rrd_l", "ACT 0.0.0 1", "ACT 0.0.1 1", 5),
    ("ppd", "PRE 0.0.0", "PRE 0.1.0", 2),
    ("rfc", "REFA *", "ACT 0.0.0 1", 560),
    ("rfc", "REFS 1", "ACTB 2 1", 560),
    ("rfc_bank", "REF 0.0.0", "ACT 0.0.0 1", 320),
    ("rrefd", "REF 0.0.0", "ACT 0.0.1 1", 13),
    ("rrefd", "REF 0.0.0", "REF 1.0.0", 13),
]


@pytest.mark.parametrize("rule, first, second, cycles", EDGES)
def test_every_rule_at_its_edge(rule, first, second, cycles):
    def at(tick):
        cycle = f"{tick // 2}.5" if tick % 2 else tick // 2
        return rules([f"0 0 {first}", f"{cycle} 0 {second}"])

    assert rule not in at(2 * cycles)
    assert rule in at(2 * cycles - 1)


@pytest.mark.parametrize(
    "first, second",
    [
        ("RDB 0 1", "RD 0.0.2 1"),  # of bundles 0 and 1: wires of their own
        ("ACTB 0 1", "ACT 0.0.2 1"),
        ("RD 0.0.0 1", "WR 0.0.1 1"),
    ],
)
def test_pseudo_channels_and_pim_share_only_the_command_buses(first, second):
    pseudo = 1 if "WR" in second else 0
    duration = 1.5 if "ACT" in first else 1
    found = rules([f"0 0 {first}", f"{2 if duration == 1.5 else 1} {pseudo} {second}"])
    assert not found - {"state"}
    assert "command bus" in rules([f"0 0 {first}", f"{duration - 0.5} {pseudo} {second}"])


def test_act_holds_the_row_bus_for_three_edges_and_pre_for_one():
    assert "command bus" in rules(["0 0 ACT 0.0.0 1", "1 1 PRE 0.0.0"])
    assert not rules(["0 0 ACT 0.0.0 1", "1.5 1 PRE 0.0.0"])
    assert not rules(["0 0 PRE 0.0.0", "0.5 1 PRE 0.0.0"])
    assert "edge" in rules(["0.5 0 ACT 0.0.0 1"])


def test_one_command_bus_of_ddr4():
    ddr4 = dram_preset("ddr4").spec
    assert "command bus" in rules(["0 0 PRE 0.0.0", "0 0 RD 0.1.0 1"], ddr4)
    assert "command bus" not in rules(["0 0 PRE 0.0.0", "0 0 RD 0.1.0 1"])


def test_a_bus_of_pims_own():
    lines = ["0 0 ACT 1.0.0 1", "0 0 ACTB 0 1"]
    assert rules(lines) == {"command bus"}
    assert not rules(lines, pim_own_bus=True)


def test_one_command_for_all_pseudo_channels():
    both = ["0 0 ACTB 0 1", "0 1 ACTB 0 1"]
    assert rules(both) == {"command bus"}
    assert not rules(both, pim_broadcast=True)
    assert rules(["0 0 ACTB 0 1", "0 1 ACTB 0 2"], pim_broadcast=True) == {
        "command bus",
        "broadcast",
    }
    assert rules(["0 0 ACTB 0 1", "2 1 ACTB 0 1"], pim_broadcast=True) == {"broadcast"}
    assert not rules([*both, "100 0 PREB 0", "101 1 PREB 0"], pim_broadcast=True)


def test_the_fifth_activation():
    four = [f"{4 * n} 0 ACT 0.{n}.0 1" for n in range(4)]
    assert rules([*four, "23 0 ACT 1.0.0 1"]) == {"faw"}
    assert not rules([*four, "24 0 ACT 1.0.0 1"])
    assert not rules([*four, "16 1 ACT 0.0.0 1"])
    b = dram_preset("hbm3_b").spec  # counts each stack id alone
    assert not rules([*four, "24 0 ACT 1.0.0 1"], b)
    assert rules([*four, "38 0 ACT 0.0.1 1"], b) == {"faw"}


@pytest.mark.parametrize(
    "lines, rule",
    [
        (["0 0 RD 0.0.0 1"], "state"),
        (["0 0 ACT 0.0.0 1", "100 0 ACT 0.0.0 1"], "state"),
        (["0 0 ACT 0.0.0 1", "100 0 REFA *"], "state"),
        (["0 0 ACTB 0 1", "100 0 RD 0.0.0 1"], "bundle"),
        (["0 0 ACTB 0 1", "100 0 RDB 0 1", "200 0 WR 0.0.0 1"], "bundle"),
        (
            [f"{100 * n} 0 ACT 0.{n % 4}.{n // 4} {n // 7}" for n in range(8)] + ["900 0 RDB 0 1"],
            "lock step",
        ),
    ],
)
def test_states(lines, rule):
    assert rules(lines) == {rule}


def test_staggered_activation_may_be_read_in_lock_step():
    lines = [f"{100 * n} 0 ACT 0.{n % 4}.{n // 4} 5" for n in range(8)]
    assert not rules([*lines, "900 0 RDB 0 1", "950 0 PREB 0"])
    assert rules([*lines, "800 0 RD 0.0.0 1", "900 0 RDB 0 1"]) == {"bundle"}


def test_a_violation_says_what_and_where():
    found = check(A, parse(A, ["0 0 ACT 0.0.0 1", "30 0 RD 0.0.0 1"]))
    text = "rcd_read: '30 0 RD 0.0.0 1' after '0 0 ACT 0.0.0 1' comes 30 CK, must come 31"
    assert [v.text for v in found] == [text]


# ---- against the scheduler


def buses(controller):
    return {name: getattr(controller, name) for name in ("pim_own_bus", "pim_broadcast")}


@settings(max_examples=60, suppress_health_check=list(HealthCheck))
@given(case=cases(most=300))
def test_the_scheduler_keeps_every_rule(case):
    spec, controller, *_ = case
    for commands in simulate(*case, wants_commands=True).commands.values():
        assert not check(spec, commands, **buses(controller))


def busy(spec, refresh):
    """Requests and row reads that meet every distance."""
    rng = np.random.default_rng(3)
    sizes = spec.field_sizes() | {"channel": 1, "row": 3}
    fields = {name: rng.integers(0, size, 3000) for name, size in sizes.items()}
    fields["stack"], fields["bank"] = np.sort(fields["stack"])[::-1], fields["bank"] // 2 * 2
    controller = ControllerSpec(refresh=refresh, write_high=4, write_low=1)
    address = encode(spec, controller.mapping, fields)
    requests = XpuRequests(np.arange(3000) // 2, address, rng.random(3000) < 0.3)
    arrival = 300 * np.arange(30)
    return controller, requests, PimReads.rows(spec, 1, np.arange(30), arrival=arrival, pseudo=0)


WEAKER = [
    *("rcd_read", "rcd_write", "rp", "ras", "rc", "ccd_s", "ccd_l", "ccd_r", "rrd_s", "rrd_l"),
    *("faw", "wr", "rtp_s", "rtp_l", "wtr_s", "wtr_l", "rtw", "ppd", "rfc", "rfc_bank", "rrefd"),
]


@pytest.mark.parametrize("name", WEAKER)
def test_a_scheduler_that_breaks_a_distance_is_found(name):
    spec = SPECS["hbm3_a"]
    refresh = "per-bank" if name in ("rfc_bank", "rrefd") else "all-bank"
    weaker = spec.model_copy(update={name: getattr(spec, name) - 1})
    right = simulate(spec, *busy(spec, refresh), wants_commands=True).commands[0]
    wrong = simulate(weaker, *busy(spec, refresh), wants_commands=True).commands[0]
    assert not check(spec, right)
    assert name in {v.rule for v in check(spec, wrong)}


@pytest.mark.parametrize(
    "change, rule",
    [
        ({"act_half_cycles": 2}, "command bus"),
        ({"pre_half_cycles": 1}, "edge"),
        ({"has_column_bus": True}, "command bus"),
        ({"activations_by_stack": True}, "faw"),
    ],
)
def test_a_scheduler_with_other_buses_or_windows_is_found(change, rule):
    name = "ddr4" if {"has_column_bus", "pre_half_cycles"} & set(change) else "hbm3_a"
    spec = SPECS[name]
    wrong = simulate(
        spec.model_copy(update=change), *busy(spec, "all-bank"), wants_commands=True
    ).commands[0]
    assert rule in {v.rule for v in check(spec, wrong)}
