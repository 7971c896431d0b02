"""Parameters of the top-k selector."""

from typing import Annotated, Any, ClassVar, Literal, Self

from pydantic import BeforeValidator, Field, PlainSerializer, WithJsonSchema, model_validator

from .base import Spec
from .formats import BFLOAT16, QFormat
from .streams import Direction, Stream
from .streams import Field as StreamField


__all__ = ["MAX_SCORE_WIDTH", "PRESETS", "TopkSpec"]

MAX_SCORE_WIDTH = 32


def _parse_score(value: Any) -> Any:
    if value == BFLOAT16 or isinstance(value, QFormat):
        return value
    if isinstance(value, str):
        try:
            return QFormat.parse(value)
        except ValueError:
            pass
    raise ValueError(f"{value!r} is not a score format; write e.g. 'Q8.8', 'UQ0.16' or 'bfloat16'")


ScoreFormat = Annotated[
    QFormat | Literal["bfloat16"],
    BeforeValidator(_parse_score),
    PlainSerializer(str, return_type=str),
    WithJsonSchema({"type": "string", "pattern": r"^(U?Q-?\d+\.-?\d+|bfloat16)$"}),
]


class TopkSpec(Spec):
    """Give the ``k`` greatest scores of each row, greatest first, with their places in the row."""

    BLOCK: ClassVar[str] = "topk"

    k: int = Field(8, ge=1, le=64, description="results per row; 1 is argmax")
    score_fmt: ScoreFormat = Field(
        QFormat(8, 8), description="format of a score, at most 32 bits, or bfloat16"
    )
    max_length: int = Field(
        1024, ge=1, le=1 << 20, description="longest row; sets the width of an index"
    )

    @model_validator(mode="after")
    def _check(self) -> Self:
        if self.score_width > MAX_SCORE_WIDTH:
            raise ValueError(
                f"score_fmt {self.score_fmt} has {self.score_width} bits; "
                f"at most {MAX_SCORE_WIDTH} are supported"
            )
        if self.k > self.max_length:
            raise ValueError(
                f"k = {self.k} is more than max_length = {self.max_length}; "
                "no row could give that many results"
            )
        return self

    @property
    def score_width(self) -> int:
        """Bits of a score."""
        return self.score_fmt.width if isinstance(self.score_fmt, QFormat) else 16

    @property
    def index_width(self) -> int:
        """Bits of an index."""
        return max(1, (self.max_length - 1).bit_length())

    @property
    def latency(self) -> int:
        """Cycles from the transfer of a row's last score to its first result on ``o``."""
        return 5

    def streams(self) -> tuple[Stream, ...]:
        """``i``: scores, rows framed by ``last``; ``o``: results, framed likewise."""
        is_signed = isinstance(self.score_fmt, QFormat) and self.score_fmt.is_signed
        value = StreamField("value", self.score_width, is_signed)
        last = StreamField("last", 1)
        return (
            Stream("i", Direction.IN, (value, last), summary="scores; last ends a row"),
            Stream(
                "o",
                Direction.OUT,
                (value, StreamField("index", self.index_width), last),
                summary="the greatest scores of a row, greatest first; last ends them",
            ),
        )


PRESETS = {
    "default": TopkSpec(),
    "snapshot": TopkSpec(k=2, score_fmt=QFormat(4, 0), max_length=8),
    "argmax": TopkSpec(k=1, score_fmt=QFormat(16, 16), max_length=1 << 16),
    "top2": TopkSpec(k=2, score_fmt=QFormat(8, 8), max_length=256),
    "moe": TopkSpec(k=8, score_fmt=BFLOAT16, max_length=256),
    "top64": TopkSpec(k=64, score_fmt=QFormat(16, 16), max_length=1 << 20),
}
