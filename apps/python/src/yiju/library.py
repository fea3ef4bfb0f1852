"""A library that stays open while many records are resolved over it: for engines that share work out over machines."""

from __future__ import annotations

import functools
import os
from typing import TYPE_CHECKING, Any, Optional, Union

from . import _yiju

if TYPE_CHECKING:
    import pyarrow

Tables = dict[str, "pyarrow.Table"]


class Library:
    """``path``: a graph that ``yiju build`` wrote; without one the built-in national register alone. ``as_of``: take the versions
    in force on that day. ``language``: of the reasons of bad records, ``zh`` or ``en``. ``resolve``: without it citations are
    found and nothing is looked up, which takes half the time; there are then no edges and nodes, and each level is ``unresolved``.

    Each record is a text by itself: what it cites is looked up in the library, never in another record, so that the answer is
    the same however records are shared out. The tables are ``citations``, ``edges``, ``nodes``, ``bad`` (``row`` counts what was given
    from 0) and ``counts`` (``records``: blank lines left out). ``level`` is that of what is cited, ``year`` that of the citing text, 0 where it tells none.
    ``hash`` (31 bits) is that of the record's id, in ``nodes`` of the node's: for who shares rows out."""

    def __init__(self, path: Union[str, "os.PathLike[str]", None] = None, *, as_of: Optional[str] = None, language: str = "zh", resolve: bool = True) -> None:
        self._library = _yiju.Library("" if path is None else os.fspath(path), as_of or "", language, resolve)

    @property
    def has_texts(self) -> bool:
        """Whether the library's own texts lie where they lay when the graph was written. Without them a 款 or 项 is not looked up,
        only its article."""
        return self._library.has_texts

    def records(self, lines: Any) -> Tables:
        """Lines of JSON, ``{"id": …, "text": …}``, as ``yiju extract -`` takes them: an Arrow column or a list."""
        import pyarrow

        from .columns import parts_of

        return self._tables(self._library.read_json(parts_of(lines, pyarrow.string())))

    def lines(self, lines: Union[bytes, memoryview]) -> Tables:
        """The same as they lie in a file: bytes in which each line ends with ``\\n``."""
        return self._tables(self._library.read_lines(lines))

    def texts(self, ids: Any, texts: Any) -> Tables:
        """Texts and their ids: two Arrow columns or lists."""
        return self._read(ids, texts, False)

    def files(self, names: Any, contents: Any) -> Tables:
        """Files' bytes and their names: texts in any encoding, DOCX, PDF and what else the program reads."""
        return self._read(names, contents, True)

    def _read(self, ids: Any, texts: Any, files: bool) -> Tables:
        import pyarrow

        from .columns import parts_of

        kind = pyarrow.binary() if files else pyarrow.string()
        return self._tables(self._library.read_texts(parts_of(ids, pyarrow.string()), parts_of(texts, kind), files))

    @staticmethod
    def _tables(columns: Any) -> Tables:
        from .columns import table_of

        return {name: table_of(each) for name, each in columns.items()}


@functools.lru_cache(maxsize=1)
def open_once(path: Optional[str], *, as_of: Optional[str] = None, language: str = "zh", resolve: bool = True) -> Library:
    """The same library for all that a process does: an engine's worker lives longer than its tasks."""
    return Library(path, as_of=as_of, language=language, resolve=resolve)
