"""XML as Word and ODT files hold it: no entities, no document types, nothing from elsewhere."""

from lxml import etree

from lintres.formats.document import FormatError


def parse(data: bytes, name: str) -> etree._Element:
    """Return the root of an XML document.

    Raises FormatError where it is not well-formed, or declares a document type: office programs
    write none, and those who do want entities expanded or files fetched.
    """
    if _DOCTYPE in data:  # said before anything in it is looked at
        raise _declares(name)
    # Each part of a tree takes some hundred bytes, however short it is written.
    if data.count(b"<") + 2 * data.count(b"=") > _MOST:
        raise FormatError(f"{name}: the XML in it has more parts than any draft")
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as fault:
        raise FormatError(f"{name}: the XML in it is damaged: {fault.msg}") from fault
    if root.getroottree().docinfo.doctype:
        raise _declares(name)
    return root


def _declares(name: str) -> FormatError:
    return FormatError(f"{name}: the XML in it declares a document type, which no draft needs")


_DOCTYPE = b"<!DOCTYPE"
_MOST = 1_500_000  # tags, and attributes twice
