"""``gridloom reproduce bolt`` and ``gridloom show omap --solve``: tables, JSON, files, refusals."""

import json

import pytest

from gridloom import reproduce_bolt as bolt
from gridloom.omap_solver import Needs, in_hbm_bytes, parse_quantity, solve
from gridloom.specs.errors import UserError


FILES = ["addresses.png", "bolt.json", "latency.png", "occupancy.png", "rate.png"]
SOLVE = ("show", "omap", "--solve")
ASKED = (*SOLVE, "hbm=16GiB", "--keys", "100M", "--value", "64", "--link", "12.8GB/s")


@pytest.fixture
def short(monkeypatch):
    """Fewer accesses, so that tables come at once."""
    pytest.importorskip("numba")
    monkeypatch.setattr(bolt, "QUICK", 20_000)
    monkeypatch.setattr("gridloom.sim.omap_occupancy.SETTLE", 1)
    monkeypatch.setattr(bolt, "REVEALED", 1 << 14)
    monkeypatch.setattr(bolt, "sweep", lambda f, runs, **_: [f(run) for run in runs])


def test_bolt(gridloom, short):
    outcome = gridloom("reproduce", "bolt", "--quick")
    assert outcome.status == 0
    rows = [line.split() for line in outcome.out.splitlines()]
    assert next(r for r in rows if r[:2] == ["1%", "65,887"])[4:6] == ["83,398", "12"]
    assert next(r for r in rows if r[:5] == ["1", "M", "8", "B", "20%"])[5] == "4.57"
    for text in ("initialisation", "0.71 M queries/s over 15 shards", "host's round trip"):
        assert text in outcome.out


def test_bolt_writes(gridloom, short, tmp_path):
    document = gridloom("reproduce", "bolt", "--quick", "-o", tmp_path / "bolt", "--json").json
    assert sorted(p.name for p in (tmp_path / "bolt").iterdir()) == FILES
    assert json.loads((tmp_path / "bolt" / "bolt.json").read_text()) == {
        key: value for key, value in document.items() if key != "files"
    }
    again = bolt.read_bolt(tmp_path / "bolt" / "bolt.json").as_dict()
    assert json.loads(json.dumps(again)) == {k: v for k, v in document.items() if k != "files"}
    for picture in (tmp_path / "bolt").glob("*.png"):
        assert picture.read_bytes().startswith(b"\x89PNG")
    assert len(document["queues"]) == 3
    for row in document["latencies"]:
        assert sum(row["ours"]["terms_s"].values()) == pytest.approx(row["ours"]["latency_s"])
        assert row["ours"]["rate"] > 0
    first = document["latencies"][0]
    assert first["ours"]["latency_s"] < 3.0e-6 < first["with_the_clients_trip_s"] < first["seconds"]
    assert first["ours"]["rate"] > 2e6
    assert [row["slots moved"] for row in document["moved"]][::3] == ["40", "12"]
    assert {r["client"] for r in document["reveals"]} == {"same key", "uniform"}


def test_bolt_is_told_of_a_missing_package(refused, monkeypatch):
    def missing():
        raise UserError("the oblivious map's simulator needs numba: pip install 'gridloom[memory]'")

    monkeypatch.setattr(bolt, "compiled", missing)
    assert "needs numba" in refused("reproduce", "bolt")


def test_solve_prefers_hbm_where_all_fits(gridloom):
    outcome = gridloom(*ASKED)
    assert outcome.status == 0
    words = " ".join(outcome.out.split())
    assert "omap of 100,000,000 keys of 8 bytes, values of 64 bytes" in words
    assert "better: everything fits into HBM, 9.31 GiB of 16.00 GiB" in words
    document = gridloom(*ASKED, "--json").json
    assert document["all_in_hbm"]["is_better"]
    assert document["all_in_hbm"]["rate"] > document["times"]["rate"]
    assert sum(document["hbm_bytes"].values()) <= 16 << 30
    for what in document["log2_failure"].values():
        assert what < -80


def test_solve_where_it_does_not(gridloom):
    more = [text.replace("100M", "200M") for text in ASKED]
    assert "it does not fit" in gridloom(*more).out
    document = gridloom(*more, "--json").json
    assert not document["all_in_hbm"]["is_better"]
    assert document["parameters"]["num_keys"] == 200_000_000


