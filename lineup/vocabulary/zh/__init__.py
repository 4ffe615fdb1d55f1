"""Chinese, one file a topic."""
