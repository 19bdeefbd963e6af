"""What each role can do, in words (admin.md, section 1)."""

from typing import Final

# What, and whether an admin may; a super admin may do all of it.
ABILITIES: Final = (
    ("See the dashboard", True),
    ("Look at registrations, record their progress and add notes", True),
    ("Decide funding in review, revert changes and download registrations", False),
    ("Look at users and set their teacher reference number (TRN)", True),
    ("Look at workplaces", True),
    ("Give, change and remove access to register late", True),
    ("See, download and end email subscriptions", False),
    ("Create and send campaigns", False),
    ("Look at emails and send them again", True),
    ("See emails of campaigns and about email updates", False),
    ("Look at reviews, download their files and upload providers’ answers", True),
    ("Open and finish reviews, apply answers and expire registrations", False),
    ("Replace lists and import workplaces", False),
    ("Open and close registration, change dates and texts", False),
    ("Add, change and archive admins", False),
    ("See and download the audit log", False),
)
