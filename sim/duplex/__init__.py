"""Devices with Logic-PIM and the serving of requests on them, after Duplex (MICRO 2024)."""
