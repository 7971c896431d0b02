"""One lane of a bfloat16 activation."""

from collections.abc import Hashable, Sequence

from amaranth.hdl import Array, Cat, Const, Module, Mux, Signal, Value, unsigned
from amaranth.lib import data
from amaranth.lib.memory import Memory
from amaranth.lib.wiring import In, Out

from gridloom.tables.minifloat import (
    MANTISSA_BITS,
    NAN,
    NUM_EXPONENTS,
    SPECIAL,
    Bfloat16Table,
    Kind,
    Run,
    search_bfloat16,
)

from ..emit import Shareable
from .arithmetic import held


__all__ = ["Bfloat16Lane"]

MAGNITUDE_WIDTH = 15
BANK_DEPTH = 1024  # of a block RAM of 18 bits


class Bfloat16Lane(Shareable):
    """Evaluate the runs and pages of a :class:`~gridloom.tables.minifloat.Bfloat16Table`.

    Parameters
    ----------
    function : str
        A name in :data:`gridloom.tables.functions.FUNCTIONS`.

    Members
    -------
    en : In(1)
        Advance.
    x, y : In(16), Out(16)
        Bits of the input, and of the result five enabled cycles later.
    """

    LATENCY = 5  # cycles: run, address, page, page's register, assembly

    def __init__(self, function: str):
        self.function = function
        super().__init__({"en": In(1), "x": In(16), "y": Out(16)})

    def parameters(self) -> Hashable:
        """The function."""
        return self.function

    def elaborate(self, platform):
        m = Module()
        en = self.en
        table = search_bfloat16(self.function)
        layout = _run_layout(max(1, len(table.pages) - 1).bit_length())

        # Stage 1: the run.
        run = Signal(layout)
        self._choose_run(m, run, table.runs)
        run_1 = held(m, en, run, "run_1")
        x_1 = held(m, en, self.x, "x_1")

        # Stage 2: which page, what is added to the exponent, and the result without a page.
        mantissa, exponent = x_1[:MANTISSA_BITS], x_1[MANTISSA_BITS:-1]
        page = run_1.page + Mux(run_1.is_counted, exponent, 0)
        added = Mux(run_1.is_scaled, (run_1.added + exponent)[:8], 0)
        plain = Mux(run_1.is_constant, run_1.constant, mantissa)
        address_2 = held(m, en, Cat(mantissa, page[: len(run_1.page)]), "address_2")
        added_4 = held(m, en, added, "added", 3)
        plain_4 = held(m, en, plain, "plain", 3)
        is_stored_4 = held(m, en, run_1.is_stored, "is_stored", 3)
        sign_4 = held(m, en, run_1.sign, "sign", 3)

        # Stages 3 and 4: the page, with a second register, as block RAM is slow to answer.
        stored_4 = self._read(m, table, address_2)

        # Stage 5: assembly.
        magnitude = Mux(is_stored_4, stored_4, plain_4)
        scaled = Cat(magnitude[:MANTISSA_BITS], (magnitude[MANTISSA_BITS:] + added_4)[:8])
        m.d.comb += self.y.eq(held(m, en, Cat(scaled, sign_4), "result"))
        return m

    def _read(self, m: Module, table: Bfloat16Table, address: Signal) -> Value:
        """The entry at ``address`` two enabled cycles later.

        Banks are as deep as one block RAM, which leaves the choice between them to the cycle after.
        """
        contents = [magnitude for page in table.pages for magnitude in page]
        entries = []
        for first in range(0, len(contents), BANK_DEPTH):
            values = contents[first : first + BANK_DEPTH]
            memory = Memory(shape=unsigned(MAGNITUDE_WIDTH), depth=len(values), init=values)
            m.submodules[f"bank_{len(entries)}"] = memory
            port = memory.read_port()
            m.d.comb += [port.en.eq(self.en), port.addr.eq(address)]
            entries.append(held(m, self.en, port.data, f"entry_{len(entries)}"))
        if len(entries) == 1:
            return entries[0]
        bank = held(m, self.en, address[(BANK_DEPTH - 1).bit_length() :], "bank", 2)
        return Array(entries)[bank]

    def _choose_run(self, m: Module, run: Signal, runs: Sequence[Run]) -> None:
        """Drive ``run`` with the description of the run that ``x`` lies in."""
        exponent = self.x[MANTISSA_BITS:-1]
        is_nan = (exponent == SPECIAL) & self.x[:MANTISSA_BITS].any()
        with m.If(is_nan):
            m.d.comb += [run.is_constant.eq(1), run.constant.eq(NAN)]
        for sign in range(2):
            # The runs of one sign, from the last down: the first to have begun is the one.
            for described in sorted((r for r in runs if r.sign == sign), key=lambda r: -r.first):
                with m.Elif((self.x[-1] == sign) & (exponent >= described.first)):
                    m.d.comb += run.eq(_constants(described, run.shape()))


def _run_layout(page_width: int) -> data.StructLayout:
    return data.StructLayout(
        {
            "sign": 1,  # of the result
            "is_constant": 1,  # the magnitude is `constant`; otherwise a page's or the mantissa
            "constant": MAGNITUDE_WIDTH,
            "is_stored": 1,  # the magnitude is a page's
            "page": page_width,
            "is_counted": 1,  # the exponent is added to `page`
            "added": 8,
            "is_scaled": 1,  # `added` and the exponent are added to the magnitude's exponent
        }
    )


def _constants(run: Run, layout: data.StructLayout) -> Const:
    """What stage 1 says of ``run``."""
    fields = {"sign": run.result_sign}
    match run.kind:
        case Kind.CONSTANT:
            fields |= {"is_constant": 1, "constant": run.value}
        case Kind.SCALED:
            fields |= {"is_scaled": 1, "added": run.value % NUM_EXPONENTS}
        case Kind.PAGES:
            page = (run.value - run.first) % (1 << layout["page"].width)
            fields |= {"is_stored": 1, "page": page, "is_counted": 1}
        case Kind.REPEATED:
            added = -run.first % NUM_EXPONENTS
            fields |= {"is_stored": 1, "page": run.value, "is_scaled": 1, "added": added}
    return layout.const(fields)
