"""The compiled controller against the slow one and the checker, over drawn cases."""

import numpy as np
from hypothesis import HealthCheck, given, settings

from gridloom.sim.memory import HALF, simulate

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
