"""Files that are refused whole: a sentence each, rows to blame, and nothing changed."""

import gzip
from io import BytesIO

import pytest

from app.eligibility.imports.problems import Refusal
from app.services.importing.upload import Upload
from tests.importing import stored
from tests.importing.given import YES_TO_ALL, bring, carry, content

pytestmark = pytest.mark.usefixtures("database")

SCHOOLS = content("schools")
HEADER = SCHOOLS.splitlines(keepends=True)[0]
FEW = b"".join(b"9%05d,A,B,C,D\n" % number for number in range(49))

SENTENCES = {
    "The file is empty.": b"",
    "The file has no row that can be used.": HEADER,
    "The column “URN” is missing from the header.": SCHOOLS.replace(b"URN", b"Number"),
    "The columns “URN” and “School Type” are missing from the header.": SCHOOLS.replace(
        b"School Type", b"Type"
    ).replace(b"URN", b"No"),
    "The column “URN” is more than once in the header.": SCHOOLS.replace(
        b"\r\n", b",x\r\n"
    ).replace(b"District,x", b"District, urn "),
    "The file cannot be read: it is not text. Save it as CSV and send that.": "".join(
        SCHOOLS.decode()
    ).encode("utf-16"),
    "The file cannot be read: it is written neither in UTF-8 nor in Windows-1252.": SCHOOLS
    + b"900006,\x81,B,C,D",
    "The file cannot be read: it is cut off in the middle of a character.": SCHOOLS
    + b"900006,A,St Zo\xc3",
    "The file is cut off in the middle of row 7.": SCHOOLS + b"900006,A,B",
    "The file cannot be read from row 7 on: a quotation mark or a line end stands where none can "
    "be.": SCHOOLS + b'900006,"A,B,C,D\r\n',
    "The file cannot be read: it has no lines.": SCHOOLS + b"A" * 1_100_000,
    "The file has more than 100,000 rows, the most that can be imported.": HEADER
    + b"900001,A,B,C,D\n" * 100_001,
    "2 of 51 rows cannot be used, more than 2 in 100.": HEADER + FEW + b"0,A,B,C,D\nN/A,A,B,C,D\n",
    "The file cannot be read: its compressed content is damaged or cut off.": gzip.compress(
        SCHOOLS
    )[:-9],
    "The file is larger than 20 MB, the most that can be imported.": gzip.compress(
        HEADER + b"\n" * 20_000_000
    ),
}


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda sentence: sentence[:60])
async def test_a_list_that_is_refused_leaves_the_old_one_in_force(sentence):
    await bring("schools", SCHOOLS)
    before = await stored.whole()
    with pytest.raises(Refusal) as refusal:
        await bring("schools", SENTENCES[sentence])
    assert str(refusal.value) == sentence
    assert await stored.whole() == before
    assert (await stored.runs())[1:] == [("schools", "refused", sentence)]
    assert (await stored.actions())[1:] == ["import.refused"]


async def test_a_refusal_names_the_rows_to_blame(database):
    with pytest.raises(Refusal) as refusal:
        await bring("schools", HEADER + FEW + b"0,A,B,C,D\nN/A,A,B,C,D\n900099,A\n")
    assert [problem.sentence for problem in refusal.value.problems] == [
        "Row 51: URN “0” is not right",
        "Row 52: URN “N/A” is not right",
        "Row 53: has 2 cells, the header has 5",
    ]
    row = await database.row("SELECT problems FROM import_run")
    assert '"row": 53' in row["problems"]


WORKPLACES = {
    "establishments": (
        "school",
        (b"34,Academy", b"X,Academy", "TypeOfEstablishment (code) “X” is not a number"),
        (b",352,M", b",3O1,M", "LA (code) “3O1” is not a number"),
        (b"3,\"Open", b"9,\"Open", "EstablishmentStatus (code) “9” is not a known status"),
        (b"3,\"Open", b",\"Open", "EstablishmentStatus (code) is empty"),
        (b"Zo\xeb\x92s Academy", b" ", "EstablishmentName is empty"),
        (b"10900002", b"20900002", "UKPRN “20900002” is not right"),
        (b"2 Mill Lane", b"2 Mill" + b" Lane" * 60, "Street is longer than 255 characters"),
    ),
    "childcare": (
        "childcare_provider",
        (b"EYR only", b"EYR or so", "Individual Register combinations “EYR or so” is not a "
         "combination of registers"),
        (b"EYR only,Y", b"EYR only,N", "Provider Early Years Register Flag “N” contradicts "
         "“EYR only”"),
        (b"900002", b"XX900002", "Provider URN “XX900002” is not right"),
    ),
}  # fmt: skip
CASES = [(name, kind, *case) for name, (kind, *cases) in WORKPLACES.items() for case in cases]


@pytest.mark.parametrize(("name", "kind", "old", "new", "said"), CASES)
async def test_an_unusable_workplace_among_few_refuses_the_file(name, kind, old, new, said):
    with pytest.raises(Refusal, match="cannot be used, more than 1 in 100") as refusal:
        await bring(kind, content(name).replace(old, new))
    assert said in [problem.sentence.split(": ")[1] for problem in refusal.value.problems]
    assert await stored.workplaces(kind) == {}


async def test_a_doubled_register_is_refused_for_its_repeated_rows():
    doubled = content("childcare") + b"".join(content("childcare").splitlines(True)[1:])
    with pytest.raises(Refusal, match="4 of 8 rows") as refusal:
        await bring("childcare_provider", doubled)
    assert refusal.value.problems[0].sentence == (
        "Row 6: Provider URN “EY900001” is already in row 2"
    )


async def test_a_register_of_another_kind_is_refused_for_its_header():
    with pytest.raises(Refusal, match="missing from the header"):
        await bring("childcare_provider", content("establishments"))


class Endless:
    """A file of half a gigabyte that nobody has to keep, and how much of it was read."""

    def __init__(self) -> None:
        self.read_so_far = 0

    def seek(self, position: int) -> int:
        return position

    def read(self, size: int) -> bytes:
        self.read_so_far += size
        return b"900001,A,B,C,D\n" * (size // 15) if self.read_so_far < 500_000_000 else b""


@pytest.mark.parametrize(("kind", "limit"), [("schools", 20), ("childcare_provider", 100)])
async def test_a_huge_file_is_refused_once_it_passes_the_limit(kind, limit):
    huge = Endless()
    with pytest.raises(Refusal, match=f"larger than {limit} MB"):
        await carry(kind, Upload("huge.csv", huge), YES_TO_ALL)
    assert huge.read_so_far < 3 * limit * 1_000_000
    assert (await stored.runs())[0][:2] == (kind, "refused")


async def test_an_empty_upload_is_refused():
    with pytest.raises(Refusal, match="The file is empty"):
        await carry("school", Upload("empty.csv", BytesIO()), YES_TO_ALL)
