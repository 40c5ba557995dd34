"""What can be wrong with a pack."""


class PackError(ValueError):
    """A pack cannot be used; the message names the file and the remedy."""
