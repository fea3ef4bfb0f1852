// How one provision is connected with another: lib/query/path.cpp once more, for a page that has no program behind it. What it
// tells is what `yiju path` tells; tests/page/path_test.mjs asks both. Filters do not count here: who asks how two nodes are
// connected wants to know it whatever the picture shows.

// What a step costs: a chain of citations is preferred to a jump inside a law.
const cost = {relation: 4, whole: 5, inner: 1, division: 5, root: 6};
const dearest = 6;
const changes = new Set(['amends', 'amended_by', 'repeals']);
const units = new Set(['article', 'paragraph', 'item']);

const byId = (a, b) => a.id - b.id;

class PathSearch {
  #store; #directed; #from; #to; #zones = new Map(); #distance = new Map();

  constructor(store, from, to, directed) {
    this.#store = store;
    this.#directed = directed;
    this.#from = from;
    this.#to = to;
    this.#markZone(from, 1);
    this.#markZone(to, 2);
  }

  /** Steps of the first of the shortest paths, {from, to, edge, forward}, leaps over structure still in one; null: none. */
  search() {
    this.#measure();
    return this.#distance.has(this.#to) ? this.#collect() : null;
  }

  // Distances from the start, until the end has its own. Dial's buckets: one a cost, reused in a ring.
  #measure() {
    const buckets = Array.from({length: dearest + 1}, () => []);
    this.#distance.set(this.#from, 0);
    buckets[0].push(this.#from);
    let waiting = 1;
    for (let at = 0; waiting > 0 && !(this.#distance.get(this.#to) <= at); at++) {
      const bucket = buckets[at % buckets.length].splice(0);
      waiting -= bucket.length;
      for (const node of bucket) {
        if (this.#distance.get(node) !== at) continue;
        for (const link of this.#links(node, false)) {
          if (this.#distance.get(link.node) <= at + link.cost) continue;
          this.#distance.set(link.node, at + link.cost);
          buckets[(at + link.cost) % buckets.length].push(link.node);
          waiting++;
        }
      }
    }
  }

  // An end that was asked for: what it contains and what contains it. Structure is walked freely only there.
  #markZone(end, bit) {
    const mark = (node) => this.#zones.set(node, (this.#zones.get(node) ?? 0) | bit);
    for (const node of this.#store.below(end)) mark(node);
    for (let node = this.#parent(end); node; node = this.#parent(node)) mark(node);
  }

  #parent(node) { return this.#store.nodes.get(node.parent); }

  // A decision that amends many laws is no way from one of them to another.
  #connects(edge) {
    if (!changes.has(this.#store.terms.relations[edge.relation].name)) return true;
    const ends = [this.#from.instrument, this.#to.instrument];
    const [from, to] = [edge.from.instrument, edge.to.instrument];
    return (from === ends[0] && to === ends[1]) || (from === ends[1] && to === ends[0]);
  }

  // Nodes one step away; `backwards`: the steps that arrive at the node instead.
  * #links(node, backwards) {
    if (!this.#directed || !backwards) {
      for (const edge of [...node.out].sort(byId)) {
        if (this.#connects(edge)) yield {node: edge.to, edge, forward: !backwards, cost: cost.relation};
      }
    }
    if (!this.#directed || backwards) {
      for (const edge of [...node.in].sort(byId)) {
        if (this.#connects(edge)) yield {node: edge.from, edge, forward: backwards, cost: cost.relation};
      }
    }
    yield* this.#wholeSources(node, backwards);
    const parent = this.#parent(node);
    if (parent) yield* this.#structure(parent, node, parent, backwards);
    for (const child of [...node.children].sort(byId)) yield* this.#structure(child, child, node, !backwards);
    yield* this.#texts(node, backwards);
  }

  // A text rests as a whole on what its enacting clause names.
  * #wholeSources(node, backwards) {
    const step = (edge, at) => ({node: at, edge, forward: true, cost: cost.whole});
    if (backwards) {
      for (const edge of [...node.in].sort(byId)) {
        const text = this.#store.textNode(edge.from);
        if (edge.whole && text !== edge.from) yield step(edge, text);
      }
    } else if (this.#store.isRoot(node)) {
      for (const member of this.#store.below(node)) {
        if (member === node || this.#store.textNode(member) !== node) continue;
        for (const edge of [...member.out].sort(byId)) if (edge.whole) yield step(edge, edge.to);
      }
    }
  }

  // Between a provision and what holds it, as far as the law goes that way.
  * #structure(node, child, parent, forward) {
    const price = this.#costBelow(parent);
    if (price === cost.inner || (this.#zones.get(child) & this.#zones.get(parent))) yield {node, edge: null, forward, cost: price};
  }

  // From a provision to the text that holds it: what the text rests on, it rests on. Not down again.
  * #texts(node, backwards) {
    const root = this.#store.isRoot(node);
    if (!backwards && !root) yield {node: this.#store.textNode(node), edge: null, forward: false, cost: cost.root};
    if (!backwards || !root) return;
    for (const member of this.#store.below(node)) {
      const held = !this.#store.isRoot(member) && this.#distance.has(member);
      if (held && this.#store.textNode(member) === node) yield {node: member, edge: null, forward: false, cost: cost.root};
    }
  }

  #costBelow(parent) {
    if (!this.#store.isRoot(parent)) return units.has(this.#store.kindName(parent)) ? cost.inner : cost.division;
    const holdsTexts = !parent.instrument.loaded || parent.children.some((child) => this.#store.isRoot(child));
    return holdsTexts && !this.#parent(parent) ? cost.inner : cost.root;
  }

  // Back from the end, always by the first step that keeps the distance.
  #collect() {
    const steps = [];
    for (let node = this.#to; node !== this.#from;) {
      const link = this.#linkBack(node);
      steps.unshift({from: link.node, to: node, edge: link.edge, forward: link.forward});
      node = link.node;
    }
    return steps;
  }

  #linkBack(node) {
    for (const link of this.#links(node, true)) {
      if (this.#distance.get(link.node) + link.cost === this.#distance.get(node)) return link;
    }
    throw new Error('a node was reached by no step');
  }
}

// From a node down to one that it holds, or up to one that holds it, a step a level.
function structureSteps(store, from, to) {
  const up = [from];
  while (up.at(-1) !== to && store.nodes.has(up.at(-1).parent)) up.push(store.nodes.get(up.at(-1).parent));
  if (up.at(-1) === to) return up.slice(1).map((node, i) => ({from: up[i], to: node, edge: null, forward: false}));
  return structureSteps(store, to, from).reverse().map((step) => ({from: step.to, to: step.from, edge: null, forward: true}));
}

// Steps that leap over structure (from a provision to its text, from a text to what its enacting clause names) one by one.
function spelledOut(store, steps) {
  const whole = [];
  for (const step of steps) {
    if (!step.edge) {
      whole.push(...structureSteps(store, step.from, step.to));
      continue;
    }
    const begin = step.forward ? step.edge.from : step.edge.to;
    if (begin !== step.from) whole.push(...structureSteps(store, step.from, begin));
    whole.push({...step, from: begin});
  }
  return whole;
}

function search(store, from, to, directed) {
  const steps = new PathSearch(store, from, to, directed).search();
  return steps && spelledOut(store, steps);
}

const turned = (steps) => steps.map((step) => ({from: step.to, to: step.from, edge: step.edge, forward: !step.forward})).reverse();
const tellsRelation = (steps) => Boolean(steps?.some((step) => step.edge));

/**
 * {steps, detour}: each step {from, to, edge, forward}, its edge null for "is part of"; steps null: not connected. What rests on
 * what comes first, the one way or the other (detour: not the way that was asked for); then what is connected anyhow.
 * `any`: in any direction from the start.
 */
export function findPath(store, from, to, any) {
  if (any) return {steps: search(store, from, to, false), detour: false};
  const straight = search(store, from, to, true);
  if (tellsRelation(straight)) return {steps: straight, detour: false};
  const back = search(store, to, from, true);
  if (tellsRelation(back)) return {steps: turned(back), detour: true};
  return straight ? {steps: straight, detour: false} : {steps: search(store, from, to, false), detour: true};
}
