"""`reconcile` and `python -m reconcile`. Apart from cli.py so that Ctrl-C is quiet even while that is being loaded."""

from __future__ import annotations

import sys


def main() -> None:
    try:
        from .cli import run

        status = run(sys.argv[1:])
    except KeyboardInterrupt:
        status = 130
    sys.exit(status)


if __name__ == "__main__":
    main()
