"""Whole queries, byte for byte: against a dict, against pages opened by hand, against a cheat."""

import itertools

import numpy as np
import pytest

from gridloom.kernels import ascon
from gridloom.kernels.omap import (
    Client,
    Keys,
    ObliviousMap,
    Response,
    Status,
    table_indices,
    tape_pairs,
)
from gridloom.sim.omap_trace import mix, random_pairs, trace
from gridloom.specs.omap import OmapSpec
from gridloom.specs.position_map import Operation


NOP, GET, PUT, DEL = Operation
ROOT = bytes(range(16))
SMALL = {"num_keys": 16, "keys_per_bin": 4, "slots": 5, "key_bytes": 4, "value_bytes": 8}
SMALL["in_flight"] = 1  # else a page of the queries just before is not read from the host


def make(**changes):
    spec = OmapSpec(**{**SMALL, **changes})
    return spec, ObliviousMap(spec, ROOT), Client(spec, ROOT)


def ask(device, client, operation, key=b"", value=b""):
    return client.response(device.answer(client.request(operation, key, value)))


def number(value, size):
    return int(value).to_bytes(8, "little")[:size].ljust(size, b"\1")


def expected(oracle, spec, operation, key, value):
    nothing = bytes(spec.key_bytes), bytes(spec.value_bytes)
    before = (key, oracle[key]) if operation is not NOP and key in oracle else nothing
    if operation is PUT and key not in oracle and len(oracle) == spec.num_keys:
        return Response(Status.FULL, *nothing)
    is_missing = operation in (GET, DEL) and key not in oracle
    if operation is PUT:
        oracle[key] = value
    if operation is DEL:
        oracle.pop(key, None)
    return Response(Status.NOT_FOUND if is_missing else Status.OK, *before)


