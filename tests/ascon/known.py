"""The published vectors as commands, and what they must give on the streams."""

import numpy as np

from gridloom.kernels.ascon import Command
from gridloom.specs.ascon import BLOCK_BYTES, Operation

from .vectors import aead, prf_short


NONE = np.zeros(0, np.uint8)
ZEROS = np.zeros(BLOCK_BYTES, np.uint8)


def known_answers(step=1):
    """Commands, and as many of (tag on ``o_result``, message on ``o``): every ``step``-th vector.

    Each of AEAD128 is sealed and opened.
    """
    commands, answers = [], []
    for record in aead()[::step]:
        sealed, tag = record["CT"][: len(record["PT"])], record["CT"][len(record["PT"]) :]
        given = record["Key"], record["Nonce"], record["AD"]
        commands += [
            Command(Operation.SEAL, *given, record["PT"], ZEROS),
            Command(Operation.OPEN, *given, sealed, tag),
        ]
        answers += [(tag, sealed), (ZEROS, record["PT"])]
    for record in prf_short()[::step]:
        commands.append(Command(Operation.PRF, record["Key"], ZEROS, NONE, record["Msg"], ZEROS))
        answers.append((record["Tag"], NONE))
    return commands, answers


def expected_batches(answers):
    """Output batches of the answers."""
    blocks, last = [np.zeros((0, BLOCK_BYTES), np.uint8)], []
    for _, message in answers:
        count = -(-len(message) // BLOCK_BYTES)
        padded = np.zeros(count * BLOCK_BYTES, np.uint8)
        padded[: len(message)] = message
        blocks.append(padded.reshape(-1, BLOCK_BYTES))
        last += [n == count - 1 for n in range(count)]
    return {
        "o_result": {
            "is_valid": np.ones(len(answers), np.int64),
            "tag": np.array([tag for tag, _ in answers], dtype=np.int64),
        },
        "o": {
            "data": np.concatenate(blocks).astype(np.int64),
            "last": np.array(last, dtype=np.int64),
        },
    }
