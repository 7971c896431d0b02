"""From a block to a bitstream: Yosys, nextpnr and the family's packer behind one function."""

import errno
import hashlib
import json
import os
import re
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from amaranth.lib import wiring

from gridloom.hdl.common.link_protocol import spec_hash
from gridloom.hdl.emit import emit_verilog
from gridloom.specs.base import Spec
from gridloom.specs.errors import UserError, choose

from .boards import Board
from .link import DEFAULT_BAUD
from .report import Report, count_cells, parse
from .tools import Runner, find
from .top import Top


__all__ = ["Build", "Progress", "build", "check_netlist", "place_only", "program"]
__all__ += ["synthesize_only"]

Progress = Callable[[str, float], None]  # what is being done, and the share done so far, 0 to 1

MAX_ENTRIES = 500  # in the cache: every preset of every block, with a seed or two
STALE_SECONDS = 24 * 3600  # a temporary folder this old was left by a killed process

# Logic cells from which a Gowin design takes nextpnr's other router: with the usual one attention
# of 6 x 6 on the GW2AR-18 was still being routed after 25 minutes.
LARGE_GOWIN = 8000

# That router never gives up: rounds without fewer wires in use twice after which it is ended,
# unless so few are left that it may be about to succeed.
STALLED_ROUNDS, FEW_WIRES = 12, 100

NEXTPNR = {"ecp5": "nextpnr-ecp5", "ice40": "nextpnr-ice40", "gowin": "nextpnr-himbaechel-gowin"}
PACKER = {"ecp5": "ecppack", "ice40": "icepack", "gowin": "gowin_pack"}

# A Gowin tile's clock enables come over wires that its LUTs need, too: enables of fewer flip-flops
# than this become logic, or some tiles cannot be routed. Flip-flops as synth_gowin has them.
MIN_GOWIN_ENABLED = 16
GOWIN_ENABLES = (
    f"dfflegalize -mince {MIN_GOWIN_ENABLED} -cell $_DFF_?_ 0 -cell $_DFFE_?P_ 0 "
    "-cell $_SDFF_?P?_ r -cell $_SDFFE_?P?P_ r -cell $_DFF_?P?_ r -cell $_DFFE_?P?P_ r "
    "-cell $_DLATCH_?_ x -cell $_DLATCH_?P?_ x"
)

LOGIC_CELLS = {"CCU2C", "LUT4", "TRELLIS_FF", "SB_LUT4"}  # all of whose inputs must be defined

# Yosys 0.70 (ice40_dsp) turns the registers of an instantiated SB_MAC16 off where an addition
# follows it, so ours pass through synthesis under another name.
HIDDEN_MAC16 = """(* blackbox *)
module HIDDEN_MAC16(input CLK, CE, input [15:0] C, A, B, D, input AHOLD, BHOLD, CHOLD, DHOLD,
  input IRSTTOP, IRSTBOT, ORSTTOP, ORSTBOT, OLOADTOP, OLOADBOT, ADDSUBTOP, ADDSUBBOT,
  input OHOLDTOP, OHOLDBOT, CI, ACCUMCI, SIGNEXTIN, output [31:0] O,
  output CO, ACCUMCO, SIGNEXTOUT);
  parameter [0:0] NEG_TRIGGER = 0, C_REG = 0, A_REG = 0, B_REG = 0, D_REG = 0;
  parameter [0:0] TOP_8x8_MULT_REG = 0, BOT_8x8_MULT_REG = 0;
  parameter [0:0] PIPELINE_16x16_MULT_REG1 = 0, PIPELINE_16x16_MULT_REG2 = 0;
  parameter [1:0] TOPOUTPUT_SELECT = 0, TOPADDSUB_LOWERINPUT = 0, TOPADDSUB_CARRYSELECT = 0;
  parameter [1:0] BOTOUTPUT_SELECT = 0, BOTADDSUB_LOWERINPUT = 0, BOTADDSUB_CARRYSELECT = 0;
  parameter [0:0] TOPADDSUB_UPPERINPUT = 0, BOTADDSUB_UPPERINPUT = 0, MODE_8x8 = 0;
  parameter [0:0] A_SIGNED = 0, B_SIGNED = 0;
endmodule
"""


