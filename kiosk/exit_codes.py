"""What the program's exit code says."""

DONE = 0
REFUSED = 1
"""Problems were found, or what was asked for cannot be done."""
UNREADABLE = 2
"""A file could not be read or written; argparse uses this number for a wrong command line too."""
NO_DISPLAY = 2
SECOND_KIOSK = 3
"""A kiosk runs already."""
BROKEN = 70
"""Python or a package cannot be loaded: only another installation helps."""
RESTART = 75
"""The window asks to be started again in the same process."""
SIGTERM = 143
"""The system ended the program: 128 + 15, as shells say it."""
