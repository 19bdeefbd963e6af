"""What operators measure: request durations of this process, the outbox, the workers."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from litestar import Controller, Response, get
from litestar.connection import ASGIConnection
from litestar.exceptions import NotAuthorizedException
from litestar.handlers import BaseRouteHandler
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric

from app.clock import now
from app.logs.durations import REGISTRY
from app.security.callers import bearer_accepted
from app.services.mail_numbers import MailNumbers, mail_numbers
from app.settings import settings


def operators_only(connection: ASGIConnection[Any, Any, Any, Any], _: BaseRouteHandler) -> None:
    """Nobody else knows the token."""
    if not bearer_accepted(connection.headers.get("authorization"), settings().metrics_token):
        raise NotAuthorizedException


class MetricsController(Controller):
    """`/metrics`, for Prometheus; no number is about a person."""

    guards = (operators_only,)
    opt = {"skip_session": True, "exclude_from_csrf": True, "public": True}  # noqa: RUF012 as Litestar has it

    @get("/metrics")
    async def metrics(self) -> Response[bytes]:
        """This process's requests, and the outbox as the database has it."""
        moment = now()
        outbox = CollectorRegistry()
        outbox.register(_Outbox(await mail_numbers(moment), moment))
        return Response(
            generate_latest(REGISTRY) + generate_latest(outbox), media_type=CONTENT_TYPE_LATEST
        )


class _Outbox:
    """The numbers of one moment as metrics."""

    def __init__(self, numbers: MailNumbers, moment: datetime) -> None:
        self.numbers, self.moment = numbers, moment

    def collect(self) -> Iterable[Metric]:
        """Each metric, in the order in which it is read."""
        yield from self.queues()
        yield from self.stops()
        yield from self.workers()

    def queues(self) -> Iterable[Metric]:
        depth = GaugeMetricFamily("npq_outbox_depth", "Emails that wait", labels=["queue"])
        oldest = GaugeMetricFamily(
            "npq_outbox_oldest_due_seconds", "How long the oldest is overdue", labels=["queue"]
        )
        for name, waiting in self.numbers.waiting.items():
            depth.add_metric([name], waiting.depth)
            oldest.add_metric([name], waiting.overdue)
        sending = GaugeMetricFamily(
            "npq_outbox_sending", "Emails at the mail provider", self.numbers.sending
        )
        yield from (depth, oldest, sending)

    def stops(self) -> Iterable[Metric]:
        state = self.numbers.state
        stopped, paused = state.stopped_at is not None, state.paused_until is not None
        yield GaugeMetricFamily("npq_mail_stopped", "Whether our own mistake stopped it", stopped)
        yield GaugeMetricFamily("npq_mail_paused", "Whether a limit holds all emails up", paused)

    def workers(self) -> Iterable[Metric]:
        silence = GaugeMetricFamily(
            "npq_worker_silence_seconds", "Since a worker last said it is well", labels=["worker"]
        )
        results = CounterMetricFamily(
            "npq_emails_attempted", "What became of emails", labels=["worker", "result"]
        )
        for worker in self.numbers.workers:
            silence.add_metric([worker.name], (self.moment - worker.seen_at).total_seconds())
            for result, number in sorted(worker.results.items()):
                results.add_metric([worker.name, result], number)
        yield from (silence, results)
