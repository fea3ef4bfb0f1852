// The page's way from one provision to another is the one that `yiju path` tells: path_test.mjs YIJU GRAPH… asks both, for
// every pair of a graph's instruments and for pairs of provisions spread over it.
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import assert from 'node:assert/strict';
import {findPath} from '../../lib/output/page/src/path_search.js';
import {Store} from '../../lib/output/page/src/store.js';

const [yiju, ...graphs] = process.argv.slice(2);
const mostPairs = 120;  // of a graph; each asks the program once

function pageStore(graph) {
  const folder = mkdtempSync(join(tmpdir(), 'yiju-path-'));
  try {
    const page = join(folder, 'page.html');
    execFileSync(yiju, ['explore', graph, '-o', page]);
    const data = /id="page-data">(.*?)<\/script>/s.exec(readFileSync(page, 'utf8'))[1];
    const store = new Store();
    store.merge(JSON.parse(data));
    return store;
  } finally {
    rmSync(folder, {recursive: true});
  }
}

// A step in words that both sides have: where it arrives, by what, which way.
const told = (to, relation, forward) => `${forward ? '→' : '←'} ${relation} ${to}`;

function programSays(graph, from, to) {
  const answer = JSON.parse(execFileSync(yiju, ['path', graph, from, to, '--json'], {encoding: 'utf8'}));
  return (answer.paths[0] ?? []).map((step) => told(decodeURIComponent(step.node.id), step.edge?.relation ?? 'is part of', step.direction === 'forward'));
}

function pageSays(store, from, to) {
  const {steps} = findPath(store, from, to, false);
  const relation = (edge) => edge ? store.terms.relations[edge.relation].name : 'is part of';
  return (steps ?? []).map((step) => told(store.keyOf(step.to), relation(step.edge), step.forward));
}

function pairsOf(store) {
  const named = [...store.nodes.values()].filter((node) => store.byKey.get(store.keyOf(node)) === node);
  const pairs = [];
  const stride = Math.max(1, Math.floor(named.length * named.length / mostPairs));
  for (let at = 1; at < named.length * named.length; at += stride) {
    const [from, to] = [named[at % named.length], named[Math.floor(at / named.length)]];
    if (from !== to) pairs.push([from, to]);
  }
  return pairs;
}

let asked = 0, connected = 0;
for (const graph of graphs) {
  const folder = mkdtempSync(join(tmpdir(), 'yiju-path-'));
  const file = join(folder, 'written.graph');
  execFileSync(yiju, ['build', graph, '-o', file]);
  const store = pageStore(file);
  for (const [from, to] of pairsOf(store)) {
    const wanted = programSays(file, store.keyOf(from), store.keyOf(to));
    assert.deepEqual(pageSays(store, from, to), wanted, `${store.keyOf(from)} … ${store.keyOf(to)}`);
    asked++;
    connected += wanted.length ? 1 : 0;
  }
  rmSync(folder, {recursive: true});
}
assert.ok(connected > asked / 10, `only ${connected} of ${asked} pairs are connected`);
console.log(`${asked} pairs, ${connected} connected: the page says what the program says`);
