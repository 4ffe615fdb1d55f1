"""What several rooms share: units of a product in one warehouse, one account's money for ads or for restocking.

pools     what is shared, and ways to divide it: whole units, exactly as many as there are
curves    what a room's plan comes to with more or less of something, and how shares are even in what the next unit is worth
dividing  the rounds: equal shares, shares by expected sales, then shares to where they are worth most; the best is kept
worth     of a finished plan, those curves
own       a room's catalogue with its share
"""
