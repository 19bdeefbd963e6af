"""The `npq` command: what an operator does from a shell, each command one use case."""

from app.cli.admins import create_super_admin
from app.cli.commands import npq
from app.cli.imports import import_childcare, import_list, import_schools
from app.cli.late_registration import late
from app.cli.service import service

for command in (create_super_admin, import_list, import_schools, import_childcare, service, late):
    npq.add_command(command)

__all__ = ["npq"]
