"""A document as a text: emphasis, note marks and hidden text, and where each piece comes from."""

import pytest

from lintres.formats.document import Document, Note, Paragraph, Run
from lintres.formats.transcript import transcribe
from lintres.origin import Origin


def _runs(*parts: str) -> tuple[Run, ...]:
    """Runs of `parts`, whose first sign may be a style: /italic, #bold, ^raised, ~hidden."""
    runs = []
    for number, part in enumerate(parts, start=1):
        style = part[0] if part[0] in "/#^~" else ""
        text = part.removeprefix(style)
        origin = Origin(1, 1, run=number, character=1)
        runs.append(
            Run(
                text,
                origin,
                italic=style == "/",
                bold=style == "#",
                raised=style == "^",
                hidden=style == "~",
            )
        )
    return tuple(runs)


@pytest.mark.parametrize(
    ("parts", "text"),
    [
        (["The report"], "The report"),
        (["/Recalling", " its resolution"], "*Recalling* its resolution"),
        (["/Recalling ", "its resolution"], "*Recalling* its resolution"),
        (["/Recalling", " ", "/also", " it"], "*Recalling also* it"),
        (["/Recal", "/ling", " it"], "*Recalling* it"),
        (["1. ", "#Requests", " it"], "1. **Requests** it"),
        (["#Harbour lights"], "Harbour lights"),  # a heading: display, no emphasis
        (["/The General Assembly,"], "*The General Assembly,*"),
        (["its report", "/, ", "/and"], "its report, *and*"),
        (["all night;", "^12"], "all night;¹²"),
        (["/Noting", "^1", "/ with", " it"], "*Noting¹ with* it"),
        (["/Noting", "^1", " it"], "*Noting*¹ it"),
        (["Fiji and Tonga:* ", "/draft"], "Fiji and Tonga:\\* *draft*"),
        (["Fiji and Tonga:* draft"], "Fiji and Tonga:* draft"),
        (["/one", "#two"], "*one*<b>two</b>"),
        (["/one", "# two", " three"], "*one* **two** three"),
        (["/ ", "its"], " its"),
        (["one\u2028two"], "one\ntwo"),
    ],
)
def test_a_paragraph_is_written_as_in_plain_text(parts: list[str], text: str) -> None:
    document = Document((Paragraph(_runs(*parts)),))
    assert transcribe(document, "draft").source.text == text + "\n"


def test_a_note_follows_the_paragraph_of_its_mark() -> None:
    note = Note("3", (Paragraph(_runs("See resolution 70/1.")), Paragraph(_runs("Ibid."))))
    document = Document((Paragraph(_runs("All night;", "^3"), (note,)), Paragraph(_runs("Next"))))
    text = "All night;³\n\n³ See resolution 70/1.\nIbid.\n\nNext\n"
    assert transcribe(document, "draft").source.text == text


def test_hidden_text_is_known_and_not_written() -> None:
    document = Document((Paragraph(_runs("All night", "~ and day", ";")), Paragraph(_runs("~Old"))))
    source = transcribe(document, "draft").source
    assert source.text == "All night;\n"
    assert source.hidden == ((9, " and day"), (10, "Old"))


def test_each_stretch_is_a_copy_of_its_run() -> None:
    parts = ("1. ", "/Recalling * ", "/its", " resolution;", "^2")
    transcript = transcribe(Document((Paragraph(_runs(*parts)),)), "draft")
    text = transcript.source.text
    assert text == "1. *Recalling \\* its* resolution;²\n"
    for start, end, run, at in transcript.stretches:
        copied = run.text[at : at + end - start]
        assert text[start:end] in {copied, "²"}
    copies = [text[one.start : one.end] for one in transcript.stretches]
    assert "".join(copies) == "1. Recalling * its resolution;²"


def test_an_origin_counts_on_within_its_run() -> None:
    source = transcribe(Document((Paragraph(_runs("/Recalling", " its report;")),)), "x").source
    start = source.text.index("report")
    origin = source.origins.at(start, start + 6) if source.origins else None
    assert origin == Origin(1, 1, run=2, character=6)
