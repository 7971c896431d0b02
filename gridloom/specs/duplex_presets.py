"""The models and systems of the published results, each number with where it was read."""

from dataclasses import dataclass
from typing import Any

from .duplex import ClusterSpec, DeviceSpec, ModelSpec, Pim, PolicySpec, Split
from .errors import choose


__all__ = ["MODELS", "SYSTEMS", "ModelPreset", "System", "model_preset", "system_preset"]

DUPLEX = "Duplex (MICRO 2024)"
TABLE = f"{DUPLEX}, table I"
SIMULATOR = "the authors' later public simulator (LLMSimulator), model_config.h, hardware_config.h"

SOURCES = {
    "layers, hidden, ffn, heads, group, experts, top_k": TABLE,
    "moe_every": f"{DUPLEX}, VI: GLaM alternates",
    "is_gated": f"{SIMULATOR}: ffn_way of GLaM 2, of Mixtral and Grok1 3; OPT (arXiv:2205.01068) "
    "has no gate; Llama3 (arXiv:2407.21783) SwiGLU",
    "vocabulary": f"{SIMULATOR}; OPT 50272, Llama3 128256 from their model cards",
    "devices": f"{DUPLEX}, VI: 4, 8, 2 x 8, 4, 4",
    "xpu_flops": f"{DUPLEX}: H100, FP16 dense, 989.4 TFLOPS",
    "stacks": f"{DUPLEX}: 5 stacks of 16 GB, 80 GB",
    "columns": f"{DUPLEX}: compute for 8 operations a byte on the logic die, 1 in banks",
    "pim_own_bus": f"{DUPLEX}, figure 6: the C/A TSVs are the existing ones",
    "pim_broadcast": "ours: pseudo-channels share C/A TSVs, and their units read the same rows; "
    "with a command for each, two published figures are off by 20 %",
    "bundles_in_turn": f"{DUPLEX}, V-C: an expert's weights are in one memory space, one bundle",
    "link_bandwidth, node_bandwidth": f"{DUPLEX}: NVLink 450 GB/s each way, "
    "400 Gb/s of InfiniBand between nodes",
    "link_us, node_us": f"{SIMULATOR}: NVLink 4 0.8 us, ConnectX-7 130 ns",
}


@dataclass(frozen=True)
class ModelPreset:
    """A model, and the devices that the paper runs it on.

    Parameters
    ----------
    name : str
        As the paper writes it.
    spec : ModelSpec
        Its shape.
    devices, nodes : int
        Devices of a node, and nodes.
    batches, lengths : tuple of int
        Of the paper's figures; prompt and output are equally long.
    """

    name: str
    spec: ModelSpec
    devices: int
    nodes: int = 1
    batches: tuple[int, ...] = (32, 64, 128)
    lengths: tuple[int, ...] = (256, 1024, 4096)


def _model(layers: int, hidden: int, ffn: int, heads: int, **rest: Any) -> ModelSpec:
    return ModelSpec.make(layers=layers, hidden=hidden, ffn=ffn, heads=heads, **rest)


MODELS = {
    "mixtral": ModelPreset(
        "Mixtral 47B", _model(32, 4096, 14336, 32, group=4, experts=8, vocabulary=32000), 4
    ),
    "glam": ModelPreset(
        "GLaM 143B",
        _model(32, 4096, 16384, 32, experts=64, moe_every=2, is_gated=False, vocabulary=256000),
        8,
        lengths=(512, 1024, 2048),
    ),
    "grok1": ModelPreset(
        "Grok1 314B", _model(64, 6144, 32768, 48, group=6, experts=8, vocabulary=131072), 8, 2
    ),
    "opt": ModelPreset(
        "OPT 66B",
        _model(64, 9216, 36864, 72, is_gated=False, vocabulary=50272),
        4,
        batches=(32, 64),
        lengths=(256, 512, 1024),
    ),
    "llama3": ModelPreset(
        "Llama3 70B", _model(80, 8192, 28672, 64, group=8, vocabulary=128256), 4, batches=(32, 64)
    ),
}


@dataclass(frozen=True)
class System:
    """Devices of one kind and how they are used.

    Parameters
    ----------
    name : str
        As the paper writes it.
    device : DeviceSpec
        One of them.
    policy : PolicySpec
        How work is divided between xPU and PIM.
    scale : int
        Times as many devices as the model's preset has.
    has_expert_tensors : bool
        Whether experts are split over the devices of a node.
    """

    name: str
    device: DeviceSpec
    policy: PolicySpec
    scale: int = 1
    has_expert_tensors: bool = False

    def cluster(self, preset: ModelPreset, **changes: Any) -> ClusterSpec:
        """The cluster for a model: nodes grow to eight devices before there are more nodes."""
        devices, nodes = preset.devices, preset.nodes
        for _ in range(self.scale - 1):
            devices, nodes = (2 * devices, nodes) if devices < 8 else (devices, 2 * nodes)
        tensors = self.has_expert_tensors and bool(preset.spec.experts)
        return ClusterSpec.make(
            **{"devices": devices, "nodes": nodes, "has_expert_tensors": tensors, **changes}
        )


XPU_FLOPS = 989.4e12


def _device(pim: Pim, columns: int = 8) -> DeviceSpec:
    return DeviceSpec.make(xpu_flops=XPU_FLOPS, pim=pim, columns=columns)


GPU = _device(Pim.NONE)
LOGIC = _device(Pim.LOGIC)
PLAIN = PolicySpec()
COPROCESSING = PolicySpec.make(split=Split.GREEDY, has_attention_overlap=True)

SYSTEMS = {
    "gpu": System("GPU", GPU, PLAIN),
    "2xgpu": System("2xGPU", GPU, PLAIN, scale=2),
    "bank-pim": System("Bank-PIM", _device(Pim.BANK, columns=1), PLAIN),
    "bankgroup-pim": System("BankGroup-PIM", _device(Pim.BANK_GROUP), PLAIN),
    "duplex": System("Duplex", LOGIC, PLAIN),
    "duplex+pe": System("Duplex+PE", LOGIC, COPROCESSING),
    "duplex+pe+et": System("Duplex+PE+ET", LOGIC, COPROCESSING, has_expert_tensors=True),
}


def model_preset(name: str) -> ModelPreset:
    """The model called ``name``; a :class:`UserError` names the closest."""
    return MODELS[choose("model", name, MODELS)]


def system_preset(name: str) -> System:
    """The system called ``name``; a :class:`UserError` names the closest."""
    return SYSTEMS[choose("system", name, SYSTEMS)]
