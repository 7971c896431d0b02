"""What is computed: bit-exact NumPy models beside the functions they approximate."""
