// The offline page: reads its data, keeps what the reader chose in the address, and shows it in four views and a panel.
//   data → store → selection → scene → graph view | SVG;   selection → table;   store → matrix, findings, panel, search
import {byId, download, fill, h, icon, toast} from './dom.js';
import {Drawer} from './drawer.js';
import {Filters} from './filters.js';
import {FindingsView} from './findings_view.js';
import {FocusTrail} from './focus.js';
import {GraphView} from './graph_view.js';
import {keep, readKept} from './kept.js';
import {fullLabel} from './label.js';
import {MatrixView} from './matrix_view.js';
import {Panel} from './panel.js';
import {PathForm} from './path_form.js';
import {SearchBox} from './search_box.js';
import {select, settleGrain} from './selection.js';
import {Shortcuts} from './shortcuts.js';
import {LiveSource, OfflineSource} from './source.js';
import {defaults, readHash, writeHash} from './state.js';
import {Store} from './store.js';
import {asText, drawSvg} from './svg_export.js';
import {TableView} from './table_view.js';
import {Theme} from './theme.js';
import {count, language, setLanguage, t, term} from './words.js';

const keptLanguage = 'yiju-language';
const views = ['graph', 'table', 'matrix', 'findings'];

class Page {
  constructor(data) {
    this.data = data;
    this.store = new Store();
    this.store.merge(data);
    const texts = byId('page-texts');
    if (texts) this.store.pendingTexts = () => texts.textContent;
    this.source = data.live ? new LiveSource(this.store) : new OfflineSource();
    this.state = readHash(location.hash);
    this.theme = new Theme();
    this.#language();
    this.actions = this.#makeActions();
    this.panel = new Panel(this.store, this.theme, this.actions);
    this.filters = new Filters(this.store, this.theme, this.actions);
    this.graph = new GraphView(byId('view-graph'), this.store, this.theme, this.actions);
    this.table = new TableView(byId('view-table'), this.store, this.theme, this.actions);
    this.matrix = new MatrixView(byId('view-matrix'), this.store, this.actions);
    this.findings = new FindingsView(byId('view-findings'), this.store, this.actions);
    const box = (label, hint, onPick) => new SearchBox(this.store, this.source, this.theme, {label, hint, onPick});
    this.search = box('search', 'searchHint', (node) => this.actions.centre(node));
    byId('search').append(this.search.element);
    this.path = new PathForm((label, onPick) => box(label, null, onPick), (ends) => this.#onPathEnds(ends));
    if (this.state.path) this.#endsFromState();
    this.trail = new FocusTrail();
    this.drawer = new Drawer(() => { this.#frame(); this.filters.show(this.settled, this.centre); });
    this.shortcuts = new Shortcuts(() => { this.#frame(); this.graph.redraw(); });
    this.theme.onChange(() => { this.graph.redraw(); this.#frame(); this.#show(); });
    addEventListener('hashchange', () => this.#onHash());
    addEventListener('beforeprint', () => this.#beforePrint());
    document.addEventListener('keydown', (event) => this.#onKey(event));
    this.#frame();
    // The frame is painted before the picture is worked out; Firefox paints after the first of two frames.
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => this.#show(true))));
  }

  get centre() {
    const {store, state, data} = this;
    return store.byKey.get(state.node) ?? store.nodes.get(data.focus) ?? store.nodes.values().next().value;
  }

  /** What the reader chose, with what was left open settled. */
  get settled() { return settleGrain(this.store, this.state, this.centre); }

  get selected() { return this.store.byKey.get(this.state.selected); }

  #language() {
    setLanguage(readKept(keptLanguage) ?? this.data.lang);
  }

  #makeActions() {
    const key = (node) => this.store.keyOf(node);
    return {
      set: (change) => this.#change(change),
      centreNode: () => this.centre,
      centre: (node) => this.#change({node: key(node), selected: key(node), expanded: new Set(), path: null, whole: false,
                                      view: ['graph', 'table'].includes(this.state.view) ? this.state.view : 'graph'}),
      open: (node, takeFocus) => {
        this.evidence = null;
        this.takeFocus = takeFocus;
        this.trail.remember(byId('panel'));
        this.#change({selected: key(node)});
      },
      openLink: (link) => this.actions.openEdges(link.edges, this.#linkTitle(link), true),
      openEdges: (edges, title) => {
        this.evidence = {edges, title: title ?? this.#linkTitle(edges[0])};
        this.trail.remember(byId('panel'));
        this.panel.showEdges(edges, this.evidence.title, true);
      },
      closePanel: () => {
        this.evidence = null;
        this.#change({selected: ''});
        this.panel.showNothing();
        this.trail.giveBack(byId('main'));
      },
      closeFilters: () => this.drawer.close(),
      shortcuts: () => this.shortcuts,
      isExpanded: (node) => this.state.expanded.has(key(node)),
      toggleExpanded: (node) => {
        const expanded = new Set(this.state.expanded);
        if (!expanded.delete(key(node))) expanded.add(key(node));
        this.#change({expanded, path: null, view: this.state.view === 'table' ? 'table' : 'graph'});
      },
      toggleHidden: (field, name, hide) => {
        const hidden = new Set(this.state[field]);
        if (hide) hidden.add(name); else hidden.delete(name);
        this.#change({[field]: hidden});
      },
      setHidden: (field, names) => this.#change({[field]: new Set(names)}),
      resetFilters: () => {
        const {hiddenBy, hiddenChapters, hiddenLevels, hiddenRelations, internal, problems} = defaults();
        this.#change({hiddenBy, hiddenChapters, hiddenLevels, hiddenRelations, internal, problems});
      },
      pathEnd: (end, node) => this.path.set(end, node),
      setPath: (path) => this.#change({path, selected: '', view: this.state.view === 'table' ? 'table' : 'graph'}),
      copy: (text) => this.#copy(text, t('copied')),
    };
  }

  #linkTitle({from, to}) { return `${fullLabel(this.store, from)} → ${fullLabel(this.store, to)}`; }

  #endsFromState() {
    const {path} = this.state;
    this.path.show(this.store.byKey.get(path?.from), this.store.byKey.get(path?.to), path?.any ?? false);
  }

  #onPathEnds({from, to, any}) {
    if (from && to) this.actions.setPath({from: this.store.keyOf(from), to: this.store.keyOf(to), any});
    else this.#frame();
  }

  #change(change) {
    Object.assign(this.state, change);
    const hash = writeHash(this.state);
    if (hash !== location.hash) history.pushState(null, '', hash === '#' ? location.pathname + location.search : hash);
    this.#frame();
    this.#show();
  }

  #onHash() {
    this.state = readHash(location.hash);
    this.#endsFromState();
    this.#frame();
    this.#show();
  }

  /** Asks for what the choice needs, then shows it; a later choice overtakes an earlier one. */
  async #show(first) {
    const turn = this.turn = (this.turn ?? 0) + 1;
    try {
      if (this.source.live) await this.#fetchNeeded(turn);
    } catch (error) {
      this.#notice(t('failed', {why: error.message}));
    }
    if (turn !== this.turn) return;
    const state = this.settled;
    for (const name of views) byId(`view-${name}`).hidden = name !== state.view;
    this.filters.show(state, this.centre);
    if (state.view === 'graph' || state.view === 'table') {
      this.selection = select(this.store, state, this.centre);
      this.#pathNotice();
      if (state.view === 'graph') this.#showGraph();
    }
    if (!this.#stands(state)) this.#showRows(state);
    if (!this.evidence) this.#showPanel(first);
    if (first) performance.mark('yiju-shown');
  }

  /** Whether the view already shows what it would show: choosing something must neither move it nor lose the reader's place. */
  #stands(state) {
    const shape = [writeHash({...state, selected: ''}), language(), this.theme.dark, this.store.version].join('|');
    const same = shape === this.standing;
    this.standing = shape;
    return same;
  }

  #showRows(state) {
    if (state.view === 'table') this.table.show(this.selection);
    else if (state.view === 'matrix') this.matrix.show(state, this.centre);
    else if (state.view === 'findings') this.findings.show(state, this.data.cut || this.data.live);
  }

  async #fetchNeeded(turn) {
    const {state, source, store} = this;
    for (const key of [state.node, state.selected, state.path?.from, state.path?.to, ...state.expanded]) {
      if (key && !store.byKey.has(key)) await source.find(key);
    }
    if (state.path) await source.path(store.byKey.get(state.path.from)?.id, store.byKey.get(state.path.to)?.id);
    else await source.around(this.centre.id, state.hops);
    for (const key of state.expanded) if (store.byKey.has(key)) await source.around(store.byKey.get(key).id, 1);
    if (this.selected && turn === this.turn) await source.text(this.selected.id);
  }

  /** Draws anew only if something in the picture changed: choosing a box must not move it. */
  #showGraph() {
    const {selection} = this;
    const shape = [this.state.whole, this.settled.grain, language(), this.store.version, selection.nodes.map((node) => node.id).join(), selection.links.map((link) => link.id).join()].join('|');
    if (shape === this.shape) return this.graph.pick(this.selected);
    this.shape = shape;
    this.graph.show(selection, this.settled, this.selected);
  }

