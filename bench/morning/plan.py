"""How large a morning is."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Plan:
    """The size of a morning; people come over `seconds`, in which half an hour is compressed."""

    people: int
    seconds: float
    subscribers: int
    seed: int = 1
    emails_per_minute: int = 3000
    web_processes: int = 1
    thinking: float = 1.0  # seconds between pages, on average
    # 60,000 workplaces of a kind, in a database server with a server's memory.
    large: bool = True

    @property
    def early(self) -> int:
        """How many subscribers leave before the morning."""
        return 2 + self.subscribers // 100

    @property
    def admins(self) -> int:
        """How many look around in the console meanwhile."""
        return 2
