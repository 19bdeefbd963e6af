"""Measurements of the service beside their yardsticks, in the same run."""
