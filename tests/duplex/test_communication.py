"""Collectives against hand calculation, in milliseconds."""

import numpy as np
import pytest

from gridloom.sim.duplex.communication import Links
from gridloom.specs.duplex import ClusterSpec


def links(**changes):
    options = {"devices": 4, "link_bandwidth": 1e4, "link_us": 1000, "node_us": 1000}
    return Links(ClusterSpec.make(**{**options, "node_bandwidth": 8e3, **changes}))


def ms(*milliseconds):
    return pytest.approx(sum(milliseconds) / 1000)


def test_a_ring_takes_two_rounds():
    # three hops of a quarter, twice; each has a millisecond of latency and 10 bytes in another
    assert links().all_gather(80.0) == ms(3, 3 * 2)
    assert links().all_reduce(80.0) == ms(6, 6 * 2)
    assert links().all_reduce(80.0, 2) == ms(2, 2 * 4)
    assert links(devices=1).all_reduce(80.0) == 0


def test_devices_of_a_node_share_its_link():
    assert links().between_nodes(6.0) == ms(1, 6 / (8 / 4))


def test_all_to_all_is_what_the_busiest_device_receives():
    assert links().all_to_all(80.0) == ms(1, 6)  # three quarters come from others
    assert links(devices=1).all_to_all(80.0) == 0
    # of two nodes: three eighths from its own, half from the other, and the two side by side
    both = links(nodes=2)
    assert both.all_to_all(80.0) == ms(1, 40 / 2)
    np.testing.assert_allclose(both.all_to_all(np.array([0.0, 80.0])), [0.001, 0.021])
