"""Which establishments are of an eligible type, and which are outside England.

The numbers are those of the TypeOfEstablishment and LA code columns of the register of schools.
"""

ELIGIBLE_TYPES: frozenset[str] = frozenset(
    {
        "1",  # Community school
        "2",  # Voluntary aided school
        "3",  # Voluntary controlled school
        "5",  # Foundation school
        "6",  # City technology college
        "7",  # Community special school
        "8",  # Non-maintained special school
        "10",  # Other independent special school
        "12",  # Foundation special school
        "14",  # Pupil referral unit
        "15",  # Local authority nursery school
        "18",  # Further education
        "24",  # Secure units
        "26",  # Service children's education
        "28",  # Academy sponsor led
        "31",  # Sixth form centres
        "32",  # Special post 16 institution
        "33",  # Academy special sponsor led
        "34",  # Academy converter
        "35",  # Free schools
        "36",  # Free schools special
        "38",  # Free schools alternative provision
        "39",  # Free schools 16 to 19
        "40",  # University technical college
        "41",  # Studio schools
        "42",  # Academy alternative provision converter
        "43",  # Academy alternative provision sponsor led
        "44",  # Academy special converter
        "45",  # Academy 16-19 converter
        "46",  # Academy 16 to 19 sponsor led
    }
)

WELSH_ESTABLISHMENT = "30"
OUTSIDE_ENGLAND = frozenset({0, *range(660, 682), 702, 704, 708})


def in_england(establishment_type: str, authority_code: str) -> bool:
    """Whether a school is in England, by its type and its local authority; unknown ones are."""
    if establishment_type.lstrip("0") == WELSH_ESTABLISHMENT:
        return False
    return not (authority_code.isdecimal() and int(authority_code) in OUTSIDE_ENGLAND)


def of_eligible_type(establishment_type: str) -> bool:
    """Whether a school of this type is one of the state-funded settings; none at all is not."""
    return establishment_type.lstrip("0") in ELIGIBLE_TYPES
