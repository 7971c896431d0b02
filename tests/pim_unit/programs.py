"""Programs of a few commands, and what the golden model gives for them."""

import numpy as np

from gridloom.kernels.attention import Partial
from gridloom.kernels.pim_unit import golden
from gridloom.specs.pim_command import Opcode, PimCommand
from gridloom.specs.pim_unit import PimUnitSpec


__all__ = ["SMALL", "attend", "blocks_of", "load", "run"]

SMALL = PimUnitSpec(
    lanes=4, columns=2, buffer_words=32, max_passes=3, max_head_dim=16, max_features=16, lag=1
)


def run(spec, commands, activations=(), beats=()):
    """Outputs of a program; activations of shape (..., lanes) in the order of the stream."""
    empty = np.zeros((0, spec.lanes), dtype=np.int64)
    activations = [np.reshape(a, (-1, spec.lanes)) for a in activations]
    return golden(
        spec,
        {
            "i_command": {"word": np.array([w for c in commands for w in c.words()])},
            "i_activation": {"activation": np.concatenate([empty, *activations])},
            "i_weight": {"weight": np.concatenate([empty, *beats])},
        },
    )


def load(spec, activations, target=0):
    """For activations of shape (tokens, features)."""
    tokens, features = activations.shape
    passes = -(-tokens // spec.columns)
    shape = {"count": tokens, "beats": features // spec.lanes, "passes": passes}
    return PimCommand(Opcode.LOAD, target=target, **shape)


def blocks_of(spec, keys, values):
    """Beats of one head's keys (keys, head_dim) and values: ``lag`` tiles later, transposed."""
    lanes, lag = spec.lanes, spec.lag
    starts = list(range(0, len(keys), lanes))
    stream = []
    for number in range(len(starts) + lag):
        if number < len(starts):
            stream.append(keys[starts[number] :][:lanes].reshape(-1, lanes))
        if number >= lag:
            tile = values[starts[number - lag] :][:lanes]
            padded = np.full((lanes, values.shape[1]), 99)  # what is beyond does not count
            padded[: len(tile)] = tile
            stream.append(padded.T)
    return stream


def attend(spec, query, keys, values, scale):
    """Partial results of one head: queries (group, head_dim)."""
    group, head_dim = query.shape
    command = PimCommand(
        Opcode.ATTEND,
        count=len(keys),
        beats=head_dim // spec.lanes,
        group=group,
        tokens=1,
        features=values.shape[1],
        scale=scale,
    )
    beats = blocks_of(spec, keys, values)
    partial = run(spec, [load(spec, query), command], [query], beats)["o_partial"]
    of_queries = {name: partial[name][0, :group] for name in ("maximum", "denominator")}
    of_features = {
        name: partial[name][:, :group].T for name in ("numerator", "exponent") if name in partial
    }
    return Partial(**of_queries, **of_features)
