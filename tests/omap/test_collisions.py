"""Memories that synthesis may leave unguarded give nonsense where a word is read and written.

``gridloom.hdl.common.block_ram.unguarded`` promises that no such word counts.
"""

import pytest
from amaranth.hdl import Module, Mux, Signal, Value
from amaranth.lib.memory import Memory
from amaranth.sim import Simulator

from gridloom.hdl.ascon import message_buffer
from gridloom.hdl.common import queue
from gridloom.hdl.eviction_buffer import page_buffer, tuple_buffer
from gridloom.hdl.omap import memory, page_ring
from gridloom.specs.omap import OmapSpec
from gridloom.testbench.checks import check_cases, draw_cases, make_case
from gridloom.testbench.omap import brisk


MODULES = (message_buffer, queue, page_buffer, tuple_buffer, memory, page_ring)
SMALL = OmapSpec(num_keys=16, keys_per_bin=2, in_flight=2, memory="block_ram")


class Nonsense(Memory):
    """A memory whose read ports give the complement of a word that was written as it was read."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.writers, self.readers = [], []  # of readers the port inside and the one shown

    def write_port(self):
        self.writers.append(super().write_port())
        return self.writers[-1]

    def read_port(self):
        inner = super().read_port()
        self.readers.append((inner, inner.signature.create()))
        return self.readers[-1][1]

    def elaborate(self, platform):
        m = Module()
        m.submodules.memory = super().elaborate(platform)
        (writer,) = self.writers
        for inner, outer in self.readers:
            given, collided = Value.cast(inner.data), Signal()
            m.d.comb += [
                inner.addr.eq(outer.addr),
                inner.en.eq(outer.en),
                Value.cast(outer.data).eq(Mux(collided, ~given, given)),
            ]
            with m.If(outer.en):
                m.d.sync += collided.eq(writer.en & (writer.addr == outer.addr))
        return m


@pytest.fixture
def spoilt(monkeypatch):
    """All memories of these modules are such."""
    for module in MODULES:
        monkeypatch.setattr(module, "Memory", Nonsense)


SEEDS = {"ascon": 3, "eviction_buffer": 3, "omap": 1}
SEEDS |= dict.fromkeys(("softmax", "norm", "pim_unit", "bundle_port"), 1)  # for their queues


@pytest.mark.parametrize("name, seeds", SEEDS.items())
def test_no_word_counts_that_is_read_while_it_is_written(spoilt, name, seeds):
    for seed in range(seeds):
        check_cases(draw_cases(name, seed, 12))


def test_nor_one_of_block_ram(spoilt):
    check_cases([make_case("omap", brisk(SMALL), 1, 12)])


def test_such_a_word_is_nonsense():
    memory = Nonsense(shape=8, depth=4, init=[0x12, 0x34])
    writer, reader = memory.write_port(), memory.read_port()
    found = []

    async def bench(ctx):
        for address, writes in [(0, 0), (0, 1), (1, 1), (0, 0)]:
            ctx.set(writer.en, writes)
            ctx.set(writer.data, 0x56)
            ctx.set(reader.en, 1)
            ctx.set(reader.addr, address)
            await ctx.tick()
            found.append(ctx.get(reader.data))

    simulator = Simulator(memory)
    simulator.add_clock(1e-6)
    simulator.add_testbench(bench)
    simulator.run()
    assert found == [0x12, 0x12 ^ 0xFF, 0x34, 0x56]
