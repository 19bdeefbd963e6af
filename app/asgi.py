"""The web process: the only place that knows every part."""

import gc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from litestar import Litestar, Router
from litestar.di import Provide
from litestar.types import ASGIApp

from app import guards, logs
from app.bell import hang_up
from app.controllers.account import AccountController
from app.controllers.admin import CONSOLE
from app.controllers.admin.done import collect_banner, done_before, remember_first
from app.controllers.check_answers import CheckAnswersController
from app.controllers.dev import DevController
from app.controllers.email_updates import EmailUpdatesController
from app.controllers.guidance import GuidanceController
from app.controllers.health import HealthController
from app.controllers.identity_webhook import IdentityWebhookController
from app.controllers.journey import JourneyController
from app.controllers.late_registration import LateRegistrationController
from app.controllers.metrics import MetricsController
from app.controllers.notify_webhook import NotifyWebhookController
from app.controllers.problems import EXCEPTION_HANDLERS
from app.controllers.search import SearchController
from app.controllers.sign_in import SignInController
from app.controllers.small_pages import SmallPagesController
from app.controllers.start import StartController
from app.controllers.static_files import static_routes
from app.controllers.unsubscribe import UnsubscribeController
from app.security import ASKED_BEFORE_FILES, FormRequest, close_files, csrf_config, middleware
from app.security.starting import in_a_sentence
from app.services.receipts import AlreadySent
from app.sessions import admin_session_config, close_sessions, session_config
from app.settings import settings
from components.assets import found
from models.engine import DB
from models.starting import CannotStart, open_database

PAGES = (
    StartController,
    LateRegistrationController,
    SignInController,
    CheckAnswersController,
    JourneyController,
    SearchController,
    AccountController,
    EmailUpdatesController,
    UnsubscribeController,
    GuidanceController,
    SmallPagesController,
    DevController,
)


# Asked by machines: no session, no form, no page.
MACHINES = (
    HealthController,
    MetricsController,
    NotifyWebhookController,
    IdentityWebhookController,
)


@asynccontextmanager
async def connections(_: Litestar) -> AsyncIterator[None]:
    """The process's connections; a database of another release ends the start."""
    await open_database()
    # What is loaded by now stays: the collector need not walk it, nor look after every request.
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)
    try:
        yield
    finally:
        await hang_up()
        await close_sessions()
        await DB.close_connection_pool()


def pages() -> Router:
    """Every page that a person opens: with the applicant's session and one arrival query."""
    return Router(
        "/",
        route_handlers=list(PAGES),
        middleware=[session_config().middleware],
        dependencies={
            "arrival": Provide(guards.provide_arrival),
            "visitor": Provide(guards.provide_visitor),
            "account_holder": Provide(guards.provide_account_holder),
            "asker": Provide(guards.provide_asker),
            "registrant": Provide(guards.provide_registrant),
        },
    )


def console() -> Router:
    """Every page of the console: with the admin's session, closed to all but whom a page names."""
    return Router(
        "/admin",
        route_handlers=list(CONSOLE),
        middleware=[admin_session_config().middleware],
        guards=[guards.admit],
        opt={ASKED_BEFORE_FILES: guards.admit_files},
        dependencies={"admin": Provide(guards.provide_admin)},
        before_request=collect_banner,
        exception_handlers={AlreadySent: done_before},
    )


def application() -> Litestar:
    """The application without what stands around every request."""
    return Litestar(
        route_handlers=[pages(), console(), *MACHINES, *static_routes(found)],
        exception_handlers=EXCEPTION_HANDLERS,
        after_exception=[remember_first, close_files],
        csrf_config=csrf_config(),
        lifespan=[connections],
        logging_config=None,  # ours is set up before, and scrubs what others say
        openapi_config=None,
        request_class=FormRequest,
        request_max_body_size=settings().max_body_bytes,
        debug=False,
    )


def create_app() -> ASGIApp:
    """The whole web process as uvicorn runs it."""
    logs.configure()
    return in_a_sentence(middleware()(application()), CannotStart)
