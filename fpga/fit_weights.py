"""Weights of the fit check; written by ``scripts/fit_fpga.py``, not by hand."""

WEIGHTS = {
    "ecp5": {
        "add": 1.7391,
        "compare": 3.2380,
        "equal": 0.3359,
        "logic": 0.3026,
        "mux": 0.0504,
        "lut_memory": 0.1414,
        "one": 0.0000,
    },
    "ice40": {
        "add": 1.2559,
        "compare": 2.0820,
        "equal": 0.4227,
        "logic": 0.0404,
        "mux": 0.0794,
        "lut_memory": 0.0000,
        "one": 0.0000,
    },
    "gowin": {
        "add": 0.9718,
        "compare": 2.7440,
        "equal": 0.8016,
        "logic": 0.0000,
        "mux": 0.1038,
        "lut_memory": 0.1024,
        "one": 0.0000,
    },
}
# 90th percentile of the relative error on blocks that were not fitted to
ERRORS = {"ecp5": 0.25, "ice40": 0.15, "gowin": 0.23}
