"""``gridloom serve`` and ``gridloom reproduce duplex``: tables, JSON, files, refusals."""

import json

import pytest

from gridloom import reproduce_duplex as duplex
from gridloom.sim.duplex.metrics import Percentiles, ServingReport


SMALL = ("--batch", 8, "--prompt", 64, "--output", 16)
FILES = ["duplex.json", "energy.png", "latency.png", "roofline.png", "throughput.png"]
FILES += ["timeline.png"]


def fake(run, **_):
    """The same for every run, so that tables come at once."""
    latency = Percentiles(1.0, 2.0, 3.0)
    energy, parts = {"MoE, DRAM": 1.0}, {"experts": 1.0}
    counts = {"stages": 9, "mixed_stages": 1, "requests": 3, "tokens": 50, "batch": run.batch}
    return ServingReport(
        9.0, latency, latency, latency, energy, parts, 0.5, 0.5, 0.0, 0.0, **counts
    )


@pytest.fixture
def faked(monkeypatch):
    monkeypatch.setattr(duplex, "execute", fake)


def test_serve(gridloom):
    outcome = gridloom("serve", "mixtral", *SMALL)
    assert outcome.status == 0
    for text in ("tokens/s", "median / p90 / p99", "Where the time goes", "K and V moved"):
        assert text in outcome.out
    document = gridloom("serve", "mixtral", *SMALL, "--json").json
    assert document["report"]["batch"] == 8
    assert document["report"]["joules"] == pytest.approx(sum(document["report"]["energy"].values()))


def test_serve_all(gridloom):
    table = gridloom("serve", "mixtral", *SMALL, "--policy", "all", "--jobs", 1).out
    for policy in ("whole", "chunked", "layered", "split", "shadow"):
        assert policy in table
    reports = gridloom("serve", "mixtral", *SMALL, "--system", "all", "-j", 1, "--json").json
    assert len(reports) == 7
    assert all(r["report"]["throughput"] > 0 for r in reports)


def test_serve_options_change_what_is_served(gridloom, tmp_path):
    base = gridloom("serve", "glam", *SMALL, "--json").json["report"]
    for options in (
        ("--routing", "zipf:2"),
        ("--trace", "poisson:20"),
        ("--split", "stage"),
        ("--system", "gpu"),
        ("-p", "device.pim_own_bus=true"),
        ("--seed", 3),
    ):
        assert gridloom("serve", "glam", *SMALL, *options, "--json").json["report"] != base, options
    requests, routing = tmp_path / "requests.csv", tmp_path / "routing.csv"
    requests.write_text("arrival,prompt,output\n0,5,3\n1,6,2\n")
    routing.write_text("0,1\n5,9\n")
    traces = ("--trace", requests, "--routing", routing)
    report = gridloom("serve", "glam", *SMALL, *traces, "--json").json["report"]
    assert report["tokens"] == 5
    assert report["requests"] == 2


@pytest.mark.parametrize(
    "arguments, sentence",
    [
        (["mixtrall"], "no model 'mixtrall'; did you mean 'mixtral'?"),
        (["mixtral", "--system", "duplexx"], "no system 'duplexx'; did you mean 'duplex'?"),
        (["mixtral", "--policy", "x"], "no policy 'x'; choose from whole, chunked, layered"),
        (["mixtral", "--placement", "x"], "no placement 'x'; choose from free, modulo"),
        (["mixtral", "--split", "x"], "no split 'x'; choose from stage, layer, greedy, best"),
        (["mixtral", "--trace", "x"], "--trace must be closed, poisson:RATE or a .csv file"),
        (["mixtral", "--trace", "poisson:x"], "--trace must have a number, as in poisson:8"),
        (["mixtral", "--trace", "poisson:0"], "--trace poisson must have a rate above 0, not 0"),
        (["mixtral", "--trace", "none.csv"], "cannot read none.csv: no such file or directory"),
        (["mixtral", "--routing", "x"], "--routing must be uniform, zipf:S or a .csv file"),
        (["mixtral", "--routing", "zipf:-1"], "routing: zipf = -1.0: must be 0 to 8"),
        (["mixtral", "--batch", "0"], "requests: batch = 0: must be 1 to 65536"),
        (["mixtral", "-p", "stacks=1"], "-p 'stacks' must name a record too"),
        (["mixtral", "-p", "devise.stacks=1"], "no record 'devise'; did you mean 'device'?"),
        (["opt", "--batch", "64"], "batch = 64 of 2,048 tokens each does not fit in 4 devices"),
        (
            ["mixtral", "--system", "gpu", "--policy", "shadow"],
            "scheduling = shadow needs bank bundles",
        ),
    ],
)
def test_serve_refuses(refused, arguments, sentence):
    assert refused("serve", *arguments).startswith(sentence)


def test_reproduce_duplex(gridloom, faked):
    out = gridloom("reproduce", "duplex", "--jobs", 1).out
    for text in (
        "throughput over GPU, Duplex+PE+ET, best",
        "Mixtral 47B: throughput over the GPU's",
        "Energy x delay x area",
        "Policies on the same requests",
        "Skewed routing",
        "the assumptions that bring ours nearest",
    ):
        assert text in out
    assert "nearest" not in gridloom("reproduce", "duplex", "--quick", "-j", 1).out


def test_reproduce_duplex_files(gridloom, faked, tmp_path):
    document = gridloom("reproduce", "duplex", "-o", tmp_path / "new", "-j", 1, "--json").json
    assert sorted(p.name for p in (tmp_path / "new").iterdir()) == FILES
    written = json.loads((tmp_path / "new" / "duplex.json").read_text())
    assert written["figures"] == document["figures"]
    for name in FILES[1:]:
        assert (tmp_path / "new" / name).read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"


@pytest.mark.parametrize(
    "arguments, sentence",
    [
        (["duplex", "-p", "a=1"], "duplex has no parameters; give -p to attention-io"),
        (
            ["fusemax", "--quick"],
            "--quick, --jobs and --scheduler belong to duplex and bolt, not to fusemax",
        ),
    ],
)
def test_reproduce_refuses(refused, arguments, sentence):
    assert refused("reproduce", *arguments) == sentence
