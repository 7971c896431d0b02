"""Ascon for one message after the other, compiled: for maps of millions of blocks.

The same functions as :mod:`.ascon_scalar`, which the tests hold them to. Source: NIST SP 800-232.
"""

from functools import cache
from types import SimpleNamespace

import numpy as np

from gridloom.specs.ascon import BLOCK_BYTES, LONG_ROUNDS, SHORT_ROUNDS

from .ascon import AEAD_IV
from .compiled import compiled


__all__ = ["open_sealed", "seal"]

# Numba takes a sum of a signed and an unsigned word for a float: every constant has its type.
WORD = np.uint64(64)
ONE, TOP = np.uint64(1), np.uint64(1 << 63)
IV = np.uint64(AEAD_IV)
CONSTANTS = np.array([0xF0 - 0x0F * n for n in range(LONG_ROUNDS)], dtype=np.uint64)
TURNS = np.array([[19, 28], [61, 39], [1, 6], [10, 17], [7, 41]], dtype=np.uint64)


def _permute(s, rounds):
    """Turn the state, five words, in place."""
    for index in range(LONG_ROUNDS - rounds, LONG_ROUNDS):
        s0, s1, s2, s3, s4 = s[0], s[1], s[2] ^ CONSTANTS[index], s[3], s[4]
        s0, s4, s2 = s0 ^ s4, s4 ^ s3, s2 ^ s1
        t0 = s0 ^ (~s1 & s2)
        t1 = s1 ^ (~s2 & s3)
        t2 = s2 ^ (~s3 & s4)
        t3 = s3 ^ (~s4 & s0)
        t4 = s4 ^ (~s0 & s1)
        s[0], s[1], s[2], s[3], s[4] = t0 ^ t4, t1 ^ t0, ~t2, t3 ^ t2, t4
        for n in range(5):
            x, a, b = s[n], TURNS[n, 0], TURNS[n, 1]
            s[n] = x ^ (x >> a | x << (WORD - a)) ^ (x >> b | x << (WORD - b))


def crypt(key, nonce, words, is_open):
    """Turn the words of a message into those of the other side, in place; give the tag's two."""
    s = np.array([IV, key[0], key[1], nonce[0], nonce[1]], dtype=np.uint64)
    _permute(s, LONG_ROUNDS)
    s[3] ^= key[0]
    s[4] ^= key[1] ^ TOP  # no associated data; the last bit sets the message apart from it
    for place in range(0, len(words), 2):
        for half in range(2):
            given = words[place + half]
            words[place + half] = s[half] ^ given
            s[half] = given if is_open else words[place + half]
        _permute(s, SHORT_ROUNDS)
    s[0] ^= ONE
    s[2] ^= key[0]
    s[3] ^= key[1]
    _permute(s, LONG_ROUNDS)
    return s[3] ^ key[0], s[4] ^ key[1]


@cache
def _compiled() -> SimpleNamespace:
    return compiled([_permute, crypt])


def _words(data: bytes) -> np.ndarray:
    return np.frombuffer(data, "<u8").astype(np.uint64)


def _crypt(key: bytes, nonce: bytes, message: bytes, *, is_open: bool) -> tuple[bytes, bytes]:
    if len(message) % BLOCK_BYTES:
        raise ValueError(f"message must have whole blocks of 16 bytes, not {len(message)} bytes")
    words = _words(message)
    tag = _compiled().crypt(_words(key), _words(nonce), words, is_open)
    return words.astype("<u8").tobytes(), np.array(tag, dtype="<u8").tobytes()


def seal(key: bytes, nonce: bytes, message: bytes) -> bytes:
    """As :func:`.ascon_scalar.seal`."""
    return b"".join(_crypt(key, nonce, message, is_open=False))


def open_sealed(key: bytes, nonce: bytes, sealed: bytes) -> bytes | None:
    """As :func:`.ascon_scalar.open_sealed`."""
    message, tag = _crypt(key, nonce, sealed[:-BLOCK_BYTES], is_open=True)
    return message if tag == sealed[-BLOCK_BYTES:] else None
