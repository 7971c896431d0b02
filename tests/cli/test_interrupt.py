"""Ctrl-C in a long step: status 130, no children, no files."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from gridloom.cli.interrupt import descendants, kill_children


PROGRAM = """
import sys
from gridloom.cli import main, show
import subprocess, pathlib
from gridloom.files import staged

def slow(*_):
    with staged(pathlib.Path({out!r})) as temporary:
        temporary.write_text("half")
        print("ready", flush=True)
        {step}

show.block_and_spec = slow
sys.argv[1:] = ["show", "requantize"]
main()
"""
STEPS = {
    "waiting": "import time; time.sleep(60)",
    # A driver that starts the real work, as g++ and make do, and does not end by itself.
    "children": "subprocess.run(['bash', '-c', 'sleep 61 & sleep 62; true'])",
    "stubborn": "subprocess.run(['bash', '-c', 'trap \"\" TERM INT; sleep 63; sleep 63'])",
    "threads": (
        "from concurrent.futures import ThreadPoolExecutor as E\n"
        "        with E(2) as pool:\n"
        "            list(pool.map(subprocess.run, [['sleep', '64'], ['sleep', '65']]))"
    ),
}


def children_of(pid):
    """Command lines of all descendants of ``pid``."""
    listing = subprocess.run(["ps", "-eo", "pid=,ppid=,args="], capture_output=True, text=True)
    rows = [line.split(None, 2) for line in listing.stdout.splitlines()]
    found, waiting = {}, [str(pid)]
    while waiting:
        parent = waiting.pop()
        for child, ppid, args in rows:
            if ppid == parent:
                found[int(child)] = args
                waiting.append(child)
    return found


def is_running(pid):
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("number, status", [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_signal_in_a_long_step(tmp_path, step, number, status):
    text = PROGRAM.format(out=str(tmp_path / "out.txt"), step=STEPS[step])
    with subprocess.Popen(
        [sys.executable, "-c", text], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as program:
        assert program.stdout.readline() == "ready\n"
        time.sleep(0.3)
        children = children_of(program.pid)
        assert step == "waiting" or children
        program.send_signal(number)
        _, err = program.communicate(timeout=10)
    assert program.returncode == status
    assert err == f"gridloom: {'interrupted' if status == 130 else 'terminated'}\n"
    assert list(tmp_path.iterdir()) == []
    assert not [args for pid, args in children.items() if is_running(pid)]


def test_descendants_are_found_and_killed():
    with subprocess.Popen(["bash", "-c", "sleep 66 & sleep 67"]) as child:
        time.sleep(0.2)
        found = descendants()
        assert child.pid in found
        assert len(found) >= 3
        kill_children()
    assert child.pid not in descendants()


@pytest.mark.compiled
def test_ctrl_c_while_the_rtl_is_compiled(tmp_path):
    """The real thing: compilers are gone, and so is what they had written."""
    target = tmp_path / "out.npz"
    command = ["simulate", "requantize", "--engine", "rtl", "--output", str(target)]
    code = f"import sys\nfrom gridloom.cli import main\nsys.argv[1:] = {command!r}\nmain()"
    environment = {**os.environ, "GRIDLOOM_CACHE": str(tmp_path / "cache")}
    with subprocess.Popen([sys.executable, "-c", code], env=environment) as program:
        children = {}
        while program.poll() is None and not any("g++" in a for a in children.values()):
            time.sleep(0.05)
            children = children_of(program.pid)
        time.sleep(0.2)
        children = children_of(program.pid)
        program.send_signal(signal.SIGINT)
        assert program.wait(timeout=10) == 130
    assert children
    assert not [args for pid, args in children.items() if is_running(pid)]
    assert not target.exists()
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]
