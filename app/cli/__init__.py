"""The `npq` command: what an operator does from a shell, each command one use case."""

from app.cli.commands import npq
from app.cli.imports import import_childcare, import_list, import_schools

for command in (import_list, import_schools, import_childcare):
    npq.add_command(command)

__all__ = ["npq"]
