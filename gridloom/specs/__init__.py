"""Parameter records: one frozen, validated record per block, and the formats they name."""
