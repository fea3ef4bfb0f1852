// How a node is written out for people.
import {h} from './dom.js';
import {language, t, term} from './words.js';
import {arrows, asserterDashes, palette} from './theme.js';
import {s} from './dom.js';

/** 第二十条, Article 20, or the title for an instrument. */
export function shortLabel(store, node) {
  if (store.isRoot(node)) return node.instrument.title;
  return language() === 'en' ? node.en : node.zh;
}

/** 《网络安全法》第二十条 */
export function fullLabel(store, node) {
  const title = `《${node.instrument.title}》`;
  if (store.isRoot(node)) return title;
  return language() === 'en' ? `${title} ${node.en}` : title + node.zh;
}

/** 只有2021年文本: the target stands in another wording than the one that was cited; '' where it does not. */
export const wordingMark = (edge) => language() === 'en' ? edge.en : edge.zh;

/** The same as a flag behind a name. */
export const wordingFlag = (edge) => wordingMark(edge) && h('span', {class: 'flag wording'}, wordingMark(edge));

/** A button that opens a node. */
export function nodeButton(store, node, actions, {full = true, key} = {}) {
  return h('button', {type: 'button', class: `link ${store.trouble(node)}`, 'data-key': key, onclick: () => actions.open(node, true)},
      full ? fullLabel(store, node) : shortLabel(store, node));
}

export function levelChip(store, node, theme) {
  const level = store.terms.levels[node.instrument.level];
  return h('span', {class: 'chip', style: {'--chip': palette(theme.dark).level(level.name)}}, term(level));
}

/** The sample line of an asserter, with a relation's arrowhead: what stands in the legend stands in the picture. */
export function lineSample(theme, by, relation) {
  const colour = by ? palette(theme.dark).asserter(by) : 'currentColor';
  const arrow = relation && arrows[relation];
  return s('svg', {viewBox: '0 0 34 12', class: 'sample', 'aria-hidden': 'true'},
      s('path', {d: 'M1 6H' + (arrow ? 26 : 33), fill: 'none', stroke: colour, 'stroke-width': 2, 'stroke-dasharray': by ? asserterDashes[by] || null : null,
                 'stroke-linecap': by === 'analyst' ? 'round' : 'butt'}),
      arrow && s('path', {d: arrow[1], transform: 'translate(33 6)', fill: arrow[2] ? colour : 'none', stroke: colour, 'stroke-width': 1.3}));
}

/** corpus/临江/draft.basis.tsv:12 */
export const place = (edge) => edge.file ? `${edge.file}:${edge.line}` : '';

/** A table's cell with the same, without the folders. */
export const placeCell = (edge) => h('td', {class: 'place-cell'}, h('code', {title: place(edge)}, place(edge).replace(/^.*\//, '')));

/** What an analyst wrote beside a relation; '' where a text says it itself. */
export const remark = (store, edge) => store.terms.assertions[edge.by].name === 'analyst' ? edge.words : '';

/** A table's cell with the words of the text that cites, which lead to all the evidence. */
export function wordsCell(store, edge, actions) {
  const words = remark(store, edge) ? '' : edge.words;
  return h('td', {class: 'words', lang: words ? 'zh-CN' : null}, h('button', {
    type: 'button', class: 'link', 'data-key': `${edge.id} words`, 'aria-label': words ? null : t('source'), title: words ? null : t('source'),
    onclick: () => actions.openEdges([edge]),
  }, words || '–'));
}

/** [before, words, after] around a citation in the text that holds it; null where the text is not here. */
export function context(store, edge, reach = 46) {
  if (edge.begin < 0) return null;
  const held = store.textOf(edge.from);
  if (!held || edge.end > held.text.length) return null;
  const {text} = held;
  const flat = (part) => part.replace(/\s+/g, ' ');
  const from = Math.max(0, edge.begin - reach);
  const to = Math.min(text.length, edge.end + reach);
  return [(from > 0 ? '…' : '') + flat(text.slice(from, edge.begin)).trimStart(), flat(text.slice(edge.begin, edge.end)),
          flat(text.slice(edge.end, to)).trimEnd() + (to < text.length ? '…' : '')];
}

export const said = (store, edge) => t('assertedAs', {by: term(store.terms.assertions[edge.by]).toLowerCase()});
