"""Seconds of collectives between devices, and bytes they send."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from gridloom.specs.duplex import ClusterSpec


__all__ = ["Links"]


@dataclass(frozen=True)
class Links:
    """The links of a cluster.

    Parameters
    ----------
    cluster : ClusterSpec
        Devices, bandwidths and latencies.
    """

    cluster: ClusterSpec

    def all_reduce(self, size_bytes: Any, devices: int | None = None) -> Any:
        """Seconds of a ring all-reduce of ``size_bytes`` over a node, or some devices of one."""
        return 2 * self.all_gather(size_bytes, devices)

    def all_gather(self, size_bytes: Any, devices: int | None = None) -> Any:
        """Seconds until each device has all ``size_bytes``, of which it started with a part."""
        devices = devices or self.cluster.devices
        return (devices - 1) * self.hop(size_bytes / devices)

    def hop(self, size_bytes: Any) -> Any:
        """Seconds of ``size_bytes`` from one device of a node to another."""
        return self.cluster.link_us * 1e-6 + size_bytes / self.cluster.link_bandwidth

    def all_to_all(self, size_bytes: Any) -> Any:
        """Seconds until copies that the busiest device receives, ``size_bytes``, have come.

        Senders are spread evenly over all devices; the two kinds of links work side by side.
        """
        cluster = self.cluster
        if cluster.size == 1:
            return 0.0 * size_bytes
        near = size_bytes * (cluster.devices - 1) / cluster.size
        seconds = self.hop(near) if cluster.devices > 1 else 0.0 * size_bytes
        if cluster.nodes == 1:
            return seconds
        far = self.between_nodes(size_bytes * cluster.devices / cluster.size * (cluster.nodes - 1))
        return np.maximum(seconds, far)

    def between_nodes(self, size_bytes: Any) -> Any:
        """Seconds of ``size_bytes`` into each device of a node from other nodes."""
        each = self.cluster.node_bandwidth / self.cluster.devices
        return self.cluster.node_us * 1e-6 + size_bytes / each
