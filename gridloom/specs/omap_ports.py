"""Masters of the oblivious map: the host's memory, and where in HBM what is secret lies."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from pydantic import Field, field_validator

from .base import Spec
from .memory_port import PAGE_BYTES, MemoryPort
from .omap_streams import memories_of
from .position_map import READS


if TYPE_CHECKING:
    from .omap import OmapSpec

__all__ = ["PORT_READ_CYCLES", "PORT_WRITE_CYCLES", "OmapPorts", "Region"]

# Of a port, beside its memory: from a stream's transfer until the memory sees the access, and from
# the memory's answer to the stream's. tests/common/test_word_port.py holds the port to them.
PORT_READ_CYCLES, PORT_WRITE_CYCLES = 2, 4
MOST_UNDER_WAY = 256  # of a MemoryPort


@dataclass(frozen=True)
class Region:
    """Where the records of one secret memory lie: a power of two of bytes each, from ``base``."""

    base: int
    records: int
    record_bits: int

    @property
    def record_bytes(self) -> int:
        """Bytes of a record, a power of two."""
        return 1 << (-(-self.record_bits // 8) - 1).bit_length()

    @property
    def end(self) -> int:
        """The first byte behind it."""
        return self.base + self.records * self.record_bytes

    def words(self, port: MemoryPort) -> int:
        """Words of the port that a record takes; 1 if several share one."""
        return port.words(self.record_bytes)


class OmapPorts(Spec):
    """Widths and addresses of an oblivious map's AXI4 masters.

    Where the secret memories lie is decided here and not by a register: the host writes registers.
    """

    BLOCK: ClassVar[str] = "omap_ports"

    host_data_width: Literal[64, 128, 256, 512, 1024] = Field(
        128, description="bits of a word of the host's memory, a power of two from 64 to 1024"
    )
    host_address_width: int = Field(64, ge=16, le=64, description="bits of a byte address there")
    longest_burst: int = Field(
        64, ge=1, le=256, description="words of a burst to the host at most, 1 to 256"
    )
    hbm_data_width: Literal[64, 128, 256, 512, 1024] = Field(
        256, description="bits of a word of HBM, a power of two from 64 to 1024"
    )
    hbm_address_width: int = Field(34, ge=16, le=64, description="bits of a byte address in HBM")
    position_base: int | None = Field(
        None, ge=0, description="first byte of the position map; by default 0"
    )
    bin_base: int | None = Field(
        None, ge=0, description="first byte of bin records; by default behind the position map"
    )
    frame_base: int | None = Field(
        None, ge=0, description="first byte of waiting tuples; by default behind bin records"
    )

    page_base: int | None = Field(
        None, ge=0, description="first byte of resident pages; by default behind waiting tuples"
    )

    @field_validator("position_base", "bin_base", "frame_base", "page_base", mode="before")
    @classmethod
    def _from_hexadecimal(cls, given: Any) -> Any:
        """An address as people write it on a command line."""
        try:
            return int(given, 16) if str(given).startswith("0x") else given
        except ValueError:
            return given

    def host(self, spec: "OmapSpec") -> MemoryPort:
        """The host's master: all pages that may be asked for may be under way."""
        words = self.page_stride(spec) * 8 // self.host_data_width
        bursts = 1 + -(-words // min(self.longest_burst, PAGE_BYTES * 8 // self.host_data_width))
        under_way = min(MOST_UNDER_WAY, spec.in_flight * spec.choices * bursts)
        return MemoryPort(
            data_width=self.host_data_width,
            address_width=self.host_address_width,
            longest_burst=self.longest_burst,
            outstanding_reads=under_way,
            outstanding_writes=under_way,
        )

    def hbm(self, spec: "OmapSpec") -> MemoryPort:
        """A master of a secret memory: an access in every cycle of ``memory_latency``."""
        return MemoryPort(
            data_width=self.hbm_data_width,
            address_width=self.hbm_address_width,
            longest_burst=MOST_UNDER_WAY,
            outstanding_reads=min(MOST_UNDER_WAY, spec.memory_latency),
            outstanding_writes=min(MOST_UNDER_WAY, spec.memory_latency),
        )

    def page_stride(self, spec: "OmapSpec") -> int:
        """Bytes from a page to the next in the host's memory: whole words of its master."""
        word_bytes = self.host_data_width // 8
        return -(-spec.page_stride // word_bytes) * word_bytes

    def regions(self, spec: "OmapSpec") -> dict[str, Region]:
        """Where each secret memory lies; none of a map that keeps them in block RAM."""
        if spec.has_memories:
            return {}
        found: dict[str, Region] = {}
        base = 0
        for name in memories_of(spec):
            (write,) = (s for s in spec.streams() if s.name == f"o_{name}_write")
            bits = sum(f.total_width for f in write.fields if f.name != "address")
            given = getattr(self, f"{name}_base")
            region = Region(base if given is None else given, spec.memory_words[name], bits)
            found[name] = region
            base = -(-region.end // PAGE_BYTES) * PAGE_BYTES
        return found

    def port_cycles(self, spec: "OmapSpec", name: str) -> int:
        """Cycles of ``memory_latency`` that the port itself takes.

        Beside its stages: where a record takes several words, the last of a query's accesses waits
        for those of all before it.
        """
        in_a_row = {
            "position": READS,
            "bin": 2 * spec.choices,
            "frame": 1 + spec.eviction_buffer.list_entries * spec.tuple_blocks,
            "page": spec.choices * spec.sealed_page_blocks,
        }
        more = self.regions(spec)[name].words(self.hbm(spec)) - 1
        return max(PORT_READ_CYCLES, PORT_WRITE_CYCLES) + more * in_a_row[name]

    def hbm_cycles(self, spec: "OmapSpec", name: str) -> int:
        """Cycles that are left for HBM, from an access at the master to its answer there."""
        return spec.memory_latency - self.port_cycles(spec, name)

    def check(self, spec: "OmapSpec") -> None:
        """Raise ``ValueError``, one sentence, where map and masters do not go together."""
        most = 1 << self.host_address_width
        if spec.host_pages * self.page_stride(spec) > most:
            raise ValueError(
                f"host_address_width = {self.host_address_width} has no room for {spec.host_pages} "
                f"pages of {self.page_stride(spec)} bytes"
            )
        if spec.has_memories:
            return
        if spec.memory_latency > MOST_UNDER_WAY:
            raise ValueError(
                f"memory_latency = {spec.memory_latency} is more than the {MOST_UNDER_WAY} "
                "accesses that a master may have under way"
            )
        for name in memories_of(spec):
            if self.hbm_cycles(spec, name) < 1:
                raise ValueError(
                    f"memory_latency = {spec.memory_latency} leaves HBM no cycle: the port of "
                    f"{name} takes {self.port_cycles(spec, name)}; give more, or a greater "
                    "hbm_data_width"
                )
        self._check_regions(spec)

    def _check_regions(self, spec: "OmapSpec") -> None:
        regions = self.regions(spec)
        for name, region in regions.items():
            if region.base % PAGE_BYTES:
                raise ValueError(
                    f"{name}_base = {region.base:#x} is not a multiple of {PAGE_BYTES}"
                )
            if region.end > 1 << self.hbm_address_width:
                raise ValueError(
                    f"hbm_address_width = {self.hbm_address_width} does not reach the end of "
                    f"{name}, {region.end:#x}"
                )
        ordered = sorted(regions.items(), key=lambda item: item[1].base)
        for (name, region), (other, following) in zip(ordered, ordered[1:], strict=False):
            if region.end > following.base:
                raise ValueError(
                    f"{name} and {other} overlap in HBM: the one ends at {region.end:#x}, the "
                    f"other begins at {following.base:#x}"
                )
