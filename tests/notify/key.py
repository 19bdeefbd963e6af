"""The key and the template of the local Notify, which open nothing else."""

from ground.notify import KEY, SECRET, SERVICE, TEMPLATE

__all__ = ["KEY", "SECRET", "SERVICE", "TEMPLATE"]
