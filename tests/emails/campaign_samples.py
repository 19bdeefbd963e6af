"""One example of the values of every email of and about campaigns; all of them are invented."""

CAMPAIGN_REPORT = {
    "name": "Opening July 2024",
    "what": "paused",
    "reason": "Registration is no longer open",
    "total": 827,
    "sent": 410,
    "failed": 2,
    "unsubscribed": 3,
    "not_sent": 412,
    "link": "http://localhost:8000/admin/campaigns/5f0c",
}
NEWS = {
    "interest": "other",
    "subject": "Courses for autumn",
    "text": "Two things:\r\n* one\r\n* two\r\n\r\nRead https://example.org/a_b. <b>Bye</b>",
}
CAMPAIGN_SAMPLES = {
    "campaign-report": CAMPAIGN_REPORT,
    "registration-open": {"interest": "senco"},
    "news": NEWS,
}
