"""What can be done to an admin, and what is said before and afterwards."""

from typing import Final, Literal

Act = Literal["promote", "demote", "archive"]
ACTS: Final[dict[str, Act]] = {"promote": "promote", "demote": "demote", "archive": "archive"}

# Done, already so, and not possible for the last super admin.
WORDS: Final[dict[Act, tuple[str, str, str]]] = {
    "promote": ("{} is now a super admin.", "{} was already a super admin.", ""),
    "demote": ("{} is now an admin.", "{} was already an admin.", "{} was not made an admin"),
    "archive": (
        "{} can no longer sign in.",
        "{} had already been archived.",
        "{} was not archived",
    ),
}
LAST = "{}, because nobody else is a super admin. Make somebody else a super admin first."
ONESELF = "{} was not archived, because that is you. Ask another super admin to do it."


# The question, what will happen, and the verb.
QUESTIONS: Final[dict[Act, tuple[str, str, str]]] = {
    "promote": (
        "Do you want to make {name} a super admin?",
        "{name} ({email}) will be able to do everything in this console, and to change what"
        " others can do.",
        "Make super admin",
    ),
    "demote": (
        "Do you want to make {name} an admin?",
        "{name} ({email}) will no longer be able to open what is for super admins.",
        "Make admin",
    ),
    "archive": (
        "Do you want to archive {name}?",
        "{name} ({email}) will be signed out everywhere at once and can no longer sign in."
        " Their name stays in the history.",
        "Archive",
    ),
}
