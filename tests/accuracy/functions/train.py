#!/usr/bin/env python3
"""Trains what words weigh for the functions of articles: lib/function/function_weights.tsv.

    python3 -m venv VENV && VENV/bin/pip install numpy scipy
    cmake --build build/dev --target part_signs
    VENV/bin/python tests/accuracy/functions/train.py --tool build/dev/bin/part_signs --laws ../shared/laws \\
        --labels tests/accuracy/functions/learnt --ruled ../shared/gold/functions/dev --taught taught.npz \\
        --held tests/accuracy/functions/held --out lib/function/function_weights.tsv

A folder of labels holds NAME.tsv (article, functions, details: see GUIDELINES.md of the gold) and SOURCES (NAME, path below
--laws). --ruled: texts that the rules were written after; their words are learnt from, but not how far to trust the rules.
--taught: articles that nobody labelled, by teacher.py. --held: only scored, never learnt from. Without --out nothing is
written. The same labels and signs give the same table.

First step: each part of an article has log-odds for each function, the sum of its signs' weights (L2). An article has the
function unless none of its parts has it, and that is fitted to the labels, so nobody has to label parts. The weights that
matter most are kept (--keep) and fitted again. Second step: per function, from the chance, the peak and the share that
texts not learnt from get (folds over whole texts), and from what the rules find: has it the function, and which one is
the main one. All numbers are then rounded to hundredths."""
import argparse
import os
import subprocess
from collections import Counter

import numpy as np
import scipy.sparse as sp
from scipy.optimize import minimize

FUNCTIONS = ('penalty coercion licence fee prohibition order filing duty purpose scope definition principle institution '
             'planning support right penalty_reference civil_liability official_liability remedy procedure delegation '
             'transition entry_into_force').split()
LEFT_TO_RULES = 'penalty coercion order transition'.split()
HIGH = set(FUNCTIONS[:8])
COUNT = len(FUNCTIONS)
REASONS = ('chance peak root_share log_share most ruled ruled_main ruled_chance behind ruled_others ruled_share').split()
FOLDS = 4
LEAST_TEXTS, L2, CUT = 6, 1.0, 0.42  # articles with a sign; of the first step; chance from which a function counts
TEACHER = 0.7  # how far the network's word counts, beside the first weights'


def read_labels(folder):
    sources = dict(line.rstrip('\n').split('\t')[:2] for line in open(os.path.join(folder, 'SOURCES'), encoding='utf-8'))
    for name, path in sorted(sources.items()):
        file = os.path.join(folder, name + '.tsv')
        if not os.path.exists(file):
            continue
        rows = [line.rstrip('\n').split('\t') for line in open(file, encoding='utf-8') if line.strip()]
        yield path, [[f for f in row[1].split(',') if f] for row in rows]


def read_signs(tool, paths, wanted=None):
    """The articles of each text; of the signs the wanted ones, or all."""
    texts, known = {}, {sign: sign for sign in wanted or ()}
    for at in range(0, len(paths), 100):
        out = subprocess.run([tool, *paths[at:at + 100]], capture_output=True, check=True).stdout.decode('utf-8')
        for line in out.split('\n'):
            kind, *cells = line.split('\t')
            if kind == 'T':
                articles = texts.setdefault(cells[0], [])
            elif kind == 'A':
                articles.append({'rules': [f for f in cells[0].split(',') if f], 'parts': []})
            elif kind == 'P':
                signs = {known.setdefault(s, s) for s in cells[1:]} if wanted is None else {known[s] for s in cells[1:] if s in known}
                articles[-1]['parts'].append((signs, int(cells[0])))
    return texts


def read_taught(options, wanted):
    """Articles that only the network of teacher.py labelled: for each fold and for all texts, log-odds of each function."""
    if not options.taught:
        return []
    table = np.load(options.taught)
    paths, odds = [os.path.join(options.laws, path) for path in table['paths'].tolist()], table['odds']
    texts = read_signs(options.tool, sorted(set(paths)), wanted)
    return [{**texts[path][number], 'taught': odds[:, at]}
            for at, (path, number) in enumerate(zip(paths, table['numbers'].tolist()))]


