"""Files that appear whole or not at all."""

import contextlib
import os
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from .specs.errors import UserError


__all__ = ["check_writable", "fill_in", "make_directory", "staged", "write_files"]


def make_directory(path: Path) -> Path:
    """Create ``path`` and its parents; a :class:`UserError` if that cannot be done."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        raise UserError(f"cannot write to {path}: it is a file, not a directory") from None
    except OSError as error:
        raise UserError(f"cannot create the directory {path}: {_reason(error)}") from None
    return path


def check_writable(path: Path) -> None:
    """Raise a :class:`UserError` now if ``path`` could not be written later."""
    if path.is_dir():
        raise UserError(f"cannot write {path}: it is a directory")
    directory = path.parent
    while not directory.exists():
        directory = directory.parent
    try:
        _reserve(directory, path.name).unlink()
    except OSError as error:
        raise UserError(f"cannot write {path}: {_reason(error)}") from None


@contextlib.contextmanager
def staged(path: Path) -> Iterator[Path]:
    """A temporary path that becomes ``path`` when the block ends well and vanishes otherwise.

    The temporary name keeps the suffix, which libraries look at, and lies in the same directory,
    so that renaming is atomic.
    """
    with _staged_all([Path(path)]) as (temporary,):
        yield temporary


def write_files(contents: Mapping[Path, str | bytes]) -> None:
    """Write every text (as UTF-8) and every picture, or, if one cannot be written, none."""
    with _staged_all(list(contents)) as temporaries:
        for temporary, content in zip(temporaries, contents.values(), strict=True):
            temporary.write_bytes(content.encode() if isinstance(content, str) else content)


def fill_in(path: Path, name: str, text: str) -> None:
    """Replace what stands between ``<!-- name -->`` and ``<!-- end of name -->`` in a file."""
    first, last = f"<!-- {name} -->\n", f"<!-- end of {name} -->"
    before, found, rest = path.read_text(encoding="utf-8").partition(first)
    _, ended, after = rest.partition(last)
    if not found or not ended:
        raise UserError(f"{path} has no lines {first.strip()} and {last} to write between")
    write_files({path: f"{before}{first}\n{text}\n{last}{after}"})


@contextlib.contextmanager
def _staged_all(paths: list[Path]) -> Iterator[list[Path]]:
    """Temporary paths for ``paths``; renamed together, after all have been written."""
    temporaries: list[Path] = []
    try:
        for path in paths:
            if path.is_dir():
                raise UserError(f"cannot write {path}: it is a directory")
            temporaries.append(_reserve(make_directory(path.parent), path.name))
        yield temporaries
        for temporary, path in zip(temporaries, paths, strict=True):
            _finish(temporary, path)
    except OSError as error:
        raise UserError(f"cannot write {_names(paths)}: {_reason(error)}") from None
    finally:
        for temporary in temporaries:
            temporary.unlink(missing_ok=True)


def _reserve(directory: Path, name: str) -> Path:
    handle, text = tempfile.mkstemp(prefix=".", suffix=f".{name}", dir=directory)
    os.close(handle)
    return Path(text)


def _finish(temporary: Path, path: Path) -> None:
    """Flush to the disk first: a full disk may only show then."""
    with temporary.open("rb+") as file:
        os.fsync(file.fileno())
    umask = os.umask(0)
    os.umask(umask)
    temporary.chmod(0o666 & ~umask)  # mkstemp makes files private
    temporary.replace(path)


def _names(paths: list[Path]) -> str:
    if len(paths) == 1:
        return str(paths[0])
    return f"{', '.join(p.name for p in paths)} in {paths[0].parent}"


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
