"""Weights of the fit check; written by ``scripts/fit_fpga.py``, not by hand."""

WEIGHTS = {
    family: {
        "add": 1.0,
        "compare": 1.0,
        "equal": 0.4,
        "logic": 0.5,
        "mux": 0.5,
        "lut_memory": 0.1,
        "one": 10.0,
    }
    for family in ("ecp5", "ice40", "gowin")
}
ERRORS = {"ecp5": 0.5, "ice40": 0.5, "gowin": 0.5}
