"""Comments and changes in Word files of every kind: where they stand, and where they cannot."""

import re
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from revisions import check, comments, held, parts, rejected, tree, w, words_of
from worddrafts import Draft
from wordfiles import STRICT, p, package, r, text_of, zipped

from lintres import Edit, Span
from lintres.editing import edited
from lintres.formats.document import View
from lintres.formats.word.comments import Words
from lintres.formats.word.review import Remark, Review

TIME = datetime(2026, 5, 1, 12, 30, tzinfo=UTC)
# ---- Any file, any edits --------------------------------------------------------------------

LOOKS = ["", "<w:i/>", "<w:b/>", "<w:b/><w:i/>", "<w:vanish/>"]
INSERTED = '<w:ins w:id="5" w:author="Ann" w:date="2026-01-01T00:00:00Z">{}</w:ins>'
DELETED = '<w:del w:id="6" w:author="Béa" w:date="2026-01-01T00:00:00Z">{}</w:del>'
LINKED = '<w:hyperlink w:anchor="there">{}</w:hyperlink>'
FORMED = "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>"
WORDS = st.text("ab ,«\u00a0é字", min_size=1, max_size=6)


@st.composite
def runs(draw: st.DrawFn) -> str:
    """A run that holds several texts and signs."""
    inner = draw(st.lists(WORDS | st.just("<w:br/>"), min_size=1, max_size=3))
    look = draw(st.sampled_from(LOOKS))
    held = "".join(one if "<" in one else f'<w:t xml:space="preserve">{one}</w:t>' for one in inner)
    return f'<w:r w:rsidR="00AA"><w:rPr>{look}</w:rPr>{held}</w:r>'


@st.composite
def paragraphs(draw: st.DrawFn) -> str:
    """A paragraph of runs, some of them inserted, deleted, linked, or in a form."""
    content = []
    for run in draw(st.lists(runs(), min_size=1, max_size=5)):
        wrap = draw(st.sampled_from(["{}", "{}", "{}", INSERTED, DELETED, LINKED, FORMED]))
        if wrap == DELETED:
            run = run.replace("w:t>", "w:delText>").replace("<w:t ", "<w:delText ")
        content.append(wrap.format(run))
        content.append(draw(st.sampled_from(["", '<w:bookmarkStart w:id="7" w:name="here"/>'])))
    return p("".join(content))


def shown(transcript: str) -> list[str]:
    """The paragraphs of a transcript that have text, without its marks of emphasis."""
    bare = re.sub(r"\*+|</?[ib]>", "", transcript)
    return [line for line in bare.split("\n") if line.strip()]


@given(st.lists(paragraphs(), min_size=1, max_size=3), st.data())
@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])
def test_any_edits(body: list[str], data: st.DataObject) -> None:
    before = package("".join(body) + "<w:sectPr/>")
    review = Review(before, "draft.docx")
    source = review.source
    places = st.integers(0, len(source.text))
    cuts = sorted(data.draw(st.sets(places, max_size=8)))
    edits = [
        (Span(start, end), data.draw(st.sampled_from(["", "x", "yz ", "ab"])))
        for start, end in zip(cuts[::2], cuts[1::2], strict=False)
    ]
    hindered = {at for places_, _ in review.hindrances(edits) for at in places_}
    edits = [edit for at, edit in enumerate(edits) if at not in hindered]
    spans = [
        Span(*sorted(pair)) for pair in data.draw(st.lists(st.tuples(places, places), max_size=3))
    ]
    words = Words("TST001 test", ("said\0", "why"), "https://example.org/?a=b&c")
    written = review.write([Remark(span, words) for span in spans], edits, TIME)
    expected = edited(source, [Edit(*edit) for edit in edits]).text
    assert shown(text_of(written.data)) == shown(expected)
    check(before, written.data)
    assert len(comments(written.data)) == len(spans) - len(written.unanchored)
    assert not written.unanchored or not source.text.strip()
    # To review what was reviewed works as well.
    again = Review(written.data, "draft.docx")
    assert again.source.text == text_of(written.data)
    last = again.write([Remark(span, words) for span in spans], [], TIME)
    assert text_of(last.data) == again.source.text


