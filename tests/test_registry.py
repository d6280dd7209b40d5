"""What the registry knows of resolutions: their numbers, the three answers, how it is built."""

import datetime
import os
import re
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lintres.registry import (
    Answer,
    Evidence,
    Exists,
    Kind,
    Missing,
    Number,
    Reason,
    Registry,
    RegistryError,
    Series,
    Session,
    Unknown,
    read_number,
    read_session,
)
from lintres.registry.build import FACTS, build
from lintres.registry.database import SHIPPED
from lintres.registry.facts import Entry
from lintres.registry.symbol import Key, address_of, read_symbol
from lintres.registry.table import read_entries
from lintres.registry.user import user_registry

ROOT = Path(__file__).parent.parent
LARGEST = 2_000_000


@pytest.fixture
def registry(tmp_path: Path) -> Registry:
    """What ships, and nothing of whoever runs the tests."""
    return Registry(user=tmp_path / "none.sqlite")


def number(text: str) -> Number:
    read = read_number(text)
    assert read is not None, text
    return read


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


# ---- Numbers --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("52/17", Number(Series.PLAIN, 52, 17)),
        ("54/54 A", Number(Series.PLAIN, 54, 54, "A")),
        ("1996/31", Number(Series.PLAIN, 1996, 31)),
        ("2625 (XXV)", Number(Series.ROMAN, 25, 2625)),
        ("217 A (III)", Number(Series.ROMAN, 3, 217, "A")),
        ("1 (I)", Number(Series.ROMAN, 1, 1)),
        ("S-21/2", Number(Series.SPECIAL, 21, 2)),
        ("S-10/24", Number(Series.SPECIAL, 10, 24)),
        ("3201 (S-VI)", Number(Series.ROMAN_SPECIAL, 6, 3201)),
        ("ES-10/15", Number(Series.EMERGENCY, 10, 15)),
        ("2252 (ES-V)", Number(Series.ROMAN_EMERGENCY, 5, 2252)),
        ("OM/1/101", Number(Series.MEETING, 1, 101)),
        ("1373 (2001)", Number(Series.YEAR, 2001, 1373)),
        ("1373", Number(Series.YEAR, 0, 1373)),
    ],
)
def test_a_number_is_read_and_written(text: str, read: Number) -> None:
    assert (read_number(text), str(read)) == (read, text)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        pytest.param("2625(XXV)", "2625 (XXV)", id="no space"),
        pytest.param("2625\u00a0(XXV)", "2625 (XXV)", id="a space that does not break"),
        pytest.param(" 52/17 ", "52/17", id="spaces around"),
        pytest.param("54/54A", "54/54 A", id="a letter without space"),
        pytest.param("217 (III) A", "217 A (III)", id="the letter last"),
        pytest.param("217(III)A", "217 A (III)", id="the letter last, no space"),
        pytest.param("3379 AB (XXX)", "3379 AB (XXX)", id="two letters"),
    ],
)
def test_other_spellings_are_read(text: str, written: str) -> None:
    assert str(read_number(text)) == written


@pytest.mark.parametrize(
    "text",
    [
        "", "52/", "/17", "52/17/3", "052/17", "52/017", "52/0", "52.17", "52/17 a", "s-21/2",
        "2625 (XXVX)", "2625 (IIII)", "2625 (25)", "1373 (1848)", "1373 (S-2001)", "217 A (III) B",
        "A/RES/52/17", "５２/17", "99999/1", "1 ()", "52/17\n52/18",
    ],
)  # fmt: skip
def test_nothing_else_is_a_number(text: str) -> None:
    assert read_number(text) is None


numbers = st.builds(
    Number,
    st.sampled_from([series for series in Series if series is not Series.YEAR]),
    st.integers(1, 399),
    st.integers(1, 9999),
    st.from_regex(r"[A-Z]{0,2}", fullmatch=True),
) | st.builds(
    Number,
    st.just(Series.YEAR),
    st.just(0) | st.integers(1946, 2099),
    st.integers(1, 9999),
    st.just(""),
)


@given(numbers)
def test_what_is_written_is_read_again(written: Number) -> None:
    assert read_number(str(written)) == written


@given(st.text(max_size=30))
def test_any_text_is_a_number_or_none(text: str) -> None:
    read = read_number(text)
    assert read is None or read_number(str(read)) == read


