"""What users bring to the registry: the forms of their files, and that nothing is half done."""

import datetime
import json
import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import NamedTuple, TypeAlias

import pytest

from lintres.cli import main
from lintres.registry import Exists, Kind, Registry, read_number
from lintres.registry.facts import Malformed
from lintres.registry.imports import Import, import_files
from lintres.registry.symbol import read_symbol

# The columns are those of the published files; the rows are of our own making.
VOTES = """\
undl_id,ms_code,ms_name,ms_vote,date,session,resolution,draft,committee_report,meeting,title,\
agenda_title,subjects,vote_note,total_yes,total_no,total_abstentions,total_non_voting,total_ms,undl_link
1,AAA,STATE A,Y,2026-10-02,81,A/RES/81/1,A/81/L.1,,A/81/PV.20,"Ports, lights",Sea,,,1,1,0,0,2,
1,BBB,STATE B,N,2026-10-02,81,A/RES/81/1,A/81/L.1,,A/81/PV.20,"Ports, lights",Sea,,,1,1,0,0,2,
2,AAA,STATE A,Y,2026-10-05,81,A/RES/ES-10/28,A/ES-10/L.9,,A/ES-10/PV.60,Title,Item,,,2,0,0,0,2,
"""
COUNCIL_VOTES = """\
undl_id,ms_code,ms_name,ms_vote,permanent_member,date,resolution,draft,meeting,description,agenda,total_yes
1,AAA,STATE A,Y,Y,2026-02-13,S/RES/2816(2026),S/2026/1,S/PV.1,Renewal,Item,15
"""
OUTCOMES = """\
undl_id,resolution,session,date,title,modality,draft,committee_report,meeting,undl_link
1,A/RES/81/7,81,2026-10-09,Title,without vote,A/81/L.7,,A/81/PV.22,
2,A/RES/54/54[C],54,1999-12-01,Title,vote,A/C.1/54/L.3,A/54/563,A/54/PV.69,
3,A/RES/2625(XXV),25,1970-10-24,Title,without vote,,,A/PV.1883,
"""
OWN = """\
organ,kind,number,adopted,evidence,cited
CND,resolution,52/6,2009-03-20,record,3
GA,decision,81/401,2026-09-15/2026-09-30,session,
"""
MARC = """\
<?xml version="1.0" encoding="UTF-8"?>
<collection xmlns="http://www.loc.gov/MARC21/slim">
{}
</collection>
"""


def record(**fields: str) -> str:
    """A record of MARCXML: f191 is the field 191, its text the subfield $a."""
    return "<record><leader>00000cam a2200000 a 4500</leader>{}</record>".format(
        "".join(
            f'<datafield tag="{tag[1:]}" ind1=" " ind2=" "><subfield code="a">{text}</subfield>'
            "</datafield>"
            for tag, text in fields.items()
        )
    )


EXPORT = MARC.format(
    record(f191="A/RES/81/9", f245="Harbours", f269="2026-11-02", f992="2026-10-20", f996="Vote")
    + record(f191="A/81/PV.20", f245="Meeting record", f992="2026-10-02")
    + record(f191="A/HRC/RES/62/1", f245="Title", f992="20260703")
)


