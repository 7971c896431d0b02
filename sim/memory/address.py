"""From byte addresses to places in DRAM, and back.

A mapping names the fields of an address from the most significant: ``row stack bank column group
pseudo channel`` puts neighbouring bursts into neighbouring channels, then bank groups.
"""

from collections.abc import Mapping

import numpy as np

from gridloom.specs.dram import DramSpec
from gridloom.specs.errors import UserError


__all__ = ["decode", "encode"]


def decode(spec: DramSpec, mapping: str, address: np.ndarray) -> dict[str, np.ndarray]:
    """The fields of each byte address, as int64 arrays; ``bank`` is its number in its group.

    Raises :class:`UserError` if an address is not in the memory.
    """
    address = np.asarray(address, dtype=np.int64)
    if len(address) and not 0 <= address.min() <= address.max() < spec.size_bytes:
        wrong = address[(address < 0) | (address >= spec.size_bytes)][0]
        raise UserError(f"address {wrong} must be 0 to {spec.size_bytes - 1}, as the DRAM is big")
    rest, fields = address // spec.burst_bytes, {}
    sizes = spec.field_sizes()
    for name in reversed(mapping.split()):
        rest, fields[name] = np.divmod(rest, sizes[name])
    return fields


def encode(spec: DramSpec, mapping: str, fields: Mapping[str, object]) -> np.ndarray:
    """The byte address of each place; fields that are left out are 0, arrays broadcast."""
    sizes = spec.field_sizes()
    address = np.int64(0)
    for name in mapping.split():
        value = np.asarray(fields.get(name, 0), dtype=np.int64)
        if value.size and not 0 <= value.min() <= value.max() < sizes[name]:
            wrong = value.min() if value.min() < 0 else value.max()
            raise UserError(f"{name} must be 0 to {sizes[name] - 1}, not {wrong}")
        address = address * sizes[name] + value
    return address * spec.burst_bytes
