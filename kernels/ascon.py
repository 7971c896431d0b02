"""Bit-exact model of Ascon-AEAD128 and Ascon-PRF-short.

Written from the definitions: NIST SP 800-232 (August 2025), sections 3 and 4, and Dobraunig,
Eichlseder, Mendel and Schlaeffer, Ascon MAC, PRF, and Short-Input PRF (CT-RSA 2024). Words and
initial values of the latter are those of SP 800-232's order of bytes, as in the published vectors.
Messages of equal lengths are computed side by side.
"""

from collections.abc import Iterator
from typing import Any

import numpy as np

from gridloom.specs.ascon import BLOCK_BYTES, LONG_ROUNDS, SHORT_ROUNDS, AsconSpec, Operation

from .payload import Batches


__all__ = ["Command", "commands_of", "figures", "golden", "open_sealed", "permute", "prf_short"]
__all__ += ["seal"]

AEAD_IV = 0x00001000808C0001
PRF_VARIANT = 7
DOMAIN_BIT = np.uint64(1 << 63)  # sets the message apart from associated data
ROTATIONS = ((19, 28), (61, 39), (1, 6), (10, 17), (7, 41))  # of the linear layer, to the right


def permute(state: np.ndarray, rounds: int) -> np.ndarray:
    """The last ``rounds`` of the 12 rounds of Ascon-p.

    Parameters
    ----------
    state : uint64 array, shape (..., 5)
        Words ``S0`` to ``S4``.
    """
    s0, s1, s2, s3, s4 = np.moveaxis(state, -1, 0)
    for index in range(LONG_ROUNDS - rounds, LONG_ROUNDS):
        s2 = s2 ^ np.uint64(0xF0 - 0x0F * index)
        # The S-box of every column, in algebraic normal form.
        y0 = (s4 & s1) ^ s3 ^ (s2 & s1) ^ s2 ^ (s1 & s0) ^ s1 ^ s0
        y1 = s4 ^ (s3 & s2) ^ (s3 & s1) ^ s3 ^ (s2 & s1) ^ s2 ^ s1 ^ s0
        y2 = ~((s4 & s3) ^ s4 ^ s2 ^ s1)
        y3 = (s4 & s0) ^ s4 ^ (s3 & s0) ^ s3 ^ s2 ^ s1 ^ s0
        y4 = (s4 & s1) ^ s4 ^ s3 ^ (s1 & s0) ^ s1
        s0, s1, s2, s3, s4 = (
            y ^ _rotate(y, a) ^ _rotate(y, b)
            for y, (a, b) in zip((y0, y1, y2, y3, y4), ROTATIONS, strict=True)
        )
    return np.stack([s0, s1, s2, s3, s4], axis=-1)


def seal(key: Any, nonce: Any, ad: Any, message: Any) -> tuple[np.ndarray, np.ndarray]:
    """Encrypt and authenticate with Ascon-AEAD128.

    Parameters
    ----------
    key, nonce : array_like of bytes, shape (..., 16)
        A nonce may be used once with a key.
    ad : array_like of bytes, shape (..., a)
        Associated data, authenticated only.
    message : array_like of bytes, shape (..., n)
        Plaintext.

    Returns
    -------
    (uint8 array, shape (..., n); uint8 array, shape (..., 16))
        Ciphertext and tag.
    """
    return _aead(key, nonce, ad, message, is_open=False)


def open_sealed(
    key: Any, nonce: Any, ad: Any, ciphertext: Any, tag: Any
) -> tuple[np.ndarray, np.ndarray]:
    """Decrypt with Ascon-AEAD128, if the tag is that of key, nonce, data and ciphertext.

    Returns
    -------
    (uint8 array, shape (..., n); bool array, shape (...))
        Plaintext, zeros where not genuine, and whether it is.
    """
    plaintext, right = _aead(key, nonce, ad, ciphertext, is_open=True)
    is_valid = np.all(_bytes("tag", tag, BLOCK_BYTES) == right, axis=-1)
    return np.where(is_valid[..., None], plaintext, 0).astype(np.uint8), is_valid


