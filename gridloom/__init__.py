"""Gridloom: transformer accelerators from a short parameter record.

One record (:mod:`gridloom.specs`) is read by four views: Verilog (:mod:`gridloom.hdl`), a bit-exact
NumPy model (:mod:`gridloom.kernels`), a cycle-exact model (:mod:`gridloom.sim`) and a test bench
(:mod:`gridloom.testbench`).
"""

__all__ = ["__version__"]

__version__ = "0.1.0"
