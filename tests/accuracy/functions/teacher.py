#!/usr/bin/env python3
"""Labels articles that nobody labelled, for train.py to learn from: how sure a network is of each function.

    VENV/bin/pip install jax jieba numpy scipy scikit-learn
    VENV/bin/python tests/accuracy/functions/teacher.py --tool build/dev/bin/part_signs --laws ../shared/laws \\
        --labels tests/accuracy/functions/learnt --ruled ../shared/gold/functions/dev \\
        --without tests/accuracy/functions/held --vectors words.npz --out taught.npz

The network reads an article's words (their vectors from word_classes.py, two convolutions, the greatest and the mean of what
they find) and is far too large to be built in; what it knows goes into the table of weights by the articles it labels.
For each fold of train.py it learns without the fold's texts, and once with all, so that scores on a fold stay honest."""
import argparse
import os
import re

import jax
import jax.numpy as jnp
import numpy as np

from train import COUNT, FOLDS, FUNCTIONS, folds, read_labels
from word_classes import cut, read_words, texts_below

LONGEST, WIDTH, BATCH, ROUNDS, RATE = 320, 96, 32, 14, 2e-3
EDGES = (40, 80, 160, LONGEST)  # articles of about the same length go together
UNKNOWN, PARAGRAPH = 1, 2
ENDS = {'C': ['；'], 'I': [], 'H': ['；']}


