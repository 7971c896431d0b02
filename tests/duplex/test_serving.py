"""Batching: the fast path equals the slow one, tokens and bytes are conserved, policies differ."""

import numpy as np
import pytest

from gridloom.sim.duplex.energy import joules
from gridloom.sim.duplex.metrics import percentiles
from gridloom.sim.duplex.requests import read_requests
from gridloom.sim.duplex.serving import Server, serve
from gridloom.sim.duplex.stage import Chunk, StageModel
from gridloom.specs.duplex import ClusterSpec, ModelSpec, PolicySpec, RequestsSpec
from gridloom.specs.duplex_presets import MODELS, SYSTEMS
from gridloom.specs.errors import UserError


SMALL = ModelSpec.make(layers=4, hidden=1024, ffn=4096, heads=8, group=2, experts=8)
SHORT = RequestsSpec.make(batch=12, prompt=90, output=40)
POLICIES = ("whole", "chunked", "layered", "split", "shadow")


def stage_model(scheduling="whole", *, nodes=1, model=SMALL, **policy):
    options = {"split": "greedy", "has_attention_overlap": True, "scheduling": scheduling}
    return StageModel(
        model,
        SYSTEMS["duplex"].device,
        ClusterSpec.make(devices=4, nodes=nodes),
        PolicySpec.make(**{**options, **policy}),
    )


def requests(**changes):
    return RequestsSpec.make(**{**SHORT.model_dump(), **changes})


def trace(tmp_path, *rows):
    path = tmp_path / "requests.csv"
    path.write_text("arrival,prompt,output\n" + "".join(f"{row}\n" for row in rows))
    return str(path)


@pytest.mark.parametrize("scheduling", POLICIES)
@pytest.mark.parametrize("nodes", [1, 2])
def test_stages_at_once_equal_stages_one_by_one(scheduling, nodes):
    for spec in (SHORT, requests(rate=2000.0, window=1)):
        fast, slow = (
            serve(stage_model(scheduling, nodes=nodes), spec, fast=f).to_json()
            for f in (True, False)
        )
        for key in ("stages", "mixed_stages", "requests", "tokens"):
            assert fast[key] == slow[key], key
        for key in ("throughput", "joules", "xpu_busy", "pim_busy", "conflict", "migrated"):
            assert fast[key] == pytest.approx(slow[key]), key
        for key in ("ttft", "tbt", "e2e"):
            assert fast[key] == pytest.approx(slow[key]), key


@pytest.mark.parametrize("scheduling", POLICIES)
def test_tokens_of_a_trace_are_conserved(tmp_path, scheduling):
    rows = ["0,100,5", "0,7,1", "0.001,300,9", "0.5,20,30"]
    spec = requests(trace=trace(tmp_path, *rows), batch=2)
    report = serve(stage_model(scheduling, chunk_tokens=64), spec)
    assert report.tokens == 5 + 1 + 9 + 30
    assert report.requests == 4
    assert report.ttft.median <= report.e2e.median
    assert report.migrated * report.tokens == pytest.approx((100 + 7 + 300 + 20) * SMALL.kv_bytes)


@pytest.mark.parametrize("scheduling", ["whole", "chunked", "layered"])
def test_prompt_tokens_are_conserved(tmp_path, scheduling):
    spec = requests(trace=trace(tmp_path, "0,100,5", "0,77,3"), batch=2)
    server = Server(stage_model(scheduling, chunk_tokens=32), spec)
    server.run()
    assert server.log.prompt_tokens == pytest.approx(177)


@pytest.mark.parametrize("scheduling", POLICIES)
def test_parts_make_up_the_time(scheduling):
    report = serve(stage_model(scheduling), SHORT)
    assert sum(report.parts.values()) == pytest.approx(1, abs=0.02)
    assert 0 < report.xpu_busy <= 1
    assert 0 < report.pim_busy <= 1


def test_energy_is_counted_once():
    """A stage by hand: every weight that is used, all keys and values, every multiply-add."""
    system, model = SYSTEMS["gpu"], SMALL
    stage = StageModel(model, system.device, ClusterSpec.make(devices=4))
    contexts = np.full((3, 1), 50)
    cost = stage.cost([contexts], [Chunk(10)], rng=np.random.default_rng(0))
    pairs = 3 * 50 + 10 * 11 / 2
    assert cost.counts["attention"].macs[0] == pairs * 2 * model.hidden * model.layers
    assert cost.counts["FC"].macs[0] == 13 * model.layers * model.attention_weights
    assert cost.counts["MoE"].macs[0] == 13 * 2 * model.layers * model.expert_weights
    assert cost.counts["MoE"].xpu_bytes[0] <= model.expert_bytes + 26 * model.layers * 3 * 10240
    dram, arithmetic = joules(cost.counts["FC"], system.device.pim)
    size_bytes = cost.counts["FC"].xpu_bytes
    assert dram == pytest.approx(size_bytes * (8 * 3.48e-12 + 0.909e-9 / 1024))
    assert arithmetic == pytest.approx(cost.counts["FC"].macs * 0.46e-12)


def test_a_gpu_decodes_as_its_roofline_says():
    """Mixtral, one sequence: attention by bandwidth alone, nothing on PIM, nothing moved."""
    preset, system = MODELS["mixtral"], SYSTEMS["gpu"]
    stage = StageModel(preset.spec, system.device, system.cluster(preset))
    cost = stage.cost([np.full((64, 2), 1000)], rng=np.random.default_rng(0))
    expected = 64 * 1000 * preset.spec.kv_bytes / 4 / stage.xpu.bandwidth
    assert cost.parts["attention"] == pytest.approx([expected, expected])
    assert cost.pim_s.tolist() == [0, 0]
    assert cost.migrated.tolist() == [0, 0]