@dataclass(frozen=True)
class Build:
    """A finished bitstream and what is known about it."""

    block: str
    board: str
    bitstream: Path
    report_file: Path
    verilog: Path
    routed: Path  # nextpnr's netlist, as Yosys's JSON
    report: Report
    seed: int
    fmax_by_seed: dict[int, float]
    failed_seeds: list[int]
    clock_mhz: float
    baud: int
    tools: dict[str, str]
    is_cached: bool

    @property
    def meets_clock(self) -> bool:
        """Whether the design runs at the board's oscillator."""
        return self.report.fmax >= self.clock_mhz

    def to_json(self) -> dict[str, Any]:
        """What the report file holds."""
        names = "block board seed fmax_by_seed failed_seeds clock_mhz baud tools".split()
        return {
            **{name: getattr(self, name) for name in names},
            "meets_clock": self.meets_clock,
            "bitstream": self.bitstream.name,
            "fmax_mhz": self.report.fmax,
            **self.report.to_json(),
        }


def build(
    component: wiring.Component,
    spec: Spec,
    board: Board,
    *,
    seeds: int | Sequence[int] = 1,
    out_dir: Path,
    baud: int = DEFAULT_BAUD,
    progress: Progress | None = None,
    cache_dir: Path | None = None,
    jobs: int | None = None,
    link_options: dict[str, Any] | None = None,
) -> Build:
    """Build the bitstream of ``component`` with its host link for ``board``.

    Parameters
    ----------
    component, spec
        The block, constructed but not elaborated, and its record.
    seeds : int or sequence of int
        How many placements to try, or which; the one with the highest Fmax is packed. Large
        designs fail to be placed with some seeds: only if all fail is it an error.
    out_dir : Path
        Gets ``<block>_<board>`` with suffixes ``.bit``/``.bin``/``.fs``, ``.json`` (report),
        ``.v`` and ``.routed.json``; each appears whole or not at all.
    baud : int
        Rate of the host link.
    progress : callable or None
        Called with what is being done and the share done so far.
    cache_dir : Path or None
        Where results are kept, by hash of Verilog, board, tool versions and seed.
    jobs : int or None
        Placements at a time; one per processor if not given.
    link_options : dict or None
        Further parameters of :class:`gridloom.hdl.common.host_link.HostLink`.
    """
    numbers = list(range(1, seeds + 1)) if isinstance(seeds, int) else list(seeds)
    if not numbers:
        raise UserError("seeds must be at least 1, not 0")
    tell = progress or (lambda what, share: None)
    name = f"{spec.BLOCK}_{board.name}"
    with _writable(out_dir):
        out_dir.mkdir(parents=True, exist_ok=True)
    tell("writing Verilog", 0.0)
    top = Top(
        component,
        spec,
        board.divisor(baud),
        drive_high=bool(board.high_pin),
        **(link_options or {}),
    )
    verilog = emit_verilog(top, name=f"{spec.BLOCK}_top", family=board.family)
    job = _Job(verilog, f"{spec.BLOCK}_top", board, cache_dir or default_cache_dir())
    is_cached = all(job.entry(seed).is_dir() for seed in numbers)
    job.run(numbers, jobs or os.cpu_count() or 1, tell)
    best, fmax = job.best(numbers)
    tell("writing the bitstream", 0.98)
    files = _deliver(job, best, out_dir / name)
    result = Build(
        spec.BLOCK,
        board.name,
        files[board.suffix],
        out_dir / f"{name}.json",
        files[".v"],
        files[".routed.json"],
        parse(job.entry(best) / "report.json", board),
        best,
        fmax,
        sorted(job.failed),
        board.clock_hz / 1e6,
        baud,
        job.versions,
        is_cached,
    )
    record = result.to_json() | {
        "spec": spec.model_dump(mode="json"),
        "hash": spec_hash(spec).hex(),
    }
    _write(result.report_file, (json.dumps(record, indent=1) + "\n").encode())
    tell("done", 1.0)
    return result


