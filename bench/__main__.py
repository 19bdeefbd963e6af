"""`./bin/bench NAME`: one measurement, or all of them."""

import sys
from importlib import import_module

NAMES = ("pages", "search")


def main() -> None:
    """Run the named measurements; an unknown name is answered with the known ones."""
    chosen = sys.argv[1:] or list(NAMES)
    if unknown := set(chosen) - set(NAMES):
        sys.exit(f"Unknown: {', '.join(sorted(unknown))}. Known: {', '.join(NAMES)}.")
    for name in chosen:
        import_module(f"bench.{name}").main()


if __name__ == "__main__":
    main()