# ---- Places of their own kind ---------------------------------------------------------------

FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{}</w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>{}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
LOCKED = (
    '<w:sdt><w:sdtPr><w:lock w:val="contentLocked"/></w:sdtPr><w:sdtContent>{}</w:sdtContent>'
    "</w:sdt>"
)
CHANGED = (
    '<w:b/><w:rPrChange w:id="3" w:author="Ann" w:date="2026-01-01T00:00:00Z"><w:rPr/>'
    "</w:rPrChange>"
)
NOTE = '<w:r><w:footnoteReference w:id="2"/></w:r>'
NOTES = f'<w:footnote w:id="2">{p(r(" See it,, now."))}</w:footnote>'
WHY = Words("TST001 test", ("said", "why"), "https://example.org/")


def edit(
    body: str, *edits: tuple[str, str], notes: str = "", numbering: str = ""
) -> tuple[bytes, str]:
    """A file with words of its transcript replaced, "|" marking a place; and why not."""
    before = package(f"{body}<w:sectPr/>", footnotes=notes, numbering=numbering)
    review = Review(before, "draft.docx")
    text = review.source.text
    spans = []
    for old, new in edits:
        at = text.index(old.replace("|", "")) + max(old.find("|"), 0)
        spans.append((Span(at, at if "|" in old else at + len(old)), new))
    why = "; ".join(why for _, why in review.hindrances(sorted(spans)))
    data = before if why else review.write([], sorted(spans), TIME).data
    check(before, data)
    return data, why


@pytest.mark.parametrize(
    ("body", "edits", "expected"),
    [
        pytest.param(p("Noting it;"), [(";", ",")], "Noting it,", id="a mark replaced"),
        pytest.param(p("Noting it"), [("it|", ",")], "Noting it,", id="a mark at the end"),
        pytest.param(p("it,"), [("|it", "Noting ")], "Noting it,", id="a word at the beginning"),
        pytest.param(
            p("Noting it,"),
            [("|Noting", "*"), ("Noting|", "*")],
            "*Noting* it,",
            id="emphasis",
        ),
        pytest.param(
            p(r("Noting", "<w:i/>") + r(" it,")),
            [("|*Noting*", "*"), ("*Noting*|", "*")],
            "**Noting** it,",
            id="another emphasis",
        ),
        pytest.param(
            p(r("Noting it", "<w:i/>") + r(",")),
            [("it*|", ""), ("Noting| it", "*"), ("*,", ",")],
            "*Noting* it,",
            id="a shorter emphasis",
        ),
        pytest.param(
            p(r("Noting", "<w:i/>") + r(" it,")),
            [("*Noting*", "*Recalling*")],
            "*Recalling* it,",
            id="emphasis that stays",
        ),
        pytest.param(
            p(r("Noting it") + NOTE + r(", and")), [("¹,", ",¹")], "Noting it,¹ and", id="a note"
        ),
        pytest.param(
            p(r("Noting it") + NOTE + r(", and")),
            [("¹", ""), (",| and", "¹")],
            "Noting it,¹ and",
            id="a note, in two edits",
        ),
        pytest.param(
            p(r("it") + r("1", '<w:vertAlign w:val="superscript"/>') + r(".")),
            [("¹", "²")],
            "it².",
            id="a raised figure",
        ),
        pytest.param(p("it¹."), [("¹", "²")], "it².", id="a figure typed as raised"),
        pytest.param(
            p(r("Noting ") + INSERTED.format(r("it again;")) + r(" x")),
            [("it again", "them")],
            "Noting them; x",
            id="within an insertion",
        ),
        pytest.param(
            p(INSERTED.format(r("Noting it"))), [("it|", ",")], "Noting it,", id="at its end"
        ),
        pytest.param(
            p(LINKED.format(r("Noting it"))), [("it|", ",")], "Noting it,", id="after a link"
        ),
        pytest.param(
            p(FIELD.format(" HYPERLINK x ", r("it;"))), [(";", ",")], "it,", id="in a link"
        ),
        pytest.param(
            p("<w:r><w:t>Secre</w:t><w:softHyphen/><w:t>tary;</w:t></w:r>"),
            [("Secretary", "Clerk")],
            "Clerk;",
            id="around what is not text",
        ),
    ],
)
def test_a_change_is_made(body: str, edits: list[tuple[str, str]], expected: str) -> None:
    data, why = edit(body, *edits, notes=NOTES)
    assert (text_of(data).split("\n")[0], why) == (expected, "")


