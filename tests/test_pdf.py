"""PDF files: their text, what it looks like, and where it stands.

What is read are files of our own making (`pdffiles.py`), those that LibreOffice makes of our
drafts, and real ones where they lie beside the repository.
"""

import contextlib
import html
import io
import re
import shutil
import subprocess
import sys
import zlib
from collections.abc import Iterator
from importlib.resources import files
from itertools import cycle
from pathlib import Path

import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pytest
from pdffiles import LEFT, PLAIN_FIGURES, Press, Setting, file_of, pdf_of, printed, stream

from figures import Tally
from lintres import Checked, Source, Span, lint, load_rules, parse
from lintres.formats import FormatError, read
from lintres.formats.document import Document, View
from lintres.formats.pdf import read_document
from pdfs import compare

DRAFTS = Path(__file__).parent / "drafts"
RULES = load_rules()

SETTINGS = {
    "as the United Nations set": Setting(head="A/80/L.99", foot="25-11111   {page}/{pages}"),
    "blocks": Setting(indent=0.0, space=8.0, head="DISEC 2025", foot="Page {page} of {pages}"),
    "narrow": Setting(right=350.0, bottom=400.0, head="A/80/L.99", foot="- {page} -"),
    "little space": Setting(space=3.0, bottom=300.0, foot="{page}", rule=False),
}
PREAMBLE = """A/80/L.99

General Assembly

Norway: draft resolution

Footbridges

The General Assembly,
"""


def document_of(data: bytes) -> Document:
    return read_document(data, "draft.pdf", View.FINAL)


def text_of(data: bytes) -> str:
    return read(data, "draft.pdf").text


def findings(source: Source) -> list[tuple[str, str, str]]:
    checked: Checked = lint(source, rules=RULES)
    return [(each.code, each.message, source.slice(each.span)) for each in checked.diagnostics]


def own_drafts() -> Iterator[Path]:
    """Drafts of languages that the fonts of every PDF reader can print."""
    for path in sorted(
        [*DRAFTS.glob("*.txt"), *Path(str(files("lintres") / "demo")).glob("*.txt")]
    ):
        try:
            letters = path.read_text("utf-8").translate(dict.fromkeys(map(ord, "⁰¹²³⁴⁵⁶⁷⁸⁹")))
            letters.encode("cp1252")
        except UnicodeEncodeError:
            continue
        if "-pdf" not in path.stem:  # those are page by page already
            yield path


# ---- Findings -------------------------------------------------------------------------------


# Each draft is printed in one of the settings, the next one in the next.
PRINTED = [
    pytest.param(path, SETTINGS[kind], id=f"{path.stem}-{kind}")
    for path, kind in zip(own_drafts(), cycle(SETTINGS), strict=False)
]


@pytest.mark.parametrize(("path", "setting"), PRINTED)
def test_findings_are_those_of_the_text(path: Path, setting: Setting) -> None:
    text = path.read_text("utf-8")
    found = findings(read(printed(text, setting), path.name))
    assert found == findings(Source(text, path.name))


# ---- Text -----------------------------------------------------------------------------------


def test_emphasis_is_that_of_the_fonts() -> None:
    text = text_of(printed("*Recalling* its resolution and **noting** all,\n\n1. *Decides* so."))
    assert text == "*Recalling* its resolution and **noting** all,\n\n1. *Decides* so.\n"


def test_bold_display_is_no_emphasis() -> None:
    assert text_of(printed("**Footbridges and stepping stones**")) == (
        "Footbridges and stepping stones\n"
    )


def test_raised_figures_are_marks_and_notes_follow_their_paragraphs() -> None:
    draft = "Recalling its report,² and a second one,\n\nNoting its ³ hopes,\n\n² See A/80/1."
    assert text_of(printed(draft)).startswith(
        "Recalling its report,² and a second one,\n\n² See A/80/1.\n"
    )


def test_asterisks_are_marks_too() -> None:
    draft = "Norway and Fiji:* draft resolution\n\nFootbridges\n\n* Any changes will be reflected."
    (sponsors, title) = document_of(printed(draft, Setting(emphasis=False))).paragraphs
    assert [note.label for note in sponsors.notes] == ["*"]
    assert title.notes == ()


def test_a_note_goes_on_over_the_page() -> None:
    press = Press(Setting())
    press.set("Recalling the report,¹ which is long, and so on and on,", {})
    press.put(LEFT, 690, "1", size=5.2)
    press.put(LEFT + 6, 693, "See the report of the Secretary-General on footbridges and", size=8)
    press.pdf.line(LEFT - 24, 680, LEFT + 48, 680)
    press.turn()
    press.set("Noting that the story continues on the second page,", {})
    press.pdf.line(LEFT - 24, 680, LEFT + 48, 680)
    press.put(LEFT, 693, "stepping stones, part two.", size=8)
    first, _ = document_of(press.finish()).paragraphs
    (note,) = first.notes
    assert note.paragraphs[0].text == (
        "See the report of the Secretary-General on footbridges and stepping stones, part two."
    )


