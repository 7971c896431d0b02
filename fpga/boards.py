"""The boards that a bitstream can be built for."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from gridloom.specs.errors import UserError, choose


__all__ = ["BOARDS", "Board", "find"]


@dataclass(frozen=True)
class Board:
    """One board: its device, the pins of clock and host link, and how much fits.

    Parameters
    ----------
    name, description : str
    family : str
        ``"ecp5"``, ``"ice40"`` or ``"gowin"``.
    device : str
        As nextpnr names it.
    options : tuple[str, ...]
        Device options of nextpnr.
    packer_device : str
        As the bitstream packer names it (Gowin only).
    clock_pin, clock_hz
        The oscillator.
    rx_pin, tx_pin : str
        UART as the FPGA sees it: ``rx`` comes from the PC.
    led_pin : str
    high_pin : str
        A pin that must be driven high, or empty.
    io_standard : str
    capacity : Mapping[str, int]
        ``logic`` (4-input LUTs), ``ff``, ``dsp`` (multipliers of 18 x 18, iCE40 16 x 16) and
        ``bram`` (blocks of 18 kb, iCE40 4 kb).
    target_mhz : int
        Clock that place and route works towards; the block itself runs from the oscillator.
    usb : str
        How the PC reaches the UART.
    programmer : tuple[str, ...]
        Command that loads a bitstream, whose path comes last.
    """

    name: str
    description: str
    family: str
    device: str
    options: tuple[str, ...]
    clock_pin: str
    clock_hz: int
    rx_pin: str
    tx_pin: str
    led_pin: str
    io_standard: str
    capacity: Mapping[str, int] = field(hash=False)
    target_mhz: int
    programmer: tuple[str, ...]
    usb: str = "on-board USB UART"
    high_pin: str = ""
    packer_device: str = ""

    @property
    def suffix(self) -> str:
        """File name suffix of a bitstream."""
        return {"ecp5": ".bit", "ice40": ".bin", "gowin": ".fs"}[self.family]

    def divisor(self, baud: int) -> int:
        """Clock cycles per bit; a rate the oscillator cannot make is a :class:`UserError`."""
        divisor = round(self.clock_hz / baud) if baud > 0 else 0
        if not 4 <= divisor <= 65535 or abs(self.clock_hz / divisor / baud - 1) > 0.02:
            raise UserError(
                f"{self.name} cannot make {baud} baud within 2 % from its"
                f" {self.clock_hz / 1e6:g} MHz clock; 1000000 and 115200 work"
            )
        return divisor

    def constraints(self) -> str:
        """Pin constraints in the format of the family's nextpnr."""
        pins = {"clk": self.clock_pin, "rx": self.rx_pin, "tx": self.tx_pin, "led": self.led_pin}
        if self.high_pin:
            pins["high"] = self.high_pin
        lines = [self._constraint(name, pin) for name, pin in pins.items()]
        if self.family == "ecp5":
            lines.append(f'FREQUENCY PORT "clk" {self.target_mhz} MHZ;')
            lines.append("SYSCONFIG COMPRESS_CONFIG=ON;")
        return "\n".join(lines) + "\n"

    def _constraint(self, name: str, pin: str) -> str:
        pull_up = name == "rx"  # an unplugged line rests
        match self.family:
            case "ecp5":
                pull = " PULLMODE=UP" if pull_up else ""
                return (
                    f'LOCATE COMP "{name}" SITE "{pin}";\n'
                    f'IOBUF PORT "{name}" IO_TYPE={self.io_standard}{pull};'
                )
            case "ice40":
                return f"set_io {'-pullup yes ' if pull_up else ''}{name} {pin}"
            case _:
                pull = " PULL_MODE=UP" if pull_up else ""
                return f'IO_LOC "{name}" {pin};\nIO_PORT "{name}" IO_TYPE={self.io_standard}{pull};'