@pytest.mark.parametrize(
    ("text", "session"),
    [
        ("52", Session(Series.PLAIN, 52)),
        ("(XXV)", Session(Series.ROMAN, 25)),
        ("(S-VI)", Session(Series.ROMAN_SPECIAL, 6)),
        ("ES-10", Session(Series.EMERGENCY, 10)),
        ("OM/1", Session(Series.MEETING, 1)),
        ("(2001)", Session(Series.YEAR, 2001)),
        ("", Session(Series.YEAR, 0)),
    ],
)
def test_a_session_is_read_and_written(text: str, session: Session) -> None:
    assert (read_session(text), str(session)) == (session, text)


@pytest.mark.parametrize(
    ("symbol", "organ", "kind", "text"),
    [
        ("A/RES/52/17", "GA", Kind.RESOLUTION, "52/17"),
        ("A/RES/2625(XXV)", "GA", Kind.RESOLUTION, "2625 (XXV)"),
        ("A/RES/217(III)[A]", "GA", Kind.RESOLUTION, "217 A (III)"),
        ("A/RES/54/54[A]", "GA", Kind.RESOLUTION, "54/54 A"),
        ("A/RES/54/54 A", "GA", Kind.RESOLUTION, "54/54 A"),
        ("A/RES/ES-10/15", "GA", Kind.RESOLUTION, "ES-10/15"),
        ("A/DEC/60/551", "GA", Kind.DECISION, "60/551"),
        ("S/RES/1373(2001)", "SC", Kind.RESOLUTION, "1373 (2001)"),
        ("S/RES/1373 (2001)", "SC", Kind.RESOLUTION, "1373 (2001)"),
        ("E/RES/1996/31", "ECOSOC", Kind.RESOLUTION, "1996/31"),
        ("E/CN.4/RES/2005/80", "CHR", Kind.RESOLUTION, "2005/80"),
        ("A/HRC/RES/5/1", "HRC", Kind.RESOLUTION, "5/1"),
        ("A/HRC/DEC/2/103", "HRC", Kind.DECISION, "2/103"),
        ("A/HRC/PRST/8/1", "HRC", Kind.STATEMENT, "8/1"),
    ],
)
def test_a_symbol_is_read(symbol: str, organ: str, kind: Kind, text: str) -> None:
    assert read_symbol(symbol) == Key(organ, kind, number(text))


@pytest.mark.parametrize(
    "symbol",
    ["", "A/52/17", "A/RES/", "A/RES/52", "S/RES/1373", "A/C.3/52/L.17", "S/PRST/2001/1", "52/17"],
)
def test_other_symbols_are_none(symbol: str) -> None:
    assert read_symbol(symbol) is None


@pytest.mark.parametrize(
    ("organ", "kind", "text", "symbol"),
    [
        ("GA", Kind.RESOLUTION, "52/17", "A%2FRES%2F52%2F17"),
        ("GA", Kind.RESOLUTION, "217 A (III)", "A%2FRES%2F217%28III%29"),
        ("SC", Kind.RESOLUTION, "1373 (2001)", "S%2FRES%2F1373%282001%29"),
        ("SC", Kind.RESOLUTION, "2801", None),
        ("GA", Kind.DECISION, "60/551", None),
        ("CND", Kind.RESOLUTION, "52/6", None),
    ],
)
def test_a_resolution_has_an_address(organ: str, kind: Kind, text: str, symbol: str | None) -> None:
    library = f"https://digitallibrary.un.org/search?ln=en&as=1&m1=p&p1={symbol}&f1=documentsymbol"
    assert address_of(Key(organ, kind, number(text))) == (library if symbol else None)


