"""What the benchmarks of speed reckon with: texts of a size, runs in turn, ratios, tables."""

import sys
from pathlib import Path

import pytest

from beside import Command, Failed, Taken, middle, ratio, rounds_of, run
from lintres import lint
from peers import three_figures
from printed import put, table
from sized import ENDINGS, near, nearest, sized
from start import Phase, phases_in, whose

ROOT = Path(__file__).parent.parent
SIZE = 6000


# ---- Texts ----------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["yaml", "gd", "py", "zh"])
def test_files_of_a_kind_differ_and_have_about_the_size(kind: str) -> None:
    texts = sized(kind, 40, SIZE)
    lengths = [len(text.encode()) for text in texts]
    assert len(set(texts)) == 40
    assert SIZE * 0.7 < min(lengths) <= max(lengths) < SIZE * 1.3
    assert abs(len(nearest(texts, SIZE).encode()) - SIZE) < SIZE * 0.05
    assert texts == sized(kind, 40, SIZE)


def test_a_draft_of_a_size_is_right_but_for_few_findings() -> None:
    checked = [lint(text) for text in sized("zh", 5, SIZE)]
    assert {one.draft.language for one in checked} == {"zh"}
    assert max(len(one.diagnostics) for one in checked) < 10


@pytest.mark.parametrize("text", sized("py", 3, SIZE), ids=["first", "second", "third"])
def test_python_that_is_drawn_is_python(text: str) -> None:
    compile(text, "drawn.py", "exec")


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        pytest.param(1, "head", id="the first part is always there"),
        pytest.param(7, "head", id="one more would be further away"),
        pytest.param(9, "head" + "12345678", id="one more is nearer"),
        pytest.param(20, "head" + "12345678" * 2, id="two more"),
    ],
)
def test_parts_are_joined_until_the_size_is_nearest(size: int, expected: str) -> None:
    assert near(iter(["head"] + ["12345678"] * 9), size) == expected


# ---- Runs in turn ---------------------------------------------------------------------------


def taken(*seconds: float) -> list[Taken]:
    return [Taken(wall, wall / 2, 10 * wall) for wall in seconds]


@pytest.mark.parametrize(
    ("these", "those", "scale", "expected"),
    [
        pytest.param([2, 4, 6], [1, 2, 3], 1, 2, id="within each round"),
        pytest.param([2, 40, 6], [1, 20, 3], 1, 2, id="a slow round slows both"),
        pytest.param([2, 90, 6], [1, 2, 3], 1, 2, id="one that is slow alone is passed over"),
        pytest.param([1, 1], [10, 10], 10, 1, id="of as many bytes"),
    ],
)
def test_ratios_are_medians_of_the_rounds(
    these: list[float], those: list[float], scale: float, expected: float
) -> None:
    beside = ratio(taken(*these), taken(*those), scale)
    assert (beside.wall, beside.cpu) == pytest.approx((expected, expected))


@pytest.mark.parametrize(
    ("number", "expected"),
    [(0.01234, "0.0123"), (1, "1.00"), (19.82, "19.8"), (99.97, "100"), (1234, "1234")],
)
def test_ratios_have_three_figures(number: float, expected: str) -> None:
    assert three_figures(number) == expected


def test_seconds_are_medians_and_memory_is_the_most() -> None:
    assert middle(taken(1, 9, 2)) == Taken(2, 1, 90)


def python(name: str, code: str) -> Command:
    return Command(name, (sys.executable, "-I", "-c", code), ROOT)


@pytest.mark.skipif(sys.platform == "win32", reason="there is no wait4")
def test_a_run_is_told_with_its_memory() -> None:
    small, large = run(python("small", "pass")), run(python("large", "b'1' * 50_000_000"))
    assert 0 < small.cpu <= small.wall + 0.1
    assert large.peak - small.peak > 30_000_000


@pytest.mark.skipif(sys.platform == "win32", reason="there is no wait4")
def test_what_fails_is_left_out_and_told_of() -> None:
    sentences: list[str] = []
    commands = [python("good", "exit(1)"), python("bad", "exit(3)")]
    assert {name: len(runs) for name, runs in rounds_of(commands, 2, sentences.append).items()} == {
        "good": 2
    }
    assert [one for one in sentences if one.startswith("bad ends with 3, and is left out")]
    with pytest.raises(Failed):
        run(commands[1])


@pytest.mark.skipif(sys.platform == "win32", reason="there is no wait4")
def test_a_fresh_folder_is_new_and_empty_and_no_variable_slows_python(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    look = "import os; exit(bool(os.listdir(os.environ['NEW'])) or os.environ['HERE'] != 'here')"
    run(python("fresh", look)._replace(fresh="NEW", variables={"HERE": "here"}, fine=(0,)))
    look = "import os; exit('PYTHONDONTWRITEBYTECODE' in os.environ)"
    run(python("clean", look)._replace(fine=(0,)))


# ---- What a start tells of itself -----------------------------------------------------------


def test_phases_are_read_with_the_imports_before_their_end() -> None:
    lines = """\
import time: self [us] | cumulative | imported package
import time:       121 |        121 |   _io
phase | interpreter | 0 | 0
import time:       300 |        300 |     typing
import time:       500 |        800 |   lintres.syntax
a warning of somebody
phase | importing lintres | 2000 | 1000
phase | parsing | 80 | 70 | 3 | 40
"""
    phases = list(phases_in(lines.splitlines()))
    assert phases == [
        Phase("interpreter", 0, 0, (("_io", 121),)),
        Phase("importing lintres", 2000, 1000, (("typing", 300), ("lintres.syntax", 500))),
        Phase("parsing", 80, 70, (), 3, 40),
    ]
    assert list(phases[1].imports) == [("typing", 150), ("lintres.syntax", 250)]


@pytest.mark.parametrize(
    ("module", "expected"),
    [
        ("lintres", "lintres"),
        ("lintres.syntax", "lintres"),
        ("lintres.rules.numbering", "rules"),
        ("collections.abc", "standard library"),
        ("pydantic.main", "other packages"),
    ],
)
def test_modules_have_owners(module: str, expected: str) -> None:
    assert whose(module) == expected


# ---- Tables ---------------------------------------------------------------------------------


def test_a_table_is_markdown_with_numbers_flush_right() -> None:
    assert table(("peer", "ms"), [("ruff", "7.8"), ("a long one", "195.7"), ("none", "")]) == (
        "| peer       |    ms |\n"
        "| ---------- | ----: |\n"
        "| ruff       |   7.8 |\n"
        "| a long one | 195.7 |\n"
        "| none       |       |"
    )


def test_a_text_takes_the_place_of_the_one_before() -> None:
    page = "# Page\n\n<!-- peers -->\n<!-- end of peers -->\n\nend\n"
    once = put(page, "peers", "one \\1")
    assert once == "# Page\n\n<!-- peers -->\n\none \\1\n\n<!-- end of peers -->\n\nend\n"
    assert put(put(page, "peers", "two"), "peers", "one \\1") == once
    with pytest.raises(ValueError, match="no place for speed"):
        put(page, "speed", "")


@pytest.mark.parametrize("name", ["peers.py start", "peers.py throughput", "start.py"])
def test_the_page_of_speed_has_a_place_for_each_table(name: str) -> None:
    page = (ROOT / "docs" / "speed.md").read_text("utf-8")
    assert "filled" in put(page, name, "filled")
    assert f"benchmarks/{name} --into docs/speed.md" in page


def test_every_kind_that_a_peer_reads_can_be_written() -> None:
    from installed import PEERS

    assert {peer.kind for peer in PEERS} <= ENDINGS.keys()