@pytest.fixture
def target(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the user's registry will be; the current folder is empty."""
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setenv("LINTRES_DATA", str(tmp_path / "data"))
    return tmp_path / "data" / "registry.sqlite"


def bring(target: Path, *texts: str) -> tuple[Import, ...]:
    paths = []
    for place, text in enumerate(texts):
        paths.append(Path(f"{place}.csv"))
        paths[-1].write_text(text, "utf-8")
    return import_files(paths, target)


def known(target: Path, symbol: str) -> tuple[str, str, str | None] | None:
    key = read_symbol(symbol)
    assert key
    found = Registry(user=target).find(*key)
    if not isinstance(found, Exists):
        return None
    return found.first.isoformat(), found.last.isoformat(), found.source


# ---- Forms ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "importer", "expected"),
    [
        pytest.param(
            VOTES, "UN Digital Library",
            {"A/RES/81/1": "2026-10-02", "A/RES/ES-10/28": "2026-10-05"},
            id="votes of the General Assembly",
        ),
        pytest.param(
            COUNCIL_VOTES, "UN Digital Library", {"S/RES/2816(2026)": "2026-02-13"},
            id="votes of the Security Council",
        ),
        pytest.param(
            OUTCOMES, "UN Digital Library",
            {
                "A/RES/81/7": "2026-10-09",
                "A/RES/54/54 C": "1999-12-01",
                "A/RES/2625(XXV)": "1970-10-24",
            },
            id="outcomes of the General Assembly",
        ),
        pytest.param(
            "\ufeff" + OUTCOMES.replace("\n", "\r\n"), "UN Digital Library",
            {"A/RES/81/7": "2026-10-09"},
            id="with a byte order mark and other line ends",
        ),
        pytest.param(
            EXPORT, "MARCXML", {"A/RES/81/9": "2026-10-20", "A/HRC/RES/62/1": "2026-07-03"},
            id="MARCXML",
        ),
    ],
)  # fmt: skip
def test_a_form_is_read(target: Path, text: str, importer: str, expected: dict[str, str]) -> None:
    (done,) = bring(target, text)
    assert (done.source.importer, done.malformed) == (importer, ())
    assert {symbol: known(target, symbol) for symbol in expected} == {
        symbol: (date, date, "0.csv") for symbol, date in expected.items()
    }


def test_our_own_form_is_read(target: Path) -> None:
    bring(target, OWN)
    registry = Registry(user=target)
    narcotics, elections = read_number("52/6"), read_number("81/401")
    assert narcotics
    assert elections
    found = registry.find("CND", Kind.RESOLUTION, narcotics)
    bracket = registry.find("GA", Kind.DECISION, elections)
    assert isinstance(found, Exists)
    assert isinstance(bracket, Exists)
    assert (found.date, found.cited) == (datetime.date(2009, 3, 20), 3)
    assert (bracket.date, bracket.last) == (None, datetime.date(2026, 9, 30))


def test_what_is_new_is_counted(target: Path) -> None:
    (done,) = bring(target, OUTCOMES)
    assert (done.source.entries, done.new) == (3, 2)


def test_rows_that_differ_make_a_bracket(target: Path) -> None:
    bring(target, OUTCOMES + "4,A/RES/81/7,81,2026-10-12,Title,,,,,\n")
    assert known(target, "A/RES/81/7") == ("2026-10-09", "2026-10-12", "0.csv")


