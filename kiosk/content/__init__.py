"""A file in, content or problems out."""

ASSETS = "assets"
"""The folder beside content.yaml that holds its pictures."""
