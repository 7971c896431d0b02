"""The register map of a block on AXI4-Lite, from the streams of its spec."""

import hashlib
import json
from dataclasses import asdict, dataclass
from typing import Any

from gridloom import __version__
from gridloom.specs.base import Spec
from gridloom.specs.errors import UserError
from gridloom.specs.streams import Direction, Role, Stream

from .axi_layout import axis_layout


__all__ = [
    "IDENTIFIER",
    "Register",
    "entry",
    "identity_rows",
    "registers_of",
    "spec_hash",
    "version_number",
]

IDENTIFIER = 0x47524C4D  # "GRLM"
ILLEGAL_ACCESS_BIT = 31  # of the register ``error``
MOST_STREAMS = 16  # two bits each in the register ``status``


@dataclass(frozen=True)
class Register:
    """One 32-bit register.

    ``access`` is ``ro``, ``rw`` or ``w1c`` (write 1 to clear). ``stream``, ``field``, ``element``
    and ``word`` say what part of which payload it holds, where it holds one.
    """

    name: str
    offset: int
    access: str
    description: str
    reset: int = 0
    stream: str | None = None
    field: str | None = None
    element: int | None = None
    word: int | None = None

    def as_dict(self) -> dict[str, Any]:
        """For the manifest; without what does not apply."""
        return {k: v for k, v in asdict(self).items() if v is not None}


def spec_hash(*specs: Spec) -> int:
    """32 bits that tell one configuration of a block, and of its port, from another."""
    parts = [part for spec in specs for part in (spec.BLOCK, spec.model_dump(mode="json"))]
    text = json.dumps(parts, sort_keys=True)
    return int(hashlib.sha256(text.encode()).hexdigest()[:8], 16)


def version_number() -> int:
    """Gridloom's version: major, minor and patch, a byte each."""
    major, minor, patch = (int("".join(filter(str.isdigit, p)) or 0) for p in _version_parts())
    return major << 16 | minor << 8 | patch


def registers_of(spec: Spec) -> list[Register]:
    """All registers of a block, by offset."""
    streams = spec.streams()
    if len(streams) > MOST_STREAMS:
        raise UserError(
            f"{spec.BLOCK} has {len(streams)} streams; at most {MOST_STREAMS} fit the registers of "
            "a bus"
        )
    rows = _common(spec)
    for s in streams:
        rows.append(
            {
                "name": f"{s.name}_transfers",
                "access": "ro",
                "stream": s.name,
                "description": f"elements transferred on stream {s.name}, modulo 2^32",
            }
        )
    for s in streams:
        if s.role is Role.DATA and not axis_layout(s).has_last:
            rows.append(_packet_length(s))
    for s in streams:
        if s.role is Role.COMMAND:
            rows += _command(s)
    return [Register(offset=4 * n, **row) for n, row in enumerate(rows)]


def identity_rows(*specs: Spec) -> list[dict[str, Any]]:
    """The registers by which software knows what it talks to."""
    return [
        entry("id", "ro", 'identifies a Gridloom block: "GRLM"', reset=IDENTIFIER),
        entry("version", "ro", "major << 16 | minor << 8 | patch", reset=version_number()),
        entry("spec_hash", "ro", "tells configurations apart", reset=spec_hash(*specs)),
    ]


def _common(spec: Spec) -> list[dict[str, Any]]:
    return [
        *identity_rows(spec),
        entry(
            "control",
            "rw",
            "write bit 0 to clear all counters, bit 1 to stop the block and drop all it holds, "
            "bit 2 to go on; reads bit 1: stopped",
        ),
        entry("status", "ro", "bit 2n: valid of the n-th stream, bit 2n+1: its ready, both now"),
        entry(
            "error",
            "w1c",
            "bit n: the n-th stream, a command, was pushed when full or stopped, or taken when "
            "empty; or, an input, had TLAST at another place than its packet_length says; "
            "bit 31: no such register, or a read-only one was written",
        ),
        entry("cycles_low", "ro", "cycles since reset or clear; reading it latches cycles_high"),
        entry("cycles_high", "ro", "upper half of the cycle counter when cycles_low was last read"),
    ]


def entry(name: str, access: str, description: str, reset: int = 0) -> dict[str, Any]:
    """A register that has no offset yet."""
    return {"name": name, "access": access, "description": description, "reset": reset}


def _packet_length(s: Stream) -> dict[str, Any]:
    text = f"m_axis_{s.name}_tlast is high in every so many-th transfer; 0: never"
    if s.direction is Direction.IN:
        text = f"s_axis_{s.name}_tlast belongs to every so many-th transfer, else stop; 0: any"
    row = entry(f"{s.name}_packet_length", "rw", text)
    return {**row, "stream": s.name}


def _command(s: Stream) -> list[dict[str, Any]]:
    is_input = s.direction is Direction.IN
    rows = []
    for f in s.fields:
        num_words = -(-f.width // 32)
        for element in range(max(1, f.count)):
            for word in range(num_words):
                index = f"_{element}" if f.count else ""
                part = f"_w{word}" if num_words > 1 else ""
                row = entry(
                    f"{s.name}_{f.name}{index}{part}",
                    "rw" if is_input else "ro",
                    f"{f.name} of the {'next' if is_input else 'oldest'} element of {s.name}",
                )
                rows.append(row | {"stream": s.name, "field": f.name, "word": word})
                rows[-1] |= {"element": element} if f.count else {}
    if is_input:
        last = entry(
            f"{s.name}_push",
            "rw",
            f"write 1 to send the fields of {s.name}; reads bit 0: full, bit 1: busy (one waits)",
        )
    else:
        last = entry(
            f"{s.name}_take",
            "rw",
            f"write 1 to drop the oldest element of {s.name}; reads bit 0: there is one",
        )
    return [*rows, {**last, "stream": s.name}]


def _version_parts() -> list[str]:
    return (__version__.split(".") + ["0", "0"])[:3]
