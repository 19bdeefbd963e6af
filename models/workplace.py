from piccolo.columns import Boolean, Integer, Text, Varchar
from piccolo.table import Table

from models.columns import created, key, optional_text
from models.engine import DB


class Workplace(Table, db=DB):
    """A school, 16 to 19 setting, local authority or childcare provider, as last imported."""

    id = key()
    kind = Varchar(length=20)
    identifier = Varchar(length=20)
    ukprn = optional_text(8)
    name = optional_text(255)
    address_1 = optional_text()
    address_2 = optional_text()
    address_3 = optional_text()
    town = optional_text()
    county = optional_text()
    postcode = optional_text(10)
    authority_code = optional_text(10)
    authority = optional_text()
    establishment_type = optional_text(10)
    establishment_type_name = optional_text()
    phase = optional_text()
    pupils = Integer(null=True, default=None)
    region = optional_text()
    provider_type = optional_text()
    provider_subtype = optional_text()
    early_years_register = Boolean(default=False)
    compulsory_register = Boolean(default=False)
    voluntary_register = Boolean(default=False)
    choosable = Boolean(default=True)
    published_status = optional_text(60)
    # Normalised at import, never while searching: the name alone, the town, and every term.
    # The database makes the column `search_document` of them.
    search_name = Text(null=True, default=None)
    search_town = Text(null=True, default=None)
    search_words = Text(default="")
    created_at = created()
