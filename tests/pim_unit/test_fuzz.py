"""Garbage and nearly good commands: golden, RTL and cycle model say and do the same."""

from collections import Counter

import numpy as np
import pytest

from gridloom.kernels.payload import length
from gridloom.kernels.pim_unit import commands_of, golden
from gridloom.registry import find
from gridloom.sim.cycles import random_stalls, run
from gridloom.specs.pim_command import Opcode, Status
from gridloom.specs.pim_unit import PRESETS
from gridloom.testbench.checks import Case, check_case
from gridloom.testbench.pim_fuzz import fuzz_inputs
from gridloom.testbench.pim_unit import draw_spec


BLOCK = find("pim_unit")


def fuzz_case(spec, seed, count):
    """A case of drawn commands; every other one stalls."""
    rng = np.random.default_rng([seed, 3])
    inputs = fuzz_inputs(spec, rng, count)
    expected = golden(spec, inputs)
    stalls = random_stalls(rng, spec) if seed % 2 else {}
    counts = {name: length(batch) for name, batch in expected.items()}
    trace = run(BLOCK.cycles(spec, inputs), counts, stalls)
    return Case(BLOCK, spec, seed, inputs, expected, stalls, trace)


def test_every_status_and_opcode_is_met():
    spec = PRESETS["snapshot"]
    inputs = fuzz_inputs(spec, np.random.default_rng(0), 1200)
    commands = commands_of(inputs)
    said = golden(spec, inputs)["o_status"]
    assert said["tag"].tolist() == [command.tag for command in commands]
    found = Counter(Status(status) for status in said["status"].tolist())
    assert min(found[status] for status in Status) >= 5, found
    obeyed = [c for c, s in zip(commands, said["status"], strict=True) if s == Status.OK]
    assert {command.opcode for command in obeyed} == set(Opcode)


@pytest.mark.parametrize("seed", range(4))
def test_any_unit(seed):
    check_case(fuzz_case(draw_spec(np.random.default_rng([seed, 2])), seed, 30))


@pytest.mark.compiled
@pytest.mark.parametrize("seed", range(2))
def test_the_queue_goes_on(seed):
    """Statuses in order, and the right results of whatever is obeyed, of 500 commands."""
    check_case(fuzz_case(PRESETS["snapshot"], seed, 500), "compiled")
