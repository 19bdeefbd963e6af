"""Rules that the markup of every page keeps: what a program can say about accessible HTML."""
