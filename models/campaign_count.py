from piccolo.columns import Integer, SmallInt, Varchar
from piccolo.table import Table

from models.campaign import Campaign
from models.columns import created, key, reference
from models.engine import DB


class CampaignCount(Table, tablename="campaign_count", db=DB):
    """How many emails of a campaign are in a state, kept by the database as they change."""

    id = key()
    campaign = reference(Campaign)
    campaign_group = SmallInt()
    interest = Varchar(length=6)
    state = Varchar(length=10)
    emails = Integer()
    created_at = created()
