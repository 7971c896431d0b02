"""The oblivious map as a program uses it: keys in brackets."""

import secrets
from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from types import ModuleType

from gridloom.specs.errors import UserError
from gridloom.specs.omap import OmapSpec, Status
from gridloom.specs.position_map import Operation

from ..kernels import ascon_scalar
from ..kernels.omap import Client, ObliviousMap, Response


__all__ = ["MapFullError", "MapStoppedError", "ObliviousDict"]

Transport = Callable[[bytes], bytes]


class MapFullError(UserError):
    """The key is new, and as many live as may; nothing has changed."""


class MapStoppedError(UserError):
    """The map keeps nothing any more: a page or a request was not genuine, or it ran over."""


class ObliviousDict:
    """Keys and values of fixed sizes in a map whose host learns how many calls there were.

    Every call but ``update`` and ``idle`` is one query. There is no way to list keys: nobody but
    the map knows them, and it does not tell.

    Parameters
    ----------
    spec : OmapSpec
        Sizes.
    root : bytes or None
        The root key that chip and client share, 16 bytes; drawn if not given.
    transport : callable or None
        Takes a sealed request to the map and brings the sealed response; by default a map in this
        process, whose host is :attr:`host`.
    is_compiled : bool
        Ascon in machine code, by numba, which takes a second to load: for large values, or many.

    Examples
    --------
    >>> contacts = ObliviousDict(OmapSpec(num_keys=64))
    >>> contacts[b"contact1"] = b"+49 151 "
    >>> contacts[b"contact1"]
    b'+49 151 '
    >>> b"contact2" in contacts
    False
    """

    def __init__(
        self,
        spec: OmapSpec,
        root: bytes | None = None,
        transport: Transport | None = None,
        *,
        is_compiled: bool = False,
    ):
        root = secrets.token_bytes(16) if root is None else root
        if len(root) != 16:
            raise ValueError(f"root must have 16 bytes, not {len(root)}")
        self.spec = spec
        self.host: ObliviousMap | None = None
        self._cipher = _cipher(is_compiled)
        if transport is None:
            self.host = ObliviousMap(spec, root, cipher=self._cipher)
            transport = self.host.answer
        self._transport = transport
        self._root = root
        self._client = Client(spec, root, self._cipher)

    def _ask(
        self, operation: Operation, key: bytes = b"", value: bytes = b""
    ) -> tuple[bool, bytes]:
        """Whether the key was there, and its value before."""
        answer = self._answered(self._transport(self._client.request(operation, key, value)))
        if answer.status is Status.FULL:
            raise MapFullError(
                f"{key!r} is new and {self.spec.num_keys} keys live, as many as num_keys allows; "
                "delete one first"
            )
        return answer.status is Status.OK, answer.value

    def _answered(self, sealed: bytes) -> Response:
        """The next response; ``MapStoppedError`` if it says so."""
        answer = self._client.response(sealed)
        if answer.status is Status.STOPPED:
            raise MapStoppedError("the map has stopped: a page or a request was not genuine")
        return answer

    def __getitem__(self, key: bytes) -> bytes:
        found, value = self._ask(Operation.GET, key)
        if not found:
            raise KeyError(key)
        return value

    def __setitem__(self, key: bytes, value: bytes) -> None:
        if not value:
            raise ValueError(f"value must have {self.spec.value_bytes} bytes, not 0")
        self._ask(Operation.PUT, key, value)

    def __delitem__(self, key: bytes) -> None:
        self.pop(key)

    def __contains__(self, key: bytes) -> bool:
        return self._ask(Operation.GET, key)[0]

    def get(self, key: bytes, default: bytes | None = None) -> bytes | None:
        """The value of a key, or ``default``."""
        found, value = self._ask(Operation.GET, key)
        return value if found else default

    def pop(self, key: bytes, *default: bytes) -> bytes:
        """Remove a key and give its value; ``default``, or ``KeyError``, if there is none."""
        found, value = self._ask(Operation.DEL, key)
        if found:
            return value
        if default:
            return default[0]
        raise KeyError(key)

    def load(
        self,
        items: Mapping[bytes, bytes] | Iterable[tuple[bytes, bytes]],
        rows: int | None = None,
        progress: Callable[[float], None] | None = None,
    ) -> None:
        """Begin with a table: ``spec.passes`` times over its rows, then it is there.

        Before anything else. The last value of a key counts. The host learns how many rows there
        are, ``spec.num_keys`` if it is not given, and not how many of them are items. A map behind
        a transport has to be reset for this root key and this number of rows. ``progress`` is told
        the share that is done.
        """
        pairs = list(items.items() if isinstance(items, Mapping) else items)
        rows = self.spec.num_keys if rows is None else rows
        if rows > self.spec.num_keys:
            raise UserError(
                f"rows = {rows} is more than num_keys = {self.spec.num_keys}; a table of more rows "
                "may not find room"
            )
        try:
            table = self._client.table(pairs, rows)
        except ValueError as error:
            raise UserError(str(error)) from None
        if self.host is not None:
            self.host = ObliviousMap(self.spec, self._root, rows=rows, cipher=self._cipher)
            self._transport = self.host.answer
        for turn in range(self.spec.passes):
            for place, message in enumerate(table):
                self._answered(self._transport(message))
                if progress and not place % 64:
                    progress((turn + place / len(table)) / self.spec.passes)

    def update(self, items: Mapping[bytes, bytes] | Iterable[tuple[bytes, bytes]]) -> None:
        """Put many, one query each."""
        pairs = items.items() if isinstance(items, Mapping) else items
        for key, value in pairs:
            self[key] = value

    def idle(self, queries: int = 1) -> None:
        """Queries that do nothing and look like all others, to keep a rate."""
        for _ in range(queries):
            self._ask(Operation.NOP)


def _cipher(is_compiled: bool) -> ModuleType:
    """Ascon in Python, or compiled."""
    return import_module("gridloom.kernels.ascon_compiled") if is_compiled else ascon_scalar
