"""Strings as YAML has them."""

import re

# What means itself in YAML: no mark that opens anything else, no ": ", no " #", no number.
_WORD = r"(?:[\w^$()/\\.+*|?@=-]|:(?=/))*"
_PLAIN = re.compile(rf"(?:[^\W\d_]|[\^(/\\]){_WORD}(?: (?:[\w@'/=-]{_WORD}'?)?)*(?<! )")
_NO_STRING = re.compile(r"(?i)true|false|yes|no|on|off|null|y|n")


def scalar(text: str) -> str:
    """Return a text of one line as a YAML string, in quotation marks only where it needs them."""
    if _PLAIN.fullmatch(text) and not _NO_STRING.fullmatch(text):
        return text
    return "'" + text.replace("'", "''") + "'"
