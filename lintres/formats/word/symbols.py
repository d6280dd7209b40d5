"""Signs that a file names by their places in a font of symbols."""

# The font "Symbol", as Adobe laid it out; "\0" where it has nothing that drafts have.
_SYMBOL = (  # from 0x20
    " !∀#∃%&∍()*+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ"
    "[∴]⊥_\0αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"
)
_UPPER = "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…\0\0↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑"  # from 0xa0
_DINGBATS = {0xA7: "▪", 0xA8: "□", 0xFC: "✓", 0xFE: "☑", 0x6F: "□", 0x71: "❑", 0x76: "❖", 0xD8: "➢"}
_PRIVATE = 0xF000  # where fonts of symbols have what stands at 0x00


def symbol(font: str, code: str) -> str:
    """Return the sign at a place, in hexadecimal digits, of a font; "" where it is none of ours."""
    try:
        place = int(code, 16)
    except ValueError:
        return ""
    if not 0x20 <= place < 0x10FFFF or 0xD800 <= place < 0xE000:
        return ""
    return sign(font, chr(place))


def sign(font: str, text: str) -> str:
    """Return a sign of a font as one that stands for itself."""
    place = ord(text)
    ours = _PRIVATE <= place < _PRIVATE + 0x100
    if not ours and place >= 0x100:
        return text
    low = place - _PRIVATE if ours else place
    if font == "Symbol":
        table, first = (_SYMBOL, 0x20) if low < 0xA0 else (_UPPER, 0xA0)
        found = table[low - first] if 0 <= low - first < len(table) else "\0"
        return found.strip("\0")
    if font.startswith(("Wingdings", "Webdings", "ZapfDingbats")) or (ours and low >= 0x7F):
        return _DINGBATS.get(low, "•")
    return chr(low) if low >= 0x20 else ""
