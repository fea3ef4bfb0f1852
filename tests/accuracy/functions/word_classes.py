#!/usr/bin/env python3
"""Groups words by the company they keep in regulations that nobody labelled: lib/function/word_classes.tsv.

    VENV/bin/pip install jieba numpy scipy scikit-learn
    VENV/bin/python tests/accuracy/functions/word_classes.py --tool build/dev/bin/part_signs --laws ../shared/laws \\
        --without tests/accuracy/functions/held --out lib/function/word_classes.tsv --vectors words.npz

Words are told by how much oftener than by chance each word stands before and behind them (PPMI, next to them and up to
three words away), brought to 100 dimensions (SVD) and grouped (k-means). --without: the texts of a set that nothing may be
learnt from. --vectors: for teacher.py. The same texts and libraries give the same table."""
import argparse
import os
import re
import subprocess
from collections import Counter

import jieba
import numpy as np
import scipy.sparse as sp
from scipy.sparse.linalg import svds
from sklearn.cluster import MiniBatchKMeans

FOLDERS = '地方性法规 部门规章 行政法规'.split()
ITSELF = '应当 可以 不得 必须 、 的 和 或者 由 对 向 将 为 与 在 及 等 有 并 禁止 （ ） “ ” N 或 被 未 经 按照 依照 根据 以 从 自 下列 其 该'.split()
COUNTED = re.compile('[一二三四五六七八九十百千万0-9]+(?=[日年月元个倍万款条项人次以名])')
DIMENSIONS, SPAN, LONGEST = 100, 3, 6
jieba.setLogLevel(60)


def cut(words):
    """As part_signs.cpp sees them: a number that counts is N, a title 《》."""
    return jieba.lcut(COUNTED.sub('N', re.sub('《[^》]*》', '《》', words)), HMM=False)


def texts_below(laws, without):
    left_out = set()
    for folder in without:
        for line in open(os.path.join(folder, 'SOURCES'), encoding='utf-8'):
            left_out.add(os.path.join(laws, line.rstrip('\n').split('\t')[1]))
    paths = [os.path.join(at, name) for folder in FOLDERS for at, _, names in os.walk(os.path.join(laws, folder))
             for name in names if name.endswith('.md')]
    return sorted(path for path in paths if path not in left_out)


def read_words(tool, paths):
    """The articles of each text: its rules' functions and the words of its parts."""
    for at in range(0, len(paths), 200):
        out = subprocess.run([tool, '--words', *paths[at:at + 200]], capture_output=True, check=True).stdout.decode('utf-8')
        articles = []
        for line in out.split('\n'):
            kind, _, rest = line.partition('\t')
            if kind == 'T':
                text = rest
            elif kind == 'A':
                articles.append({'text': text, 'rules': [f for f in rest.split(',') if f], 'lines': []})
            elif articles:
                articles[-1]['lines'].append((kind, rest))
        yield from articles


def neighbours(lines, places):
    rows, columns, count = [], [], len(places)
    for line in lines:
        ids = [places.get(word, -1) for word in line]
        for at, one in enumerate(ids):
            for far in range(1, SPAN + 1):
                if one < 0 or at + far >= len(ids) or ids[at + far] < 0:
                    continue
                other, side = ids[at + far], 0 if far == 1 else 2
                rows += [one, other]
                columns += [other + side * count, one + (side + 1) * count]
    return sp.coo_matrix((np.ones(len(rows), np.float32), (rows, columns)), shape=(count, 4 * count)).tocsr().tocoo()


def vectors_of(lines, words):
    found = neighbours(lines, {word: at for at, word in enumerate(words)})
    by_word, by_side = np.zeros(found.shape[0]), np.zeros(found.shape[1])
    np.add.at(by_word, found.row, found.data)
    np.add.at(by_side, found.col, found.data)
    by_side = by_side ** 0.75
    by_side *= by_word.sum() / by_side.sum()
    more = np.log(found.data * by_word.sum() / (by_word[found.row] * by_side[found.col]))
    kept = more > 0
    ppmi = sp.csr_matrix((more[kept].astype(np.float32), (found.row[kept], found.col[kept])), shape=found.shape)
    left, size, _ = svds(ppmi, k=DIMENSIONS, random_state=0)
    vectors = left * np.sqrt(size)
    return (vectors / (np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9)).astype(np.float32)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ('tool', 'laws', 'out', 'vectors'):
        parser.add_argument('--' + name, required=True)
    parser.add_argument('--without', action='append', default=[])
    parser.add_argument('--classes', type=int, default=300)
    parser.add_argument('--words', type=int, default=8000)
    options = parser.parse_args()
    parts = dict.fromkeys(words for article in read_words(options.tool, texts_below(options.laws, options.without))
                          for kind, words in article['lines'] if kind in ('C', 'I'))
    lines = [cut(words) for words in parts]
    counts = Counter(word for line in lines for word in line)
    words = sorted((w for w, n in counts.items() if n >= 5), key=lambda w: (-counts[w], w))
    vectors = vectors_of(lines, words)
    np.savez_compressed(options.vectors, words=np.array(words), vectors=vectors)
    often = np.sqrt([counts[w] for w in words[:options.words]])
    groups = MiniBatchKMeans(options.classes, random_state=0, n_init=1, batch_size=2048, max_iter=60)
    groups.fit(vectors[:options.words], sample_weight=often)
    members = {}
    for word, group in zip(words, groups.labels_):
        if word not in ITSELF and len(word) <= LONGEST and not re.search(r'[\s"\\]', word):
            members.setdefault(group, []).append(word)
    with open(options.out, 'w', encoding='utf-8') as out:
        out.write('# Words that stand among like words in regulations (word_class.hpp); those of = stand for themselves.\n'
                  '# Made by tests/accuracy/functions/word_classes.py; not to be edited by hand.\n')
        out.write('=\t' + ' '.join(ITSELF) + '\n')
        for number, group in enumerate(sorted(members, key=lambda g: members[g][0])):
            out.write(f'#{number}\t' + ' '.join(members[group]) + '\n')
    print(f'{len(parts)} parts, {len(words)} words, {len(members)} classes, {os.path.getsize(options.out)} bytes')


if __name__ == '__main__':
    main()
