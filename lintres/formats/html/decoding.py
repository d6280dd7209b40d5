"""The text of an HTML file by the encoding that it declares, and the tree of its elements."""

import codecs

from lxml import etree

from lintres.formats.document import FormatError
from lintres.pattern import Pattern

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = Pattern(
    r"<\?xml[^<>]*?\bencoding\s*=\s*[\"']?\s*([\w.:-]+)"
    r"|<meta\b[^<>]*?\bcharset\s*=\s*[\"']?\s*([\w.:-]+)",
    flags=2,  # case does not count
)
_HEAD = 16_384  # bytes within which encodings are declared
_MOST = 200_000  # elements; a page of five hundred printed ones has a tenth
# What browsers take for what; an encoding that is not here is none that pages have.
_SAME_AS = {
    "windows-1252": "ascii us-ascii iso-8859-1 iso8859-1 latin1 latin-1 cp1252 x-cp1252 l1",
    "utf-8": "utf8 unicode-1-1-utf-8 utf-16 utf-16le utf-16be unicode ucs-2",
    "gb18030": "gb2312 gbk gb_2312-80 gb-2312 chinese x-gbk cp936 euc-cn hz-gb-2312",
    "big5hkscs": "big5 big5-hkscs cn-big5 x-x-big5",
    "windows-1254": "iso-8859-9 latin5 cp1254 x-cp1254",
    "windows-874": "tis-620 iso-8859-11",
    "windows-1250": "cp1250 x-cp1250",
    "windows-1251": "cp1251 x-cp1251",
    "windows-1253": "cp1253 x-cp1253",
    "windows-1255": "cp1255 x-cp1255",
    "windows-1256": "cp1256 x-cp1256 arabic-windows",
    "windows-1257": "cp1257 x-cp1257",
    "windows-1258": "cp1258 x-cp1258",
    "shift_jis": "shift-jis sjis x-sjis ms_kanji windows-31j",
    "euc-jp": "x-euc-jp",
    "euc-kr": "ks_c_5601-1987 korean windows-949",
    "koi8-r": "koi koi8 koi8_r",
    "koi8-u": "koi8-ru",
    "cp866": "866 ibm866 csibm866",
    "mac-roman": "macintosh mac x-mac-roman",
    "mac-cyrillic": "x-mac-cyrillic x-mac-ukrainian",
    **{f"iso-8859-{part}": f"iso8859-{part}" for part in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)},
}
_ENCODINGS = {
    label: encoding
    for encoding, others in _SAME_AS.items()
    for label in (encoding, *others.split())
}
# In pages that are XML an element may be closed where it opens, which HTML does not know.
_CLOSED = Pattern(
    r"<(a|b|cite|dd|div|dt|em|font|h[1-6]|i|iframe|li|object|ol|p|script|span|strong|style|sub|sup"
    r"|td|textarea|th|title|tr|u|ul)\b([^<>]*)/>",
    "/>",
    flags=2,
)


def tree_of(data: bytes, name: str) -> etree._Element:
    """Return the root of a page; raises FormatError where it cannot be read."""
    text = decoded(data, name).replace("\0", "")
    if text.lstrip().startswith("<?xml") or "http://www.w3.org/1999/xhtml" in text[:_HEAD]:
        text = _CLOSED.sub(r"<\1\2></\1>", text)
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=True, remove_pis=True, remove_blank_text=False
    )
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        root = None
    if any("depth" in one.message for one in parser.error_log.filter_from_fatals()):
        raise FormatError(f"{name}: its elements nest deeper than those of any page of a draft")
    if root is not None and root.xpath("count(//*)") > _MOST:
        raise FormatError(f"{name}: has more elements than any page of a draft")
    if root is None:
        raise FormatError(f"{name}: there is no text in this HTML file")
    return root


def decoded(data: bytes, name: str) -> str:
    """Return the text of a page, read by its byte order mark or by what it declares, or as UTF-8.

    Raises FormatError for an encoding that nobody knows, and for bytes that are none of it.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _read(data[len(mark) :], encoding, f"begins as {encoding.upper()[:6]}", name)
    for sign, encoding in ((b"<\0", "utf-16-le"), (b"\0<", "utf-16-be")):
        if data.startswith(sign):
            return _read(data, encoding, "is written as UTF-16", name)
    found = _DECLARED.search(data[:_HEAD].decode("latin-1"))
    if found is None:
        return _read(data, "utf-8", "declares no encoding", name)
    declared = found[1] or found[2]
    encoding = _ENCODINGS.get(declared.lower(), "")
    if not encoding:
        raise FormatError(
            f"{name}: declares the encoding “{declared}”, which no browser knows; "
            "save the page as UTF-8"
        )
    return _read(data, encoding, f"declares the encoding “{declared}”", name)


def _read(data: bytes, encoding: str, why: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as fault:
        raise FormatError(
            f"{name}: {why}, and is not {encoding.upper()} at byte {fault.start + 1} "
            f"(0x{data[fault.start]:02x}); save the page as UTF-8"
        ) from None
