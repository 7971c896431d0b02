"""Attention from the command line: commands that cannot be are refused, each in one sentence."""

import numpy as np
import pytest

from gridloom.registry import find


SPEC = find("attention").preset("snapshot")  # 16 features, max_length 64


@pytest.fixture(scope="module")
def elements(tmp_path_factory):
    """Write streams of one command, 4 queries and 4 keys; some fields changed."""
    block = find("attention")
    inputs = block.stimulus(SPEC, np.random.default_rng(1), 16)
    arrays = {f"{stream}.{f}": v for stream, batch in inputs.items() for f, v in batch.items()}
    assert arrays["i_command.keys"].tolist() == arrays["i_command.queries"].tolist() == [4]
    folder = tmp_path_factory.mktemp("elements")

    def write(**fields):
        changed = {f"i_command.{k}": np.array([v]) for k, v in fields.items()}
        path = folder / "in.npz"
        np.savez(path, **{**arrays, **changed})
        return path

    return write


@pytest.mark.parametrize(
    "fields, message",
    [
        ({"queries": 0}, "command 0: queries must be 1 to max_length = 64, not 0"),
        ({"queries": 65}, "command 0: queries must be 1 to max_length = 64, not 65"),
        ({"keys": 0}, "command 0: keys must be 1 to max_length = 64, not 0"),
        ({"keys": 65}, "command 0: keys must be 1 to max_length = 64, not 65"),
        ({"heads": 0}, "command 0: heads must be 1 to 65535, not 0"),
        ({"group": 0}, "command 0: group must be 1 to queries = 4, not 0"),
        ({"group": 5}, "command 0: group must be 1 to queries = 4, not 5"),
        ({"mask": 3}, "command 0: mask must be 0 (none), 1 (causal) or 2 (window), not 3"),
        ({"mask": 2, "window": 0}, "command 0: window must be 1 to keys = 4, not 0"),
        ({"mask": 2, "window": 5}, "command 0: window must be 1 to keys = 4, not 5"),
        ({"offset": 65}, "command 0: offset must be -64 to 64, not 65"),
    ],
)
def test_commands_from_the_command_line(refused, elements, fields, message):
    path = elements(**{"group": 1, "mask": 0, "offset": 0, "window": 1, "heads": 1, **fields})
    options = ["--preset", "snapshot", "--input", path]
    assert refused("simulate", "attention", *options) == f"attention: {message}"


def test_more_heads_than_elements(refused, elements):
    path = elements(group=1, mask=0, offset=0, window=1, heads=9)
    there = len(np.load(path)["i_key.key"])
    more = there + -(-4 // SPEC.rows) * SPEC.head_dim  # the next block of queries reads all 4 keys
    message = f"i_key must hold at least {more} elements for these commands, not {there}"
    options = ["--preset", "snapshot", "--input", path]
    assert refused("simulate", "attention", *options) == f"attention: {message}"
