// Selection → scene: what is drawn where, as plain numbers, before anybody draws it. Graph view and SVG export draw the same
// scene. A column a level, highest authority left; in it a block an instrument: its title, then its provisions as rows.
// Levels with little in them share a column.
// The order comes with the data (lib/output/page/page_layout.cpp works it out so that few lines cross); what is left to do here
// is to close the gaps when only a part is drawn. A drawing of everything uses the shipped places as they are.
import {routeAround} from './route.js';
import {byRank} from './store.js';

export const row = {width: 236, chapter: 24, gap: 3};
const block = {gap: 36, padding: 6};  // room for lines between blocks
const column = {gap: 132, narrow: 84, inner: 36, heading: 46, least: 560, shape: 1.7, mostRows: 48};

/** True for so much that it is an overview: lines make a shade in which no single one is followed. */
export const isOverview = ({boxes, curves}) => boxes.length > 700 || curves.length > 1500;

/** The scene that comes out largest where there is {width, height} for it; fewer and longer columns in a narrow window. */
export function fitScene(store, selection, state, {width, height}) {
  if (state.grain !== 'instrument' || !(width > 0 && height > 0)) return makeScene(store, selection, state);
  const scenes = [2, 1.4, 1, 0.8, 0.65, 0.52, 0.42, 0.35].map((share) => makeScene(store, selection, state, share * width / height));
  const fit = ({bounds}) => Math.min(width / (bounds.width || 1), height / (bounds.height || 1));
  return scenes.reduce((best, scene) => fit(scene) > fit(best) ? scene : best);
}

/** → {columns, frames, boxes, curves, bounds}; boxes carry the node, curves the link. `shape`: width by height of instruments. */
export function makeScene(store, selection, state, shape = column.shape) {
  const placed = new Map();  // node → box
  const scene = {columns: [], frames: [], boxes: [], curves: [], bounds: null};
  const everything = state.whole && state.grain === 'article' && !state.path;
  if (everything) placeAsShipped(store, selection, scene, placed);
  else placeClosed(store, selection, state.grain === 'instrument' ? {gap: column.narrow, shape} : column, scene, placed);
  for (const link of selection.links) {
    const from = placed.get(link.from);
    const to = placed.get(link.to);
    if (from && to) scene.curves.push({link, from, to, ...curve(from, to)});
  }
  if (!isOverview(scene)) routeAround(scene);
  scene.bounds = boundsOf(scene);
  return scene;
}

function blocksOf(store, selection) {
  const blocks = new Map();
  for (const node of selection.nodes) {
    const root = store.root(node);
    if (!blocks.has(root)) blocks.set(root, {root, rows: []});
    if (node !== root) blocks.get(root).rows.push(node);
  }
  for (const each of blocks.values()) {
    each.rows = withChapters(store, each.rows.sort(byRank));
    each.level = each.root.instrument.level;
  }
  return [...blocks.values()];
}

/** Rows with the heading of their chapter before the first row of each. */
function withChapters(store, rows) {
  const out = [];
  let last;
  for (const node of rows) {
    const chapter = store.chapterOf(node);
    if (chapter && chapter !== last && chapter !== node && !rows.includes(chapter)) out.push({node: chapter, kind: 'chapter'});
    last = chapter ?? last;
    out.push({node, kind: 'row'});
  }
  return out;
}

const heightOf = (entry) => entry.kind === 'chapter' ? row.chapter : entry.node.h;

