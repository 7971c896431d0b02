"""Stimulus and parameter space of the Ascon engine."""

from collections.abc import Sequence

import numpy as np

from gridloom.kernels.ascon import Command, seal
from gridloom.specs.ascon import AD_BYTES_WIDTH, BLOCK_BYTES, ROUNDS, AsconSpec, Operation


__all__ = ["batches", "draw_spec", "random_bytes", "stimulus", "tampered"]

TAMPERED = 0.4  # of the messages to open


def batches(commands: Sequence[Command], rng: np.random.Generator) -> dict:
    """Input batches of commands; bytes that count for nothing are rubbish."""
    fields: dict[str, list] = {
        name: [] for name in ("operation", "ad_bytes", "message_bytes", "key", "nonce")
    }
    blocks = [np.zeros((0, BLOCK_BYTES), np.uint8)]
    for command in commands:
        is_prf = command.operation is Operation.PRF
        fields["operation"].append(int(command.operation))
        fields["ad_bytes"].append(_unused_length(rng) if is_prf else len(command.ad))
        fields["message_bytes"].append(len(command.message))
        fields["key"].append(command.key)
        fields["nonce"].append(command.nonce)
        parts = [np.zeros(0, np.uint8) if is_prf else command.ad, command.message]
        if command.operation is Operation.OPEN:
            parts.append(command.tag)
        blocks += [_blocks(part, rng) for part in parts]
    return {
        "i_command": {name: np.array(values, dtype=np.int64) for name, values in fields.items()},
        "i": {"data": np.concatenate(blocks).astype(np.int64)},
    }


def stimulus(spec: AsconSpec, rng: np.random.Generator, size: int) -> dict:
    """Commands with about ``size`` blocks in all: every operation, lengths around whole blocks."""
    commands: list[Command] = []
    left = size
    while left > 0 or not commands:
        command = _draw_command(spec, rng, max(left, 1))
        commands.append(command)
        left -= 1 + -(-len(command.ad) // BLOCK_BYTES) + -(-len(command.message) // BLOCK_BYTES)
    return batches(commands, rng)


def random_bytes(rng: np.random.Generator, count: int) -> np.ndarray:
    """Bytes, now and then all of them 0 or 255."""
    kind = rng.random()
    if kind < 0.1:
        return np.full(count, 0 if kind < 0.05 else 255, dtype=np.uint8)
    return rng.integers(0, 256, count, dtype=np.uint8)


def tampered(command: Command, rng: np.random.Generator, part: str | None = None) -> Command:
    """The command with a bit of one part, often at an end, turned over: key, nonce and so on."""
    parts = {name: getattr(command, name) for name in ("key", "nonce", "ad", "message", "tag")}
    name = part or str(rng.choice([name for name, values in parts.items() if len(values)]))
    values = parts[name].copy()
    last = 8 * len(values) - 1
    bit = int(rng.choice([0, last, rng.integers(last + 1), rng.integers(last + 1)]))
    values[bit // 8] ^= 1 << bit % 8
    return Command(command.operation, **{**parts, name: values})


def draw_spec(rng: np.random.Generator) -> AsconSpec:
    """Any number of rounds; short buffers for the most part, that they fill."""
    blocks = int(rng.choice([2, 2, 2, 3, 3, 3, 4, 4, 5, 5, 8, 17, 64, 4096]))
    # Long chains take long to simulate.
    rounds = rng.choice(ROUNDS) if rng.random() < 0.3 else rng.choice([1, 2, 3])
    return AsconSpec(rounds_per_cycle=int(rounds), max_bytes=BLOCK_BYTES * blocks)


def _draw_command(spec: AsconSpec, rng: np.random.Generator, blocks: int) -> Command:
    operation = Operation(int(rng.choice(3, p=[0.35, 0.45, 0.2])))
    key, nonce = random_bytes(rng, BLOCK_BYTES), random_bytes(rng, BLOCK_BYTES)
    is_prf = operation is Operation.PRF
    longest = BLOCK_BYTES if is_prf else min(spec.max_bytes, BLOCK_BYTES * blocks)
    message = random_bytes(rng, _draw_length(rng, longest))
    ad = random_bytes(rng, 0 if is_prf else _draw_length(rng, min(6, blocks) * BLOCK_BYTES))
    if operation is not Operation.OPEN:
        return Command(operation, key, nonce, ad, message, np.zeros(BLOCK_BYTES, np.uint8))
    ciphertext, tag = seal(key, nonce, ad, message)
    command = Command(operation, key, nonce, ad, ciphertext, tag)
    return tampered(command, rng) if rng.random() < TAMPERED else command


def _draw_length(rng: np.random.Generator, longest: int) -> int:
    """None, around one block and two, the longest, or any."""
    if rng.random() < 0.6:
        favourite = [0, 1, 8, 15, 16, 17, 31, 32, 33, longest - 1, longest]
        return int(min(rng.choice(favourite), longest))
    return int(rng.integers(longest + 1))


def _unused_length(rng: np.random.Generator) -> int:
    """A length that the PRF has no use for, often none."""
    return int(rng.integers(1 << AD_BYTES_WIDTH)) if rng.random() < 0.5 else 0


def _blocks(data: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Blocks of 16 bytes, filled up with rubbish."""
    missing = -len(data) % BLOCK_BYTES
    filled = np.concatenate([data, rng.integers(0, 256, missing, dtype=np.uint8)])
    return filled.reshape(-1, BLOCK_BYTES)