ULX3S_85F = Board(
    # Pins: amaranth-boards 0.0.21, ulx3s.py. wifi_gpio0 (L2) low would let the ESP32 take over:
    # emard/ulx3s, doc/constraints/ulx3s_v20.lpf.
    name="ulx3s_85f",
    description="Radiona ULX3S, Lattice ECP5 LFE5U-85F",
    family="ecp5",
    device="LFE5U-85F",
    options=("--85k", "--package", "CABGA381", "--speed", "6"),
    clock_pin="G2",
    clock_hz=25_000_000,
    rx_pin="M1",
    tx_pin="L4",
    led_pin="B2",
    high_pin="L2",
    io_standard="LVCMOS33",
    capacity={"logic": 83640, "ff": 83640, "dsp": 156, "bram": 208},
    target_mhz=125,
    programmer=("openFPGALoader", "-b", "ulx3s"),
)

COLORLIGHT_I5 = Board(
    # Pins: litex-boards, platforms/colorlight_i5.py (v7.0), after wuxx/Colorlight-FPGA-Projects.
    name="colorlight_i5",
    description="Colorlight i5 v7.0 on its extension board, Lattice ECP5 LFE5U-25F",
    family="ecp5",
    device="LFE5U-25F",
    options=("--25k", "--package", "CABGA381", "--speed", "6"),
    clock_pin="P3",
    clock_hz=25_000_000,
    rx_pin="H18",
    tx_pin="J17",
    led_pin="U16",
    io_standard="LVCMOS33",
    capacity={"logic": 24288, "ff": 24288, "dsp": 28, "bram": 56},
    target_mhz=125,
    programmer=("openFPGALoader", "-b", "colorlight-i5"),
    usb="USB UART of the extension board's DAPLink",
)

ICEBREAKER = Board(
    # Pins: amaranth-boards 0.0.21, icebreaker.py.
    name="icebreaker",
    description="1BitSquared iCEBreaker, Lattice iCE40 UP5K",
    family="ice40",
    device="iCE40UP5K",
    options=("--up5k", "--package", "sg48"),
    clock_pin="35",
    clock_hz=12_000_000,
    rx_pin="6",
    tx_pin="9",
    led_pin="11",
    io_standard="SB_LVCMOS",
    capacity={"logic": 5280, "ff": 5280, "dsp": 8, "bram": 30},
    target_mhz=30,
    programmer=("openFPGALoader", "-b", "ice40_generic"),
)

TANGNANO9K = Board(
    # Pins: amaranth-boards 0.0.21, tang_nano_9k.py.
    name="tangnano9k",
    description="Sipeed Tang Nano 9K, Gowin GW1NR-9",
    family="gowin",
    device="GW1NR-LV9QN88PC6/I5",
    options=("--device", "GW1NR-LV9QN88PC6/I5", "--vopt", "family=GW1N-9C"),
    packer_device="GW1N-9C",
    clock_pin="52",
    clock_hz=27_000_000,
    rx_pin="18",
    tx_pin="17",
    led_pin="10",
    io_standard="LVCMOS33",
    capacity={"logic": 8640, "ff": 6480, "dsp": 20, "bram": 26},
    target_mhz=80,
    programmer=("openFPGALoader", "-b", "tangnano9k"),
)

TANGNANO20K = Board(
    # Pins: YosysHQ/apicula, examples/himbaechel/tangnano20k.cst (clock, LED); litex-boards,
    # platforms/sipeed_tang_nano_20k.py (UART).
    name="tangnano20k",
    description="Sipeed Tang Nano 20K, Gowin GW2AR-18",
    family="gowin",
    device="GW2AR-LV18QN88C8/I7",
    options=("--device", "GW2AR-LV18QN88C8/I7", "--vopt", "family=GW2A-18C"),
    packer_device="GW2A-18C",
    clock_pin="4",
    clock_hz=27_000_000,
    rx_pin="70",
    tx_pin="69",
    led_pin="15",
    io_standard="LVCMOS33",
    capacity={"logic": 20736, "ff": 15552, "dsp": 48, "bram": 46},
    target_mhz=100,
    programmer=("openFPGALoader", "-b", "tangnano20k"),
)

BOARDS = {
    board.name: board for board in (ULX3S_85F, COLORLIGHT_I5, ICEBREAKER, TANGNANO9K, TANGNANO20K)
}


def find(name: str) -> Board:
    """The board called ``name``, or a :class:`UserError` naming those there are."""
    return BOARDS[choose("board", name, BOARDS)]
