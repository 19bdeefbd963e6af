"""Who works in the console: signing in, adding, changing and archiving admins."""
