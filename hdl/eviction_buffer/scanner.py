"""What streams in for a query: its tuple, pages, then the tuples that wait for them."""

from amaranth.hdl import Module, Mux, Signal, Value
from amaranth.lib import data, enum, stream, wiring
from amaranth.lib.wiring import In, Out

from gridloom.specs.eviction_buffer import EvictionBufferSpec

from ..common.streams import members
from .comparator import KeyComparator
from .layouts import BLOCK_BITS, held_layout, is_of_turn


__all__ = ["Scanner"]

INPUTS = ("i_tuple", "i_page", "i_frame_read")


class Phase(enum.Enum, shape=3):
    """What comes."""

    NOTHING = 0
    TUPLE = 1
    PAGES = 2
    HEAD = 3  # of the ring
    LISTS = 4


class Scanner(wiring.Component):
    """See every block once, in a fixed order, and say what becomes of the tuple it is of.

    =============  =================================================================
    Latency        combinational from a block to where it goes
    Throughput     a block per cycle
    Back-pressure  lossless; every ``ready`` comes from registers
    Golden model   :func:`gridloom.kernels.eviction_buffer.query`
    Source         none
    =============  =================================================================

    Parameters
    ----------
    spec : EvictionBufferSpec
        Pages, lists, tuples.

    Members
    -------
    start, takes : In(1)
        Begin; the tuple with the key is to be taken.
    i_tuple, i_page, i_frame_read : In(stream)
        As of the block.
    held : In
        Records of the bins touched.
    is_row, turn : In
        If there is a mode ROW: pages count for nothing, and only bins of this pass are searched.
    expects, has_landed, may_push : In(1)
        A word of a frame is to come; what was freed and placed before has landed; there is room to
        write what is freed.
    placed_frame, is_placed, placed : In
        Frame of the tuple placed last, if there is one, and its block ``number``.
    has_room : In(1)
        Page ``page`` has a free slot.
    number, next_number : Out
        Block of the tuple that streams, now and in the next cycle.
    page, entry : Out
        Page, and place in its list.
    block : Out(128)
        The block.
    keeps_given, writes_page, writes_taken : Out(1)
        It is of the tuple given; of one that goes to the page; of one that may be taken.
    fills, finds : Out(1)
        A tuple has come as a whole and stays in the page; is the one to take.
    received : Out(1)
        A word of the frame memory was taken.
    settles, stays, waiting : Out
        An entry of a list has come: it stays behind ``waiting`` others, or leaves.
    frame, frees : Out
        The frame of that entry, and whether it is freed.
    seals, count : Out
        A list has come; so many stay.
    head_frame, head_is_bad : Out
        What was read at the head of the ring.
    is_found, is_wrong, is_done : Out(1)
        So far: the tuple was found; something is not as it must be; all has come.
    """

    def __init__(self, spec: EvictionBufferSpec):
        self.spec = spec
        number, entries = range(spec.tuple_blocks), range(spec.list_limit)
        streams = {name: member for name, member in members(spec).items() if name in INPUTS}
        ones = dict.fromkeys(("start", "takes", "expects", "has_landed", "may_push"), In(1))
        marks = ("keeps_given", "writes_page", "writes_taken", "fills", "finds", "received")
        marks += ("settles", "stays", "frees", "seals", "head_is_bad", "is_found", "is_wrong")
        row = {"is_row": In(1), "turn": In(spec.turn_width)} if spec.passes else {}
        super().__init__(
            {
                **streams,
                **ones,
                **row,
                "held": In(data.ArrayLayout(held_layout(spec), 2 * spec.choices)),
                "placed_frame": In(spec.frame_width),
                "is_placed": In(1),
                "placed": In(BLOCK_BITS),
                "has_room": In(1),
                "number": Out(number),
                "next_number": Out(number),
                "page": Out(range(spec.choices)),
                "entry": Out(entries),
                "block": Out(BLOCK_BITS),
                **dict.fromkeys(marks, Out(1)),
                "waiting": Out(entries),
                "frame": Out(spec.frame_width),
                "count": Out(spec.count_width),
                "head_frame": Out(spec.frame_width),
                "is_done": Out(1),
            }
        )

    i_tuple: stream.Interface
    i_page: stream.Interface
    i_frame_read: stream.Interface

    def elaborate(self, platform):
        m = Module()
        self.phase = Signal(Phase)
        self.place = Signal(range(max(self.spec.slots, self.spec.list_limit)))  # in page or list
        self.is_head = Signal(init=1)  # of a page
        self.record = Signal.like(self.held[0].record)
        self.is_valid = Signal()  # a tuple, not an empty slot or entry
        self.is_same = Signal()  # it has the key, as far as it came
        self.takes_tuple, self.takes_page, self.takes_head, self.takes_word = (
            Signal(name=f"takes_{what}") for what in ("tuple", "page", "head", "word")
        )
        self.is_whole = Signal()  # with this block
        self.is_searched = Signal(init=1)  # the page or list may have the key
        self.has_page = Signal()  # the bin's was written, and counts
        self._restrict(m)
        m.d.comb += [
            self.record.eq(self.held[self.page].record),
            self.is_done.eq(self.phase == Phase.NOTHING),
            self.entry.eq(self.place),
        ]
        self._accept(m)
        self._advance(m)
        self._select(m)
        self._compare(m)
        self._check_pages(m)
        self._check_frames(m)
        self._settle(m)
        return m

    def _restrict(self, m: Module) -> None:
        """A row has no pages; it looks for its key where rows of the pass are kept."""
        m.d.comb += self.has_page.eq(self.record.version != 0)
        if self.spec.passes:
            is_here = is_of_turn(self.spec, self.held[self.page].bin, self.turn)
            m.d.comb += self.is_searched.eq(~self.is_row | is_here)
            with m.If(self.is_row):
                m.d.comb += self.has_page.eq(0)
        else:
            m.d.comb += self.is_searched.eq(1)

    def _accept(self, m: Module) -> None:
        """Which input is awaited."""
        word = self.i_frame_read
        m.d.comb += [
            self.i_tuple.ready.eq(self.phase == Phase.TUPLE),
            self.i_page.ready.eq(self.phase == Phase.PAGES),
            self.takes_tuple.eq(self.i_tuple.ready & self.i_tuple.valid),
            self.takes_page.eq(self.i_page.ready & self.i_page.valid),
            self.received.eq(word.ready & word.valid),
            self.takes_head.eq(self.received & (self.phase == Phase.HEAD)),
            self.takes_word.eq(self.received & (self.phase == Phase.LISTS)),
        ]
        with m.Switch(self.phase):
            with m.Case(Phase.HEAD):
                m.d.comb += word.ready.eq(self.expects & self.has_landed)
            with m.Case(Phase.LISTS):
                m.d.comb += word.ready.eq(self.expects & self.may_push)

    def _advance(self, m: Module) -> None:
        """Blocks, slots or entries, pages."""
        steps = Signal()
        m.d.comb += [
            steps.eq(self.takes_tuple | (self.takes_page & ~self.is_head) | self.takes_word),
            self.is_whole.eq(steps & (self.number == self.spec.tuple_blocks - 1)),
            self.next_number.eq(Mux(self.is_whole, 0, self.number + steps)),
        ]
        m.d.sync += self.number.eq(self.next_number)
        with m.If(self.takes_page & self.is_head):
            m.d.sync += self.is_head.eq(0)
        with m.Switch(self.phase):
            with m.Case(Phase.NOTHING):
                with m.If(self.start):
                    m.d.sync += self.phase.eq(Phase.TUPLE)
            with m.Case(Phase.TUPLE):
                with m.If(self.is_whole):
                    m.d.sync += self.phase.eq(Phase.PAGES)
            with m.Case(Phase.PAGES):
                self._step(m, self.spec.slots, Phase.HEAD)
            with m.Case(Phase.HEAD):
                with m.If(self.takes_head):
                    m.d.sync += self.phase.eq(Phase.LISTS)
            with m.Case(Phase.LISTS):
                self._step(m, self.spec.list_limit, Phase.NOTHING)

    def _step(self, m: Module, places: int, phase: Phase) -> None:
        """Go on to the next place, page, phase."""
        with m.If(self.is_whole):
            m.d.sync += self.place.eq(self.place + 1)
            with m.If(self.place == places - 1):
                m.d.sync += [self.place.eq(0), self.is_head.eq(1), self.page.eq(self.page + 1)]
                with m.If(self.page == self.spec.choices - 1):
                    m.d.sync += [self.page.eq(0), self.phase.eq(phase)]

    def _select(self, m: Module) -> None:
        """The block, from memory or from the tuple that was placed last."""
        self.is_forwarded = Signal()
        entries = data.ArrayLayout(self.spec.frame_width, self.spec.list_limit)
        m.d.comb += [
            self.frame.eq(data.View(entries, self.record.frames.as_value())[self.entry]),
            self.is_forwarded.eq(self.is_placed & (self.frame == self.placed_frame)),
        ]
        with m.Switch(self.phase):
            with m.Case(Phase.TUPLE):
                m.d.comb += self.block.eq(Value.cast(self.i_tuple.payload))
            with m.Case(Phase.PAGES):
                m.d.comb += self.block.eq(self.i_page.payload.data.as_value())
            with m.Default():
                came = self.i_frame_read.payload.data.as_value()
                m.d.comb += self.block.eq(Mux(self.is_forwarded, self.placed, came))

    def _compare(self, m: Module) -> None:
        """Whether a tuple is the one to take; the first that has the key is."""
        m.submodules.comparator = comparator = KeyComparator(self.spec)
        is_tuple = Signal()  # of a page or a list
        wants = Signal()
        m.d.comb += [
            comparator.block.eq(self.block),
            comparator.number.eq(self.number),
            comparator.keeps.eq(self.takes_tuple),
            comparator.passes.eq(is_tuple),
            self.keeps_given.eq(self.takes_tuple),
            is_tuple.eq(((self.takes_page & ~self.is_head) | self.takes_word) & self.is_valid),
            wants.eq(self.takes & ~self.is_found & self.is_searched),
            self.writes_taken.eq(is_tuple & wants),
            self.writes_page.eq(is_tuple & self.has_room),
            self.is_same.eq(wants & comparator.is_same),
            self.finds.eq(is_tuple & self.is_whole & self.is_same),
            self.fills.eq(self.writes_page & self.is_whole & ~self.is_same),
        ]
        with m.If(self.start):
            m.d.sync += self.is_found.eq(0)
        with m.Elif(self.finds):
            m.d.sync += self.is_found.eq(1)

    def _check_pages(self, m: Module) -> None:
        """Tuples of a page; a page that is not genuine, or not the one that the record is of."""
        page = self.i_page.payload
        has_page = self.has_page
        count, came = Signal(8), Signal(8)
        total = Signal(range(256 + (1 << self.spec.count_width)))
        m.d.comb += [
            came.eq(Mux(has_page, page.data[0], 0)),
            total.eq(came + self.record.count),
        ]
        self.page_is_wrong = Signal()
        is_other = (came > self.spec.slots) | (total != self.record.load)
        if self.spec.passes:
            is_other &= ~self.is_row
        m.d.comb += self.page_is_wrong.eq(
            self.takes_page & ((self.is_head & is_other) | (has_page & ~page.is_genuine))
        )
        with m.If(self.takes_page & self.is_head):
            m.d.sync += count.eq(came)
        limit = Mux(self.phase == Phase.PAGES, count, self.record.count)
        m.d.comb += self.is_valid.eq(self.place < limit)

    def _check_frames(self, m: Module) -> None:
        """The head of the ring; a tuple that could not be read."""
        word = self.i_frame_read.payload
        is_bad = self.takes_word & self.is_valid & word.is_error & ~self.is_forwarded
        with m.If(self.takes_head):
            m.d.sync += [
                self.head_frame.eq(word.data.as_value()),
                self.head_is_bad.eq(word.is_error),
            ]
        with m.If(self.start):
            m.d.sync += self.is_wrong.eq(0)
        with m.Elif(self.page_is_wrong | is_bad):
            m.d.sync += self.is_wrong.eq(1)

    def _settle(self, m: Module) -> None:
        """What becomes of an entry of a list."""
        is_last = self.place == self.spec.list_limit - 1
        m.d.comb += [
            self.settles.eq(self.takes_word & self.is_whole),
            self.stays.eq(self.is_valid & ~self.is_same & ~self.has_room),
            self.frees.eq(self.settles & self.is_valid & ~self.stays),
            self.seals.eq(self.settles & is_last),
            self.count.eq(self.waiting + self.stays),
        ]
        with m.If(self.seals):
            m.d.sync += self.waiting.eq(0)
        with m.Elif(self.settles):
            m.d.sync += self.waiting.eq(self.count)
