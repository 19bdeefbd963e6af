from models.sql_migration import forwards_from

ID = "0032_audit_search"
VERSION = "1.38.0"
DESCRIPTION = ""

forwards = forwards_from(ID)
