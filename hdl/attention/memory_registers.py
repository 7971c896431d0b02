"""The register map of attention on tensors in memory."""

from gridloom.specs.attention import AttentionSpec
from gridloom.specs.attention_memory import FAULT_TEXTS, GROUPED, TENSORS
from gridloom.specs.memory_port import MemoryPort

from ..common.axi_registers import (
    ILLEGAL_ACCESS_BIT,
    Register,
    entry,
    identity_rows,
)


__all__ = ["COMMAND_FIELDS", "DEFAULT_TIMEOUT", "memory_registers", "tensor_fields"]

# 0.17 s at 100 MHz: longer than any memory takes, and than the 50 ms that PCIe hosts allow unless
# they are told otherwise; soon enough for a program that waits.
DEFAULT_TIMEOUT = 1 << 24

COMMAND_FIELDS = {
    "scale": "scale times log2(e), as kernels.attention.encode_scale gives it",
    "queries": "queries of each head",
    "keys": "keys of each head",
    "heads": "heads, of keys and values where a group shares them",
    "group": "queries that share a position: query heads for each head of keys",
    "mask": "0 none, 1 causal: keys up to position + offset, 2 the last window of those",
    "offset": "signed",
    "window": "keys, with mask 2",
    "is_partial": "1: numerators, denominator and maximum instead of quotients",
}


def tensor_fields(name: str, port: MemoryPort) -> list[str]:
    """What is known of a tensor, its address in two registers where one is too short."""
    fields = ["address"] if port.address_width <= 32 else ["address", "address_high"]
    fields += ["head_stride", "row_stride"]
    return fields + ["group_stride"] * (name in GROUPED)


def memory_registers(spec: AttentionSpec, port: MemoryPort) -> list[Register]:
    """All registers, by offset."""
    faults = "; ".join(f"bit {fault}: {text}" for fault, text in FAULT_TEXTS.items())
    rows = [
        *identity_rows(spec, port),
        entry("control", "rw", "write bit 0 to start, bit 1 to stop early; reads as 0"),
        entry(
            "status",
            "rw",
            "bit 0: busy; bit 1: done, until a 1 is written to it, or start; both: timed out, and "
            "memory still owes answers",
        ),
        entry(
            "error",
            "w1c",
            f"{faults}; bit {ILLEGAL_ACCESS_BIT}: no such register, or a read-only one was written",
        ),
        entry("cycles_low", "ro", "cycles of the run; reading it latches cycles_high"),
        entry("cycles_high", "ro", "upper half of the cycles when cycles_low was last read"),
        entry("interrupt_enable", "rw", "bit 0: the port interrupt is high while done"),
        entry(
            "timeout",
            "rw",
            "cycles in which memory may owe something and nothing moves; 0: for ever",
            reset=DEFAULT_TIMEOUT,
        ),
        entry("words_read", "ro", "words that came from memory in this run, modulo 2^32"),
        entry("words_written", "ro", "words that went to memory in this run, modulo 2^32"),
        *(entry(name, "rw", text) for name, text in COMMAND_FIELDS.items()),
    ]
    for tensor in TENSORS:
        for field in tensor_fields(tensor, port):
            text = (
                f"{field.replace('_', ' ')} of {tensor} in bytes, a multiple of {port.word_bytes}"
            )
            rows.append(entry(f"{tensor}_{field}", "rw", text))
    return [Register(offset=4 * n, **fields) for n, fields in enumerate(rows)]
