"""Campaigns: one mailing to many subscriptions (closure.md, section 7)."""
