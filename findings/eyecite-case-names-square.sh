#!/usr/bin/env bash
# eyecite 2.7.8 (2026-11-27): four times as many citations cost four times as long where they are bare (490 U.S. 1), but nine times and more
# where each names its case (Smith v. Jones, 490 U.S. 1): the text is looked through for each name once more. A judgment of 800 named
# citations takes ten times as long as one of 800 bare ones. Texts are short sentences of one citation each.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q --disable-pip-version-check eyecite==2.7.8
"$work/venv/bin/python" - <<'PYTHON'
import logging
import time

import eyecite

logging.disable(logging.CRITICAL)
NAMED = "The court held in Smith v. Jones, %d U.S. %d (1989), that the duty to warn extends to users.\n"
BARE = "The court held in 1989 that the duty to warn extends to users of the product, see %d U.S. %d.\n"


def seconds(sentence, count):
    text = "".join(sentence % (number % 500 + 1, number + 1) for number in range(count))
    begin = time.process_time()
    assert len(eyecite.get_citations(text)) == count
    return time.process_time() - begin


for sentence in (NAMED, BARE):
    seconds(sentence, 50)
named, bare = [[seconds(sentence, count) for count in (400, 1600)] for sentence in (NAMED, BARE)]
print("400 and 1600 citations: named %.2f and %.2f s, bare %.2f and %.2f s" % (*named, *bare))
assert named[1] / named[0] > 7, "no longer grows with the square"
assert bare[1] / bare[0] < 6
PYTHON
echo "as found"
