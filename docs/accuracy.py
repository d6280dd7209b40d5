"""Write docs/accuracy.md, how often each rule is right, from docs/accuracy.json and judged.toml.

`python docs/accuracy.py FINDINGS PLANTED` takes new figures from what `benchmarks/findings.py` and
`benchmarks/planted.py` have written with `--json`; without them the page is written anew.
"""

import json
import sys
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeAlias, TypedDict

from lintres import Rule, load_rules

FOLDER = Path(__file__).parent
FIGURES = FOLDER / "accuracy.json"
JUDGED = FOLDER / "judged.toml"
PAGE = FOLDER / "accuracy.md"

LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")
PUBLISHED = {"en": "English", "fr": "French"}


class Texts(TypedDict):
    """Published texts of a folder; of each rule its findings, the texts with one, its errors."""

    language: str
    texts: int
    errors: int
    rules: dict[str, list[int]]


class Faulty(TypedDict):
    """Texts with faults planted; of each rule by language the faults found and those planted.

    `clean` counts the texts in which no rule found anything before.
    """

    texts: int
    clean: int
    rules: dict[str, dict[str, list[int]]]


class Findings(TypedDict):
    """What `findings.py` tells."""

    n: int
    seed: int
    folders: dict[str, Texts]


class Planted(TypedDict):
    """What `planted.py` tells."""

    n: int
    seed: int
    folders: dict[str, Faulty]


class Figures(TypedDict):
    """All that was measured."""

    findings: Findings
    planted: Planted


Judged: TypeAlias = dict[str, list[int]]  # findings that a person has read, and those right


# What lies in the folders, by the names that benchmarks/accuracy.py gives them.
_TEXTS = {
    "adopted-en": "resolutions of the General Assembly, sessions 78 to 80, copied out of PDF",
    "adopted-fr": "resolutions of four organs, 1946 to 2025, converted from PDF with many slips",
    "drafts-en": "drafts of the General Assembly, session 80, copied out of PDF",
    "labelled-en": "resolutions of five organs, 1946 to 2025, clean but without their footnotes",
    "sc-en": "resolutions of the Security Council, 1946 to 1993, corrected by hand",
    "segments-6lang": "single sentences of published texts in six languages",
    "composed": "short drafts of our own that cite, in six languages",
    "whole": "whole drafts and adopted texts of our own, composed by lot, in six languages",
    "drafts": "our sample drafts, in six languages",
}

_INTRODUCTION = """\
Two things make a rule worth having: it is silent where a text is right, and it speaks where one is
wrong. Both are measured here, rule by rule.

- **On published texts** every finding is counted. Such texts were edited with care, so that nearly
  all of what is found is either a slip that the editors missed, a mark that was lost when the text
  was copied out of a PDF, a usage of another time, or a false alarm. The figures are therefore the
  most that can be false, not what is. Which of them a finding is, only a person can tell: how many
  were read, and how many of these were right, stands beside them.
- **On planted faults** it is counted how many are found. Into a text that is right a fault is put,
  one at a time: a number left out, a comma dropped, a wrong year. It is found if the rule reports
  it at its place. Faults are planted by programs that know nothing of how lintres reads a text."""

_BELOW_RULES = """\
*In 1,000*: findings in 1,000 published texts. *In %*: the share of these texts in which the rule
finds anything. *As errors*: findings of error severity alone; in texts that a conversion has
damaged, and in old ones, the same rule says less. *Right*: of the findings that a person has read,
those where the text does break the norm. *Faults*: how many were planted, in all languages; then
how many of them were found, in per cent of those of a language. A dash: the rule does not serve the
language. Nothing: no such fault was planted, or the rule has not been measured yet."""

_REPEATED = """\
The texts of our own come with the repository; published ones do not. Put yours, as UTF-8 files that
end in `.txt`, in folders inside a folder, and run

```console
$ .venv/bin/python benchmarks/findings.py FOLDER/* -n {findings_n} --seed {findings_seed} \\
    -j 2 --json findings.json
$ .venv/bin/python benchmarks/planted.py{corpus} -n {planted_n} --seed {planted_seed} \\
    -j 2 --json planted.json
$ .venv/bin/python docs/accuracy.py findings.json planted.json
```

The same seed draws the same texts, faults and places. `--show CODE` prints the findings of a rule,
`--examples 20` the faults that were missed. The figures are kept in
[accuracy.json](accuracy.json), what was read of findings in [judged.toml](judged.toml); `make docs`
writes this page from both."""


def page(figures: Figures, judged: Judged, rules: Sequence[Rule]) -> str:
    """Return the page in Markdown."""
    published, faulty = figures["findings"]["folders"], figures["planted"]["folders"]
    parts = (
        "# How accurate lintres is",
        _INTRODUCTION,
        "## The texts",
        _lines(_published_rows(published)),
        _lines(_faulty_rows(faulty)),
        _right_drafts(faulty),
        "## Rule by rule",
        _lines(_rule_rows(rules, published, judged, faulty)),
        _BELOW_RULES,
        "## How to repeat it",
        _repeated(figures),
    )
    return "\n\n".join(part for part in parts if part) + "\n"


def _lines(rows: Iterable[str]) -> str:
    return "\n".join(rows)


# ---- The texts ------------------------------------------------------------------------------


def _published_rows(published: dict[str, Texts]) -> Iterator[str]:
    yield "| published texts | language | texts | errors in a text |"
    yield "|---|---|--:|--:|"
    for name, texts in sorted(published.items()):
        language = PUBLISHED.get(texts["language"], texts["language"])
        yield (
            f"| {_described(name)} | {language} | {texts['texts']} "
            f"| {texts['errors'] / texts['texts']:.2f} |"
        )
    count = sum(texts["texts"] for texts in published.values())
    errors = sum(texts["errors"] for texts in published.values())
    yield f"| together | | {count} | {errors / count:.2f} |"


