"""What the local Notify knows and does, without HTTP."""

import json
import re
import time
from collections import Counter, defaultdict
from datetime import UTC, datetime
from uuid import uuid4

from tests.notify.answers import error
from tests.notify.behaviour import Behaviour
from tests.notify.limits import Day, Minute

ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~\\-]+@([a-z0-9-]+\.)+[a-z-]{2,}", re.IGNORECASE)
NEEDED = ("subject", "body")
ENDS = {"perm-fail": "permanent-failure", "temp-fail": "temporary-failure"}


class Service:
    """One service at Notify, with one key and one template."""

    def __init__(self, template):
        self.template = template
        self.behave(Behaviour())
        self.forget()

    def behave(self, behaviour):
        """From now on like this; limits begin anew."""
        self.behaviour = behaviour
        self.minute, self.day = Minute(behaviour.per_minute), Day(behaviour.per_day)

    def forget(self):
        """As if nothing had ever been sent."""
        self.emails = defaultdict(list)
        self.order = []
        self.met = Counter()

    def post(self, asked):
        """The answer to an email, or None for silence; and the email if it was taken."""
        refusal = self.refusal(asked)
        if refusal is not None:
            return refusal, None
        kind = self.behaviour.kind()
        self.met[kind] += 1
        if kind == "lost":
            return None, None
        if kind not in ("accept", "silent"):
            return self.trouble(kind), None
        email = self.take(asked)
        return (
            None if kind == "silent" else (201, json.dumps(self.receipted(email)).encode())
        ), email

    def refusal(self, asked):
        """What Notify checks of each request, in its order."""
        if not self.minute.allows(time.time()):
            self.met["limited"] += 1
            return error("minute", per_minute=self.behaviour.per_minute)
        if not ADDRESS.fullmatch(str(asked.get("email_address", ""))):
            return error("bad_address")
        one_click = asked.get("one_click_unsubscribe_url")
        if one_click is not None and not one_click.startswith("https://"):
            return error("bad_one_click")
        if asked.get("template_id") != self.template:
            return error("no_template")
        missing = [name for name in NEEDED if name not in asked.get("personalisation", {})]
        if missing:
            return error("missing", missing=", ".join(missing))
        if not self.day.allows(time.time()):
            return error("day", per_day=self.behaviour.per_day)
        return None

    def trouble(self, kind):
        """An error that has nothing to do with the request."""
        limits = {"per_minute": self.behaviour.per_minute, "per_day": self.behaviour.per_day}
        return (502, None) if kind == "gateway" else error(kind, missing="body", **limits)

    def take(self, asked):
        """Keep an email; sent twice it is there twice."""
        email = {
            "id": str(uuid4()),
            "reference": asked.get("reference"),
            "email_address": asked["email_address"],
            "subject": asked["personalisation"]["subject"],
            "body": asked["personalisation"]["body"],
            "one_click_unsubscribe_url": asked.get("one_click_unsubscribe_url"),
            "type": "email",
            "status": "created",
            "created_at": datetime.now(UTC).isoformat(),
            "template": {"id": self.template, "version": 1, "uri": ""},
        }
        self.emails[email["reference"]].append(email)
        self.order.append(email)
        return email

    def receipted(self, email):
        """What Notify says of an email that it has taken."""
        content = {name: email[name] for name in ("subject", "body", "one_click_unsubscribe_url")}
        kept = {name: email[name] for name in ("id", "reference", "template")}
        return {**kept, "content": content, "scheduled_for": None, "uri": ""}

    def end(self, email):
        """What becomes of an email: its address decides, as at Notify's own simulator."""
        email["status"] = ENDS.get(email["email_address"].partition("@")[0], "delivered")
        times = dict.fromkeys(("sent_at", "completed_at"), datetime.now(UTC).isoformat())
        kept = {name: email[name] for name in ("id", "reference", "status", "created_at")}
        return {**kept, "to": email["email_address"], "notification_type": "email", **times}
