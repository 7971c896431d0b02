"""The host of an oblivious map on a board: its memory, and the line to it."""

from collections.abc import Mapping
from types import TracebackType
from typing import Any, Self

import numpy as np

from gridloom.kernels.payload import from_ints, to_ints
from gridloom.specs.ascon import BLOCK_BYTES
from gridloom.specs.errors import UserError
from gridloom.specs.omap import OmapSpec, Tape
from gridloom.specs.omap_load import Kind, message_of

from . import link


__all__ = ["BoardMap", "MapHost"]


class MapHost:
    """What a host does for a map, as steps of the host link.

    It keeps sealed pages, gives those that are asked for and takes those that are written. It sees
    requests and responses go by and can read neither. The steps are carried out by
    :func:`gridloom.fpga.link.drive` over a serial port, or by a bench.

    Parameters
    ----------
    spec : OmapSpec
        The map's record, with its secret memories in block RAM and its own tape.
    rows : int
        Of the table that comes first, 0 for none.
    client : link.Client or None
        The line; one with its defaults if not given.

    Attributes
    ----------
    pages : dict of int to bytes
        What it keeps; one that was never written is given as zeros.
    touched : list of tuples of int
        Pages that each message had written, in their order.
    """

    def __init__(self, spec: OmapSpec, rows: int = 0, client: link.Client | None = None):
        if not spec.has_memories:
            raise UserError(
                "memory = 'port': the host link has no ports for the secret memories, which nobody "
                "may see; use 'block_ram'"
            )
        if spec.tape is Tape.PORT:
            raise UserError("tape = 'port': the host must not know what is drawn; use 'prf'")
        if rows and not spec.passes:
            raise UserError(
                f"rows = {rows}: a table needs a map with passes, and this one has none"
            )
        if spec.resident_bins:
            raise UserError(
                f"resident_bins = {spec.resident_bins}: how many pages a query asks for must be "
                "known to the host at the link beforehand; use 0"
            )
        self.spec, self.rows = spec, rows
        self.client = client or link.Client()
        self.pages: dict[int, bytes] = {}
        self.touched: list[tuple[int, ...]] = []
        self._streams = {s.name: s for s in spec.streams()}
        self._coming = b""  # blocks of a page that is not whole

    def start(self, root: bytes) -> link.Steps:
        """Reset the map and give it its root key, which a real one would have from elsewhere."""
        yield from self.client.identify(self.spec)
        yield from self.client.reset()
        key = {"data": _blocks(root)}
        if self.spec.passes:
            key["rows"] = np.array([self.rows])
        yield from self.client.exchange(self.spec, self._payloads(i_key=key), {})

    def answer(self, request: bytes) -> link.Steps:
        """Bring a sealed request to the map, serve its pages, bring back the sealed response."""
        spec, kind = self.spec, message_of(self.spec, self.rows, len(self.touched) + 1).kind
        counts = {
            "o_response": spec.sealed_message_blocks,
            "o_host_read": spec.choices if kind is Kind.QUERY else 0,
            "o_host_write": 0 if kind is Kind.ROW else spec.choices * spec.sealed_page_blocks,
        }
        self.touched.append(())
        inputs = self._payloads(i_request={"data": _blocks(request)})
        found = yield from self.client.exchange(spec, inputs, counts, react=self._serve)
        batch = from_ints(self._streams["o_response"], found["o_response"])
        return _bytes(batch["data"])

    def _serve(self, name: str, payloads: list[int]) -> Mapping[str, list[int]]:
        """What a host's memory gives when the map reads or has written."""
        batch = from_ints(self._streams[name], payloads)
        if name == "o_host_read":
            never = bytes(BLOCK_BYTES * self.spec.sealed_page_blocks)
            given = b"".join(self.pages.get(page, never) for page in batch["page"].tolist())
            return self._payloads(i_host_read={"data": _blocks(given)})
        if name == "o_host_write":
            return self._payloads(i_host_written={"done": np.ones(self._keep(batch), np.int64)})
        return {}

    def _keep(self, batch: Mapping[str, np.ndarray]) -> int:
        """Keep the pages that have come whole; how many."""
        count = 0
        for page, block, is_last in zip(batch["page"], batch["data"], batch["last"], strict=True):
            self._coming += _bytes(block)
            if is_last:
                self.pages[int(page)], self._coming = self._coming, b""
                self.touched[-1] += (int(page),)
                count += 1
        return count

    def _payloads(self, **batches: Mapping[str, np.ndarray]) -> dict[str, list[int]]:
        return {name: to_ints(self._streams[name], batch) for name, batch in batches.items()}


class BoardMap:
    """A map on a board, as :class:`gridloom.sim.ObliviousDict` takes it for its transport.

    Parameters
    ----------
    spec : OmapSpec
        That the bitstream was built from; the board is asked, and refused if it holds another.
    port : str
        Serial port, or a URL of pyserial.
    root : bytes
        The root key, 16 bytes; the same for the dictionary.
    rows : int
        Of the table that ``ObliviousDict.load`` brings, 0 for none.
    baud : int
        Bits per second, as built.
    client : link.Client or None
        Patience with the line; one with its defaults if not given.

    Raises
    ------
    UserError
        No such port, no board behind it, another bitstream, a line that fails.

    Examples
    --------
    >>> root = secrets.token_bytes(16)                                      # doctest: +SKIP
    >>> with BoardMap(spec, "/dev/ttyUSB0", root) as board:                 # doctest: +SKIP
    ...     contacts = ObliviousDict(spec, root, transport=board)
    ...     contacts[b"contact1"] = bytes(spec.value_bytes)
    """

    def __init__(
        self,
        spec: OmapSpec,
        port: str,
        root: bytes,
        rows: int = 0,
        *,
        baud: int = link.DEFAULT_BAUD,
        client: link.Client | None = None,
    ):
        if len(root) != BLOCK_BYTES:
            raise UserError(f"root must have {BLOCK_BYTES} bytes, not {len(root)}")
        self.host = MapHost(spec, rows, client)
        self._line: Any = link.open_port(port, baud)
        try:
            link.drive(self.host.start(root), self._line)
        except BaseException:
            self._line.close()
            raise

    def __call__(self, request: bytes) -> bytes:
        """A sealed request to the sealed response."""
        return bytes(link.drive(self.host.answer(request), self._line))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._line.close()


def _blocks(data: bytes) -> np.ndarray:
    return np.frombuffer(data, np.uint8).reshape(-1, BLOCK_BYTES).astype(np.int64)


def _bytes(blocks: np.ndarray) -> bytes:
    return np.asarray(blocks).astype(np.uint8).tobytes()
