"""The tables of the console: columns and filters, one list in each file."""
