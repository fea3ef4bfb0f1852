// What a person should check: articles without a source, and citations that point at nothing or at what is out of force.
import {fill, h} from './dom.js';
import {nodeButton, placeCell, shortLabel, wordingFlag, wordsCell} from './label.js';
import {byRank} from './store.js';
import {count, t, term} from './words.js';

const tabs = [['gap', 'gapsTab'], ['unknown', 'unknownTab'], ['missing', 'danglingTab'], ['ambiguous', 'ambiguousTab'], ['repealed', 'repealedTab']];
const firstRows = 300;

export class FindingsView {
  #store; #actions; #found = null;

  constructor(root, store, actions) {
    this.root = root;
    this.#store = store;
    this.#actions = actions;
  }

  /** {gap: [node], unknown: [edge], …}, once for a state of the store. */
  get found() {
    const store = this.#store;
    if (this.#found?.version === store.version) return this.#found;
    const found = {version: store.version, gap: [], unknown: [], missing: [], ambiguous: [], repealed: []};
    for (const id of store.gaps.keys()) if (store.nodes.has(id)) found.gap.push(store.nodes.get(id));
    found.gap.sort((a, b) => store.gaps.get(a.id).kind - store.gaps.get(b.id).kind || byRank(a, b));
    for (const edge of store.edges.values()) found[store.troubleOfEdge(edge)]?.push(edge);
    return this.#found = found;
  }

  get total() { return tabs.reduce((sum, [name]) => sum + this.found[name].length, 0); }

  /** `partial`: the page does not hold all of the graph, and the lists are of what it holds. */
  show(state, partial) {
    const {found} = this;
    const store = this.#store;
    const chosen = state.findings;
    fill(this.root, h('div', {class: 'sheet'},
        h('p', {class: 'soft'}, t('findingsIntro'), partial && ` ${t('findingsPartial')}`),
        h('div', {class: 'subtabs', role: 'group'}, tabs.map(([name, key]) => h('button', {
          type: 'button', 'aria-pressed': String(name === chosen), 'data-key': `findings ${name}`, onclick: () => this.#actions.set({findings: name}),
        }, t(key), ' ', h('span', {class: 'count'}, count(found[name].length))))),
        !found[chosen].length && !(chosen === 'gap' && store.needless.size) ? h('p', {class: 'none'}, t('noFindings')) : chosen === 'gap' ? this.#gaps(found.gap) : this.#citations(found[chosen], chosen)));
  }

  /** By tier, the most urgent first, as `yiju gaps` has them. */
  #gaps(nodes) {
    const store = this.#store;
    const tiers = new Map();
    for (const node of nodes.slice(0, firstRows)) {
      const {kind} = store.gaps.get(node.id);
      if (!tiers.has(kind)) tiers.set(kind, []);
      tiers.get(kind).push(node);
    }
    const needless = [...store.needless].map((id) => store.nodes.get(id)).filter(Boolean).sort(byRank);
    return [h('table', {}, h('thead', {}, h('tr', {}, h('th', {scope: 'col'}, t('article')), h('th', {scope: 'col'}, t('chapter')), h('th', {scope: 'col'}, t('wordsCited')))),
        [...tiers].map(([kind, of]) => h('tbody', {}, h('tr', {class: 'tier'}, h('th', {scope: 'rowgroup', colspan: 3}, term(store.terms.gaps[kind]), ' ', h('span', {class: 'count'}, t('articlesUnit', {n: count(of.length)})))),
            of.map((node) => this.#gapRow(node))))),
    needless.length > 0 && h('p', {class: 'soft needless'}, t('needless', {n: count(needless.length)}), ' ', needless.slice(0, firstRows).map((node, index) => [
      index > 0 && ' · ', nodeButton(store, node, this.#actions, {full: false, key: `needless ${node.id}`}), ' ', node.caption]))];
  }

  #gapRow(node) {
    const store = this.#store;
    const chapter = store.chapterOf(node);
    const {words} = store.gaps.get(node.id);
    return h('tr', {class: 'gap'}, h('td', {}, nodeButton(store, node, this.#actions, {key: `gap ${node.id}`}), ' ', h('span', {class: 'soft'}, node.caption)),
        h('td', {}, chapter && chapter !== node ? `${shortLabel(store, chapter)} ${chapter.caption}` : ''), h('td', {class: 'words', lang: words ? 'zh-CN' : null}, words));
  }

  #citations(edges, name) {
    const store = this.#store;
    return h('table', {}, h('thead', {}, h('tr', {}, ['from', 'wordsCited', 'to', 'outcome', 'where'].map((key) => h('th', {scope: 'col'}, t(key))))),
        h('tbody', {}, edges.slice(0, firstRows).map((edge) => h('tr', {class: name},
            h('td', {}, nodeButton(store, edge.from, this.#actions, {key: `${edge.id} from`})),
            wordsCell(store, edge, this.#actions),
            h('td', {}, nodeButton(store, edge.to, this.#actions, {key: `${edge.id} to`})),
            h('td', {}, h('span', {class: `flag ${name}`}, t(name)), ' ', wordingFlag(edge), h('span', {class: 'soft small'}, this.#why(edge, name))),
            placeCell(edge)))));
  }

  #why(edge, name) {
    const store = this.#store;
    if (name === 'repealed') {
      const {instrument} = edge.to;
      return [term(store.terms.statuses[instrument.status]), instrument.successor && `→《${instrument.successor}》`].filter(Boolean).join(' ');
    }
    const maybe = edge.candidates.length ? ` ${t('candidates')} ${edge.candidates.map((title) => `《${title}》`).join('、')}` : '';
    return term(store.terms.reasons[edge.reason]) + maybe;
  }
}
