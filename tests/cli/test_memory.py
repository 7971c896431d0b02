"""``gridloom memory``."""

import pytest

from gridloom.specs.dram_presets import DRAM_PRESETS


def test_list(gridloom):
    outcome = gridloom("memory")
    assert outcome.status == 0
    for name in DRAM_PRESETS:
        assert name in outcome.out
    assert [entry["dram"] for entry in gridloom("memory", "--json").json] == list(DRAM_PRESETS)


@pytest.mark.parametrize("name", DRAM_PRESETS)
def test_show(gridloom, name):
    assert "JESD" in gridloom("memory", name).out
    shown = gridloom("memory", name, "-p", "rc=200", "-p", "hit_cap=3", "--json").json
    assert shown["parameters"]["rc"] == 200
    assert shown["controller"]["hit_cap"] == 3
    assert shown["sources"].keys() == shown["parameters"].keys()
    assert shown["sources"]["rc"] == "given with -p"


def test_table(gridloom, tmp_path):
    picture = tmp_path / "bandwidth.png"
    shown = gridloom("memory", "hbm3_b", "--table", "-n", 4000, "--plot", picture)
    assert "76.2%" in shown.out
    assert picture.read_bytes().startswith(b"\x89PNG")
    results = gridloom("memory", "hbm3_b", "--table", "-n", 4000, "--json").json["results"]
    shares = {(r["what"], r["refresh"]): r["share"] for r in results}
    assert shares["rows of one bundle", "none"] == pytest.approx(0.762, abs=5e-3)


@pytest.mark.parametrize(
    "traffic", ["stream", "random", "conflict", "mixed", "bundle", "two-bundles", "both"]
)
def test_a_run_and_its_trace(gridloom, tmp_path, traffic):
    trace = tmp_path / "trace.txt"
    options = ("memory", "hbm3_a", "--traffic", traffic, "-n", 1000, "--commands", trace)
    report = gridloom(*options, "--json").json
    assert report["reads"] + report["row_reads"] > 0
    assert gridloom(*options).status == 0
    checked = gridloom("memory", "hbm3_a", "--check", trace)
    assert checked.status == 0
    assert "every rule kept" in checked.out


def test_a_trace_that_breaks_rules(gridloom, tmp_path):
    trace = tmp_path / "trace.txt"
    trace.write_text("".join(f"{100 * n} 0 ACT 0.0.0 1\n" for n in range(30)))
    checked = gridloom("memory", "hbm3_a", "--check", trace)
    assert checked.status == 1
    assert "must find the bank closed" in checked.out
    checked = gridloom("memory", "hbm3_a", "--check", trace, "--json")
    assert checked.status == 1
    assert checked.json["ok"] is False


def test_requests_from_a_file(gridloom, tmp_path):
    requests = tmp_path / "requests.csv"
    requests.write_text("# cycle, address, way\n0, 0, R\n5, 0x40, W\n")
    report = gridloom("memory", "ddr4", "--input", requests, "--json").json
    assert (report["reads"], report["writes"]) == (1, 1)


@pytest.mark.parametrize(
    "options, words",
    [
        (["hbm3"], "no DRAM 'hbm3'; did you mean"),
        (["--table"], "which DRAM? Choose from hbm3_a"),
        (["ddr4", "--table", "--traffic", "stream"], "--table and --traffic exclude each other"),
        (["ddr4", "--table", "-p", "hit_cap=1"], "--table has controllers of its own"),
        (["ddr4", "--plot", "x.png"], "--plot draws the table; add --table"),
        (["ddr4", "--table", "--plot", "x.pdf"], "--plot must end in .png"),
        (["ddr4", "--commands", "x.txt"], "--commands needs requests"),
        (["ddr4", "--traffic", "streams"], "no traffic 'streams'; did you mean 'stream'?"),
        (["ddr4", "-p", "ras=10"], "dram: ras = 10 must be at least 33 = rcd_read + rtp_s - 1"),
        (["ddr4", "-p", "depth=10"], "no DRAM or controller parameter 'depth'"),
        (["ddr4", "--traffic", "stream", "-p", "refresh=per-bank"], "this DRAM has none"),
        (["ddr4", "--check", "nowhere.txt"], "nowhere.txt: no such file or directory"),
    ],
)
def test_what_is_refused(refused, options, words):
    assert words in refused("memory", *options)


def test_bad_files(refused, tmp_path):
    bad = tmp_path / "bad.csv"
    bad.write_text("0, 0, R\n0, 0\n")
    assert "line 2 of" in refused("memory", "ddr4", "--input", bad)
    bad.write_text(f"0, {1 << 64}, R\n")
    assert "line 1 of" in refused("memory", "ddr4", "--input", bad)
    bad.write_text("9, 0, R\n0, 0, R\n")
    assert "in order of arrival" in refused("memory", "ddr4", "--input", bad)
    bad.write_bytes(b"\xff\xfe")
    assert "is not UTF-8 text" in refused("memory", "ddr4", "--check", bad)
    bad.write_text("0, 0, R\n0, 0x20, R\n")
    trace = tmp_path / "trace.txt"
    options = ("memory", "hbm3_a", "--input", bad, "--commands", trace)
    assert "--commands writes one channel" in refused(*options)
