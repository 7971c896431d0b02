"""The security suite of the oblivious map's initialisation: tables that must look the same.

``SECURITY.md`` has the argument. Two tables of as many rows differ in nothing that the host sees,
whatever their keys are, how often they come and how many rows are padding.
"""

from collections.abc import Callable, Iterator, Mapping

import numpy as np

from gridloom.kernels.omap import Client, Request, golden
from gridloom.kernels.payload import Batches, length
from gridloom.specs.ascon import BLOCK_BYTES
from gridloom.specs.omap import OmapSpec
from gridloom.specs.position_map import Operation

from .omap import Host, Table, brisk, inputs_of
from .omap_mixes import visible
from .omap_security import Finding, Subject, compiled, equal_traces, root_of, told


__all__ = ["ATTACKED_ROW", "ATTACKS_ON_TABLES", "TABLES", "TABLE_SPEC", "attacked", "check_attacks"]
__all__ += ["check_tables", "tables_of"]

TABLE_SPEC = brisk(
    OmapSpec(num_keys=8, key_bytes=4, keys_per_bin=2, slots=3, list_limit=10, passes=2)
)
TABLE_ROWS = 10  # two more than there may be keys
ATTACKED_ROW = 13  # of the second pass
IDLE = [Request(Operation.NOP, b"")] * 3  # queries behind a table
Items = list[tuple[bytes, bytes]]


def _items(spec: OmapSpec, rng: np.random.Generator, numbers: list[int]) -> Items:
    keys = [n.to_bytes(spec.key_bytes, "little") for n in numbers]
    return [(key, rng.bytes(spec.value_bytes)) for key in keys]


TABLES: Mapping[str, Callable[[OmapSpec], list[int]]] = {
    "padding alone": lambda spec: [],
    "different keys": lambda spec: list(range(spec.num_keys)),
    "one key in all rows": lambda spec: [7] * TABLE_ROWS,
    "every key twice": lambda spec: [n // 2 for n in range(TABLE_ROWS)],
    "more keys than may live": lambda spec: list(range(100, 100 + TABLE_ROWS)),
}


def tables_of(spec: OmapSpec, rng: np.random.Generator) -> dict[str, Table]:
    """Every kind of table, with values of its own."""
    return {
        name: Table(_items(spec, rng, numbers(spec)), TABLE_ROWS)
        for name, numbers in TABLES.items()
    }


def check_tables(spec: OmapSpec, seed: int = 0) -> Iterator[Finding]:
    """Traces of all tables are equal, cycle stamps included; compiled RTL.

    Each table has its own latencies of secret memories and rubbish at the host; the host and the
    client, who take their time, and the root key are the same.
    """
    tables = tables_of(spec, np.random.default_rng([seed, 3]))
    yield from equal_traces("traces of tables", spec, _subjects(spec, tables, seed), seed)


def _subjects(spec: OmapSpec, tables: Mapping[str, Table], seed: int) -> Iterator[Subject]:
    for number, (name, table) in enumerate(tables.items()):
        rng = np.random.default_rng([seed, 4, number])
        host = Host(spec, rng)
        inputs = inputs_of(spec, IDLE, np.random.default_rng(seed), host=host, table=table)
        yield name, len(table.items), inputs, rng


def _alter(rows: np.ndarray, row: int) -> None:
    rows[row, row % rows.shape[1], 5] ^= 0x10


def _replay(rows: np.ndarray, row: int) -> None:
    rows[row] = rows[row - 1]


def _swap(rows: np.ndarray, row: int) -> None:
    rows[[row, row + 1]] = rows[[row + 1, row]]


def _leave_out(rows: np.ndarray, row: int) -> None:
    rows[row:-1] = rows[row + 1 :].copy()


ATTACKS_ON_TABLES: Mapping[str, Callable[[np.ndarray, int], None]] = {
    "a row altered": _alter,
    "a row replayed": _replay,
    "rows swapped": _swap,
    "a row left out": _leave_out,
}


def attacked(spec: OmapSpec, inputs: Batches, name: str, row: int) -> Batches:
    """The inputs after an attack on message ``row``, counted from 0 through all passes."""
    data = np.asarray(inputs["i_request"]["data"]).copy()
    ATTACKS_ON_TABLES[name](data.reshape(-1, spec.sealed_message_blocks, BLOCK_BYTES), row)
    return {**inputs, "i_request": {"data": data}}


def check_attacks(spec: OmapSpec, row: int, seed: int = 0) -> Iterator[Finding]:
    """STOPPED from a forged row on, in the shape and cycles of before; compiled RTL."""
    library = compiled(spec)
    rng = np.random.default_rng(seed)
    table = tables_of(spec, rng)["different keys"]
    inputs = inputs_of(spec, IDLE, rng, table=table)
    counts = {stream: length(batch) for stream, batch in golden(spec, inputs).items()}
    honest = library.run(inputs, counts, {}, strict=True)
    before = visible(honest.outputs, honest.trace.transfers)
    for name in ATTACKS_ON_TABLES:
        run = library.run(attacked(spec, inputs, name, row), counts, {}, strict=True)
        client = Client(spec, root_of(inputs))
        client.table(table.items, table.rows)
        wrong = told(client, run.outputs, row)
        seen = visible(run.outputs, run.trace.transfers)
        wrong += [what for what in seen if not np.array_equal(seen[what], before[what])]
        yield Finding("tables tampered with", name, 1, not wrong, ", ".join(wrong))
