from models.sql_migration import forwards_from

ID = "0005_service_schedule"
VERSION = "1.38.0"
DESCRIPTION = ""

forwards = forwards_from(ID)
