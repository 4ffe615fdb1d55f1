"""Finds plans. The only room that imports ortools and numba."""
