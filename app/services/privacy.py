"""Which privacy notice people read, as `consent_version` keeps it."""

PRIVACY_VERSION = "3"
"""Goes up with every change to what `/privacy` or the consent line says."""

PRIVACY_DATE = "22 November 2026"