@pytest.mark.parametrize(
    "changes, count",
    [
        ({}, 150),
        ({"key_bytes": 20, "value_bytes": 30}, 40),
        ({"choices": 1, "slots": 8}, 60),
        ({"num_keys": 64}, 600),
    ],
    ids=str,
)
def test_equals_a_dict(changes, count):
    spec, device, client = make(**changes)
    rng, oracle, seen = np.random.default_rng(0), {}, set()
    for _ in range(count):
        operation = Operation(int(rng.choice(4, p=(0.1, 0.25, 0.5, 0.15))))
        key = number(rng.integers(0, spec.num_keys * 5 // 4), spec.key_bytes)
        value = rng.bytes(spec.value_bytes)
        reply = ask(device, client, operation, key, value)
        assert reply == expected(oracle, spec, operation, key, value)
        seen.add(reply.status)
    assert seen >= {Status.OK, Status.NOT_FOUND}
    assert not device.is_stopped


@pytest.mark.parametrize("resident, in_flight", [(1, 1), (3, 2), (4, 1)])
def test_pages_in_hbm_are_never_the_hosts(resident, in_flight):
    spec, device, client = make(resident_bins=resident, in_flight=in_flight)
    rng, oracle = np.random.default_rng(resident), {}
    for _ in range(150):
        operation = Operation(int(rng.integers(4)))
        key, value = rng.integers(0, 20, 1).astype(np.uint8).tobytes() * 4, rng.bytes(8)
        assert ask(device, client, operation, key, value) == expected(
            oracle, spec, operation, key, value
        )
    assert set(device.host) == set(range(spec.num_bins - resident))
    assert {len(pages) for pages in device.touched} >= ({0, 1} if 1 < resident < 4 else set())


def test_pages_by_hand():
    """Every page opens with its version and number, and has the keys that belong to it."""
    spec, device, client = make()
    keys = Keys.derive(ROOT)
    root = np.frombuffer(ROOT, np.uint8)
    assert keys.page == ascon.prf_short(root, np.zeros(16, np.uint8)).tobytes()
    values = {}
    for n in range(24):
        key, value = number(n % 16, 4), number(n, 8)
        ask(device, client, PUT, key, value)
        values[key] = value
    last = {}
    for query, pages in enumerate(device.touched, 1):
        last.update(dict.fromkeys(pages, query))
    assert set(last) == set(range(spec.num_bins))
    found = {}
    for page, version in last.items():
        nonce = np.frombuffer(number(version, 8) + number(page, 8), np.uint8)
        sealed = np.frombuffer(device.host[page], np.uint8)
        key = np.frombuffer(keys.page, np.uint8)
        plain, is_genuine = ascon.open_sealed(key, nonce, [], sealed[:-16], sealed[-16:])
        assert is_genuine
        count = plain[0]
        assert not plain[1:16].any()
        assert not plain[16 * (1 + count) :].any()
        for slot in range(count):
            data = plain[16 * (1 + slot) : 16 * (2 + slot)].tobytes()
            found[data[:4]] = data[4:12]
    assert found.items() <= values.items()  # the others wait
    assert found


def test_pairs_of_the_tape():
    """As SP 800-232's PRF of the counter says, in plain integers; two bins that differ."""
    spec = OmapSpec(num_keys=64)
    for query in (1, 2, 99):
        for n, pair in enumerate(tape_pairs(spec, ROOT, query)):
            counter = np.frombuffer((2 * query + n).to_bytes(16, "little"), np.uint8)
            root = np.frombuffer(ROOT, np.uint8)
            bits = int.from_bytes(ascon.prf_short(root, counter).tobytes(), "little")
            assert pair[0] == bits & 7
            assert pair[1] == ((bits & 7) + 1 + ((bits >> 64) * 7 >> 64)) % 8
            assert pair[0] != pair[1]


def test_indices_depend_on_every_byte():
    for size in (4, 16, 17, 32):
        key = bytearray(range(size))
        base = table_indices(ROOT, bytes(key))
        assert len(base) == 2
        for n in range(size):
            changed = bytearray(key)
            changed[n] ^= 128
            assert all(
                a != b for a, b in zip(base, table_indices(ROOT, bytes(changed)), strict=True)
            )


@pytest.mark.parametrize("name", ["same key", "churn", "full"])
def test_host_sees_the_programmed_pairs(name):
    """The pages touched are those of the trace simulator on the same tape."""
    spec = OmapSpec(num_keys=16, keys_per_bin=4, slots=5)
    operations, keys = mix(name, 16, 200)
    rng = np.random.default_rng(5)
    start = random_pairs(rng, spec.num_bins, (32,))
    tape = random_pairs(rng, spec.num_bins, (200, 2))
    pytest.importorskip("numba")
    shown = trace(
        operations,
        keys,
        num_keys=16,
        num_bins=spec.num_bins,
        slots=5,
        tape=tape,
        start=start,
    )
    whole = np.concatenate([np.stack([start[:16]] * 2, axis=1), tape])
    device = ObliviousMap(spec, ROOT, lambda query: list(map(tuple, whole[query - 1].tolist())))
    client = Client(spec, ROOT)
    for n in range(16):
        ask(device, client, PUT, number(n, 8), number(n, 8))
    for operation, key in zip(operations.tolist(), keys.tolist(), strict=True):
        ask(device, client, Operation(operation), number(key, 8), number(key, 8))
    assert np.array_equal(device.touched[16:], shown.pages)


def filled(**changes):
    """A map whose pages were all written."""
    spec, device, client = make(**changes)
    for n in range(20):
        ask(device, client, PUT, number(n % 16, 4), number(n, 8))
    assert len(set(np.ravel(device.touched).tolist())) == spec.num_bins
    return spec, device, client


def flip(device, place):
    for page, data in device.host.items():
        device.host[page] = data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :]


def alter(device, before):
    flip(device, 3)


def alter_tags(device, before):
    flip(device, device.spec.page_bytes - 1)


def replay(device, before):
    device.host.update(before)


def swap(device, before):
    pages = sorted(device.host)
    device.host = {page: device.host[pages[-1 - n]] for n, page in enumerate(pages)}


@pytest.mark.parametrize("cheat", [alter, alter_tags, replay, swap])
def test_cheating_host_gets_nothing(cheat):
    spec, device, client = filled()
    before = device.host.copy()
    for n in range(16):
        assert ask(device, client, GET, number(n, 4)).status is Status.OK
    cheat(device, before)
    nothing = Response(Status.STOPPED, bytes(4), bytes(8))
    sizes = set()
    for operation in (GET, PUT, DEL, NOP, GET):
        sealed = device.answer(client.request(operation, number(1, 4)))
        sizes.add(len(sealed))
        assert client.response(sealed) == nothing
    assert sizes == {spec.message_bytes}
    assert device.is_stopped


def test_forged_or_repeated_request_stops():
    spec, device, client = filled()
    old = client.request(GET, number(1, 4))
    device.answer(old)
    assert not device.is_stopped
    device.answer(old)
    assert device.is_stopped
    with pytest.raises(ValueError, match="a request must have 48 bytes, not 3"):
        device.answer(b"abc")


def test_undefined_operation_stops():
    spec, device, client = make()
    assert ask(device, client, 4).status is Status.STOPPED


def test_host_learns_no_plaintext_and_no_nonce_repeats():
    spec, device, client = make()
    value = b"a secret"
    seen = set()
    for operation, _ in itertools.product((PUT, GET, GET), range(3)):
        sealed = device.answer(client.request(operation, number(7, 4), value))
        seen.add(sealed)
        assert value not in sealed
        assert value not in b"".join(device.host.values())
    assert len(seen) == 9


def test_client_refuses():
    spec, device, client = make()
    with pytest.raises(ValueError, match="key must have 4 bytes, not 5"):
        client.request(GET, b"12345")
    with pytest.raises(ValueError, match="value must have 8 bytes, not 1"):
        client.request(PUT, b"1234", b"1")
    sealed = bytearray(device.answer(client.request(NOP)))
    sealed[0] ^= 1
    with pytest.raises(ValueError, match="response 1 is not the map's"):
        client.response(bytes(sealed))
