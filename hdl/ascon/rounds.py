"""Rounds of the Ascon permutation, unrolled."""

from amaranth.hdl import Cat, Module, Mux, Signal, Value
from amaranth.lib import wiring
from amaranth.lib.wiring import In, Out

from gridloom.specs.ascon import LONG_ROUNDS, SHORT_ROUNDS


__all__ = ["STATE_WIDTH", "WORD", "Rounds", "words"]

WORD = 64
STATE_WIDTH = 5 * WORD
ROTATIONS = ((19, 28), (61, 39), (1, 6), (10, 17), (7, 41))  # to the right


class Rounds(wiring.Component):
    """``count`` rounds in one cycle; those before the first of a permutation are left out.

    =============  =================================================================
    Latency        combinational
    Throughput     ``count`` rounds per cycle
    Back-pressure  none: the state is given and taken in the same cycle
    Golden model   :func:`gridloom.kernels.ascon.permute`
    Source         NIST SP 800-232, section 3; the S-box in the bit-sliced form of the Ascon
                   submission to NIST (2021), figure 4
    =============  =================================================================

    A permutation of n rounds takes ceil(n / count) cycles. Where ``count`` does not divide n, the
    first of them enters the chain behind the rounds that are too many.

    Parameters
    ----------
    count : int
        Rounds in a cycle.

    Members
    -------
    before : In(320)
        State, word 0 lowest.
    starts : In(1)
        A permutation begins.
    is_long : In(1)
        It has 12 rounds, not 8.
    index : In(4)
        Of the chain's first round, from 0; only where not ``starts``.
    after : Out(320)
        State.
    next_index : Out(4)
        ``index`` of the next cycle.
    ends : Out(1)
        The permutation ends with this cycle.
    """

    before: Value
    starts: Value
    is_long: Value
    index: Value
    after: Value
    next_index: Value
    ends: Value

    def __init__(self, count: int):
        self.count = count
        super().__init__(
            {
                "before": In(STATE_WIDTH),
                "starts": In(1),
                "is_long": In(1),
                "index": In(4),
                "after": Out(STATE_WIDTH),
                "next_index": Out(4),
                "ends": Out(1),
            }
        )

    def elaborate(self, platform):
        m = Module()
        index = Signal(4)
        with m.If(self.starts):
            m.d.comb += index.eq(Mux(self.is_long, *map(self._first, (LONG_ROUNDS, SHORT_ROUNDS))))
        with m.Else():
            m.d.comb += index.eq(self.index)
        m.d.comb += [
            self.next_index.eq(index + self.count),
            self.ends.eq(index == LONG_ROUNDS - self.count),
        ]

        state = self.before
        for place in range(self.count):
            state = self._enter(m, state, place)
            state = self._round(m, state, index, place)
        m.d.comb += self.after.eq(state)
        return m

    def _surplus(self, rounds: int) -> int:
        """Places of the chain that the first cycle of ``rounds`` leaves out."""
        return -rounds % self.count

    def _first(self, rounds: int) -> int:
        """Index of the chain's first round in the first cycle; below 0 it wraps, unused."""
        return (LONG_ROUNDS - rounds - self._surplus(rounds)) % 16

    def _enter(self, m: Module, state: Value, place: int) -> Value:
        """State before the round at ``place``: a permutation may begin there."""
        here = [
            is_this
            for rounds, is_this in ((LONG_ROUNDS, self.is_long), (SHORT_ROUNDS, ~self.is_long))
            if place and self._surplus(rounds) == place
        ]
        for is_this in here:
            entered = Signal(STATE_WIDTH, name=f"entered_{place}")
            m.d.comb += entered.eq(Mux(self.starts & is_this, self.before, state))
            state = entered
        return state

    def _round(self, m: Module, state: Value, index: Value, place: int) -> Value:
        """Constant, S-box, linear layer."""
        number = Signal(4, name=f"number_{place}")
        m.d.comb += number.eq(index + place)
        x = words(state)
        x[2] = Cat(x[2][:8] ^ Cat(number, ~number), x[2][8:])
        substituted = []
        for n, word in enumerate(_substitute(x)):
            held = Signal(WORD, name=f"substituted_{place}_{n}")
            m.d.comb += held.eq(word)
            substituted.append(held)
        after = Signal(STATE_WIDTH, name=f"state_{place}")
        pairs = zip(substituted, ROTATIONS, strict=True)
        m.d.comb += after.eq(Cat(y ^ y.rotate_right(a) ^ y.rotate_right(b) for y, (a, b) in pairs))
        return after


def words(state: Value) -> list[Value]:
    """The five words of a state."""
    return [state[n : n + WORD] for n in range(0, STATE_WIDTH, WORD)]


def _substitute(x: list[Value]) -> list[Value]:
    """The S-box of all columns."""
    a = [x[0] ^ x[4], x[1], x[2] ^ x[1], x[3], x[4] ^ x[3]]
    b = [a[n] ^ (~a[(n + 1) % 5] & a[(n + 2) % 5]) for n in range(5)]
    return [b[0] ^ b[4], b[1] ^ b[0], ~b[2], b[3] ^ b[2], b[4]]
