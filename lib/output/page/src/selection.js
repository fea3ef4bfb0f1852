// Which part of the graph is on view: the neighbourhood of a node within some hops, the whole, or a path; at the grain asked
// for; without what the filters hide. Graph view and table show the same selection.
import {findPath} from './path_search.js';
import {byRank} from './store.js';

export const drawnLimit = 240;  // nodes; more than that is no picture any more, and the reader is told what is left out

const mostBoxes = 90;  // more of them do not fit a window and can be read: they are first shown as instruments
const mostRows = 8000; // of the whole graph, article by article

/** The state with its grain settled: where the reader has not chosen one, what can be taken in. */
export function settleGrain(store, state, centre) {
  if (state.grain !== 'auto') return state;
  const article = {...state, grain: 'article'};
  const many = state.path ? false : state.whole ? store.nodes.size > mostRows : neighbourhood(store, article, centre).nodes.size > mostBoxes;
  return many ? {...state, grain: 'instrument'} : article;
}

const uphill = new Set(['based_on', 'implements', 'draws_on']);
const finer = new Set(['paragraph', 'item', 'subitem', 'text']);

/** The node that stands for another at a grain: 第二十条第一款 → 第二十条 → 网络安全法. */
export function standIn(store, node, grain) {
  if (grain === 'instrument') return store.root(node);
  if (grain === 'exact') return node;
  let at = node;
  while (finer.has(store.kindName(at)) && store.nodes.has(at.parent)) at = store.nodes.get(at.parent);
  return at;
}

/** True if the filters let the edge through. */
export function passes(store, state, edge) {
  const {terms} = store;
  if (state.hiddenRelations.has(terms.relations[edge.relation].name)) return false;
  if (state.hiddenBy.has(terms.assertions[edge.by].name)) return false;
  if (state.problems && !store.isDoubtful(edge)) return false;
  if (!state.internal && edge.from.instrument === edge.to.instrument) return false;
  return allows(store, state, edge.from) && allows(store, state, edge.to);
}

function allows(store, state, node) {
  if (state.hiddenLevels.has(store.terms.levels[node.instrument.level].name)) return false;
  if (state.hiddenChapters.size === 0) return true;
  const chapter = store.chapterOf(node);
  return !chapter || !state.hiddenChapters.has(store.keyOf(chapter));
}

/** Edges that leave (up) or reach (down) what a stand-in stands for. */
function edgesOf(store, state, node, direction, isStart) {
  const found = [];
  const whole = state.grain === 'instrument' || !store.isRoot(node);
  for (const at of whole ? store.below(node) : [node]) {
    if (standIn(store, at, state.grain) !== node) continue;
    if (direction !== 'down') found.push(...at.out);
    if (direction !== 'up') found.push(...at.in);
  }
  // An instrument that was reached goes on to what its articles name as its basis; so does an article that names no
  // source of its own, as `yiju trace` has it.
  const names = () => found.some((edge) => edge.from.instrument === node.instrument && edge.to.instrument !== node.instrument);
  if (state.grain !== 'instrument' && direction !== 'down' && (store.isRoot(node) || (!isStart && !names()))) {
    for (const at of store.below(store.root(node))) {
      for (const edge of at.out) if (uphill.has(store.terms.relations[edge.relation].name)) found.push(edge);
    }
  }
  return found;
}

/** → {nodes: [], links: [{from, to, by, relation, edges}], hidden: n} */
export function select(store, state, centre) {
  if (state.path) return selectPath(store, state);
  const chosen = state.whole ? wholeSet(store, state) : neighbourhood(store, state, centre);
  const links = linksAmong(store, state, chosen.nodes, chosen.edges);
  return {nodes: [...chosen.nodes].sort(byRank), links, hidden: chosen.hidden};
}

function wholeSet(store, state) {
  const nodes = new Set();
  for (const edge of store.edges.values()) {
    if (!passes(store, state, edge)) continue;
    nodes.add(standIn(store, edge.from, state.grain));
    nodes.add(standIn(store, edge.to, state.grain));
  }
  for (const id of store.gaps.keys()) {
    const node = store.nodes.get(id);
    if (node && allows(store, state, node)) nodes.add(standIn(store, node, state.grain));
  }
  return {nodes, edges: null, hidden: 0};
}

