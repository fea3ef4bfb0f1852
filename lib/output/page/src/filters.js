// The left side: what is drawn, by relation, asserter, level and chapter. The same rows are the legend.
import {byId, fill, h, icon} from './dom.js';
import {lineSample, shortLabel} from './label.js';
import {palette} from './theme.js';
import {count, t, term} from './words.js';
import {byRank} from './store.js';

export class Filters {
  constructor(store, theme, actions) {
    this.store = store;
    this.theme = theme;
    this.actions = actions;
    this.root = byId('filters');
  }

  show(state, centre) {
    const {store, theme} = this;
    const {terms} = store;
    const used = this.#used();
    const paint = palette(theme.dark);
    fill(this.root,
        h('div', {class: 'filters-head'}, h('h2', {}, t('legend')),
            h('button', {type: 'button', class: 'plain small', 'data-key': 'reset', onclick: () => this.actions.resetFilters()}, t('reset')),
            h('button', {type: 'button', class: 'plain only-narrow', title: t('close'), 'aria-label': t('close'), 'data-key': 'closeFilters',
                         onclick: () => this.actions.closeFilters()}, icon('close'))),
        this.#group('assertedBy', 'hiddenBy', state, terms.assertions.filter((entry) => used.by.has(entry.name))
            .map((entry) => ({key: entry.name, words: term(entry), count: used.by.get(entry.name), sample: lineSample(theme, entry.name)}))),
        this.#group('relation', 'hiddenRelations', state, terms.relations.filter((entry) => used.relation.has(entry.name))
            .map((entry) => ({key: entry.name, words: term(entry), count: used.relation.get(entry.name), sample: lineSample(theme, null, entry.name)}))),
        this.#group('level', 'hiddenLevels', state, terms.levels.filter((entry) => used.level.has(entry.name)).sort((a, b) => a.column - b.column)
            .map((entry) => ({key: entry.name, words: term(entry), count: used.level.get(entry.name),
                              sample: h('span', {class: 'swatch', style: {background: paint.level(entry.name)}})}))),
        this.#chapters(state, centre), this.#marks(state));
  }

  /** How much there is of each, counted once for a state of the store. */
  #used() {
    if (this.counted?.version === this.store.version) return this.counted;
    const {terms, edges, instruments} = this.store;
    const tally = {version: this.store.version, by: new Map(), relation: new Map(), level: new Map()};
    const add = (map, name) => map.set(name, (map.get(name) ?? 0) + 1);
    for (const edge of edges.values()) {
      add(tally.by, terms.assertions[edge.by].name);
      add(tally.relation, terms.relations[edge.relation].name);
    }
    for (const instrument of instruments.values()) add(tally.level, terms.levels[instrument.level].name);
    return this.counted = tally;
  }

  #group(title, field, state, entries) {
    if (!entries.length) return null;
    const hidden = state[field];
    return h('fieldset', {}, h('legend', {}, t(title)),
        h('button', {type: 'button', class: 'plain small all', 'data-key': `${field} all`,
                     onclick: () => this.actions.setHidden(field, hidden.size ? [] : entries.map((entry) => entry.key))}, t(hidden.size ? 'all' : 'noneOf')),
        entries.map(({key, words, count: n, sample}) => h('label', {class: 'toggle'},
            h('input', {type: 'checkbox', checked: !hidden.has(key), 'data-key': `${field} ${key}`, 'data-filter': `${field}:${key}`,
                        onchange: (event) => this.actions.toggleHidden(field, key, !event.target.checked)}),
            sample, h('span', {class: 'toggle-words', title: words}, words), n !== undefined && h('span', {class: 'count'}, count(n)))));
  }

  #chapters(state, centre) {
    if (!centre) return null;
    const {store} = this;
    const chapters = new Set();
    for (const node of store.below(store.root(centre))) {
      const chapter = store.chapterOf(node);
      if (chapter) chapters.add(chapter);
    }
    if (chapters.size < 2 || chapters.size > 60) return null;
    return this.#group('chapter', 'hiddenChapters', state, [...chapters].sort(byRank).map((node) => ({
      key: store.keyOf(node), words: `${shortLabel(store, node)}  ${node.caption}`, sample: null,
    })));
  }

  #marks(state) {
    const flag = (name) => h('label', {class: 'toggle'}, h('input', {type: 'checkbox', checked: state[name], 'data-key': name, 'data-filter': name,
        onchange: (event) => this.actions.set({[name]: event.target.checked})}), h('span', {class: 'toggle-words'}, t(name === 'internal' ? 'internal' : 'onlyProblems')));
    return h('fieldset', {}, h('legend', {}, t('marks')), flag('internal'), flag('problems'),
        h('ul', {class: 'keys-list'},
            h('li', {}, h('span', {class: 'key broken'}), t('problemLegend')),
            h('li', {}, h('span', {class: 'key gap'}), t('gapLegend')),
            h('li', {}, h('span', {class: 'key size'}), t('sizeLegend'))));
  }
}
