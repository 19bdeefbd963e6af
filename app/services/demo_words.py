"""Words that invented workplaces are made of."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Town:
    """Where an invented workplace stands."""

    name: str
    area: str
    authority_code: str
    authority: str
    region: str


@dataclass(frozen=True, slots=True)
class Kind:
    """A type of establishment, with its number in the register of schools."""

    code: str
    name: str
    suffix: str
    phase: str
    takes_16_to_19: bool = False


TOWNS = (
    Town("Manchester", "M", "352", "Manchester", "North West"),
    Town("Leeds", "LS", "383", "Leeds", "Yorkshire and the Humber"),
    Town("Bristol", "BS", "801", "Bristol, City of", "South West"),
    Town("Newcastle upon Tyne", "NE", "391", "Newcastle upon Tyne", "North East"),
    Town("Birmingham", "B", "330", "Birmingham", "West Midlands"),
    Town("Exeter", "EX", "878", "Devon", "South West"),
    Town("Brighton", "BN", "846", "Brighton and Hove", "South East"),
    Town("Sheffield", "S", "373", "Sheffield", "Yorkshire and the Humber"),
    Town("Nottingham", "NG", "892", "Nottingham", "East Midlands"),
    Town("Norwich", "NR", "926", "Norfolk", "East of England"),
    Town("Canterbury", "CT", "886", "Kent", "South East"),
    Town("London", "N", "206", "Islington", "London"),
)
WELSH_TOWNS = (
    Town("Cardiff", "CF", "681", "Cardiff", "Wales (pseudo)"),
    Town("Swansea", "SA", "670", "Swansea", "Wales (pseudo)"),
)
WELSH = Kind("30", "Welsh establishment", "School", "Not applicable")

KINDS = (
    Kind("1", "Community school", "Primary School", "Primary"),
    Kind("34", "Academy converter", "Academy", "Secondary"),
    Kind("2", "Voluntary aided school", "CE Primary School", "Primary"),
    Kind("28", "Academy sponsor led", "High School", "Secondary"),
    Kind("11", "Other independent school", "Preparatory School", "Not applicable"),
    Kind("18", "Further education", "College", "16 plus", takes_16_to_19=True),
    Kind("5", "Foundation school", "School", "Secondary"),
    Kind("15", "Local authority nursery school", "Nursery School", "Nursery"),
    Kind("7", "Community special school", "Special School", "Not applicable"),
    Kind("35", "Free schools", "Free School", "All-through"),
    Kind("14", "Pupil referral unit", "Pupil Referral Unit", "Not applicable"),
    Kind("31", "Sixth form centres", "Sixth Form College", "16 plus", takes_16_to_19=True),
    Kind("3", "Voluntary controlled school", "Infant School", "Primary"),
    Kind("40", "University technical college", "Technical College", "Secondary"),
    Kind("37", "British schools overseas", "International School", "Not applicable"),
)

NAMES = (
    "Alderbrook",
    "Birchfield",
    "Cobblewick",
    "Dunmarsh",
    "Elderwood",
    "Fernleigh",
    "Gorsehill",
    "Hazelmoor",
    "Ivybridge Lane",
    "Juniper Park",
    "Kestrel Way",
    "Larkmead",
    "Millstone",
    "Nettlecombe",
    "Otterford",
    "Pendle View",
    "Quarry Bank",
    "Rushmere",
    "St Aldric’s",
    "Thornbury Rise",
    "Underhill",
    "Vale Cross",
    "Willowbeck",
    "Yarrowdale",
)
STREETS = (
    "Mill Lane",
    "Station Road",
    "Church Walk",
    "Orchard Close",
    "Market Street",
    "Green Lane",
    "Victoria Terrace",
)
ITT_PROVIDERS = (
    ("Fernhill Teacher Training Partnership Limited", "Fernhill SCITT"),
    ("Larkmead Education Trust", "Larkmead Teacher Training"),
    ("Northmoor University", ""),
    ("Otterford Schools Alliance", "Otterford SCITT"),
    ("Thornbury Rise Academies Trust", "Thornbury Teacher Training"),
    ("Willowbeck College of Education", ""),
    ("Yarrowdale Primary Partnership", "Yarrowdale SCITT"),
)