# ---- The three answers ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("organ", "text", "date"),
    [
        ("GA", "52/17", "1997-11-20"),
        ("GA", "2625 (XXV)", "1970-10-24"),
        ("GA", "217 A (III)", "1948-12-10"),
        ("GA", "3379 (XXX)", "1975-11-10"),
        ("GA", "70/1", "2015-09-25"),
        ("GA", "54/54 V", "1999-12-15"),
        ("SC", "242 (1967)", "1967-11-22"),
        ("SC", "1325 (2000)", "2000-10-31"),
        ("SC", "1373 (2001)", "2001-09-28"),
        ("ECOSOC", "1996/31", "1996-07-25"),
        ("HRC", "5/1", "2007-06-18"),
        ("HRC", "52/17", "2023-04-03"),
        ("CHR", "2005/80", "2005-04-21"),
    ],
)
def test_it_exists_on_a_day(registry: Registry, organ: str, text: str, date: str) -> None:
    found = registry.find(organ, Kind.RESOLUTION, number(text))
    assert isinstance(found, Exists)
    assert (str(found.number), found.date, found.source) == (text, day(date), None)


@pytest.mark.parametrize(
    ("organ", "text", "first", "last", "evidence"),
    [
        pytest.param(
            "GA", "52/6", "1997-09-16", "1997-11-05", Evidence.NEIGHBOURS, id="its neighbours"
        ),
        pytest.param(
            "GA", "54/54", "1999-12-01", "2000-09-05", Evidence.WHOLE, id="lettered parts"
        ),
        pytest.param(
            "GA", "47/120", "1992-12-18", "1993-09-20", Evidence.WHOLE, id="a part months later"
        ),
        pytest.param(
            "CHR", "2 (XIV)", "1958-03-24", "1958-03-24", Evidence.WHOLE, id="only parts listed"
        ),
        pytest.param(
            "GA", "74/45", "2019-12-12", "2019-12-19", Evidence.DISPUTED, id="sources differ"
        ),
        pytest.param(
            "GA", "1884 (XVIII)", "1963-10-11", "1963-11-01", Evidence.NEIGHBOURS,
            id="neighbours out of order",
        ),
        pytest.param(
            "SC", "2801", "2025-10-31", "2026-01-30", Evidence.NEIGHBOURS, id="the year unsure"
        ),
    ],
)  # fmt: skip
def test_it_exists_in_a_bracket(
    registry: Registry, organ: str, text: str, first: str, last: str, evidence: Evidence
) -> None:
    found = registry.find(organ, Kind.RESOLUTION, number(text))
    assert isinstance(found, Exists)
    assert (found.date, found.first, found.last, found.evidence) == (
        None, day(first), day(last), evidence,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("organ", "text", "nearest"),
    [
        pytest.param("GA", "52/253", ["52/252", None, "52/252", None], id="past the end"),
        pytest.param("GA", "56/400", ["56/299", "56/500", "56/512", None], id="session 56"),
        pytest.param("GA", "25/38", [None, None, None, None], id="a form never used"),
        pytest.param(
            "GA", "2625 (XXIV)", ["2619 (XXIV)", None, "2619 (XXIV)", "2625 (XXV)"],
            id="the session before",
        ),
        pytest.param(
            "GA", "2625 (XXXV)", [None, None, None, "2625 (XXV)"], id="one X too many"
        ),
        pytest.param(
            "SC", "1373 (2002)", [None, None, "2815", "1373 (2001)"],
            id="the year after",
        ),
        pytest.param("HRC", "5/3", ["5/2", None, "5/2", None], id="Human Rights Council"),
        pytest.param("CHR", "2004/89", ["2004/88", None, "2004/88", None], id="the Commission"),
        pytest.param(
            "ECOSOC", "2131 (LXIII)", ["2130 (LXIII)", None, "2130 (LXIII)", None], id="ECOSOC"
        ),
    ],
)  # fmt: skip
def test_it_does_not_exist(
    registry: Registry, organ: str, text: str, nearest: list[str | None]
) -> None:
    missing = registry.find(organ, Kind.RESOLUTION, number(text))
    assert isinstance(missing, Missing)
    around = (missing.below, missing.above, missing.last, missing.elsewhere)
    assert [one and str(one) for one in around] == nearest


