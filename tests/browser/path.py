"""The SENCO path as a person goes it."""

from playwright.async_api import expect

from tests.browser.visitor import Visitor

START = "Register for a national professional qualification (NPQ)"
SENCO = "Special educational needs co-ordinator (SENCO)"
SENCO_ROLE = "Do you work as a special educational needs co-ordinator (SENCO)?"
SENCO_DATE = "When did you become a SENCO?"
AGREE = "I agree to my information being shared like this"
CHECK = "Check your answers and submit"
REGISTRATION = f"Your {SENCO} NPQ registration"
BEFORE_WORKPLACE = (
    ("Course start", "Yes"),
    ("Have you chosen an NPQ and a provider?", "Yes"),
    ("Do you work in England?", "Yes"),
    ("Did a return to teaching adviser refer you?", "No"),
    ("What type of setting do you work in?", "A school"),
)


async def sign_in(visitor: Visitor, subject: str = "teacher") -> None:
    """From the start page to the first question."""
    await visitor.opens("/")
    await visitor.sees(START)
    await visitor.presses("Start now")
    await visitor.is_let_in_as(subject)


async def begin(visitor: Visitor, subject: str = "teacher") -> None:
    """To the first question by the shortest way."""
    await visitor.opens("/sign-in?to=register")
    await visitor.is_let_in_as(subject)
    await expect(visitor.heading).not_to_have_text("Authorize Client")


async def say_where_one_works(visitor: Visitor) -> None:
    """From the first question to the course."""
    for heading, label in BEFORE_WORKPLACE:
        await visitor.sees(heading)
        await visitor.answers(label)
    await visitor.sees("Find your workplace")
    await search(visitor, "hillside manchester")
    await visitor.answers("Hillside School")


async def search(visitor: Visitor, words: str, label: str = "Your workplace") -> None:
    """Type into the search box of this label; with scripts the results come while one types."""
    box = visitor.page.get_by_label(label, exact=True)
    if visitor.scripted:
        await box.press_sequentially(words)
    else:
        await box.fill(words)
        await visitor.presses("Search")


async def choose_senco(visitor: Visitor) -> None:
    """From the course to the funding."""
    await visitor.sees("Choose an NPQ")
    await visitor.answers(SENCO)
    await visitor.sees(SENCO_ROLE)
    await visitor.answers("Yes")
    await visitor.sees(SENCO_DATE)
    await visitor.types("Month", "3")
    await visitor.types("Year", "2023")
    await visitor.presses("Continue")


async def choose_provider(visitor: Visitor) -> None:
    """From the funding to the answers."""
    await visitor.sees("Funding")
    await visitor.presses("Continue")
    await visitor.sees("Select your provider")
    await visitor.answers("National Institute of Teaching")
    await visitor.sees("Sharing your information")
    await visitor.answers(AGREE)
    await visitor.sees(CHECK)


async def answer_everything(visitor: Visitor) -> None:
    """From the first question to the answers."""
    await say_where_one_works(visitor)
    await choose_senco(visitor)
    await choose_provider(visitor)
