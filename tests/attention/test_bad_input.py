"""What cannot be is said in one sentence, before anything runs."""

import numpy as np
import pytest

from gridloom.kernels.attention import Command, encode_scale, largest_scale
from gridloom.kernels.attention_memory import result_rows
from gridloom.specs import attention_memory
from gridloom.specs.attention import PRESETS
from gridloom.specs.attention_memory import RowLayout, check_port
from gridloom.specs.memory_port import MemoryPort


SPEC = PRESETS["snapshot"]  # 16 features, max_length 64


def test_a_scale_that_overflows_names_the_largest():
    largest = largest_scale(SPEC)
    encode_scale(SPEC, 0.9999 * largest)
    with pytest.raises(ValueError, match="scale must lie") as caught:
        encode_scale(SPEC, 2 * largest)
    assert str(caught.value) == (
        f"scale must lie in 0 <= scale < {largest:g}, above which scores of 16 products leave "
        f"12 bits, not {2 * largest:g}"
    )


def operands():
    rng = np.random.default_rng(0)
    return {name: rng.integers(-128, 128, (2, 4, 16)) for name in ("query", "key", "value")}


@pytest.mark.parametrize(
    "name, change, message",
    [
        (
            "query",
            lambda a: a[:, :, :15],
            "query must have shape (2, 4, 16) (heads, rows, features), not (2, 4, 15)",
        ),
        (
            "key",
            lambda a: a[:, :3],
            "key must have shape (2, 4, 16) (heads, rows, features), not (2, 3, 16)",
        ),
        (
            "value",
            lambda a: a[:1],
            "value must have shape (2, 4, 16) (heads, rows, features), not (1, 4, 16)",
        ),
        ("key", lambda a: a / 2, "key must hold integers, not float64"),
        ("value", lambda a: a * 0 + 128, "value must hold -128 to 127, not 128 to 128"),
    ],
)
def test_operands_in_memory(name, change, message):
    given = operands()
    given[name] = change(given[name])
    with pytest.raises(ValueError, match="must") as caught:
        result_rows(SPEC, Command(1, 4, 4, heads=2), **given)
    assert str(caught.value) == message


def test_commands_on_memory_are_checked():
    with pytest.raises(ValueError, match="window must be 1 to keys = 4, not 5"):
        result_rows(SPEC, Command(1, 4, 4, heads=2, mask=2, window=5), **operands())


def test_a_port_that_is_too_narrow(monkeypatch):
    wide = {"partial": RowLayout(18, 128)}
    monkeypatch.setattr(attention_memory, "row_layouts", lambda spec: wide)
    message = "data_width must be at least 128, the bits of a partial result, not 64"
    with pytest.raises(ValueError, match=message):
        check_port(SPEC, MemoryPort(data_width=64))