def program(board: Board, bitstream: Path, *, runner: Runner | None = None) -> str:
    """Load ``bitstream`` into ``board`` and return what the loader said."""
    if not bitstream.is_file():
        raise UserError(f"no bitstream {bitstream}; make it with gridloom build")
    if bitstream.suffix != board.suffix:
        raise UserError(f"{board.name} takes a {board.suffix} file, not {bitstream.name}")
    path = str(bitstream.resolve())
    with tempfile.TemporaryDirectory() as folder:
        command = [*board.programmer[1:], path]
        return (runner or Runner()).run(board.programmer[0], command, Path(folder))


def synthesize_only(
    component: wiring.Component, family: str, *, name: str = "block", cache_dir: Path | None = None
) -> dict[str, int]:
    """Cells of ``component`` alone, without host link or pins, after synthesis for ``family``.

    Keys ``logic`` (4-input LUTs), ``ff``, ``dsp`` and ``bram``.
    """
    verilog = emit_verilog(component, name=name, family=family)
    script = _script(name, family, "")
    key = _hash("synthesize", verilog, script, find("yosys").version)
    entry = (cache_dir or default_cache_dir()) / key
    if not entry.is_dir():
        with _new_entry(entry) as folder:
            _synthesize(Runner(), folder, verilog, name, family, "")
            (folder / "synth.json").unlink()
    return count_cells(_cells_of(entry / "stat.json"), family)


def place_only(component: wiring.Component, board: Board, *, name: str, seed: int = 1) -> Report:
    """Cells and Fmax of ``component`` alone on the ECP5 of a board, its ports on whatever pins."""
    verilog = emit_verilog(component, name=name, family=board.family)
    versions = [find(program).version for program in ("yosys", NEXTPNR[board.family])]
    script = _script(name, board.family, board.packer_device)
    key = _hash("place", verilog, script, repr(board), str(seed), *versions)
    entry = default_cache_dir() / key
    if not entry.is_dir():
        runner = Runner()
        with _new_entry(entry) as folder:
            _synthesize(runner, folder, verilog, name, board.family, board.packer_device)
            arguments = [*board.options, "--json", "synth.json", "--report", "report.json"]
            arguments += ["--seed", str(seed), "--freq", str(board.target_mhz)]
            arguments += ["--lpf-allow-unconstrained", "--timing-allow-fail"]
            runner.run(NEXTPNR[board.family], arguments, folder)
            (folder / "synth.json").unlink()
    return parse(entry / "report.json", board)


def default_cache_dir() -> Path:
    """``fpga`` in ``$GRIDLOOM_CACHE``, else in ``gridloom`` of the user's cache folder."""
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(os.environ.get("GRIDLOOM_CACHE") or Path(base) / "gridloom") / "fpga"


