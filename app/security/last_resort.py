"""The page for the moment when even the error page failed: no template, no frame, no settings."""

from typing import Any

BODY = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Sorry, there is a problem with the service – GOV.UK</title>
</head>
<body>
<main>
<h1>Sorry, there is a problem with the service</h1>
<p>Try again later. Answers that you saved before are kept.</p>
<p><a href="/">Register for a national professional qualification</a></p>
</main>
</body>
</html>
""".encode()

LAST_RESORT: tuple[dict[str, Any], ...] = (
    {
        "type": "http.response.start",
        "status": 500,
        "headers": [
            (b"content-type", b"text/html; charset=utf-8"),
            (b"content-length", str(len(BODY)).encode()),
        ],
    },
    {"type": "http.response.body", "body": BODY, "more_body": False},
)
