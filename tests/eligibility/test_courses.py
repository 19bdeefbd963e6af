from app.eligibility.courses import ADDITIONAL_SUPPORT_OFFER, COURSE, COURSES

NAMES_IN_ORDER = [
    "Leading behaviour and culture",
    "Leading literacy",
    "Leading teaching",
    "Leading teacher development",
    "Leading primary mathematics",
    "Senior leadership",
    "Headship",
    "Executive leadership",
    "Early years leadership",
    "Special educational needs co-ordinator (SENCO)",
    "Early headship coaching offer",
]


def test_the_offered_courses_stand_in_the_order_of_the_question():
    assert [course.name for course in COURSES] == NAMES_IN_ORDER


def test_a_course_has_a_form_for_sentences_and_one_for_titles():
    senco = COURSE["npq-senco"]
    assert senco.sentence == "the special educational needs co-ordinator (SENCO) NPQ"
    assert senco.title == "Special educational needs co-ordinator (SENCO) NPQ"


def test_the_coaching_offer_is_not_called_an_npq():
    offer = COURSE["npq-early-headship-coaching-offer"]
    assert (offer.sentence, offer.title) == (
        "the early headship coaching offer",
        "Early headship coaching offer",
    )


def test_the_courses_have_their_codes():
    codes = [course.code for course in COURSES]
    assert " ".join(codes) == ("NPQLBC NPQLL NPQLT NPQLTD NPQLPM NPQSL NPQH NPQEL NPQEYL NPQS EHCO")


def test_the_addresses_say_the_name_where_the_identifier_does_not():
    assert COURSE["npq-leading-behaviour-culture"].address == "leading-behaviour-and-culture"
    assert COURSE["npq-leading-teaching-development"].address == "leading-teacher-development"
    assert COURSE["npq-senco"].address == "senco"


def test_four_courses_are_funded_generally():
    general = {course.code for course in COURSES if course.funding == "general"}
    assert general == {"NPQLPM", "NPQH", "NPQS", "EHCO"}


def test_the_additional_support_offer_is_known_but_not_offered():
    support = COURSE[ADDITIONAL_SUPPORT_OFFER]
    assert support not in COURSES
    assert (support.code, support.funding, support.address) == ("ASO", "", "")


def test_identifiers_codes_and_addresses_are_unique():
    for attribute in ("identifier", "code", "address", "name"):
        assert len({getattr(course, attribute) for course in COURSES}) == len(COURSES)
