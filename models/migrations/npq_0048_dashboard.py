from models.sql_migration import forwards_from

ID = "0048_dashboard"
VERSION = "1.38.0"
DESCRIPTION = ""

forwards = forwards_from(ID)
