"""Published known-answer tests: github.com/ascon/ascon-c, CC0."""

from functools import cache
from pathlib import Path

import numpy as np


FOLDER = Path(__file__).parent / "data"


@cache
def vectors(name):
    """Records of a file: dicts of byte arrays by the names in it."""
    records = []
    for text in (FOLDER / name).read_text(encoding="ascii").split("\n\n"):
        pairs = (line.split("=") for line in text.splitlines() if "=" in line)
        fields = {k.strip(): v.strip() for k, v in pairs}
        if fields.pop("Count", None):
            records.append({k: to_bytes(v) for k, v in fields.items()})
    return tuple(records)


def to_bytes(digits):
    return np.frombuffer(bytes.fromhex(digits), dtype=np.uint8)


def aead():
    """1,089 of Ascon-AEAD128: Key, Nonce, PT, AD, CT (ciphertext and tag)."""
    return vectors("LWC_AEAD_KAT_128_128.txt")


def prf_short():
    """17 of Ascon-PRF-short: Key, Msg, Tag."""
    return vectors("LWC_PRFS_KAT_128_128.txt")
