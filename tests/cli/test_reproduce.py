"""``gridloom reproduce``: tables, JSON, files, and what it refuses."""

import json

import pytest

from gridloom import reproduce


FILES = ["fusemax.json", "speedup.png", "timeline.png", "utilisation.png"]


def test_fusemax_tables(gridloom):
    outcome = gridloom("reproduce", "fusemax")
    assert outcome.status == 0
    rows = [line.split() for line in outcome.out.splitlines()]
    latency = next(r for r in rows if r[:2] == ["BERT", "64K"])
    assert latency[2:-1] == ["85.609", "54.829", "61.964", "24.523", "7.4025"]
    assert ["FuseMax", "over", "FLAT", "6.72", "x"] in rows
    assert ["FuseMax", "over", "unfused", "10.05", "x"] in rows
    for caveat in ("no fill, drain, DRAM latency, mask or ragged tile", "register-file energy"):
        assert caveat in outcome.out
    assert "arithmetic means of 24 ratios" in outcome.out


def test_fusemax_fits_a_terminal_of_80_columns():
    report, _ = reproduce.reproduce_fusemax()
    tables = {
        report.LATENCY: report.latency_rows(),
        report.SPEEDUP: report.speedup_rows(),
        report.UTILISATION: report.utilisation_rows(),
        report.CYCLES: report.cycle_rows(),
        report.VARIANTS: report.variant_rows(),
        report.TRAFFIC: report.traffic_rows(),
    }
    for headings, rows in tables.items():
        words = [max(map(len, heading.split())) for heading in headings]
        cells = [max(map(len, column)) for column in zip(*rows, strict=True)]
        widths = map(max, words, cells)
        assert sum(widths) + 2 * (len(headings) - 1) <= 80, headings


def test_fusemax_json_has_every_point(gridloom):
    document = gridloom("reproduce", "fusemax", "--json").json
    assert len(document["published"]) == 120
    assert len(document["ours"]) == 24
    assert document["files"] == {}
    for ours in document["ours"]:
        items = dict(ours["cycles"])
        total = items.pop("total")
        assert sum(items.values()) == pytest.approx(total)
        paper = next(
            p
            for p in document["published"]
            if p["design"] == "fusemax"
            and (p["workload"], p["length"]) == (ours["workload"], ours["length"])
        )
        assert ours["seconds"] < paper["seconds"]
        assert paper["products"] < paper["useful"] < ours["utilisation"] < 1
    assert document["pipeline"]["BERT"]["interval"] == 128


def test_fusemax_files(gridloom, tmp_path):
    document = gridloom("reproduce", "fusemax", "-o", tmp_path / "new", "--json").json
    assert sorted(p.name for p in (tmp_path / "new").iterdir()) == FILES
    written = json.loads((tmp_path / "new" / "fusemax.json").read_text())
    assert written["published"] == document["published"]
    for name in document["files"].values():
        if name.endswith(".png"):
            with open(name, "rb") as file:  # noqa: PTH123
                assert file.read(8) == b"\x89PNG\r\n\x1a\n"


def test_nothing_is_left_half_written(refused, tmp_path):
    (tmp_path / "timeline.png").mkdir()
    sentence = refused("reproduce", "fusemax", "-o", tmp_path)
    assert sentence == f"cannot write {tmp_path / 'timeline.png'}: it is a directory"
    assert [p.name for p in tmp_path.iterdir()] == ["timeline.png"]


def test_attention_io(gridloom):
    arguments = ["-p", "queries=4096", "-p", "mask=causal"]
    outcome = gridloom("reproduce", "attention-io", *arguments)
    assert outcome.status == 0
    assert "compulsory" in outcome.out
    document = gridloom("reproduce", "attention-io", *arguments, "--json").json
    assert document["shape"]["keys"] == 4096
    assert document["tiles"] + document["skipped_tiles"] == 256
    assert document["io"]["over_compulsory"] == 1
    assert document["io"]["regime"] == "M >= d^2"


def test_attention_io_follows_the_array(gridloom):
    arguments = ["-p", "rows=16", "-p", "cols=16", "-p", "buffer_bytes=65536", "-p", "head_dim=32"]
    document = gridloom("reproduce", "attention-io", *arguments, "--json").json
    assert document["shape"]["value_dim"] == 32
    assert document["passes"] > 1
    assert document["io"]["over_compulsory"] > 1


@pytest.mark.parametrize(
    "arguments, message",
    [
        (["fusmax"], "no experiment 'fusmax'; did you mean 'fusemax'? "
         "choose from fusemax, duplex, bolt, attention-io"),
        (["fusemax", "-p", "size=8"], "fusemax has no parameters; give -p to attention-io"),
        (["attention-io", "-o", "x"], "attention-io writes no files; take its --json"),
        (["attention-io", "-p", "keys=0"], "keys must be a whole number from 1 to 1,048,576, "
         "not 0"),
        (["attention-io", "-p", "keys=many"], "keys must be a whole number from 1 to 1,048,576, "
         "not 'many'"),
        (["attention-io", "-p", "queries=8", "-p", "mask=window", "-p", "window=9"],
         "window must be at most keys (8), not 9"),
        (["attention-io", "-p", "buffer_bytes=64"], "a buffer of 64 bytes holds no block of "
         "queries"),
    ],
)  # fmt: skip
def test_refusals(refused, arguments, message):
    assert refused("reproduce", *arguments) == message


def test_an_unknown_parameter_names_the_known(refused):
    sentence = refused("reproduce", "attention-io", "-p", "length=8")
    assert sentence.startswith("no run parameter 'length'; choose from queries, keys, head_dim")
