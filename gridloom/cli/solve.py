"""``gridloom show omap --solve``: parameters from what there is."""

from typing import Annotated, Any

import typer

from gridloom.specs.errors import UserError

from .options import parse_parameters
from .output import print_json, print_pairs, print_table


__all__ = ["OPTIONS", "Clock", "Key", "Keys", "Link", "RoundTrip", "Value", "solve"]

Keys = Annotated[str | None, typer.Option(metavar="N", help="--solve: live keys at most, as 100M.")]
Key = Annotated[str | None, typer.Option(metavar="BYTES", help="--solve: of a key; default 8.")]
Value = Annotated[str | None, typer.Option(metavar="BYTES", help="--solve: of a value.")]
Link = Annotated[
    str | None, typer.Option(metavar="RATE", help="--solve: of the host's link; 12.8GB/s.")
]
RoundTrip = Annotated[
    str | None, typer.Option(metavar="TIME", help="--solve: of the host's link; 1us.")
]
Clock = Annotated[str | None, typer.Option(metavar="RATE", help="--solve: of the map; 250MHz.")]

OPTIONS = ("keys", "key", "value", "link", "round-trip", "clock")
UNITS = {"link": "B/s", "round-trip": "s", "clock": "Hz"}
LARGEST = 1 << 62


def solve(hbm: str, given: dict[str, str | None], as_json: bool) -> None:
    """Print the best parameters for ``hbm=SIZE`` and the other options, by name."""
    solution = _solve(hbm, {name: text for name, text in given.items() if text is not None})
    if as_json:
        print_json(solution.to_json())
        return
    needs = solution.needs
    title = f"omap of {needs.num_keys:,} keys of {needs.key_bytes} bytes, values of "
    print_pairs(f"{title}{needs.value_bytes} bytes", solution.summary())
    print()
    rows = [plan.row() for plan in solution.plans]
    print_table("The best of each number of choices and bins", solution.best.ROW, rows,
                right=solution.best.ROW)  # fmt: skip
    print("Rate and latency are a derived model: docs/omap.md says of what.")


def _solve(hbm: str, given: dict[str, str]) -> Any:
    from gridloom.omap_solver import Needs, parse_quantity
    from gridloom.omap_solver import solve as find
    from gridloom.sim import omap_link

    resources = parse_parameters([hbm], "--solve", "hbm=16GiB")
    if list(resources) != ["hbm"]:
        raise UserError(f"--solve must be hbm=SIZE, as in --solve hbm=16GiB, not {hbm!r}")
    for name in ("keys", "value"):
        if name not in given:
            raise UserError(f"--solve needs --{name}, as in --keys 100M --value 64")
    numbers = {
        name: parse_quantity(f"--{name}", text, UNITS.get(name, "B" if name in ("key", "value")
                             else "")) for name, text in given.items()
    }  # fmt: skip
    usual = omap_link.Link()
    link = omap_link.Link(
        bytes_per_s=numbers.get("link", usual.bytes_per_s),
        round_trip_s=numbers.get("round-trip", usual.round_trip_s),
        clock_hz=numbers.get("clock", usual.clock_hz),
    )
    size = parse_quantity("hbm", str(resources["hbm"]), "B")
    needs = Needs(
        hbm_bytes=int(min(size, LARGEST)),
        num_keys=int(min(numbers["keys"], LARGEST)),
        value_bytes=int(min(numbers["value"], LARGEST)),
        key_bytes=int(min(numbers.get("key", Needs.key_bytes), LARGEST)),
        link=link,
    )
    return find(needs)
