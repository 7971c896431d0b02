"""Command fuzzer of the Logic-PIM unit: words that are garbage, or nearly a good command."""

from collections.abc import Iterator

import numpy as np

from gridloom.kernels.payload import Batches
from gridloom.kernels.pim_needs import needs_of
from gridloom.specs.pim_command import Opcode, PimCommand
from gridloom.specs.pim_unit import PimUnitSpec
from gridloom.specs.word_command import NUM_WORDS, WORD_WIDTH

from .pim_unit import draw_command, program_inputs


__all__ = ["MOST_ELEMENTS", "fuzz_inputs", "fuzz_words"]

MOST_ELEMENTS = 300  # that a command may take: more only takes longer
MOST_FLIPS = 3


def fuzz_words(spec: PimUnitSpec, rng: np.random.Generator) -> list[int]:
    """A command's words: garbage, garbage with an opcode, a good command with flipped bits."""
    kind = rng.random()
    if kind < 0.6:
        words = draw_command(spec, rng, MOST_ELEMENTS // 4).words()
        for _ in range(rng.integers(MOST_FLIPS + 1)):
            words[rng.integers(NUM_WORDS)] ^= 1 << int(rng.integers(WORD_WIDTH))
        return words
    words = rng.integers(1 << WORD_WIDTH, size=NUM_WORDS).tolist()
    if kind < 0.9:  # fields of a few bits, so that some are small enough
        words = [word & int(rng.integers(1 << WORD_WIDTH)) & 0x0F07_030F for word in words]
        words[0] = words[0] & 0xFFFF_0700 | int(rng.choice(list(Opcode)))
    return words


def fuzz_inputs(spec: PimUnitSpec, rng: np.random.Generator, count: int) -> Batches:
    """Streams of a program of ``count`` commands; bits that no field has are drawn, too."""
    words = list(_some(spec, rng, count))
    inputs = program_inputs(spec, rng, [PimCommand.from_words(w) for w in words])
    return {**inputs, "i_command": {"word": np.array(words, dtype=np.int64).reshape(-1)}}


def _some(spec: PimUnitSpec, rng: np.random.Generator, count: int) -> Iterator[list[int]]:
    while count:
        words = fuzz_words(spec, rng)
        needs = needs_of(spec, PimCommand.from_words(words))
        if max(needs.activations, needs.weights) <= MOST_ELEMENTS:
            yield words
            count -= 1
