"""Spreadsheets in: the only room that reads one."""
