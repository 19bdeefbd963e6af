"""The questions of a registration and the one walk over them: pure, without clock or database."""
