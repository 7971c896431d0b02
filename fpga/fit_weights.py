"""Weights of the fit check; written by ``scripts/fit_fpga.py``, not by hand."""

WEIGHTS = {
    "ecp5": {
        "add": 1.7391,
        "compare": 3.2380,
        "equal": 0.3359,
        "logic": 0.3026,
        "mux": 0.0504,
        "switch": 0.0504,
        "lut_memory": 0.1414,
        "one": 0.0000,
    },
    "ice40": {
        "add": 0.1934,
        "compare": 0.2356,
        "equal": 0.4312,
        "logic": 0.9892,
        "mux": 0.6618,
        "switch": 0.0380,
        "lut_memory": 0.0000,
        "one": 0.0000,
    },
    "gowin": {
        "add": 1.6424,
        "compare": 0.6830,
        "equal": 0.3520,
        "logic": 0.3411,
        "mux": 0.2912,
        "switch": 0.0643,
        "lut_memory": 0.0998,
        "one": 0.0000,
    },
}
# 90th percentile of the relative error on blocks that were not fitted to
ERRORS = {"ecp5": 0.25, "ice40": 0.17, "gowin": 0.34}