def read_article(article, before, at, places):
    """Numbers of its words, what kind of part each stands in, and what else is known."""
    words, kinds = [], []
    for kind, line in article['lines']:
        if kind in ENDS:
            some = [places.get(word, UNKNOWN) for word in cut(line) + ENDS[kind]]
        else:
            some = [PARAGRAPH] if kind == 'Q' else []
        words += some
        kinds += ['QCIH'.index(kind)] * len(some) if some else []
    if len(words) > LONGEST:
        words, kinds = (all_[:LONGEST * 3 // 4] + all_[-(LONGEST // 4):] for all_ in (words, kinds))
    known = np.zeros(3 * COUNT + 1, np.float32)
    for function in article['rules']:
        known[FUNCTIONS.index(function)] = 1
    known[COUNT + FUNCTIONS.index(article['rules'][0])] = 1
    if before:
        known[2 * COUNT + FUNCTIONS.index(before[0])] = 1
    known[-1] = at
    return words, kinds, known


def read_texts(options, paths, places):
    out = {}
    for article in read_words(options.tool, paths):
        out.setdefault(article['text'], []).append(article)
    for articles in out.values():
        for number, article in enumerate(articles):
            before = articles[number - 1]['rules'] if number else []
            article['read'] = read_article(article, before, number / len(articles), places) if article['rules'] else None
    return out


def beginning(key, vectors, known):
    keys = jax.random.split(key, 6)

    def some(k, *shape):
        return jax.random.normal(k, shape) * np.sqrt(2 / np.prod(shape[:-1]))

    wide = 2 * WIDTH + known
    return {'vectors': jnp.array(vectors), 'kinds': jax.random.normal(keys[0], (4, vectors.shape[1])) * 0.1,
            'near': some(keys[1], 3, vectors.shape[1], WIDTH), 'near0': jnp.zeros(WIDTH),
            'far': some(keys[2], 3, WIDTH, WIDTH), 'far0': jnp.zeros(WIDTH),
            'found': some(keys[3], wide, COUNT) * 0.3, 'found0': jnp.zeros(COUNT) - 2.0,
            'main': some(keys[4], wide, COUNT) * 0.3, 'main0': jnp.zeros(COUNT)}


def convolve(x, weights, apart):
    return jax.lax.conv_general_dilated(x, weights, (1,), 'SAME', rhs_dilation=(apart,), dimension_numbers=('NWC', 'WIO', 'NWC'))


def dropped(key, keep, x, shape):
    return x if key is None else x * jax.random.bernoulli(key, keep, shape) / keep


def forward(net, words, kinds, known, key=None):
    keys = [None] * 3 if key is None else jax.random.split(key, 3)
    here = (words > 0)[..., None].astype(jnp.float32)
    x = net['vectors'][words] + net['kinds'][kinds]
    x = dropped(keys[0], 0.9, x, x.shape[:2] + (1,))
    x = dropped(keys[1], 0.8, x, (x.shape[0], 1, x.shape[2])) * here
    near = jax.nn.relu(convolve(x, net['near'], 1) + net['near0']) * here
    both = near + jax.nn.relu(convolve(near, net['far'], 2) + net['far0']) * here
    seen = jnp.concatenate([both.max(1), 3 * both.sum(1) / jnp.maximum(here.sum(1), 1)], -1)
    seen = jnp.concatenate([dropped(keys[2], 0.5, seen, seen.shape), known], -1)
    return seen @ net['found'] + net['found0'], seen @ net['main'] + net['main0']


def loss(net, words, kinds, known, found, main, counts, key):
    odds, mains = forward(net, words, kinds, known, key)
    wrong = (jnp.logaddexp(0, odds) - found * odds).sum(1) - (jax.nn.log_softmax(mains) * main).sum(1)
    return (wrong * counts).sum() / counts.sum()


@jax.jit
def step(net, mean, square, number, batch, key, rate):
    slope = jax.grad(loss)(net, *batch, key)
    mean = jax.tree.map(lambda a, b: 0.9 * a + 0.1 * b, mean, slope)
    square = jax.tree.map(lambda a, b: 0.99 * a + 0.01 * b * b, square, slope)
    after = {}
    for name, value in net.items():
        own = rate * (0.3 if name == 'vectors' else 1)
        move = mean[name] / (1 - 0.9 ** number) / (jnp.sqrt(square[name] / (1 - 0.99 ** number)) + 1e-8)
        after[name] = value - own * move - (0 if name == 'vectors' else own * 0.02) * value
    return after, mean, square


def batches(articles, random=None):
    """Indices, padded arrays of words, kinds and what else is known."""
    lengths = np.array([len(a['read'][0]) for a in articles])
    lots = []
    for low, high in zip((-1, *EDGES), EDGES):
        own = np.flatnonzero((lengths > low) & (lengths <= high))
        own = own if random is None else random.permutation(own)
        lots += [(own[at:at + BATCH], high) for at in range(0, len(own), BATCH)]
    if random is not None:
        random.shuffle(lots)
    for own, high in lots:
        words, kinds = np.zeros((BATCH, high), np.int32), np.zeros((BATCH, high), np.int32)
        known = np.zeros((BATCH, 3 * COUNT + 1), np.float32)
        for row, number in enumerate(own):
            some, of, known[row] = articles[number]['read']
            words[row, :len(some)], kinds[row, :len(some)] = some, of
        yield own, (words, kinds, known)


def learn(articles, vectors, seed):
    random, key = np.random.RandomState(seed), jax.random.PRNGKey(seed)
    net = beginning(key, vectors, 3 * COUNT + 1)
    mean, square = (jax.tree.map(jnp.zeros_like, net) for _ in range(2))
    number, steps = 0, ROUNDS * (len(articles) // BATCH + len(EDGES))
    for _ in range(ROUNDS):
        for own, arrays in batches(articles, random):
            number += 1
            key, one = jax.random.split(key)
            found, main, counts = (np.zeros((BATCH, width), np.float32) for width in (COUNT, COUNT, 1))
            for row, at in enumerate(own):
                found[row] = [f in articles[at]['gold'] for f in FUNCTIONS]
                main[row, FUNCTIONS.index(articles[at]['gold'][0])] = counts[row, 0] = 1
            rate = RATE * min(1, number / 100) * max(0.02, 1 - number / steps)
            net, mean, square = step(net, mean, square, number, (*arrays, found, main, counts[:, 0]), one, rate)
    return net


def tell(net, articles):
    out = np.zeros((len(articles), COUNT), np.float32)
    run = jax.jit(forward)
    for own, arrays in batches(articles):
        out[own] = np.array(run(net, *arrays)[0])[:len(own)]
    return out


def plain_title(path):
    return re.sub(r'\(.*|\.md$', '', os.path.basename(path))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ('tool', 'laws', 'vectors', 'out'):
        parser.add_argument('--' + name, required=True)
    for name in ('labels', 'ruled', 'without'):
        parser.add_argument('--' + name, action='append', default=[])
    parser.add_argument('--articles', type=int, default=12000)
    options = parser.parse_args()
    table = np.load(options.vectors)
    vectors = np.vstack([np.zeros((3, table['vectors'].shape[1]), np.float32), table['vectors'] * 1.5])
    places = {word: at + 3 for at, word in enumerate(table['words'].tolist())}
    labels = {os.path.join(options.laws, path): gold for folder in options.ruled + options.labels
              for path, gold in read_labels(folder)}
    texts, learnt = read_texts(options, list(labels), places), []
    for path, gold in labels.items():
        if len(texts[path]) == len(gold):
            learnt += [{**a, 'gold': g} for a, g in zip(texts[path], gold) if g and a['read']]
    titles = {plain_title(path) for path in labels}
    paths = [path for path in texts_below(options.laws, options.without) if plain_title(path) not in titles]
    np.random.RandomState(5).shuffle(paths)
    free, own = [], []
    for path, articles in read_texts(options, paths[:options.articles // 20], places).items():
        for number, article in enumerate(articles):
            if article['read'] and len(free) < options.articles:
                free.append(article)
                own.append((os.path.relpath(path, options.laws), number))
    told = []
    for number, fold in enumerate([*folds(learnt, FOLDS), set()]):
        told.append(tell(learn([a for a in learnt if a['text'] not in fold], vectors, number), free))
        print(f'fold {number}: {len(free)} articles labelled', flush=True)
    np.savez_compressed(options.out, paths=np.array([p for p, _ in own]), numbers=np.array([n for _, n in own]), odds=np.array(told))


if __name__ == '__main__':
    main()
