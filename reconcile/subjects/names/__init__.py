"""Names: which words are one, of what, and what leads up to it. Whether one is a subject or a place is asked later."""
