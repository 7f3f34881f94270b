"""Text that XML 1.0 can hold (section 2.2)."""

import re

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def in_xml(text: str) -> str:
    """The text with what XML has no place for, such as most control characters, replaced by U+FFFD."""
    return _NOT_XML.sub("�", text)
