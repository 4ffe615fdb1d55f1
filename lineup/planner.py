"""From a catalogue to a plan that is checked: the whole program on one screen."""
