"""The example of private lookup, on a few rows of the real table."""

import runpy
from argparse import Namespace
from pathlib import Path

import numpy as np
import pytest

from gridloom.specs.omap import OmapSpec


pytest.importorskip("numba")
minilm = pytest.importorskip("gridloom.kernels.workloads.minilm")
weights = pytest.importorskip("gridloom.kernels.workloads.minilm_weights")
SCRIPT = runpy.run_path(str(Path(__file__).parents[2] / "scripts/private_lookup.py"))


@pytest.fixture(scope="module")
def words():
    return weights.load_weights().word.stored


@pytest.fixture(scope="module")
def ids():
    return [np.resize(tokens, 14) for tokens in minilm.tokenize(SCRIPT["SENTENCES"])]


def test_rows_come_back_and_pages_are_even(words, ids):
    rows = SCRIPT["chosen_rows"](64, len(words), ids)
    assert len(rows) == 64
    spec = OmapSpec(num_keys=64, key_bytes=4, value_bytes=384, passes=2)
    options = Namespace(lookups=100, sentences=SCRIPT["SENTENCES"])
    _, wrong, pages = SCRIPT["lookups"](spec, words, rows, ids, options)
    assert wrong == 0
    assert [len(seen) for seen in pages] == [2 * 100] * 2
    assert min(SCRIPT["chance_of"](spec, seen) for seen in pages) > SCRIPT["LEAST_P"]
    assert SCRIPT["draw"](spec, rows, ids, pages, options).startswith(b"\x89PNG")


def test_a_page_seen_too_often_is_noticed():
    spec = OmapSpec(num_keys=64, key_bytes=4, value_bytes=384)
    pages = np.resize(np.arange(spec.num_bins), 400)
    pages[:100] = 3
    assert SCRIPT["chance_of"](spec, pages) < SCRIPT["LEAST_P"]


def test_two_sentences_look_the_same_under_a_programmed_tape(words, ids):
    one, other = (SCRIPT["programmed"](words, tokens) for tokens in ids)
    assert len(one) > len(ids[0])
    assert one == other
    changed = ids[0].copy()
    changed[3] = changed[2]  # its tape is another; the pages are not
    assert SCRIPT["programmed"](words, changed) == one


def test_all_rows_of_the_table(words, ids):
    assert words.shape == (30_522, 384)
    assert len(SCRIPT["chosen_rows"](0, len(words), ids)) == 30_522
