"""``gridloom show``: everything about one block before anything is built."""

import re
from typing import Annotated, Any

import typer

from gridloom.generate import describe_streams, timing
from gridloom.registry import Block
from gridloom.specs.base import Spec
from gridloom.specs.errors import UserError, choose

from .options import BlockName, Config, Json, Parameters, Preset, block_and_spec
from .output import print_json, print_pairs, print_table
from .solve import OPTIONS, Clock, Key, Keys, Link, RoundTrip, Value, solve


__all__ = ["HELP", "command"]

HELP = """Show a block's parameters, streams, timing and accuracy.

The figures are those of the configuration that --preset, --config and -p
describe.

\b
Examples:
  gridloom show softmax
  gridloom show softmax --preset int8_u8 -p lanes=4
  gridloom show softmax --json
  gridloom show softmax --schema              JSON schema of the parameters
  gridloom show omap --solve hbm=16GiB --keys 100M --value 64 --link 12.8GB/s

\b
With --solve, the parameters of an oblivious map that fits: --keys and --value
(bytes), and, if need be, --key (bytes), --link, --round-trip, --clock.
"""

BOUNDS = {  # JSON schema keyword to how a person says it
    "minimum": "at least {}",
    "exclusiveMinimum": "above {}",
    "maximum": "at most {}",
    "exclusiveMaximum": "below {}",
    "multipleOf": "a multiple of {}",
}
KINDS = {"integer": "integer", "number": "number", "boolean": "true or false", "string": "text"}


def command(
    name: BlockName,
    preset: Preset = None,
    config: Config = None,
    parameters: Parameters = None,
    schema: Annotated[
        bool, typer.Option("--schema", help="Print the JSON schema of the parameters instead.")
    ] = False,
    wanted: Annotated[
        str | None,
        typer.Option("--solve", metavar="hbm=SIZE", help="omap: find parameters for this HBM."),
    ] = None,
    keys: Keys = None,
    key: Key = None,
    value: Value = None,
    link: Link = None,
    round_trip: RoundTrip = None,
    clock: Clock = None,
    json: Json = False,
) -> None:
    """Print the description of one configuration."""
    given = dict(zip(OPTIONS, (keys, key, value, link, round_trip, clock), strict=True))
    if wanted is not None:
        choose("block with --solve", name, ("omap",))
        if schema or preset or config or parameters:
            raise UserError("--solve finds the parameters; give none, and no --schema")
        solve(wanted, given, json)
        return
    for option, text in given.items():
        if text is not None:
            raise UserError(f"--{option} belongs to --solve, as in --solve hbm=16GiB")
    block, spec = block_and_spec(name, preset, config, parameters)
    if schema:
        print_json(_schema(block))
        return
    description = _describe(block, spec)
    if json:
        print_json(description)
    else:
        _print(block, description)


def _schema(block: Block) -> dict[str, Any]:
    """The JSON schema with the defaults as they are written in TOML."""
    schema = block.spec.model_json_schema()
    defaults = block.preset().model_dump(mode="json")
    for key, entry in schema["properties"].items():
        if "default" in entry:
            entry["default"] = defaults[key]
    return schema


def _describe(block: Block, spec: Spec) -> dict[str, Any]:
    return {
        "block": block.name,
        "summary": block.summary,
        "presets": list(block.presets),
        "parameters": _parameters(block, spec),
        "streams": describe_streams(spec),
        **timing(spec),
        "figures": block.figures(spec),
    }


def _parameters(block: Block, spec: Spec) -> list[dict[str, Any]]:
    schema = block.spec.model_json_schema()
    definitions = schema.get("$defs", {})
    values = spec.model_dump(mode="json")
    return [
        {
            "name": key,
            "value": values[key],
            "range": _range(entry, definitions, values[key]),
            "description": entry.get("description", ""),
        }
        for key, entry in schema["properties"].items()
    ]


def _range(entry: dict[str, Any], definitions: dict[str, Any], value: Any) -> str:
    text = describe_range(entry, definitions)
    is_format = text == "text" and re.fullmatch(r"U?Q-?\d+\.-?\d+|bfloat16", str(value))
    return "a format" if is_format else text


def describe_range(entry: dict[str, Any], definitions: dict[str, Any]) -> str:
    """What a JSON-schema property may be, in words."""
    if "$ref" in entry:
        entry = {**definitions[entry["$ref"].rpartition("/")[2]], **entry}
    if "anyOf" in entry:
        return " or ".join(describe_range(option, definitions) for option in entry["anyOf"])
    if "const" in entry:
        return str(entry["const"])
    if "enum" in entry:
        return ", ".join(map(str, entry["enum"]))
    if "U?Q" in entry.get("pattern", ""):
        return "Qi.f, UQi.f" + (" or bfloat16" if "bfloat16" in entry["pattern"] else "")
    if entry.get("type") == "null":
        return "none"
    if entry.get("type") == "array":
        return f"list of {describe_range(entry.get('items', {}), definitions)}"
    return _numeric_range(entry)


def _numeric_range(entry: dict[str, Any]) -> str:
    if "minimum" in entry and "maximum" in entry:
        text = f"{entry['minimum']} to {entry['maximum']}"
        rest = {k: v for k, v in entry.items() if k == "multipleOf"}
    else:
        text, rest = KINDS.get(entry.get("type", ""), "anything"), entry
    bounds = [words.format(rest[key]) for key, words in BOUNDS.items() if key in rest]
    return ", ".join([text, *bounds])


def _print(block: Block, description: dict[str, Any]) -> None:
    print(f"{block.name}: {block.summary}")
    print(f"presets: {', '.join(description['presets'])}\n")
    rows = [
        (p["name"], _text(p["value"]), p["range"], p["description"])
        for p in description["parameters"]
    ]
    print_table("Parameters", ("name", "value", "range", "meaning"), rows)
    print()
    rows = [
        (s["name"], s["direction"], s["role"], _fields(s), str(s["width"]), s["summary"])
        for s in description["streams"]
    ]
    columns = ("name", "way", "role", "fields, lowest bits first", "bits", "meaning")
    print_table("Streams", columns, rows, right=("bits",))
    print()
    figures = {
        "latency (cycles)": _latency(description),
        "initiation interval (cycles)": description["initiation_interval"],
        **{_label(key): _text(value) for key, value in description["figures"].items()},
    }
    print_pairs("Figures", figures)


def _latency(description: dict[str, Any]) -> str:
    cycles, meaning = description["latency"], description["latency_meaning"]
    return f"{cycles:,}  {meaning[:1].lower()}{meaning[1:]}"


def _fields(stream: dict[str, Any]) -> str:
    return ", ".join(
        f"{f['name']}:{'s' if f['is_signed'] else 'u'}{f['width']}"
        + (f"[{f['count']}]" if f["count"] else "")
        for f in stream["fields"]
    )


def _label(key: str) -> str:
    """``max_error_ulp`` as ``max error (ulp)``."""
    words = key.split("_")
    if len(words) > 1 and words[-1] in ("ulp", "bits", "cycles"):
        return f"{' '.join(words[:-1])} ({words[-1]})"
    return " ".join(words)


def _text(value: Any) -> Any:
    """Values as they are typed on the command line."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int) or value is None:
        return str(value).lower()
    return value