@pytest.mark.parametrize(
    ("text", "malformed"),
    [
        pytest.param(
            OUTCOMES + "4,A/RES/81/8,81,9 October 2026,Title,,,,,\n",
            Malformed("line 5", "“9 October 2026” is no date such as 1997-11-20"),
            id="a date in words",
        ),
        pytest.param(
            OUTCOMES + "4,A/RES/81/8,81,2026-02-30,Title,,,,,\n",
            Malformed("line 5", "“2026-02-30” is no date such as 1997-11-20"),
            id="a day that is none",
        ),
        pytest.param(
            OUTCOMES + "4,A/81/L.8,81,2026-10-09,Title,,,,,\n",
            Malformed("line 5", "“A/81/L.8” is no symbol of a resolution, such as A/RES/52/17"),
            id="another document",
        ),
        pytest.param(
            OUTCOMES + "4\n",
            Malformed("line 5", "“” is no symbol of a resolution, such as A/RES/52/17"),
            id="a row cut off",
        ),
        pytest.param(
            COUNCIL_VOTES.replace("S/RES/2816(2026)", "S/RES/2817(2027)") + "1,A,A,Y,Y,2026-02-13,"
            "S/RES/2816(2026)\n",
            Malformed("line 2", "2817 (2027) was not adopted in 2026"),
            id="a year of its own",
        ),
        pytest.param(
            OUTCOMES + "4,A/RES/81/8,81,0197-11-20,Title,,,,,\n",
            Malformed("line 5", "there were no United Nations in 197"),
            id="before 1945",
        ),
        pytest.param(
            OWN + "GA,resolution,81,2026-10-09,,\n",
            Malformed("line 4", "“81” is no number of a resolution"),
            id="a number without session",
        ),
        pytest.param(
            OWN + "GA,motion,81/1,2026-10-09,,\n",
            Malformed(
                "line 4",
                "“motion” is no kind; there are resolution, decision, presidential statement",
            ),
            id="no kind",
        ),
        pytest.param(
            OWN + "SC,resolution,1373 (2001),2002-09-28,,\n",
            Malformed("line 4", "1373 (2001) was not adopted in 2002"),
            id="another year",
        ),
        pytest.param(
            OWN + "GA,resolution,81/1,2026-10-09/2026-10-01,,\n",
            Malformed("line 4", "“2026-10-09/2026-10-01” ends before it begins"),
            id="a bracket the wrong way round",
        ),
        pytest.param(
            MARC.format(record(f191="A/RES/81/9", f992="2026-10-20") + record(f191="A/RES/81/8")),
            Malformed("record 2", "A/RES/81/8 has no date of adoption (992 $a)"),
            id="a record without date",
        ),
    ],
)
def test_a_malformed_row_is_named(target: Path, text: str, malformed: Malformed) -> None:
    (done,) = bring(target, text)
    assert done.malformed == (malformed,)
    assert done.source.entries > 0


# ---- All or nothing -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        pytest.param(b"", "bad: the file is empty", id="empty"),
        pytest.param(b" \n\n", "bad: the file is empty", id="white space"),
        pytest.param(
            b"\x89PNG\r\n\x1a\n\x00\x00",
            "bad: is not UTF-8 text (invalid start byte)",
            id="binary",
        ),
        pytest.param(
            "organ,kind,number,adopted\nGA,résolution,,".encode("latin-1"),
            "bad: is not UTF-8 text (invalid continuation byte)",
            id="Latin-1",
        ),
        pytest.param(
            b"resolution,vote\nA/RES/81/1,Y\n",
            "bad: is of no known form: neither MARCXML nor a table with the columns organ, kind,"
            " number, adopted or resolution, date",
            id="other columns",
        ),
        pytest.param(b"resolution,date\n", "bad: there is no resolution in it", id="a head alone"),
        pytest.param(
            b"resolution,date\nx,y\n",
            "bad: there is no resolution in it: line 2: “x” is no symbol of a resolution, such as"
            " A/RES/52/17",
            id="nothing but malformed rows",
        ),
        pytest.param(
            b'resolution,date\nA/RES/81/1,"' + b"x" * 200_000,
            "bad: is no CSV: field larger than field limit (131072)",
            id="a quotation mark never closed",
        ),
        pytest.param(
            EXPORT.encode()[:-40], "bad: line 3: is no XML: unclosed token", id="XML cut off"
        ),
        pytest.param(
            b"<record><datafield><subfield>A/RES/81/9</subfield></datafield></record>",
            "bad: is no MARCXML: a field has no tag or code",
            id="fields without tags",
        ),
        pytest.param(b"<html></html>", "bad: there is no resolution in it", id="HTML"),
    ],
)
def test_what_cannot_be_read_changes_nothing(
    target: Path, capsys: pytest.CaptureFixture[str], content: bytes, sentence: str
) -> None:
    bring(target, OWN)
    before = target.read_bytes()
    Path("good").write_text(VOTES, "utf-8")
    Path("bad").write_bytes(content)
    assert main(["registry", "import", "good", "bad"]) == 2
    assert capsys.readouterr() == ("", f"lintres: {sentence}\n")
    assert target.read_bytes() == before


def test_a_missing_file_changes_nothing(target: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["registry", "import", "nowhere.csv"]) == 2
    assert "cannot be read: no such file or directory" in capsys.readouterr().err
    assert not target.exists()


