"""`lintres review`: comments at words, fixes as tracked changes, and nothing else touched."""

import json
import re
import shutil
import subprocess
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx
import pytest
from calling import Call
from revisions import check, comments, held, parts, tree, w, words_of
from test_word_drafts import emphasised
from worddrafts import Draft
from wordfiles import text_of

ROOT = Path(__file__).parent.parent
DRAFTS = sorted(
    [*ROOT.glob("tests/drafts/**/*.txt"), *ROOT.glob("lintres/demo/*.txt")],
    key=lambda path: path.as_posix(),
)
DEMOS = sorted(ROOT.glob("lintres/demo/*.txt"))


def draft_of(path: Path) -> str:
    """A draft whose lines are paragraphs."""
    return "\n\n".join(line for line in path.read_text("utf-8").split("\n") if line.strip())


def half_emphasised(text: str) -> str:
    """A draft of whose opening phrases most are in italics, some of them partly."""
    blocks = emphasised(text).split("\n\n")
    blocks[::5] = [block.replace("*", "") for block in blocks[::5]]
    blocks[1::7] = [re.sub(r"\*(\w+) ([^*]+)\*", r"*\1* \2", block) for block in blocks[1::7]]
    return "\n\n".join(blocks)


def reviewed(call: Call, data: bytes, *options: str) -> tuple[bytes, str]:
    """The reviewed file, and what was said."""
    Path("draft.docx").write_bytes(data)
    answer = call("review", "draft.docx", "-o", "reviewed.docx", *options)
    assert answer.status in (0, 1), answer
    assert not answer.err or "a conversion has damaged this text" in answer.err
    return Path("reviewed.docx").read_bytes(), answer.out


TIERS = ("--suggested", "--suggested", "--safe", "--suggested")
MAKES = ("plain", "listed", "emphasised")
# Each draft once: the next one is made in another way, or has other fixes.
MADE = [
    pytest.param(path, MAKES[at % len(MAKES)], TIERS[at % len(TIERS)], id=path.stem)
    for at, path in enumerate(DRAFTS)
]


@pytest.mark.parametrize(("path", "made", "tier"), MADE)
def test_every_draft(path: Path, made: str, tier: str, call: Call) -> None:
    draft = half_emphasised(draft_of(path)) if made == "emphasised" else draft_of(path)
    before = Draft(draft, listed=made == "listed", table=made == "listed").save()
    after, said = reviewed(call, before, tier)
    check(before, after)
    docx.Document(BytesIO(after))
    assert "no place for a comment" not in said
    if "a comment only" in said:
        return  # the fixes are other ones: some numbers are counted by Word
    Path("draft.txt").write_text(text_of(before), "utf-8")
    call("fix", "draft.txt", *([tier] if tier == "--suggested" else []))
    assert text_of(after) == Path("draft.txt").read_text("utf-8")


# ---- The command ----------------------------------------------------------------------------

EARLIER: dict[str, Callable[[str], str]] = {  # what the drafts were before two authors changed them
    "words": lambda text: re.sub(r"\b(the|of|el|le|de|в|на)\b", "such", text),
    "ends": lambda text: re.sub(r"\S+$", "now.", text, flags=re.MULTILINE),
    "numbers": lambda text: re.sub(r"\d", "9", text),
}


@pytest.mark.parametrize("earlier", EARLIER)
@pytest.mark.parametrize("path", DEMOS, ids=lambda path: path.stem)
def test_drafts_with_changes_and_comments(path: Path, earlier: str, call: Call) -> None:
    now = draft_of(path)
    made = Draft(now, listed=False, before=EARLIER[earlier](now)).comment()
    before = made.save()
    after, said = reviewed(call, before, "--suggested")
    check(before, after)
    assert "a comment only" not in said
    Path("draft.txt").write_text(text_of(before), "utf-8")
    call("fix", "draft.txt", "--suggested")
    assert text_of(after) == Path("draft.txt").read_text("utf-8")
    again, said = reviewed(call, after, "--suggested")
    assert "tracked change" not in said
    assert text_of(again) == text_of(after)


DEMO = draft_of(ROOT / "lintres/demo/en.txt")