@pytest.mark.parametrize(
    ("organ", "kind", "text", "reason"),
    [
        ("GA", Kind.RESOLUTION, "80/300", Reason.LATER),
        ("GA", Kind.RESOLUTION, "81/1", Reason.SESSION),
        ("GA", Kind.RESOLUTION, "54/54 Z", Reason.PART),
        ("GA", Kind.RESOLUTION, "52/17 A", Reason.PART),
        ("GA", Kind.RESOLUTION, "996 (ES-I)", Reason.INCOMPLETE),
        ("GA", Kind.DECISION, "60/551", Reason.INCOMPLETE),
        ("GA", Kind.DECISION, "S-10/24", Reason.SESSION),
        ("SC", Kind.RESOLUTION, "2816 (2026)", Reason.LATER),
        ("HRC", Kind.RESOLUTION, "62/1", Reason.SESSION),
        ("HRC", Kind.DECISION, "56/130", Reason.INCOMPLETE),
        ("CHR", Kind.RESOLUTION, "2005/68", Reason.INCOMPLETE),
        ("CHR", Kind.RESOLUTION, "1 (II)", Reason.SESSION),
        ("ECOSOC", Kind.RESOLUTION, "1996/32", Reason.INCOMPLETE),
        ("CND", Kind.RESOLUTION, "52/6", Reason.ORGAN),
    ],
)
def test_nobody_knows(
    registry: Registry, organ: str, kind: Kind, text: str, reason: Reason
) -> None:
    assert registry.find(organ, kind, number(text)) == Unknown(number(text), reason)


def test_a_number_may_have_several_holders(registry: Registry) -> None:
    holders = registry.holders(number("52/17"))
    assert {key: found.date for key, found in holders.items()} == {
        ("GA", Kind.RESOLUTION): day("1997-11-20"),
        ("HRC", Kind.RESOLUTION): day("2023-04-03"),
    }


def test_a_bracket_allows_its_days(registry: Registry) -> None:
    found = registry.find("GA", Kind.RESOLUTION, number("52/6"))
    assert isinstance(found, Exists)
    days = ("1997-09-15", "1997-09-16", "1997-11-05", "1997-11-06")
    assert [found.allows(day(one)) for one in days] == [False, True, True, False]


def test_sessions_sat(registry: Registry) -> None:
    sitting = registry.sitting("GA", Session(Series.PLAIN, 52))
    assert sitting
    assert (sitting.opened, sitting.closed) == (day("1997-09-16"), day("1998-09-08"))
    assert registry.sitting("GA", Session(Series.PLAIN, 99)) is None


# ---- A team's own file ----------------------------------------------------------------------


def test_a_team_knows_more(tmp_path: Path) -> None:
    own = tmp_path / "ours.csv"
    own.write_text(
        "organ,kind,number,adopted\nCND,resolution,52/6,2009-03-20\nGA,resolution,52/17,1997-11-21\n",
        "utf-8",
    )
    registry = Registry(user=tmp_path / "none.sqlite", team=own)
    expected: dict[str, Answer] = {
        "CND": Exists(
            number("52/6"), day("2009-03-20"), day("2009-03-20"), Evidence.RECORD, 0, "ours.csv"
        ),
        "GA": Exists(
            number("52/17"), day("1997-11-21"), day("1997-11-21"), Evidence.RECORD, 0, "ours.csv"
        ),
    }
    assert {
        organ: registry.find(organ, Kind.RESOLUTION, answer.number)
        for organ, answer in expected.items()
    } == expected


# ---- What ships -----------------------------------------------------------------------------


def rows(path: Path) -> list[tuple[object, ...]]:
    tables = ("holder", "resolution", "coverage", "sitting")
    with closing(sqlite3.connect(path)) as connection:
        return [row for table in tables for row in connection.execute(f"SELECT * FROM {table}")]


def test_what_ships_is_what_the_facts_say(tmp_path: Path) -> None:
    build(FACTS, tmp_path / "new.sqlite")
    assert rows(tmp_path / "new.sqlite") == rows(SHIPPED), "stale: run `make registry`"


def test_building_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one.sqlite", "two.sqlite"):
        build(FACTS, tmp_path / name)
    content = (tmp_path / "one.sqlite").read_bytes()
    assert content == (tmp_path / "two.sqlite").read_bytes()
    assert len(content) < LARGEST


@pytest.mark.parametrize("organ", ["ga", "sc", "ecosoc", "hrc", "chr"])
def test_facts_are_written_as_numbers_are(organ: str) -> None:
    lines = (FACTS / f"{organ}.csv").read_text("utf-8").splitlines()[1:]
    written = [line.split(",")[2] for line in lines]
    assert [str(number(one)) for one in written] == written


