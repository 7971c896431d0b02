"""How blocks are verified: stimulus and benches, cocotb, proofs, deliberate faults."""
