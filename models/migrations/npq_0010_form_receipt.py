from models.sql_migration import forwards_from

ID = "0010_form_receipt"
VERSION = "1.38.0"
DESCRIPTION = ""

forwards = forwards_from(ID)
