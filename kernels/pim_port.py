"""What the bundle port has to read for a program of the Logic-PIM unit.

In a unit's command ``address`` and ``value_address`` are for the port. Of a ``gemm`` the first is
the number of a read, as the port counts them. Of an ``attend`` they are places of keys and of
values in the page table (:func:`page_address`): an entry, and the entries from a head to the next.
"""

from gridloom.specs.bundle_command import PortCommand, PortOpcode
from gridloom.specs.errors import UserError
from gridloom.specs.pim_command import Opcode, PimCommand, Tile, tiles_of
from gridloom.specs.pim_unit import PimUnitSpec

from .pim_codes import is_parameter
from .pim_needs import needs_of


__all__ = ["page_address", "port_command"]

ENTRY_WIDTH = 16


def page_address(entry: int, stride: int) -> int:
    """A place in the page table as an address of a unit's ``attend``."""
    for name, value in ("entry", entry), ("stride", stride):
        if not 0 <= value < 1 << ENTRY_WIDTH:
            raise UserError(f"{name} must be 0 to {(1 << ENTRY_WIDTH) - 1}, not {value}")
    return entry | stride << ENTRY_WIDTH


def port_command(unit: PimUnitSpec, command: PimCommand) -> PortCommand:
    """The command that makes the port read what ``command`` takes; ``nop`` if it takes nothing."""
    needs = needs_of(unit, command)
    if not needs.beats:
        return PortCommand(PortOpcode.NOP, command.tag)
    if command.opcode != Opcode.ATTEND:
        return PortCommand(PortOpcode.WEIGHTS, command.tag, needs.beats, command.address)
    tiles = [t for t in tiles_of(command, unit.lanes, unit.lag) if t.head == 0]
    keys = [_beats(unit, command, t) for t in tiles if not t.is_value]
    values = [_beats(unit, command, t) for t in tiles if t.is_value]
    mask = (1 << ENTRY_WIDTH) - 1
    return PortCommand(
        PortOpcode.ATTEND,
        command.tag,
        tiles=len(keys),
        lag=unit.lag,
        heads=command.tokens,
        key_table=command.address & mask,
        value_table=command.value_address & mask,
        key_stride=command.address >> ENTRY_WIDTH,
        value_stride=command.value_address >> ENTRY_WIDTH,
        key_beats=keys[0],
        last_key_beats=keys[-1],
        value_beats=values[0],
    )


def _beats(unit: PimUnitSpec, command: PimCommand, tile: Tile) -> int:
    """Of a tile, scales and zero points among them."""
    return len(is_parameter(unit, command, tile))
