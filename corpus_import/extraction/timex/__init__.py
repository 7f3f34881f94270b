from .tagger import tag, tag_lines

__all__ = ["tag", "tag_lines"]
