"""Histories are tried on the late list, on 10 May 2024."""

from tests.late.conftest import late_list, may

__all__ = ["late_list", "may"]
