from models.sql_migration import forwards_from

ID = "0002_courses_and_providers"
VERSION = "1.38.0"
DESCRIPTION = ""

forwards = forwards_from(ID)
