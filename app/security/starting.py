"""A start that fails says why in one line, not in a page of the frameworks' own lines."""

from app.logs.asgi import App, Message, Receive, Scope, Send

FAILED = "lifespan.startup.failed"


def in_a_sentence(app: App, why: type[Exception]) -> App:
    """The application; when this exception stops its start, the server logs its words alone."""

    async def around(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "lifespan":
            await app(scope, receive, send)
            return
        failures: list[Message] = []

        async def hold(message: Message) -> None:
            if message["type"] == FAILED:
                failures.append(message)  # the framework raises its reason after it
            else:
                await send(message)

        try:
            await app(scope, receive, hold)
        except BaseException as error:
            for message in failures:
                await send({**message, "message": words_of(error, why) or message["message"]})
            raise

    return around


def words_of(error: BaseException, why: type[Exception]) -> str:
    """What the exceptions of this kind say that are in an error, or in a group of them."""
    if isinstance(error, BaseExceptionGroup):
        return "; ".join(filter(None, (words_of(one, why) for one in error.exceptions)))
    return str(error) if isinstance(error, why) else ""
