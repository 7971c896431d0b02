"""The golden model against the published vectors, against itself, and every error message."""

import importlib

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gridloom.kernels.ascon import commands_of, golden, open_sealed, permute, prf_short, seal
from gridloom.kernels.payload import equal
from gridloom.specs.ascon import ROUNDS, AsconSpec, Operation
from gridloom.specs.errors import UserError
from gridloom.testbench.ascon import batches, draw_spec, stimulus, tampered

from .known import NONE, ZEROS, expected_batches, known_answers
from .vectors import aead
from .vectors import prf_short as prf_vectors


# The S-box of NIST SP 800-232 as a table: of x0 x1 x2 x3 x4, x0 the highest bit.
S_BOX = [0x04, 0x0B, 0x1F, 0x14, 0x1A, 0x15, 0x09, 0x02, 0x1B, 0x05, 0x08, 0x12, 0x1D, 0x03, 0x06]
S_BOX += [0x1C, 0x1E, 0x13, 0x07, 0x0E, 0x00, 0x0D, 0x11, 0x18, 0x10, 0x0C, 0x01, 0x19, 0x16, 0x0A]
S_BOX += [0x0F, 0x17]
ROTATIONS = [(19, 28), (61, 39), (1, 6), (10, 17), (7, 41)]

bytes16 = st.binary(min_size=16, max_size=16)
short = st.binary(max_size=40)


def array(data):
    return np.frombuffer(data, dtype=np.uint8)


def test_there_are_all_vectors():
    assert (len(aead()), len(prf_vectors())) == (1089, 17)
    lengths = {(len(r["AD"]), len(r["PT"])) for r in aead()}
    assert lengths == {(a, n) for a in range(33) for n in range(33)}


def test_every_aead_vector():
    for record in aead():
        sealed, tag = seal(record["Key"], record["Nonce"], record["AD"], record["PT"])
        assert bytes(sealed) + bytes(tag) == bytes(record["CT"])
        opened, is_valid = open_sealed(record["Key"], record["Nonce"], record["AD"], sealed, tag)
        assert is_valid
        assert bytes(opened) == bytes(record["PT"])


def test_every_prf_vector():
    for record in prf_vectors():
        assert bytes(prf_short(record["Key"], record["Msg"])) == bytes(record["Tag"])


def test_streams_of_every_vector():
    commands, answers = known_answers()
    inputs = batches(commands, np.random.default_rng(0))
    assert equal(golden(AsconSpec(), inputs), expected_batches(answers))


def column_by_column(state, rounds):
    """The permutation with the S-box as a table, a bit at a time."""
    for index in range(12 - rounds, 12):
        state[2] ^= 0xF0 - 0x0F * index
        columns = [sum((state[n] >> bit & 1) << (4 - n) for n in range(5)) for bit in range(64)]
        state = [
            sum((S_BOX[column] >> (4 - n) & 1) << bit for bit, column in enumerate(columns))
            for n in range(5)
        ]
        for n, pair in enumerate(ROTATIONS):
            turned = [state[n] >> by | state[n] << (64 - by) for by in pair]
            state[n] = (state[n] ^ turned[0] ^ turned[1]) & (1 << 64) - 1
    return state


@given(state=st.lists(st.integers(0, 2**64 - 1), min_size=5, max_size=5), rounds=st.integers(0, 12))
def test_permutation_equals_the_table(state, rounds):
    found = permute(np.array(state, dtype=np.uint64), rounds)
    assert found.tolist() == column_by_column(list(state), rounds)


@given(key=bytes16, nonce=bytes16, ad=short, message=short)
def test_what_was_sealed_opens(key, nonce, ad, message):
    given_parts = array(key), array(nonce), array(ad)
    sealed, tag = seal(*given_parts, array(message))
    opened, is_valid = open_sealed(*given_parts, sealed, tag)
    assert is_valid
    assert bytes(opened) == message


