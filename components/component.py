"""What every component is: a frozen value that renders itself where a template names it."""

from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar

from markupsafe import Markup

from components.rendering import Params, compact, macro, piece

REMEMBERED = 1024
Attributes = tuple[tuple[str, str], ...]


class Worded:
    """A value with words in it: plain text is escaped, markup is kept apart from equal text.

    `Markup("<b>")` equals `"<b>"`. Were both kept as they are, two components would be equal, and
    one would be shown with the other's remembered markup.
    """

    __slots__ = ()
    worded: ClassVar[tuple[str, ...]] = ()
    memoised: ClassVar[bool] = True

    def __post_init__(self) -> None:
        for name in self.worded:
            words = getattr(self, name)
            if isinstance(words, Markup):
                object.__setattr__(self, name, Html(words))
            elif self.memoised and isinstance(words, Component) and not words.memoised:
                raise TypeError(f"{type(self).__name__} is remembered, its {name} must not be")


class Component(Worded):
    """A piece of a page; `{{ component }}` renders it, escaped words and all.

    A subclass names either GOV.UK's `macro` or its own `template`. One that may hold a person's
    words says `memoised = False`: it is rendered afresh each time and never kept.
    """

    __slots__ = ()
    macro: ClassVar[str] = ""
    template: ClassVar[str] = ""

    def params(self) -> Params:
        """What GOV.UK's macro is given."""
        raise NotImplementedError

    def render(self) -> Markup:
        """The markup of this value, made afresh."""
        if self.template:
            return compact(piece(self.template).render(it=self))
        return compact(macro(self.macro)(self.params()))

    def __html__(self) -> str:
        return remembered(self) if self.memoised else self.render()


@lru_cache(maxsize=REMEMBERED)
def remembered(component: Component) -> Markup:
    """The markup of an equal component, made once and kept while it is in use."""
    return component.render()


@dataclass(frozen=True, slots=True)
class Html(Component):
    """Markup that we wrote ourselves, equal only to the same markup."""

    markup: Markup

    def __post_init__(self) -> None:
        if not isinstance(self.markup, Markup):
            raise TypeError("Html takes Markup; plain text needs no wrapping")

    def __html__(self) -> str:
        return self.markup


Words = str | Component

_JOINED = Markup()


def joined(*parts: Words) -> Html:
    """Markup and words in a row, the words escaped: as `Markup.format`, in half of its time."""
    return Html(_JOINED.join(parts))


def content(words: Words, prefix: str = "") -> dict[str, str]:
    """Words as the macros want them: `text` is escaped there, `html` is not.

    With a prefix the keys are `titleText` and `titleHtml`, say.
    """
    if isinstance(words, Component):
        return {f"{prefix}Html" if prefix else "html": words.__html__()}
    return {f"{prefix}Text" if prefix else "text": words}
