"""What rows of published files mean: columns, cells, numbers and registers, without any reading."""
