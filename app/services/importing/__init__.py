"""Bringing published files into the service: eligibility lists and workplaces."""
