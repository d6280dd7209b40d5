"""Findings as tests that failed, for whatever shows the reports of JUnit: a suite a draft."""

import re
from collections.abc import Iterable, Iterator
from posixpath import splitext
from xml.etree import ElementTree as ET

from lintres.diagnostic import Diagnostic
from lintres.reports.places import place
from lintres.source import Source
from lintres.verdict import Verdict

# What XML 1.0 has no way to write, not even escaped.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def report(verdicts: Iterable[Verdict]) -> Iterator[str]:
    """Yield a suite for each draft; a draft without findings has one test, which passes."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="lintres">\n'
    for one in verdicts:
        suite = _suite(one.source, one.diagnostics)
        ET.indent(suite)
        yield ET.tostring(suite, encoding="unicode") + "\n"
    yield "</testsuites>\n"


def _suite(source: Source, diagnostics: tuple[Diagnostic, ...]) -> ET.Element:
    suite = ET.Element(
        "testsuite",
        {
            "name": _writable(source.name),
            "tests": str(len(diagnostics) or 1),
            "failures": str(len(diagnostics)),
            "errors": "0",
            "skipped": "0",
        },
    )
    if not diagnostics:
        _case(suite, source, "no findings")
    for one in diagnostics:
        line, column = source.position(one.span.start)
        # The names of tests differ, or viewers take two for one.
        case = _case(suite, source, f"{one.code} {one.name} ({line}:{column})", line)
        failure = ET.SubElement(
            case, "failure", {"type": one.severity.value, "message": _writable(one.message)}
        )
        more = f"\n{one.url}" if one.url else ""
        told = f"{place(source, one.span)}: {one.message}\nwhy: {one.source}{more}"
        failure.text = _writable(told)
    return suite


def _case(suite: ET.Element, source: Source, name: str, line: int = 1) -> ET.Element:
    attributes = {
        # Jenkins cuts a class off at its last dot.
        "classname": _writable(splitext(source.name)[0]),
        "name": name,
        "file": _writable(source.name),
        "line": str(line),
        "time": "0",
    }
    return ET.SubElement(suite, "testcase", attributes)


def _writable(text: str) -> str:
    return _FORBIDDEN.sub(_stand_in, text)


def _stand_in(match: re.Match[str]) -> str:
    """Return the picture of a control character, or the mark of what cannot be shown."""
    return chr(0x2400 + ord(match[0])) if match[0] < " " else "\ufffd"
