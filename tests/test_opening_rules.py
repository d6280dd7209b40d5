"""What the rules on openings, emphasis and footnotes leave alone, and a few odd finds."""

import pytest

from lintres import lint, load_rules

RULES = {rule.code: rule for rule in load_rules()}
EN, ES, FR = "The General Assembly", "La Asamblea General", "L’Assemblée générale"
RU, ZH = "Генеральная Ассамблея", "大会"
AR, COUNCIL = "إن الجمعية العامة", "The Security Council"
HRC = "The Human Rights Council"


def _found(code: str, language: str, text: str) -> list[str]:
    """Return what a rule marks in a text."""
    checked = lint(text, language=language, rules=[RULES[code]])
    return [text[one.span.start : one.span.end] for one in checked.diagnostics]


SILENT = {
    "a participle before the verb": (
        "OPN003", "en", f"{EN}\n\n1. Alarmed by the figures, requests an update;\n\n2. Decides so.",
    ),
    "a participle, a pause and the verb": (
        "OPN003", "fr", f"{FR}\n\n1. Soulignant les besoins, prie le Secrétaire général d’agir.",
    ),
    "a declaration": (
        "OPN003", "en", f"{EN},\n\nWe, Heads of State and Government,\n\nDecides to meet again.",
    ),
    "a Russian declaration with its capital": (
        "OPN008", "ru", f"{RU}\n\n1. Мы обязуемся действовать;\n\n2. постановляет собраться.",
    ),
    "an opening in capitals": ("OPN008", "ru", f"{RU},\n\nССЫЛАЯСЬ на свою резолюцию 60/1,"),
    "a first paragraph of what was done": (
        "OPN009", "ar", f"{AR}،\n\nوقد نظرت في التقرير،\n\nوإذ ترحب بالتقدم المحرز،",
    ),
    "what the organ cares for": ("OPN010", "fr", f"{FR},\n\nSoucieuse de progresser,"),
    "a perfect participle": ("OPN010", "fr", f"{FR},\n\nAyant décidé d’agir,"),
    "a participle that looks like an adjective": (
        "OPN010", "fr", f"{FR},\n\nReconnaissant les besoins,\n\nConfiant dans l’avenir,",
    ),
    "what agrees with its object": ("OPN010", "fr", f"{FR}\n\n1. Fait sien le rapport."),
    "a plural organ": (
        "OPN010", "fr", "Les États parties,\n\nConvaincus de l’importance du dialogue,",
    ),
    "a Spanish perfect participle": ("OPN010", "es", f"{ES},\n\nHabiendo decidido actuar,"),
    "what has been resolved": ("OPN010", "es", f"{ES}\n\n1. Ha resuelto actuar."),
    "a feeling whose verb is masculine": (
        "OPN010", "ar", f"{AR}،\n\nإذ يساورها القلق إزاء الحالة،",
    ),
    "an alarm that is raised": ("OPN010", "ar", f"{AR}،\n\nإذ يثير جزعها تدهور الحالة،"),
    "an authority to spend": (
        "OPN011", "en", f"{EN}\n\n1. Authorizes the Secretary-General to enter into commitments.",
    ),
    "a demand of the Council": ("OPN011", "en", f"{COUNCIL}\n\n1. Demands that all parties agree."),
    "a mark twice in an older text": (
        "FTN004", "en", f"A/RES/70/9\n\n{EN}\n\n1. Notes it;¹\n\n2. Decides so.¹\n\n¹ A/70/1.",
    ),
    "a mark where no punctuation is": (
        "FTN005", "en", f"{EN}\n\n1. Notes the report¹ and the annex.\n\n¹ A/60/1.",
    ),
    "a mark inside parentheses": (
        "FTN005", "en", f"{EN}\n\n1. Notes the report (the second¹).\n\n¹ A/60/1.",
    ),
    "a mark after an abbreviation": (
        "FTN005", "fr", f"{FR}\n\n1. Note le rapport, sect.¹ et annexe.\n\n¹ A/60/1.",
    ),
    "an address": ("FTN006", "en", f"{EN}\n\nNotes the site.¹\n\n¹ https://example.org."),
    "a stop inside quotation marks": (
        "FTN006", "en", f"{EN}\n\nNotes the report.¹\n\n¹ See “The report.”",
    ),
    "a note that nothing calls": ("FTN006", "en", f"{EN}\n\nNotes the report.\n\n¹ see below"),
    "ibid. with nothing after it": (
        "FTN007", "en", f"{EN}\n\nNotes it all.¹,²\n\n¹ A/60/1.\n\n² Ibid.",
    ),
    "a page that begins with ibid.": ("FTN007", "en", f"{EN}\n\nNotes it.⁷\n\n⁷ Ibid., chap. I."),
    "Ibid. of treaties in Russian": (
        "FTN007", "ru", f"{RU}\n\nотмечает это¹,².\n\n¹ A/60/1.\n\n² Ibid., vol. 999, No. 14668.",
    ),
    "the organ in the title of a report": (
        "FTN008", "en", f"{EN}\n\nNotes it.¹\n\n¹ Report on General Assembly resolution 60/1.",
    ),
    "the resolution of the Assembly in a text of a council": (
        "FTN008", "en", f"{HRC}\n\nNotes it.¹\n\n¹ General Assembly resolution 60/1.",
    ),
    "an asterisk with its note": (
        "FTN009", "en", f"A/80/L.5*\n\n{EN}\n\nNotes it.\n\n* Reissued for technical reasons.",
    ),
    "a title in bold type": ("FTN009", "en", f"**Oceans**\n\n{EN}\n\nNotes the report."),
    "an adverb with emphasis of its own": (
        "EMP003", "en", f"{EN}\n\n1. *Notes* *with appreciation* the report.",
    ),
    "the comma after it": ("EMP003", "en", f"{EN}\n\n1. *Requests*, once more, an update."),
    "a further verb": ("EMP006", "en", f"{EN}\n\n1. *Notes* the report and *requests* an update."),
    "a publication": ("EMP006", "en", f"{EN}\n\n1. *Notes* the *World Water Report* of 2024."),
    "a Chinese publication": ("EMP006", "zh", f"{ZH}\n\n1. 注意到*《报告》*；\n\n2. 决定休会。"),
    "an escaped stroke": ("EMP006", "en", f"{EN}\n\n1. Notes the file a\\_b\\_c of the report."),
}  # fmt: skip


