"""The whole map in RTL: bits and cycles, on maps, requests, hosts and latencies drawn at random."""

import numpy as np
import pytest

from gridloom.sim.cycles import random_stalls
from gridloom.specs.omap import Memory, OmapSpec
from gridloom.testbench.checks import check_cases, check_seeds, make_case
from gridloom.testbench.omap import brisk, draw_spec


TRACES = 60  # of each map that is compiled


def moderate_stalls(spec, rng):
    """Every stream stalls at will, but secret memories no more than every other cycle."""
    patterns = random_stalls(rng, spec)
    for stream in spec.streams():
        if not stream.name.endswith(("request", "response", "host_read", "host_write", "key")):
            share = rng.choice([0.0, 0.1, 0.5])
            patterns[stream.name] = rng.random(997) < share
    return patterns


def check_traces(spec, seeds, queries=4):
    cases, pages = [], spec.choices * spec.page_blocks
    for seed in seeds:
        stalls = moderate_stalls(spec, np.random.default_rng([seed, 9]))
        cases.append(make_case("omap", spec, seed, queries * pages, stalls))
    check_cases(cases, "compiled")


@pytest.mark.compiled
@pytest.mark.long
@pytest.mark.parametrize("seed", range(30))
def test_drawn_maps(seed):
    spec = brisk(draw_spec(np.random.default_rng([seed, 2])))
    check_traces(spec, range(TRACES * seed, TRACES * (seed + 1)))


@pytest.mark.compiled
@pytest.mark.long
@pytest.mark.parametrize("seed", range(8))
def test_memories_that_stall_nine_cycles_of_ten(seed):
    spec = brisk(draw_spec(np.random.default_rng([seed, 3])))
    timers = {name: 8 * getattr(spec, name) for name in ("read_offset", "answer_offset")}
    spec = spec.model_copy(update=timers)
    check_seeds("omap", spec, range(100 * seed, 100 * seed + 3), 300, "compiled")


@pytest.mark.compiled
@pytest.mark.parametrize("seed", [0, pytest.param(1, marks=pytest.mark.slow)])
def test_memories_in_block_ram(seed):
    drawn = draw_spec(np.random.default_rng([seed, 4]))
    check_traces(brisk(drawn.model_copy(update={"memory": Memory.BLOCK_RAM})), range(4))


@pytest.mark.compiled
def test_pages_in_hbm_that_land_late():
    """Queries that touch none of them wait, too, rather than overtake them without end."""
    timers = {"read_offset": 500, "answer_offset": 3_000, "interval": 50}
    spec = OmapSpec(num_keys=16, keys_per_bin=2, in_flight=2, resident_bins=1, **timers)
    stalls = {"i_page_written": np.arange(30_000) % 1_200 > 3 * spec.sealed_page_blocks}
    size = 12 * spec.choices * spec.page_blocks
    check_cases([make_case("omap", spec, 0, size, stalls)], "compiled")


@pytest.mark.compiled
def test_many_queries_of_a_map_that_fills_up():
    """Long enough for frames to come round the ring, and for keys to be refused."""
    spec = brisk(OmapSpec(num_keys=12, keys_per_bin=2, slots=3, list_limit=10, in_flight=4))
    check_traces(spec, [5], 100)


@pytest.mark.parametrize("choices, memory", [(1, Memory.PORT), (2, Memory.BLOCK_RAM)])
def test_one_engine_for_everything(choices, memory):
    """Its users follow each other: each has its own commands' results, and no others'."""
    spec = OmapSpec(
        num_keys=16,
        keys_per_bin=2,
        choices=choices,
        list_limit=10,
        rounds_per_cycle=2,
        engines=1,
        in_flight=1,
        memory=memory,
    )
    check_cases([make_case("omap", brisk(spec), choices, 4 * spec.choices * spec.page_blocks)])
