"""`./bin/bench NAME`: one measurement, or all of them."""

import subprocess
import sys
from importlib import import_module

NAMES = ("mail", "pages", "search", "walk")


def main() -> None:
    """Run the named measurements; an unknown name is answered with the known ones."""
    chosen = sys.argv[1:] or list(NAMES)
    if unknown := set(chosen) - set(NAMES):
        sys.exit(f"Unknown: {', '.join(sorted(unknown))}. Known: {', '.join(NAMES)}.")
    if len(chosen) == 1:
        import_module(f"bench.{chosen[0]}").main()
        return
    # Each has servers of its own, and a process reads its settings once.
    for name in chosen:
        print(f"--- {name}", flush=True)
        subprocess.run([sys.executable, "-m", "bench", name], check=True)


if __name__ == "__main__":
    main()
