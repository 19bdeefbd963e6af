"""GOV.UK Notify, through its own client."""

import logging
from collections.abc import Callable
from datetime import datetime
from typing import Any
from uuid import UUID

from notifications_python_client.errors import APIError
from notifications_python_client.notifications import NotificationsAPIClient
from requests import Session

from app.clock import now
from app.services.mail_answers import Accepted, Answer, NoAnswer
from app.settings import Settings
from workers.mailers.mailer import Email
from workers.mailers.notify_answers import answer_to_error, found
from workers.mailers.notify_proof import problems_of
from workers.mailers.threads import Threads

TIMEOUT = 8.0  # seconds; less than a worker's patience, so that no thread outlives its email

# It logs what Notify answers, which may repeat an address.
logging.getLogger("notifications_python_client").setLevel(logging.CRITICAL)

Client = Any  # Notify's client, which has no types of its own
Asked = Callable[[Client], Any]
Told = Callable[[Any, datetime], Answer | None]


class Notify:
    """Sends through one generic template, whose subject and message are wholly ours."""

    def __init__(self, chosen: Settings) -> None:
        self.chosen = chosen
        self.template = str(chosen.notify_template_id)
        self.threads = Threads(self.client)

    def client(self) -> Client:
        """A client for one thread; its connections are kept."""
        make: Any = NotificationsAPIClient
        key = self.chosen.notify_api_key.get_secret_value()
        made = make(key, self.chosen.notify_base_url, timeout=TIMEOUT)
        made.request_session = session(self.chosen.notify_base_url)
        return made

    async def send(self, email: Email) -> Answer:
        """Hand the email over; its id is the reference by which it is found again."""

        def post(client: Client) -> None:
            client.send_email_notification(
                email.recipient,
                self.template,
                personalisation={"subject": email.subject, "body": email.markdown},
                reference=str(email.reference),
                one_click_unsubscribe_url=https_only(email.one_click),
            )

        return await self.ask(post, accepted) or NoAnswer("nothing said")

    async def find(self, reference: UUID) -> Answer | None:
        """What Notify knows of a reference."""

        def get(client: Client) -> list[Any]:
            answer: Any = client.get_all_notifications(reference=str(reference))
            return list(answer["notifications"])

        return await self.ask(get, found)

    async def problems(self) -> list[str]:
        """What Notify says is wrong with the key and the template; nothing is sent."""
        return await self.threads.run(lambda client: problems_of(client, self.chosen))

    async def ask(self, call: Asked, read: Told) -> Answer | None:
        """Call Notify in a thread of its own and read what it says, be it an error."""
        try:
            said = await self.threads.run(call)
        except APIError as error:
            return answer_to_error(error)
        return read(said, now())


def session(address: str) -> Session:
    """Connections that know this machine's proxies; by themselves they would ask for each email."""
    made = Session()
    known = made.merge_environment_settings(address, {}, None, None, None)
    made.trust_env = False
    made.proxies, made.verify, made.cert = known["proxies"], known["verify"], known["cert"]
    return made


def accepted(_: object, now: datetime) -> Answer:
    """Notify has taken an email on: it says so by not raising an error."""
    return Accepted(now)


def https_only(address: str) -> str | None:
    """An address that Notify takes; it refuses an email with any other."""
    return address if address.startswith("https://") else None
