"""Stimulus and parameter space of the Logic-PIM unit: programs, good commands and bad ones."""

from dataclasses import replace

import numpy as np

from gridloom.kernels.payload import Batches
from gridloom.kernels.pim_codes import is_parameter, join_parameters
from gridloom.kernels.pim_needs import needs_of
from gridloom.kernels.pim_unit import scale_beats
from gridloom.specs.attention import EXPONENT_BIAS, SCALE_WIDTH
from gridloom.specs.formats import QFormat
from gridloom.specs.pim_command import LAYOUT, MOST_ROWS, Flag, Opcode, PimCommand, Status, tiles_of
from gridloom.specs.pim_unit import (
    FUNCTION_FMT,
    GROUP_SCALE_WIDTH,
    KV_SCALE_WIDTH,
    PimFunction,
    PimUnitSpec,
    Weight,
)

from .attention import bfloat16_operands, draw_scale
from .drivers.stimulus import log_uniform


__all__ = ["beats_of", "draw_command", "draw_spec", "program_inputs", "stimulus"]

MOST_COMMANDS = 40


def stimulus(spec: PimUnitSpec, rng: np.random.Generator, size: int) -> dict:
    """A program of about ``size`` beats of weights, its activations and its beats."""
    # A reset leaves the buffer as it is, so all of it is loaded before anything is read.
    whole = {"count": spec.columns, "beats": spec.buffer_words, "passes": 1}
    commands, beats = [PimCommand(Opcode.LOAD, **whole)], 0
    while beats < size and len(commands) < MOST_COMMANDS:
        command, nearly = draw_command(spec, rng, max(1, size - beats)), []
        if commands[-1].has(Flag.TO_BUFFER) and rng.random() < 0.7:
            writers = [c for c in commands[-2:] if c.has(Flag.TO_BUFFER)]
            follow = (_reads, _writes, _writes, _loads)[rng.integers(4)]
            is_last = follow is _writes or rng.random() < 0.3
            command = follow(spec, rng, writers[-1 if is_last else 0])
        elif commands[-1].opcode in (Opcode.GEMM, Opcode.ATTEND) and rng.random() < 0.3:
            command = _loads(spec, rng, commands[-1])
        else:
            nearly = _nearly(spec, rng, command)
        some = [*(c for c in nearly if needs_of(spec, c).weights <= size), command]
        commands += some
        beats += sum(needs_of(spec, c).weights for c in some)
    commands = [replace(c, tag=int(rng.integers(1 << 16))) for c in commands]
    inputs = program_inputs(spec, rng, commands)
    if not spec.is_floating and rng.random() < 0.05:  # the greatest products and sums
        for stream, field, width in (
            ("i_activation", "activation", spec.activation_width),
            ("i_weight", "weight", spec.weight_width),
        ):
            inputs[stream][field][:] = -1 << (width - 1)
    return inputs


def program_inputs(
    spec: PimUnitSpec, rng: np.random.Generator, commands: list[PimCommand]
) -> Batches:
    """The streams of a program, all that is not in it drawn."""
    obeyed = [c for c in commands if c.status(spec) is Status.OK]
    loaded = sum(needs_of(spec, c).activations for c in obeyed)
    beats = [beats_of(spec, rng, c) for c in obeyed]
    none = np.zeros((0, spec.lanes), dtype=np.int64)
    activations = _values(spec, rng, spec.activation_width, (loaded, spec.lanes))
    return {
        "i_command": {"word": np.array([w for c in commands for w in c.words()], dtype=np.int64)},
        "i_activation": {"activation": activations},
        "i_weight": {"weight": np.concatenate([none, *beats])},
    }


def beats_of(spec: PimUnitSpec, rng: np.random.Generator, command: PimCommand) -> np.ndarray:
    """Drawn beats for a command, scales among them: small and great, ones and none."""
    width = spec.weight_width
    if command.opcode == Opcode.ATTEND and spec.has_codes:
        return _beats_of_codes(spec, rng, command)
    if command.opcode != Opcode.GEMM or not command.group:
        return _values(spec, rng, width, (needs_of(spec, command).weights, spec.lanes))
    sizes = command.group_sizes
    parts = []
    for start in range(0, len(sizes), spec.scales_per_beat):
        some = sizes[start : start + spec.scales_per_beat]
        scales = log_uniform(rng, QFormat(GROUP_SCALE_WIDTH, 0, False), (len(some),))
        parts += [scale_beats(spec, scales), _values(spec, rng, width, (sum(some), spec.lanes))]
    return np.concatenate(parts)


