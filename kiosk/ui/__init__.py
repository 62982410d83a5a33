"""The window, and the QML module that draws it."""

INCHES = 10.1
"""Diagonal that is assumed where the true size of the screen is not known: a usual tablet."""
