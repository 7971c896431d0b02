"""How the pictures of reproduced results look: colours, axes, legends, PNG bytes."""

import io
from typing import Any

from matplotlib.figure import Figure


__all__ = ["GRID", "INK", "LINE", "OUTSIDE", "plain", "png"]

INK = "#2b2f36"  # of text
LINE = "#9aa1ab"
GRID = "#e6e8eb"
OUTSIDE: dict[str, Any] = {"loc": "outside lower center", "frameon": False, "fontsize": 9}


def png(figure: Figure) -> bytes:
    """The picture's file."""
    buffer = io.BytesIO()
    figure.savefig(buffer, dpi=130, format="png")
    return buffer.getvalue()


def plain(axes: Any, title: str = "", *, lines: str = "y", size: float = 8.5) -> None:
    """Two thin spines, labels of ``size``, and a grid across ``lines``: x, y, both, or none."""
    axes.spines[["top", "right"]].set_visible(False)
    axes.spines[["left", "bottom"]].set_color(LINE)
    axes.tick_params(color=LINE, labelcolor=INK, labelsize=size)
    if lines:
        axes.grid(axis=lines, color=GRID, linewidth=0.8)
        axes.set_axisbelow(True)
    if title:
        axes.set_title(title, fontsize=10.5, color=INK, loc="left")