def _beats_of_codes(spec: PimUnitSpec, rng: np.random.Generator, command: PimCommand) -> np.ndarray:
    """Keys and values of any code, scales and zero points of any size."""
    tiles = tiles_of(command, spec.lanes, spec.lag)
    of_scale = np.concatenate([is_parameter(spec, command, tile) for tile in tiles])
    beats = rng.integers(-2, 2, (len(of_scale), spec.lanes))
    count = np.count_nonzero(of_scale) * spec.scales_per_beat
    scale = log_uniform(rng, QFormat(KV_SCALE_WIDTH, 0, False), (count,))
    zero = _values(spec, rng, spec.activation_width, (count,))
    beats[of_scale] = scale_beats(spec, join_parameters(scale, zero))
    return beats


def _values(
    spec: PimUnitSpec, rng: np.random.Generator, width: int, shape: tuple[int, ...]
) -> np.ndarray:
    """Signed integers: of any magnitude, at an end, or words at their ends; or bits of bf16."""
    if spec.is_floating:
        return _floating_values(rng, shape) if shape[0] else np.zeros(shape, dtype=np.int64)
    most = (1 << (width - 1)) - 1
    each = rng.random()
    if each < 0.1:  # a word at one end: the greatest sums
        ends = rng.choice([-most - 1, most, 0], (shape[0], *[1] * (len(shape) - 1)))
        return np.broadcast_to(ends, shape).copy()
    ends = rng.choice([-most - 1, most, 0], shape)
    if each < 0.2:
        return ends
    return np.where(rng.random(shape) < 0.1, ends, log_uniform(rng, QFormat(width, 0), shape))


def _floating_values(rng: np.random.Generator, shape: tuple[int, ...]) -> np.ndarray:
    """Bits of bf16."""
    bits, kind = bfloat16_operands(rng, shape), rng.random()
    if kind < 0.15:  # products next to the least normal number
        bits = (bits & 0x807F) | (rng.integers(0, 9, shape) << 7)
    elif kind < 0.5:  # products of a word that cancel, and leave how far the sum before moved
        exponent = EXPONENT_BIAS + rng.integers(-20, 20, (shape[0], 1))
        signs = np.arange(shape[1]) % 2 << 15 if rng.random() < 0.5 else 0
        alike = (bits[:, :1] & 0x7F) | (exponent << 7) | signs
        bits = np.where(rng.random((shape[0], 1)) < 0.7, alike, bits)
    return np.where(rng.random((shape[0], 1)) < 0.1, 0, bits)  # sums of nothing, too


def draw_command(spec: PimUnitSpec, rng: np.random.Generator, most_beats: int) -> PimCommand:
    """A command that will be obeyed, most of the time; of about ``most_beats`` at most."""
    kind = rng.random()
    if kind < 0.05:
        return PimCommand(Opcode.NOP)
    if kind < 0.3:
        return _load(spec, rng)
    if kind < 0.6 and spec.has_attention:
        return _attend(spec, rng, most_beats)
    return _gemm(spec, rng, most_beats)


def _few(rng: np.random.Generator, most: int) -> int:
    """1 to ``most``, the lesser the more often; the ends often."""
    if rng.random() < 0.2:
        return int(rng.choice([1, most]))
    return int(np.exp(rng.uniform(0, np.log(most + 1)))) if most > 1 else 1


def _place(spec: PimUnitSpec, rng: np.random.Generator, words: int) -> int:
    """Where ``words`` may begin: somewhere, or next to an end of the buffer."""
    last = max(0, spec.buffer_words - words)
    return int(rng.choice([0, last, rng.integers(0, last + 1)]))


def _tokens(spec: PimUnitSpec, rng: np.random.Generator) -> tuple[int, int]:
    """Passes, and tokens that need them."""
    passes = _few(rng, spec.max_passes)
    return passes, int(rng.integers((passes - 1) * spec.columns, passes * spec.columns)) + 1