@given(
    key=bytes16,
    nonce=bytes16,
    ad=st.binary(min_size=1, max_size=40),
    message=st.binary(min_size=1, max_size=40),
    part=st.sampled_from(["key", "nonce", "ad", "sealed", "tag"]),
    where=st.integers(0, 8 * 40 - 1),
)
def test_any_bit_turned_over_is_refused(key, nonce, ad, message, part, where):
    parts = {"key": array(key), "nonce": array(nonce), "ad": array(ad)}
    parts["sealed"], parts["tag"] = seal(*parts.values(), array(message))
    changed = parts[part].copy()
    changed[where // 8 % len(changed)] ^= 1 << where % 8
    opened, is_valid = open_sealed(*{**parts, part: changed}.values())
    assert not is_valid
    assert not opened.any()


@pytest.mark.parametrize("cut", [1, 15, 16, 17])
def test_other_lengths_are_refused(cut):
    key, nonce, message = np.arange(16), np.arange(16), np.arange(48)
    ad = np.arange(32)
    sealed, tag = seal(key, nonce, ad, message)
    assert not open_sealed(key, nonce, ad, sealed[:-cut], tag)[1]
    assert not open_sealed(key, nonce, ad[:-cut], sealed, tag)[1]
    assert not open_sealed(key, nonce, np.append(ad, np.zeros(cut)), sealed, tag)[1]
    # What moves from the message to the associated data has the same bytes in the same order.
    moved = np.append(ad, sealed[:16])
    assert not open_sealed(key, nonce, moved, sealed[16:], tag)[1]


def test_messages_side_by_side_are_each_its_own():
    rng = np.random.default_rng(1)
    key, nonce = rng.integers(0, 256, (2, 3, 5, 16))
    ad, message = rng.integers(0, 256, (3, 5, 20)), rng.integers(0, 256, (3, 5, 37))
    sealed, tag = seal(key, nonce, ad, message)
    wrong = tag.copy()
    wrong[1, 2, 15] ^= 128
    opened, is_valid = open_sealed(key, nonce, ad, sealed, wrong)
    assert np.argwhere(~is_valid).tolist() == [[1, 2]]
    assert not opened[1, 2].any()
    for place in np.ndindex(3, 5):
        one = seal(key[place], nonce[place], ad[place], message[place])
        assert np.array_equal(one[0], sealed[place])
        assert np.array_equal(one[1], tag[place])
        if is_valid[place]:
            assert np.array_equal(opened[place], message[place])


def test_one_key_for_many_messages():
    rng = np.random.default_rng(2)
    key, nonce = rng.integers(0, 256, 16), rng.integers(0, 256, (4, 16))
    sealed, tag = seal(key, nonce, np.zeros((4, 0)), np.zeros((4, 5)))
    assert sealed.shape == (4, 5)
    assert len({bytes(t) for t in tag}) == 4
    assert prf_short(key, nonce).shape == (4, 16)


def test_worked_example_of_the_readme():
    sealed, tag = seal(np.arange(16), np.arange(16, 32), [], [])
    assert bytes(tag).hex() == "4f9c278211bec9316bf68f46ee8b2ec6"
    pseudorandom = prf_short(np.arange(16), np.arange(16, 32))
    assert bytes(pseudorandom).hex() == "0590328f42cf96d3302b4feed421fa8d"


@pytest.mark.parametrize("seed", range(30))
def test_stimulus_is_legal(seed):
    rng = np.random.default_rng(seed)
    spec = draw_spec(rng)
    inputs = stimulus(spec, rng, 60)
    commands = list(commands_of(spec, inputs))
    assert len(commands) == len(inputs["i_command"]["key"])
    blocks = sum(-(-len(part) // 16) for c in commands for part in (c.ad, c.message))
    blocks += sum(c.operation is Operation.OPEN for c in commands)
    assert blocks == len(inputs["i"]["data"])


def test_stimulus_has_every_outcome():
    rng = np.random.default_rng(0)
    spec = AsconSpec(max_bytes=64)
    inputs = stimulus(spec, rng, 600)
    outcomes = {(c.operation, c.run()[0]) for c in commands_of(spec, inputs)}
    assert outcomes == {(o, True) for o in Operation} | {(Operation.OPEN, False)}


@pytest.mark.parametrize(
    "parameters, message",
    [
        ({"rounds_per_cycle": 0}, "ascon: rounds_per_cycle = 0: must be 1 to 12"),
        ({"rounds_per_cycle": 13}, "ascon: rounds_per_cycle = 13: must be 1 to 12"),
        ({"rounds_per_cycle": 5}, "rounds_per_cycle = 5 divides neither 12 nor 8, the rounds of a"),
        ({"rounds_per_cycle": 10}, "choose from 1, 2, 3, 4, 6, 8, 12"),
        ({"max_bytes": 16}, "max_bytes = 16: must be 32 to 65536"),
        ({"max_bytes": 100}, "max_bytes = 100 is not a multiple of 16, the bytes of a block"),
    ],
)
def test_errors_of_the_spec(parameters, message):
    with pytest.raises(UserError) as error:
        AsconSpec.make(**parameters)
    assert message in str(error.value)


def test_every_number_of_rounds_is_one():
    assert [AsconSpec(rounds_per_cycle=n).rounds_per_cycle for n in ROUNDS] == [
        1,
        2,
        3,
        4,
        6,
        8,
        12,
    ]


@pytest.mark.parametrize(
    "arguments, message",
    [
        ((np.arange(15), ZEROS, NONE, NONE), r"key must have 16 bytes, not \(15,\)"),
        ((ZEROS, np.arange(17), NONE, NONE), r"nonce must have 16 bytes, not \(17,\)"),
        ((ZEROS, ZEROS, [256], NONE), "ad must be bytes, 0 to 255, not 256 to 256"),
        ((ZEROS, ZEROS, NONE, [-1, 3]), "message must be bytes, 0 to 255, not -1 to 3"),
        ((ZEROS, ZEROS, NONE, 3), r"message must have any number of bytes, not \(\)"),
    ],
)
def test_errors_of_seal(arguments, message):
    with pytest.raises(ValueError, match=message):
        seal(*arguments)


def test_error_of_a_long_prf():
    with pytest.raises(ValueError, match="Ascon-PRF-short must have at most 16 bytes, not 17"):
        prf_short(ZEROS, np.arange(17))


@pytest.mark.parametrize(
    "changes, message",
    [
        ({"operation": 3}, "command 0 has operation 3; 0, 1 and 2 are defined"),
        ({"message_bytes": 65}, "command 0 has message_bytes 65, more than 64"),
        ({"operation": 2}, "command 0 has message_bytes 40, more than 16"),
        ({"ad_bytes": 70}, "command 0 needs blocks on i up to 5, of which there are 4"),
    ],
)
def test_errors_of_commands(changes, message):
    commands, _ = known_answers(step=2000)
    command = commands[0]
    command.message, command.ad = np.zeros(40, np.uint8), np.zeros(9, np.uint8)
    inputs = batches([command], np.random.default_rng(0))
    for name, value in changes.items():
        inputs["i_command"][name][:] = value
    with pytest.raises(ValueError, match=message):
        golden(AsconSpec(max_bytes=64), inputs)


def test_tampering_is_of_the_part_named():
    commands, _ = known_answers(step=100)
    command = next(c for c in commands if c.operation is Operation.OPEN and len(c.message))
    for part in ("key", "nonce", "message", "tag"):
        changed = tampered(command, np.random.default_rng(3), part)
        assert not np.array_equal(getattr(changed, part), getattr(command, part))
        assert not changed.run()[0]


@pytest.mark.parametrize("name", ["ascon_scalar", "ascon_compiled"])
def test_one_message_after_the_other_as_many_side_by_side(name):
    if name == "ascon_compiled":
        pytest.importorskip("numba")
    single = importlib.import_module(f"gridloom.kernels.{name}")
    rng = np.random.default_rng(5)
    for blocks in (0, 1, 2, 3, 17):
        key, nonce, message = (rng.bytes(n) for n in (16, 16, 16 * blocks))
        many = seal(*(np.frombuffer(b, np.uint8) for b in (key, nonce, b"", message)))
        sealed = b"".join(part.tobytes() for part in many)
        assert single.seal(key, nonce, message) == sealed
        assert single.open_sealed(key, nonce, sealed) == message
        for bit in (0, 8 * len(sealed) - 1):
            forged = bytearray(sealed)
            forged[bit // 8] ^= 1 << bit % 8
            assert single.open_sealed(key, nonce, bytes(forged)) is None
    with pytest.raises(ValueError, match="must have whole blocks of 16 bytes, not 5"):
        single.seal(bytes(16), bytes(16), bytes(5))
