"""The base of every parameter record: validated once, frozen, TOML in and out."""

import tomllib
from pathlib import Path
from typing import Any, ClassVar, Self

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic.fields import FieldInfo

from .errors import UserError, choose
from .streams import Direction, Stream


__all__ = ["Spec"]


class Spec(BaseModel):
    """Parameters of one block.

    Subclasses declare pydantic fields (each with a description and its range), name their block
    in ``BLOCK``, and describe their ports in :meth:`streams`. Timing that RTL and cycle model must
    agree on (``latency``) is a property of the record, so that nobody retypes it.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", validate_default=True)

    BLOCK: ClassVar[str]

    def streams(self) -> tuple[Stream, ...]:
        """Every stream of the block, inputs first."""
        raise NotImplementedError

    def inputs(self) -> tuple[Stream, ...]:
        """The streams that flow into the block."""
        return tuple(s for s in self.streams() if s.direction is Direction.IN)

    def outputs(self) -> tuple[Stream, ...]:
        """The streams that flow out of the block."""
        return tuple(s for s in self.streams() if s.direction is Direction.OUT)

    @classmethod
    def make(cls, **parameters: Any) -> Self:
        """Build a record; a wrong parameter raises :class:`UserError` with one clear sentence."""
        try:
            return cls(**parameters)
        except ValidationError as error:
            raise UserError(_sentence(cls, error)) from None

    @classmethod
    def from_toml(cls, path: Path, overrides: dict[str, Any] | None = None) -> Self:
        """Read a record from a TOML file with a ``[<block>]`` table, then apply ``overrides``."""
        try:
            document = tomllib.loads(Path(path).read_text(encoding="utf-8"))
        except OSError as error:
            raise UserError(f"cannot read {path}: {error.strerror}") from None
        except UnicodeDecodeError:
            raise UserError(f"{path} is not TOML: it is not UTF-8 text") from None
        except tomllib.TOMLDecodeError as error:
            raise UserError(f"{path} is not valid TOML: {error}") from None
        table = document.get(cls.BLOCK)
        if not isinstance(table, dict):
            found = ", ".join(document) or "nothing"
            raise UserError(f"{path} must have a table [{cls.BLOCK}], but has {found}")
        return cls.make(**{**table, **(overrides or {})})

    def to_toml(self) -> str:
        """The record as TOML that :meth:`from_toml` reads back to an equal record."""
        lines = [f"[{self.BLOCK}]"]
        lines += [f"{k} = {_toml(v)}" for k, v in self.model_dump(mode="json").items()]
        return "\n".join(lines) + "\n"


def _toml(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(_toml, value)) + "]"
    return repr(value)


def _sentence(cls: type[Spec], error: ValidationError) -> str:
    """The first complaint of pydantic as one sentence naming parameter, value and remedy."""
    first = error.errors()[0]
    name = ".".join(map(str, first["loc"]))
    if first["type"] == "extra_forbidden":
        choose(f"{cls.BLOCK} parameter", name, cls.model_fields)
    if first["type"] in BOUNDS and name in cls.model_fields:
        field = cls.model_fields[name]
        return (
            f"{cls.BLOCK}: {name} = {first['input']!r}: must be {_range(field)} "
            f"({field.description})"
        )
    message = first["msg"].removeprefix("Value error, ").replace("Input should be", "must be")
    if not name:  # a check across parameters names them itself
        return f"{cls.BLOCK}: {message}"
    return f"{cls.BLOCK}: {name} = {first['input']!r}: {message[0].lower()}{message[1:]}"


# Constraints of a field, as pydantic calls their violation, and how a person says them.
BOUNDS = {
    "greater_than_equal": ("ge", "at least {}"),
    "greater_than": ("gt", "above {}"),
    "less_than_equal": ("le", "at most {}"),
    "less_than": ("lt", "below {}"),
}


def _range(field: FieldInfo) -> str:
    """What a numeric parameter may be."""
    limits = {
        key: getattr(constraint, key)
        for constraint in field.metadata
        for key, _ in BOUNDS.values()
        if hasattr(constraint, key)
    }
    if "ge" in limits and "le" in limits:
        return f"{limits['ge']} to {limits['le']}"
    return " and ".join(text.format(limits[key]) for key, text in BOUNDS.values() if key in limits)