def test_findings_are_comments(call: Call) -> None:
    after, said = reviewed(call, Draft(DEMO).save(), "--comments-only")
    assert said == "reviewed.docx: 8 comments.\n"
    assert not list(tree(after).iter(f"{w}ins", f"{w}del", f"{w}rPrChange"))
    found = {
        held(next(one.iter(f"{w}p"))): words_of(after, at) for at, one in comments(after).items()
    }
    assert {head[:6]: words for head, words in found.items()} == {
        "SPO001": "Samoa",
        "PUN002": ";",
        "CIT002": "8 December 2013",
        "CIT001": "74/999",
        "OPN004": "also",
        "FTN002": "1",
        "NUM001": "Encourages",
        "REF001": "paragraph 9 above",
    }
    for comment in comments(after).values():
        first, *_, source, link = (held(each) for each in comment.iter(f"{w}p"))
        assert re.match(r"[A-Z]{3}\d{3} [a-z-]+: ", first)
        assert source.startswith("Source: ")
        assert link.startswith("https://")


@pytest.mark.parametrize("path", DEMOS, ids=lambda path: path.stem)
def test_there_is_a_comment_for_what_a_check_finds(path: Path, call: Call) -> None:
    after, _ = reviewed(call, Draft(draft_of(path)).save(), "--comments-only")
    answer = call("check", "draft.docx", "--output-format", "json", "--no-cache")
    found = [one["code"] for one in json.loads(answer.out)["diagnostics"]]
    assert [held(one)[:6] for one in comments(after).values()] == found


def test_fixes_that_are_not_asked_for_are_told(call: Call) -> None:
    after, _ = reviewed(call, Draft(DEMO, listed=False).save())
    told = " ".join(held(one) for one in comments(after).values())
    assert "A fix: replaces “8 December 2013” by “9 December 2013”." in told
    assert "A fix: replaces “3” by “2”" not in told  # that is in the text


def test_what_cannot_be_changed_is_told(call: Call) -> None:
    _, said = reviewed(call, Draft(DEMO).save())
    assert (
        "a comment only: paragraph 11: NUM001 paragraph-number-gap: its number is automatic" in said
    )


@pytest.mark.parametrize(
    ("argv", "complaint"),
    [
        (["draft.docx", "-o", "draft.docx"], "the draft itself"),
        (["draft.txt", "-o", "out.docx"], "`lintres review` hands back Word files"),
        (["none.docx", "-o", "out.docx"], "none.docx: no such file"),
        (["draft.docx", "draft.docx", "-o", "out.docx"], "one draft at a time"),
        ([".", "-o", "out.docx"], "a folder"),
        (["-", "-o", "out.docx"], "not standard input"),
        (["draft.docx"], "-o/--output"),
        (["draft.docx", "-o", "out.docx", "--safe", "--suggested"], "not allowed with"),
        (["broken.docx", "-o", "out.docx"], "broken.docx"),
    ],
)
def test_refusals(argv: list[str], complaint: str, call: Call) -> None:
    data = Draft(DEMO).save()
    Path("draft.docx").write_bytes(data)
    Path("broken.docx").write_bytes(data[:5000])
    Path("draft.txt").write_text(DEMO, "utf-8")
    answer = call("review", *argv)
    assert answer.status == 2
    assert complaint in answer.err
    assert "Traceback" not in answer.err
    assert not Path("out.docx").exists()
    assert Path("draft.docx").read_bytes() == data


def test_the_status_tells_what_is_left(call: Call) -> None:
    text = "The General Assembly,\n\nNoting it;\n\n1. Decides to meet."
    Path("draft.docx").write_bytes(Draft(text, listed=False).save())
    select = ("--select", "PUN002", "--language", "en", "--organ", "GA")
    assert call("review", "draft.docx", "-o", "out.docx", *select).status == 0
    assert call("review", "draft.docx", "-o", "out.docx", *select, "--comments-only").status == 1
    never = ("--comments-only", "--fail-on", "never")
    assert call("review", "draft.docx", "-o", "out.docx", *select, *never).status == 0


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not here")
def test_libreoffice_opens_it(call: Call, tmp_path: Path) -> None:
    after, _ = reviewed(call, Draft(DEMO, listed=False).comment().save(), "--suggested")
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    made = subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", "odt", "reviewed.docx"],
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert made.returncode == 0, made.stderr
    content = parts(Path("reviewed.odt").read_bytes())["content.xml"].decode()
    assert content.count("<dc:creator>lintres</dc:creator>") >= len(comments(after))
    assert content.count("<text:changed-region") > 5
    assert 'xlink:href="https://' in content
