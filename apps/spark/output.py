"""A folder that is written whole or not at all, on any file system that Spark writes to. What is unfinished lies beside it."""

from __future__ import annotations

import re
import sys
import traceback
from collections.abc import Callable
from typing import Any

from pyspark.sql import SparkSession


class Output:
    def __init__(self, spark: SparkSession, place: str) -> None:
        self._jvm: Any = spark.sparkContext._jvm
        self._configuration: Any = spark.sparkContext._jsc.hadoopConfiguration()
        self._place = self._path(place.rstrip("/"))
        self._files: Any = self._place.getFileSystem(self._configuration)
        self._unfinished = self._path(place.rstrip("/") + ".unfinished")
        self.unfinished = f"{self._unfinished}"
        self.staging = f"{self._unfinished}/staged"

    def _path(self, words: str) -> Any:
        return self._jvm.org.apache.hadoop.fs.Path(words)

    def qualified(self, place: str) -> str:
        """The path with its file system, as pyarrow reads it; of a pattern, the folder that it begins with."""
        words = re.split(r"/[^/]*[*?\[{]", place, maxsplit=1)[0] or "/"
        path = self._path(words)
        return str(path.getFileSystem(self._configuration).makeQualified(path).toUri().toASCIIString())

    def files_below(self, place: str) -> list[tuple[str, int]]:
        """Names and lengths of the files of a folder or a pattern, or of a file, in order. What begins with . or _ is hidden, as to Spark."""
        path = self._path(place)
        files = path.getFileSystem(self._configuration)
        found = []
        for top in files.globStatus(path) or []:
            base = len(str(top.getPath().toUri().toASCIIString()))
            listed = files.listFiles(top.getPath(), True)
            while listed.hasNext():
                status = listed.next()
                name = str(status.getPath().toUri().toASCIIString())
                if not re.search(r"/[._]", name[base:]):
                    found.append((name, int(status.getLen())))
        return sorted(found)

    def exists(self) -> bool:
        return bool(self._files.exists(self._place))

    def begin(self) -> None:
        """What a run that was ended left is taken away."""
        self.drop()
        self._files.mkdirs(self._path(self.staging))

    def folder(self, table: str) -> str:
        return f"{self._unfinished}/{table}"

    def drop_unfinished(self, table: str) -> None:
        """Files that an executor began and did not end. A table without rows has an empty folder."""
        place = self._path(self.folder(table))
        self._files.mkdirs(place)
        listed = self._files.listFiles(place, True)
        found = []
        while listed.hasNext():
            found.append(listed.next().getPath())
        for path in found:
            if path.getName().startswith("."):
                self._files.delete(path, False)

    def write(self, name: str, text: str) -> None:
        stream = self._files.create(self._path(f"{self._unfinished}/{name}"))
        stream.write(bytearray(text.encode()))
        stream.close()

    def drop(self) -> None:
        self._files.delete(self._unfinished, True)

    def finish(self) -> None:
        """From here on it is there."""
        self._files.delete(self._path(self.staging), True)
        if self.exists():
            self._files.delete(self._place, True)
        if not self._files.rename(self._unfinished, self._place):
            raise OSError(f"{self._place} cannot be written")


def run(main: Callable[[list[str]], int]) -> None:
    """Exit status as the program's: 3 where it could not run, which Python would tell as 1, bad records."""
    try:
        status = main(sys.argv[1:])
    except Exception:
        traceback.print_exc()
        status = 3
    sys.exit(status)