function neighbourhood(store, state, centre) {
  const nodes = new Set();
  if (!centre) return {nodes, edges: null, hidden: 0};
  // Half of the room is left for what they are joined with.
  for (const node of seeds(store, state, centre)) if (nodes.size < drawnLimit / 2) nodes.add(node);
  const walk = {nodes, hidden: new Set()};
  let front = [...nodes];
  for (let hop = 0; hop < state.hops && front.length; hop++) front = grow(store, state, walk, front, state.direction, hop === 0);
  for (const key of state.expanded) {
    const node = store.byKey.get(key);
    if (node) grow(store, state, walk, [standIn(store, node, state.grain)], 'both', true);
  }
  if (state.grain === 'instrument' && state.direction !== 'down') addHighest(store, state, nodes);
  return {nodes, edges: null, hidden: [...walk.hidden].filter((node) => !nodes.has(node)).length};
}

/** What all the rest stands on is never a step out of sight: the constitution, where what is drawn names it as its basis. */
function addHighest(store, state, nodes) {
  for (const edge of store.edges.values()) {
    if (!uphill.has(store.terms.relations[edge.relation].name) || !passes(store, state, edge)) continue;
    if (store.terms.levels[edge.to.instrument.level].name === 'constitution' && nodes.has(store.root(edge.from))) nodes.add(store.root(edge.to));
  }
}

/** Where the walk begins: the node; for an instrument also those of its provisions that have something to show. */
function seeds(store, state, centre) {
  const first = standIn(store, centre, state.grain);
  const found = new Set([first]);
  if (state.grain === 'instrument') return found;
  for (const node of store.below(centre)) {
    if (node === centre || !allows(store, state, node)) continue;
    const connected = node.out.some((edge) => passes(store, state, edge)) || node.in.some((edge) => passes(store, state, edge));
    if (connected || store.gaps.has(node.id)) found.add(standIn(store, node, state.grain));
  }
  return [...found].sort(byRank);
}

function grow(store, state, {nodes, hidden}, front, direction, isStart) {
  const reached = new Set();
  for (const node of front) {
    nodes.add(node);
    for (const edge of edgesOf(store, state, node, direction, isStart)) {
      if (!passes(store, state, edge)) continue;
      for (const end of [edge.from, edge.to]) {
        const at = standIn(store, end, state.grain);
        if (!nodes.has(at)) reached.add(at);
      }
    }
  }
  // The most cited come first where not all can be drawn.
  const inOrder = [...reached].sort((a, b) => b.cited - a.cited || a.rank - b.rank);
  const room = Math.max(0, drawnLimit - nodes.size);
  for (const node of inOrder.slice(0, room)) nodes.add(node);
  for (const node of inOrder.slice(room)) hidden.add(node);
  return inOrder.slice(0, room);
}

/** Edges between drawn nodes, those that say the same (ends, relation, asserter) as one link. */
function linksAmong(store, state, nodes, only) {
  const links = new Map();
  for (const edge of only ?? store.edges.values()) {
    if (!only && !passes(store, state, edge)) continue;
    const from = standIn(store, edge.from, state.grain);
    const to = standIn(store, edge.to, state.grain);
    if (!nodes.has(from) || !nodes.has(to) || from === to) continue;
    const key = `${from.id} ${to.id} ${edge.relation} ${edge.by}`;
    const link = links.get(key);
    if (link) link.edges.push(edge);
    else links.set(key, {id: key, from, to, relation: edge.relation, by: edge.by, edges: [edge]});
  }
  return [...links.values()];
}

function selectPath(store, state) {
  const from = store.byKey.get(state.path.from);
  const to = store.byKey.get(state.path.to);
  if (!from || !to) return {nodes: [from, to].filter(Boolean), links: [], hidden: 0, steps: null};
  const {steps, detour} = findPath(store, from, to, state.path.any);
  if (!steps) return {nodes: [from, to], links: [], hidden: 0, steps: null};
  const nodes = new Set([from]);
  const links = [];
  for (const step of steps) {
    nodes.add(step.to);
    if (!step.edge) continue;
    const {edge} = step;
    nodes.add(edge.from).add(edge.to);
    links.push({id: `path ${edge.id}`, from: edge.from, to: edge.to, relation: edge.relation, by: edge.by, edges: [edge]});
  }
  return {nodes: [...nodes].sort(byRank), links, hidden: 0, steps, detour};
}