def test_without_pymarc_it_is_named(
    target: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("export.xml").write_text(EXPORT, "utf-8")
    monkeypatch.setitem(sys.modules, "pymarc", None)
    monkeypatch.delitem(sys.modules, "lintres.registry.marcxml", raising=False)
    assert main(["registry", "import", "export.xml"]) == 2
    assert (
        "is MARCXML, which needs pymarc: `pip install 'lintres[marc]'`" in capsys.readouterr().err
    )


# An import that writes more than SQLite keeps in memory, and is killed before its end.
KILLED = """
import os, sys, datetime
from pathlib import Path
from lintres.registry import Evidence, Kind, Number, Series
from lintres.registry.database import open_to_write
from lintres.registry.facts import Entry, Source
day = datetime.date(2026, 10, 2)
with open_to_write(Path(sys.argv[1])) as database:
    database._connection.execute("PRAGMA cache_size = 1")
    source = database.add_source(Source("x", "", "", "", 1))
    database.add((Entry("GA", Kind.RESOLUTION, Number(Series.PLAIN, 82, number), day, day,
                        Evidence.RECORD) for number in range(1, 9000)), source)
    os._exit(9)
"""


def test_an_import_that_is_killed_changes_nothing(target: Path) -> None:
    bring(target, VOTES)
    killed = subprocess.run([sys.executable, "-c", KILLED, str(target)], check=False)
    assert killed.returncode == 9
    assert known(target, "A/RES/81/1") == ("2026-10-02", "2026-10-02", "0.csv")
    assert known(target, "A/RES/82/1") is None
    bring(target, COUNCIL_VOTES)
    assert known(target, "S/RES/2816(2026)")


def test_two_imports_at_once_are_both_kept(target: Path) -> None:
    command = [sys.executable, "-m", "lintres", "registry", "import"]
    running = []
    for session in range(90, 94):
        path = Path(f"{session}.csv")
        lines = (f"A/RES/{session}/{one},20{session}-10-01\n" for one in range(1, 400))
        path.write_text("resolution,date\n" + "".join(lines), "utf-8")
        running.append(subprocess.Popen([*command, str(path)], stdout=subprocess.DEVNULL))
    assert [process.wait() for process in running] == [0] * 4
    assert all(known(target, f"A/RES/{session}/399") for session in range(90, 94))


def test_a_large_file_is_read_soon(target: Path) -> None:
    row = "1,{0},STATE,Y,2026-10-02,81,A/RES/81/{1},,,,Title,Item,,,1,1,0,0,2,\n"
    rows = (row.format(state, one) for one in range(1, 301) for state in range(193))
    text = VOTES.splitlines(keepends=True)[0] + "".join(rows)
    begun = time.process_time()
    (done,) = bring(target, text)
    assert done.source.entries == 300
    assert time.process_time() - begun < 5


# ---- Commands -------------------------------------------------------------------------------


class Said(NamedTuple):
    status: int
    out: str
    err: str


Call: TypeAlias = Callable[..., Said]


@pytest.fixture
def call(target: Path, capsys: pytest.CaptureFixture[str]) -> Call:
    def answer(*argv: str) -> Said:
        return Said(main(["registry", *argv]), *capsys.readouterr())

    return answer


@pytest.mark.parametrize(
    ("text", "status", "said"),
    [
        pytest.param(
            "52/17", 0,
            """\
52/17
  resolution of the General Assembly
    adopted on 20 November 1997
    so official documents cite it (4 seen)
    https://digitallibrary.un.org/search?ln=en&as=1&m1=p&p1=A%2FRES%2F52%2F17&f1=documentsymbol
  resolution of the Human Rights Council
    adopted on 3 April 2023
    published records say so
    https://digitallibrary.un.org/search?ln=en&as=1&m1=p&p1=A%2FHRC%2FRES%2F52%2F17&f1=documentsymbol
""",
            id="two organs",
        ),
        pytest.param(
            "A/RES/52/6", 0,
            """\
52/6
  resolution of the General Assembly
    adopted between 16 September 1997 and 5 November 1997
    from the dates of the numbers before and after it
    https://digitallibrary.un.org/search?ln=en&as=1&m1=p&p1=A%2FRES%2F52%2F6&f1=documentsymbol
""",
            id="a symbol, a bracket",
        ),
        pytest.param(
            "1373 (2002)", 1,
            """\
1373 (2002)
  resolution of the Security Council
    does not exist; perhaps 1373 (2001) is meant
""",
            id="another year",
        ),
        pytest.param(
            "A/RES/56/400", 1,
            """\
56/400
  resolution of the General Assembly
    does not exist: 56/299 is followed by 56/500
""",
            id="none",
        ),
        pytest.param(
            "80/300", 1,
            """\
80/300
  resolution of the General Assembly
    nobody here can say: it is later than all that is known of this session
  decision of the General Assembly
    does not exist: the session begins with 80/401
""",
            id="unknown",
        ),
        pytest.param(
            "99/1", 1,
            """\
99/1
  no organ of which lintres knows anything has a session of this number
""",
            id="no session",
        ),
    ],
)  # fmt: skip
def test_show(call: Call, text: str, status: int, said: str) -> None:
    assert call("show", text) == Said(status, said, "")


def test_show_for_programs(call: Call) -> None:
    answer = call("show", "54/54 A", "1373 (2002)", "A/RES/80/300", "--output-format", "json")
    shown = json.loads(answer.out)
    assert (answer.status, shown["version"]) == (1, 1)
    assert [one["answers"] for one in shown["numbers"]] == [
        [
            {
                "organ": "GA", "kind": "resolution", "answer": "exists", "number": "54/54 A",
                "date": "1999-12-01", "first": "1999-12-01", "last": "1999-12-01",
                "evidence": "record", "cited": 2, "source": None, "parts": [],
                "url": "https://digitallibrary.un.org/search?ln=en&as=1&m1=p"
                "&p1=A%2FRES%2F54%2F54&f1=documentsymbol",
            }
        ],
        [
            {
                "organ": "SC", "kind": "resolution", "answer": "missing", "below": None,
                "above": None, "last": "2815", "elsewhere": "1373 (2001)",
            }
        ],
        [{"organ": "GA", "kind": "resolution", "answer": "unknown", "reason": "later"}],
    ]  # fmt: skip


def test_import_show_reset(call: Call, target: Path) -> None:
    Path("votes.csv").write_text(VOTES + "x,,,,soon,,A/RES/81/2\n" * 2, "utf-8")
    imported = call("import", "votes.csv")
    assert imported.status == 1
    assert imported.err == (
        "lintres: votes.csv: left out: line 5, line 6: “soon” is no date such as 1997-11-20\n"
        "lintres: votes.csv: left out: 2 rows in all\n"
    )
    assert imported.out.startswith("votes.csv: 2 resolutions, UN Digital Library, imported 20")
    assert "; 2 new\nKept in" in imported.out
    assert "imported from votes.csv" in call("show", "81/1").out
    assert "Imported: " in call("info").out
    removed = call("reset")
    assert removed.out.startswith("votes.csv: 2 resolutions")
    assert removed.out.endswith(f"Removed {target}.\n")
    assert call("show", "81/1").status == 1
    assert call("reset") == Said(0, "Nothing had been imported.\n", "")


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        pytest.param(b"no database at all, but long enough to be read as one" * 20,
                     "is a damaged registry (file is not a database)", id="no database"),
        pytest.param(b"SQLite format 3\x00" + bytes(4096), "registry", id="a head alone"),
    ],
)  # fmt: skip
def test_a_damaged_registry_is_named(
    call: Call, target: Path, content: bytes, sentence: str
) -> None:
    target.parent.mkdir()
    target.write_bytes(content)
    Path("votes.csv").write_text(VOTES, "utf-8")
    for argv in (["show", "52/17"], ["info"], ["import", "votes.csv"]):
        answer = call(*argv)
        assert (answer.status, answer.out) == (2, "")
        assert sentence in answer.err
        assert "`lintres registry reset` removes it" in answer.err
    assert call("reset").status == 0
    assert call("show", "52/17").status == 0


