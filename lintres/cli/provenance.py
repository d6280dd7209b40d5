"""Where the lintres that runs here came from: what pip is to install, to have it elsewhere."""

from lintres.cli.console import version
from lintres.record import Record


class Origin(Record):
    """A requirement of pip, and whether another machine can meet it, for all one can tell."""

    package: str
    is_elsewhere: bool


def origin() -> Origin:
    """Return the address that lintres was installed from, or its version."""
    # A scan of what is installed, and json: only for those who ask.
    import json
    from importlib.metadata import PackageNotFoundError, distribution

    try:
        # Written by pip where a package came from an address and not from an index (PEP 610).
        written = distribution("lintres").read_text("direct_url.json")
    except PackageNotFoundError:
        return Origin("lintres", is_elsewhere=True)
    match json.loads(written or "{}"):
        case {"url": str(url), "vcs_info": {"vcs": "git", "commit_id": str(commit), **more}}:
            revision = more.get("requested_revision") or commit
            return Origin(f"git+{url}@{revision}", is_elsewhere=True)
        case {"url": str(url), "archive_info": dict()} if url.startswith("https:"):
            return Origin(f"lintres @ {url}", is_elsewhere=True)
    # From an index, or from a folder or file that no other machine has.
    return Origin(f"lintres=={version()}", is_elsewhere=written is None)
