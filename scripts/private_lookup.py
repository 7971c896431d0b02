#!/usr/bin/env python3
"""Private lookup of word embeddings: the host that keeps the table cannot tell the words.

    python scripts/private_lookup.py [--rows N] [--passes P] [--plot F.png] [SENTENCE SENTENCE]

The table of token embeddings of all-MiniLM-L6-v2 (30,522 rows of 384 int8 values) goes into an
oblivious map by its initialisation, in ``--passes`` passes over the sealed rows; ``--rows`` takes
fewer, the sentences' own among them. Two sentences are tokenised and looked up. Then:

- every row that comes back is compared with the table's;
- pages that the host saw are tested for uniformity, one sentence over and over beside the other;
- both sentences are looked up in small maps whose tape was programmed to show the same pages: if
  the host sees the same, the sentence decided nothing.

``--plot`` draws those pages beside the rows that a table without protection would be read at. Exit
status 1 if anything differs.
"""

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from matplotlib.figure import Figure
from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from gridloom.bolt_figures import OURS, PAPER
from gridloom.figure_style import INK, plain, png
from gridloom.files import write_files
from gridloom.kernels import ascon_compiled
from gridloom.kernels.omap import Client, ObliviousMap
from gridloom.kernels.workloads.minilm import tokenize
from gridloom.kernels.workloads.minilm_weights import load_weights
from gridloom.sim.oblivious_dict import ObliviousDict
from gridloom.sim.omap_trace import chi_square, p_value, random_pairs
from gridloom.specs.omap import OmapSpec, Status
from gridloom.specs.omap_load import Kind, message_of
from gridloom.specs.position_map import Operation


SENTENCES = (
    "The patient was told that the scan shows a tumour.",
    "We will meet for lunch on the terrace at one.",
)
SMALL_ROWS = 64  # of the maps with a programmed tape
LOOKUPS = 3000  # for the test of uniformity
CELLS = 256  # of bins, for that test
BARS = 64  # of a histogram
LEAST_P = 1e-6
ROOT = bytes(range(16))


def main() -> int:
    """Load, look up, compare, print."""
    options = parse_arguments()
    words = load_weights().word.stored
    ids = [np.array(tokens) for tokens in tokenize(options.sentences)]
    count = max(map(len, ids))
    ids = [np.resize(tokens, count) for tokens in ids]  # the shorter one begins again
    rows = chosen_rows(options.rows, len(words), ids)
    spec = OmapSpec.make(
        num_keys=len(rows), key_bytes=4, value_bytes=words.shape[1], passes=options.passes
    )
    seconds, wrong, pages = lookups(spec, words, rows, ids, options)
    chances = [chance_of(spec, seen) for seen in pages]
    different = sum(a != b for a, b in zip(*(programmed(words, t) for t in ids), strict=True))
    report(options, rows, count, seconds, wrong, chances, different)
    if options.plot:
        write_files({options.plot: draw(spec, rows, ids, pages, options)})
    return 1 if wrong or different or min(chances) < LEAST_P else 0


def parse_arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("sentences", nargs="*", help="two")
    parser.add_argument("--rows", type=int, default=0, help="of the table (default: all)")
    parser.add_argument("--passes", type=int, default=4, help="default: %(default)s")
    parser.add_argument("--lookups", type=int, default=LOOKUPS, help="default: %(default)s")
    parser.add_argument("--plot", type=Path, metavar="F.png", help="draw what the host saw")
    options = parser.parse_args()
    options.sentences = options.sentences or list(SENTENCES)
    if len(options.sentences) != 2:
        parser.error(f"give two sentences, or none, not {len(options.sentences)}")
    return options


def chosen_rows(count: int, most: int, ids: Sequence[np.ndarray]) -> np.ndarray:
    """The sentences' rows and the first others, ``count`` in all; all rows for 0."""
    needed = np.unique(np.concatenate(ids))
    others = np.setdiff1d(np.arange(most), needed)
    return np.sort(np.concatenate([needed, others[: max(0, (count or most) - len(needed))]]))


def key_of(token: int) -> bytes:
    """Of a row."""
    return int(token).to_bytes(4, "little")


def lookups(
    spec: OmapSpec,
    words: np.ndarray,
    rows: np.ndarray,
    ids: Sequence[np.ndarray],
    options: argparse.Namespace,
) -> tuple[float, int, list[np.ndarray]]:
    """Load the rows, look both sentences up over and over.

    Returns the seconds of the load, how many rows came back wrong, and for each sentence the pages
    that the host saw.
    """
    vocabulary = ObliviousDict(spec, is_compiled=True)
    start = time.perf_counter()
    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("oblivious initialisation", total=1.0)
        vocabulary.load(
            ((key_of(row), words[row].tobytes()) for row in rows),
            progress=lambda share: progress.update(task, completed=share),
        )
    seconds = time.perf_counter() - start
    wrong, pages = 0, []
    for tokens in ids:
        first = len(vocabulary.host.touched)
        for token in np.resize(tokens, options.lookups):
            wrong += vocabulary[key_of(token)] != words[token].tobytes()
        pages.append(np.array(vocabulary.host.touched[first:]).ravel())
    return seconds, wrong, pages


