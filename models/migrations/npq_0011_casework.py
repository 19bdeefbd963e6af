from models.sql_migration import forwards_from

ID = "0011_casework"
VERSION = "1.38.0"
DESCRIPTION = ""

forwards = forwards_from(ID)
