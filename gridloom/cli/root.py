"""The program: its verbs, and what happens when one of them fails."""

import os
import sys
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

import gridloom
from gridloom.specs.errors import UserError

from . import (
    boards,
    build,
    demo,
    doctor,
    generate,
    list_,
    memory,
    pim,
    program,
    reproduce,
    run,
    run_on,
    serve,
    show,
    simulate,
    test,
)
from .interrupt import Terminated, catch_signals, kill_children
from .output import print_error


__all__ = ["app", "main"]

HELP = """Transformer accelerators from a short parameter record.

Each block has readable Verilog, a bit-exact NumPy model, a cycle-exact
model, a cocotb bench and a bitstream flow, all made from the same parameters.

\b
Start here:
  gridloom demo                               the whole tour in one go
  gridloom list                               the blocks
  gridloom show softmax                       parameters, streams, accuracy
  gridloom generate softmax -p lanes=4        Verilog, manifest, parameters
  gridloom simulate softmax --engine both     cycles, checked against the RTL
  gridloom test softmax                       the cocotb bench
  gridloom build softmax --board ulx3s_85f    a bitstream
  gridloom reproduce fusemax                  a paper's table beside our array
  gridloom memory hbm3_b --table              what bandwidth a DRAM gives
  gridloom serve mixtral --policy shadow      an LLM on devices with Logic-PIM
  gridloom pim check layer.asm                what a PIM unit makes of it
  gridloom doctor                             which tools are missing

Every verb explains itself with --help and prints JSON with --json.

\b
Exit status:
  0    done
  1    a check failed
  2    something to mend, said in one sentence
  130  interrupted
"""


class Guarded(TyperGroup):
    """A command group that turns every expected failure into one sentence and an exit status."""

    arguments: tuple[str, ...] = ()

    def make_context(self, info_name: Any, args: list[str], *rest: Any, **extra: Any) -> Any:
        """Remember the command line: how an error is told depends on ``--json``."""
        self.arguments = tuple(args)
        return super().make_context(info_name, args, *rest, **extra)

    def invoke(self, ctx: Any) -> Any:
        """Run the verb."""
        as_json = "--json" in self.arguments
        try:
            return super().invoke(ctx)
        except UserError as error:
            fail(str(error), 2, as_json)
        except Terminated:
            fail("terminated", 143, as_json)
        except KeyboardInterrupt:
            fail("interrupted", 130, as_json)
        except BrokenPipeError:  # the reader, e.g. `head`, has what it wanted
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise typer.Exit(141) from None
        except OSError as error:
            fail(_sentence(error), 2, as_json)
        except Exception as error:
            if _is_finding(error):
                fail(str(error), 1, as_json)
            if not (as_json and hasattr(error, "format_message")):
                raise  # our bug, or a usage error that typer prints
            fail(error.format_message(), 2, as_json)


def _is_finding(error: Exception) -> bool:
    """Whether two views of a block differ; asked by name, for importing the class takes long."""
    return any(cls.__name__ == "Mismatch" for cls in type(error).__mro__)


def fail(message: str, status: int, as_json: bool) -> None:
    """Say ``message`` on standard error and end the program with ``status``."""
    print_error(message, as_json=as_json)
    raise typer.Exit(status)


def _sentence(error: OSError) -> str:
    what = (error.strerror or str(error)).lower()
    return f"{error.filename}: {what}" if error.filename else what


app = typer.Typer(
    name="gridloom",
    cls=Guarded,
    help=HELP,
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
)


def _print_version(wanted: bool) -> None:
    if wanted:
        print(f"gridloom {gridloom.__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool,
        typer.Option(
            "--version", help="Print the version.", callback=_print_version, is_eager=True
        ),
    ] = False,
) -> None:
    pass


PANELS = {
    "Look": {"list": list_, "show": show, "boards": boards, "doctor": doctor},
    "Make and check": {"generate": generate, "simulate": simulate, "test": test},
    "On an FPGA": {"build": build, "program": program, "run-on": run_on},
    "On a real model": {"run": run, "demo": demo},
    "On paper": {"reproduce": reproduce, "memory": memory, "serve": serve},
}

for panel, verbs in PANELS.items():
    for verb, module in verbs.items():
        app.command(verb, help=module.HELP, rich_help_panel=panel)(module.command)
app.add_typer(pim.app, name="pim", rich_help_panel="Make and check")


def main() -> None:
    """Entry point of the ``gridloom`` program."""
    catch_signals()
    try:
        app(prog_name="gridloom")
    finally:
        kill_children()  # whatever a failed or interrupted step has left running
