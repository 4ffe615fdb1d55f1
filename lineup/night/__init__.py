"""A show that runs: what is known of it, what that makes of the plan, and the best that is left to do (model §12).

facts      what people in the room know
actuals    what exports of the running show say, beside what was typed
aired      what really aired, and what that makes of the plan's order
course     what has aired, and the old order from here on
sales      what has sold by now, as far as that is known
learning   what the first half says of demand
beginning  all of that as the state of the night
outlook    what playing on comes to
substitutes  who goes on for what is gone
replan     the rest planned anew
rule_costs what the rules take from the rest
told       what changes, what is next, how likely the target is
"""
