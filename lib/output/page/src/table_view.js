// The graph view's twin: the same selection as a table, one row a citation, for reading aloud, sorting and copying into Word.
import {fill, h} from './dom.js';
import {lineSample, nodeButton, place, placeCell, remark, wordingFlag, wordsCell} from './label.js';
import {count, t, term} from './words.js';

const firstRows = 200;

export class TableView {
  #store; #theme; #actions; #sort = {by: '', down: false};

  constructor(root, store, theme, actions) {
    this.root = root;
    this.#store = store;
    this.#theme = theme;
    this.#actions = actions;
  }

  show(selection) {
    this.selection = selection;
    const store = this.#store;
    const rows = selection.links.flatMap((link) => link.edges);
    const columns = [
      ['from', (edge) => edge.from.rank], ['relation', (edge) => edge.relation], ['to', (edge) => edge.to.rank], ['assertedBy', (edge) => edge.by],
      ['outcome', (edge) => edge.outcome], ['wordsCited', (edge) => edge.words], ['where', (edge) => place(edge)],
    ];
    const key = columns.find(([name]) => name === this.#sort.by)?.[1] ?? ((edge) => edge.id);
    const order = (a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a.id - b.id) * (this.#sort.down ? -1 : 1);
    rows.sort(order);
    const body = h('tbody', {});
    const more = h('p', {class: 'grow'});
    const grow = (from) => {
      body.append(...rows.slice(from, from + firstRows).map((edge) => this.#row(edge)));
      const left = rows.length - body.children.length;
      fill(more, left > 0 && h('button', {type: 'button', onclick: () => grow(body.children.length)}, t('showMore', {n: count(Math.min(left, firstRows))})));
    };
    grow(0);
    fill(this.root, h('div', {class: 'sheet'},
        h('table', {class: 'relations'}, h('caption', {}, t('rows', {n: count(rows.length)}), selection.hidden ? ` · ${t('hidden', {n: count(selection.hidden)})}` : ''),
            h('thead', {}, h('tr', {}, columns.map(([name]) => this.#header(name)))), body),
        !rows.length && h('p', {class: 'none'}, t('empty')), more,
        this.#alone(selection, store)));
  }

  #header(name) {
    const sorted = this.#sort.by === name;
    return h('th', {scope: 'col', 'aria-sort': sorted ? (this.#sort.down ? 'descending' : 'ascending') : 'none'},
        h('button', {type: 'button', class: 'plain', title: t('sortBy', {by: t(name)}), 'data-key': `sort ${name}`, onclick: () => {
          this.#sort = {by: name, down: sorted && !this.#sort.down};
          this.show(this.selection);
        }}, t(name), h('span', {class: 'arrow', 'aria-hidden': 'true'}, sorted ? (this.#sort.down ? '↓' : '↑') : '')));
  }

  #row(edge) {
    const store = this.#store;
    const trouble = store.troubleOfEdge(edge);
    const by = store.terms.assertions[edge.by];
    const relation = store.terms.relations[edge.relation];
    return h('tr', {class: trouble},
        h('td', {}, nodeButton(store, edge.from, this.#actions, {key: `${edge.id} from`}), edge.from.caption && h('span', {class: 'soft small'}, ` ${edge.from.caption}`)),
        h('td', {class: 'tight'}, lineSample(this.#theme, by.name, relation.name), ' ', term(relation)), h('td', {}, nodeButton(store, edge.to, this.#actions, {key: `${edge.id} to`})),
        h('td', {}, h('span', {class: `by ${by.name}`}, term(by)), remark(store, edge) && h('span', {class: 'soft small'}, ` ${remark(store, edge)}`)),
        h('td', {class: 'tight'}, trouble ? h('span', {class: `flag ${trouble}`}, t(trouble)) : wordingFlag(edge) || term(store.terms.outcomes[edge.outcome])),
        wordsCell(store, edge, this.#actions), placeCell(edge));
  }

  /** Nodes in the picture that no line reaches: articles without a source. */
  #alone({nodes, links}, store) {
    const reached = new Set(links.flatMap(({from, to}) => [from, to]));
    const alone = nodes.filter((node) => !reached.has(node) && !store.isRoot(node));
    if (!alone.length) return null;
    return h('section', {class: 'alone'}, h('h3', {}, t('noneUp'), ' ', h('span', {class: 'count'}, count(alone.length))),
        h('ul', {}, alone.slice(0, 300).map((node) => h('li', {}, nodeButton(store, node, this.#actions), ' ', h('span', {class: 'soft'}, node.caption),
            store.trouble(node) && h('span', {class: `flag ${store.trouble(node)}`}, t(store.troubleWord(node)))))));
  }
}