def test_a_range_said_complete_has_no_gap(registry: Registry) -> None:
    database = registry.layers[-1]
    gaps = [
        (tally.organ, str(tally.session), one)
        for tally in database.tallies()
        for known in database.coverage(tally.organ, tally.kind, tally.session)
        if known.complete and known.first and known.last
        for one in range(known.first, known.last + 1)
        if not database.find(tally.organ, tally.kind, Number(*tally.session, one))
    ]
    assert gaps == []


def facts(organ: str) -> list[Exists]:
    """All resolutions of an organ that the facts list, in their order."""
    read = [entry for entry in read_entries(FACTS / f"{organ}.csv") if isinstance(entry, Entry)]
    resolutions = [entry for entry in read if entry.kind is Kind.RESOLUTION]
    return [Exists(*entry[2:6]) for entry in resolutions]


def test_the_assembly_adopts_while_it_sits(registry: Registry) -> None:
    outside = []
    for found in facts("ga"):
        sitting = registry.sitting("GA", Session(found.number.series, found.number.session))
        assert sitting, found
        if found.first < sitting.opened or (sitting.closed and found.last > sitting.closed):
            outside.append(str(found.number))
    assert outside == []


@pytest.mark.parametrize("organ", ["ga", "hrc"])
def test_numbers_follow_the_calendar(organ: str) -> None:
    """In the General Assembly from its twelfth session on, as published records show."""
    modern = [
        found
        for found in facts(organ)
        if found.date and not found.number.part
        and (found.number.series is Series.PLAIN or found.number.session >= 12)
    ]  # fmt: skip
    pairs = pairwise(modern)
    assert [
        f"{one.number} of {one.date}, {other.number} of {other.date}"
        for one, other in pairs
        if one.number[:2] == other.number[:2] and one.first > other.first
    ] == []


@pytest.mark.parametrize(
    ("file", "row", "fault"),
    [
        pytest.param("ga.csv", "GA,resolution,52/17,1997-11-20,record,",
                     "ga.csv: resolution 52/17 stands twice", id="a number twice"),
        pytest.param("hrc.csv", "HRC,resolution,62/1,soon,record,",
                     "hrc.csv: line 2534: “soon” is no date such as 1997-11-20", id="no date"),
        pytest.param("sc.csv", "SC,resolution,2816,2026,rumour,",
                     "“rumour” is no evidence; there are record, cited,", id="no evidence"),
        pytest.param("ranges.csv", "GA,resolution,81,1,9,perhaps,no,",
                     "complete is yes or no, not “perhaps”", id="half complete"),
        pytest.param("ranges.csv", "GA,resolution,LXXXI,1,9,yes,no,",
                     "“LXXXI” is no session", id="no session"),
        pytest.param("sessions.csv", "GA,81,autumn,,,", "“autumn” is no date", id="no opening"),
    ],
)  # fmt: skip
def test_a_wrong_fact_is_named(tmp_path: Path, file: str, row: str, fault: str) -> None:
    facts = tmp_path / "facts"
    shutil.copytree(FACTS, facts)
    with (facts / file).open("a", encoding="utf-8") as stream:
        stream.write(f"{row}\n")
    with pytest.raises(RegistryError, match=re.escape(fault)):
        build(facts, tmp_path / "new.sqlite")


def test_a_lookup_imports_little(tmp_path: Path) -> None:
    code = (
        "import sys; from lintres.registry import Kind, Registry, read_number;"
        " Registry().find('GA', Kind.RESOLUTION, read_number('52/17'));"
        " print(sorted({'csv', 'platformdirs', 'hashlib', 'lintres.registry.facts'}"
        " & set(sys.modules)))"
    )
    environment = {**os.environ, "LINTRES_DATA": str(tmp_path)}
    run = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    )
    assert run.stdout == "[]\n"


def test_nothing_is_opened_before_the_first_question() -> None:
    code = (
        "import sys; from lintres.cli import main; from lintres.registry import Registry;"
        " Registry(); print('sqlite3' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "False\n"


def test_the_users_folder_is_that_of_the_platform(monkeypatch: pytest.MonkeyPatch) -> None:
    platformdirs = pytest.importorskip("platformdirs")
    monkeypatch.delenv("LINTRES_DATA", raising=False)
    assert user_registry().parent == platformdirs.user_data_path("lintres", appauthor=False)
