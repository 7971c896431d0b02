"""Outcomes of cocotb tests, left where the process that started the simulator finds them."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from ..job import write_result


__all__ = ["recorder"]


def recorder(folder: Path) -> Callable:
    """A decorator that writes the outcome of a test into ``folder``."""

    def recorded(test: Callable) -> Callable:
        async def wrapped(dut: Any, **arguments: Any) -> None:
            scenario = "_".join([test.__name__, *map(str, arguments.values())])
            try:
                await test(dut, **arguments)
            except Exception as error:
                write_result(
                    folder, scenario=scenario, passed=False, message=str(error) or repr(error)
                )
                raise
            write_result(folder, scenario=scenario, passed=True)

        wrapped.__name__ = wrapped.__qualname__ = test.__name__
        wrapped.__doc__ = test.__doc__
        return wrapped

    return recorded
