"""What tests in Python share: they tell at once what failed, and fill a folder with texts."""
import os
import sys

failures = []


def check(truth, what):
    if not truth:
        failures.append(what)
        print("FAILED:", what)


def write(folder, name, text):
    path = os.path.join(folder, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as out:
        out.write(text)


def end():
    sys.exit(1 if failures else 0)
