"""How a registration stands, in the console's words and colours."""

from collections.abc import Mapping

from components.tag import Tag

STATUS: Mapping[str, Tag] = {
    "pending": Tag("Pending", "yellow"),
    "accepted": Tag("Accepted", "green"),
    "rejected": Tag("Rejected", "red"),
    "expired": Tag("Expired", "grey"),
}
FUNDING: Mapping[str, Tag] = {
    "funded": Tag("Eligible", "green"),
    "not_funded": Tag("Not eligible", "red"),
    "in_review": Tag("In review", "blue"),
}
LATE = Tag("Late", "purple")
TRN: Mapping[str, Tag] = {
    "verified": Tag("Verified", "green"),
    "unverified": Tag("Not verified", "yellow"),
}
OUTCOMES: Mapping[str, str] = {"": "None", "passed": "Passed", "failed": "Not passed"}
STARTED: Mapping[str, str] = {
    "unknown": "Not known",
    "started": "Started",
    "not_started": "Not started",
}
PLACES: Mapping[bool | None, str] = {True: "Yes", False: "No", None: "Not known"}