function placeClosed(store, selection, {gap, shape}, scene, placed) {
  const levels = new Map();
  for (const each of blocksOf(store, selection)) {
    if (!levels.has(each.level)) levels.set(each.level, []);
    levels.get(each.level).push(measure(each));
  }
  const order = store.terms.levels.map((_, index) => index).filter((index) => levels.has(index));
  order.sort((a, b) => store.terms.levels[a].column - store.terms.levels[b].column);
  const blocks = [...levels.values()].flat();
  const total = blocks.reduce((sum, each) => sum + each.height + block.gap, order.length * column.heading);
  const target = Math.max(column.least, ...blocks.map((each) => each.height), Math.sqrt(total * (row.width + gap) / shape));
  // Levels that are short stand below one another; the drafts at the right always have a column of their own.
  let at = {x: 0, y: 0, right: 0};
  for (const level of order) {
    const group = levels.get(level).sort((a, b) => a.root.x - b.root.x || a.root.y - b.root.y || byRank(a.root, b.root));
    const height = group.reduce((sum, each) => sum + each.height + block.gap, -block.gap);
    const isDraft = store.terms.levels[level].name === 'draft';
    if (at.y > 0 && (isDraft || at.y + column.heading + height > target)) at = {x: at.right + gap, y: 0, right: 0};
    placeLevel(store, group, level, at, target, scene, placed);
  }
  centreColumns(scene);
}

/** A block's rows in as many inner columns as keep it readable. */
function measure(each) {
  const parts = Math.max(1, Math.ceil(each.rows.length / column.mostRows));
  const share = Math.ceil(each.rows.length / parts);
  let body = 0;
  for (let part = 0; part < parts; part++) {
    const height = each.rows.slice(part * share, (part + 1) * share).reduce((sum, entry) => sum + heightOf(entry) + row.gap, 0);
    body = Math.max(body, height);
  }
  const width = parts * row.width + (parts - 1) * row.gap;
  return {...each, parts, share, width, height: each.root.h + (each.rows.length ? row.gap + body : 0)};
}

/** Places a level's blocks below what stands in the column already, folded where they are too many; moves `at` on. */
function placeLevel(store, blocks, level, at, target, scene, placed) {
  const first = scene.frames.length;
  const top = at.y + column.heading;
  let [x, y, widest, bottom] = [at.x, top, 0, top];
  for (const each of blocks) {
    if (y > top && y + each.height > target) [x, y, widest] = [x + widest + column.inner, top, 0];
    placeBlock(each, x, y, scene, placed);
    y += each.height + block.gap;
    bottom = Math.max(bottom, y);
    widest = Math.max(widest, each.width);
    at.right = Math.max(at.right, x + widest);
  }
  scene.columns.push({level, x: at.x, column: at.x, width: x + widest - at.x, frames: scene.frames.slice(first)});
  at.y = bottom;
}

function placeBlock(each, x, y, scene, placed) {
  const padding = block.padding;
  scene.frames.push({x: x - padding, y: y - padding, width: each.width + 2 * padding, height: each.height + 2 * padding,
                     node: each.root, boxes: []});
  const {boxes} = scene.frames.at(-1);
  const put = (node, kind, left, top, width, height) => {
    const box = {node, kind, x: left, y: top, width, height};
    boxes.push(box);
    scene.boxes.push(box);
    placed.set(node, box);
  };
  put(each.root, 'title', x, y, each.width, each.root.h);
  for (let part = 0; part < each.parts; part++) {
    let top = y + each.root.h + row.gap;
    for (const entry of each.rows.slice(part * each.share, (part + 1) * each.share)) {
      put(entry.node, entry.kind, x + part * (row.width + row.gap), top, row.width, heightOf(entry));
      top += heightOf(entry) + row.gap;
    }
  }
}

/** Columns of unlike height stand best when their middles are level. */
function centreColumns(scene) {
  const bottoms = new Map();
  for (const each of scene.columns) {
    const bottom = Math.max(...each.frames.map((frame) => frame.y + frame.height));
    bottoms.set(each.column, Math.max(bottoms.get(each.column) ?? 0, bottom));
  }
  const tallest = Math.max(0, ...bottoms.values());
  for (const each of scene.columns) {
    const shift = (tallest - bottoms.get(each.column)) / 2;
    for (const frame of each.frames) {
      frame.y += shift;
      for (const box of frame.boxes) box.y += shift;
    }
    each.y = Math.min(...each.frames.map((frame) => frame.y)) - column.heading + 8;
  }
}

