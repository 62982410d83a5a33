"""How the screen can look; what patients and staff choose from."""

THEMES = ("light", "contrast")
TEXT_SIZES = (100, 125, 150, 200)
"""Percent."""
PAPERS = ("a4", "letter")
FONT_FAMILY = "IBM Plex Sans Arabic"
"""The family of all texts, on the screen and on paper; it has Latin letters too."""
