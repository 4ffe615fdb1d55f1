"""What the processes on this machine share from their birth: a server loads all of it once, and they fork from it."""

from __future__ import annotations

import os

# A process that forks must have no other threads, and OpenBLAS starts its own where it may. Before numpy is loaded.
os.environ["OPENBLAS_NUM_THREADS"] = "1"

from lineup.batch.worker import prepare

prepare()
