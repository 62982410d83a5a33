"""A file in, content or problems out."""
