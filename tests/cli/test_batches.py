"""Input files of blocks with lanes, rows and several fields."""

import sys
from types import ModuleType

import numpy as np
import pytest

from gridloom.cli.batches import read_inputs
from gridloom.registry import Block
from gridloom.specs.base import Spec
from gridloom.specs.errors import UserError
from gridloom.specs.streams import Direction, Field, Stream


BLOCK = Block("pretend", "", "Pretend")
LAST = Field("last", 1)


def spec_with(*fields, more=()):
    class PretendSpec(Spec):
        BLOCK = "pretend"

        def streams(self):
            return (Stream("i", Direction.IN, fields), *more)

    return PretendSpec()


@pytest.fixture
def kernel(monkeypatch):
    """An empty module where the block's golden model would be."""
    module = ModuleType("gridloom.kernels.pretend")
    monkeypatch.setitem(sys.modules, "gridloom.kernels.pretend", module)
    return module


@pytest.fixture
def read(tmp_path, kernel):
    def read_values(spec, values):
        path = tmp_path / "in.npy"
        np.save(path, values)
        return read_inputs(path, BLOCK, spec)

    return read_values


def refusal(read, spec, values):
    with pytest.raises(UserError) as raised:
        read(spec, values)
    return str(raised.value).partition("in.npy")[2].strip()


@pytest.mark.parametrize("values", [np.arange(12), np.arange(12).reshape(3, 4)])
def test_lanes(read, values):
    batch = read(spec_with(Field("x", 8, count=4)), values)["i"]
    assert batch["x"].tolist() == np.arange(12).reshape(3, 4).tolist()


@pytest.mark.parametrize("shape", [(6,), (3, 2), (1, 3, 4)])
def test_wrong_lanes(read, shape):
    message = refusal(read, spec_with(Field("x", 8, count=4)), np.zeros(shape, dtype=int))
    assert message == f"must have shape (n, 4), one column per lane, not {shape}"


def test_rows(read):
    batch = read(spec_with(Field("x", 8), LAST), np.arange(6).reshape(2, 3))["i"]
    assert batch["x"].tolist() == [0, 1, 2, 3, 4, 5]
    assert batch["last"].tolist() == [0, 0, 1, 0, 0, 1]


def test_rows_with_lanes(read):
    batch = read(spec_with(Field("x", 8, count=2), LAST), np.arange(8).reshape(2, 4))["i"]
    assert batch["x"].tolist() == [[0, 1], [2, 3], [4, 5], [6, 7]]
    assert batch["last"].tolist() == [0, 1, 0, 1]


def test_rows_must_be_rows(read):
    message = refusal(read, spec_with(Field("x", 8), LAST), np.arange(6))
    assert message == "must have shape (rows, length), not (6,)"


def test_rows_must_fill_the_lanes(read):
    message = refusal(read, spec_with(Field("x", 8, count=2), LAST), np.ones((2, 3), dtype=int))
    assert message == "must fill 2 lanes, not 3 values"


def test_no_rows(read):
    assert refusal(read, spec_with(Field("x", 8), LAST), np.ones((0, 3), dtype=int)) == "is empty"


def test_one_array_for_two_streams(read):
    command = Stream("i_command", Direction.IN, (Field("n", 4),))
    message = refusal(read, spec_with(Field("x", 8), more=(command,)), np.arange(3))
    assert message == "holds one array, but pretend needs i.x, i_command.n; give them in a .npz"


def test_arrays_of_different_length(tmp_path, kernel):
    path = tmp_path / "in.npz"
    np.savez(path, **{"i.x": np.arange(3), "i.y": np.arange(4)})
    with pytest.raises(UserError, match=r"must be of one length, not i.x 3, i.y 4"):
        read_inputs(path, BLOCK, spec_with(Field("x", 8), Field("y", 8)))


def test_a_block_may_convert_arrays_itself(read, kernel):
    kernel.from_array = lambda spec, values: {"i": {"x": np.rint(values * 4).astype(int)}}
    batch = read(spec_with(Field("x", 8), Field("y", 8)), np.array([0.5, 1.0]))["i"]
    assert batch["x"].tolist() == [2, 4]


def test_a_block_may_refuse_arrays(read, kernel):
    def refuse(spec, values):
        raise ValueError("rows must be longer")

    kernel.from_array = refuse
    assert refusal(read, spec_with(Field("x", 8)), np.arange(3)) == ": rows must be longer"
    assert refusal(read, spec_with(Field("x", 8)), np.array([np.nan])) == "holds nan at index 0"
