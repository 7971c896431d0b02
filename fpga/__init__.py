"""How it reaches a board: boards, synthesis, place and route, bitstream, host link."""
