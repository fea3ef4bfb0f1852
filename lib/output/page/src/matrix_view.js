// Chapters × instruments: how often each chapter of an instrument relies on each other one, as a table whose colour deepens.
import {fill, h} from './dom.js';
import {nodeButton, shortLabel} from './label.js';
import {byRank} from './store.js';
import {passes} from './selection.js';
import {count, t, term} from './words.js';

const mostColumns = 60;
const mostInHead = 28;
const printed = {columns: 24, width: 1030, height: 560, least: 0.6};  // of one table on a page of A4: columns and CSS pixels at most, zoom at least

/** {rows: [{chapter, cells: Map instrument → edges}], columns: [instrument]} most used first within a level. */
export function tabulate(store, state, root) {
  const rows = new Map();
  const totals = new Map();
  for (const node of store.below(root)) {
    for (const edge of node.out) {
      if (edge.to.instrument === root.instrument || !passes(store, state, edge)) continue;
      const chapter = store.chapterOf(node);
      if (!rows.has(chapter)) rows.set(chapter, {chapter, cells: new Map()});
      const {cells} = rows.get(chapter);
      if (!cells.has(edge.to.instrument)) cells.set(edge.to.instrument, []);
      cells.get(edge.to.instrument).push(edge);
      totals.set(edge.to.instrument, (totals.get(edge.to.instrument) ?? 0) + 1);
    }
  }
  for (const node of store.below(root)) {
    const chapter = store.chapterOf(node);
    if (chapter && !rows.has(chapter) && chapter === node) rows.set(chapter, {chapter, cells: new Map()});
  }
  const column = (instrument) => store.terms.levels[instrument.level].column;
  const columns = [...totals.keys()].sort((a, b) => column(a) - column(b) || totals.get(b) - totals.get(a) || a.id - b.id);
  const ordered = [...rows.values()].sort((a, b) => (a.chapter ? a.chapter.rank : -1) - (b.chapter ? b.chapter.rank : -1));
  return {rows: ordered, columns, totals};
}

/** As long as fits on two upright lines, without the name of the country. */
function headOf({title}) {
  const own = [...title.replace(/^中华人民共和国(?=..)/, '')];
  return own.length <= mostInHead ? own.join('') : `${own.slice(0, mostInHead - 1).join('')}…`;
}

export class MatrixView {
  #store; #actions; #citing = null; #drawn = null;

  constructor(root, store, actions) {
    this.root = root;
    this.#store = store;
    this.#actions = actions;
  }