@pytest.mark.parametrize(("code", "language", "text"), SILENT.values(), ids=SILENT)
def test_it_is_left_alone(code: str, language: str, text: str) -> None:
    assert _found(code, language, text) == []


FOUND = {
    "the adverb goes to its place": (
        "OPN003", "en", f"{EN}\n\n1. Notes it;\n\n2. Noting also the report.", ["Noting also"],
    ),
    "a verb in Arabic that goes without its conjunction": (
        "OPN003", "ar", f"{AR}\n\n1 - وإذ ترحب بالتقرير.", ["وإذ ترحب"],
    ),
    "two adjectives": (
        "OPN010", "fr", f"{FR},\n\nSe déclarant profondément préoccupé par la situation,",
        ["préoccupé"],
    ),
    "a verb that its adverb parts": (
        "OPN010", "ar", f"{AR}،\n\nوإذ يحيط أيضا علما بالتقرير،", ["إذ يحيط أيضا علما"],
    ),
    "the concern of another organ": (
        "OPN010", "ar", f"{AR}\n\n1 - تعرب عن قلقه إزاء الحالة.", ["قلقه"],
    ),
    "a council that remains seized": (
        "OPN010", "fr", "Le Conseil de sécurité\n\n1. Décide de rester pleinement saisie.",
        ["rester pleinement saisie"],
    ),
    "a resolution of the Assembly in a text of a council": (
        "FTN008", "en", f"{HRC}\n\nNotes it.¹\n\n¹ Resolution 217 A (III).", ["217 A (III)"],
    ),
    "one of a session that the council has not had": (
        "FTN008", "en", f"A/HRC/RES/50/3\n\n{HRC}\n\nNotes it.¹\n\n¹ Resolution 70/1.", ["70/1"],
    ),
    "two marks at one place": (
        "FTN005", "en", f"{EN}\n\n1. Notes it¹,²;\n\n¹ A/60/1.\n\n² A/60/2.", ["¹", "²"],
    ),
    "a mark in brackets": (
        "FTN005", "zh", f"{ZH}\n\n1. 注意到该报告[1]；\n\n[1] A/60/1。", ["[1]"],
    ),
    "two asterisks": (
        "FTN009", "en", f"A/80/L.5**\n\n{EN}\n\nNotes it.\n\n* Reissued for technical reasons.",
        ["**", "*"],
    ),
    "emphasis that begins too late": (
        "EMP003", "en", f"{EN}\n\n1. Strongly *condemns* the theft.", ["*condemns*"],
    ),
    "a Latin phrase": ("EMP006", "en", f"{EN}\n\n1. Notes, *inter alia*, it.", ["*inter alia*"]),
}  # fmt: skip


@pytest.mark.parametrize(("code", "language", "text", "marked"), FOUND.values(), ids=FOUND)
def test_it_is_found(code: str, language: str, text: str, marked: list[str]) -> None:
    assert _found(code, language, text) == marked