def _load(spec: PimUnitSpec, rng: np.random.Generator) -> PimCommand:
    passes, tokens = _tokens(spec, rng)
    beats = _few(rng, max(1, min(spec.buffer_words // passes, 12)))
    target = _place(spec, rng, beats * passes)
    return PimCommand(Opcode.LOAD, count=tokens, beats=beats, target=target, passes=passes)


def _gemm(spec: PimUnitSpec, rng: np.random.Generator, most_beats: int) -> PimCommand:
    passes, tokens = _tokens(spec, rng)
    beats = _few(rng, max(1, min(spec.buffer_words // passes, 24)))
    allowed = int(spec.flags_of(Opcode.GEMM))
    flags = int(rng.integers(8)) & allowed
    rows = _few(rng, max(1, min(most_beats // (2 * beats), 80)))
    words = -(-rows // spec.lanes) * passes
    source, target = _place(spec, rng, beats * passes), _place(spec, rng, words)
    if flags & Flag.TO_BUFFER and rng.random() < 0.9:
        rows = min(rows, spec.lanes * max(1, spec.buffer_words // 2 // passes))
        words = -(-rows // spec.lanes) * passes
        source, target = 0, min(beats * passes, spec.buffer_words - 1)
        if rng.random() < 0.5:
            source, target = min(words, spec.buffer_words - 1), 0
    group = _group(spec, rng, beats)
    fitting = _fitting(spec, rng, flags, group)
    return PimCommand(
        Opcode.GEMM,
        flags,
        count=rows,
        beats=beats,
        group=group,
        source=source,
        target=target,
        tokens=tokens,
        passes=passes,
        shift=int(rng.choice([0, 3, 8, 14, 24, rng.integers(64), *[fitting] * 6])),
        gate_shift=int(rng.choice([0, 2, 5, 9, 16, 24, rng.integers(64)])),
        result_shift=int(rng.choice([0, 2, 8, 14, rng.integers(4, 9), rng.integers(64)])),
        address=int(rng.integers(1 << 32)),
    )


def _fitting(spec: PimUnitSpec, rng: np.random.Generator, flags: int, group: int) -> int:
    """A shift after which many sums are about as wide as a result may be, or an argument."""
    width = spec.activation_width if flags & Flag.TO_BUFFER else spec.output_width
    if flags & Flag.FUNCTION:
        width = FUNCTION_FMT.width
    sums = spec.activation_width + spec.weight_width - 2
    sums += int(rng.integers(GROUP_SCALE_WIDTH)) if group else 0
    return max(0, sums - width + int(rng.integers(-1, 3)))


def _group(spec: PimUnitSpec, rng: np.random.Generator, beats: int) -> int:
    """Beats that share a scale; bf16 may have none."""
    if spec.is_floating:
        return int(rng.random() < 0.1)
    return int(rng.choice([0, 0, 1, _few(rng, beats), beats, beats + 1]))


def _reads(spec: PimUnitSpec, rng: np.random.Generator, before: PimCommand) -> PimCommand:
    """A ``gemm`` of what the one before gives, or of its first words."""
    words = min(-(-before.count // spec.lanes), spec.buffer_words)
    shape = {"beats": _few(rng, words), "tokens": before.tokens, "passes": before.passes}
    return PimCommand(Opcode.GEMM, count=_few(rng, 9), source=before.target, **shape)


def _writes(spec: PimUnitSpec, rng: np.random.Generator, before: PimCommand) -> PimCommand:
    """A short ``gemm`` to the buffer, so that the one before is still at it."""
    words = -(-before.count // spec.lanes) * before.passes
    shape = {"count": int(rng.integers(1, spec.lanes + 1)), "beats": 1, "group": 0}
    if rng.random() < 0.6:  # and the one before that
        shape |= {"count": 1, "tokens": 1, "passes": 1}
    behind = (before.target + words) % spec.buffer_words
    target = int(rng.choice([behind, rng.integers(spec.buffer_words)]))
    return replace(before, target=target, **shape)


def _loads(spec: PimUnitSpec, rng: np.random.Generator, before: PimCommand) -> PimCommand:
    """A load while the one before is at it: to what it reads or writes, or next to that."""
    load = _load(spec, rng)
    behind = max(end for _, end in before.spans(spec.lanes))
    target = int(rng.choice([before.source, before.target, before.target, behind]))
    if target == behind and behind < spec.buffer_words:  # it does not wait
        shape = {"count": spec.columns, "passes": 1, "beats": spec.buffer_words - behind}
        return replace(load, target=target, **shape)
    return replace(load, target=min(target, spec.buffer_words - load.beats * load.passes))


def _attend(spec: PimUnitSpec, rng: np.random.Generator, most_beats: int) -> PimCommand:
    beats = _few(rng, min(spec.max_head_dim // spec.lanes, spec.buffer_words))
    heads = _few(rng, min(4, spec.buffer_words // beats))
    least, most = spec.least_features, min(spec.max_features, 24)
    features = least - 1 + _few(rng, most - least + 1)
    most = max(1, min(spec.max_length, most_beats // (heads * (beats + 1)), 4 * spec.lanes + 3))
    count = _few(rng, most)
    if rng.random() < 0.5:  # maxima that rise, tiles in all slots
        tiles = int(rng.integers(2, 6))
        count = (tiles - 1) * spec.lanes + int(rng.integers(1, spec.lanes + 1))
    return PimCommand(
        Opcode.ATTEND,
        count=min(count, spec.max_length),
        beats=beats,
        group=int(rng.integers(1, spec.columns + 1)),
        source=_place(spec, rng, beats * heads),
        tokens=heads,
        features=features,
        scale=_scale(spec, rng),
        value_address=int(rng.integers(1 << 32)),
    )


def _scale(spec: PimUnitSpec, rng: np.random.Generator) -> int:
    """Any; or one by which scores are some units apart, so that sums move by some bits."""
    if spec.is_floating or rng.random() < 0.3:
        return draw_scale(spec.array, rng)
    sums = spec.product_width + spec.key_shift - SCALE_WIDTH
    power = spec.array.scale_frac_bits - sums + int(rng.integers(3, 12))
    return int(2.0 ** (np.clip(power, 0, SCALE_WIDTH - 1) + rng.random()))


def _beyond(spec: PimUnitSpec, command: PimCommand) -> dict[str, list[int]]:
    """Fields of a command, and for each the values next to those that are obeyed."""
    full = command.passes * spec.columns
    tokens, passes = [0, full - spec.columns, full + 1], [0, spec.max_passes + 1]
    fields = {
        Opcode.NOP: {},
        Opcode.LOAD: {"count": tokens, "passes": passes},
        Opcode.GEMM: {"tokens": tokens, "passes": passes, "count": [0, MOST_ROWS + 1]},
        Opcode.ATTEND: {
            "count": [0, spec.max_length + 1],
            "beats": [0, spec.max_head_dim // spec.lanes + 1],
            "group": [0, spec.columns + 1],
            "tokens": [0],
            "features": [spec.least_features - 1, spec.max_features + 1],
        },
    }
    return {"beats": [0], "flags": [(1 << LAYOUT["flags"].width) - 1]} | fields[command.opcode]


def _nearly(spec: PimUnitSpec, rng: np.random.Generator, command: PimCommand) -> list[PimCommand]:
    """Sometimes a few commands that are nearly the one they come before, most to be refused."""
    count = int(rng.integers(1, 5)) if rng.random() < 0.25 else 0
    once = [_spoiled(spec, rng, command) for _ in range(count)]
    return [_spoiled(spec, rng, c) if rng.random() < 0.4 else c for c in once]  # the first counts


def _spoiled(spec: PimUnitSpec, rng: np.random.Generator, command: PimCommand) -> PimCommand:
    """With one field that is wrong, or nearly."""
    beyond = _beyond(spec, command) if command.opcode in list(Opcode) else {}
    names = [n for n in command.fields if n not in ("tag", "address", "value_address")]
    is_next = bool(beyond) and rng.random() < 0.7
    name = str(rng.choice(list(beyond) if is_next else names))
    value, most = getattr(command, name), (1 << LAYOUT[name].width) - 1
    near = beyond[name] if is_next else [0, most, value + 1, value - 1, rng.integers(most + 1)]
    wrong = int(rng.choice(near))
    return replace(command, **{name: int(np.clip(wrong, 0, most))})


def draw_spec(rng: np.random.Generator) -> PimUnitSpec:
    """Any small unit."""
    weight = Weight(str(rng.choice([w.value for w in Weight])))
    fewest = {Weight.INT4: 4, Weight.INT2: 8}.get(weight, 2)  # that hold a scale
    lanes = int(rng.choice([n for n in (2, 4, 4, 8, 8, 16) if n >= fewest]))
    return PimUnitSpec(
        lanes=lanes,
        columns=int(rng.choice([1, 2, 2, 3, 4])),
        weight=weight,
        function=PimFunction(str(rng.choice(["none", "gelu", "silu"]))),
        has_attention=bool(rng.random() < 0.8),
        buffer_words=int(rng.choice([4, 8, 16, 32, 64])),
        max_passes=int(rng.choice([1, 2, 3, 4])),
        max_head_dim=lanes * int(rng.choice([1, 2, 3, 4])),
        max_features=int(rng.choice([8, 16, 32])),
        kv_group=int(rng.choice([4, 8, 16, 64])),
        probability_width=int(rng.choice([4, 8, 11, 12, 16])),
        exponent_width=int(rng.choice([6, 9, 12, 16])),
        max_length=int(rng.choice([2, 16, 64, 100, 1 << 20])),
        lag=int(rng.choice([1, 2, 3])),
        output_width=int(rng.choice([16, 32] if weight is Weight.BF16 else [8, 16, 32, 48])),
        queue_commands=int(rng.choice([1, 2, 4])),
        queue_results=int(rng.choice([4, 8, 16])),
    )