  show(state, centre) {
    const store = this.#store;
    const choices = this.#citingInstruments();
    const root = store.byKey.get(state.matrix) ?? (centre && choices.includes(store.root(centre)) ? store.root(centre) : choices[0]);
    if (!root) return fill(this.root, h('p', {class: 'none'}, t('matrixEmpty')));
    const {rows, columns, totals} = tabulate(store, state, root);
    const shown = columns.slice(0, mostColumns);
    const most = Math.max(1, ...rows.flatMap(({cells}) => [...cells.values()].map((edges) => edges.length)));
    this.#drawn = {rows, columns, totals, most, root};
    fill(this.root, h('div', {class: 'sheet'},
        h('div', {class: 'matrix-head'}, h('h2', {}, t('matrixOf')),
            h('label', {}, t('matrixPick'), ' ', h('select', {'data-key': 'matrix', onchange: (event) => this.#actions.set({matrix: event.target.value})},
                choices.slice(0, 300).map((node) => h('option', {value: store.keyOf(node), selected: node === root}, node.instrument.title)))),
            h('p', {class: 'soft small'}, t('matrixHint'))),
        shown.length ? h('div', {class: 'wide'}, this.#table(shown)) : h('p', {class: 'none'}, t('matrixEmpty'))));
  }

  #table(columns) {
    const {rows, most, root} = this.#drawn;
    return h('table', {class: 'matrix'}, this.#head(columns), h('tbody', {}, rows.map((row) => this.#row(row, columns, most, root))), this.#foot(columns));
  }

  /** What stands at the end of a row: the sum, or of a part of the columns a subtotal; behind the last part also the sum of all. */
  #sums(columns, countOf) {
    const all = this.#drawn.columns;
    const sum = (some) => some.reduce((total, instrument) => total + countOf(instrument), 0);
    const ends = columns.at(-1) === all.at(-1);
    const sums = [[columns.length === all.length ? 'total' : 'subtotal', sum(columns)]];
    return ends && columns.length < all.length ? [...sums, ['total', sum(all)]] : sums;
  }

  /** For paper: all columns, in as many tables as it takes to read them, each as wide as the page. */
  printSheet() {
    const {columns, root} = this.#drawn ?? {columns: []};
    if (!columns.length) return null;
    const tables = Math.ceil(columns.length / printed.columns);
    const each = Math.ceil(columns.length / tables);
    return [h('h2', {}, t('matrixOf'), ' · ', root.instrument.title),
            Array.from({length: tables}, (_, index) => this.#table(columns.slice(index * each, (index + 1) * each)))];
  }

  /** Once the sheet stands in the page: each table as wide as the paper, and on one page where that can be read. */
  fitSheet(sheet) {
    sheet.classList.add('measured');  // on the screen it is not laid out, and print comes too late to be asked
    for (const table of sheet.querySelectorAll('.matrix')) {
      const wide = Math.min(1, printed.width / table.scrollWidth);
      const whole = Math.min(wide, printed.height / table.scrollHeight);
      table.style.setProperty('--fit', (whole < printed.least ? wide : whole).toFixed(3));
    }
    sheet.classList.remove('measured');
  }

  #citingInstruments() {
    const store = this.#store;
    if (this.#citing?.version === store.version) return this.#citing.roots;
    const tally = new Map();
    for (const edge of store.edges.values()) {
      if (edge.from.instrument === edge.to.instrument) continue;
      const root = store.root(edge.from);
      tally.set(root, (tally.get(root) ?? 0) + 1);
    }
    const roots = [...tally.keys()].sort((a, b) => tally.get(b) - tally.get(a) || byRank(a, b));
    this.#citing = {version: store.version, roots};
    return roots;
  }

  /** One heading over each run of instruments of a level, the titles upright below it. */
  #head(columns) {
    const store = this.#store;
    const sums = this.#sums(columns, () => 0);
    const runs = [];
    for (const instrument of columns) {
      if (runs.at(-1)?.level === instrument.level) runs.at(-1).span++;
      else runs.push({level: instrument.level, span: 1});
    }
    return h('thead', {},
        h('tr', {class: 'levels'}, h('td', {}), runs.map(({level, span}) => h('th', {scope: 'colgroup', colspan: span}, term(store.terms.levels[level]))), sums.map(() => h('td', {}))),
        h('tr', {}, h('td', {}), columns.map((instrument) => h('th', {scope: 'col', class: 'upright', title: instrument.title},
            h('button', {type: 'button', class: `link ${instrument.known ? '' : 'unknown'}`, onclick: () => this.#actions.open(store.nodes.get(instrument.node), true)},
                headOf(instrument)))), sums.map(([name]) => h('th', {scope: 'col', class: 'sum'}, t(name)))));
  }

  #row({chapter, cells}, columns, most, root) {
    const store = this.#store;
    const name = chapter ? `${shortLabel(store, chapter)} ${chapter.caption}` : t('wholeText');
    const sums = this.#sums(columns, (instrument) => cells.get(instrument)?.length ?? 0);
    return h('tr', {}, h('th', {scope: 'row'}, chapter ? nodeButton(store, chapter, this.#actions, {full: false}) : h('span', {class: 'soft'}, name),
        chapter && h('span', {class: 'soft'}, ` ${chapter.caption}`)),
        columns.map((instrument) => {
          const edges = cells.get(instrument);
          if (!edges) return h('td', {});
          const heat = Math.sqrt(edges.length / most);
          const label = t('matrixCell', {row: name, column: instrument.title, n: edges.length});
          return h('td', {class: 'hot', style: {'--heat': heat.toFixed(3)}},
              h('button', {type: 'button', title: label, 'aria-label': label, class: `${heat > 0.53 ? 'deep' : ''} ${heat > 0.73 ? 'deepest' : ''}`,
                           onclick: () => this.#actions.openEdges(edges, t('cellTitle', {row: chapter ? name : root.instrument.title, column: instrument.title}))}, edges.length));
        }), sums.map(([, sum]) => h('td', {class: 'sum'}, sum || '')));
  }

  #foot(columns) {
    const {totals} = this.#drawn;
    return h('tfoot', {}, h('tr', {}, h('th', {scope: 'row'}, t('total')), columns.map((instrument) => h('td', {}, totals.get(instrument))),
        this.#sums(columns, (instrument) => totals.get(instrument)).map(([, sum]) => h('td', {class: 'sum'}, count(sum)))));
  }
}
