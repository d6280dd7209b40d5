"""What a team asks of lintres: its configuration, and what of it holds for a draft."""
