"""How the local Notify behaves: well, unless a test tells it otherwise."""

import random
from dataclasses import dataclass, field

from tests.notify.answers import ERRORS

# Besides errors: `accept`; `silent` takes the email and never answers; `lost` neither takes it
# nor answers; `gateway` answers with a page that is not Notify's.
KINDS = {"accept", "silent", "lost", "gateway", *ERRORS}


@dataclass
class Behaviour:
    """What a request meets: one kind for all, or a mix of kinds by weight, drawn from a seed."""

    always: str = "accept"
    mix: dict = field(default_factory=dict)
    seed: int = 1
    latency_ms: float = 0
    per_minute: int = 1_000_000
    per_day: int = 250_000_000
    # Where receipts go, if anywhere, with which token, how soon, and how many times each.
    callback: str = ""
    token: str = ""
    receipt_after_ms: float = 0
    receipts: int = 1

    def __post_init__(self):
        unknown = {self.always, *self.mix} - KINDS
        if unknown:
            raise ValueError(f"unknown kinds: {unknown}")
        self.chance = random.Random(self.seed)

    def kind(self):
        """What the next request meets."""
        if not self.mix:
            return self.always
        return self.chance.choices([*self.mix], weights=[*self.mix.values()])[0]
