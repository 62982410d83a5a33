"""The window, and the QML module that draws it."""

INCHES = 10.1
"""The diagonal in inches that is assumed where the true size of the glass is not known: a usual tablet."""
