"""DRAM behind its controllers: timing, scheduling, lock-step reads of PIM, traces and a checker."""

from .address import decode, encode
from .checker import Violation, check
from .commands import COMMAND, HALF, Kind, Scope, make_commands, parse, to_text
from .controller import MemoryRun, simulate
from .report import MemoryReport, steady_interval
from .requests import PimReads, XpuRequests


__all__ = ["COMMAND", "HALF", "Kind", "MemoryReport", "MemoryRun", "PimReads", "Scope"]
__all__ += ["Violation", "XpuRequests", "check", "decode", "encode", "make_commands", "parse"]
__all__ += ["simulate", "steady_interval", "to_text"]