def read_articles(options, folders, role):
    labels = [(os.path.join(options.laws, path), gold) for folder in folders for path, gold in read_labels(folder)]
    signs = read_signs(options.tool, [path for path, _ in labels]) if labels else {}
    out = []
    for path, gold in labels:
        if len(signs[path]) != len(gold):
            print(f'left out, {len(gold)} labels for {len(signs[path])} articles: {path}')
            continue
        for functions, article in zip(gold, signs[path]):
            if functions:
                out.append({**article, 'gold': functions, 'text': path, 'role': role})
    return out


def vocabulary(articles):
    counts = Counter()
    for article in articles:
        counts.update({sign for signs, _ in article['parts'] for sign in signs})
    return sorted(s for s, n in counts.items() if n >= LEAST_TEXTS and '"' not in s and '\\' not in s)


def matrix(articles, places):
    indices, ends, owner, bytes_ = [], [0], [], []
    for number, article in enumerate(articles):
        for signs, size in article['parts']:
            indices.extend(sorted(places[s] for s in signs if s in places))
            ends.append(len(indices))
            owner.append(number)
            bytes_.append(size)
    parts = sp.csr_matrix((np.ones(len(indices), np.float32), np.array(indices, np.int32), np.array(ends, np.int32)),
                          shape=(len(owner), len(places)))
    owns = sp.csr_matrix((np.ones(len(owner), np.float32), (owner, np.arange(len(owner)))), shape=(len(articles), len(owner)))
    return parts, owns, np.array(owner), np.array(bytes_, np.float32)


def truth(articles):
    return np.array([[f in a['gold'] for f in FUNCTIONS] for a in articles], np.float32)


def fit_signs(parts, owns, gold, l2, rounds, start=None, kept=None):
    """Weights, one row a sign and the last for none, that make the labels likeliest."""
    signs = parts.shape[1]
    parts_of_sign, parts_of_article = parts.T.tocsr(), owns.T.tocsr()
    if start is None:
        start = np.zeros((signs + 1, COUNT), np.float32)
        share = np.clip(gold.mean(0) / 3, 1e-4, 0.5)
        start[signs] = np.log(share / (1 - share))

    def loss(flat):
        w = flat.reshape(signs + 1, COUNT).astype(np.float32)
        odds = parts @ w[:signs] + w[signs]
        never = np.maximum(owns @ np.logaddexp(0, odds), 1e-6)
        chance = -np.expm1(-never)
        by_never = (1 - gold) - gold * (1 - chance) / chance
        by_odds = (parts_of_article @ by_never) / (1 + np.exp(-odds))
        slope = np.empty_like(w)
        slope[:signs] = parts_of_sign @ by_odds + l2 * w[:signs]
        slope[signs] = by_odds.sum(0)
        if kept is not None:
            slope[:signs] *= kept
        value = (-gold * np.log(chance) + (1 - gold) * never).sum(dtype=np.float64)
        return float(value + 0.5 * l2 * (w[:signs] ** 2).sum(dtype=np.float64)), slope.ravel().astype(np.float64)

    found = minimize(loss, start.ravel().astype(np.float64), jac=True, method='L-BFGS-B', options={'maxiter': rounds, 'maxcor': 6})
    return found.x.reshape(signs + 1, COUNT).astype(np.float32)


def chances(w, parts, owns):
    odds = (parts @ w[:-1] + w[-1]).astype(np.float64)
    return odds, np.clip(-np.expm1(-(owns @ np.logaddexp(0, odds))), 1e-4, 1 - 1e-4)


def add_taught(w, articles, taught, fold, places):
    """All articles, and labels of those that nobody labelled: what the network and the first weights tell, mixed."""
    parts, owns, _, _ = matrix(taught, places)
    _, chance = chances(w, parts, owns)
    odds = TEACHER * np.array([a['taught'][fold] for a in taught]) + (1 - TEACHER) * np.log(chance / (1 - chance))
    more, more_owns, _, _ = matrix(articles + taught, places)
    return more, more_owns, np.vstack([truth(articles), 1 / (1 + np.exp(-odds))]).astype(np.float32)