def chance_of(spec: OmapSpec, pages: np.ndarray) -> float:
    """Chance that uniform pages look as uneven as these."""
    cells = min(CELLS, spec.num_bins)
    return p_value(*chi_square(pages * cells // spec.num_bins, cells))


def draw(
    spec: OmapSpec,
    rows: np.ndarray,
    ids: Sequence[np.ndarray],
    pages: Sequence[np.ndarray],
    options: argparse.Namespace,
) -> bytes:
    """Host addresses of both sentences, in a plain table and in the map."""
    figure = Figure(figsize=(11, 4.6), layout="constrained")
    panels = figure.subplots(2, 2, sharex=True)
    for line, (sentence, tokens, seen) in enumerate(
        zip(options.sentences, ids, pages, strict=True)
    ):
        places = np.searchsorted(rows, np.resize(tokens, options.lookups))
        histograms = (places * BARS // len(rows), PAPER), (seen * BARS // spec.num_bins, OURS)
        for axes, (cells, colour) in zip(panels[line], histograms, strict=True):
            counts = np.bincount(cells, minlength=BARS)
            axes.bar(np.arange(BARS), counts, width=1.0, color=colour)
            plain(axes)
        panels[line][0].set_title(f"“{sentence}”", fontsize=9, color=INK, loc="left")
        panels[line][0].set_ylabel("rows read", fontsize=9, color=INK)
        panels[line][1].set_ylabel("pages read", fontsize=9, color=INK)
    panels[0][1].set_title("the same words in the map", fontsize=9, color=INK, loc="left")
    for axes, what in zip(panels[1], ("a plain table", "the sealed pages"), strict=True):
        axes.set_xlabel(f"host address, 64ths of {what}", fontsize=9, color=INK)
    return png(figure)


def programmed(words: np.ndarray, tokens: np.ndarray) -> list[tuple[int, ...]]:
    """Pages that the host sees of a small table and a sentence, under a tape made for them.

    Each pair on the tape is the one to be shown when it is next used; what is never shown is drawn
    from the sentence, so it differs.
    """
    spec = OmapSpec(num_keys=SMALL_ROWS, key_bytes=4, value_bytes=words.shape[1], passes=2)
    wanted = random_pairs(np.random.default_rng(0), spec.num_bins, (len(tokens),))
    secret = np.random.default_rng(tokens)
    rows = secret.permutation(chosen_rows(SMALL_ROWS, len(words), [tokens]))
    pairs = {
        int(row): pair for row, pair in zip(rows, _pairs(spec, secret, len(rows)), strict=True)
    }
    new = _pairs(spec, secret, len(tokens))
    for place, token in enumerate(map(int, tokens)):
        last = np.flatnonzero(tokens[:place] == token)
        if len(last):
            new[last[-1]] = wanted[place]
        else:
            pairs[token] = wanted[place]
    dummies = _pairs(spec, secret, spec.load_messages(len(rows)) + len(tokens) + 1)

    def tape(number: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
        of = message_of(spec, len(rows), number)
        drawn = dummies[number]
        if of.kind is Kind.ROW:
            drawn = pairs[int(rows[of.row - 1])]
        elif of.kind is Kind.QUERY:
            drawn = new[number - spec.load_messages(len(rows)) - 1]
        return tuple(map(int, dummies[number])), tuple(map(int, drawn))

    device = ObliviousMap(spec, ROOT, tape, len(rows), ascon_compiled)
    client = Client(spec, ROOT, ascon_compiled)
    table = client.table([(key_of(row), words[row].tobytes()) for row in rows], len(rows))
    for message in table * spec.passes:
        client.response(device.answer(message))
    for token in tokens:
        request = client.request(Operation.GET, key_of(token))
        assert client.response(device.answer(request)).status is Status.OK
    return device.touched


def report(
    options: argparse.Namespace,
    rows: np.ndarray,
    count: int,
    seconds: float,
    wrong: int,
    chances: Sequence[float],
    different: int,
) -> None:
    """What was found, as a table."""
    table = Table("what", "found", title="Private lookup of word embeddings")
    table.add_row("rows in the map, 384 bytes each", f"{len(rows):,}")
    table.add_row("oblivious initialisation", f"{options.passes} passes, {seconds:.0f} s")
    for sentence, chance in zip(options.sentences, chances, strict=True):
        table.add_row(f"“{sentence}”", f"{count} tokens, p = {chance:.3f} of even pages")
    table.add_row("lookups compared with the table", f"{2 * options.lookups:,}")
    table.add_row("of them wrong", f"{wrong:,}")
    table.add_row("messages whose pages differ, tape programmed", f"{different:,}")
    Console().print(table)


def _pairs(spec: OmapSpec, rng: np.random.Generator, count: int) -> np.ndarray:
    return random_pairs(rng, spec.num_bins, (count,))


if __name__ == "__main__":
    sys.exit(main())
