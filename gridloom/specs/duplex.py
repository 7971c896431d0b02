"""Records of the device and serving model: model, device, cluster, policy, requests, routing.

The values used for the published results, each with its source, are in
:mod:`gridloom.specs.duplex_presets`.
"""

import enum
from typing import ClassVar, Self

from pydantic import Field, model_validator

from .base import Spec


__all__ = ["ClusterSpec", "DeviceSpec", "ModelSpec", "Pim", "PimTimes", "Placement", "PolicySpec"]
__all__ += ["RequestsSpec", "RoutingSpec", "Scheduling", "Split"]

SPACES = 4  # bundles of a pseudo-channel, and so memory spaces of a device


class Pim(enum.StrEnum):
    """Where the processing units beside the xPU are, if there are any."""

    NONE = "none"
    BANK = "bank"  # in every bank: 16 times the bandwidth, one token per weight
    BANK_GROUP = "bank-group"  # in the DRAM dies, timing as of Logic-PIM
    LOGIC = "logic"  # on the logic die, fed by bank bundles


class PimTimes(enum.StrEnum):
    """Where seconds of Logic-PIM come from."""

    CLOSED = "closed"  # closed forms of the DRAM: beats, passes, what rows and refresh leave
    UNIT = "unit"  # the unit's exact model, its beats as the memory model gives them


class Placement(enum.StrEnum):
    """Which memory space an expert's weights are in."""

    FREE = "free"  # every expert may go to either processor
    MODULO = "modulo"  # the spaces in turn
    CONSECUTIVE = "consecutive"  # neighbours together


class Split(enum.StrEnum):
    """How experts are divided between the two processors."""

    STAGE = "stage"  # all on PIM in decode-only stages, all on the xPU in mixed ones
    LAYER = "layer"  # all of a layer on the processor that is faster
    GREEDY = "greedy"  # from the fewest tokens up, as long as it helps
    BEST = "best"  # the best of all divisions of the memory spaces


class Scheduling(enum.StrEnum):
    """What prefill work a stage carries."""

    WHOLE = "whole"  # each waiting prompt in the next stage, as in the paper
    CHUNKED = "chunked"  # so many tokens of prompts in every stage
    LAYERED = "layered"  # a prompt through a group of layers in every stage
    SPLIT = "split"  # on half of the devices, decoding on the other half
    SHADOW = "shadow"  # on the xPU while PIM decodes: ours


def _size(description: str, **bounds: int) -> int:
    return Field(description=description, **{"ge": 1, "le": 1 << 24, **bounds})


