"""Real models and real text that feed the hardware with real data."""
