"""``gridloom simulate pim_unit --memory``."""

import numpy as np
import pytest

from gridloom.cli.simulate_pim import fed
from gridloom.registry import find
from gridloom.specs.errors import UserError
from gridloom.specs.pim_command import Opcode, PimCommand
from gridloom.testbench.pim_unit import program_inputs


FED = ("simulate", "pim_unit", "--preset", "snapshot", "--memory", "hbm3_b")
WIDE = (*FED, "-p", "lanes=16", "-p", "max_head_dim=16")  # 512 beats a row


@pytest.mark.compiled
def test_beats_from_a_memory(gridloom):
    outcome = gridloom(*FED, "--feed", "bundles=2", "--random", 300, "--engine", "both", "--json")
    assert outcome.status == 0
    assert outcome.json["equal"]
    assert "2 bundles, refresh all-bank, places for 2 rows" in outcome.json["memory"]


def test_a_row_that_must_wait_for_its_place_takes_longer(gridloom):
    cycles = [
        gridloom(*WIDE, "--feed", f"buffer_rows={n}", "--random", 3000, "--json").json["cycles"]
        for n in (1, 2)
    ]
    assert cycles[0] > cycles[1]


@pytest.mark.compiled
def test_beats_through_the_bundle_port(gridloom):
    through = (*WIDE, "--feed", "port=true", "--feed", "bundles=2", "--random", 300)
    outcome = gridloom(*through, "--engine", "both", "--json")
    assert outcome.status == 0
    assert outcome.json["equal"]
    assert outcome.json["port's RTL"] == "equal to its models, every bit and every cycle"


@pytest.mark.parametrize(
    "arguments, message",
    [
        (
            ("--feed", "port=true", "--stalls", "random"),
            "--feed port=true runs without stalls of its own; leave out --stalls",
        ),
        (("--feed", "port=2"), "--feed port must be true or false, not 2"),
        (
            ("--feed", "port=true", "--feed", "bundles=3"),
            "bundle_port: bundles must be a power of two, not 3",
        ),
    ],
)
def test_refused_with_the_port(refused, arguments, message):
    assert refused(*FED, *arguments) == message


@pytest.mark.parametrize(
    "arguments, message",
    [
        (
            ("--memory", "hbm"),
            "no DRAM 'hbm'; did you mean 'hbm2e'? choose from hbm3_a, hbm3_b, hbm2e, ddr4",
        ),
        (("--feed", "bundles=2"), "--feed describes a run with --memory; add --memory DRAM"),
        (
            ("--memory", "hbm3_b", "--feed", "bundles=5"),
            "bundles must be 1 to 4 of this DRAM, not 5",
        ),
        (
            ("--memory", "hbm3_b", "--feed", "clocks=x"),
            "--feed clocks must be a whole number, not 'x'",
        ),
    ],
)
def test_refused(refused, arguments, message):
    assert refused("simulate", "pim_unit", "--preset", "snapshot", *arguments) == message


def test_memory_is_for_the_unit(refused):
    message = "--memory is for pim_unit only, not softmax"
    assert refused("simulate", "softmax", "--memory", "hbm3_b") == message


def test_an_unknown_parameter_of_the_feed(refused):
    message = refused(*FED, "--feed", "bundle=2")
    assert message.startswith("no parameter of --feed 'bundle'; did you mean 'bundles'?")


def test_a_program_without_beats():
    block = find("pim_unit")
    spec = block.preset("snapshot")
    inputs = program_inputs(spec, np.random.default_rng(0), [PimCommand(Opcode.NOP)])
    with pytest.raises(UserError, match="needs a program that takes beats; this one takes none"):
        fed(block, spec, inputs, {}, "hbm3_b", None)