NUMBERED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
NUMBERING = (
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt '
    'w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
)


@pytest.mark.parametrize(
    ("body", "edits", "why"),
    [
        pytest.param(
            p("Requests", NUMBERED), [("3", "2")], "its number is automatic", id="a number"
        ),
        pytest.param(
            p(r("it") + NOTE), [("¹", "²")], "the mark of its note is automatic", id="a note"
        ),
        pytest.param(
            p(FIELD.format(" REF x ", r("it;"))),
            [(";", ",")],
            "it is the result of a field",
            id="a field",
        ),
        pytest.param(
            p(f'<w:fldSimple w:instr=" DATE ">{r("it;")}</w:fldSimple>'),
            [(";", ",")],
            "it is the result of a field",
            id="a simple field",
        ),
        pytest.param(
            p(LOCKED.format(r("it;"))),
            [(";", ",")],
            "it stands in a field of a form",
            id="a locked form",
        ),
        pytest.param(
            p(r("x ") + "<m:oMath><m:r><m:t>y</m:t></m:r></m:oMath>"),
            [("y", "z")],
            "it stands in a formula or drawing",
            id="a formula",
        ),
        pytest.param(
            p("one") + p("two"),
            [("one\n\n", "one ")],
            "it joins or parts paragraphs",
            id="a paragraph break",
        ),
        pytest.param(
            p(r("Noting", CHANGED) + r(" it")),
            [("**Noting**", "Noting")],
            "its type has been changed, and that is neither accepted nor rejected",
            id="type that was changed",
        ),
        pytest.param(
            p("Noting it"),
            [("|Noting", "*")],
            "the type that it asks for is not clear",
            id="half an emphasis",
        ),
    ],
)
def test_a_change_is_hindered(body: str, edits: list[tuple[str, str]], why: str) -> None:
    _, said = edit(body, *edits, notes=NOTES, numbering=NUMBERING)
    assert said == why


def test_emphasis_is_a_change_of_type() -> None:
    data, _ = edit(p("Noting it"), ("|Noting", "*"), ("Noting|", "*"))
    change = next(tree(data).iter(f"{w}rPrChange"))
    names = [each.tag.removeprefix(w) for each in change.getparent()]
    assert names == ["i", "iCs", "rPrChange"]
    assert text_of(data, View.ORIGINAL) == "Noting it\n"


def test_insertions_of_others_stay_whole() -> None:
    data, _ = edit(p(r("Noting ") + INSERTED.format(r("it; again"))), (";", ","))
    assert text_of(data) == "Noting it, again\n"
    assert held(rejected(tree(data))) == "Noting it; again"
    assert held(rejected(tree(data), "Ann")) == "Noting ,"  # we stand beside them, not within
    assert held(rejected(tree(data), None)) == "Noting "


def remark(data: bytes, words: str) -> bytes:
    """A file with a comment on words of its transcript."""
    review = Review(data, "draft.docx")
    at = review.source.text.index(words)
    written = review.write([Remark(Span(at, at + len(words)), WHY)], [], TIME)
    assert not written.unanchored
    check(data, written.data)
    return written.data


BOX = (
    "<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>{0}"
    "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
    "<w:txbxContent>{0}</w:txbxContent></v:textbox></w:pict></mc:Fallback>"
    "</mc:AlternateContent></w:r>"
)


