"""XML as Word and ODT files hold it: no entities, no document types, nothing from elsewhere."""

from lxml import etree

from lintres.formats.document import FormatError


def parse(data: bytes, name: str) -> etree._Element:
    """Return the root of an XML document.

    Raises FormatError where it is not well-formed, or declares a document type: office programs
    write none, and those who do want entities expanded or files fetched.
    """
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
        raise FormatError(f"{name}: the XML in it declares a document type, which no draft needs")
    return root
