"""What operators and their balancers ask."""

from litestar import Controller, Response, get

from app.services.readiness import readiness, told


class HealthController(Controller):
    """`/health`: no session, no token, nothing about any person."""

    path = "/health"
    opt = {"skip_session": True, "exclude_from_csrf": True, "public": True}  # noqa: RUF012 as Litestar has it

    @get("/live")
    async def live(self) -> dict[str, bool]:
        """Whether the process answers at all: asks nobody else."""
        return {"live": True}

    @get("/ready")
    async def ready(self) -> Response[dict[str, bool]]:
        """200 when everything needed answers, else 503; the body says which does not.

        Without a worker, and while email has stopped, people are served all the same: a balancer
        must not take the site away for that, so it is told and no more.
        """
        answers = await readiness()
        status = 200 if all(answers.values()) else 503
        return Response({**answers, **await told()}, status_code=status)
