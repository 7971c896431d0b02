# amaranth: UnusedElaboratable=no

"""A small component with every kind of stream: commands in and out, lanes, TLAST."""

from typing import ClassVar

import numpy as np
from amaranth.hdl import Cat, Module, Signal, signed
from amaranth.lib import wiring

from gridloom.hdl.common.streams import members
from gridloom.specs.base import Spec
from gridloom.specs.streams import Direction, Field, Role, Stream


LANES = 3


class MixerSpec(Spec):
    """Adds an offset and a gain per lane to the rows it is given, one command per row."""

    BLOCK: ClassVar[str] = "mixer"

    def streams(self):
        """``i_config`` before each row of ``i``; ``o_total`` after each row of ``o``."""
        into, out = Direction.IN, Direction.OUT
        settings = Field("offset", 40, True), Field("gain", 6, False, LANES), Field("twice", 1)
        row = Field("tag", 3), Field("value", 12, True, LANES), Field("last", 1)
        mixed = Field("value", 42, True, LANES), Field("last", 1), Field("tag", 3)
        total = Field("total", 50, True), Field("length", 16)
        return (
            Stream("i_config", into, settings, Role.COMMAND),
            Stream("i", into, row),
            Stream("o", out, mixed),
            Stream("o_total", out, total, Role.COMMAND),
        )


class Mixer(wiring.Component):
    """Its RTL: one register stage."""

    def __init__(self, spec):
        self.spec = spec
        super().__init__(members(spec))

    def elaborate(self, platform):
        m = Module()
        configured = Signal()
        config = Signal.like(self.i_config.payload)
        row = self.i.payload
        free = Signal()
        m.d.comb += [
            self.i_config.ready.eq(~configured),
            free.eq((~self.o.valid | self.o.ready) & (~self.o_total.valid | self.o_total.ready)),
            self.i.ready.eq(configured & free),
        ]
        with m.If(self.i_config.valid & ~configured):
            m.d.sync += [config.eq(self.i_config.payload), configured.eq(1)]
        with m.If(self.o.ready):
            m.d.sync += self.o.valid.eq(0)
        with m.If(self.o_total.ready):
            m.d.sync += self.o_total.valid.eq(0)

        total, length = Signal(signed(50)), Signal(16)
        summed = Signal(signed(50))
        mixed = [
            ((row.value[n] + config.offset) << config.twice) + config.gain[n] for n in range(LANES)
        ]
        m.d.comb += summed.eq(total + sum(mixed))
        with m.If(self.i.valid & self.i.ready):
            m.d.sync += [
                self.o.valid.eq(1),
                self.o.payload.eq(Cat((v[:42] for v in mixed), row.last, row.tag)),
                total.eq(summed),
                length.eq(length + 1),
            ]
            with m.If(row.last):
                m.d.sync += [configured.eq(0), total.eq(0), length.eq(0)]
                m.d.sync += self.o_total.valid.eq(1)
                m.d.sync += self.o_total.payload.eq(Cat(summed, length + 1))
        return m


def draw_inputs(rng, num_rows):
    """Rows of one to nine elements, each with its command."""
    lengths = rng.integers(1, 10, num_rows)
    n = lengths.sum()
    last = np.zeros(n, dtype=np.int64)
    last[np.cumsum(lengths) - 1] = 1
    return {
        "i_config": {
            "offset": rng.integers(-(1 << 39), 1 << 39, num_rows),
            "gain": rng.integers(0, 64, (num_rows, LANES)),
            "twice": rng.integers(0, 2, num_rows),
        },
        "i": {
            "tag": rng.integers(0, 8, n),
            "value": rng.integers(-2048, 2048, (n, LANES)),
            "last": last,
        },
    }


def golden(inputs):
    """Output batches."""
    config, rows = inputs["i_config"], inputs["i"]
    row = np.cumsum(rows["last"]) - rows["last"]
    value = (rows["value"] + config["offset"][row, None]) * (1 + config["twice"][row, None])
    value += config["gain"][row]
    total = np.bincount(row, minlength=len(config["offset"])) * 0
    np.add.at(total, row, value.sum(1))
    return {
        "o": {"value": value, "last": rows["last"], "tag": rows["tag"]},
        "o_total": {"total": total, "length": np.bincount(row)},
    }
