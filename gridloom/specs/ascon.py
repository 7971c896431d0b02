"""Parameters of the Ascon engine."""

import enum
from typing import ClassVar, Self

from pydantic import Field, model_validator

from .base import Spec
from .streams import Direction, Stream
from .streams import Field as StreamField


__all__ = ["AD_BYTES_WIDTH", "BLOCK_BYTES", "LONG_ROUNDS", "PRESETS", "ROUNDS", "SHORT_ROUNDS"]
__all__ += ["AsconSpec", "Operation"]

BLOCK_BYTES = 16  # rate of Ascon-AEAD128; also a key, a nonce, a tag
LONG_ROUNDS = 12  # of the permutation at either end of a message
SHORT_ROUNDS = 8  # between blocks
ROUNDS = tuple(n for n in range(1, 13) if 0 in (LONG_ROUNDS % n, SHORT_ROUNDS % n))
AD_BYTES_WIDTH = 16


class Operation(enum.IntEnum):
    """What a command asks for."""

    SEAL = 0  # Ascon-AEAD128 encryption
    OPEN = 1  # Ascon-AEAD128 decryption
    PRF = 2  # Ascon-PRF-short


class AsconSpec(Spec):
    """Seal and open messages with Ascon-AEAD128; Ascon-PRF-short with the same permutation."""

    BLOCK: ClassVar[str] = "ascon"

    rounds_per_cycle: int = Field(
        4, ge=1, le=12, description="rounds of the permutation in one cycle, unrolled"
    )
    max_bytes: int = Field(
        1024,
        ge=2 * BLOCK_BYTES,
        le=1 << 16,
        description="longest message; it is held until its tag is known",
    )

    @model_validator(mode="after")
    def _check(self) -> Self:
        if self.rounds_per_cycle not in ROUNDS:
            choices = ", ".join(map(str, ROUNDS))
            raise ValueError(
                f"rounds_per_cycle = {self.rounds_per_cycle} divides neither {LONG_ROUNDS} nor "
                f"{SHORT_ROUNDS}, the rounds of a permutation; choose from {choices}"
            )
        if self.max_bytes % BLOCK_BYTES:
            raise ValueError(
                f"max_bytes = {self.max_bytes} is not a multiple of {BLOCK_BYTES}, "
                "the bytes of a block"
            )
        return self

    @property
    def max_blocks(self) -> int:
        """Blocks of the buffer."""
        return self.max_bytes // BLOCK_BYTES

    @property
    def bytes_width(self) -> int:
        """Bits of the length of a message."""
        return self.max_bytes.bit_length()

    @property
    def long_cycles(self) -> int:
        """Cycles of a permutation of 12 rounds."""
        return -(-LONG_ROUNDS // self.rounds_per_cycle)

    @property
    def short_cycles(self) -> int:
        """Cycles of a permutation of 8 rounds."""
        return -(-SHORT_ROUNDS // self.rounds_per_cycle)

    @property
    def latency(self) -> int:
        """Of the PRF from a command to its result, nothing stalled; of a message by its length."""
        return self.unstalled_cycles(Operation.PRF, 0, 0)

    @property
    def initiation_interval(self) -> int:
        """Cycles of a block."""
        return self.short_cycles

    def unstalled_cycles(self, operation: Operation, ad_bytes: int, message_bytes: int) -> int:
        """Cycles from the transfer of a command to its result on ``o_result``, if nothing stalls.

        One takes the command and one gives the result; the rest are permutations.
        """
        if operation is Operation.PRF:
            return 2 + self.long_cycles
        blocks = message_bytes // BLOCK_BYTES
        if ad_bytes:
            blocks += ad_bytes // BLOCK_BYTES + 1
        return 2 + 2 * self.long_cycles + blocks * self.short_cycles

    def streams(self) -> tuple[Stream, ...]:
        """Commands and blocks in; a result for each command, and the blocks of its message."""
        block = StreamField("data", 8, count=BLOCK_BYTES)
        return (
            Stream(
                "i_command",
                Direction.IN,
                (
                    StreamField("operation", 2),
                    StreamField("ad_bytes", AD_BYTES_WIDTH),
                    StreamField("message_bytes", self.bytes_width),
                    StreamField("key", 8, count=BLOCK_BYTES),
                    StreamField("nonce", 8, count=BLOCK_BYTES),
                ),
                summary="0 seal, 1 open, 2 PRF; lengths, key and nonce",
            ),
            Stream(
                "i",
                Direction.IN,
                (block,),
                summary="blocks of associated data, of the message, then the tag to open it",
            ),
            Stream(
                "o_result",
                Direction.OUT,
                (StreamField("is_valid", 1), StreamField("tag", 8, count=BLOCK_BYTES)),
                summary="tag of what was sealed, or of the PRF; whether what was opened is genuine",
            ),
            Stream(
                "o",
                Direction.OUT,
                (block, StreamField("last", 1)),
                summary="blocks of the message, sealed or opened; zeros where it is not genuine",
            ),
        )


PRESETS = {
    "default": AsconSpec(),
    "snapshot": AsconSpec(rounds_per_cycle=1, max_bytes=32),
    "fast": AsconSpec(rounds_per_cycle=8, max_bytes=4096),
    "ulx3s": AsconSpec(rounds_per_cycle=2, max_bytes=1024),
}
