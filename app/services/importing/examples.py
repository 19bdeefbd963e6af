"""Small invented files that show what each kind is like."""

from collections.abc import Mapping

from app.services.importing.kinds import FORMATS

_SCHOOL = (
    *("900001", "10900001", "Alderbrook Primary School", "1 Mill Lane", "", "", "Otterford", ""),
    *("OT1 1AA", "352", "Manchester", "1", "Community school", "Primary", "210", "North West", "1"),
)
_COUNCIL = ("10900002", "Otterford Council", "Town Hall", "", "", "Otterford", "", "OT1 1AB")
_CHILDCARE = (
    *("EY900001", "Otterford Nursery", "2 Mill Lane", "", "", "Otterford", "OT1 1AC", "Leeds"),
    *("North West", "Childcare on non-domestic premises", "Full day care", "Active", "ALL"),
    *("Y", "Y", "Y"),
)
_ROWS: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "schools": (
        ("900001", "Manchester", "Alderbrook Primary School", "Community school", "Manchester"),
        ("900002", "Leeds", "Birchfield Academy", "Academy converter", "Leeds"),
    ),
    "sixteen_to_nineteen": (("10900001", "Fernleigh College", "Further education"),),
    "early_years": (
        ("Leeds", "EY900001", "", "Otterford Nursery"),
        ("Leeds", "", "900001", "Alderbrook Primary School"),
    ),
    "childminders": (("Leeds", "EY900002", ""),),
    "itt_providers": (("Larkmead Education Trust", "Larkmead"),),
    "school": (_SCHOOL,),
    "local_authority": (_COUNCIL,),
    "childcare_provider": (_CHILDCARE,),
}


def example(kind: str) -> list[tuple[str, ...]]:
    """The header and a few rows, as this kind is published."""
    return [FORMATS[kind].columns, *_ROWS[kind]]
