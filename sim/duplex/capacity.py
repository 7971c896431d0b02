"""What fits in the devices: weights, and keys and values of so many requests."""

from dataclasses import dataclass

from gridloom.specs.dram_presets import dram_preset
from gridloom.specs.duplex import ClusterSpec, DeviceSpec, ModelSpec
from gridloom.specs.errors import UserError


__all__ = ["Capacity"]


@dataclass(frozen=True)
class Capacity:
    """Bytes of a cluster, and what a model takes of them.

    Every node has a copy of the weights that all tokens pass through; experts are there once.

    Parameters
    ----------
    model, device, cluster : records
        What is to fit in what.
    """

    model: ModelSpec
    device: DeviceSpec
    cluster: ClusterSpec

    @property
    def total_bytes(self) -> int:
        """Of all devices."""
        return (
            self.cluster.size * self.device.stacks * dram_preset(self.device.dram).spec.size_bytes
        )

    @property
    def weight_bytes(self) -> int:
        """All weights, those that every node needs as often as there are nodes."""
        return self.model.shared_bytes * self.cluster.nodes + self.model.expert_bytes

    def batch(self, tokens: int) -> int:
        """How many requests of ``tokens`` tokens fit beside the weights."""
        free = self.total_bytes - self.weight_bytes
        return max(0, free // (tokens * self.model.kv_bytes))

    def check(self, batch: int, tokens: int) -> None:
        """Raise a :class:`UserError` that says by how much ``batch`` requests do not fit."""
        fits = self.batch(tokens)
        if fits >= batch:
            return
        over = self.weight_bytes + batch * tokens * self.model.kv_bytes - self.total_bytes
        remedy = f"a batch of {fits} fits" if fits else "no batch does; take more devices"
        raise UserError(
            f"batch = {batch} of {tokens:,} tokens each does not fit in {self.cluster.size} "
            f"devices of {self.total_bytes / self.cluster.size / 2**30:g} GiB: "
            f"{over / 2**30:,.1f} GiB too much; {remedy}"
        )