function placeAsShipped(store, selection, scene, placed) {
  const levels = new Map();
  for (const each of blocksOf(store, selection)) {
    const frame = {x: Infinity, y: Infinity, right: -Infinity, bottom: -Infinity, node: each.root, boxes: []};
    for (const entry of [{node: each.root, kind: 'title'}, ...each.rows]) {
      const {node, kind} = entry;
      if (kind === 'chapter') continue;
      const box = {node, kind, x: node.x, y: node.y, width: row.width, height: node.h};
      frame.boxes.push(box);
      scene.boxes.push(box);
      placed.set(node, box);
      frame.x = Math.min(frame.x, box.x - block.padding);
      frame.y = Math.min(frame.y, box.y - block.padding);
      frame.right = Math.max(frame.right, box.x + box.width + block.padding);
      frame.bottom = Math.max(frame.bottom, box.y + box.height + block.padding);
    }
    scene.frames.push({...frame, width: frame.right - frame.x, height: frame.bottom - frame.y});
    const known = levels.get(each.level) ?? {level: each.level, x: Infinity, y: Infinity, right: -Infinity, frames: []};
    known.x = Math.min(known.x, frame.x + block.padding);
    known.right = Math.max(known.right, frame.right - block.padding);
    known.y = Math.min(known.y, frame.y - column.heading + 8);
    known.frames.push(scene.frames.at(-1));
    levels.set(each.level, known);
  }
  scene.columns = [...levels.values()].map((each) => ({...each, width: each.right - each.x}));
}

/**
 * An S from the citing box to the cited; within a column a bow on its left. `bends` as route.js tells, which adds some.
 * Lines begin and end at the block's frame, so that arrowheads stand free.
 */
function curve(from, to) {
  const middle = (box) => box.y + box.height / 2;
  const left = (box) => ({x: box.x - block.padding, y: middle(box)});
  const right = (box) => ({x: box.x + box.width + block.padding, y: middle(box)});
  const apart = block.padding * 2;
  if (to.x < from.x + from.width && to.x + to.width + apart > from.x) {
    const [start, end] = [left(from), left(to)];
    const bow = 28 + Math.min(60, Math.abs(end.y - start.y) / 6);
    const x = Math.min(start.x, end.x) - bow;
    return {start, end, bends: [{x, y: start.y}, {x, y: end.y}]};
  }
  const [start, end] = to.x < from.x ? [left(from), right(to)] : [right(from), left(to)];
  const reach = (end.x - start.x) * 0.45;
  return {start, end, bends: [{x: start.x + reach, y: start.y}, {x: end.x - reach, y: end.y}]};
}

function boundsOf(scene) {
  if (!scene.frames.length) return {x: 0, y: 0, width: 0, height: 0};
  let [x, y, right, bottom] = [Infinity, Math.min(...scene.columns.map((each) => each.y)), -Infinity, -Infinity];
  const take = (point) => [x, y, right, bottom] = [Math.min(x, point.x), Math.min(y, point.y), Math.max(right, point.x), Math.max(bottom, point.y)];
  for (const frame of scene.frames) {
    take(frame);
    take({x: frame.x + frame.width, y: frame.y + frame.height});
  }
  for (const {bends} of scene.curves) bends.forEach(take);
  return {x, y, width: right - x, height: bottom - y};
}

/** The words on a box: what it is, and what is to be known about it at once. */
export function wordsOn(store, box, {language, t}) {
  const {node, kind} = box;
  if (kind === 'title') return {main: node.instrument.title, tag: tagOf(store, node, t)};
  const label = language === 'en' ? node.en : node.zh;
  return {main: node.caption ? `${label}  ${node.caption}` : label, tag: kind === 'chapter' ? '' : tagOf(store, node, t)};
}

function tagOf(store, node, t) {
  const trouble = store.trouble(node);
  if (trouble) return t(store.troubleWord(node));
  return node.cited > 1 ? `×${node.cited}` : '';
}

/** Han characters are as wide as they are high, others about half. */
export function tagWidth(tag) {
  return [...tag].reduce((sum, character) => sum + (character > '\u2e7f' ? 11 : 6.5), 4);
}
