"""What is kept between calls: the same answers, sooner, whatever becomes of the folder."""

import subprocess
import sys
from pathlib import Path

import platformdirs
import pytest
from calling import Call

from lintres import kept
from lintres.configuration import memory
from lintres.configuration.finding import read_named
from lintres.configuration.memory import remember, remembered

DRAFT = "The General Assembly,\n\nReposing its trust;\n\n1. Decides to meet.\n"
CONFIGURATION = """\
select = ["PUN", "OWN"]
ignore = ["PUN014"]
fail-on = "error"
min-confidence = "low"
profile = "ga"
language = "en"
stage = "draft"
organ = "GA"
include = ["*.txt"]
exclude = ["old/"]
registry = "team.csv"
baseline = "known.json"

[severity]
PUN002 = "warning"

[[per-path]]
paths = ["annexes/"]
ignore = ["STR"]
severity = { PUN003 = "hint" }

[lexicon.en]
preambular = ["Reposing"]
operative = ["Mandates"]
organs = ["The Crisis Committee"]
sponsors = ["Atlantis"]

[[rule]]
code = "OWN001"
name = "no-trust"
language = ["en", "fr"]
scope = ["preamble"]
phrases = ["its trust", "their trust"]
message = "“confidence”"
severity = "hint"
replacement = "its confidence"
link = "https://example.org/"
finds = ["Reposing its trust"]
passes = ["Reposing its confidence"]
"""
TRIALS = kept.Kind.CONFIGURATIONS  # the kind with the least room
SMALL = 'ignore = ["TYP"]\n\n[severity]\nPUN002 = "hint"\n'


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "kept"
    monkeypatch.setenv(kept.FOLDER_VARIABLE, str(folder))
    return folder


@pytest.fixture
def drafts(folder: Path, cache: Path) -> Path:
    (folder / "a.txt").write_text(DRAFT, "utf-8")
    (folder / "lintres.toml").write_text(SMALL, "utf-8")
    return folder


def test_the_folder_is_that_of_the_platform(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(kept.FOLDER_VARIABLE)
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    assert Path(kept.cache_folder()) == platformdirs.user_cache_path("lintres", appauthor=False)


def test_what_is_kept_is_recalled_until_too_much_is_kept(cache: Path) -> None:
    for number in range(260):
        kept.keep(TRIALS, f"{number}", b"%d" % number)
    assert kept.recall(TRIALS, "259") == b"259"
    assert len(list((cache / TRIALS.value[0]).iterdir())) == 256
    assert kept.recall(TRIALS, "none") is None


def test_what_is_kept_is_not_more_than_there_is_room_for(cache: Path) -> None:
    for number in range(6):
        kept.keep(TRIALS, f"{number}", bytes(1000**2))
    assert [Path(path).name for path, _ in kept.entries(TRIALS)] == ["5", "4", "3", "2"]
    assert kept.forget(TRIALS) == (4, 4 * 1000**2 + 16)  # with their checksums
    assert kept.entries(TRIALS) == []


@pytest.mark.parametrize("there", ["a file", "nobody may write"])
def test_a_folder_that_cannot_be_written_keeps_nothing(cache: Path, there: str) -> None:
    if there == "a file":
        cache.write_bytes(b"")
    else:
        (cache / TRIALS.value[0] / "x").mkdir(parents=True)  # in the place of the entry
    kept.keep(TRIALS, "x", b"x")
    assert kept.recall(TRIALS, "x") is None


def test_a_configuration_is_remembered_key_by_key(
    folder: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = folder / "lintres.toml"
    path.write_text(CONFIGURATION, "utf-8")
    (folder / "team.csv").write_text("organ,kind,number,adopted\n", "utf-8")
    read = read_named(path)
    remember(read, CONFIGURATION)
    assert all(value for value in read if value != ())
    assert remembered(CONFIGURATION, path, read.name, ()) == read
    assert remembered(CONFIGURATION + "\n", path, read.name, ()) is None
    assert remembered(CONFIGURATION, path.with_name("b.toml"), read.name, ()) is None
    monkeypatch.setattr(memory, "edition", lambda: "another lintres")
    assert remembered(CONFIGURATION, path, read.name, ()) is None


def test_the_second_call_needs_no_pydantic_and_answers_alike(drafts: Path) -> None:
    def check() -> tuple[str, str]:
        script = (
            "import sys; from lintres.cli import main; main(['check', 'a.txt']);"
            "print(' pydantic' if 'pydantic' in sys.modules else ' none', file=sys.stderr)"
        )
        done = subprocess.run(
            [sys.executable, "-c", script], capture_output=True, text=True, check=True
        )
        return done.stdout, done.stderr.split()[-1]

    first, second = check(), check()
    assert first[1] == "pydantic"
    assert second == (first[0], "none")
    (drafts / "lintres.toml").write_text(SMALL.replace("hint", "warning"), "utf-8")
    third = check()
    assert third[1] == "pydantic"
    assert third[0] == first[0].replace("hint", "warning")


@pytest.mark.parametrize(
    "entry",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"\xff", id="not UTF-8"),
        pytest.param(b'{"rests_on": ', id="cut off"),
        pytest.param(b"[1, 2]", id="a list"),
        pytest.param(b"[" * 100_000, id="nested"),
        pytest.param(None, id="without what it says"),
    ],
)
def test_a_damaged_entry_is_made_anew(
    drafts: Path, cache: Path, call: Call, entry: bytes | None
) -> None:
    right = call("check", "a.txt")
    (kept_entry,) = (cache / "configurations").iterdir()
    whole = kept_entry.read_bytes()
    cut = whole.replace(b'"wishes"', b'"dishes"') if entry is None else entry
    kept_entry.write_bytes(cut)
    assert call("check", "a.txt") == right
    assert kept_entry.read_bytes() == whole


def test_a_wrong_configuration_is_wrong_every_time(drafts: Path, cache: Path, call: Call) -> None:
    (drafts / "lintres.toml").write_text('ignore = ["NOPE"]\n', "utf-8")
    first = call("check", "a.txt")
    assert first.status == 2
    assert call("check", "a.txt") == first
    assert not cache.exists()