class _Job:
    """One design on one board: synthesis once, placement once per seed, all cached."""

    def __init__(self, verilog: str, top: str, board: Board, cache_dir: Path):
        self.verilog = verilog
        self.top = top
        self.board = board
        programs = ("yosys", NEXTPNR[board.family], PACKER[board.family])
        self.versions = {name: find(name).version for name in programs}
        self._cache_dir = cache_dir
        script = _script(top, board.family, board.packer_device)
        self._key = _hash(verilog, script, repr(board), json.dumps(self.versions))
        self._runner = Runner()
        self.failed: dict[int, UserError] = {}  # seeds without a placement, and why

    def entry(self, seed: int) -> Path:
        """Cache folder of one placement."""
        return self._cache_dir / f"{self._key}-{seed}"

    def run(self, seeds: list[int], jobs: int, tell: Progress) -> None:
        """Synthesize and place what the cache lacks; a seed that fails leaves the others alone."""
        missing = [seed for seed in seeds if not self.entry(seed).is_dir()]
        if not missing:
            return
        synthesized = self._cache_dir / f"{self._key}-synth"
        if not synthesized.is_dir():
            tell("synthesizing", 0.02)
            with _new_entry(synthesized) as folder:
                _synthesize(
                    self._runner,
                    folder,
                    self.verilog,
                    self.top,
                    self.board.family,
                    self.board.packer_device,
                )
        tell(f"placing and routing, {len(missing)} seeds", 0.3)
        pool = ThreadPoolExecutor(max_workers=jobs)
        try:
            tasks = [pool.submit(self._place, synthesized, seed) for seed in missing]
            left = set(tasks)
            while left:
                _, left = wait(left, timeout=0.5, return_when=FIRST_COMPLETED)
                share = 1 - len(left) / len(tasks)
                tell(f"placed {len(tasks) - len(left)} of {len(tasks)} seeds", 0.3 + 0.65 * share)
            for seed, task in zip(missing, tasks, strict=True):
                try:
                    task.result()
                except UserError as error:
                    self.failed[seed] = error
        except BaseException:
            # Ctrl-C, say: nothing may go on in the background.
            self._runner.stop()
            raise
        finally:
            pool.shutdown(wait=True, cancel_futures=True)

    def best(self, seeds: list[int]) -> tuple[int, dict[int, float]]:
        """The fastest seed, and every placed seed's Fmax; if none was, what stopped the first."""
        placed = [seed for seed in seeds if seed not in self.failed]
        if not placed:
            error = self.failed[seeds[0]]
            hint = "; another --seed may do" if "legal placement" in str(error) else ""
            raise UserError(f"{error}{hint}") from error
        fmax = {seed: parse(self.entry(seed) / "report.json", self.board).fmax for seed in placed}
        return max(placed, key=lambda seed: fmax[seed]), fmax

    def _place(self, synthesized: Path, seed: int) -> None:
        board, family = self.board, self.board.family
        with _new_entry(self.entry(seed)) as folder:
            shutil.copy(synthesized / "synth.json", folder)
            pins = {"ecp5": "pins.lpf", "ice40": "pins.pcf", "gowin": "pins.cst"}[family]
            (folder / pins).write_text(board.constraints())
            arguments = [*board.options, "--json", "synth.json", "--report", "report.json"]
            arguments += ["--write", "routed.json", "--seed", str(seed)]
            arguments += ["--freq", str(board.target_mhz), "--timing-allow-fail"]
            arguments += {
                "ecp5": ["--lpf", pins, "--textcfg", "design.config"],
                "ice40": ["--pcf", pins, "--asc", "design.asc"],
                "gowin": ["--vopt", f"cst={pins}"],
            }[family]
            cells = count_cells(_cells_of(synthesized / "stat.json"), family)
            if family == "gowin" and cells["logic"] >= LARGE_GOWIN:
                arguments += ["--router", "router2"]
            self._runner.run(NEXTPNR[family], arguments, folder, watch=_stalled)
            self._runner.run(PACKER[family], _packing(board), folder)
            (folder / "synth.json").unlink()


def _stalled(log: str) -> str:
    """Why nextpnr's router2 will not come to an end, by its log, or nothing."""
    left = [int(n) for n in re.findall(r"overused=(\d+)", log)]
    if len(left) <= STALLED_ROUNDS or min(left) <= FEW_WIRES:
        return ""
    if min(left[-STALLED_ROUNDS:]) < min(left[:-STALLED_ROUNDS]):
        return ""
    return (
        f"{left[-1]} wires are in use twice after {len(left)} rounds of routing, no fewer than "
        f"{STALLED_ROUNDS} rounds before; another --seed may do, or a smaller spec"
    )


def _packing(board: Board) -> list[str]:
    output = f"bitstream{board.suffix}"
    match board.family:
        case "ecp5":
            return ["--compress", "design.config", output]
        case "ice40":
            return ["design.asc", output]
        case _:
            return ["-d", board.packer_device, "-o", output, "routed.json"]


def _script(top: str, family: str, device: str) -> str:
    """What Yosys is to do."""
    lines = ["read_verilog design.v"]
    match choose("FPGA family", family, NEXTPNR):
        case "ecp5":
            lines.append(f"synth_ecp5 -top {top}")
        case "ice40":
            lines += ["read_verilog -lib hidden.v", "chtype -set HIDDEN_MAC16 t:SB_MAC16"]
            lines += [f"synth_ice40 -dsp -top {top}", "chtype -set SB_MAC16 t:HIDDEN_MAC16"]
        case _:
            series = "gw2a" if device.startswith("GW2A") else "gw1n"
            # LUTs joined by Gowin's multiplexers cost a third more of them than LUT4 alone.
            synth = f"synth_gowin -nowidelut -family {series} -top {top}"
            lines += [f"{synth} -run :map_ffs", GOWIN_ENABLES, f"{synth} -run map_ffs:"]
    lines += ["tee -q -o stat.json stat -json", "write_json synth.json"]
    return "\n".join(lines) + "\n"


