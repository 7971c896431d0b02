"""Records: what they derive, what they refuse, and the published models."""

import pytest

from gridloom.sim.duplex.layers import layer_records
from gridloom.specs.duplex import ClusterSpec, ModelSpec, RequestsSpec, RoutingSpec
from gridloom.specs.duplex_presets import MODELS, SYSTEMS, model_preset, system_preset
from gridloom.specs.errors import UserError


@pytest.mark.parametrize(
    "name, billions", [("mixtral", 47), ("glam", 143), ("grok1", 314), ("opt", 66), ("llama3", 70)]
)
def test_models_have_their_published_size(name, billions):
    spec = MODELS[name].spec
    weights = (spec.shared_bytes + spec.expert_bytes) / spec.word_bytes
    assert weights / 1e9 == pytest.approx(billions, rel=0.02)


def test_kv_bytes_by_hand():
    assert MODELS["mixtral"].spec.kv_bytes == 2 * 32 * 8 * 128 * 2
    assert MODELS["opt"].spec.kv_bytes == 2 * 64 * 9216 * 2


def test_twice_the_devices_fill_nodes_first():
    double = SYSTEMS["2xgpu"]
    sizes = {name: double.cluster(preset) for name, preset in MODELS.items()}
    assert (sizes["mixtral"].devices, sizes["mixtral"].nodes) == (8, 1)
    assert (sizes["glam"].devices, sizes["glam"].nodes) == (8, 2)
    assert (sizes["grok1"].devices, sizes["grok1"].nodes) == (8, 4)


def test_intensities_by_hand():
    records = {r.name: r for r in layer_records(MODELS["llama3"].spec, 32, 1000.0, 512)}
    assert records["attention, decode"].intensity == pytest.approx(8, rel=0.02)
    assert records["attention, prefill"].intensity > 100
    assert records["QKV"].intensity == pytest.approx(544, rel=0.2)
    mixtral = {r.name: r for r in layer_records(MODELS["mixtral"].spec, 32, 1000.0)}
    assert mixtral["experts"].intensity == pytest.approx(8, rel=0.01)
    assert mixtral["experts"].operations == 32 * 2 * 2 * 3 * 4096 * 14336


REFUSED = [
    (ModelSpec, {"heads": 5}, "hidden = 64 must be a multiple of heads = 5"),
    (ModelSpec, {"group": 3}, "heads = 4 must be a multiple of group = 3"),
    (ModelSpec, {"experts": 2, "top_k": 3}, "top_k = 3 must be at most experts = 2"),
    (ModelSpec, {"layers": 0}, "layers = 0: must be 1 to"),
    (ClusterSpec, {"devices": 0}, "devices = 0: must be 1 to 64"),
    (RoutingSpec, {"zipf": 1.0, "trace": "f"}, "zipf = 1.0 and trace = 'f' exclude each other"),
    (RequestsSpec, {"rate": 1.0, "trace": "f"}, "rate = 1.0 and trace = 'f' exclude each other"),
    (RequestsSpec, {"window": 0.5}, "window = 0.5: must be 1 to 100"),
]


@pytest.mark.parametrize("spec, changes, sentence", REFUSED)
def test_refused(spec, changes, sentence):
    base = {"layers": 1, "hidden": 64, "ffn": 64, "heads": 4} if spec is ModelSpec else {}
    with pytest.raises(UserError) as error:
        spec.make(**{**base, **changes})
    assert sentence in str(error.value)


def test_unknown_names():
    with pytest.raises(UserError, match="no model 'mixtrall'; did you mean 'mixtral'"):
        model_preset("mixtrall")
    with pytest.raises(UserError, match="no system 'duplex\\+p'"):
        system_preset("duplex+p")