  #showPanel(first) {
    if (this.selected) this.panel.showNode(this.selected, this.takeFocus && !first);
    else if (this.selection?.steps && this.state.path) this.#showSteps();
    else this.panel.showNothing();
    this.takeFocus = false;
  }

  #showSteps() {
    const {steps} = this.selection;
    this.panel.showPath(steps, t('pathSteps', {n: steps.length}));
  }

  #pathNotice() {
    const {path} = this.state;
    if (!path) return this.#notice(this.data.cut && !this.data.live ? t('cut', {of: count(this.data.totals.nodes), n: count(this.store.nodes.size)}) : '');
    const {steps, detour} = this.selection;
    this.#notice(steps ? t('pathSteps', {n: steps.length}) + (detour ? t('pathDetour') : '') : t('pathNone'),
        h('button', {type: 'button', 'data-key': 'pathClear', onclick: () => this.#clearPath()}, t('pathClear')));
  }

  #notice(words, button) { fill(byId('notice'), words, button); }

  // A page that carries a part of a graph counts what it carries; what a served one lacks can be asked for.
  #summary() {
    const {data, store} = this;
    let {instruments, nodes, edges} = data.totals;
    if (data.cut && !data.live) {
      instruments = [...store.nodes.values()].filter((node) => node.parent < 0).length;
      [nodes, edges] = [store.nodes.size, store.edges.size];
    }
    return t('summary', {i: count(instruments), a: count(nodes - instruments), e: count(edges)});
  }

  // The frame around the views: title, tabs, tools, the graph's controls.
  #frame() {
    const {data, store, state} = this;
    document.title = data.title;
    fill(byId('page-title'), data.title);
    fill(byId('page-subtitle'), this.#summary());
    fill(byId('tabs'), views.map((name, index) => h('button', {
      type: 'button', role: 'tab', id: `tab-${name}`, 'data-key': `tab ${name}`, 'aria-selected': String(state.view === name), 'aria-controls': `view-${name}`, tabindex: state.view === name ? 0 : -1,
      onclick: () => this.#change({view: name}), onkeydown: (event) => this.#onTabKey(event, index),
    }, t(name), name === 'findings' && this.findings.total > 0 && h('span', {class: 'badge'}, count(this.findings.total)))));
    fill(byId('tools'), this.#tools());
    fill(byId('controls'), ['graph', 'table'].includes(state.view) ? this.#controls() : null);
    this.search.relabel();
    document.body.dataset.view = state.view;
  }

  #onTabKey(event, index) {
    const step = {ArrowRight: 1, ArrowLeft: -1}[event.key];
    if (!step) return;
    event.preventDefault();
    this.#change({view: views[(index + step + views.length) % views.length]});
    byId(`tab-${this.state.view}`).focus();
  }

  #tools() {
    const tool = (key, name, action, extra = {}) => h('button', {type: 'button', class: 'tool', title: t(key), 'aria-label': t(key), 'data-key': key, onclick: action, ...extra}, icon(name));
    return [
      tool('filtersButton', 'filter', () => this.drawer.open(), {class: 'tool only-narrow', 'aria-expanded': String(this.drawer.isOpen), 'aria-controls': 'filters'}),
      tool('copyLink', 'link', () => this.#copy(location.href, t('linkCopied'))),
      tool('saveSvg', 'save', () => this.#saveSvg()),
      tool('print', 'print', () => print()),
      this.shortcuts.help(),
      tool(this.theme.dark ? 'light' : 'dark', this.theme.dark ? 'sun' : 'moon', () => this.theme.toggle(), {id: 'theme-switch'}),
      h('button', {type: 'button', class: 'tool words', id: 'language-switch', 'data-key': 'language', 'aria-label': t('languageLabel'), lang: language() === 'en' ? 'zh-CN' : 'en', onclick: () => this.#switchLanguage()}, t('language')),
    ];
  }

  #controls() {
    const state = this.settled;
    const segment = (field, label, options) => h('div', {class: 'segment', role: 'group', 'aria-label': t(label)}, h('span', {class: 'segment-label'}, t(label)),
        options.map(([value, key]) => h('button', {type: 'button', 'data-key': `${field} ${value}`, 'aria-pressed': String(state[field] === value), onclick: () => this.#change({[field]: value})}, t(key))));
    const hop = (change, key, words, off) => h('button', {type: 'button', 'data-key': key, 'aria-label': t(key), disabled: off, onclick: () => this.#change({hops: state.hops + change})}, words);
    const whole = !this.data.live && h('button', {type: 'button', class: 'whole', 'data-key': 'whole', 'aria-pressed': String(state.whole), title: t('wholeTitle', {n: count(this.store.nodes.size)}),
                                                  onclick: () => this.#change({whole: !state.whole, path: null})}, t('whole'));
    return [
      segment('grain', 'grain', [['instrument', 'grainInstrument'], ['article', 'grainArticle'], ['exact', 'grainExact']]),
      !state.whole && !state.path && segment('direction', 'direction', [['both', 'both'], ['up', 'up'], ['down', 'down']]),
      !state.whole && !state.path && h('div', {class: 'segment', role: 'group', 'aria-label': t('hops')}, h('span', {class: 'segment-label'}, t('hops')),
          hop(-1, 'fewer', '−', state.hops <= 1), h('output', {}, state.hops), hop(1, 'more', '+', state.hops >= 6)),
      whole, this.path.element(Boolean(this.state.path)),
    ];
  }

  #clearPath() {
    this.path.clear();
    this.#change({path: null});
  }

  #switchLanguage() {
    setLanguage(language() === 'en' ? 'zh' : 'en');
    keep(keptLanguage, language());
    this.#frame();
    this.#show();
    if (this.evidence) this.panel.showEdges(this.evidence.edges, this.evidence.title);
  }

  async #copy(text, words) {
    try {
      await navigator.clipboard.writeText(text);
      toast(words);
    } catch {
      toast(t('linkShown'));
    }
  }

  #sheet() {
    if (!this.graph.scene) this.graph.show(select(this.store, this.settled, this.centre), this.settled, this.selected);
    const around = this.state.whole || this.state.path || !this.centre ? '' : fullLabel(this.store, this.centre);
    return drawSvg(this.store, this.graph.scene, {title: this.data.title, subtitle: [around, byId('page-subtitle').textContent, t('madeBy')].filter(Boolean).join(' · ')});
  }

  #saveSvg() { download('yiju.svg', 'image/svg+xml', asText(this.#sheet())); }

  #beforePrint() {
    const sheet = byId('print-sheet');
    const {view} = this.state;
    fill(sheet, view === 'graph' ? this.#sheet() : view === 'matrix' ? this.matrix.printSheet() : null);
    if (view === 'matrix') this.matrix.fitSheet(sheet);
  }

  #onKey(event) {
    if (event.key === 'Escape') return this.#leave(event.target);
    if (!this.shortcuts.takes(event)) return;
    if (event.key === '/') {
      event.preventDefault();
      this.search.input.focus();
    } else if (event.key >= '1' && event.key <= '4') this.#change({view: views[event.key - 1]});
    else if (event.key.toLowerCase() === 't') this.#change({view: this.state.view === 'table' ? 'graph' : 'table'});
  }

  /** Closes what lies on top, and gives the keyboard back to where that was opened. */
  #leave(target) {
    const menu = target.closest?.('.menu[open]') ?? document.querySelector('.menu[open]');
    if (this.drawer.isOpen) this.drawer.close();
    else if (menu) {
      menu.open = false;
      menu.querySelector('summary').focus();
    } else if (this.state.selected || this.evidence) this.actions.closePanel();
  }
}

new Page(JSON.parse(byId('page-data').textContent));
