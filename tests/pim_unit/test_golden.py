"""The golden model against float64 and exact sums."""

import numpy as np

from gridloom.kernels.pim_unit import gemm_sums, group_scales, scale_beats
from gridloom.specs.pim_unit import PRESETS


def test_sums_are_exact():
    rng = np.random.default_rng(0)
    weights, activations = rng.integers(-128, 128, (5, 6, 4)), rng.integers(-128, 128, (6, 3, 4))
    scales = rng.integers(0, 1 << 16, (5, 2))
    sums = gemm_sums(weights, activations, scales, 4)
    for row, token in np.ndindex(sums.shape):
        exact = sum(
            int(scales[row, beat // 4])
            * int(weights[row, beat, lane] * activations[beat, token, lane])
            for beat, lane in np.ndindex(6, 4)
        )
        assert sums[row, token] == exact


def test_scales_survive_their_beats():
    for spec in PRESETS.values():
        scales = np.random.default_rng(1).integers(0, 1 << 16, 3 * spec.scales_per_beat - 1)
        beats = scale_beats(spec, scales)
        assert beats.shape == (3, spec.lanes)
        assert np.array_equal(group_scales(spec, beats)[: len(scales)], scales)
