"""What a resolution is: the grammar, and the phrases and marks of each language."""
