"""The security suite, ``gridloom.testbench.omap_security``, on more maps and queries.

``SECURITY.md`` says what is claimed; here it is attacked.
"""

import numpy as np
import pytest

from gridloom.kernels.omap import Client, golden
from gridloom.specs.ascon import BLOCK_BYTES
from gridloom.specs.omap import OmapSpec, Status, Tape
from gridloom.testbench.omap import Host, brisk, draw_requests, inputs_of
from gridloom.testbench.omap_security import (
    ATTACKS,
    RESIDENT_SPEC,
    SUITE_SPEC,
    check_addresses,
    check_cases,
    check_statistics,
    check_tampering,
    check_traces,
)


SPECS = {
    "two choices": SUITE_SPEC,
    "pages in HBM": RESIDENT_SPEC,
    "one choice": brisk(
        OmapSpec(
            num_keys=12,
            keys_per_bin=3,
            slots=4,
            list_limit=16,
            choices=1,
            tape=Tape.PORT,
            in_flight=2,
        )
    ),
}


def hold(findings, count):
    findings = list(findings)
    assert len(findings) == count
    assert [finding for finding in findings if not finding.passed] == []


@pytest.mark.parametrize("name", SPECS)
def test_addresses_are_those_of_the_programmed_tape(name):
    hold(check_addresses(SPECS[name], 150), 6)


@pytest.mark.compiled
@pytest.mark.parametrize("name", SPECS)
def test_traces_of_all_mixes_are_equal_to_the_cycle(name):
    for seed in range(3 if name == "two choices" else 1):
        hold(check_traces(SPECS[name], 60, seed), 6)


@pytest.mark.compiled
@pytest.mark.long
@pytest.mark.parametrize("seed", range(10, 15))
def test_traces_of_all_mixes_are_equal_over_many_queries(seed):
    hold(check_traces(SPECS["two choices"], 3_500, seed), 6)


@pytest.mark.compiled
def test_every_case_takes_the_same_cycles_on_every_stream():
    """Not only on the host's port: nothing inside tells them apart either."""
    hold(check_cases(SPECS["two choices"]), 9)


@pytest.mark.compiled
def test_tampering_stops_it_for_good_and_reveals_nothing():
    hold(check_tampering(SPECS["two choices"]), len(ATTACKS))


def test_statistics_find_every_faulty_scheme():
    """The scheme passes; sixteen that are wrong do not."""
    findings = list(check_statistics(60_000))
    assert [f.subject for f in findings if not f.passed] == []
    assert sum(f.check == "faulty scheme caught" for f in findings) == 16


def test_pages_that_were_never_written_need_not_be_genuine():
    """A host without any page is a host of an empty map."""
    spec = SPECS["two choices"]
    rng = np.random.default_rng(0)
    inputs = inputs_of(spec, draw_requests(spec, rng, 40), rng, host=Host(spec, rng))
    client = Client(spec, bytes(inputs["i_key"]["data"][0].astype(np.uint8)))
    data = golden(spec, inputs)["o_response"]["data"].astype(np.uint8)
    rows = data.reshape(-1, spec.sealed_message_blocks * BLOCK_BYTES)
    assert all(client.response(row.tobytes()).status is not Status.STOPPED for row in rows)
