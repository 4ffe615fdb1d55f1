"""The control room of a show that runs: what is typed beside the host, kept, undone, and made into a night.

commands   what can be typed, and what was
grammar    a line as a command
suggest    what may be meant, and how a word may go on
log        every command in a file, safe before anything is made of it
course     the rundown as it really went
standing   all that was typed, as the state of the night
session    a night from its first line to its last

No clock, no prompt, nothing printed: `cli/` does that.
"""
