"""What may become of a plan: simulated nights, and the odds that they give.

`noise` says how one night differs from another, `draws` and `doubts` which rooms may be where the catalogue was learnt.
`luck` is drawn beforehand; `stage` sets a plan up, `play` plays it on all nights at once, `measures` and `odds` say what
came of it.
"""

from lineup.odds.draws import Draws
from lineup.odds.noise import NOISE, Noise
from lineup.odds.odds import SHOWS, Band, Odds, SellOut, odds_of

__all__ = ["NOISE", "SHOWS", "Band", "Draws", "Noise", "Odds", "SellOut", "odds_of"]
