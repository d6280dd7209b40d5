"""The same call is answered again as it was, and anew as soon as anything has changed."""

import os
import re
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from calling import Answer, Call

from lintres import kept
from lintres.cli import again, calls
from lintres.cli.again import VARIABLES

ROOT = Path(__file__).parent.parent
DRAFT = "The General Assembly,\n\nRecalling its lighthouses;\n\n1. Decides to meet again.\n"


@pytest.fixture
def drafts(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two drafts, one of them in a folder of its own; files are trusted however young."""
    monkeypatch.setattr(again, "_TRUSTED", -(10**15))
    (folder / "a.txt").write_text(DRAFT, "utf-8")
    (folder / "more").mkdir()
    (folder / "more" / "b.txt").write_text(DRAFT.replace("again", "once more"), "utf-8")
    return folder


@pytest.fixture
def anew(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, ...]]:
    """The calls that were not answered as before."""
    answered: list[tuple[str, ...]] = []
    answer = calls.answer

    def noted(argv: tuple[str, ...]) -> int:
        answered.append(argv)
        return answer(argv)

    monkeypatch.setattr(calls, "answer", noted)
    return answered


@pytest.mark.parametrize("options", [(), ("--output-format", "json"), ("--quiet", "--select=PUN")])
def test_the_same_call_is_answered_again(
    drafts: Path, call: Call, anew: list[tuple[str, ...]], options: tuple[str, ...]
) -> None:
    first = call("check", *options)
    assert "PUN002" in first.out
    assert call("check", *options) == first
    assert len(anew) == 1


def _write(name: str, text: str) -> Callable[[Path], None]:
    return lambda folder: _put(folder / name, text)


def _put(path: Path, text: str) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, "utf-8")


def _rename(folder: Path) -> None:
    (folder / "a.txt").rename(folder / "c.txt")


def _unlink(folder: Path) -> None:
    (folder / "more" / "b.txt").unlink()


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(_write("a.txt", DRAFT.replace(";", ",")), id="a draft"),
        pytest.param(_write("a.txt", DRAFT), id="written again"),
        pytest.param(_write("c.txt", DRAFT), id="a new draft"),
        pytest.param(_write("more/c.txt", DRAFT), id="a new draft below"),
        pytest.param(_write("new/c.txt", DRAFT), id="a new folder"),
        pytest.param(_rename, id="another name"),
        pytest.param(_unlink, id="a draft that is gone"),
        pytest.param(_write("lintres.toml", 'ignore = ["PUN002"]\n'), id="a configuration"),
        pytest.param(_write("more/lintres.toml", 'ignore = ["PUN002"]\n'), id="a nearer one"),
        pytest.param(
            _write("pyproject.toml", '[tool.lintres]\nignore = ["PUN002"]\n'), id="in pyproject"
        ),
        pytest.param(
            _write("lintres-baseline.json", '{"version": 1, "files": {}}'), id="a baseline"
        ),
        pytest.param(_write("data/registry.sqlite", ""), id="a registry"),
    ],
)
def test_what_has_changed_is_looked_at(
    drafts: Path,
    call: Call,
    anew: list[tuple[str, ...]],
    monkeypatch: pytest.MonkeyPatch,
    change: Callable[[Path], None],
) -> None:
    monkeypatch.setenv("LINTRES_DATA", str(drafts / "data"))
    call("check")
    change(drafts)
    changed = call("check")
    assert len(anew) == 2
    assert changed == call("check", "--no-cache")


@pytest.mark.parametrize("name", ["NO_COLOR", "COLUMNS", "LINTRES_DATA"])
def test_a_variable_that_counts_is_another_call(
    drafts: Path,
    call: Call,
    anew: list[tuple[str, ...]],
    monkeypatch: pytest.MonkeyPatch,
    name: str,
) -> None:
    call("check")
    monkeypatch.setenv(name, "1")
    call("check")
    assert len(anew) == 2


def test_all_variables_that_are_read_count() -> None:
    read = set()
    for path in (ROOT / "lintres").rglob("*.py"):
        text = path.read_text("utf-8")
        read |= set(re.findall(r'environ(?:\.get\(|\[)"([A-Z_]+)"', text))
        read |= set(re.findall(r'^_?[A-Z_]*VARIABLE = "([A-Z_]+)"', text, re.MULTILINE))
    assert {"NO_COLOR", "TERM", "LINTRES_DATA"} <= read
    assert read - {"LINTRES_CACHE"} <= set(VARIABLES)


@pytest.mark.parametrize(
    "argv",
    [
        pytest.param(("check", "--no-cache"), id="who asks for none"),
        pytest.param(("check", "--verbose", "."), id="words on standard error"),
        pytest.param(("check", "--output", "report.txt"), id="a file to write"),
        pytest.param(("check", "a.txt", "missing.txt"), id="what cannot be answered"),
        pytest.param(("check", "--timings"), id="times"),
        pytest.param(("check", "--output-format", "github"), id="the summary of a job"),
    ],
)
def test_other_calls_are_not_kept(
    drafts: Path, call: Call, anew: list[tuple[str, ...]], argv: tuple[str, ...]
) -> None:
    call(*argv)
    call(*argv)
    assert len(anew) == 2


def test_a_file_that_has_only_just_changed_is_not_trusted(
    folder: Path, call: Call, anew: list[tuple[str, ...]]
) -> None:
    (folder / "a.txt").write_text(DRAFT, "utf-8")
    assert call("check") == call("check")
    assert len(anew) == 2


@pytest.mark.skipif(sys.platform == "win32", reason="there are no named pipes")
def test_what_comes_out_of_a_pipe_is_read_each_time(
    drafts: Path, call: Call, anew: list[tuple[str, ...]]
) -> None:
    os.mkfifo(drafts / "pipe")
    for text, status in ((DRAFT, 1), (DRAFT.replace(";", ",").replace("1. ", ""), 0)):
        with ThreadPoolExecutor() as writing:
            written = writing.submit((drafts / "pipe").write_text, text, "utf-8")
            assert call("check", "pipe").status == status
            assert written.result()
    assert len(anew) == 2


@pytest.mark.parametrize("damage", [b"", b"\xff" * 40, None], ids=["empty", "other bytes", "cut"])
@pytest.mark.parametrize("kind", list(kept.Kind), ids=lambda kind: kind.value[0])
def test_what_is_damaged_is_made_anew(
    drafts: Path, call: Call, kind: kept.Kind, damage: bytes | None
) -> None:
    (drafts / "lintres.toml").write_text('profile = "ga"\n', "utf-8")
    first = call("check")
    there = kept.entries(kind)
    assert there
    for path, _ in there:
        whole = Path(path).read_bytes()
        Path(path).write_bytes(whole[: len(whole) // 2] if damage is None else damage)
    assert call("check") == first
    assert call("check", "--quiet").status == first.status


# ---- What is known of drafts ----------------------------------------------------------------


def test_a_draft_is_checked_once_whatever_it_is_called(
    drafts: Path, call: Call, checked: list[str]
) -> None:
    first = call("check")
    assert checked == ["a.txt", "more/b.txt"]
    (drafts / "a.txt").rename(drafts / "c.txt")
    again_ = call("check", "--fail-on", "never")
    assert checked == ["a.txt", "more/b.txt"]
    assert again_.out.splitlines()[-1] == first.out.splitlines()[-1]
    kept_at = [stat.st_mtime_ns for _, stat in kept.entries(kept.Kind.VERDICTS)]
    call("check", "--quiet")
    assert [stat.st_mtime_ns for _, stat in kept.entries(kept.Kind.VERDICTS)] == kept_at
    assert "c.txt:3:26: error PUN002" in again_.out


@pytest.mark.parametrize(
    "options",
    [
        ("--select", "TYP"),
        ("--language", "fr"),
        ("--profile", "mun"),
        ("--stage", "adopted"),
        ("--date", "1950-12-01"),
        ("--registry", "team.csv"),
    ],
    ids=" ".join,
)
def test_other_settings_are_another_check(
    drafts: Path, call: Call, checked: list[str], options: tuple[str, ...]
) -> None:
    (drafts / "team.csv").write_text("organ,kind,number,adopted\n", "utf-8")
    call("check", "a.txt")
    call("check", "a.txt", *options)
    assert checked == ["a.txt", "a.txt"]


def test_a_comment_with_a_last_day_is_looked_at_each_time(
    drafts: Path, call: Call, checked: list[str]
) -> None:
    comment = "# lintres: off PUN002 until=2999-12-31 -- until it is renumbered\n"
    (drafts / "a.txt").write_text(DRAFT.replace("Recalling", f"{comment}Recalling"), "utf-8")
    for options in ((), ("--quiet",)):
        assert "PUN002" not in call("check", "a.txt", *options).out
    assert checked == ["a.txt", "a.txt"]


def test_a_file_without_resolution_is_passed_over_until_it_is_named(
    drafts: Path, call: Call
) -> None:
    (drafts / "notes.txt").write_text("Bring the lamps.\n", "utf-8")
    first = call("check")
    assert "1 file passed over" in first.out
    assert call("check", "--fail-on", "never").out == first.out
    assert "passed over" not in call("check", "notes.txt").out


def test_the_cache_is_told_of_and_cleared(drafts: Path, call: Call) -> None:
    call("check")
    told = call("cache", "info")
    assert os.environ["LINTRES_CACHE"] in told.out
    assert re.search(r"answers +1 file ", told.out)
    assert re.search(r"verdicts +[12] files? ", told.out)
    cleared = call("cache", "clear")
    assert re.fullmatch(r"[23] files removed, [\d.]+ kB\.\n", cleared.out)
    assert call("cache", "clear") == Answer(0, "0 files removed, 0.0 kB.\n", "")
