"""A folder of texts, one text, or a graph written by ``yiju build``, and questions to it.

Every question is a command of the command line, run in this process: the answers are the same. Graphs stay open between
questions. Threads may ask at the same time; the interpreter's lock is let go meanwhile."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Optional, Union

from . import _yiju
from .answer import Answer, Cell

if TYPE_CHECKING:
    import igraph
    import networkx

Path = Union[str, "os.PathLike[str]"]


def open(path: Path, *, library: Union[Path, Sequence[Path], None] = None, as_of: Optional[str] = None, language: str = "zh",
         threads: Optional[int] = None) -> Graph:
    """``library``: laws that lie under the texts, a folder or a written graph. ``as_of``: take the versions in force on that
    day, ``2024-01-01``. ``language``: of titles and labels, ``zh`` or ``en``. Raises :class:`yiju.Error`."""
    graph = Graph(path, library=library, as_of=as_of, language=language, threads=threads)
    graph.stats()  # what is wrong with the path is told now
    return graph


class Graph:
    def __init__(self, path: Path, *, library: Union[Path, Sequence[Path], None] = None, as_of: Optional[str] = None,
                 language: str = "zh", threads: Optional[int] = None) -> None:
        self._path = os.fspath(path)
        self._graphs = _yiju.OpenGraphs()
        libraries = [] if library is None else [library] if isinstance(library, (str, os.PathLike)) else list(library)
        self._options = [f"--lang={language}", *(f"--library={os.fspath(each)}" for each in libraries)]
        if as_of is not None:
            self._options.append(f"--as-of={as_of}")
        if threads is not None:
            self._options.append(f"--threads={threads}")

    def trace(self, node: str, *, depth: int = 0) -> Answer:
        """What a provision rests on, up to the highest authority. ``node`` as people write it: 《网络安全法》第二十条."""
        return self._ask("trace", [node], [f"--depth={depth}"])

    def impact(self, node: str, *, direct: bool = False) -> Answer:
        """What rests on a provision or an instrument."""
        return self._ask("impact", [node], ["--direct"] if direct else [])

    def gaps(self, *, of: Optional[str] = None) -> Answer:
        """Articles with no cited source, and why each counts as one."""
        return self._ask("gaps", [], self._of(of))

    def check(self, *, of: Optional[str] = None) -> Answer:
        """What is wrong with the citations."""
        return self._ask("check", [], self._of(of))

    def functions(self) -> Answer:
        """What each article does."""
        return self._ask("functions", [])

    def powers(self) -> Answer:
        """Articles that set a penalty, licence, coercive measure or fee."""
        return self._ask("powers", [])

    def suggest(self, node: Optional[str] = None, *, top: int = 5) -> Answer:
        """What an article without a source might rest on; without ``node`` all of the draft."""
        return self._ask("suggest", [] if node is None else [node], [f"--top={top}"])

    def stale(self, *, of: Optional[str] = None) -> Answer:
        """What has changed since of what the texts rest on; needs the texts, not a written graph."""
        return self._ask("stale", [], self._of(of))

    def rank(self) -> Answer:
        """The most relied-on instruments and provisions."""
        return self._ask("rank", [])

    def table(self) -> Answer:
        """The basis table."""
        return self._ask("table", [])

    def stats(self) -> Answer:
        """Counts."""
        return self._ask("stats", [])

    def json(self, command: str, *arguments: str) -> Any:
        """What ``yiju COMMAND G ARGUMENTS --json`` prints (docs/json.md), as objects."""
        return json.loads(self._run(command, list(arguments), ["--json"])[2])

    def write(self, command: str, *arguments: str, format: str) -> bytes:
        """What ``yiju COMMAND G ARGUMENTS --format FORMAT`` writes: docx, xlsx, html, csv, svg, graphml …"""
        return self._run(command, list(arguments), [f"--format={format}"])[2]

    def nodes_and_edges(self) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
        """The rows of ``yiju export --format jsonl``, structure left out."""
        rows = [json.loads(line) for line in self.write("export", "--no-contains", "--linked", format="jsonl").splitlines()]
        return [row for row in rows if "from" not in row], [row for row in rows if "from" in row]

    def to_networkx(self) -> networkx.MultiDiGraph[str]:
        """Nodes by their ids, an edge for each relation with its evidence."""
        import networkx

        nodes, edges = self.nodes_and_edges()
        graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
        for node in nodes:
            graph.add_node(node["id"], **{key: value for key, value in node.items() if key != "id"})
        for edge in edges:
            graph.add_edge(edge["from"], edge["to"], **{k: v for k, v in edge.items() if k not in ("from", "to", "key")})
        return graph

    def to_igraph(self) -> igraph.Graph:
        """The same for igraph; names are the ids."""
        import igraph

        nodes, edges = self.nodes_and_edges()
        place = {node["id"]: at for at, node in enumerate(nodes)}
        graph = igraph.Graph(len(nodes), [(place[edge["from"]], place[edge["to"]]) for edge in edges], directed=True)
        graph.vs["name"] = [node["id"] for node in nodes]
        for key in sorted({key for edge in edges for key in edge} - {"from", "to"}):
            graph.es[key] = [edge.get(key) for edge in edges]
        return graph

    def _of(self, of: Optional[str]) -> list[str]:
        return [] if of is None else [f"--of={of}"]

    def _run(self, command: str, behind: list[str], options: list[str]) -> tuple[int, Any, bytes, str]:
        flags = [word for word in behind if word.startswith("--")]
        words = [word for word in behind if not word.startswith("--")]
        return _yiju.run(self._graphs, [command, *self._options, *options, *flags, "--", self._path, *words])

    def _ask(self, command: str, behind: list[str], options: Sequence[str] = ()) -> Answer:
        words = [command, "--format=text", *self._options, *options, "--", self._path, *behind]
        _, table, _, remarks = _yiju.run(self._graphs, words)
        if table is None:
            raise _yiju.Error(f"{command} gives no table")
        title, summary, columns, rows = table
        keys = {"band": ""} if any(band for band, _ in rows) else {}
        keys.update({key: name for key, name, _ in columns})
        numbers = [number for _, _, number in columns]

        def cell(text: str, number: bool) -> Cell:
            return int(text) if number and text.isascii() and text.isdigit() else text

        made = []
        for band, cells in rows:
            row: dict[str, Cell] = {"band": band} if "band" in keys else {}
            row.update({key: cell(text, number) for (key, _, _), text, number in zip(columns, cells, numbers)})
            made.append(row)
        return Answer(title, summary, keys, made, remarks)