class ModelSpec(Spec):
    """A decoder-only transformer in FP16."""

    BLOCK: ClassVar[str] = "model"

    layers: int = _size("decoder blocks")
    hidden: int = _size("features of a token")
    ffn: int = _size("features inside a feed-forward network or an expert")
    heads: int = _size("query heads of a layer")
    group: int = Field(1, ge=1, le=1024, description="query heads that share a KV head")
    experts: int = Field(0, ge=0, le=4096, description="experts of a layer, 0 for none")
    top_k: int = Field(2, ge=1, le=64, description="experts of a token")
    moe_every: int = Field(1, ge=1, le=64, description="one layer in so many has experts")
    is_gated: bool = Field(True, description="whether gate and up precede down, or one matrix does")
    vocabulary: int = Field(0, ge=0, le=1 << 24, description="rows of the LM head, 0 to leave out")
    word_bytes: int = Field(2, ge=1, le=4, description="bytes of a weight, key or value")

    @model_validator(mode="after")
    def _check(self) -> Self:
        if self.hidden % self.heads:
            raise ValueError(f"hidden = {self.hidden} must be a multiple of heads = {self.heads}")
        if self.heads % self.group:
            raise ValueError(f"heads = {self.heads} must be a multiple of group = {self.group}")
        if self.experts and self.top_k > self.experts:
            raise ValueError(f"top_k = {self.top_k} must be at most experts = {self.experts}")
        return self

    @property
    def head_dim(self) -> int:
        """Features of a head."""
        return self.hidden // self.heads

    @property
    def kv_heads(self) -> int:
        """KV heads of a layer."""
        return self.heads // self.group

    @property
    def moe_layers(self) -> int:
        """Layers that have experts."""
        return self.layers // self.moe_every if self.experts else 0

    @property
    def dense_layers(self) -> int:
        """Layers that have one feed-forward network."""
        return self.layers - self.moe_layers

    @property
    def ffn_matrices(self) -> int:
        """Matrices of a feed-forward network: gate, up and down, or two."""
        return 3 if self.is_gated else 2

    @property
    def expert_weights(self) -> int:
        """Weights of one expert, or of one dense feed-forward network."""
        return self.ffn_matrices * self.hidden * self.ffn

    @property
    def attention_weights(self) -> int:
        """Weights of Q, K, V and the output projection of a layer."""
        return 2 * self.hidden * (self.hidden + self.kv_heads * self.head_dim)

    @property
    def shared_bytes(self) -> int:
        """Bytes of all weights that every token passes through."""
        layers = self.layers * self.attention_weights + self.dense_layers * self.expert_weights
        return (layers + self.hidden * self.vocabulary) * self.word_bytes

    @property
    def expert_bytes(self) -> int:
        """Bytes of all experts."""
        return self.moe_layers * self.experts * self.expert_weights * self.word_bytes

    @property
    def kv_bytes(self) -> int:
        """Bytes of the keys and values of one token, all layers."""
        return 2 * self.layers * self.kv_heads * self.head_dim * self.word_bytes


class DeviceSpec(Spec):
    """An accelerator: an xPU, its HBM stacks, and units in them if any."""

    BLOCK: ClassVar[str] = "device"

    xpu_flops: float = Field(gt=0, description="peak of the xPU, operations per second")
    dram: str = Field("hbm3_b", description="preset of a stack, as 'gridloom memory' lists them")
    stacks: int = Field(5, ge=1, le=64, description="HBM stacks")
    pim: Pim = Field(Pim.NONE, description="units in the stacks: none, bank, bank-group, logic")
    columns: int = Field(8, ge=1, le=64, description="activations a weight meets while it is read")
    bundles_in_turn: int = Field(
        1, ge=1, le=2, description="bundles a unit reads from in turn; 2 hides opening rows"
    )
    has_refresh: bool = Field(True, description="whether DRAM is refreshed")
    has_row_gaps: bool = Field(True, description="whether opening and closing rows takes time")
    pim_own_bus: bool = Field(
        False, description="whether PIM commands leave the xPU its command buses"
    )
    pim_broadcast: bool = Field(
        True, description="whether one PIM command serves the pseudo-channels that share its bus"
    )
    pim_staggered: bool = Field(
        False, description="whether a bundle's banks are activated one by one, under tRRD and tFAW"
    )
    has_whole_passes: bool = Field(
        True, description="whether a started pass over the columns takes as long as a full one"
    )
    launch_us: float = Field(0.0, ge=0, le=1000, description="overhead of a layer, microseconds")
    pim_times: PimTimes = Field(
        PimTimes.CLOSED, description="seconds of Logic-PIM: closed forms, or the exact unit"
    )

    @model_validator(mode="after")
    def _check(self) -> Self:
        if self.pim_times is PimTimes.UNIT:
            if self.pim is not Pim.LOGIC:
                raise ValueError(
                    f"pim_times must be 'closed' with pim = '{self.pim}': only of Logic-PIM there "
                    "is an exact model"
                )
            if not self.has_row_gaps:
                raise ValueError("has_row_gaps must be true with pim_times = 'unit', not false")
        return self