def test_a_paragraph_goes_on_over_the_page() -> None:
    long = "Recalling " + "its resolution on footbridges and stepping stones, " * 30 + "and hopes,"
    text = text_of(printed(f"{PREAMBLE}\n{long}\n\n1. Decides so.", Setting(bottom=220.0)))
    assert f"\n\n{long}\n\n1. Decides so.\n" in text


RAGGED = {
    "a number and its word": (
        "and welcoming all that it said in its resolution of",
        "16 September 2005,",
    ),
    "a comma before them": (
        "and the statement on all bridges of 24 July 2006,",
        "28 November and 17 May,",
    ),
    "a numeral and its word": (
        "and all that is done for them before the Games and",
        "XVI Winter Games,",
    ),
    "a name of two words": (
        "and that the meeting convenes all its sessions in",
        "New Yorkshire, and",
    ),
    "the number of an old resolution": (
        "and welcoming the resolutions 3 (III) of 3 October 1946, 150",
        "(VII) of 1948,",
    ),
    "points in a sentence": (
        "(b) of a call to act; (c) of everything that was ever said there;",
        "(d) and bridges,",
    ),
}


@pytest.mark.parametrize("case", RAGGED.values(), ids=RAGGED)
def test_a_ragged_line_ends_no_paragraph(case: tuple[str, str]) -> None:
    before, after = case
    press = Press(Setting(indent=0.0))
    full = "Recalling what the meeting has said of all the bridges in the"
    for at, line in enumerate((*[full] * 14, before, f"{after} and all else,")):
        press.put(LEFT, 200 + 12 * at, line)
    press.put(LEFT, 410, "Noting that all the bridges which were named are there,")
    assert f"{before} {after} and all else,\n\nNoting" in text_of(press.finish())


def test_a_line_of_a_masthead_ends_where_it_was_ended() -> None:
    press = Press(Setting(indent=0.0))
    lines = ["The Committee on Bridges and Fords (Ninth)", "Agenda item 51"]
    full = "Recalling what the meeting has said of all the bridges in the"
    for at, line in enumerate((*lines, *[full] * 14)):
        press.put(LEFT, 200 + 12 * at + (12 if at > 1 else 0), line)
    assert text_of(press.finish()).startswith(f"{lines[0]}\n\n{lines[1]}\n\n{full}")


HYPHENS = {
    "of a compound that stands elsewhere": ("well-|being", "on well-being", "well-being"),
    "of a word that stands elsewhere": ("govern-|ments", "by governments", "governments"),
    "before a capital": ("Secretary-|General", "", "Secretary-General"),
    "between figures": ("2025-|2030", "", "2025-2030"),
    "of words that stand alone": ("information-|sharing", "information and sharing", None),
}


@pytest.mark.parametrize("case", HYPHENS.values(), ids=HYPHENS)
def test_hyphens_at_the_ends_of_lines(case: tuple[str, str, str | None]) -> None:
    broken, elsewhere, expected = case
    before, after = broken.split("|")
    press = Press(Setting(indent=0.0))
    press.set(f"Notes what was said {elsewhere} yesterday", {})
    press.put(LEFT, 200, f"and calls upon all Member States to take note of the {before}", size=10)
    press.put(LEFT, 212, f"{after} of all,", size=10)
    assert f" {expected or broken.replace('|', '')} of all" in text_of(press.finish())


def test_ligatures_are_letters() -> None:
    # Written by hand: the font says that its letter A is the ligature of f and i.
    mapping = b"1 beginbfchar\n<41> <FB01>\nendbfchar"
    assert text_of(pdf_of(b"BT /F 12 Tf 100 700 Td (of Ave bridges) Tj ET", mapping=mapping)) == (
        "of five bridges\n"
    )


def test_columns_of_a_masthead_are_read_one_by_one() -> None:
    press = Press(Setting())
    for y, left, right in ((60, "General Assembly", "Distr.: Limited"), (72, "", "6 May 2025")):
        press.put(LEFT, y, left)
        press.put(400, y, right)
    press.y = 120
    press.set("Recalling its resolutions on footbridges and stepping stones, " * 3, {})
    assert text_of(press.finish()).split("\n\n")[:3] == [
        "General Assembly",
        "Distr.: Limited",
        "6 May 2025",
    ]


FURNITURE = ("A/80/L.99", "DISEC 2025", "Page 2", "25-11111", "2/3")


@pytest.mark.parametrize("setting", SETTINGS.values(), ids=SETTINGS)
def test_page_furniture_is_no_text(setting: Setting) -> None:
    body = "\n\n".join(f"{number}. Decides so and not otherwise;" for number in range(1, 60))
    text = text_of(printed(f"The General Assembly,\n\n{body}", setting))
    assert [each for each in FURNITURE if each in text] == []
    assert text.count("Decides") == 59


