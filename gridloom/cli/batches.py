"""Batches from files or at random, and into files.

Input arrays are checked here, so that what is wrong with one can be said in one sentence.
"""

import zipfile
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np

from gridloom.files import staged
from gridloom.kernels.payload import Batches
from gridloom.registry import Block
from gridloom.specs.base import Spec
from gridloom.specs.errors import UserError
from gridloom.specs.streams import Field, Stream


__all__ = ["make_inputs", "read_inputs", "run_golden", "write_outputs"]

DEFAULT_RANDOM = 1000  # elements


def make_inputs(
    block: Block, spec: Spec, path: Path | None, count: int | None, seed: int
) -> dict[str, Any]:
    """What the options ``--input``, ``--random`` and ``--seed`` say."""
    if path is not None and count is not None:
        raise UserError("--input and --random exclude each other; give one of them")
    if path is not None:
        return read_inputs(path, block, spec)
    return block.stimulus(spec, np.random.default_rng(seed), count or DEFAULT_RANDOM)


def run_golden(block: Block, spec: Spec, inputs: Batches) -> Batches:
    """The golden model's outputs; what it says of bad input is told to the user."""
    try:
        return block.golden(spec, inputs)
    except ValueError as error:  # something that shape and range do not show
        raise UserError(f"{block.name}: {error}") from None


def write_outputs(path: Path, outputs: Batches) -> None:
    """An array ``<stream>.<field>`` for every field of every output, in a ``.npz``."""
    arrays = {f"{s}.{f}": values for s, batch in outputs.items() for f, values in batch.items()}
    with staged(path) as temporary:
        np.savez_compressed(temporary, **arrays)


def read_inputs(path: Path, block: Block, spec: Spec) -> dict[str, dict[str, np.ndarray]]:
    """The input batches in a ``.npy`` or ``.npz`` file.

    A ``.npz`` holds an array ``<stream>.<field>`` for every field of every input. A ``.npy`` holds
    the first field of the only input, in rows if a field ``last`` ends them. A block that takes
    more, or takes floats, says how in ``from_array(spec, values)`` beside its golden model.
    """
    loaded = _load(path)
    if isinstance(loaded, Mapping):
        return _from_archive(path, loaded, spec)
    if convert := getattr(import_module(f"gridloom.kernels.{block.name}"), "from_array", None):
        _refuse_nan(str(path), loaded)
        try:
            return convert(spec, loaded)
        except ValueError as error:
            raise UserError(f"{path}: {error}") from None
    return _from_array(path, loaded, spec)


def _load(path: Path) -> Any:
    if path.suffix not in (".npy", ".npz"):
        raise UserError(f"{path} must be a .npy or .npz file")
    try:
        loaded = np.load(path, allow_pickle=False)
        if isinstance(loaded, np.ndarray):
            return loaded
        with loaded:
            return dict(loaded)
    except OSError as error:
        raise UserError(f"cannot read {path}: {(error.strerror or str(error)).lower()}") from None
    except (ValueError, EOFError, zipfile.BadZipFile) as error:
        raise UserError(f"{path} is not a file of plain NumPy arrays: {error}") from None


