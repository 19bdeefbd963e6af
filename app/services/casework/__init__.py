"""What admins do to registrations and to TRNs (admin.md, 7 and 8): one transaction each."""
