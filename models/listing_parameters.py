"""Values that a statement names: each is bound once, none is ever written into the statement."""

from collections.abc import Mapping


class Parameters:
    """What `$1`, `$2` and so on stand for."""

    def __init__(self, scope: Mapping[str, object]) -> None:
        self.values: list[object] = []
        self._scope = _Names(self, scope)

    def bind(self, value: object) -> str:
        """Bind a value; what stands for it."""
        self.values.append(value)
        return f"${len(self.values)}"

    def fill(self, fragment: str, **own: object) -> str:
        """The fragment with each `{name}` bound: to its own values, else to the caller's."""
        names = _Names(self, own, self._scope) if own else self._scope
        return fragment.format_map(names)


class _Names(dict[str, str]):
    """Names of a fragment by what stands for them, bound when they are first met."""

    def __init__(
        self, parameters: Parameters, values: Mapping[str, object], other: "_Names | None" = None
    ) -> None:
        super().__init__()
        self._parameters = parameters
        self._values = values
        self._other = other

    def __missing__(self, name: str) -> str:
        if name not in self._values and self._other is not None:
            return self._other[name]
        self[name] = self._parameters.bind(self._values[name])
        return self[name]
