"""Parameters of the activation functions."""

import enum
from typing import Annotated, Any, ClassVar, Self

from pydantic import BeforeValidator, Field, PlainSerializer, WithJsonSchema, model_validator

from .base import Spec
from .formats import BFLOAT16, QFormat
from .streams import Direction, Role, Stream, field
from .streams import Field as StreamField


__all__ = ["PRESETS", "TABLE_DEPTH", "ActivationSpec", "Function", "Method"]

TABLE_DEPTH = 256  # entries of the run-time table: one for each int8
MAX_WIDTH = 24  # of a fixed-point format
WIDEST_ROM = 12  # bits of input whose every result is stored
WIDEST_BIPARTITE = 16  # bits of input; split tables grow by a factor of 2.5 every two bits


class Function(enum.Enum):
    """What is computed."""

    GELU = "gelu"  # x (1 + erf(x / sqrt 2)) / 2, exact; also called gelu_erf
    GELU_TANH = "gelu_tanh"  # the tanh approximation that many checkpoints were trained with
    SILU = "silu"  # x / (1 + e^-x), also called swish
    SIGMOID = "sigmoid"
    TANH = "tanh"
    ERF = "erf"
    TABLE = "table"  # 256 results loaded at run time


class Method(enum.Enum):
    """How it is computed."""

    AUTO = "auto"  # constant to 8 bits of input, linear to 11, quadratic above; rom for bfloat16
    ROM = "rom"  # every result stored
    CONSTANT = "constant"  # a base and a constant by segment of |x|; also called delta
    LINEAR = "linear"  # ... and a line by segment: one multiplier
    QUADRATIC = "quadratic"  # ... and a parabola by segment: two multipliers
    BIPARTITE = "bipartite"  # ... and a sum of split tables: no multiplier


LATENCIES = {  # cycles
    Method.ROM: 2,  # table, output
    Method.CONSTANT: 3,  # |x|, table, sum
    Method.LINEAR: 6,  # |x|, table, product (2), sum of the line, sum
    Method.QUADRATIC: 8,  # two cycles of product more
    Method.BIPARTITE: 5,  # |x|, tables, their registers, their sum, sum
}
BFLOAT16_LATENCY = 5  # run, address, page, page's register, assembly

_ALIASES = {"gelu_erf": "gelu", "swish": "silu", "delta": "constant"}


def _parse_format(value: Any) -> Any:
    if isinstance(value, QFormat) or value == BFLOAT16:
        return value
    if isinstance(value, str):
        return QFormat.parse(value)
    raise ValueError(f"{value!r} is not a format; write e.g. 'Q4.12' or 'bfloat16'")


def _resolve_alias(value: Any) -> Any:
    return _ALIASES.get(value, value) if isinstance(value, str) else value


AnyFormat = Annotated[
    Any,
    BeforeValidator(_parse_format),
    PlainSerializer(str, return_type=str),
    WithJsonSchema({"type": "string", "pattern": r"^(Q-?\d+\.\d+|bfloat16)$"}),
]


