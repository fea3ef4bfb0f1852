"""The citations of one text, without knowing which laws exist."""

from __future__ import annotations

import json
from dataclasses import dataclass

from . import _yiju


@dataclass(frozen=True)
class Citation:
    """A citation where it stands. ``start`` and ``end`` count code points: ``text[c.start:c.end] == c.words``."""

    start: int
    end: int
    line: int  #: from 1, where it ends
    column: int  #: from 1, where it begins
    words: str
    instrument: str  #: the title that is named or meant; ``self`` for the text itself
    provision: str  #: ``20/1``: article, paragraph, item; ``12~15`` a range; empty: the whole
    relation: str  #: based_on, implements, draws_on, cites, amends, amended_by, repeals
    rule: str  #: the rule of the grammar that read it


def extract(text: str) -> list[Citation]:
    """The citations of a text in reading order."""
    found = []
    for line in _yiju.citation_lines(text).splitlines():
        record = json.loads(line)
        start, end = record["characters"]
        found.append(
            Citation(start, end, record["line"], record["column"], record["surface"], record["instrument"],
                     record["provision"], record["relation"], record["rule"])
        )
    return found
