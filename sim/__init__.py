"""How long it takes: compiled RTL, cycle models, traces and reports."""
