"""The PC's side over a port, against a board written in Python."""

import random

import pytest

from gridloom.fpga import link
from gridloom.fpga.link import Frame, drive, run_on
from gridloom.hdl.common.link_protocol import Kind, element_bytes
from gridloom.specs.errors import UserError
from gridloom.testbench.serial_board import SerialBoard

from .mac import MacSpec, stimulus


class Board(SerialBoard):
    """Holds a list of answers for its inputs."""

    def __init__(self, spec, outputs, *, drop=0.0):
        super().__init__(spec, drop=drop)
        width = spec.outputs()[0].width
        self._pending = b"".join(p.to_bytes(element_bytes(width), "little") for p in outputs["o"])
        self.taken = [b"" for _ in spec.inputs()]

    def take(self, stream, data):
        data = data[: self.rng.randrange(0, 9)]
        self.taken[stream] += data
        return len(data)

    def give(self, stream, most):
        size = self.rng.randrange(0, most + 1)
        data, self._pending = self._pending[:size], self._pending[size:]
        return data


@pytest.mark.parametrize("drop", [0.0, 0.2])
def test_run_on(monkeypatch, drop):
    spec = MacSpec()
    inputs, outputs = stimulus(spec, random.Random(3), 40)
    board = Board(spec, outputs, drop=drop)
    monkeypatch.setattr(link, "open_port", lambda name, baud: board)
    seen = []
    found = run_on(
        spec,
        "/dev/x",
        inputs,
        {"o": 40},
        timeout_s=0.001,
        attempts=30,
        progress=lambda done, total: seen.append((done, total)),
    )
    assert found == outputs
    assert board.taken[0] == b"".join(p.to_bytes(3, "little") for p in inputs["i"])
    assert board.taken[1] == bytes(inputs["i_offset"])
    assert seen == sorted(seen)
    assert seen[-1] == (40 * 3 + 1 + 40 * 4,) * 2


def test_the_wrong_board(monkeypatch):
    board = Board(MacSpec(lanes=1), {"o": []})
    monkeypatch.setattr(link, "open_port", lambda name, baud: board)
    with pytest.raises(UserError, match="the board holds block 'mac' with configuration"):
        run_on(MacSpec(), "/dev/x", {}, {})


def test_something_else_answers():
    spec = MacSpec()
    board = Board(spec, {"o": []})
    board.execute = lambda frame: b"hello"
    with pytest.raises(UserError, match="not as a Gridloom board: not an identity"):
        drive(link.Client().identify(), board)
    with pytest.raises(UserError, match="loop-back of 01 came back as 68656c6c6f"):
        drive(link.Client().echo(b"\x01"), board)
    with pytest.raises(UserError, match="the board answered a WRITE with 68656c6c6f"):
        drive(link.Client().write(0, b"\x01"), board)


def test_an_unplugged_board():
    board = Board(MacSpec(), {"o": []})

    def unplugged(data):
        raise OSError("device gone")

    board.write = unplugged
    with pytest.raises(UserError, match="serial port failed: device gone; is the board unplugged"):
        drive(link.Client().identify(), board)


def test_a_payload_too_long_for_a_frame():
    with pytest.raises(ValueError, match="payload has 256 bytes; at most 255 fit"):
        Frame(Kind.ECHO, 0, bytes(256)).encode()
