"""Plain functions on NumPy arrays, compiled where millions of steps are wanted.

The functions themselves stay plain Python, so that a golden model needs no compiler; numba, which
takes a second to import and is in an extra, is looked for only here.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from types import FunctionType, SimpleNamespace

from gridloom.specs.errors import UserError


__all__ = ["asks_for_numba", "compiled"]


@contextmanager
def asks_for_numba(subject: str) -> Iterator[None]:
    """Imports of numba, or of what imports it; ``subject`` begins the sentence that asks for it.

    Raises
    ------
    UserError
        If numba is missing.
    """
    try:
        yield
    except ModuleNotFoundError as error:
        if error.name not in ("numba", "llvmlite"):
            raise
        raise UserError(f"{subject} numba: pip install 'gridloom[memory]'") from None


def compiled(functions: Sequence[Callable]) -> SimpleNamespace:
    """Functions of one module, compiled, by their names.

    Parameters
    ----------
    functions : sequence of functions
        All that one of them calls, which come before it. They lie in one file, for numba's cache
        looks at no other for changes.

    Raises
    ------
    UserError
        If numba is missing.
    """
    with asks_for_numba("compiled models need"):
        from numba import njit
    # A copy of each function, which finds the compiled others among its globals.
    names = dict(functions[0].__globals__)
    found = {}
    for function in functions:
        copy = FunctionType(function.__code__, names, function.__name__)
        names[function.__name__] = found[function.__name__] = njit(cache=True)(copy)
    return SimpleNamespace(**found)