def test_the_only_line_of_a_page_is_its_text() -> None:
    press = Press(Setting())
    press.set("1. Decides to hold a fair;", {})
    press.turn()
    press.put(LEFT, 40, "2. Decides to mend the bridge.")
    assert text_of(press.finish()).endswith("fair;\n\n2. Decides to mend the bridge.\n")


def test_words_that_come_again_at_the_top_of_pages_are_text_where_they_go_on() -> None:
    press = Press(Setting(head="A/80/L.99"))
    for page in range(3):
        if page:
            press.turn()
        press.put(LEFT, 60, "the bridges of all towns and of villages and the roads to them, of")
        for line in range(3):
            press.put(
                LEFT, 72 + 12 * line, f"which it has said so often, and {page} times and {line},"
            )
    text = text_of(press.finish())
    assert text.count("the bridges of all towns") == 3
    assert "A/80/L.99" not in text


def test_a_note_is_no_job_number_whatever_figures_come_again() -> None:
    press = Press(Setting())
    for page in range(2):
        press.set("1. Decides to hold a fair;", {})
        press.put(LEFT, 700, "9. Decides to mend the bridge of which paragraph 2 speaks;")
        press.put(LEFT, 714, "2 A/76/171." if page == 0 else "10. Decides to name it.")
        if page == 0:
            press.turn()
    assert "A/76/171" in text_of(press.finish())


# ---- Places ---------------------------------------------------------------------------------


def test_places_are_pages_paragraphs_and_rectangles() -> None:
    body = "\n\n".join(f"{number}. Decides number {number} and so on;" for number in range(1, 40))
    source = read(printed(f"The General Assembly,\n\n{body}", Setting(bottom=300.0)), "draft.pdf")
    first, later = source.text.index("Assembly"), source.text.index("number 30")
    one, two = source.origin(Span(first, first + 8)), source.origin(Span(later, later + 9))
    assert one is not None
    assert two is not None
    assert one.rectangle is not None
    assert (one.words, two.page) == ("page 1, paragraph 1", 3)
    left, top, right, bottom = one.rectangle
    assert LEFT + 24 < left < right < 260
    assert 84 < top < bottom < 100


def test_a_note_names_its_number() -> None:
    source = read(printed("Recalling its report,¹\n\n¹ See A/80/1."), "draft.pdf")
    start = source.text.index("A/80/1")
    origin = source.origin(Span(start, start + 6))
    assert origin is not None
    assert origin.words == "page 1, footnote 1"


# ---- Files that are damaged, protected, hostile ---------------------------------------------

CATALOGUE = b"<</Type/Catalog/Pages 2 0 R>>"
NODES = 20_000
DEEP = [b"<</Type/Pages/Kids[%d 0 R]/Count 1>>" % (at + 3) for at in range(NODES)]
PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]"
FLATE = b"/Filter/FlateDecode"
LETTERS = b"BT /F 10 Tf 100 700 Td %s ET"
FORM = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>"


def packed(size: int) -> bytes:
    """Nothing but zeros, packed: one block again and again, for they are all the same."""
    packer = zlib.compressobj(9, wbits=-zlib.MAX_WBITS)
    block = packer.compress(bytes(1 << 20)) + packer.flush(zlib.Z_FULL_FLUSH)
    checksum = (size % 65_521 << 16) + 1
    end = zlib.compressobj(9, wbits=-zlib.MAX_WBITS).flush()
    return b"\x78\xda" + block * (size >> 20) + end + checksum.to_bytes(4)


def protected() -> bytes:
    press = Press(Setting())
    press.pdf.set_encryption(owner_password="owner", user_password="user")
    press.set("The General Assembly,", {})
    return press.finish()


