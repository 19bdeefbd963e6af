from models.sql_migration import forwards_from

ID = "0009_console_lists"
VERSION = "1.38.0"
DESCRIPTION = ""

forwards = forwards_from(ID)
