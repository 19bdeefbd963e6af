"""The pages about admins, for super admins."""
