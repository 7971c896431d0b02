"""Yosys's Verilog, said more briefly: the same nets, registers and memories in fewer words."""

import re
import textwrap
from functools import partial


__all__ = ["tidy"]

# The register by which Yosys starts `always @*` blocks at time zero. Initialised where it is
# declared, it does not start them in Icarus; by an `initial` statement it does.
STARTER = re.compile(r"^  reg (\\\$auto\$verilog_backend\S+)  = 0;\n", re.M)
START, ROW = r"\$start ", r"\$row "

# Nets worth no name where nothing reads them: array elements, and those whose name has a number,
# because there was none to give or another net has it.
NET = re.compile(r"^  assign (\\(?:\S+\]|\S*\$\d+\S*) ) = [^;]+;\n", re.M)
PORT = re.compile(r"^(  (?:input|output) ((?:\[\d+:0\] )?(?:\\\S+ |\w+);)\n)  wire \2\n", re.M)
ROWS = re.compile(r"^    (\S+ ?)\[(\d+)\] = (\d+'h0);\n(?:    \1\[\d+\] = \3;\n){3,}", re.M)
RUN = re.compile(r"(\w+(?:\[\d+\])?|\\\S+ (?:\[\d+\])?|\d+'h0)((?:, \1){2,})(?=, | \})")
ZERO = re.compile(r"\b(\d+)'(?:[hd]0+|b0+)\b")
CLOCKED = re.compile(r"(?:^  always @\(posedge clk\)\n    .*<=.*;\n){2,}", re.M)
CASES = re.compile(r"^( *)casez .*\n((?:(?! *casez | *endcase).*\n)+)\1endcase\n", re.M)
EMPTY = re.compile(r"^ *\d+'\w+: *\n */\* empty \*/;\n", re.M)
REGISTER = re.compile(r"^  always @\(posedge clk\)\n    (\S+ ?) <= (\\\$\d+ );\n", re.M)
NUMBERED_PORT = re.compile(r"^  (?:input|output) (?:\[\d+:0\] )?(\\\S*\$\d+ );\n", re.M)
NUMBERED = re.compile(r"(?<!\*\)\n)^  ((?:wire|reg)(?: \[\d+:0\])?) (\\\S*\$\d+ );\n", re.M)
SOLE = re.compile(r"^( *)(if \(.*\)) begin\n( *\S.*;\n)\1end\n", re.M)
ALWAYS = re.compile(r"^(  always @\(posedge clk\)) begin\n((?:    if .*\n)?   .*;\n)  end\n", re.M)
PARTS = re.compile(r"(?:^  always @\*\n    .*;\n)+", re.M)
LINE = 100


def tidy(text: str) -> str:
    """Verilog of the same meaning, module by module."""
    return "endmodule".join(map(_tidy_module, text.split("endmodule")))


def _tidy_module(module: str) -> str:
    module = ZERO.sub(r"\1'h0", PORT.sub(r"\1", module))
    steps = (
        _short_starter,
        _parts_started,
        _without_unread,
        _zeroed_by_loop,
        _next_values_in_place,
    )
    for step in steps:
        module = step(module)
    for pattern, said in ((RUN, _replicated), (CASES, _without_empty), (CLOCKED, _one_block)):
        module = pattern.sub(said, module)
    module = ALWAYS.sub(r"\1\n\2", SOLE.sub(r"\1\2\n\3", module))
    return _numbered_together(module)


def _short_starter(module: str) -> str:
    starter = STARTER.search(module)
    if not starter:
        return module
    module = module.replace(starter[0], "", 1)
    if starter[1] not in module:
        return module
    module = module.replace(f"{starter[1]} ", START)
    return _declare(module, f"  reg {START};", f"  initial {START} = 0;")


def _parts_started(module: str) -> str:
    """Parts of a register that Yosys assigns in blocks of their own, which it does not start.

    Those that never change would stay undefined in Icarus.
    """
    if not PARTS.search(module):
        return module
    if START not in module:
        module = _declare(module, f"  reg {START};", f"  initial {START} = 0;")

    def started(match):
        lines = match[0].replace("  always @*\n", "")
        return f"  always @* begin\n    if ({START}) begin end\n{lines}  end\n"

    return PARTS.sub(started, module)


def _without_unread(module: str) -> str:
    """The module without array elements and second names that nothing reads.

    With many lanes they are most of the text, and `payload[15:8]` says as much as `\\payload[1]`.
    """
    for assignment in reversed(list(NET.finditer(module))):
        net = assignment[1]
        if module.count(net) == 2:  # its declaration and this assignment
            module = _undeclared(module.replace(assignment[0], "", 1), net)
    return module