def test_best_plan_is_the_fastest_that_fits():
    needs = Needs(hbm_bytes=16 << 30, num_keys=200_000_000, value_bytes=64)
    solution = solve(needs)
    assert solution.best is solution.plans[0]
    for plan in solution.plans:
        assert plan.times.rate <= 1.03 * solution.best.times.rate
        assert plan.hbm_bytes <= needs.hbm_bytes
        assert plan.log2_failure <= needs.target
    smaller = solve(Needs(hbm_bytes=8 << 30, num_keys=200_000_000, value_bytes=64))
    assert smaller.best.spec.num_bins < solution.best.spec.num_bins
    slow = Needs(**{**vars(needs), "link": type(needs.link)(bytes_per_s=1e8)})
    assert solve(slow).best.times.slowest == "link"


def test_all_in_hbm():
    assert in_hbm_bytes(Needs(0, num_keys=4, value_bytes=8)) == 5 * 24


@pytest.mark.parametrize(
    "text, unit, value",
    [("16GiB", "B", 1 << 34), ("100M", "", 1e8), ("12.8GB/s", "B/s", 12.8e9), ("1us", "s", 1e-6),
     ("250MHz", "Hz", 250e6), ("64", "B", 64), ("2e3", "", 2000)],
)  # fmt: skip
def test_quantities(text, unit, value):
    assert parse_quantity("--x", text, unit) == pytest.approx(value)


@pytest.mark.parametrize(
    "arguments, sentence",
    [
        (("x",), "--solve 'x' must be KEY=VALUE, as in --solve hbm=16GiB"),
        (("ram=1GiB",), "--solve must be hbm=SIZE, as in --solve hbm=16GiB, not 'ram=1GiB'"),
        (("hbm=1GiB",), "--solve needs --keys, as in --keys 100M --value 64"),
        (("hbm=1GiB", "--keys", "1M"), "--solve needs --value, as in --keys 100M --value 64"),
        (
            ("hbm=much", "--keys", "1M", "--value", "8"),
            "hbm must be a quantity above 0, as in 16GiB, not 'much'",
        ),
        (
            ("hbm=1GiB", "--keys", "-4", "--value", "8"),
            "--keys must be a quantity above 0, as in 100M, not '-4'",
        ),
        (
            ("hbm=1GiB", "--keys", "1M", "--value", "8", "--link", "3us"),
            "--link must be a quantity above 0, as in 12.8GB/s, not '3us'",
        ),
        (
            ("hbm=1GiB", "--keys", "1M", "--value", "8000"),
            "omap: value_bytes = 8000: must be 8 to 1024 (bytes of a value)",
        ),
        (
            ("hbm=1GiB", "--keys", "1G", "--value", "8"),
            "hbm = 1.00 GiB is too little for 1,000,000,000 keys, whose positions and waiting "
            "tuples alone need 25.15 GiB",
        ),
        (
            ("hbm=1GiB", "--keys", "1M", "--value", "8", "-p", "slots=9"),
            "--solve finds the parameters; give none, and no --schema",
        ),
    ],
)
def test_solve_refuses(refused, arguments, sentence):
    assert refused(*SOLVE, *arguments) == sentence


def test_options_of_solve_belong_to_it(refused):
    assert refused("show", "softmax", "--keys", "5") == (
        "--keys belongs to --solve, as in --solve hbm=16GiB"
    )
    assert refused("show", "softmax", "--solve", "hbm=1GiB", "--keys", "1M", "--value", "8") == (
        "no block with --solve 'softmax'; choose from omap"
    )


@pytest.mark.compiled
def test_security(gridloom):
    outcome = gridloom("test", "omap", "--security", "--size", "4", "--json")
    assert outcome.status == 0
    findings = json.loads(outcome.out)
    assert {finding["check"] for finding in findings} == {
        "pages of a programmed tape",
        "traces equal to the cycle",
        "traces equal to the cycle, 3 of 8 pages in HBM",
        "cycles of every case",
        "tampering",
        "statistics",
        "faulty scheme caught",
        "traces of tables",
        "tables tampered with",
    }
    assert all(finding["passed"] for finding in findings)


def test_security_has_a_map_of_its_own(refused):
    assert refused("test", "softmax", "--security") == (
        "no block with --security 'softmax'; choose from omap"
    )
    assert refused("test", "omap", "--security", "--preset", "snapshot") == (
        "--security has a map of its own; give --size and --seed alone"
    )


def test_random_stalls_are_no_more_than_timers_bear(gridloom):
    outcome = gridloom("simulate", "omap", "--random", "40", "--stalls", "random", "--json")
    assert outcome.status == 0
    assert json.loads(outcome.out)["cycles"] > 0


def test_a_timer_that_no_memory_keeps(refused):
    assert refused("simulate", "omap", "--random", "40", "-p", "read_offset=5") == (
        "omap halts in cycle 332: what read_offset = 5 makes due was not ready; make read_offset "
        "longer, or stall less"
    )