def prf_short(key: Any, message: Any) -> np.ndarray:
    """Ascon-PRF-short: 16 pseudorandom bytes of a message of at most 16.

    Parameters
    ----------
    key : array_like of bytes, shape (..., 16)
    message : array_like of bytes, shape (..., n)
        A longer one raises ``ValueError``.
    """
    key, message = _bytes("key", key, BLOCK_BYTES), _bytes("message", message)
    count = message.shape[-1]
    if count > BLOCK_BYTES:
        raise ValueError(
            f"message of Ascon-PRF-short must have at most {BLOCK_BYTES} bytes, not {count}"
        )
    # Variant, rounds, bits of output, bits of the message.
    iv = np.array([PRF_VARIANT, 0, LONG_ROUNDS, 128, 0, 0, 8 * count, 0], dtype=np.uint8)
    padded = np.zeros((*message.shape[:-1], BLOCK_BYTES), dtype=np.uint8)
    padded[..., :count] = message
    state = permute(_state(iv, key, padded), LONG_ROUNDS)
    return _to_bytes(state[..., 3:] ^ _words(key))


def _aead(
    key: Any, nonce: Any, ad: Any, message: Any, *, is_open: bool
) -> tuple[np.ndarray, np.ndarray]:
    """The message on the other side, and the tag."""
    key, nonce = _bytes("key", key, BLOCK_BYTES), _bytes("nonce", nonce, BLOCK_BYTES)
    ad, message = _bytes("ad", ad), _bytes("message", message)
    key_words = _words(key)
    iv = np.frombuffer(AEAD_IV.to_bytes(8, "little"), dtype=np.uint8)
    state = permute(_state(iv, key, nonce), LONG_ROUNDS)
    state[..., 3:] ^= key_words

    if ad.shape[-1]:
        for block in _padded_blocks(ad):
            state[..., :2] ^= block
            state = permute(state, SHORT_ROUNDS)
    state[..., 4] ^= DOMAIN_BIT

    given = np.zeros_like(message)
    count = message.shape[-1]
    for start in range(0, count - count % BLOCK_BYTES, BLOCK_BYTES):
        here = slice(start, start + BLOCK_BYTES)
        given[..., here] = _to_bytes(state[..., :2]) ^ message[..., here]
        ciphertext = message if is_open else given
        state[..., :2] = _words(ciphertext[..., here])
        state = permute(state, SHORT_ROUNDS)

    rest = count % BLOCK_BYTES
    rate = _to_bytes(state[..., :2])
    given[..., count - rest :] = rate[..., :rest] ^ message[..., count - rest :]
    rate[..., :rest] = (message if is_open else given)[..., count - rest :]
    rate[..., rest] ^= 1
    state[..., :2] = _words(rate)

    state[..., 2:4] ^= key_words
    state = permute(state, LONG_ROUNDS)
    return given, _to_bytes(state[..., 3:] ^ key_words)


def _rotate(word: np.ndarray, count: int) -> np.ndarray:
    return word >> np.uint64(count) | word << np.uint64(64 - count)


def _padded_blocks(data: np.ndarray) -> Iterator[np.ndarray]:
    """Pairs of words of ``data``, a byte 1, and zeros to the end of the block."""
    count = data.shape[-1]
    padded = np.zeros((*data.shape[:-1], count + BLOCK_BYTES - count % BLOCK_BYTES), np.uint8)
    padded[..., :count] = data
    padded[..., count] = 1
    for start in range(0, padded.shape[-1], BLOCK_BYTES):
        yield _words(padded[..., start : start + BLOCK_BYTES])


def _state(*parts: np.ndarray) -> np.ndarray:
    """Five words of 40 bytes in parts, which are stretched over all messages."""
    shape = np.broadcast_shapes(*(p.shape[:-1] for p in parts))
    stretched = [np.broadcast_to(p, (*shape, p.shape[-1])) for p in parts]
    return _words(np.concatenate(stretched, axis=-1))


def _words(data: np.ndarray) -> np.ndarray:
    """Little-endian words of 64 bits."""
    return np.ascontiguousarray(data).view("<u8").astype(np.uint64)


def _to_bytes(words: np.ndarray) -> np.ndarray:
    return np.ascontiguousarray(words.astype("<u8")).view(np.uint8)


def _bytes(name: str, values: Any, count: int | None = None) -> np.ndarray:
    """An array of bytes; ``ValueError`` where a value is none, or there are not ``count``."""
    values = np.asarray(values)
    if values.size and (values.min() < 0 or values.max() > 255):
        raise ValueError(f"{name} must be bytes, 0 to 255, not {values.min()} to {values.max()}")
    if values.ndim == 0 or count not in (None, values.shape[-1]):
        raise ValueError(f"{name} must have {count or 'any number of'} bytes, not {values.shape}")
    return values.astype(np.uint8)


