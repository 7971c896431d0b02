"""Ascon: authenticated encryption (AEAD128) and a pseudorandom function of short inputs."""

from .rtl import Ascon


__all__ = ["Ascon"]
