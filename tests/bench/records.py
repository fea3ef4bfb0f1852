"""records.py FOLDER: the texts of a folder as records of JSON Lines, in sorted order: what make_corpus writes, for docs/scale.md."""
import json
import os
import sys

for place, folders, names in os.walk(sys.argv[1]):
    folders.sort()
    for name in sorted(names):
        path = os.path.join(place, name)
        with open(path, encoding="utf-8") as text:
            print(json.dumps({"id": os.path.relpath(path, sys.argv[1]), "text": text.read()}, ensure_ascii=False))
