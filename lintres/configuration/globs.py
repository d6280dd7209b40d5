"""Globs as git understands them in .gitignore."""

from collections.abc import Iterable


class Globs:
    """Some globs, to be held against paths relative to the folder that they are written in."""

    def __init__(self, patterns: Iterable[str]) -> None:
        """Take patterns; raises ValueError for one that is none."""
        # Few configurations have globs, and most calls have no configuration.
        from pathspec import GitIgnoreSpec
        from pathspec.patterns.gitignore import GitIgnorePatternError

        try:
            self._spec = GitIgnoreSpec.from_lines(patterns)
        except GitIgnorePatternError as fault:
            raise ValueError(f"no glob: {fault}") from None

    def match(self, path: str) -> bool:
        """Whether a path, with plain slashes, one at its end for a folder, is meant."""
        return self._spec.match_file(path)
