"""A provider's claims in our words, whatever shape they come in."""

from datetime import date

import pytest

from app.identity import WrongAnswer
from app.identity.mappers import dfe_identity
from app.services.people import Claims

SAID = {"sub": "somebody", "email": "applicant@example.com"}


def test_everything_that_is_said_is_taken():
    said = {**SAID, "name": "Robin Larkfield", "birthdate": "1988-04-12", "trn": "3000001"}
    assert dfe_identity({**said, "email_verified": "True"}) == Claims(
        provider="dfe-identity",
        subject="somebody",
        email="applicant@example.com",
        name="Robin Larkfield",
        date_of_birth=date(1988, 4, 12),
        trn="3000001",
    )


def test_spaces_around_an_address_do_not_count():
    assert dfe_identity({**SAID, "email": " applicant@example.com "}).email == SAID["email"]


@pytest.mark.parametrize("email", [None, "", "  ", 7, "nobody", "a b@example.com", "a@b\x00.com"])
def test_without_a_usable_address_there_is_no_signing_in(email):
    with pytest.raises(WrongAnswer):
        dfe_identity({**SAID, "email": email})


@pytest.mark.parametrize("word", [False, "False", "false", " FALSE "])
def test_an_address_that_is_not_confirmed_is_not_believed(word):
    with pytest.raises(WrongAnswer):
        dfe_identity({**SAID, "email_verified": word})


@pytest.mark.parametrize("word", [True, "True", "true", None])
def test_a_confirmed_address_is_believed(word):
    assert dfe_identity({**SAID, "email_verified": word}).email == SAID["email"]


@pytest.mark.parametrize(
    "trn", [None, "", "   ", "12345", "12345678", "ABCDEFG", "１２３４５６７", 1234567]
)
def test_what_is_not_a_trn_counts_as_none(trn):
    assert dfe_identity({**SAID, "trn": trn}).trn is None


@pytest.mark.parametrize("birthdate", [None, "", "12/04/1988", "1988-02-30", 1988])
def test_what_is_not_a_date_counts_as_none(birthdate):
    assert dfe_identity({**SAID, "birthdate": birthdate}).date_of_birth is None


def test_a_name_is_made_of_its_parts_if_need_be():
    assert dfe_identity({**SAID, "given_name": "Robin", "family_name": "Larkfield"}).name == (
        "Robin Larkfield"
    )
    assert dfe_identity(SAID).name is None


@pytest.mark.parametrize("sub", ["", "x" * 256, None, 7])
def test_a_subject_that_cannot_be_kept_is_refused(sub):
    with pytest.raises(WrongAnswer):
        dfe_identity({**SAID, "sub": sub})
