"""The host link's frames, shared by its RTL and its Python side; no Amaranth.

Both directions::

    A5  kind  sequence  length  payload (length bytes)  CRC-16 (high byte first)

The CRC (CCITT, polynomial 1021, start FFFF) covers everything between the ``A5`` and itself. The
host asks, the board answers, one frame at a time. An answer's kind is the request's with the top
bit set, or ``NAK``. A request that repeats sequence number and CRC of the last executed one is
answered with the stored reply and not executed again, so a host that lost an answer just asks
again. An element of a stream is sent as its payload's bytes, lowest first, and may straddle frames.
"""

import enum
import hashlib
import json
from dataclasses import dataclass

from gridloom.specs.base import Spec


__all__ = ["MAGIC", "MAX_PAYLOAD", "SYNC", "VERSION", "Identity", "Kind", "Reason", "crc16"]
__all__ += ["element_bytes", "spec_hash"]

SYNC = 0xA5
MAGIC = b"GLDM"
VERSION = 1
MAX_PAYLOAD = 255
REPLY = 0x80  # set in the kind of an answer


class Kind(enum.IntEnum):
    """What a request asks for."""

    IDENTIFY = 1  # empty -> Identity
    ECHO = 2  # any bytes -> the same bytes
    WRITE = 3  # input stream's number, bytes of elements -> how many bytes were taken
    READ = 4  # output stream's number, most bytes wanted -> the bytes there are
    RESET = 5  # empty -> empty; the block and all half-sent elements start afresh
    NAK = 0xFF  # answers only: a Reason


class Reason(enum.IntEnum):
    """Why a request was not executed."""

    CHECKSUM = 1
    REFUSED = 2  # no such kind or stream, or a payload of the wrong length


def crc16(data: bytes, crc: int = 0xFFFF) -> int:
    """CRC-16/CCITT of ``data``, continuing from ``crc``."""
    for byte in data:
        crc ^= byte << 8
        for _ in range(8):
            crc = (crc << 1 ^ 0x1021 if crc & 0x8000 else crc << 1) & 0xFFFF
    return crc


def element_bytes(width: int) -> int:
    """Bytes that carry one element of ``width`` bits."""
    return -(-width // 8)


def spec_hash(spec: Spec) -> bytes:
    """Eight bytes that tell the configurations of all blocks apart."""
    record = json.dumps(spec.model_dump(mode="json"), sort_keys=True)
    return hashlib.sha256(f"{spec.BLOCK} {record}".encode()).digest()[:8]


@dataclass(frozen=True)
class Identity:
    """What a board says it holds: a block, its configuration's hash, its streams' widths."""

    block: str
    hash: bytes
    input_widths: tuple[int, ...]
    output_widths: tuple[int, ...]
    version: int = VERSION

    @classmethod
    def of(cls, spec: Spec) -> "Identity":
        """The identity of a board that holds ``spec``'s block."""
        return cls(
            spec.BLOCK,
            spec_hash(spec),
            tuple(s.width for s in spec.inputs()),
            tuple(s.width for s in spec.outputs()),
        )

    def encode(self) -> bytes:
        """The payload of an IDENTIFY answer."""
        name = self.block.encode("ascii")
        widths = (*self.input_widths, *self.output_widths)
        counts = bytes([len(self.input_widths), len(self.output_widths)])
        data = MAGIC + bytes([self.version]) + self.hash + counts
        data += b"".join(width.to_bytes(2, "little") for width in widths)
        data += bytes([len(name)]) + name
        if len(data) > MAX_PAYLOAD:
            raise ValueError(
                f"block {self.block!r} has {len(widths)} streams, which do not fit one frame"
            )
        return data

    @classmethod
    def decode(cls, data: bytes) -> "Identity":
        """Read :meth:`encode`'s bytes back; ``ValueError`` if they are something else."""
        if data[:4] != MAGIC or len(data) < 16:
            raise ValueError("not an identity")
        version, (inputs, outputs) = data[4], data[13:15]
        if version != VERSION:
            raise ValueError(f"protocol version {version}, not {VERSION}")
        end = 15 + 2 * (inputs + outputs)
        widths = [int.from_bytes(data[n : n + 2], "little") for n in range(15, end, 2)]
        name = data[end + 1 :]
        if len(data) <= end or len(name) != data[end]:
            raise ValueError("a cut identity")
        hash_ = data[5:13]
        return cls(name.decode("ascii"), hash_, tuple(widths[:inputs]), tuple(widths[inputs:]))