def _next_values_in_place(module: str) -> str:
    """Registers assigned where their next value is decided, without a net between."""
    for match in REGISTER.finditer(module):
        register, net = match.groups()
        driver, block = _driver(module, net) or (None, "")
        if driver is None or _width(module, register) != _width(module, net):
            continue
        target = re.compile(rf"^( +){re.escape(net)}(\[[^=]*\])? = ", re.M)
        block = target.sub(partial(_nonblocking, register), block)
        block = block.replace(f"    {register} <= {register};\n", "", 1)
        module = module.replace(driver, "").replace(match[0], block)
        module = _undeclared(module, net)
    return module


def _undeclared(module: str, net: str) -> str:
    declaration = rf"^(?:  \(\*.*\*\)\n)?  (?:wire|reg) (?:\[\d+:0\] )?{re.escape(net)};\n"
    return re.sub(declaration, "", module, flags=re.M)


def _nonblocking(register: str, target: re.Match) -> str:
    return f"{target[1]}{register}{target[2] or ''} <= "


def _width(module: str, name: str) -> str | None:
    kinds = r"(?:reg|wire|output|output reg)"
    found = re.search(rf"^  {kinds} (\[\d+:0\] )?{re.escape(name)}[ ;]", module, re.M)
    return found and found[1]


def _driver(module: str, net: str) -> tuple[str, str] | None:
    """What assigns ``net``, and that as a clocked block; none if anything else reads the net."""
    name = re.escape(net)
    assign = re.search(rf"^  assign {name} = (.*);\n", module, re.M)
    if assign and module.count(net) == 3:  # declaration, assignment, register
        return assign[0], f"  always @(posedge clk)\n    {net} = {assign[1]};\n"
    start = rf"^  always @\* begin\n    if \({re.escape(START)}\) begin end\n"
    process = re.search(rf"{start}((?:    {name}.*\n)(?:    .*\n)*)  end\n", module, re.M)
    if not process:
        return None
    targets = re.findall(r"^ +(\S+ ?)(?:\[[^=]*\])? = ", process[1], re.M)
    if any(target.strip() != net.strip() for target in targets):
        return None
    if module.count(net) != len(targets) + 2:
        return None
    return process[0], f"  always @(posedge clk) begin\n{process[1]}  end\n"


def _numbered_together(module: str) -> str:
    """Nets without a name of their own declared side by side."""
    ports = set(NUMBERED_PORT.findall(module))  # a port's register stays behind its port
    nets: dict[str, list[str]] = {}

    def collected(match: re.Match) -> str:
        kind, name = match.groups()
        if name in ports:
            return match[0]
        nets.setdefault(kind, []).append(name)
        return ""

    rest = NUMBERED.sub(collected, module)
    lines = []
    for kind, names in sorted(nets.items()):
        names.sort(key=lambda name: int(name.rpartition("$")[2]))
        text = f"{kind} {', '.join(names)};"
        lines += textwrap.wrap(text, LINE, initial_indent="  ", subsequent_indent="    ")
    return _declare(rest, *lines)


def _zeroed_by_loop(module: str) -> str:
    """Rows of zeros in memories filled by a loop; a line for each says no more."""

    def loop(match: re.Match) -> str:
        memory, first, zero = match.groups()
        end = int(first) + match[0].count("\n")
        return (
            f"    for ({ROW} = {first}; {ROW} < {end}; {ROW} = {ROW} + 1)\n"
            f"      {memory}[{ROW}] = {zero};\n"
        )

    module, count = ROWS.subn(loop, module)
    return _declare(module, f"  integer {ROW};") if count else module


def _declare(module: str, *lines: str) -> str:
    """The module with ``lines`` after its list of ports."""
    head, end, rest = module.partition(");\n")
    return head + end + "".join(f"{line}\n" for line in lines) + rest


def _replicated(match: re.Match) -> str:
    return f"{{{1 + match[2].count(',')}{{{match[1]}}}}}"


def _without_empty(cases: re.Match) -> str:
    """Arms that do nothing, where no other would take their place."""
    if "?" in cases[2] or "default" in cases[2]:
        return cases[0]
    left = EMPTY.sub("", cases[2])
    return cases[0].replace(cases[2], left) if left else cases[0]


def _one_block(registers: re.Match) -> str:
    edge = "  always @(posedge clk)"
    body = registers[0].replace(f"{edge}\n", "")
    return f"{edge} begin\n{body}  end\n"
