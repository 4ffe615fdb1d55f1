"""A plan as people read it: on screen, in Excel, as JSON."""
