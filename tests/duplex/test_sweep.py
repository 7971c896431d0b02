"""Sweeps: in order, over processes, over Dask, with progress, and what they refuse."""

import sys

import pytest

from gridloom.specs.errors import UserError
from gridloom.sweep import sweep


def double(number):
    return 2 * number


@pytest.mark.parametrize("processes", [1, 2, None])
def test_results_are_in_order(processes):
    seen = []
    results = sweep(
        double, range(20), processes=processes, report=lambda what, share: seen.append(share)
    )
    assert results == list(range(0, 40, 2))
    assert seen == [(n + 1) / 20 for n in range(20)]


def test_nothing_to_do():
    assert sweep(double, []) == []


@pytest.mark.parametrize("processes", [1, 2])
def test_an_error_ends_it(processes):
    with pytest.raises(ZeroDivisionError):
        sweep((1).__truediv__, [1, 0, 1], processes=processes)


def test_dask(monkeypatch):
    distributed = pytest.importorskip("distributed")
    options = {"processes": False, "n_workers": 1, "dashboard_address": None}
    with distributed.LocalCluster(**options) as cluster:
        results = sweep(double, range(5), scheduler=cluster.scheduler_address)
    assert results == [0, 2, 4, 6, 8]


def test_dask_that_is_not_there(monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(
        UserError, match="--scheduler needs Dask: pip install 'gridloom\\[sweep\\]'"
    ):
        sweep(double, [1], scheduler="tcp://localhost:1")


def test_a_scheduler_that_does_not_answer(monkeypatch):
    pytest.importorskip("distributed")
    monkeypatch.setattr("gridloom.sweep.CONNECT_S", 0.3)
    with pytest.raises(UserError, match="no Dask scheduler answers at tcp://127.0.0.1:1"):
        sweep(double, [1], scheduler="tcp://127.0.0.1:1")