def train_signs(articles, keep, taught=(), fold=-1):
    names = vocabulary(articles)
    places = {name: at for at, name in enumerate(names)}
    parts, owns, _, _ = matrix(articles, places)
    gold = truth(articles)
    w = fit_signs(parts, owns, gold, L2, 50)
    if taught:
        parts, owns, gold = add_taught(w, articles, taught, fold, places)
        w = fit_signs(parts, owns, gold, L2, 30, w)
    often = (np.asarray(parts.sum(0)).ravel() / parts.shape[0]) ** 0.25
    for count in (keep * 3, keep):
        weight = np.abs(w[:-1]) * often[:, None]
        least = np.partition(weight.ravel(), -count)[-count] if count < weight.size else 0
        kept = (weight >= max(least, 1e-9)).astype(np.float32)
        w[:-1] *= kept
        w = fit_signs(parts, owns, gold, L2 * 0.7, 15, w, kept)
    w = np.round(w * 100) / 100
    used = np.flatnonzero(w[:-1].any(1))
    return {names[at]: number for number, at in enumerate(used)}, np.vstack([w[used], w[-1:]])


def weigh(model, articles):
    """Reasons of the second step: article, function, reason."""
    places, w = model
    parts, owns, owner, size = matrix(articles, places)
    odds, chance = chances(w, parts, owns)
    one = 1 / (1 + np.exp(-odds))
    share = (owns @ (one / np.maximum(one.sum(1, keepdims=True), 1) * size[:, None])) / np.maximum(owns @ size, 1)[:, None]
    peak = np.full(chance.shape, -10.0)
    np.maximum.at(peak, owner, odds)
    odds = np.log(chance / (1 - chance))
    ruled = np.array([[f in a['rules'] for f in FUNCTIONS] for a in articles], float)
    main = np.array([[a['rules'][:1] == [f] for f in FUNCTIONS] for a in articles], float)
    most = share.max(1, keepdims=True)
    others = np.repeat(ruled.sum(1, keepdims=True) - 1, COUNT, 1)
    return np.stack([odds, np.clip(peak, -10, 10) / 2, np.sqrt(share) * 3, np.log(share + 0.02), share == most, ruled, main,
                     ruled * odds / 3, most - share, others, ruled * share * 2], 2)


def fit_reasons(reasons, target, exclusive):
    """Weights of reasons and a constant: common ones, and what each function departs from them (held small)."""
    articles, _, width = reasons.shape
    told = np.concatenate([reasons, np.ones((articles, COUNT, 1))], 2)
    strength = np.full(width + 1, 6.0)
    strength[width] = 3.0

    def loss(flat):
        common, own = flat[:width + 1], flat[width + 1:].reshape(COUNT, width + 1)
        odds = (told * (common + own)).sum(2)
        if exclusive:
            odds -= odds.max(1, keepdims=True)
            chance = np.exp(odds)
            chance /= chance.sum(1, keepdims=True)
            value = -(target * np.log(chance + 1e-12)).sum()
        else:
            chance = 1 / (1 + np.exp(-odds))
            value = (np.logaddexp(0, odds) - target * odds).sum()
        slope = np.einsum('af,afk->fk', chance - target, told)
        by_common = slope.sum(0) + 0.3 * common
        value += 0.15 * (common ** 2).sum() + 0.5 * (strength * own ** 2).sum()
        return value, np.concatenate([by_common, (slope + strength * own).ravel()])

    flat = minimize(loss, np.zeros((width + 1) * (COUNT + 1)), jac=True, method='L-BFGS-B', options={'maxiter': 150}).x
    return flat[:width + 1] + flat[width + 1:].reshape(COUNT, width + 1)


def train_reasons(reasons, articles):
    main = np.array([[a['gold'][0] == f for f in FUNCTIONS] for a in articles], float)
    found = fit_reasons(reasons, truth(articles).astype(float), False)
    found[:, -1] -= np.log(CUT / (1 - CUT))
    return np.round(found * 100) / 100, np.round(fit_reasons(reasons, main, True) * 100) / 100


def decide(second, reasons, articles):
    found, main = (np.einsum('afk,fk->af', reasons, w[:, :-1]) + w[:, -1] for w in second)
    out = []
    for number, article in enumerate(articles):
        if not article['parts'] or not article['rules'] or article['rules'] == ['fee']:
            out.append(article['rules'])
            continue
        able = [at for at, f in enumerate(FUNCTIONS) if f not in LEFT_TO_RULES or f in article['rules']]
        odds = [100 if FUNCTIONS[at] in LEFT_TO_RULES else found[number, at] for at in range(COUNT)]
        first = max(able, key=lambda at: main[number, at])
        rest = sorted((at for at in able if odds[at] >= 0 and at != first), key=lambda at: -odds[at])
        out.append([FUNCTIONS[at] for at in [first, *rest[:2]]])
    return out


