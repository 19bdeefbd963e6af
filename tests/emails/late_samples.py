"""One example of the values of every email about late registration; all of them are invented."""

LINK = "http://localhost:8000/late-registration"
INVITATION = {"email": "late_comer@example.com", "ends_on": "2 May 2024", "link": LINK}
LATE_SAMPLES = {
    "late-invitation": INVITATION,
    "late-reminder": {**INVITATION, "left": "You have 3 days left to register."},
    "late-ended": {"ended_on": "2 May 2024", "link": "http://localhost:8000/email-updates"},
    "late-provider-list": {
        "added": [
            {"email": "ada@example.com", "ends_on": "2 May 2024"},
            {"email": "ben@example.com", "ends_on": "9 May 2024"},
        ],
        "not_added": [{"email": "charlie at home", "why": "Not an email address"}],
        "ends_on": "",
        "link": LINK,
    },
}
