"""Where the lintres that runs here came from: what pip is to install, to have it elsewhere."""

from lintres.cli.console import version


def package() -> str:
    """Return a requirement of pip: the address that lintres was installed from, or its version."""
    # A scan of what is installed, and json: only for those who ask.
    import json
    from importlib.metadata import PackageNotFoundError, distribution

    try:
        # Written by pip where a package came from an address and not from an index (PEP 610).
        written = distribution("lintres").read_text("direct_url.json")
    except PackageNotFoundError:
        return "lintres"
    match json.loads(written or "{}"):
        case {"url": str(url), "vcs_info": {"vcs": "git", "commit_id": str(commit), **more}}:
            return f"git+{url}@{more.get('requested_revision') or commit}"
        case {"url": str(url), "archive_info": dict()} if url.startswith("https:"):
            return f"lintres @ {url}"
    # From an index, or from a folder that no other machine has.
    return f"lintres=={version()}"