REFUSED = {
    "nothing behind the first line": (b"%PDF-1.7\n", "damaged"),
    "no page": (file_of(CATALOGUE, b"<</Type/Pages/Kids[]/Count 0>>"), "damaged"),
    "a tree of pages in a circle": (
        file_of(CATALOGUE, b"<</Type/Pages/Kids[2 0 R]/Count 5>>"), "damaged",
    ),
    "a deep tree of pages": (file_of(CATALOGUE, *DEEP, PAGE + b">>"), "damaged"),
    "two milliards of pages": (
        file_of(CATALOGUE, b"<</Type/Pages/Kids[3 0 R]/Count 2000000000>>", PAGE + b">>"), "",
    ),
    "a scan": (pdf_of(b"0 0 600 700 re f"), "no text"),
    "a password": (protected(), "password"),
    "a stream that unpacks to gigabytes": (pdf_of(packed(1 << 31), packing=FLATE), "unpacks"),
    "one that does so after a second time": (
        pdf_of(zlib.compress(packed(1 << 30)), packing=b"/Filter[/FlateDecode/FlateDecode]"),
        "unpacks",
    ),
    "one that calls itself a picture": (
        pdf_of(packed(1 << 30), packing=FLATE + b"/Subtype/Image/Width 1"), "unpacks",
    ),
    "a million pieces of text": (pdf_of(LETTERS % (b"(a)Tj " * 1_000_000)), "unpacks"),
    "a form that draws itself": (
        file_of(
            CATALOGUE, b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            PAGE + b"/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>>",
            stream(b"/X Do " * 5), stream(b"/X Do " * 5, FORM),
        ),
        "drawings",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSED.values(), ids=REFUSED)
def test_a_file_that_cannot_be_read_is_refused(case: tuple[bytes, str]) -> None:
    data, words = case
    with pytest.raises(FormatError, match=rf"^draft\.pdf: .*{words}"):
        read(data, "draft.pdf")


@pytest.mark.parametrize("part", range(1, 20))
def test_a_truncated_file_is_read_or_refused(part: int) -> None:
    whole = printed((DRAFTS / "en-plenary-draft.txt").read_text("utf-8"))
    with contextlib.suppress(FormatError):
        assert text_of(whole[: len(whole) * part // 20])


def test_pages_without_text_are_passed_over() -> None:
    press = Press(Setting())
    press.set("The General Assembly,", {})
    press.turn()
    press.turn()
    press.set("1. Decides so.", {})
    assert text_of(press.finish()) == "The General Assembly,\n\n1. Decides so.\n"


CHILD = """
import resource, sys, time
from lintres.formats import read
data = sys.stdin.buffer.read()
source = read(data, "draft.pdf")
most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(source.text.count("Decides"), time.process_time(), most)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="memory is counted otherwise here")
def test_five_hundred_pages_take_twenty_seconds_and_500_mb() -> None:
    clause = "Decides to build footbridges and stepping stones, " * 5 + "as planned;"
    body = "\n\n".join(f"{number}. {clause}" for number in range(1, 101))
    part, whole = pdfium.PdfDocument(printed(body)), pdfium.PdfDocument.new()
    while len(whole) < 500:
        whole.import_pages(part)
    file = io.BytesIO()
    whole.save(file)
    command = (sys.executable, "-c", CHILD)
    done = subprocess.run(command, input=file.getvalue(), capture_output=True, check=True)
    count, seconds, kilobytes = map(float, done.stdout.split())
    assert count > 15_000
    assert seconds < 20
    assert kilobytes < 500_000


# ---- Files of others ------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["A-C.2-80-L.26.en", "A-C.1-80-L.58.en", "A-C.3-80-L.18.en"])
def test_real_drafts_are_those_of_the_text(name: str, shared: Path) -> None:
    corpus = shared / "corpus"
    draft = parse(read((corpus / "drafts-pdf" / f"{name}.pdf").read_bytes(), name))
    expected = parse(Source.read(corpus / "drafts-en" / f"{name}.txt"))
    kinds, words = Tally("paragraphs"), Tally("their words")
    compare(name, draft, expected, kinds, words)
    assert (kinds.examples, words.examples) == ([], [])
    assert kinds.total


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_findings_are_those_of_the_text_in_what_libreoffice_makes(tmp_path: Path) -> None:
    paths = [DRAFTS / f"{name}.txt" for name in _OFFICE_DRAFTS]
    for path in paths:
        setting = ' dir="rtl" align="right"' if path.stem.startswith("ar") else ""
        lines = [html.escape(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
        page = "".join(f"<p{setting}>{_raised(line)}</p>" for line in lines)
        (tmp_path / f"{path.stem}.html").write_text(f"<meta charset=utf-8>{page}", "utf-8")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    for kind, of in (("odt:writer8", "html"), ("pdf", "odt")):
        given = sorted(tmp_path.glob(f"*.{of}"))
        filters = ("--infilter=HTML (StarWriter)",) if of == "html" else ()
        command = ("soffice", profile, "--headless", *filters, "--convert-to", kind)
        subprocess.run((*command, "--outdir", tmp_path, *given), capture_output=True, check=True)
    for path in paths:
        source = read((tmp_path / f"{path.stem}.pdf").read_bytes(), path.name)
        assert findings(source) == findings(Source(path.read_text("utf-8"), path.name))


_OFFICE_DRAFTS = (
    "ar-nested", "ar-plenary-draft", "ar-security-council", "fr-plenary-draft", "ru-nested",
    "zh-wrong",
)  # fmt: skip


def _raised(line: str) -> str:
    return re.sub("[⁰¹²³⁴-⁹]+", lambda mark: f"<sup>{mark[0].translate(PLAIN_FIGURES)}</sup>", line)
