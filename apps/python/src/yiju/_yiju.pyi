from typing import Any, Optional, Union

version: str

class Error(ValueError): ...

class Citation:
    """A citation where it stands. ``start`` and ``end`` count code points: ``text[c.start:c.end] == c.words``."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def line(self) -> int:
        """From 1, where it ends."""
    @property
    def column(self) -> int:
        """From 1, where it begins."""
    @property
    def words(self) -> str: ...
    @property
    def instrument(self) -> str:
        """The title that is named or meant; ``self`` for the text itself."""
    @property
    def provision(self) -> str:
        """``20/1``: article, paragraph, item; ``12~15`` a range; empty: the whole."""
    @property
    def relation(self) -> str:
        """based_on, implements, draws_on, cites, amends, amended_by, repeals."""
    @property
    def rule(self) -> str:
        """The rule of the grammar that read it."""

def extract(text: str) -> list[Citation]:
    """The citations of a text in reading order."""

def extract_columns(texts: list[str]) -> _Columns:
    """Columns as Arrow keeps them: numbers of 32 bits, or the ends of texts and the texts."""

_Columns = dict[str, Union[bytes, tuple[bytes, bytes]]]
_Text = tuple[Optional[Any], Any, Any, int, int]

class Library:
    def __init__(self, path: str, as_of: str, language: str, resolve: bool) -> None: ...
    @property
    def has_texts(self) -> bool: ...
    def read_json(self, lines: _Text) -> dict[str, _Columns]: ...
    def read_lines(self, lines: Union[bytes, memoryview]) -> dict[str, _Columns]: ...
    def read_texts(self, ids: _Text, texts: _Text, files: bool) -> dict[str, _Columns]: ...

class OpenGraphs:
    def __init__(self) -> None: ...

_Table = tuple[str, str, list[tuple[str, str, bool]], list[tuple[str, list[str]]]]

def run(graphs: OpenGraphs, words: list[str]) -> tuple[int, Optional[_Table], bytes, str]: ...
