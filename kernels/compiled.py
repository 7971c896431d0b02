"""Plain functions on NumPy arrays, compiled where millions of steps are wanted.

The functions themselves stay plain Python, so that a golden model needs no compiler; numba, which
takes a second to import and is in an extra, is looked for only here.
"""

from collections.abc import Callable, Sequence
from types import FunctionType, SimpleNamespace

from gridloom.specs.errors import UserError


__all__ = ["compiled"]


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
    try:
        from numba import njit
    except ModuleNotFoundError as error:
        if error.name not in ("numba", "llvmlite"):
            raise
        raise UserError("compiled models need numba: pip install 'gridloom[memory]'") from None
    # A copy of each function, which finds the compiled others among its globals.
    names = dict(functions[0].__globals__)
    found = {}
    for function in functions:
        copy = FunctionType(function.__code__, names, function.__name__)
        names[function.__name__] = found[function.__name__] = njit(cache=True)(copy)
    return SimpleNamespace(**found)
