import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gridloom.sim.cycles import (
    CycleModel,
    MissedError,
    PipelineModel,
    Trace,
    random_stalls,
    run,
    run_bearably,
    timeout,
)
from gridloom.specs.errors import UserError


def trace_of(pipe, latency, number, stalls=None):
    spec = pipe.Spec(latency=latency)
    return run(PipelineModel(spec, pipe.stimulus(spec, number)), {"o": number}, stalls)


@pytest.mark.parametrize("latency", [1, 2, 5])
def test_free_pipeline_takes_latency_then_one_element_a_cycle(pipe, latency):
    trace = trace_of(pipe, latency, 10)
    assert trace.transfers["i"].tolist() == list(range(10))
    assert trace.transfers["o"].tolist() == list(range(latency, latency + 10))
    assert trace.cycles == latency + 10


def test_nothing_takes_no_cycles(pipe):
    assert trace_of(pipe, 3, 0).cycles == 0


def test_source_stalls_only_before_it_offers(pipe):
    # The sink blocks until cycle 6; the source offers element 1 in cycle 2 and ignores stalls.
    stalls = {"i": np.array([0, 1, 0, 1, 1, 1, 1, 1], bool), "o": np.array([1] * 6 + [0] * 2, bool)}
    trace = trace_of(pipe, 1, 2, stalls)
    assert trace.transfers["i"].tolist() == [0, 6]
    assert trace.transfers["o"].tolist() == [6, 7]


def test_patterns_repeat(pipe):
    trace = trace_of(pipe, 1, 4, {"i": np.array([True, True, False])})
    assert trace.transfers["i"].tolist() == [2, 5, 8, 11]


def test_empty_pattern_stalls_nothing(pipe):
    assert trace_of(pipe, 1, 4, {"o": np.array([], dtype=bool)}).transfers["o"].tolist() == [
        1,
        2,
        3,
        4,
    ]


def test_surplus_element_is_an_error(pipe):
    spec = pipe.Spec(latency=1)
    model = PipelineModel(spec, pipe.stimulus(spec, 3))
    with pytest.raises(UserError, match="an element on o in cycle 2, after the 1 expected"):
        run(model, {"o": 1})


@given(st.integers(1, 4), st.lists(st.booleans(), max_size=9), st.lists(st.booleans(), max_size=9))
def test_order_capacity_and_conservation(latency, i_pattern, o_pattern):
    class Spec:
        def inputs(self):
            return [type("S", (), {"name": "i"})]

        def outputs(self):
            return [type("S", (), {"name": "o"})]

    spec = Spec()
    spec.latency = latency
    stalls = {"i": np.array([*i_pattern, False]), "o": np.array([*o_pattern, False])}
    trace = run(PipelineModel(spec, {"i": {"v": np.zeros(12)}}), {"o": 12}, stalls)
    taken, given_out = trace.transfers["i"], trace.transfers["o"]
    assert np.all(np.diff(taken) > 0)
    assert np.all(np.diff(given_out) > 0)
    assert np.all(given_out - taken >= latency)
    assert np.all(taken[latency:] >= given_out[:-latency])  # at most `latency` are inside


def test_stuck_model_says_what_is_left(pipe):
    class Stuck(CycleModel):
        def offers(self):
            return 0

        def accepts(self, valid, ready):
            return 1

        def clock(self, taken_in, taken_out):
            pass

    spec = pipe.Spec()
    with pytest.raises(UserError, match=r"stuck after \d+ cycles \(o: 3 left\)"):
        run(Stuck(spec, pipe.stimulus(spec, 3)), {"o": 3})


class Punctual(PipelineModel):
    """Halts if its input comes less often than every other cycle on average."""

    cycle = taken = 0

    @property
    def missed(self):
        return "latency" if self.cycle > 2 * self.taken + 2 else None

    def clock(self, taken_in, taken_out):
        super().clock(taken_in, taken_out)
        self.cycle += 1
        self.taken += taken_in


def test_a_missed_deadline_is_told_at_once(pipe):
    spec = pipe.Spec()
    model = Punctual(spec, pipe.stimulus(spec, 8))
    told = rf"{spec.BLOCK} halts in cycle 3: what latency = {spec.latency} makes due was not ready"
    with pytest.raises(MissedError, match=told) as missed:
        run(model, {"o": 8}, {"i": np.arange(8) < 7})
    assert missed.value.timer == "latency"


def test_with_a_limit_what_is_done_after_a_missed_deadline_is_run(pipe):
    spec = pipe.Spec()
    model = Punctual(spec, pipe.stimulus(spec, 8))
    assert run(model, {"o": 8}, {"i": np.arange(8) < 7}, limit=200).cycles > 56


def test_stalls_are_let_go_until_no_deadline_is_missed(pipe):
    spec = pipe.Spec()
    inputs = pipe.stimulus(spec, 200)
    asked = {"i": np.arange(100) % 10 < 9}
    stalls, trace = run_bearably(lambda: Punctual(spec, inputs), {"o": 200}, asked)
    assert trace == run(Punctual(spec, inputs), {"o": 200}, stalls)
    assert 0 < np.mean(stalls["i"]) <= 0.5
    assert not np.any(stalls["i"] & ~asked["i"])


def test_stalls_stay_where_there_is_no_deadline(pipe):
    spec = pipe.Spec()
    asked = {"i": np.arange(100) % 10 < 9}
    inputs = pipe.stimulus(spec, 20)
    assert run_bearably(lambda: PipelineModel(spec, inputs), {"o": 20}, asked)[0] is asked


def test_a_deadline_missed_without_stalls_is_told(pipe):
    class Hopeless(PipelineModel):
        missed = "latency"

    spec = pipe.Spec()
    with pytest.raises(MissedError):
        run_bearably(lambda: Hopeless(spec, pipe.stimulus(spec, 3)), {"o": 3}, {})


def test_traces_compare_by_cycles():
    left = Trace({"o": np.array([1, 2])})
    assert left == Trace({"o": np.array([1, 2])})
    assert left != Trace({"o": np.array([1, 3])})
    assert left != Trace({"p": np.array([1, 2])})
    assert left != "trace"


def test_random_stalls_never_stall_for_ever(pipe):
    rng = np.random.default_rng(0)
    for _ in range(50):
        patterns = random_stalls(rng, pipe.Spec(), probability=1.0, period=7)
        assert patterns.keys() == {"i", "o"}
        assert all(len(p) == 7 and not p.all() for p in patterns.values())


def test_timeout_grows_with_elements_and_stalls():
    inputs = {"i": {"v": np.zeros(1000)}}
    free = timeout(inputs, {"o": 1000}, {})
    assert free > 2000
    assert timeout(inputs, {"o": 1000}, {"o": np.array([1, 1, 1, 0])}) > free


@pytest.mark.compiled
@pytest.mark.parametrize("latency", [1, 2, 3, 7])
def test_model_equals_compiled_rtl_under_drawn_stalls(pipe, latency):
    """The promise, on 50 drawn patterns a latency: every transfer in the same cycle."""
    spec = pipe.Spec(latency=latency)
    library = pipe.library(spec)
    rng = np.random.default_rng(latency)
    for _ in range(50):
        number = int(rng.integers(0, 60))
        inputs = pipe.stimulus(spec, number, int(rng.integers(1000)))
        stalls = random_stalls(rng, spec, period=int(rng.integers(1, 40)))
        stalls = {name: p for name, p in stalls.items() if rng.random() < 0.8}
        expected = run(PipelineModel(spec, inputs), {"o": number}, stalls)
        assert library.run(inputs, {"o": number}, stalls, strict=True).trace == expected
