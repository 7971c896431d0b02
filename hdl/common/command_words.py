"""A queue of commands of several words."""

from amaranth.hdl import Module, Signal
from amaranth.lib import wiring

from gridloom.specs.word_command import NUM_WORDS, WORD_WIDTH

from .queue import ResultQueue


__all__ = ["read_words"]


def read_words(
    m: Module, reader: wiring.Component, queue_commands: int
) -> tuple[list[Signal], Signal]:
    """The words of the first of ``queue_commands`` commands, and a pulse after the last of them.

    ``reader`` has the words' stream as ``word``, ``word_valid`` and ``word_ready``, and ``take``,
    with which the words of the next are read. A word is read every cycle, ``QUEUE_LATENCY`` after
    it has come.
    """
    depth = NUM_WORDS * queue_commands
    m.submodules.queue = queue = ResultQueue(WORD_WIDTH, depth)
    places = Signal(range(depth + 1), init=depth)
    index = Signal(range(NUM_WORDS))
    is_reading = Signal(init=1)
    is_read = Signal()
    words = [Signal(WORD_WIDTH, name=f"word_{n}", reset_less=True) for n in range(NUM_WORDS)]
    m.d.comb += [
        reader.word_ready.eq(places != 0),
        queue.write.eq(reader.word_valid & reader.word_ready),
        queue.entry.eq(reader.word),
        queue.pop.eq(queue.valid & is_reading),
    ]
    m.d.sync += [places.eq(places + queue.pop - queue.write), is_read.eq(0)]
    with m.If(queue.pop):
        m.d.sync += index.eq(index + 1)
        with m.Switch(index):
            for n, word in enumerate(words):
                with m.Case(n):
                    m.d.sync += word.eq(queue.head)
        with m.If(index == NUM_WORDS - 1):
            m.d.sync += [is_reading.eq(0), is_read.eq(1)]
    with m.If(reader.take):
        m.d.sync += is_reading.eq(1)
    return words, is_read
