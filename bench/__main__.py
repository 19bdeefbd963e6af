"""`./bin/bench NAME`: one measurement, or all of them that end within minutes."""

import subprocess
import sys
from importlib import import_module

LONG = ("fan_out", "faults")
NAMES = ("admin", "mail", "pages", "search", "walk")


def main() -> None:
    """Run the named measurements; an unknown name is answered with the known ones."""
    known = (*NAMES, *LONG)
    # Numbers after a name are for the measurement itself.
    chosen = [name for name in sys.argv[1:] if not name.isdigit()] or list(NAMES)
    if unknown := set(chosen) - set(known):
        sys.exit(f"Unknown: {', '.join(sorted(unknown))}. Known: {', '.join(known)}.")
    if len(chosen) == 1:
        import_module(f"bench.{chosen[0]}").main()
        return
    # Each has servers of its own, and a process reads its settings once.
    for name in chosen:
        print(f"--- {name}", flush=True)
        subprocess.run([sys.executable, "-m", "bench", name], check=True)


if __name__ == "__main__":
    main()