def test_keys_and_values_move_once():
    stage = stage_model()
    cost = stage.cost([np.full((2, 1), 9)], [Chunk(100)], rng=np.random.default_rng(0))
    assert cost.migrated.tolist() == [100 * SMALL.kv_bytes]
    assert cost.parts["migration"][0] > 0
    still = stage_model(has_migration=False)
    cost = still.cost([np.full((2, 1), 9)], [Chunk(100)], rng=np.random.default_rng(0))
    assert cost.parts["migration"].tolist() == [0]


def test_attention_overlaps_only_if_asked_to():
    rng = np.random.default_rng(0)
    serial, beside = (
        stage_model(has_attention_overlap=o).cost([np.full((8, 1), 900)], [Chunk(500)], rng=rng)
        for o in (False, True)
    )
    assert serial.parts["attention"] > beside.parts["attention"]


def test_chunks_want_a_stage_of_their_own():
    with pytest.raises(ValueError, match="chunks belong to one stage, not to 2"):
        stage_model().cost([np.full((2, 2), 9)], [Chunk(1)], rng=np.random.default_rng(0))


def test_hidden_prefill_delays_no_token():
    """Ours: fewer long steps and more tokens than the paper's policies where prompts are long."""
    preset, system = MODELS["glam"], SYSTEMS["duplex+pe+et"]
    spec = RequestsSpec.make(batch=32, prompt=1024, output=128, window=1)
    reports = {}
    for scheduling in ("whole", "layered", "shadow"):
        policy = {**system.policy.model_dump(), "scheduling": scheduling}
        stage = StageModel(
            preset.spec, system.device, system.cluster(preset), PolicySpec.make(**policy)
        )
        reports[scheduling] = serve(stage, spec)
    ours = reports.pop("shadow")
    for other in reports.values():
        assert ours.throughput > 1.1 * other.throughput
        assert ours.tbt.p90 < other.tbt.p90
        assert ours.e2e.median < other.e2e.median


def test_capacity_says_what_fits():
    preset, system = MODELS["opt"], SYSTEMS["gpu"]
    stage = StageModel(preset.spec, system.device, system.cluster(preset))
    with pytest.raises(
        UserError,
        match=r"batch = 64 of 2,048 tokens each does not fit in 4 devices of 80 GiB: "
        r"[\d.]+ GiB too much; a batch of 43 fits",
    ):
        serve(stage, RequestsSpec.make(batch=64, prompt=1024, output=1024))
    alone = StageModel(preset.spec, system.device, ClusterSpec.make(devices=1))
    with pytest.raises(UserError, match="no batch does; take more devices"):
        serve(alone, SHORT)


def test_shadow_needs_units():
    system = SYSTEMS["gpu"]
    stage = StageModel(
        SMALL, system.device, ClusterSpec.make(devices=2), PolicySpec.make(scheduling="shadow")
    )
    with pytest.raises(UserError, match="scheduling = shadow needs bank bundles"):
        serve(stage, SHORT)


def test_split_needs_two_devices():
    system = SYSTEMS["duplex"]
    stage = StageModel(
        SMALL, system.device, ClusterSpec.make(devices=1), PolicySpec.make(scheduling="split")
    )
    with pytest.raises(UserError, match="scheduling = split needs at least two devices, not one"):
        serve(stage, SHORT)


def test_experts_must_be_dealt_out_evenly():
    model = ModelSpec.make(layers=1, hidden=64, ffn=64, heads=4, experts=6)
    with pytest.raises(UserError, match="6 experts must be a multiple of the 4 groups"):
        StageModel(model, SYSTEMS["gpu"].device, ClusterSpec.make(devices=4))


@pytest.mark.parametrize("row", ["x,1,1", "1,0,1", "1,1,0", "1,1", "1,1,1,1", "-1,2,2", "inf,1,1"])
def test_wrong_rows_of_a_trace_are_named(tmp_path, row):
    with pytest.raises(UserError, match=r"row 3 of .*must be: arrival in seconds, prompt and"):
        read_requests(tmp_path.__class__(trace(tmp_path, "0,1,1", row)))


def test_rows_out_of_order_are_named(tmp_path):
    path = tmp_path.__class__(trace(tmp_path, "0,1,1", "2,1,1", "1.5,1,1"))
    with pytest.raises(UserError, match=r"row 4 of .* arrives at 1.5 s, before the row above"):
        read_requests(path)


def test_traces_that_cannot_be_read(tmp_path):
    with pytest.raises(UserError, match="cannot read"):
        read_requests(tmp_path / "none.csv")
    with pytest.raises(UserError, match="has no requests; a row is"):
        read_requests(tmp_path.__class__(trace(tmp_path)))
    (tmp_path / "bytes.csv").write_bytes(b"\xff\xfe")
    with pytest.raises(UserError, match="is not UTF-8 text"):
        read_requests(tmp_path / "bytes.csv")


def test_percentiles():
    weighted = percentiles([1.0, 2.0, 3.0], [90, 9, 1])
    assert (weighted.median, weighted.p90, weighted.p99) == (1, 1, 2)
    assert percentiles([]) is None
