"""Numbers that RTL and golden models share: coefficient tables, found by search and verified.

This room lies between the specs and everything else: it may use NumPy, knows nothing of Amaranth,
and gives hardware and model the same integers. What each does with them it decides itself.
"""
