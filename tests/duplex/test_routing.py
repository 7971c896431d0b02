"""Loads of experts: conserved, distributed as they should be, read from traces."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gridloom.sim.duplex.routing import Router, popularity, read_routing
from gridloom.specs.duplex import ModelSpec, RoutingSpec
from gridloom.specs.errors import UserError


def model(experts=8, top_k=2):
    return ModelSpec.make(layers=2, hidden=64, ffn=64, heads=4, experts=experts, top_k=top_k)


@settings(max_examples=40)
@given(
    experts=st.integers(2, 70),
    top_k=st.integers(1, 3),
    tokens=st.integers(0, 40),
    zipf=st.sampled_from([0.0, 0.5, 1.0]),
    is_distinct=st.booleans(),
)
def test_every_token_has_its_experts(experts, top_k, tokens, zipf, is_distinct):
    top_k = min(top_k, experts)
    router = Router(model(experts, top_k), RoutingSpec.make(zipf=zipf, is_distinct=is_distinct))
    loads = router.loads(tokens, 3, np.random.default_rng(0))
    assert loads.shape == (3, experts)
    assert (loads.sum(axis=1) == tokens * top_k).all()
    assert (loads >= 0).all()
    if is_distinct:
        assert (loads <= tokens).all()


def test_pairs_are_drawn_as_without_replacement():
    """Pairs, two by token, and the top two of perturbed odds are one distribution."""
    router = Router(model(5), RoutingSpec.make(zipf=1))
    rng = np.random.default_rng(1)
    pairs = router.loads(20000, 1, rng)[0] / 20000
    two = router._two_by_token(20000, 1, rng)[0] / 20000
    slow = router._by_gumbel(20000, rng) / 20000
    np.testing.assert_allclose(pairs, slow, atol=0.015)
    np.testing.assert_allclose(two, slow, atol=0.015)


def test_the_two_experts_of_a_token_differ():
    router = Router(model(40), RoutingSpec.make(zipf=2))
    loads = router._two_by_token(1, 2000, np.random.default_rng(0))
    assert loads.max() == 1


def test_popularity():
    np.testing.assert_allclose(popularity(3, 1), np.array([6, 3, 2]) / 11)
    np.testing.assert_allclose(popularity(4, 0), 0.25)


def test_traces(tmp_path):
    path = tmp_path / "routing.csv"
    path.write_text("# token by token\n0,1\n2,1\n")
    np.testing.assert_array_equal(read_routing(path, model()), [[0, 1], [2, 1]])
    router = Router(model(4), RoutingSpec.make(trace=str(path)))
    loads = router.loads(4, 2, np.random.default_rng(0))
    np.testing.assert_array_equal(loads, [[2, 4, 2, 0]] * 2)


@pytest.mark.parametrize("row", ["0", "0,0", "0,8", "-1,2", "a,b", "1,2,3"])
def test_wrong_rows_are_named(tmp_path, row):
    path = tmp_path / "routing.csv"
    path.write_text(f"0,1\n{row}\n")
    with pytest.raises(UserError, match=r"row 2 of .*must be 2 different experts, each 0 to 7"):
        read_routing(path, model())


def test_files_that_cannot_be_read(tmp_path):
    with pytest.raises(UserError, match="cannot read"):
        read_routing(tmp_path / "none.csv", model())
    path = tmp_path / "routing.csv"
    path.write_text("")
    with pytest.raises(UserError, match="has no rows; each token wants 2 expert numbers"):
        read_routing(path, model())
    path.write_bytes(b"\xff\xfe0")
    with pytest.raises(UserError, match="is not UTF-8 text"):
        read_routing(path, model())
