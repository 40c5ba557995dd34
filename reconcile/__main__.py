"""`reconcile` and `python -m reconcile`. Apart from cli.py so that Ctrl-C is quiet even while that is being loaded."""

from __future__ import annotations

import gc
import sys

# An article leaves nothing behind that must be looked for, a page or a feed little: some thousand of them before Python looks.
# Twice what a short run makes, so that Python does not look at all.
YOUNG, ROUNDS = 200_000, 10


def main() -> None:
    gc.set_threshold(YOUNG, ROUNDS)
    try:
        from .cli import run

        status = run(sys.argv[1:])
    except KeyboardInterrupt:
        status = 130
    gc.freeze()  # Python looks through all there is before it ends: a tenth of a short run, for what goes with the process
    sys.exit(status)


if __name__ == "__main__":
    main()
