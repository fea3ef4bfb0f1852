// The side panel: what a node is, its text with the citing words marked, what it rests on and what rests on it, each with
// its evidence; or the evidence of one drawn line.
import {announce, byId, fill, h, icon} from './dom.js';
import {context, fullLabel, levelChip, lineSample, nodeButton, place, said, shortLabel, wordingFlag, wordingMark} from './label.js';
import {byRank} from './store.js';
import {count, language, t, term} from './words.js';

const firstCards = 30;

export class Panel {
  constructor(store, theme, actions) {
    this.store = store;
    this.theme = theme;
    this.actions = actions;
    this.root = byId('panel');
  }

  showNothing() {
    document.body.classList.remove('panel-open');
    fill(this.root);
  }

  showNode(node, takeFocus) {
    const {store} = this;
    document.body.classList.add('panel-open');
    this.shown = node;
    const own = [...this.#edges(node, 'out')];
    const others = [...this.#edges(node, 'in')];
    fill(this.root, this.#head(node), this.#facts(node), this.#text(node), this.#contents(node),
         this.#list('restsOn', own.filter((edge) => edge.to.instrument !== node.instrument), 'to', this.#whyNothing(node)),
         this.#list('restedOn', others.filter((edge) => edge.from.instrument !== node.instrument), 'from', t('noneDown')),
         this.#list('selfCites', [...new Set([...own, ...others])].filter((edge) => edge.from.instrument === edge.to.instrument), 'both'));
    this.root.scrollTop = 0;
    announce(fullLabel(store, node));
    if (takeFocus) this.root.querySelector('h2')?.focus({preventScroll: true});
  }

  /** The citations behind one drawn line or one cell of the matrix. */
  showEdges(edges, title, takeFocus) {
    document.body.classList.add('panel-open');
    fill(this.root, h('div', {class: 'panel-head'}, h('h2', {tabindex: -1}, title), this.#closeButton()),
         this.#list('source', edges, 'both', '', true));
    this.root.scrollTop = 0;
    if (takeFocus) this.root.querySelector('h2')?.focus({preventScroll: true});
  }

  /** A path, step by step: citations with their evidence, and between them what is part of what. */
  showPath(steps, title) {
    document.body.classList.add('panel-open');
    fill(this.root, h('div', {class: 'panel-head'}, h('h2', {tabindex: -1}, title), this.#closeButton()),
         h('ol', {class: 'cards'}, steps.map(({from, to, edge, forward}, index) => {
           if (edge) return this.#card(edge, 'both', t('step', {n: index + 1}));
           const [part, whole] = forward ? [to, from] : [from, to];
           return h('li', {class: 'structure'}, h('span', {class: 'soft small'}, t('step', {n: index + 1})), ' ', nodeButton(this.store, part, this.actions), h('span', {class: 'soft'}, ` ${t('partOf')} `), nodeButton(this.store, whole, this.actions));
         })));
    this.root.scrollTop = 0;
  }

  /** An instrument speaks for all its provisions, an article for its paragraphs. */
  * #edges(node, side) {
    for (const at of this.store.below(node)) yield* at[side];
  }

  #closeButton() {
    return h('button', {type: 'button', class: 'plain close', title: t('close'), 'aria-label': t('close'), 'data-key': 'close',
                        onclick: () => this.actions.closePanel()}, icon('close'));
  }

  #head(node) {
    const {store, actions} = this;
    const root = store.root(node);
    const trouble = store.trouble(node);
    const button = (key, name, action, pressed) => h('button',
        {type: 'button', 'data-key': key, 'aria-pressed': pressed === undefined ? null : String(pressed), onclick: action}, icon(name), t(key));
    return h('div', {class: 'panel-head'},
        h('div', {class: 'over'}, levelChip(store, node, this.theme), trouble && h('span', {class: `flag ${trouble}`}, t(store.troubleWord(node))), this.#closeButton()),
        node !== root && h('p', {class: 'parent'}, nodeButton(store, root, actions, {key: 'root'})),
        h('h2', {tabindex: -1}, shortLabel(store, node), node !== root && node.caption && h('span', {class: 'caption'}, node.caption)),
        h('div', {class: 'actions'},
            button('centre', 'centre', () => actions.centre(node)),
            button('expand', 'plus', () => actions.toggleExpanded(node), actions.isExpanded(node)),
            button('pathHere', 'route', () => actions.pathEnd('from', node)),
            button('pathThere', 'route', () => actions.pathEnd('to', node)),
            button('copyCitation', 'link', () => actions.copy(fullLabel(store, node)))));
  }

  #facts(node) {
    const {store} = this;
    if (!store.isRoot(node)) return null;
    const {instrument} = node;
    const rows = [
      ['number', instrument.number], ['issuer', instrument.issuers], ['issued', instrument.issued], ['effective', instrument.effective],
      ['status', term(store.terms.statuses[instrument.status])], ['articles', instrument.articles || ''], ['successor', instrument.successor],
    ].filter(([, value]) => value !== '' && value !== undefined);
    return h('dl', {class: 'facts'}, rows.map(([key, value]) => [h('dt', {}, t(key)), h('dd', {}, value)]));
  }

  #text(node) {
    const {store} = this;
    const held = store.textOf(node);
    if (!held || !held.text.slice(held.begin, held.end).trim()) {
      const why = store.absenceOf(node);
      return [store.isRoot(node) || node.children.length ? null : h('p', {class: 'none'}, node.caption || t('notLoaded')),
              why && h('p', {class: 'none'}, t(why))];
    }
    // Marks may overlap (前款第三项 inside a list): each begins where the one before has ended.
    const marks = [...this.#edges(held.holder, 'out')].filter((edge) => edge.begin >= held.begin && edge.end <= held.end)
        .sort((a, b) => a.begin - b.begin || b.end - a.end);
    const parts = [];
    let at = held.begin;
    for (const edge of marks) {
      if (edge.begin < at) continue;
      parts.push(held.text.slice(at, edge.begin));
      const named = [fullLabel(store, edge.to), wordingMark(edge)].filter(Boolean).join(' · ');
      parts.push(h('mark', {class: store.troubleOfEdge(edge), tabindex: 0, role: 'link', title: named,
                            onclick: () => this.actions.open(edge.to, true),
                            onkeydown: (event) => event.key === 'Enter' && this.actions.open(edge.to, true)}, held.text.slice(edge.begin, edge.end)));
      at = edge.end;
    }
    parts.push(held.text.slice(at, held.end).trimEnd());
    return h('section', {class: 'wording', lang: 'zh-CN', 'aria-label': t('textOf')}, parts);
  }

  #contents(node) {
    const {store} = this;
    const children = node.children.filter((child) => !['title', 'history', 'contents'].includes(store.kindName(child))).sort(byRank);
    if (!children.length || store.kindName(node) === 'article') return null;
    return h('details', {class: 'contents'}, h('summary', {}, `${t('contents')} `, h('span', {class: 'count'}, count(children.length))),
        h('ul', {}, children.slice(0, 400).map((child) => h('li', {class: store.trouble(child)}, nodeButton(store, child, this.actions, {full: false}),
            ' ', h('span', {class: 'soft'}, child.caption), store.gaps.has(child.id) && h('span', {class: 'flag gap'}, t(store.troubleWord(child)))))));
  }

  #whyNothing(node) {
    const gap = this.store.gaps.get(node.id);
    if (!gap) return t('noneUp');
    return [h('span', {class: 'flag gap'}, t(this.store.troubleWord(node))), ' ', term(this.store.terms.gaps[gap.kind]), gap.words && t('toldBy', {words: gap.words})];
  }

  #list(key, edges, other, nothing, always) {
    if (!edges.length && (other === 'both' && !always)) return null;
    const list = h('ul', {class: 'cards'});
    const grow = (from) => {
      list.querySelector('.grow')?.remove();
      list.append(...edges.slice(from, from + firstCards * (from ? 5 : 1)).map((edge) => this.#card(edge, other)));
      const shown = list.children.length;
      if (shown < edges.length) {
        list.append(h('li', {class: 'grow'}, h('button', {type: 'button', onclick: () => grow(shown)}, t('showMore', {n: count(edges.length - shown)}))));
      }
    };
    grow(0);
    const body = edges.length ? list : h('p', {class: 'none'}, nothing);
    const title = [t(key), ' ', h('span', {class: 'count'}, count(edges.length))];
    if (key === 'selfCites') return h('details', {class: 'evidence'}, h('summary', {}, title), body);
    return h('section', {class: 'evidence'}, h('h3', {}, title), body);
  }

  #card(edge, other, step) {
    const {store, theme, actions} = this;
    const by = store.terms.assertions[edge.by];
    const relation = store.terms.relations[edge.relation];
    const trouble = store.troubleOfEdge(edge);
    const around = context(store, edge);
    const ends = other === 'both' ? [nodeButton(store, edge.from, actions), h('span', {class: 'soft'}, ' → '), nodeButton(store, edge.to, actions)] :
        nodeButton(store, edge[other], actions);
    return h('li', {class: `card ${by.name} ${trouble}`},
        h('p', {class: 'relation'}, step && h('span', {class: 'soft small'}, step), lineSample(theme, by.name, relation.name), h('strong', {}, term(relation)), h('span', {class: `by ${by.name}`}, said(store, edge)),
            trouble && h('span', {class: `flag ${trouble}`}, t(trouble)), wordingFlag(edge)),
        h('p', {class: 'ends'}, ends, other === 'to' && edge.from !== this.shown && h('span', {class: 'soft small'}, ` ${t('from')} ${shortLabel(store, edge.from)}`),
            other === 'to' && edge.to.caption && !wordingMark(edge) && h('span', {class: 'soft small'}, ` ${edge.to.caption}`),
            other === 'from' && edge.from.caption && h('span', {class: 'soft small'}, ` ${edge.from.caption}`)),
        around ? h('blockquote', {lang: 'zh-CN'}, around[0], h('mark', {class: trouble}, around[1]), around[2]) :
            edge.words && h('blockquote', {lang: 'zh-CN'}, edge.by === 0 ? h('mark', {class: trouble}, edge.words) : edge.words),
        trouble && h('p', {class: 'why'}, term(store.terms.reasons[edge.reason])),
        edge.candidates.length > 0 && h('p', {class: 'why'}, `${t('candidates')} ${edge.candidates.map((title) => `《${title}》`).join(language() === 'en' ? ', ' : '、')}`),
        place(edge) && h('p', {class: 'place'}, h('code', {}, place(edge)), edge.column > 1 && h('span', {class: 'soft small'}, ' ' + t('columnHere', {n: edge.column}))));
  }
}
