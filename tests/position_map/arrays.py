"""The RTL before a memory and a hash that answer after a while, in Amaranth's simulator."""

import random
from collections import deque
from dataclasses import dataclass, field

from amaranth.hdl import Value
from amaranth.sim import Simulator

from gridloom.hdl.position_map import PositionMap


@dataclass
class Played:
    """What happened: results as payload bits, cycles of commands and results, the memory."""

    memory: list
    results: list = field(default_factory=list)
    begun: list = field(default_factory=list)
    given: list = field(default_factory=list)


class _Answers:
    """Elements for an input, each from some cycle on."""

    def __init__(self, stream):
        self.stream = stream
        self.waiting = deque()

    def drive(self, ctx, cycle):
        offers = bool(self.waiting) and self.waiting[0][0] <= cycle
        ctx.set(self.stream.valid, offers)
        if offers:
            payload = self.waiting[0][1]
            bits = payload() if callable(payload) else payload
            ctx.set(Value.cast(self.stream.payload), bits)
        return offers


def play(spec, commands, hash_of_key, *, memory_cycles=1, hash_cycles=1, stall=0.0, seed=0):
    """Run commands (payload bits) to the last acknowledgement.

    A read is answered with the word as it was when it was asked for, or as it is when it is given,
    whichever the dice say; a write lands, and is acknowledged, ``memory_cycles`` later. The memory
    is full of rubbish at first.
    """
    dut = PositionMap(spec)
    dice = random.Random(seed)
    entry_width = 1 + spec.key_width + spec.position_width
    played = Played([dice.getrandbits(entry_width) for _ in range(spec.words)])
    memory = played.memory
    command, hashes = _Answers(dut.i_command), _Answers(dut.i_hash)
    read, written = _Answers(dut.i_read), _Answers(dut.i_written)
    sources = [command, hashes, read, written]
    sinks = [dut.o_result, dut.o_hash, dut.o_read, dut.o_write]
    command.waiting.extend((0, bits) for bits in commands)
    landing = deque()

    def answer(cycle, address):
        early = memory[address]
        is_late = dice.random() < 0.5
        read.waiting.append((cycle + memory_cycles, lambda: memory[address] if is_late else early))

    def take(cycle, sink, bits):
        if sink is dut.o_result:
            played.results.append(bits)
            played.given.append(cycle)
        elif sink is dut.o_hash:
            first, second = hash_of_key(bits.to_bytes(spec.key_bytes, "little"))
            hashes.waiting.append((cycle + hash_cycles, first | second << 32))
        elif sink is dut.o_read:
            answer(cycle, bits)
        else:
            address = bits & (1 << spec.address_width) - 1
            landing.append((cycle + memory_cycles, address, bits >> spec.address_width))

    async def testbench(ctx):
        cycle = 0
        offered = {}
        while len(played.results) < len(commands) or read.waiting or landing or written.waiting:
            while landing and landing[0][0] <= cycle:
                _, address, entry = landing.popleft()
                memory[address] = entry
                written.waiting.append((cycle, 1))
            for source in sources:
                # An element that was offered and not taken stays as it was.
                if not offered.get(id(source)):
                    offered[id(source)] = source.drive(ctx, cycle)
            for sink in sinks:
                ctx.set(sink.ready, dice.random() >= stall)
            for source in sources:
                if offered[id(source)] and ctx.get(source.stream.ready):
                    source.waiting.popleft()
                    offered[id(source)] = False
                    if source is command:
                        played.begun.append(cycle)
            for sink in sinks:
                if ctx.get(sink.valid & sink.ready):
                    take(cycle, sink, ctx.get(Value.cast(sink.payload)))
            await ctx.tick()
            cycle += 1
            assert cycle < 20 * spec.words + 2000 * len(commands), "stuck"

    simulator = Simulator(dut)
    simulator.add_clock(1e-6)
    simulator.add_testbench(testbench)
    simulator.run()
    return played
