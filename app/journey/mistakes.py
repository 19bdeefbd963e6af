"""What a question raises when it cannot take what was sent."""

from collections.abc import Iterable, Mapping


class Mistakes(Exception):
    """What is wrong with the fields sent: a sentence for each, to be shown with the page again.

    `sentences` maps names of inputs to sentences, in the order of the page; `marks` holds the names
    of all inputs to be shown as wrong, also those whose sentence stands at another.
    """

    def __init__(self, sentences: Mapping[str, str], marks: Iterable[str] = ()) -> None:
        super().__init__(", ".join(sentences))
        self.sentences = dict(sentences)
        self.marks = frozenset(sentences) | frozenset(marks)


class AskAgain(Exception):
    """Nothing is wrong and nothing is kept: the same question is to be opened afresh."""


class SearchAgain(AskAgain):
    """None of the results was right: open the question with an empty box and its advice."""


class OutcomeChanged(AskAgain):
    """The outcome that was shown is no longer the outcome: show the present one first."""
