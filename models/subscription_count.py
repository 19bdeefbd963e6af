from piccolo.columns import BigInt, Varchar
from piccolo.table import Table

from models.columns import created, key
from models.engine import DB


class SubscriptionCount(Table, tablename="subscription_count", db=DB):
    """Changes of the number of subscriptions of a state and interest; a trigger writes them."""

    id = key()
    state = Varchar(length=13)
    interest = Varchar(length=6)
    change = BigInt()
    created_at = created()
