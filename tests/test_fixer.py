"""Fixes: they settle what they are for, and nothing else changes."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from random import Random

import pytest

from counted import words
from drafting import compose
from faults import Subject, load
from lintres import (
    Checked,
    Diagnostic,
    Draft,
    Example,
    Finding,
    Fix,
    Fixed,
    Rule,
    Severity,
    Source,
    Span,
    Tier,
    fix,
    lint,
    load_rules,
    rule,
    safe,
    suggested,
)
from lintres.syntax import Resolution

ROOT = Path(__file__).parent.parent
LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")
OWN = sorted(
    [
        *(ROOT / "tests/drafts").glob("*.txt"),
        *(ROOT / "tests/drafts").glob("*.md"),
        *(ROOT / "lintres/demo").glob("*.txt"),
    ]
)
TIERS = [
    pytest.param(frozenset({Tier.SAFE}), id="safe"),
    pytest.param(frozenset(Tier), id="suggested"),
]


def mended(text: str | Source, *tiers: Tier, language: str | None = None) -> Fixed:
    source = Source(text) if isinstance(text, str) else text

    def wanted(one: Diagnostic) -> bool:
        return one.fix is not None and one.fix.tier in tiers

    return fix(source, partial(lint, language=language), wanted)


def after(fixed: Fixed) -> str:
    return fixed.checked.draft.source.text


# ---- What becomes of a text -----------------------------------------------------------------

HEAD = "The General Assembly,\n\nRecalling its resolution 60/1 of 16 September 2005,\n\n"
ROSE = "On the motion of  the President,, the meeting rose at noon\n"
LAMPS = HEAD + "1. Requests States:\n\n(a) To light lamps;\n\n(b) To trim them;\n\n"


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        pytest.param(
            HEAD.replace("2005,", "2005;;") + "Requests an update.\n",
            HEAD + "Requests an update.\n",
            id="two faults in one place",
        ),
        pytest.param(
            HEAD + "1. Notes the lamps;\n\n3. Requests an update;\n\n4. Decides to meet,\n",
            HEAD + "1. Notes the lamps;\n\n2. Requests an update;\n\n3. Decides to meet.\n",
            id="numbers and an ending",
        ),
        pytest.param(
            HEAD.replace("\n", "\r\n") + "1. Notes the lamps,\r\n\r\n3. Requests an update;\r\n",
            HEAD.replace("\n", "\r\n") + "1. Notes the lamps;\r\n\r\n2. Requests an update.\r\n",
            id="line ends stay",
        ),
        pytest.param(
            HEAD + "<!-- lintres: off NUM001 -->\n1. Notes the lamps;\n\n2. Requests an update.\n",
            HEAD + "1. Notes the lamps;\n\n2. Requests an update.\n",
            id="a comment that is used up",
        ),
        pytest.param(
            HEAD + "1. Notes the lamps;\n\n"
            "<!-- lintres: off PUN014, PUN003 until=2020-01-01 -->\n2. Ends;;\n",
            HEAD + "1. Notes the lamps;\n\n2. Ends.\n",
            id="a comment that has ended",
        ),
        pytest.param(
            HEAD + "1. Notes the lamps;\n\n"
            "<!-- lintres: off NUM001 -- so it was agreed -->\n3. Requests an update;\n",
            HEAD + "1. Notes the lamps;\n\n"
            "<!-- lintres: off NUM001 -- so it was agreed -->\n3. Requests an update.\n",
            id="what is switched off is left alone",
        ),
        pytest.param(
            HEAD + "1. Notes,\n\n2. Ends.\n\n" + ROSE,
            HEAD + "1. Notes;\n\n2. Ends.\n\n" + ROSE,
            id="text that lintres cannot place",
        ),
    ],
)
def test_safe_fixes(before: str, expected: str) -> None:
    assert after(mended(before, Tier.SAFE, language="en")) == expected


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        pytest.param(
            "1. Notes;\n\n3. Requests an update;\n\n4. Recalls paragraphs 1 and 3 above.\n",
            "1. Notes;\n\n2. Requests an update;\n\n3. Recalls paragraphs 1 and 2 above.\n",
            id="a gap",
        ),
        pytest.param(
            "1. Notes paragraphs 3 to 4 below;\n\n3. Requests an update;\n\n4. Decides to meet.\n",
            "1. Notes paragraphs 2 to 3 below;\n\n2. Requests an update;\n\n3. Decides to meet.\n",
            id="a range",
        ),
        pytest.param(
            "2. Notes the lamps;\n\n3. Recalls paragraph 3 of resolution 60/1.\n",
            "1. Notes the lamps;\n\n2. Recalls paragraph 3 of resolution 60/1.\n",
            id="another text's paragraph",
        ),
        pytest.param(
            "1. Requests States:\n\n(a) To light lamps;\n\n(c) To trim them;\n\n"
            "2. Recalls paragraph 1 (a) and (c) above.\n",
            "1. Requests States:\n\n(a) To light lamps;\n\n(b) To trim them;\n\n"
            "2. Recalls paragraph 1 (a) and (b) above.\n",
            id="the letter of a point",
        ),
    ],
)
def test_references_follow_the_paragraphs(before: str, expected: str) -> None:
    done = mended(HEAD + before, Tier.SAFE, Tier.SUGGESTED, language="en")
    assert after(done) == HEAD + expected


@pytest.mark.parametrize(
    ("language", "before", "expected"),
    [
        pytest.param(
            "ar", "1 - تلاحظ؛\n\n3 - تطلب تقريرا؛\n\n4 - تشير إلى الفقرة 3 أعلاه.\n",
            "1 - تلاحظ؛\n\n2 - تطلب تقريرا؛\n\n3 - تشير إلى الفقرة 2 أعلاه.\n", id="ar",
        ),
        pytest.param(
            "es",
            "1. Observa el informe;\n\n3. Solicita otro;\n\n4. Recuerda el párrafo 3 supra.\n",
            "1. Observa el informe;\n\n2. Solicita otro;\n\n3. Recuerda el párrafo 2 supra.\n",
            id="es",
        ),
        pytest.param(
            "fr", "1. Prend note\u00a0;\n\n3. En demande un autre\u00a0;\n\n"
            "4. Rappelle le paragraphe 3 ci-dessus.\n",
            "1. Prend note\u00a0;\n\n2. En demande un autre\u00a0;\n\n"
            "3. Rappelle le paragraphe 2 ci-dessus.\n", id="fr",
        ),
        pytest.param(
            "ru", "1. отмечает доклад;\n\n3. просит еще один;\n\n4. ссылается на пункт 3 выше.\n",
            "1. отмечает доклад;\n\n2. просит еще один;\n\n3. ссылается на пункт 2 выше.\n",
            id="ru",
        ),
        pytest.param(
            "zh", "1. 注意到该报告；\n\n3. 请秘书长提出最新情况；\n\n4. 回顾上文第3段。\n",
            "1. 注意到该报告；\n\n2. 请秘书长提出最新情况；\n\n3. 回顾上文第2段。\n", id="zh",
        ),
    ],
)  # fmt: skip
def test_references_follow_in_each_language(language: str, before: str, expected: str) -> None:
    head = {"ar": "إن الجمعية العامة،", "es": "La Asamblea General,", "fr": "L’Assemblée générale,"}
    head |= {"ru": "Генеральная Ассамблея,", "zh": "大会，"}
    rules = [one for one in load_rules() if one.code == "NUM001"]
    look = partial(lint, language=language, rules=rules)
    done = fix(Source(f"{head[language]}\n\n{before}"), look, lambda one: True)
    assert after(done) == f"{head[language]}\n\n{expected}"


@pytest.mark.parametrize(
    ("text", "reference"),
    [
        pytest.param("1. Notes;\n\n3. Requests, as in paragraph 2 above.\n", "2", id="one gone"),
        pytest.param(
            "1. Notes;\n\n1. Requests;\n\n2. Requests, as in paragraph 1 above.\n", "1", id="two"
        ),
    ],
)
def test_a_reference_that_is_not_clear_is_told(text: str, reference: str) -> None:
    checked = lint(HEAD + text, language="en")
    found = next(one for one in checked.diagnostics if one.code in ("NUM001", "NUM002"))
    told = [checked.draft.source.slice(one.span) for one in found.related if "clear" in one.message]
    assert told == [reference]
    assert found.fix is not None
    assert found.fix.tier is Tier.SUGGESTED


def test_a_byte_order_mark_stays() -> None:
    source = Source.decode(("\ufeff" + LAMPS + "3. Decides to meet;\n").encode())
    done = mended(source, Tier.SAFE, language="en").checked.draft.source
    assert done.encode().decode() == "\ufeff" + LAMPS + "2. Decides to meet.\n"


# ---- Fixes that do not keep what they promise ------------------------------------------------


CHANGE = "it would change a word or a figure"


def made_up(check: Callable[[Resolution, Draft], Iterator[Finding]], code: str = "TST001") -> Rule:
    return rule(
        code,
        "made-up",
        on=Resolution,
        severity=Severity.ERROR,
        source="a manual",
        languages=["en"],
        examples=[Example("en", "a⟦;⟧", "a,")],
    )(check)


def writing(old: str, new: str, mend: Callable[[tuple[Span, str]], Fix] = safe) -> Rule:
    """A rule that finds one text and writes another."""

    def check(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
        """A text is well."""
        for match in re.finditer(re.escape(old), draft.source.text):
            span = Span(*match.span())
            yield Finding(span, f"“{old}” is wrong", mend((span, new)))

    return made_up(check, f"TST{sum(map(ord, old)) % 1000:03}")


@pytest.mark.parametrize(
    ("rules", "reasons"),
    [
        pytest.param([writing("lamps", "lights")], [CHANGE], id="a word"),
        pytest.param([writing("60/1", "60/2")], [CHANGE], id="a figure"),
        pytest.param(
            [writing("/", "")], ["two figures would run together"], id="figures that meet"
        ),
        pytest.param(
            [writing("lamps", "no lamps", suggested)],
            ["it would not settle its finding"],
            id="its finding stays",
        ),
        pytest.param(
            [writing("lamps", "lights", suggested), writing("lights", "lamps, bright", suggested)],
            ["it would bring TST651 made-up into line 5"],
            id="another error comes",
        ),
    ],
)
def test_a_fix_is_refused(rules: list[Rule], reasons: list[str]) -> None:
    text = HEAD + "1. Notes the lamps.\n"
    done = fix(Source(text), partial(lint, rules=rules), lambda one: True)
    assert [one.reason for one in done.refused] == reasons
    assert after(done) == text


def test_one_bad_fix_spoils_no_other() -> None:
    paragraphs = "".join(f"{number}. Notes the lamp {number},,\n\n" for number in range(1, 12))
    text = HEAD + paragraphs + "12. Notes the lights,,\n"
    rules = [writing("lights", "lanterns"), writing(",,", ";")]
    done = fix(Source(text), partial(lint, rules=rules), lambda one: True)
    assert after(done) == text.replace(",,", ";")
    assert [one.diagnostic.message for one in done.refused] == ["“lights” is wrong"]


def test_fixes_that_undo_each_other_are_left_alone() -> None:
    def turning(resolution: Resolution, draft: Draft) -> Iterator[Finding]:
        """A text is well."""
        at = draft.source.text.index("[")
        yield Finding(Span(at, at + 3), "move on", safe((Span(at, at + 3), other[at % 2])))

    # Each sends the mark to where the next one finds it.
    other = {0: " []", 1: "[] "}
    text = HEAD + "1. Notes [] the lamps.\n"
    look = partial(lint, rules=[made_up(turning)])
    done = fix(Source(text), look, lambda one: True)
    assert after(fix(done.checked.draft.source, look, lambda one: True)) == after(done)


# ---- What holds for every text ---------------------------------------------------------------


def new_errors(before: Checked, after: Checked) -> Counter[str]:
    """The errors that there were not before, where the text does not look less spoilt than before:
    of one that a conversion seems to have spoilt, less is said.
    """
    if before.draft.extracted and not after.draft.extracted:
        return Counter()
    errors = Counter(one.code for one in after.diagnostics if one.severity is Severity.ERROR)
    return errors - Counter(one.code for one in before.diagnostics)


def keeps_its_promises(text: str, tiers: frozenset[Tier], language: str | None = None) -> None:
    """Safe fixes change no word, none brings an error, and to fix again changes nothing."""
    done = mended(text, *tiers, language=language)
    if tiers == {Tier.SAFE}:
        assert words(after(done)) == words(text)
    assert new_errors(lint(text, language=language), done.checked) == Counter()
    assert after(mended(after(done), *tiers, language=language)) == after(done)


@pytest.mark.parametrize("tiers", TIERS)
@pytest.mark.parametrize("path", OWN, ids=lambda path: path.stem)
def test_own_drafts(path: Path, tiers: frozenset[Tier]) -> None:
    keeps_its_promises(Source.read(path).text, tiers)


@pytest.mark.parametrize("tiers", TIERS)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("seed", range(4))
def test_drafts_with_many_faults(language: str, seed: int, tiers: frozenset[Tier]) -> None:
    chance = Random(f"{language} {seed}")
    text = next(iter(compose(language, 1, seed))).text
    for fault in chance.sample([one for one in load() if language in one.languages], 12):
        plant = fault.plant(Subject("composed", language, text), chance)
        text = plant.into(text) if plant else text
    keeps_its_promises(text, tiers, language)


@pytest.mark.parametrize("one", load_rules(), ids=lambda one: one.code)
def test_examples_of_rules(one: Rule) -> None:
    example = next(iter(one.examples))
    keeps_its_promises(example.source.text, frozenset({Tier.SAFE}), example.language)


@pytest.mark.parametrize("folder", ["drafts-en", "adopted-fr", "sc-en"])
def test_real_texts(shared: Path, folder: str) -> None:
    for path in sorted((shared / "corpus" / folder).glob("*.txt"))[::60]:
        keeps_its_promises(Source.read(path).text, frozenset({Tier.SAFE}))
