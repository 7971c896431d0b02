"""The compiled controller against the slow one and the checker, over drawn cases."""

import itertools
import signal

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings

from gridloom.sim.memory import HALF, simulate, streams
from gridloom.specs.dram import ControllerSpec
from gridloom.specs.dram_presets import dram_preset

from .draws import cases
from .reference import Reference


@settings(max_examples=40, suppress_health_check=list(HealthCheck))
@given(case=cases())
def test_same_decisions_as_the_slow_controller(case):
    slow = Reference(*case).run()
    fast = simulate(*case, wants_commands=True)
    assert [tuple(c) for c in fast.commands.get(0, np.zeros(0)).tolist()] == slow.commands
    assert fast.completion.tolist() == [r.end // HALF for r in slow.requests]
    assert fast.pim_completion.tolist() == [j.end // HALF for j in slow.jobs]
    report = fast.report
    counters = [report.hits, report.misses, report.conflicts, report.bus_conflicts]
    assert counters == slow.outcome().tolist()
    assert report.bundle_conflicts == sum(r.was_held for r in slow.requests)


def test_ctrl_c_in_compiled_code_is_a_keyboard_interrupt():
    """Not numba's SystemError, so that a program ends as it does anywhere else."""
    spec, controller = dram_preset("hbm3_b").spec, ControllerSpec()
    requests = streams.stream_reads(spec, controller.mapping, 200_000)
    simulate(spec, controller, requests)
    before = signal.signal(signal.SIGALRM, signal.default_int_handler)
    try:
        for seconds in (0.05, 0.07, 0.09, 0.11):  # most of a call is spent in compiled code
            signal.setitimer(signal.ITIMER_REAL, seconds)
            with pytest.raises(KeyboardInterrupt):
                [simulate(spec, controller, requests) for _ in itertools.count()]
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
