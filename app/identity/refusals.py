"""Why somebody is not signed in; the words are for the log and hold nothing of a person."""


class SignInCancelled(Exception):
    """The person stopped at the provider."""


class ProviderAway(Exception):
    """The provider does not answer, or says that it cannot at the moment."""


class WrongAnswer(Exception):
    """The provider's answer is not one that we may believe."""
