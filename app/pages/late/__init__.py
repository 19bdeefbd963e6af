"""Pages of the console about people who may register late."""

LATE_LIST = "/admin/late-registrations"