class ClusterSpec(Spec):
    """Devices, how they are connected and what is divided among them.

    Within a node, layers that every token passes through are divided by tensor parallelism; nodes
    have requests of their own. Experts are divided over all devices, or with
    ``has_expert_tensors`` over the devices of each node, each expert in one node.
    """

    BLOCK: ClassVar[str] = "cluster"

    devices: int = Field(ge=1, le=64, description="devices of a node")
    nodes: int = Field(1, ge=1, le=64, description="nodes")
    link_bandwidth: float = Field(450e9, gt=0, description="of a device in its node, bytes/s")
    link_us: float = Field(0.8, ge=0, le=1000, description="latency of that link, microseconds")
    node_bandwidth: float = Field(
        50e9, gt=0, description="of a node to other nodes, all its devices together, bytes/s"
    )
    node_us: float = Field(0.13, ge=0, le=1000, description="latency of that, microseconds")
    has_expert_tensors: bool = Field(
        False, description="whether experts are split over the devices of a node"
    )

    @property
    def size(self) -> int:
        """All devices."""
        return self.devices * self.nodes


class PolicySpec(Spec):
    """How work is scheduled and divided between xPU and PIM."""

    BLOCK: ClassVar[str] = "policy"

    scheduling: Scheduling = Field(Scheduling.WHOLE, description="what prefill a stage carries")
    split: Split = Field(Split.LAYER, description="how experts are divided")
    placement: Placement = Field(Placement.MODULO, description="experts' memory spaces")
    has_attention_overlap: bool = Field(
        False, description="whether PIM attends for decoding while the xPU does for prompts"
    )
    has_migration: bool = Field(True, description="whether moving K and V after prefill is counted")
    is_causal: bool = Field(True, description="whether prefill skips scores above the diagonal")
    chunk_tokens: int = Field(
        512,
        ge=1,
        le=1 << 20,
        description="tokens of a chunk (chunked), or of a layer group's share",
    )

    patience: float = Field(
        0.125, gt=0, le=1, description="share of slots that may wait for a hidden prefill (shadow)"
    )

    @property
    def is_coprocessing(self) -> bool:
        """Whether experts of one layer may be on both processors."""
        return self.split in (Split.GREEDY, Split.BEST)


class RoutingSpec(Spec):
    """Which experts tokens go to."""

    BLOCK: ClassVar[str] = "routing"

    zipf: float = Field(0.0, ge=0, le=8, description="exponent of popularity; 0 is uniform")
    is_distinct: bool = Field(True, description="whether the experts of a token differ")
    trace: str = Field("", description="CSV of expert numbers, a row of top_k for each token")

    @model_validator(mode="after")
    def _check(self) -> Self:
        if self.trace and self.zipf:
            raise ValueError(f"zipf = {self.zipf} and trace = {self.trace!r} exclude each other")
        return self


class RequestsSpec(Spec):
    """Requests: how long, how many at once, and when they arrive.

    With ``rate`` 0 and no ``trace`` a request enters when one ends, as in the paper.
    """

    BLOCK: ClassVar[str] = "requests"

    batch: int = Field(64, ge=1, le=65536, description="requests at once, at most")
    prompt: int = Field(1024, ge=1, le=1 << 20, description="mean tokens of a prompt")
    output: int = Field(1024, ge=1, le=1 << 20, description="mean tokens of an answer")
    jitter: float = Field(
        0.2, ge=0, le=1, description="standard deviation of lengths, of their mean"
    )
    rate: float = Field(0.0, ge=0, le=1e6, description="arrivals per second (Poisson)")
    trace: str = Field("", description="CSV of arrival in seconds, prompt, output")
    window: float = Field(
        2.0, ge=1, le=100, description="output lengths to average over, at least one"
    )
    warm_up: float = Field(0.5, ge=0, le=100, description="output lengths before that")
    seed: int = Field(0, ge=0, le=2**31 - 1, description="seed of everything random")

    @model_validator(mode="after")
    def _check(self) -> Self:
        if self.trace and self.rate:
            raise ValueError(f"rate = {self.rate} and trace = {self.trace!r} exclude each other")
        return self

    @property
    def is_closed(self) -> bool:
        """Whether a request enters when one ends."""
        return not self.rate and not self.trace