# ---- streams


class Command:
    """One command with all that belongs to it.

    Parameters
    ----------
    operation : Operation
        What to do.
    key, nonce : uint8 array, shape (16,)
        As given.
    ad, message : uint8 array
        Bytes that count.
    tag : uint8 array, shape (16,)
        To open with; nothing of the others.
    """

    def __init__(self, operation: Operation, key: Any, nonce: Any, ad: Any, message: Any, tag: Any):
        self.operation = operation
        self.key = key
        self.nonce = nonce
        self.ad = ad
        self.message = message
        self.tag = tag

    def run(self) -> tuple[bool, np.ndarray, np.ndarray]:
        """Whether genuine, tag (zeros where a message was opened), bytes on ``o``."""
        if self.operation is Operation.PRF:
            return True, prf_short(self.key, self.message), np.zeros(0, np.uint8)
        if self.operation is Operation.SEAL:
            given, tag = seal(self.key, self.nonce, self.ad, self.message)
            return True, tag, given
        given, is_valid = open_sealed(self.key, self.nonce, self.ad, self.message, self.tag)
        return bool(is_valid), np.zeros(BLOCK_BYTES, np.uint8), given


def commands_of(spec: AsconSpec, inputs: Batches) -> Iterator[Command]:
    """Every command with its blocks; ``ValueError`` if one is too long or a block is missing."""
    fields = {name: np.asarray(values) for name, values in inputs["i_command"].items()}
    stream = np.asarray(inputs["i"]["data"], dtype=np.uint8).reshape(-1)
    position = 0

    def take(number: int, count: int) -> np.ndarray:
        """``count`` bytes of whole blocks."""
        nonlocal position
        start, position = position, position + -(-count // BLOCK_BYTES) * BLOCK_BYTES
        if position > len(stream):
            raise ValueError(
                f"command {number} needs blocks on i up to {position // BLOCK_BYTES}, "
                f"of which there are {len(stream) // BLOCK_BYTES}"
            )
        return stream[start : start + count]

    for number, code in enumerate(fields["operation"].tolist()):
        if code not in list(Operation):
            raise ValueError(f"command {number} has operation {code}; 0, 1 and 2 are defined")
        operation = Operation(code)
        is_prf = operation is Operation.PRF
        count = int(fields["message_bytes"][number])
        most = BLOCK_BYTES if is_prf else spec.max_bytes
        if count > most:
            raise ValueError(f"command {number} has message_bytes {count}, more than {most}")
        yield Command(
            operation,
            fields["key"][number],
            fields["nonce"][number],
            take(number, 0 if is_prf else int(fields["ad_bytes"][number])),
            take(number, count),
            take(number, BLOCK_BYTES if operation is Operation.OPEN else 0),
        )


def golden(spec: AsconSpec, inputs: Batches) -> dict[str, dict[str, np.ndarray]]:
    """Output batches for input batches, as the RTL gives them."""
    valid, tags = [], [np.zeros((0, BLOCK_BYTES), np.uint8)]
    blocks, lasts = [np.zeros((0, BLOCK_BYTES), np.uint8)], [np.zeros(0, np.int64)]
    for command in commands_of(spec, inputs):
        is_valid, tag, given = command.run()
        valid.append(is_valid)
        tags.append(tag[None])
        count = -(-len(given) // BLOCK_BYTES)
        padded = np.zeros(count * BLOCK_BYTES, np.uint8)
        padded[: len(given)] = given
        blocks.append(padded.reshape(count, BLOCK_BYTES))
        lasts.append((np.arange(count) == count - 1).astype(np.int64))
    return {
        "o_result": {
            "is_valid": np.array(valid, dtype=np.int64),
            "tag": np.concatenate(tags).astype(np.int64),
        },
        "o": {
            "data": np.concatenate(blocks).astype(np.int64),
            "last": np.concatenate(lasts),
        },
    }


def figures(spec: AsconSpec) -> dict[str, Any]:
    """Exact; no tables, no multipliers."""
    return {"max_error_ulp": 0.0, "table_bits": 0, "multipliers": 0}
