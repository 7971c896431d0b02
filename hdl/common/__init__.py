"""Parts that blocks share."""
