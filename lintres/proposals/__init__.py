"""What `lintres init` sees in a repository, and the files that it proposes for it."""
