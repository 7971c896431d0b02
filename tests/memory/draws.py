"""Drawn memories, controllers, requests and row reads, small enough for the slow controller."""

from dataclasses import fields

import numpy as np
from hypothesis import strategies as st

from gridloom.sim.memory import PimReads, XpuRequests, encode
from gridloom.specs.dram import ControllerSpec, Refresh
from gridloom.specs.dram_presets import DRAM_PRESETS


# The presets, with refresh so often that short runs meet it.
SPECS = {
    name: preset.spec.model_copy(update={"refi": 900, "rfc": 200, "rfc_bank": 100})
    for name, preset in DRAM_PRESETS.items()
}


@st.composite
def cases(draw, names=tuple(SPECS), most=40):
    """``(spec, controller, requests, pim)`` of one channel."""
    name = draw(st.sampled_from(names))
    spec = SPECS[name]
    depth = draw(st.sampled_from([1, 2, 4, 8]))
    high = draw(st.integers(1, depth))
    controller = ControllerSpec(
        read_depth=draw(st.sampled_from([1, 2, 4, 8])),
        write_depth=depth,
        write_high=high,
        write_low=draw(st.integers(0, high - 1)),
        hit_cap=draw(st.sampled_from([1, 2, 64])),
        refresh=draw(st.sampled_from([r for r in Refresh if spec.rrefd or r != "per-bank"])),
        pim_window=draw(st.integers(1, 3)),
        pim_staggered=draw(st.booleans()),
        pim_own_bus=draw(st.booleans()),
        pim_broadcast=draw(st.booleans()),
    )
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    pace = draw(st.sampled_from([0, 1, 8, 60]))  # mean cycles between arrivals
    share = draw(st.sampled_from([0.0, 0.3, 0.5, 1.0]))  # of writes
    requests = _requests(spec, controller, rng, draw(st.integers(0, most)), pace, share)
    pim = _pim(spec, rng, draw(st.integers(0, 6)), pace)
    return spec, controller, requests, _for_all(spec, pim) if controller.pim_broadcast else pim


def _requests(spec, controller, rng, count, pace, share):
    sizes = spec.field_sizes()
    few = {"row": 3, "column": 8, "bank": int(rng.integers(1, sizes["bank"] + 1))}
    few |= {"group": int(rng.integers(1, sizes["group"] + 1)), "channel": 1}
    fields = {
        name: rng.integers(0, min(size, few.get(name, size)), count) for name, size in sizes.items()
    }
    return XpuRequests(
        arrival=np.cumsum(rng.integers(0, 2 * pace + 1, count)),
        address=encode(spec, controller.mapping, fields),
        is_write=rng.random(count) < share,
    )


def _pim(spec, rng, count, pace):
    reads = rng.integers(1, 9, count)
    return PimReads(
        arrival=np.cumsum(rng.integers(0, 20 * pace + 1, count)),
        channel=np.zeros(count, dtype=np.int64),
        pseudo=rng.integers(0, spec.pseudo_channels, count),
        bundle=rng.integers(0, spec.num_bundles, count),
        row=rng.integers(0, 2, count),
        column=rng.integers(0, spec.columns - reads + 1),
        reads=reads,
    )


def _for_all(spec, pim):
    """The same row reads in every pseudo-channel."""
    many = {f.name: np.repeat(getattr(pim, f.name), spec.pseudo_channels) for f in fields(pim)}
    many["pseudo"] = np.tile(np.arange(spec.pseudo_channels), len(pim.arrival))
    return PimReads(**many)
