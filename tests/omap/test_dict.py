"""Keys in brackets: against a dict, errors, what the host sees of it."""

import numpy as np
import pytest

from gridloom.sim.oblivious_dict import MapFullError, MapStoppedError, ObliviousDict
from gridloom.specs.omap import OmapSpec


SPEC = OmapSpec(num_keys=16, keys_per_bin=4, slots=5, key_bytes=4, value_bytes=8, in_flight=1)


def key(number):
    return int(number).to_bytes(4, "little")


def test_equals_a_dict():
    rng = np.random.default_rng(0)
    ours, oracle = ObliviousDict(SPEC), {}
    for _ in range(300):
        name, value = key(rng.integers(20)), rng.bytes(8)
        match int(rng.integers(5)):
            case 0 | 1 if name in oracle or len(oracle) < 16:
                ours[name] = oracle[name] = value
            case 2:
                assert ours.get(name) == oracle.get(name)
            case 3:
                assert ours.pop(name, b"none") == oracle.pop(name, b"none")
            case _:
                assert (name in ours) == (name in oracle)
    for name, value in oracle.items():
        assert ours[name] == value


def test_what_is_not_there():
    ours = ObliviousDict(SPEC)
    for missing in (
        lambda: ours[key(1)],
        lambda: ours.pop(key(1)),
        lambda: ours.__delitem__(key(1)),
    ):
        with pytest.raises(KeyError):
            missing()
    assert ours.get(key(1), b"x") == b"x"


def test_every_call_looks_the_same():
    ours = ObliviousDict(SPEC)
    ours.update({key(1): bytes(8), key(2): bytes(8)})
    ours.idle(3)
    del ours[key(1)]
    assert [len(pages) for pages in ours.host.touched] == [2] * 6
    assert {len(page) for page in ours.host.host.values()} == {SPEC.page_bytes}


def test_full():
    ours = ObliviousDict(SPEC)
    ours.update((key(n), bytes(8)) for n in range(16))
    with pytest.raises(MapFullError, match="16 keys live, as many as num_keys allows; delete one"):
        ours[key(99)] = bytes(8)
    ours[key(3)] = b"replaced"
    del ours[key(0)]
    ours[key(99)] = bytes(8)


def test_a_cheating_host():
    ours = ObliviousDict(SPEC)
    ours.update((key(n), bytes(8)) for n in range(16))
    ours.host.host = {page: bytes(SPEC.page_bytes) for page in ours.host.host}
    with pytest.raises(MapStoppedError, match="the map has stopped"):
        ours.get(key(1))


@pytest.mark.parametrize(
    "use, sentence",
    [
        (lambda d: d[b"12345"], "key must have 4 bytes, not 5"),
        (lambda d: d.update({key(1): b"1"}), "value must have 8 bytes, not 1"),
        (lambda d: d.update({key(1): b""}), "value must have 8 bytes, not 0"),
        (lambda d: ObliviousDict(SPEC, b"short"), "root must have 16 bytes, not 5"),
    ],
)
def test_sizes(use, sentence):
    with pytest.raises(ValueError, match=sentence):
        use(ObliviousDict(SPEC))


def test_another_transport():
    device = ObliviousDict(SPEC, bytes(16)).host
    ours = ObliviousDict(SPEC, bytes(16), transport=device.answer)
    ours[key(5)] = b"12345678"
    assert ours[key(5)] == b"12345678"
    assert len(device.touched) == 2
