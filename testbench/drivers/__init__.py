"""What all benches share: stimulus, stream ends, monitors, and the runners of simulators."""
