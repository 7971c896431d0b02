import random

import pytest
from amaranth.sim import Simulator
from hypothesis import given, settings
from hypothesis import strategies as st

from gridloom.fpga.link import Client, Decoder, Frame, Receive, Send
from gridloom.fpga.top import Top
from gridloom.hdl.common.link_protocol import Identity, Kind, Reason, crc16, spec_hash
from gridloom.specs.errors import UserError

from .mac import Mac, MacSpec, stimulus


DIVISOR = 4
TIMEOUT_CYCLES = 3000


class Line:
    """A board in Amaranth's simulator and the serial line to it."""

    def __init__(self, spec, **options):
        self.top = Top(Mac(spec), spec, DIVISOR, **options)
        self.to_board = lambda data: data  # what the line does to the bytes on their way
        self.to_host = lambda data: data
        self.cycles = 0

    def run(self, *scenarios):
        """Drive clients' generators one after the other and return their results."""
        results = []

        async def bench(ctx):
            self._bits, self._frame, self._received = [], [], bytearray()
            for _ in range(400):  # power-on reset
                await self._cycle(ctx)
            for steps in scenarios:
                results.append(await self._drive(ctx, steps))

        simulator = Simulator(self.top)
        simulator.add_testbench(bench)
        simulator.run()
        return results

    async def _drive(self, ctx, steps):
        answer = None
        while True:
            try:
                step = steps.send(answer)
            except StopIteration as stop:
                return stop.value
            answer = await self._carry_out(ctx, step)

    async def _carry_out(self, ctx, step):
        if isinstance(step, Send):
            for byte in self.to_board(step.data):
                bits = [0, *(byte >> n & 1 for n in range(8)), 1]
                self._bits += [bit for bit in bits for _ in range(DIVISOR)]
            while self._bits:
                await self._cycle(ctx)
            return None
        assert isinstance(step, Receive)
        deadline = self.cycles + TIMEOUT_CYCLES
        while not self._received and self.cycles < deadline:
            await self._cycle(ctx)
        data, self._received = bytes(self._received), bytearray()
        return data

    async def _cycle(self, ctx):
        self.cycles += 1
        ctx.set(self.top.rx, self._bits.pop(0) if self._bits else 1)
        ctx.set(self.top.clk, 1)
        await ctx.delay(1e-6)
        ctx.set(self.top.clk, 0)
        await ctx.delay(1e-6)
        self._listen(ctx.get(self.top.tx))

    def _listen(self, tx):
        """Sample the middle of each bit."""
        if not self._frame and tx:
            return
        self._frame.append(tx)
        if len(self._frame) == 10 * DIVISOR:
            bits = self._frame[DIVISOR // 2 :: DIVISOR]
            assert (bits[0], bits[9]) == (0, 1)
            byte = sum(bit << n for n, bit in enumerate(bits[1:9]))
            self._received += self.to_host(bytes([byte]))
            self._frame = []


def client(**options):
    return Client(sequence=250, **options)  # the numbers wrap around on the way


@pytest.fixture(scope="module")
def spec():
    return MacSpec()


@pytest.fixture
def line(spec):
    return Line(spec, idle_cycles=1024)


def test_identify_and_loop_back(line, spec):
    host = client()
    identity, _, again = line.run(
        host.identify(spec), host.echo(bytes(range(200, 256))), host.identify()
    )
    assert identity == again == Identity.of(spec)
    assert identity.block == "mac"
    assert identity.hash == spec_hash(spec)
    assert identity.input_widths == (24, 8)
    assert identity.output_widths == (26,)
    assert host.num_retries == 0


@pytest.mark.parametrize("max_payload", [255, 7])
def test_exchange_equals_the_block(spec, max_payload):
    """Short frames make elements straddle them."""
    line = Line(spec, idle_cycles=1024)
    inputs, outputs = stimulus(spec, random.Random(1), 20)
    host = client(max_payload=max_payload)
    assert line.run(host.exchange(spec, inputs, {"o": 20})) == [outputs]


def test_wide_elements(spec):
    spec = MacSpec(lanes=40, width=8)  # 680 bits out: several frames an element
    line = Line(spec, idle_cycles=1024)
    inputs, outputs = stimulus(spec, random.Random(2), 2)
    assert line.run(client(max_payload=30).exchange(spec, inputs, {"o": 2})) == [outputs]


def test_damage_in_both_directions_changes_nothing(spec):
    line = Line(spec, idle_cycles=1024)
    rng = random.Random(3)

    def flip(data, odds):
        return bytes(b ^ (1 << rng.randrange(8)) if rng.random() < odds else b for b in data)

    line.to_board = lambda data: flip(data, 0.02)
    line.to_host = lambda data: flip(data, 0.02)
    inputs, outputs = stimulus(spec, rng, 25)
    host = client(max_payload=12, attempts=20)
    assert line.run(host.exchange(spec, inputs, {"o": 25})) == [outputs]
    assert host.num_retries > 5


def test_lost_bytes_change_nothing(spec):
    line = Line(spec, idle_cycles=1024)
    rng = random.Random(4)
    line.to_board = line.to_host = lambda data: bytes(b for b in data if rng.random() > 0.01)
    inputs, outputs = stimulus(spec, rng, 15)
    host = client(max_payload=12, attempts=20)
    assert line.run(host.exchange(spec, inputs, {"o": 15})) == [outputs]
    assert host.num_retries > 2


def raw(frame_bytes):
    """Send bytes and return the first frame that comes back, if any."""
    decoder = Decoder()
    yield Send(frame_bytes)
    while True:
        data = yield Receive(1.0)
        if not data:
            return None
        for frame in decoder.feed(data):
            return frame


def corrupted(frame):
    data = bytearray(frame.encode())
    data[-1] ^= 1
    return bytes(data)


def test_a_repeated_request_is_answered_but_not_executed(line, spec):
    offset = Frame(Kind.WRITE, 1, bytes([1, 5]))
    operands = Frame(Kind.WRITE, 2, bytes([0, 1, 16, 0]))  # a = (1, 0), b = (1, 0)
    read = Frame(Kind.READ, 3, bytes([0, 255]))
    results = line.run(
        raw(offset.encode()),
        raw(operands.encode()),
        raw(operands.encode()),
        raw(operands.encode()),
        raw(corrupted(operands)),
        raw(operands.encode()),
        raw(read.encode()),
        raw(read.encode()),
        raw(Frame(Kind.READ, 4, bytes([0, 255])).encode()),
    )
    taken = Frame(Kind.WRITE | 0x80, 2, b"\x03")
    assert results[1] == results[2] == results[3] == results[5] == taken
    assert results[4] == Frame(Kind.NAK, 2, bytes([Reason.CHECKSUM]))
    assert len(results[6].payload) == 4  # one element, not four
    assert results[7] == results[6]
    assert results[8].payload == b""


def test_same_number_but_other_contents_is_a_new_request(line):
    results = line.run(
        raw(Frame(Kind.ECHO, 9, b"one").encode()), raw(Frame(Kind.ECHO, 9, b"two").encode())
    )
    assert [r.payload for r in results] == [b"one", b"two"]


@pytest.mark.parametrize(
    "kind,payload",
    [
        (9, b""),
        (Kind.WRITE, b""),
        (Kind.WRITE, b"\x02abc"),
        (Kind.READ, b"\x00"),
        (Kind.READ, b"\x01\x04"),
        (Kind.NAK, b"\x01"),
    ],
)
def test_nonsense_is_refused_and_the_stored_answer_survives(line, kind, payload):
    echo = Frame(Kind.ECHO, 1, b"x")
    first, refused, again = line.run(
        raw(echo.encode()), raw(Frame(kind, 2, payload).encode()), raw(echo.encode())
    )
    assert refused == Frame(Kind.NAK, 2, bytes([Reason.REFUSED]))
    assert again == first == Frame(Kind.ECHO | 0x80, 1, b"x")


def test_a_stalled_block_ends_the_write_early(spec):
    line = Line(spec, idle_cycles=1024, stall_cycles=16)
    full = bytes([0]) + bytes(60)
    results = line.run(
        raw(Frame(Kind.WRITE, 1, bytes([1, 0])).encode()),
        raw(Frame(Kind.WRITE, 2, full).encode()),
        raw(Frame(Kind.WRITE, 3, full).encode()),
    )
    # Three elements: one taken apart by the link, one in the pipeline, one put together.
    assert results[1].payload == bytes([9])
    assert results[2].payload == bytes([0])


def test_reset_forgets_half_an_element(line, spec):
    inputs, outputs = stimulus(spec, random.Random(5), 3)
    host = client()
    results = line.run(
        host.write(1, b"\x01"),
        host.write(0, b"\xff"),
        host.reset(),
        host.read(0, 9),
        host.exchange(spec, inputs, {"o": 3}),
    )
    assert results[3] == b""
    assert results[4] == outputs


def test_a_cut_frame_is_forgotten_in_silence(line, spec):
    cut = Frame(Kind.ECHO, 1, b"never arrives whole").encode()[:12]
    results = line.run(raw(cut), client().identify(spec))
    assert results == [None, Identity.of(spec)]


def test_a_board_with_another_configuration(line):
    message = r"the board holds block 'mac' with configuration [0-9a-f]{16}, not 'mac' with"
    with pytest.raises(UserError, match=message):
        line.run(client().identify(MacSpec(width=9)))


def play(steps, answers):
    for answer in answers:
        steps.send(answer)


def test_a_silent_board():
    steps = Client(attempts=2).request(Kind.ECHO)
    message = r"did not answer 2 requests of 0\.5 s each; check the"
    with pytest.raises(UserError, match=message):
        play(steps, [None, None, b"", None, b""])


def test_a_noisy_line():
    steps = Client(attempts=2, sequence=0).request(Kind.ECHO)
    nak = Frame(Kind.NAK, 7, bytes([Reason.CHECKSUM])).encode()
    with pytest.raises(UserError, match="2 tries of request ECHO were damaged on the line"):
        play(steps, [None, None, nak, None, nak])


def test_a_stuck_block(line, spec):
    inputs, _ = stimulus(spec, random.Random(6), 1)
    message = "the block on the board is stuck: i takes no more input; o gave 0 of 1 elements"
    del inputs["i_offset"]
    inputs["i"] *= 3
    with pytest.raises(UserError, match=message):
        line.run(client().exchange(spec, inputs, {"o": 1}, patience=2))


@pytest.mark.parametrize("names", [({"x": []}, {}), ({}, {"i": 1})])
def test_unknown_streams(spec, names):
    with pytest.raises(UserError, match=r"mac has no (input|output) stream '[xi]'; it has"):
        next(client().exchange(spec, *names))


@given(
    st.lists(st.tuples(st.integers(0, 255), st.integers(0, 255), st.binary(max_size=255))),
    st.binary(max_size=40),
    st.integers(1, 40),
)
@settings(derandomize=True, deadline=None)
def test_frames_survive_any_cutting(contents, garbage, piece):
    frames = [Frame(*c) for c in contents]
    data = b"".join(f.encode() for f in frames)
    decoder = Decoder()
    found = [f for n in range(0, len(data), piece) for f in decoder.feed(data[n : n + piece])]
    assert found == frames
    if garbage.find(0xA5) < 0:
        assert Decoder().feed(garbage + data) == frames


@given(st.binary(max_size=255), st.integers(0, 2**32))
@settings(derandomize=True, deadline=None)
def test_no_flipped_bit_gets_through(payload, seed):
    frame = Frame(Kind.ECHO, seed & 255, payload)
    data = bytearray(frame.encode())
    position = seed % (8 * len(data))
    data[position // 8] ^= 1 << position % 8
    assert frame not in Decoder().feed(bytes(data))


def test_crc_is_the_ccitt_one():
    assert crc16(b"123456789") == 0x29B1


def test_identity_survives_and_rejects():
    identity = Identity("softmax", bytes(range(8)), (1, 1000), (65535,))
    assert Identity.decode(identity.encode()) == identity
    for bad in (b"", b"XXXX" + identity.encode()[4:], identity.encode()[:-1]):
        with pytest.raises(ValueError, match=r"identity"):
            Identity.decode(bad)
    with pytest.raises(ValueError, match="protocol version 9, not 1"):
        Identity.decode(b"GLDM\x09" + identity.encode()[5:])
