#!/usr/bin/python3
"""Fits the weights of lib/query/suggest_weights.hpp: suggest_fit.py GOLD QUERIES EVIDENCE.tsv (needs python3-numpy)

GOLD is the folder with make_queries.py and library.py, which read QUERIES; EVIDENCE.tsv is what `suggest.sh --features QUERIES ROOT`
printed. The model is a sum of weights. What is made large is the chance of the true instrument, softmax over the instruments by their best
provisions, which the weights of the round before choose; and, where one is cited, of the true provision, softmax over provisions. Each of
four folds of the texts (by a hash of the path) is scored with the weights of the others, then the weights of all are printed. `named` is
left out: the queries hide every citation of the truth, so that they cannot teach it. The others left out are reasons to tell, and teach nothing
beside the rest.
"""
import collections, hashlib, sys
import numpy

KEEP_OUT = {"named", "cited_by_like", "titled"}
L2, ROUNDS, STEPS, RATE = 2e-3, 2, 100, 0.1
FOLDS, PROVISION = 4, 2.0            # a provision's chance counts twice: three queries of four name none
MOST_INSTRUMENTS, MOST_PROVISIONS = 40, 60
START = {"rare_words": 2, "best_clause": 2, "most_like": 4, "about": 3, "provision_voted": 3, "duty_words": 3}

def read_candidates(path):
    with open(path, encoding="utf-8") as lines:
        names = next(lines).rstrip("\n").split("\t")[3:]
        rows = collections.defaultdict(list)
        for line in lines:
            cells = line.rstrip("\n").split("\t")
            rows[cells[0]].append(cells)
    return names, rows

class Case:
    def __init__(self, query, truths, rows, library, make_queries):
        true = {library.canonical(t) for t in query["instrument"].split("|")}
        articles = set()
        for cited in query["provision"].split(","):
            where, _, cited = cited.rpartition(":")
            for number in make_queries.cited_articles(cited):
                articles |= {(library.canonical(where), number)} if where else {(t, number) for t in true}
        rows = [(library.canonical(r[1]), r[2], r[3:]) for r in rows]
        rows = [r for r in rows if r[0] in true or r[0] not in truths]     # what else the article cites is right too
        self.evidence = numpy.array([[float(v) for v in r[2]] for r in rows], dtype=float)
        self.keys = [r[0] for r in rows]
        self.instrument = numpy.array([r[0] in true for r in rows], bool)
        self.provision = numpy.array([(r[0], r[1]) in articles for r in rows], bool)
        self.asks_provision = bool(articles)
        self.counts = query["kind"] != "purpose" and not query["kind"].startswith("hard")
        self.kind = query["kind"]
        self.fold = int(hashlib.sha256(("0" + query["path"]).encode()).hexdigest()[:6], 16) % FOLDS

def best_of_instruments(case, order):
    """The rows to choose an instrument from, best first: one of each."""
    seen, rows = set(), []
    for i in order:
        if case.keys[i] not in seen:
            seen.add(case.keys[i])
            rows.append(i)
    return [i for n, i in enumerate(rows) if n < MOST_INSTRUMENTS or case.instrument[i]]

def choices(cases, weights):
    """(evidence, right ones, how much it counts) of each choice that the model is to make."""
    for case in cases:
        order = numpy.argsort(-(case.evidence @ weights), kind="stable")
        rows = best_of_instruments(case, order)
        yield case.evidence[rows], case.instrument[rows], 1.0
        if case.provision.any():
            rows = [i for n, i in enumerate(order) if n < MOST_PROVISIONS or case.provision[i]]
            yield case.evidence[rows], case.provision[rows], PROVISION

def slope_of(evidence, right, weights):
    score = evidence @ weights
    chance = numpy.exp(score - score.max())
    chance /= chance.sum()
    part = chance * right
    return (chance - part / part.sum()) @ evidence

def fit(cases, names):
    """Adam over all choices at once; the choices are drawn anew each round."""
    used = numpy.array([0.0 if n in KEEP_OUT else 1.0 for n in names])
    weights = numpy.array([float(START.get(n, 0)) for n in names])
    for _ in range(ROUNDS):
        made = list(choices(cases, weights))
        first, second = numpy.zeros(len(names)), numpy.zeros(len(names))
        for step in range(1, STEPS + 1):
            slope = sum(counts * slope_of(evidence, right, weights) for evidence, right, counts in made)
            slope = used * (slope / len(cases) + L2 * weights)
            first = 0.9 * first + 0.1 * slope
            second = 0.99 * second + 0.01 * slope * slope
            weights = weights - RATE * (first / (1 - 0.9 ** step)) / (numpy.sqrt(second / (1 - 0.99 ** step)) + 1e-8)
    return weights

def places(case, weights):
    order = numpy.argsort(-(case.evidence @ weights), kind="stable")[:100] if len(case.keys) else []
    seen, instrument, provision = [], 0, 0
    for n, i in enumerate(order, 1):
        if case.keys[i] not in seen:
            seen.append(case.keys[i])
            instrument = instrument or (len(seen) if case.instrument[i] else 0)
        provision = provision or (n if case.provision[i] else 0)
    return instrument, provision

def tell(name, values):
    at = lambda k: sum(0 < v <= k for v in values) / max(1, len(values))
    print(f"{name:12} n {len(values):4}  @1 {at(1):.3f}  @5 {at(5):.3f}  @10 {at(10):.3f}")

def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    sys.path.insert(0, sys.argv[1])
    import library, make_queries
    queries = make_queries.load_queries(sys.argv[2])
    names, rows = read_candidates(sys.argv[3])
    truths = collections.defaultdict(set)
    for q in queries:
        truths[q["path"], q["article"]] |= {library.canonical(t) for t in q["instrument"].split("|")}
    cases = [Case(q, truths[q["path"], q["article"]], rows[q["id"]], library, make_queries) for q in queries]
    learn = [c for c in cases if len(c.keys) and c.instrument.any()]
    checked = []
    for fold in range(FOLDS):
        weights = fit([c for c in learn if c.fold != fold], names)
        checked += [(c, *places(c, weights)) for c in cases if c.fold == fold]
    tell("instrument", [i for c, i, _ in checked if c.counts])
    tell("provision", [p for c, _, p in checked if c.counts and c.asks_provision])
    tell("penalties", [i for c, i, _ in checked if c.kind == "penalty"])
    for kind in ("hard", "hard-far"):
        tell(kind, [p for c, _, p in checked if c.kind == kind])
    for name, weight in zip(names, fit(learn, names)):
        print(f"    {{SuggestFeature::{name}, {weight:.2f}F}},")

if __name__ == "__main__":
    main()