def test_a_registry_damaged_in_its_middle_is_named(call: Call, target: Path) -> None:
    bring(target, VOTES)
    content = bytearray(target.read_bytes())
    content[4096:] = os.urandom(len(content) - 4096)
    target.write_bytes(content)
    answer = call("show", "52/17")
    assert answer.status == 2
    assert "is a damaged registry" in answer.err


@pytest.mark.parametrize(
    "spoil",
    ["SET first = 0", "SET first = 'soon'", "SET evidence = 99", "SET days = 1000000000000"],
)
def test_a_registry_that_says_nonsense_is_named(call: Call, target: Path, spoil: str) -> None:
    bring(target, VOTES)
    with closing(sqlite3.connect(target)) as connection, connection:
        connection.execute(f"UPDATE resolution {spoil}")
    answer = call("show", "81/1")
    assert answer.status == 2
    assert "is a damaged registry" in answer.err


def test_an_empty_registry_is_none(call: Call, target: Path) -> None:
    target.parent.mkdir()
    target.touch()
    assert call("show", "52/17").status == 0


@pytest.mark.parametrize(
    ("argv", "sentence"),
    [
        pytest.param([], "`lintres registry` has commands of its own: registry show,", id="alone"),
        pytest.param(["shwo"], "has commands of its own", id="misspelled"),
        pytest.param(["show"], "the following arguments are required: NUMBER", id="no number"),
        pytest.param(["show", "abc"], "“abc” is no number of a resolution", id="no number at all"),
        pytest.param(["import"], "the following arguments are required: FILE", id="no file"),
        pytest.param(["info", "--organ", "XX"], "nothing is known of “XX”", id="no such organ"),
        pytest.param(
            ["show", "52/17", "--registry", "no.csv"], "no.csv: cannot be read", id="no registry"
        ),
        pytest.param(
            ["show", "52/17", "--registry", "votes.csv"],
            "votes.csv: has no column organ, kind, number, adopted",
            id="a registry of another form",
        ),
        pytest.param(
            ["show", "52/17", "--registry", "wrong.csv"],
            "wrong.csv: line 2: “x” is no number of a resolution",
            id="a malformed registry",
        ),
    ],
)
def test_a_call_that_cannot_be_answered(call: Call, argv: list[str], sentence: str) -> None:
    Path("votes.csv").write_text(VOTES, "utf-8")
    Path("wrong.csv").write_text("organ,kind,number,adopted\nGA,resolution,x,2026\n", "utf-8")
    answer = call(*argv)
    assert (answer.status, answer.out) == (2, "")
    assert sentence in answer.err


def test_a_team_registry_is_asked_first(call: Call) -> None:
    Path("ours.csv").write_text(OWN, "utf-8")
    answer = call("show", "52/6", "--registry", "ours.csv", "--organ", "CND")
    assert answer.out == (
        "52/6\n  resolution of the CND\n    adopted on 20 March 2009\n"
        "    published records say so (3 seen)\n    imported from ours.csv\n"
    )


def test_info_of_an_organ(call: Call) -> None:
    lines = call("info", "--organ", "GA").out.splitlines()
    cells = [line.split() for line in lines]
    assert ["52", "resolution", "1", "252", "252", "162", "complete"] in cells
    assert any(line[:2] == ["80", "resolution"] and line[-2:] == ["so", "far"] for line in cells)


def test_info_for_programs(call: Call) -> None:
    (shipped,) = json.loads(call("info", "--output-format", "json").out)["databases"]
    council = [one for one in shipped["sessions"] if one["organ"] == "SC"]
    assert council == [
        {
            "organ": "SC", "kind": "resolution", "session": None, "first": 1, "last": 2815,
            "numbers": 2815, "dated": 2796, "newest": "2025-10-31", "coverage": "complete so far",
        }
    ]  # fmt: skip
