from .narrative import Mode
from .tagger import mode, tag, tag_lines

__all__ = ["Mode", "mode", "tag", "tag_lines"]
