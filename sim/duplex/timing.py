"""Seconds of work on a device: the xPU's roofline, and units in memory by beats and passes.

:class:`PimTiming` is the seam to the unit's own cycle model: whatever gives it cycles for a product
and for attention, the device model takes them from here and from nowhere else.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np

from gridloom.specs.dram import DramSpec
from gridloom.specs.dram_presets import dram_preset
from gridloom.specs.duplex import DeviceSpec, Pim

from ..memory import closed_forms


__all__ = ["PimTiming", "Xpu", "pim_of", "xpu_of"]

WORD_BYTES = 2  # FP16


@dataclass(frozen=True)
class Xpu:
    """A processor by its roofline.

    Parameters
    ----------
    flops, bandwidth : float
        Operations and bytes per second.
    launch_s : float
        Overhead of a piece of work, seconds.
    """

    flops: float
    bandwidth: float
    launch_s: float = 0.0

    def seconds(self, operations: Any, size_bytes: Any) -> Any:
        """The longer of arithmetic and traffic; arrays go through."""
        work = np.maximum(operations / self.flops, size_bytes / self.bandwidth)
        return work + self.launch_s

    def matmul(self, tokens: Any, inputs: float, outputs: float) -> Any:
        """``tokens`` rows through an ``inputs`` x ``outputs`` matrix; none cost nothing."""
        tokens = np.asarray(tokens)
        words = inputs * outputs + tokens * (inputs + outputs)
        seconds = self.seconds(2.0 * tokens * inputs * outputs, words * WORD_BYTES)
        return np.where(tokens > 0, seconds, 0.0)


@dataclass(frozen=True)
class PimTiming:
    """A device's units in memory: a beat of weights every ``beat_s``, kept for every pass.

    Parameters
    ----------
    units, stacks : int
        Units of a device (one per pseudo-channel) and stacks they are in.
    beat_bytes : int
        What a unit reads in lock step.
    beat_s : float
        Seconds of a beat (tCCDL), and of one pass over it.
    columns : int
        Activations that a weight meets in one pass.
    share : float
        Of the beats' peak that rows, one after the other, and refresh allow, 0 to 1.
    fill_s : float
        Of a command: from its first all-ACT to the first beat's data.
    has_whole_passes : bool
        Whether ``m`` tokens take ``ceil(m / columns)`` passes, or ``m / columns``, at least one.
    """

    units: int
    stacks: int
    beat_bytes: int
    beat_s: float
    columns: int
    share: float
    fill_s: float
    has_whole_passes: bool = True

    @property
    def bandwidth(self) -> float:
        """Peak bytes per second of a device, without rows and refresh."""
        return self.units * self.beat_bytes / self.beat_s

    @property
    def flops(self) -> float:
        """Peak operations per second of a device."""
        return 2 * self.columns * self.bandwidth / WORD_BYTES

    def passes(self, tokens: Any) -> Any:
        """Passes over each beat."""
        tokens = np.asarray(tokens) / self.columns
        return np.ceil(tokens) if self.has_whole_passes else np.maximum(tokens, tokens > 0)

    def _streamed(self, beats: Any, passes: Any) -> Any:
        """Beats of a unit: as fast as rows allow, or as fast as it computes."""
        # A pass takes a beat's time, so dead time between rows only shows below 1 / share passes.
        return beats * self.beat_s * np.maximum(passes, 1 / self.share)

    def matmul(self, tokens: Any, inputs: float, outputs: float) -> Any:
        """Seconds of ``tokens`` rows through an ``inputs`` x ``outputs`` matrix; none, nothing.

        The matrix is spread evenly over all units; every weight is read once.
        """
        tokens = np.asarray(tokens)
        beats = np.ceil(inputs * outputs * WORD_BYTES / (self.units * self.beat_bytes))
        seconds = self.fill_s + self._streamed(beats, self.passes(tokens))
        return np.where(tokens > 0, seconds, 0.0)

    def attention(self, keys: Any, kv_heads: float, group: int, head_dim: int) -> Any:
        """Seconds of one new token of each sequence over ``keys`` keys and values.

        ``keys`` has the sequences along its first axis. Sequences and KV heads are dealt out to
        the stacks, a head's keys to the units of its stack; K and V are read once per group.
        """
        keys = np.asarray(keys)
        if not len(keys):
            return np.zeros(keys.shape[1:])
        in_stack = self.units // self.stacks
        beats = np.ceil(keys / in_stack) * (2 * head_dim * WORD_BYTES / self.beat_bytes)
        heads = np.ceil(len(keys) * kv_heads / self.stacks) / len(keys)  # of the fullest stack
        total = beats.sum(axis=0) * heads
        return self.fill_s + self._streamed(total, self.passes(group))

    def reduction(self, values: Any) -> Any:
        """Seconds of adding partial results, ``values`` words of every stack, read as beats."""
        size_bytes = np.asarray(values) * self.stacks * WORD_BYTES
        beats = np.ceil(size_bytes / (self.units * self.beat_bytes))
        return beats * self.beat_s / self.share


def _without_gaps(spec: DramSpec) -> float:
    """What refresh alone leaves."""
    return 1 - spec.rfc / spec.refi


def xpu_of(device: DeviceSpec, *, beside_pim: bool = False) -> Xpu:
    """The xPU under its stacks' streaming bandwidth; ``beside_pim``: while units read as well."""
    spec = dram_preset(device.dram).spec
    share = 1.0
    if device.has_row_gaps:
        share = closed_forms.stream_share(spec, refresh=device.has_refresh)
    elif device.has_refresh:
        share = _without_gaps(spec)
    if beside_pim:
        share *= closed_forms.xpu_beside_pim_share(
            spec, pim_own_bus=device.pim_own_bus, pim_broadcast=device.pim_broadcast
        )
    pseudo_channels = device.stacks * spec.channels * spec.pseudo_channels
    bandwidth = pseudo_channels * spec.peak_bandwidth * share
    return Xpu(device.xpu_flops, bandwidth, device.launch_us * 1e-6)


def pim_of(device: DeviceSpec) -> PimTiming | None:
    """The units of a device, if it has any, by closed forms of its DRAM."""
    if device.pim is Pim.NONE:
        return None
    spec = dram_preset(device.dram).spec
    is_bank = device.pim is Pim.BANK
    banks = spec.num_banks if is_bank else spec.groups * spec.bundle_banks
    return PimTiming(
        units=device.stacks * spec.channels * spec.pseudo_channels,
        stacks=device.stacks,
        beat_bytes=banks * spec.burst_bytes,
        beat_s=spec.ccd_l * spec.tck_ps * 1e-12,
        columns=device.columns,
        share=_pim_share(device, spec),
        fill_s=(spec.rcd_read + spec.cl + spec.burst) * spec.tck_ps * 1e-12,
        has_whole_passes=device.has_whole_passes,
    )


def _pim_share(device: DeviceSpec, spec: DramSpec) -> float:
    if not device.has_row_gaps:
        return _without_gaps(spec) if device.has_refresh else 1.0
    options = {"refresh": device.has_refresh, "staggered": device.pim_staggered}
    # All banks of a bank-PIM are busy at once, so that none can open while another reads.
    if device.bundles_in_turn == 2 and device.pim is not Pim.BANK:
        return closed_forms.two_bundle_share(spec, **options)
    return closed_forms.bundle_share(spec, **options)
