"""Answers about a finished plan, for people and for programs."""