def _synthesize(
    runner: Runner, folder: Path, verilog: str, top: str, family: str, device: str
) -> None:
    """Leave ``synth.json`` and ``stat.json`` in ``folder``."""
    (folder / "design.v").write_text(verilog)
    (folder / "hidden.v").write_text(HIDDEN_MAC16)
    (folder / "synth.ys").write_text(_script(top, family, device))
    runner.run("yosys", ["-q", "synth.ys"], folder)
    check_netlist(folder / "synth.json")


def check_netlist(netlist: Path) -> None:
    """Raise :class:`UserError` if logic cells of a synthesized netlist have undefined inputs.

    Nothing that we emit has; memories may, where what they are given is not written. But abc9 loses
    the logic behind a ``keep`` signal that is another one by a second name.
    """
    for module in json.loads(netlist.read_text())["modules"].values():
        for name, cell in module.get("cells", {}).items():
            if cell["type"] not in LOGIC_CELLS:
                continue
            for port, bits in cell["connections"].items():
                if "x" in bits and cell["port_directions"].get(port) == "input":
                    raise UserError(
                        f"synthesis must define every input of logic cells, but left {port} of "
                        f"{name} ({cell['type']}) undefined: the netlist would not be the design's"
                    )


def _cells_of(stat: Path) -> dict[str, int]:
    document = json.loads(stat.read_text())
    return document["design"]["num_cells_by_type"]


def _hash(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:24]


@contextmanager
def _new_entry(path: Path) -> Iterator[Path]:
    """A folder that appears at ``path`` whole, if the body succeeds, or not at all."""
    with _writable(path.parent):
        path.parent.mkdir(parents=True, exist_ok=True)
        _prune(path.parent)
        folder = Path(tempfile.mkdtemp(prefix=".part-", dir=path.parent))
    try:
        with _writable(path.parent):
            yield folder
            try:
                folder.rename(path)
            except OSError as error:
                # Another process was faster; its result is the same.
                if error.errno not in (errno.EEXIST, errno.ENOTEMPTY):
                    raise
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _prune(cache_dir: Path) -> None:
    """Drop the oldest entries beyond :data:`MAX_ENTRIES`, and what killed processes left."""
    ages = {}
    for path in cache_dir.iterdir():
        with suppress(FileNotFoundError):  # another process prunes too
            ages[path] = path.stat().st_mtime
    entries = sorted((p for p in ages if not p.name.startswith(".part-")), key=ages.__getitem__)
    left_over = [p for p in ages if p not in entries and time.time() - ages[p] > STALE_SECONDS]
    for path in [*entries[: max(0, len(entries) - MAX_ENTRIES)], *left_over]:
        shutil.rmtree(path, ignore_errors=True)


def _deliver(job: _Job, seed: int, stem: Path) -> dict[str, Path]:
    """Copy the chosen placement's files beside each other, each in one step."""
    entry, suffix = job.entry(seed), job.board.suffix
    sources = {
        ".v": job.verilog.encode(),
        ".routed.json": (entry / "routed.json").read_bytes(),
        suffix: (entry / f"bitstream{suffix}").read_bytes(),
    }
    if job.board.family == "ice40":
        sources[".asc"] = (entry / "design.asc").read_bytes()
    paths = {kind: stem.with_name(stem.name + kind) for kind in sources}
    for kind, contents in sources.items():
        _write(paths[kind], contents)
    return paths


def _write(path: Path, contents: bytes) -> None:
    with _writable(path.parent):
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(contents)
            Path(name).chmod(0o644)
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise


@contextmanager
def _writable(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise UserError(f"cannot write to {folder}: {error.strerror or error}") from None