class ActivationSpec(Spec):
    """A non-linear function of each element."""

    BLOCK: ClassVar[str] = "activation"

    function: Annotated[Function, BeforeValidator(_resolve_alias)] = Field(
        Function.GELU, description="what is computed; table is loaded at run time"
    )
    in_fmt: AnyFormat = Field(
        QFormat(4, 12), description="format of x: signed, 2 to 24 bits, or bfloat16"
    )
    out_fmt: AnyFormat = Field(
        QFormat(4, 12), description="format of the result, saturated: likewise"
    )
    method: Annotated[Method, BeforeValidator(_resolve_alias)] = Field(
        Method.AUTO,
        description="how; auto: constant to 8 bits of x, linear to 11, quadratic above, "
        "rom for bfloat16 and table",
    )
    max_error_ulp: float = Field(
        0.75,
        ge=0.5,
        le=16,
        description="largest error in units of the result's last place; tables are the smallest "
        "that keep it (bfloat16 always has 0.5)",
    )
    lanes: int = Field(1, ge=1, le=32, description="elements per cycle")

    @model_validator(mode="after")
    def _check_formats(self) -> Self:
        if (self.in_fmt == BFLOAT16) != (self.out_fmt == BFLOAT16):
            raise ValueError(
                f"in_fmt {self.in_fmt} and out_fmt {self.out_fmt} must be both fixed-point or "
                f"both {BFLOAT16}"
            )
        for name in ("in_fmt", "out_fmt"):
            fmt = getattr(self, name)
            if fmt == BFLOAT16:
                continue
            if not fmt.is_signed:
                raise ValueError(f"{name} {fmt} must be signed, as x may be negative")
            if not 2 <= fmt.width <= MAX_WIDTH:
                raise ValueError(
                    f"{name} {fmt} has {fmt.width} bits; 2 to {MAX_WIDTH} are possible"
                )
            if not 0 <= fmt.frac_bits <= MAX_WIDTH:
                raise ValueError(
                    f"{name} {fmt} has {fmt.frac_bits} fraction bits; 0 to {MAX_WIDTH} are possible"
                )
        return self

    @model_validator(mode="after")
    def _check_method(self) -> Self:
        if self.function is Function.TABLE:
            for name in ("in_fmt", "out_fmt"):
                fmt = getattr(self, name)
                if fmt == BFLOAT16 or fmt.width != 8:
                    raise ValueError(
                        f"{name} must have 8 bits for function = table, which has 256 entries of "
                        f"8 bits, not be {fmt}"
                    )
        if self.is_stored and self.method not in (Method.AUTO, Method.ROM):
            what = "bfloat16" if self.is_bfloat16 else "function = table"
            raise ValueError(
                f"method must be auto or rom for {what}, not {self.method.value}: "
                "results are looked up"
            )
        if not self.is_stored:
            for method, widest in ((Method.ROM, WIDEST_ROM), (Method.BIPARTITE, WIDEST_BIPARTITE)):
                if self.method is method and self.in_fmt.width > widest:
                    raise ValueError(
                        f"method = {method.value} needs in_fmt of at most {widest} bits, which "
                        f"{self.in_fmt} exceeds; use quadratic"
                    )
        return self

    @property
    def is_bfloat16(self) -> bool:
        """Whether elements are bfloat16."""
        return self.in_fmt == BFLOAT16

    @property
    def is_stored(self) -> bool:
        """Whether results are looked up whatever the method: bfloat16 and the loadable table."""
        return self.is_bfloat16 or self.function is Function.TABLE

    @property
    def chosen_method(self) -> Method:
        """The method, with ``auto`` decided by the width of ``in_fmt``."""
        if self.method is not Method.AUTO:
            return self.method
        if self.is_stored:
            return Method.ROM
        if self.in_fmt.width <= 8:
            return Method.CONSTANT
        return Method.LINEAR if self.in_fmt.width <= 11 else Method.QUADRATIC

    @property
    def latency(self) -> int:
        """Cycles from a transfer on ``i`` to ``o.valid``."""
        return BFLOAT16_LATENCY if self.is_bfloat16 else LATENCIES[self.chosen_method]

    def streams(self) -> tuple[Stream, ...]:
        """``i``: x in each lane; ``o``: the results; ``i_table``, for ``table``, its entries."""
        data = (
            Stream("i", Direction.IN, (self._lanes(self.in_fmt),), summary="x, by lane"),
            Stream("o", Direction.OUT, (self._lanes(self.out_fmt),), summary="f(x), by lane"),
        )
        if self.function is not Function.TABLE:
            return data
        table = Stream(
            "i_table",
            Direction.IN,
            (StreamField("address", 8), StreamField("value", 8, is_signed=True)),
            role=Role.COMMAND,
            summary="entry for the input whose 8 bits are address; x waits for 256 of them",
        )
        return (data[0], table, data[1])

    def _lanes(self, fmt: Any) -> StreamField:
        if fmt == BFLOAT16:
            return StreamField("value", 16, count=self.lanes)
        return field("value", fmt, count=self.lanes)


_INT8 = QFormat(4, 4)
_UNIT8 = QFormat(1, 7)
_Q8_16 = QFormat(8, 16)


def _int8(function: Function, out_fmt: QFormat = _INT8, **others: Any) -> ActivationSpec:
    return ActivationSpec(
        function=function, in_fmt=_INT8, out_fmt=out_fmt, max_error_ulp=0.5, **others
    )


PRESETS = {
    "default": ActivationSpec(),
    "snapshot": ActivationSpec(
        in_fmt=QFormat(3, 3), out_fmt=QFormat(3, 3), max_error_ulp=0.5, lanes=2
    ),
    "int8_gelu": _int8(Function.GELU),
    "int8_silu": _int8(Function.SILU),
    "int8_sigmoid": _int8(Function.SIGMOID, _UNIT8),
    "int8_tanh": _int8(Function.TANH, _UNIT8),
    "int8_rom": _int8(Function.GELU, method=Method.ROM),
    "int8_table": _int8(Function.TABLE),
    "q4_12_gelu_tanh": ActivationSpec(function=Function.GELU_TANH),
    "q4_12_silu": ActivationSpec(function=Function.SILU),
    "q4_12_sigmoid": ActivationSpec(function=Function.SIGMOID),
    "q4_12_tanh": ActivationSpec(function=Function.TANH),
    "q4_12_erf": ActivationSpec(function=Function.ERF),
    "q4_12_linear": ActivationSpec(method=Method.LINEAR),
    "q4_12_no_multiplier": ActivationSpec(method=Method.BIPARTITE, max_error_ulp=1.0),
    "q4_12_to_int8": ActivationSpec(out_fmt=_INT8),
    "q8_16_gelu": ActivationSpec(in_fmt=_Q8_16, out_fmt=_Q8_16),
    "bf16_gelu": ActivationSpec(in_fmt=BFLOAT16, out_fmt=BFLOAT16),
    "bf16_silu": ActivationSpec(function=Function.SILU, in_fmt=BFLOAT16, out_fmt=BFLOAT16),
    "bf16_sigmoid": ActivationSpec(function=Function.SIGMOID, in_fmt=BFLOAT16, out_fmt=BFLOAT16),
    "bf16_tanh": ActivationSpec(function=Function.TANH, in_fmt=BFLOAT16, out_fmt=BFLOAT16),
}
