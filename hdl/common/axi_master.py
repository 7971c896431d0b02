"""The master side of AXI4, reduced to requests for runs of words."""

from typing import Any

from amaranth.hdl import Cat, Module, Mux, Signal, Value
from amaranth.lib import data, stream, wiring
from amaranth.lib.wiring import In, Out

from gridloom.specs.memory_port import MemoryPort


__all__ = ["BurstReader", "BurstSplitter", "BurstWriter", "read_ports", "request_layout"]
__all__ += ["join_words", "word_layout", "write_ports"]

INCR = 1
CACHE = 0b0011  # normal, not cached, may be buffered
SLVERR, DECERR = 2, 3


def request_layout(port: MemoryPort, words_width: int = 20) -> data.StructLayout:
    """A run of words: address of the first, counted in words, and how many."""
    return data.StructLayout({"address": port.index_width, "words": words_width})


def burst_layout(port: MemoryPort) -> data.StructLayout:
    """One burst: address of its first word, and its words less one."""
    return data.StructLayout({"address": port.index_width, "length": 8})


def word_layout(width: int) -> data.StructLayout:
    """A word to be written, and which of its bytes."""
    return data.StructLayout({"data": width, "strobe": width // 8})


def read_ports(port: MemoryPort) -> dict[str, Any]:
    """The two channels of an AXI4 master that reads."""
    return {
        **_address_ports("ar", port),
        "rid": In(1),
        "rdata": In(port.data_width),
        "rresp": In(2),
        "rlast": In(1),
        "rvalid": In(1),
        "rready": Out(1),
    }


def write_ports(port: MemoryPort) -> dict[str, Any]:
    """The three channels of an AXI4 master that writes."""
    return {
        **_address_ports("aw", port),
        "wdata": Out(port.data_width),
        "wstrb": Out(port.word_bytes),
        "wlast": Out(1),
        "wvalid": Out(1),
        "wready": In(1),
        "bid": In(1),
        "bresp": In(2),
        "bvalid": In(1),
        "bready": Out(1),
    }


def _address_ports(prefix: str, port: MemoryPort) -> dict[str, Any]:
    widths = {"id": 1, "addr": port.address_width, "len": 8, "size": 3, "burst": 2}
    widths |= {"cache": 4, "prot": 3}
    ports = {f"{prefix}{name}": Out(width) for name, width in widths.items()}
    return {**ports, f"{prefix}valid": Out(1), f"{prefix}ready": In(1)}


def _drive_address(m: Module, component: Any, prefix: str, port: MemoryPort, bursts: Any) -> None:
    """An address channel from a stream of bursts."""
    member = {name: getattr(component, prefix + name) for name in ADDRESS_MEMBERS}
    m.d.comb += [
        member["addr"].eq(bursts.payload.address << port.offset_width),
        member["len"].eq(bursts.payload.length),
        member["size"].eq(port.offset_width),
        member["burst"].eq(INCR),
        member["cache"].eq(CACHE),
        member["valid"].eq(bursts.valid),
        bursts.ready.eq(member["ready"]),
    ]


ADDRESS_MEMBERS = ("addr", "len", "size", "burst", "cache", "valid", "ready")


class BurstSplitter(wiring.Component):
    """Cut runs of words into bursts that AXI allows.

    =============  =================================================================
    Latency        2 cycles from a request to its first burst
    Throughput     1 burst per cycle
    Back-pressure  lossless; ``i.ready`` depends combinationally on ``o.ready`` and ``enable``
    Golden model   none
    Source         AMBA AXI (IHI 0022): 256 beats, and 4 KB, that no burst may cross
    =============  =================================================================

    Parameters
    ----------
    port : MemoryPort
        Widths, and the longest burst.

    Members
    -------
    i : In(stream)
        ``address`` and ``words`` of a run; none if ``words`` is 0.
    o : Out(stream)
        ``address`` and ``length``, words less one, of a burst; from registers.
    enable : In(1)
        Another burst may begin.
    issue, issue_length, issue_ends : Out
        It does, its ``length``, and whether it is the last of its run; it is on ``o`` in the next
        cycle.
    stop : In(1)
        Forget the run; a burst on ``o`` stays.
    busy : Out(1)
        Something is left of a run, or on ``o``.
    """

    i: stream.Interface
    o: stream.Interface

    def __init__(self, port: MemoryPort):
        self.port = port
        super().__init__(
            {
                "i": In(stream.Signature(request_layout(port))),
                "o": Out(stream.Signature(burst_layout(port))),
                "enable": In(1),
                "issue": Out(1),
                "issue_length": Out(8),
                "issue_ends": Out(1),
                "stop": In(1),
                "busy": Out(1),
            }
        )

    def elaborate(self, platform):
        m = Module()
        port = self.port
        longest = min(port.longest_burst, port.page_words)
        run = Signal.like(self.i.payload)
        # Where the page and the next burst end unless the run does: known before the run goes on.
        in_page = Signal(range(port.page_words + 1), reset_less=True)
        most = Signal(range(longest + 1), reset_less=True)
        left = Signal.like(in_page)
        ends = self.issue_ends
        burst = Signal.like(self.o.payload, reset_less=True)
        m.d.comb += [
            ends.eq(run.words <= most),
            self.issue.eq(
                (run.words != 0) & self.enable & ~self.stop & (~self.o.valid | self.o.ready)
            ),
            self.i.ready.eq(~self.stop & ((run.words == 0) | (self.issue & ends))),
            self.issue_length.eq(Mux(ends, run.words - 1, most - 1)),
            self.o.payload.eq(burst),
            self.busy.eq((run.words != 0) | self.o.valid),
        ]
        with m.If(self.o.ready):
            m.d.sync += self.o.valid.eq(0)
        with m.If(self.issue):
            m.d.sync += [
                self.o.valid.eq(1),
                burst.address.eq(run.address),
                burst.length.eq(self.issue_length),
                run.address.eq(run.address + most),
                run.words.eq(Mux(ends, 0, run.words - most)),
            ]
            m.d.comb += left.eq(Mux(in_page == most, port.page_words, in_page - most))
        with m.If(self.i.valid & self.i.ready):
            place = self.i.payload.address[: (port.page_words - 1).bit_length()]
            m.d.sync += run.eq(self.i.payload)
            m.d.comb += left.eq(port.page_words - place)
        with m.If(self.issue | (self.i.valid & self.i.ready)):
            m.d.sync += [in_page.eq(left), most.eq(Mux(left < longest, left, longest))]
        with m.If(self.stop):
            m.d.sync += run.words.eq(0)
        return m


class BurstReader(wiring.Component):
    """Read runs of words through an AXI4 master, bursts under way up to a number.

    =============  =================================================================
    Latency        3 cycles from a request to ``arvalid``; none from ``rvalid`` to ``o.valid``
    Throughput     1 word per cycle while ``outstanding_reads`` bursts cover the memory's latency
    Back-pressure  lossless; ``rready`` is ``o.ready``, and 1 while stopped
    Golden model   cocotbext-axi's memory, and a list of words (:mod:`tests.common.test_axi_master`)
    Source         AMBA AXI protocol specification (IHI 0022)
    =============  =================================================================

    One ID, so words come in the order of the requests. After ``stop`` nothing new begins, what is
    under way is taken and dropped, and ``busy`` falls.

    Parameters
    ----------
    port : MemoryPort
        Widths, and what may be under way.

    Members
    -------
    arid ... rready : the two channels.
    i : In(stream)
        ``address`` and ``words`` of a run.
    o : Out(stream)
        Its words.
    stop : In(1)
        Come to an end.
    busy : Out(1)
        Bursts are under way or to come.
    moves : Out(1)
        An address or a word is transferred.
    slave_error, decode_error, unexpected : Out(1)
        A response was SLVERR, or DECERR, or belongs to nothing that was asked for; in its cycle.
    """

    i: stream.Interface
    o: stream.Interface

    def __init__(self, port: MemoryPort):
        self.port = port
        super().__init__(
            {
                **read_ports(port),
                "i": In(stream.Signature(request_layout(port))),
                "o": Out(stream.Signature(port.data_width)),
                **_status_ports(),
            }
        )

    def elaborate(self, platform):
        m = Module()
        m.submodules.splitter = splitter = BurstSplitter(self.port)
        wiring.connect(m, wiring.flipped(self.i), splitter.i)
        _drive_address(m, self, "ar", self.port, splitter.o)
        wanted, has_room, taken, _ = _track(
            m, self, "r", splitter, self.port.outstanding_reads, self.rlast
        )
        m.d.comb += [
            splitter.enable.eq(has_room),
            splitter.stop.eq(self.stop),
            self.rready.eq(self.o.ready | self.stop),
            self.o.valid.eq(self.rvalid & wanted & ~self.stop),
            self.o.payload.eq(self.rdata),
            self.moves.eq((self.arvalid & self.arready) | taken),
        ]
        return m


def join_words(
    m: Module, reader: BurstReader, count: int, given: stream.Interface
) -> tuple[Value, Value]:
    """Give ``given`` an element for every ``count`` words of a reader.

    Returns the words, the first lowest, and whether one of them came with an error.
    """
    width = reader.port.data_width
    place = Signal(range(count))  # of a word among them
    is_last, was_bad = Signal(), Signal()
    held = Signal((count - 1) * width)
    joined, is_bad = Cat(held, reader.o.payload), was_bad | reader.rresp[1]
    m.d.comb += [
        is_last.eq(place == count - 1),
        given.valid.eq(reader.o.valid & is_last),
        reader.o.ready.eq(given.ready | ~is_last),
    ]
    with m.If(reader.o.valid & reader.o.ready):
        m.d.sync += [place.eq(place + 1), was_bad.eq(~is_last & is_bad), held.eq(joined[width:])]
    return joined, is_bad


class BurstWriter(wiring.Component):
    """Write runs of words through an AXI4 master, bursts under way up to a number.

    =============  =================================================================
    Latency        3 cycles from a request to ``awvalid``, 4 to its first ``wvalid``
    Throughput     1 word per cycle, bursts back to back
    Back-pressure  lossless; ``i.ready`` depends combinationally on ``wready``
    Golden model   cocotbext-axi's memory, and a list of words (:mod:`tests.common.test_axi_master`)
    Source         AMBA AXI protocol specification (IHI 0022)
    =============  =================================================================

    Ask only for what there are words of, or soon will be: a burst that began waits for its words,
    after ``stop`` too.

    Parameters
    ----------
    port : MemoryPort
        Widths, and what may be under way.

    Members
    -------
    awid ... bready : the three channels.
    i_request : In(stream)
        ``address`` and ``words`` of a run.
    i : In(stream)
        Its words: ``data`` and ``strobe``.
    stop : In(1)
        Come to an end: no burst begins.
    busy : Out(1)
        Bursts are under way or to come.
    moves : Out(1)
        An address, a word or a response is transferred.
    landed : Out(1)
        The last response of a run has come.
    slave_error, decode_error, unexpected : Out(1)
        A response was SLVERR, or DECERR, or belongs to nothing that was asked for; in its cycle.
    """

    i_request: stream.Interface
    i: stream.Interface

    def __init__(self, port: MemoryPort):
        self.port = port
        super().__init__(
            {
                **write_ports(port),
                "i_request": In(stream.Signature(request_layout(port))),
                "i": In(stream.Signature(word_layout(port.data_width))),
                "landed": Out(1),
                **_status_ports(),
            }
        )

    def elaborate(self, platform):
        m = Module()
        m.submodules.splitter = splitter = BurstSplitter(self.port)
        wiring.connect(m, wiring.flipped(self.i_request), splitter.i)
        _drive_address(m, self, "aw", self.port, splitter.o)

        # The address of the next burst may go ahead of the words of this one, but no word waits
        # for an address to be taken: AXI forbids that.
        next_length = Signal(8, reset_less=True)
        has_next = Signal()
        left = Signal(range(257))  # words of this burst
        sent = Signal()
        begins = Signal()
        m.d.comb += [
            self.wvalid.eq(self.i.valid & (left != 0)),
            self.i.ready.eq(self.wready & (left != 0)),
            self.wdata.eq(self.i.payload.data),
            self.wstrb.eq(self.i.payload.strobe),
            self.wlast.eq(left == 1),
            sent.eq(self.wvalid & self.wready),
            begins.eq(has_next & ((left == 0) | (sent & (left == 1)))),
        ]
        with m.If(begins):
            m.d.sync += [left.eq(next_length + 1), has_next.eq(0)]
        with m.Elif(sent):
            m.d.sync += left.eq(left - 1)
        with m.If(splitter.issue):
            m.d.sync += [has_next.eq(1), next_length.eq(splitter.issue_length)]

        wanted, has_room, answered, under_way = _track(
            m, self, "b", splitter, self.port.outstanding_writes, 1
        )
        self._land(m, splitter, wanted & answered, under_way)
        m.d.comb += [
            splitter.enable.eq(has_room & (~has_next | begins)),
            splitter.stop.eq(self.stop),
            self.bready.eq(1),
            self.moves.eq((self.awvalid & self.awready) | sent | answered),
        ]
        return m

    def _land(self, m: Module, splitter: BurstSplitter, answer: Value, under_way: Signal) -> None:
        """Of each burst under way, the oldest first, whether it is the last of its run."""
        ends = Signal(self.port.outstanding_writes)
        left = Signal.like(ends)
        place = Signal.like(under_way)  # of a burst that is issued
        m.d.comb += [
            self.landed.eq(answer & ends[0]),
            left.eq(Mux(answer, ends[1:], ends)),
            place.eq(under_way - answer),
        ]
        m.d.sync += ends.eq(left)
        with m.If(splitter.issue):
            m.d.sync += ends.bit_select(place, 1).eq(splitter.issue_ends)


def _track(
    m: Module, master: Any, prefix: str, splitter: BurstSplitter, most: int, last: Any
) -> tuple[Signal, Value, Signal, Signal]:
    """Count the bursts under way, ``most`` at most, and report on what answers them.

    Returns whether an answer is wanted, whether another burst may begin, whether an answer is
    taken in this cycle, and the count; ``last`` says that an answer ends its burst.
    """
    member = {name: getattr(master, prefix + name) for name in ("id", "resp", "valid", "ready")}
    under_way = Signal(range(most + 1))
    wanted = Signal()
    taken = Signal()
    m.d.comb += [
        wanted.eq((under_way != 0) & (member["id"] == 0)),
        taken.eq(member["valid"] & member["ready"]),
        master.busy.eq(splitter.busy | (under_way != 0)),
        master.slave_error.eq(taken & (member["resp"] == SLVERR)),
        master.decode_error.eq(taken & (member["resp"] == DECERR)),
        master.unexpected.eq(taken & ~wanted),
    ]
    m.d.sync += under_way.eq(under_way + splitter.issue - (taken & wanted & last))
    return wanted, under_way != most, taken, under_way


def _status_ports() -> dict[str, Any]:
    outputs = ("busy", "moves", "slave_error", "decode_error", "unexpected")
    return {"stop": In(1), **{name: Out(1) for name in outputs}}