def _from_array(path: Path, values: np.ndarray, spec: Spec) -> dict[str, dict[str, np.ndarray]]:
    """One array for the block's only input; rows, where a ``last`` frames them."""
    inputs = spec.inputs()
    names = [f.name for f in inputs[0].fields]
    if len(inputs) != 1 or names not in ([names[0]], [names[0], "last"]):
        needed = ", ".join(f"{s.name}.{f.name}" for s in inputs for f in s.fields)
        raise UserError(
            f"{path} holds one array, but {spec.BLOCK} needs {needed}; give them in a .npz"
        )
    stream, field = inputs[0], inputs[0].fields[0]
    if len(names) == 1:
        return {stream.name: {field.name: _checked(str(path), values, field)}}
    if values.ndim != 2:
        raise UserError(f"{path} must have shape (rows, length), not {values.shape}")
    lanes = max(1, field.count)
    if values.shape[1] % lanes:
        raise UserError(f"the rows of {path} must fill {lanes} lanes, not {values.shape[1]} values")
    flat = _checked(str(path), values.reshape(-1), field)
    last = np.zeros((len(values), values.shape[1] // lanes), dtype=np.int64)
    last[:, -1] = 1
    return {stream.name: {field.name: flat, "last": last.reshape(-1)}}


def _from_archive(
    path: Path, arrays: Mapping[str, np.ndarray], spec: Spec
) -> dict[str, dict[str, np.ndarray]]:
    wanted = {f"{s.name}.{f.name}": (s, f) for s in spec.inputs() for f in s.fields}
    if unknown := sorted(set(arrays) - set(wanted)):
        raise UserError(f"{path} holds {unknown[0]!r}; {spec.BLOCK} takes {', '.join(wanted)}")
    if absent := [name for name in wanted if name not in arrays]:
        raise UserError(f"{path} lacks {absent[0]!r}; {spec.BLOCK} needs {', '.join(wanted)}")
    batches: dict[str, dict[str, np.ndarray]] = {s.name: {} for s in spec.inputs()}
    for name, (stream, field) in wanted.items():
        batches[stream.name][field.name] = _checked(f"{name} in {path}", arrays[name], field)
    for stream in spec.inputs():
        _check_lengths(path, stream, batches[stream.name])
    return batches


def _check_lengths(path: Path, stream: Stream, batch: Mapping[str, np.ndarray]) -> None:
    lengths = {name: len(values) for name, values in batch.items()}
    if len(set(lengths.values())) > 1:
        text = ", ".join(f"{stream.name}.{name} {n}" for name, n in lengths.items())
        raise UserError(f"the arrays in {path} must be of one length, not {text}")


def _checked(what: str, values: np.ndarray, field: Field) -> np.ndarray:
    """``values`` as int64 of the field's shape; anything wrong raises, naming ``what``."""
    _refuse_nan(what, values)
    if values.dtype.kind not in "iub":
        raise UserError(f"{what} must hold {_kind(field)}, not {values.dtype}")
    if values.size == 0:
        raise UserError(f"{what} is empty")
    shape = _shape(what, values, field)
    low = -(1 << (field.width - 1)) if field.is_signed else 0
    high = (1 << (field.width - field.is_signed)) - 1
    smallest, largest = int(values.min()), int(values.max())
    if smallest < low or largest > high:
        wrong = smallest if smallest < low else largest
        raise UserError(f"{what} must lie in {low}..{high} ({_kind(field)}), but holds {wrong}")
    return values.astype(np.int64).reshape(shape)


def _refuse_nan(what: str, values: np.ndarray) -> None:
    if values.dtype.kind == "f" and not np.isfinite(values).all():
        place = np.argwhere(~np.isfinite(values))[0].tolist()
        raise UserError(f"{what} holds {values[tuple(place)]} at index {_index(place)}")


def _shape(what: str, values: np.ndarray, field: Field) -> tuple[int, ...]:
    """``(n,)``, or ``(n, lanes)``, which may be given flat with the lanes next to each other."""
    if not field.count:
        if values.ndim == 1:
            return values.shape
        raise UserError(f"{what} must have one dimension, not shape {values.shape}")
    if values.ndim == 1 and len(values) % field.count == 0:
        return len(values) // field.count, field.count
    if values.ndim == 2 and values.shape[1] == field.count:
        return values.shape
    raise UserError(
        f"{what} must have shape (n, {field.count}), one column per lane, not {values.shape}"
    )


def _kind(field: Field) -> str:
    return f"{'signed' if field.is_signed else 'unsigned'} integers of {field.width} bits"


def _index(place: list[int]) -> str:
    return ", ".join(map(str, place))
