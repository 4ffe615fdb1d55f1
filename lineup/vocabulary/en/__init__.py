"""English, one file a topic."""
