"""`python -m workers.proof`: says what is wrong with the settings of the mailer, one in a line."""

import asyncio
import sys

from workers.mailers.chosen import chosen_mailer


def main() -> None:
    """Print every problem; end with 1 if there is any."""
    problems = asyncio.run(chosen_mailer().problems())
    for problem in problems:
        print(problem)  # noqa: T201 a command's answer
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
