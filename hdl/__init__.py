"""What is built: Amaranth components, one folder per block."""