def _faulty_rows(faulty: dict[str, Faulty]) -> Iterator[str]:
    yield "| texts with planted faults | texts | faults | found |"
    yield "|---|--:|--:|--:|"
    all_found, all_planted = 0, 0
    for name, folder in sorted(faulty.items()):
        counts = [
            count for by_language in folder["rules"].values() for count in by_language.values()
        ]
        found, planted = (sum(count[part] for count in counts) for part in (0, 1))
        all_found, all_planted = all_found + found, all_planted + planted
        yield f"| {_described(name)} | {folder['texts']} | {planted} | {_share(found, planted)} |"
    texts = sum(folder["texts"] for folder in faulty.values())
    yield f"| together | {texts} | {all_planted} | {_share(all_found, all_planted)} |"


def _right_drafts(faulty: dict[str, Faulty]) -> str:
    whole = faulty.get("whole")
    if whole is None:
        return ""
    return (
        f"Of the {whole['texts']} whole drafts and adopted texts, right as they are composed, "
        f"{whole['clean']} have no finding at all before a fault is planted."
    )


def _described(name: str) -> str:
    return _TEXTS.get(name, f"`{name}`")


def _share(good: int, total: int) -> str:
    return f"{100 * good / total:.1f} %" if total else ""


# ---- The rules ------------------------------------------------------------------------------


def _rule_rows(
    rules: Sequence[Rule],
    published: dict[str, Texts],
    judged: Judged,
    faulty: dict[str, Faulty],
) -> Iterator[str]:
    units = ("1,000", "%", "1,000 as errors")
    names = [f"{name}, in {unit}" for name in PUBLISHED.values() for unit in units]
    yield f"| rule | severity | {' | '.join((*names, 'right', 'faults', *LANGUAGES))} |"
    yield f"|---|---|{'--:|' * (len(names) + 2 + len(LANGUAGES))}"
    for rule in rules:
        cells = [
            f"[{rule.code}](rules/{rule.code}.md) {rule.name}",
            rule.severity.value,
            *(cell for language in PUBLISHED for cell in _on_published(rule, language, published)),
            _judged(rule, judged),
            *_on_planted(rule, faulty),
        ]
        yield f"| {' | '.join(cells)} |"


def _on_published(rule: Rule, language: str, published: dict[str, Texts]) -> Iterator[str]:
    """Yield findings in 1,000 texts of a language, the share of texts with one, and errors."""
    folders = [
        folder
        for folder in published.values()
        if folder["language"] == language and rule.code in folder["rules"]
    ]
    texts = sum(folder["texts"] for folder in folders)
    if not _serves(rule, language):
        yield from ("–", "–", "–")
    elif not texts:
        yield from ("", "", "")
    else:
        found, with_one, errors = (
            sum(folder["rules"][rule.code][part] for folder in folders) for part in (0, 1, 2)
        )
        yield f"{1000 * found / texts:.0f}"
        yield f"{100 * with_one / texts:.1f}"
        yield f"{1000 * errors / texts:.0f}"


def _judged(rule: Rule, judged: Judged) -> str:
    read, right = judged.get(rule.code, (0, 0))
    return f"{right} of {read}" if read else ""


def _on_planted(rule: Rule, faulty: dict[str, Faulty]) -> Iterator[str]:
    """Yield how many faults were planted, and for each language the share that was found."""
    found, planted = dict.fromkeys(LANGUAGES, 0), dict.fromkeys(LANGUAGES, 0)
    for folder in faulty.values():
        for language, (good, total) in folder["rules"].get(rule.code, {}).items():
            found[language] += good
            planted[language] += total
    yield str(sum(planted.values()) or "")
    for language in LANGUAGES:
        if not _serves(rule, language):
            yield "–"
        else:
            total = planted[language]
            yield f"{100 * found[language] / total:.0f}" if total else ""


def _serves(rule: Rule, language: str) -> bool:
    return rule.languages is None or language in rule.languages


# ---- How to repeat it -----------------------------------------------------------------------


def _repeated(figures: Figures) -> str:
    findings, planted = figures["findings"], figures["planted"]
    own = {"composed", "whole", "drafts"}
    return _REPEATED.format(
        findings_n=findings["n"],
        findings_seed=findings["seed"],
        corpus=" FOLDER" if set(planted["folders"]) - own else "",
        planted_n=planted["n"],
        planted_seed=planted["seed"],
    )


def read() -> tuple[Figures, Judged]:
    """Return the figures that are kept, and what persons have found of findings."""
    figures: Figures = json.loads(FIGURES.read_text("utf-8"))
    return figures, tomllib.loads(JUDGED.read_text("utf-8"))


def keep(findings: Path, planted: Path) -> None:
    """Keep new figures, a line for each folder and rule."""
    told = {
        "findings": json.loads(findings.read_text("utf-8")),
        "planted": json.loads(planted.read_text("utf-8")),
    }
    FIGURES.write_text(_printed(told, _LEVELS) + "\n", "utf-8")


_LEVELS = 5  # down to the rules of a folder, each of which has a line


def _printed(value: object, levels: int) -> str:
    """Return JSON whose upper levels are spread over lines, so that changes can be read."""
    if not isinstance(value, dict) or not levels:
        return json.dumps(value, sort_keys=True)
    inner = (
        f"{json.dumps(key)}: {_printed(one, levels - 1)}" for key, one in sorted(value.items())
    )
    return "{\n" + ",\n".join(inner) + "\n}"


if __name__ == "__main__":
    if len(sys.argv) == 3:
        keep(Path(sys.argv[1]), Path(sys.argv[2]))
    PAGE.write_text(page(*read(), load_rules()), "utf-8")
