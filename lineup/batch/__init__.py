"""Many rooms: every catalogue of a night, planned by as many processes as there are.

rooms       which rooms there are: those of a folder, or of a list
jobs        what is handed to a worker, and what it hands back: plain data
worker      what a worker does with one room
crew        what hands jobs to workers has in common, whatever the workers are
processes   workers on this machine
cluster     workers of a Dask cluster
preloaded   what they share from their birth
night       the order of work: first every catalogue is read, then the longest show is planned first
sharing     what rooms share: questions to their plans, and their answers
kept        plans of an earlier run that still hold
"""
