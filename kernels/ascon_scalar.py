"""Ascon for one message after the other, on Python's integers.

:mod:`.ascon` computes messages side by side; where each depends on the one before, its arrays of
one element are slow. Source: NIST SP 800-232 and the Ascon-PRF-short of :mod:`.ascon`.
"""

from gridloom.specs.ascon import BLOCK_BYTES, LONG_ROUNDS, SHORT_ROUNDS

from .ascon import AEAD_IV, PRF_VARIANT


__all__ = ["open_sealed", "prf_short", "seal"]

ONES = (1 << 64) - 1
State = tuple[int, int, int, int, int]


def _rotated(x: int, a: int, b: int) -> int:
    """The word, and itself turned right twice."""
    return (x ^ (x >> a | x << 64 - a) ^ (x >> b | x << 64 - b)) & ONES


def _permute(state: State, rounds: int) -> State:
    s0, s1, s2, s3, s4 = state
    for index in range(LONG_ROUNDS - rounds, LONG_ROUNDS):
        s2 ^= 0xF0 - 0x0F * index
        s0, s4, s2 = s0 ^ s4, s4 ^ s3, s2 ^ s1
        t0, t1, t2, t3, t4 = (
            s0 ^ (~s1 & s2),
            s1 ^ (~s2 & s3),
            s2 ^ (~s3 & s4),
            s3 ^ (~s4 & s0),
            s4 ^ (~s0 & s1),
        )
        s0 = _rotated(t0 ^ t4, 19, 28)
        s1 = _rotated(t1 ^ t0, 61, 39)
        s2 = _rotated(~t2 & ONES, 1, 6)
        s3 = _rotated(t3 ^ t2, 10, 17)
        s4 = _rotated(t4, 7, 41)
    return s0, s1, s2, s3, s4


def _words(data: bytes) -> tuple[int, int]:
    return int.from_bytes(data[:8], "little"), int.from_bytes(data[8:16], "little")


def _start(key: tuple[int, int], nonce: bytes) -> State:
    n0, n1 = _words(nonce)
    s0, s1, s2, s3, s4 = _permute((AEAD_IV, *key, n0, n1), LONG_ROUNDS)
    # No associated data; the last bit sets the message apart from it.
    return s0, s1, s2, s3 ^ key[0], s4 ^ key[1] ^ 1 << 63


def _finish(state: State, key: tuple[int, int]) -> bytes:
    s0, s1, s2, s3, s4 = state
    *_, s3, s4 = _permute((s0, s1, s2 ^ key[0], s3 ^ key[1], s4), LONG_ROUNDS)
    return (s3 ^ key[0]).to_bytes(8, "little") + (s4 ^ key[1]).to_bytes(8, "little")


def _crypt(key: bytes, nonce: bytes, message: bytes, *, is_open: bool) -> tuple[bytes, bytes]:
    """Whole blocks to the other side, and the tag."""
    if len(message) % BLOCK_BYTES:
        raise ValueError(f"message must have whole blocks of 16 bytes, not {len(message)} bytes")
    pair = _words(key)
    s0, s1, s2, s3, s4 = _start(pair, nonce)
    given = []
    for start in range(0, len(message), BLOCK_BYTES):
        m0, m1 = _words(message[start : start + BLOCK_BYTES])
        o0, o1 = s0 ^ m0, s1 ^ m1
        given += [o0.to_bytes(8, "little"), o1.to_bytes(8, "little")]
        s0, s1 = (m0, m1) if is_open else (o0, o1)
        s0, s1, s2, s3, s4 = _permute((s0, s1, s2, s3, s4), SHORT_ROUNDS)
    return b"".join(given), _finish((s0 ^ 1, s1, s2, s3, s4), pair)


def seal(key: bytes, nonce: bytes, message: bytes) -> bytes:
    """Ciphertext and tag of whole blocks, without associated data.

    Raises ``ValueError`` where ``message`` does not end with a block.
    """
    ciphertext, tag = _crypt(key, nonce, message, is_open=False)
    return ciphertext + tag


def open_sealed(key: bytes, nonce: bytes, sealed: bytes) -> bytes | None:
    """The message, ``None`` if it is not genuine."""
    message, tag = _crypt(key, nonce, sealed[:-BLOCK_BYTES], is_open=True)
    return message if tag == sealed[-BLOCK_BYTES:] else None


def prf_short(key: bytes, message: bytes) -> bytes:
    """16 pseudorandom bytes of at most 16."""
    iv = PRF_VARIANT | LONG_ROUNDS << 16 | 128 << 24 | 8 * len(message) << 48
    pair = _words(key)
    *_, s3, s4 = _permute((iv, *pair, *_words(message.ljust(BLOCK_BYTES, b"\0"))), LONG_ROUNDS)
    return (s3 ^ pair[0]).to_bytes(8, "little") + (s4 ^ pair[1]).to_bytes(8, "little")