@pytest.mark.parametrize(
    ("body", "words", "anchor", "note"),
    [
        pytest.param(p("Noting it,"), "it", "it", "", id="words"),
        pytest.param(p(r("No") + r("ting it")), "Noting", "Noting", "", id="words of two runs"),
        pytest.param(p("Noting it") + p("Also"), "it\n\nAl", "itAl", "", id="two paragraphs"),
        pytest.param(p("Requests it", NUMBERED), "3.", "Requests", "", id="a number"),
        pytest.param(p(r("See ") + FIELD.format(" REF x ", r("3"))), "3", "3", "", id="a field"),
        pytest.param(
            p(r("it") + NOTE), "See it", "", "The words are in footnote 1", id="a footnote"
        ),
        pytest.param(
            p(r("it") + BOX.format(p("Limited"))),
            "Limited",
            "LimitedLimited",
            "The words are in the text box",
            id="a text box",
        ),
    ],
)
def test_a_comment_is_anchored(body: str, words: str, anchor: str, note: str) -> None:
    before = package(f"{body}<w:sectPr/>", footnotes=NOTES, numbering=NUMBERING)
    after = remark(before, words)
    [(number, comment)] = comments(after).items()
    assert words_of(after, number) == anchor
    assert note in held(comment)
    assert bool(note) == ("The words are" in held(comment))


def test_a_place_between_letters_is_shown_by_the_word_before_it() -> None:
    review = Review(package(p("Noting it") + p("Also")), "draft.docx")
    after = review.write([Remark(Span(9, 9), WHY), Remark(Span(0, 0), WHY)], [], TIME).data
    assert [words_of(after, number) for number in comments(after)] == ["it", "Noting"]


def test_a_comment_has_a_link() -> None:
    after = remark(package(p("Noting it")), "it")
    files = parts(after)
    assert (
        b'Target="https://example.org/" TargetMode="External"'
        in files["word/_rels/comments.xml.rels"]
    )
    assert b'PartName="/word/comments.xml"' in files["[Content_Types].xml"]
    [comment] = comments(after).values()
    link = next(comment.iter(f"{w}hyperlink"))
    assert held(link) == "https://example.org/"
    assert comment.get(f"{w}date") == "2026-05-01T12:30:00Z"


def test_strict_files_stay_strict() -> None:
    before = package(p("Noting it"), space=STRICT)
    review = Review(before, "draft.docx")
    at = review.source.text.index("it")
    spans = Span(at, at + 2)
    after = review.write([Remark(spans, WHY)], [(spans, "them")], TIME).data
    assert text_of(after) == "Noting them\n"
    assert b"schemas.openxmlformats.org/wordprocessingml" not in parts(after)["word/document.xml"]
    assert b"schemas.openxmlformats.org/wordprocessingml" not in parts(after)["word/comments.xml"]


def test_earlier_comments_stay() -> None:
    before = Draft("The General Assembly,\n\nNoting it,\n\nAlso", listed=False).comment().save()
    after = remark(before, "it")
    old = etree.fromstring(parts(before)["word/comments.xml"])
    new = etree.fromstring(parts(after)["word/comments.xml"])
    assert [etree.tostring(each) for each in new][: len(old)] == [
        etree.tostring(each) for each in old
    ]
    identities = [each.get(f"{w}id") for each in new]
    assert len(set(identities)) == len(identities) == len(old) + 1


def test_what_newer_versions_keep_of_comments_is_kept() -> None:
    files = parts(Draft("The General Assembly,\n\nNoting it,", listed=False).comment().save())
    w14 = "http://schemas.microsoft.com/office/word/2010/wordml"
    w15 = "http://schemas.microsoft.com/office/word/2012/wordml"
    comments_ = files["word/comments.xml"]
    assert w14.encode() in comments_
    files["word/commentsExtended.xml"] = f'<w15:commentsEx xmlns:w15="{w15}"/>'.encode()
    files["word/_rels/document.xml.rels"] = files["word/_rels/document.xml.rels"].replace(
        b"</Relationships>",
        b'<Relationship Id="rIdX" Target="commentsExtended.xml" '
        b'Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended"/>'
        b"</Relationships>",
    )
    after = parts(remark(zipped(files), "it"))
    [entry] = etree.fromstring(after["word/commentsExtended.xml"])
    last = etree.fromstring(after["word/comments.xml"])[-1][-1]
    assert entry.get(f"{{{w15}}}paraId") == last.get(f"{{{w14}}}paraId")
    assert entry.get(f"{{{w15}}}done") == "0"