def report(name, articles, decided):
    hit = sum(len(set(a['gold']) & set(d)) for a, d in zip(articles, decided))
    want, got = sum(len(a['gold']) for a in articles), sum(map(len, decided))
    main = sum(a['gold'][:1] == d[:1] for a, d in zip(articles, decided))
    need = [(bool(HIGH & set(a['gold'])), bool(HIGH & set(d))) for a, d in zip(articles, decided)]
    both = sum(a and b for a, b in need)
    texts = len({a['text'] for a in articles})
    print(f'{name:24} {texts:4} texts {len(articles):6} articles  micro {2 * hit / max(1, want + got):.4f}  '
          f'main {main / max(1, len(articles)):.4f}  need high P {both / max(1, sum(b for _, b in need)):.3f} '
          f'R {both / max(1, sum(a for a, _ in need)):.3f}', flush=True)


def folds(articles, count):
    texts = sorted({a['text'] for a in articles})
    np.random.RandomState(1).shuffle(texts)
    return [set(texts[at::count]) for at in range(count)]


def unseen_reasons(articles, keep, taught):
    reasons = np.zeros((len(articles), COUNT, len(REASONS)))
    for number, fold in enumerate(folds(articles, FOLDS)):
        out = [n for n, a in enumerate(articles) if a['text'] in fold]
        model = train_signs([a for a in articles if a['text'] not in fold], keep, taught, number)
        reasons[out] = weigh(model, [articles[n] for n in out])
    return reasons


def cross_validated(reasons, articles):
    decided = [None] * len(articles)
    for fold in folds(articles, 5):
        inside = np.array([a['text'] in fold for a in articles])
        second = train_reasons(reasons[~inside], [a for a in articles if a['text'] not in fold])
        for n, d in zip(np.flatnonzero(inside), decide(second, reasons[inside], [a for a in articles if a['text'] in fold])):
            decided[n] = d
    return decided


def write(path, model, second, what):
    places, w = model
    rows = ['# What the signs of an article\'s parts (part_signs.hpp) weigh for each function, in hundredths of log-odds; then what',
            '# the reasons of the second step weigh (weighed_functions.cpp): found:… has it the function, main:… is it the main one.',
            f'# Made by tests/accuracy/functions/train.py from {what}; not to be edited by hand.']

    def row(name, weights):
        cells = [f'{f}={round(float(x) * 100)}' for f, x in zip(FUNCTIONS, weights) if round(float(x) * 100) != 0]
        if cells:
            rows.append('\t'.join([name, *cells]))

    row('always', w[-1])
    for name, weights in zip(('found', 'main'), second):
        for at, reason in enumerate([*REASONS, 'always']):
            row(f'{name}:{reason}', weights[:, at])
    for name, at in sorted(places.items()):
        row(name, w[at])
    with open(path, 'w', encoding='utf-8') as out:
        out.write('\n'.join(rows) + '\n')


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ('tool', 'laws'):
        parser.add_argument('--' + name, required=True)
    for name in ('labels', 'ruled', 'held'):
        parser.add_argument('--' + name, action='append', default=[])
    parser.add_argument('--out')
    parser.add_argument('--taught')
    parser.add_argument('--keep', type=int, default=14000)
    options = parser.parse_args()
    articles = read_articles(options, options.ruled, 'ruled') + read_articles(options, options.labels, 'learnt')
    held = read_articles(options, options.held, 'held')
    taught = read_taught(options, vocabulary(articles))
    unread = np.array([a['role'] == 'learnt' for a in articles])
    own = [a for a, u in zip(articles, unread) if u]
    reasons = unseen_reasons(articles, options.keep, taught)[unread]
    report('rules alone', own, [a['rules'] for a in own])
    report('weighed, unseen folds', own, cross_validated(reasons, own))
    second = train_reasons(reasons, own)
    model = train_signs(articles, options.keep, taught)
    if held:
        report('rules alone, held', held, [a['rules'] for a in held])
        report('weighed, held', held, decide(second, weigh(model, held), held))
    if options.out:
        what = f'{len({a["text"] for a in articles})} labelled texts, {len(articles)} articles'
        write(options.out, model, second, what)
        print(f'{len(model[0])} signs, {int((model[1] != 0).sum())} weights, {os.path.getsize(options.out)} bytes')


if __name__ == '__main__':
    main()
