// The graph as the page knows it. It is filled from fragments: columns of numbers and one string table, the form that
// lib/output/page/page_data.hpp documents. The offline page holds one fragment that is everything; a served page gets more of
// them as the reader goes on (source.js). Everything else in the page only reads this store.

const absent = -1;

export class Store {
  constructor() {
    this.nodes = new Map();        // id → node
    this.edges = new Map();        // id → edge
    this.instruments = new Map();  // id → instrument
    this.byKey = new Map();        // title#locator → node
    this.gaps = new Map();         // node id → {kind, words} of articles that lack a source
    this.needless = new Set();     // node ids of articles that cite nothing and need not
    this.absent = new Map();       // node id of a text that is not at hand → why, see absenceOf
    this.texts = new Map();        // node id → text of an article
    this.pendingTexts = null;      // JSON not yet read: texts are the bulk of a page and not needed for the first paint
    this.terms = null;
    this.version = 0;
  }

  merge(fragment) {
    this.terms ??= fragment.terms;
    const string = (index) => fragment.strings[index];
    this.#mergeInstruments(fragment.instruments, string);
    this.#mergeNodes(fragment.nodes, string);
    this.#mergeEdges(fragment, string);
    const {gaps} = fragment;
    for (let i = 0; i < gaps.node.length; i++) {
      if (this.terms.gaps[gaps.kind[i]].name === 'rest') this.needless.add(gaps.node[i]);
      else this.gaps.set(gaps.node[i], {kind: gaps.kind[i], words: string(gaps.words[i])});
    }
    for (let i = 0; i < fragment.absent.node.length; i++) this.absent.set(fragment.absent.node[i], fragment.absent.why[i]);
    if (fragment.texts) this.#mergeTexts(fragment.texts);
    this.version++;
  }

  #mergeInstruments(column, string) {
    for (let i = 0; i < column.id.length; i++) {
      if (this.instruments.has(column.id[i])) continue;
      this.instruments.set(column.id[i], {
        id: column.id[i], node: column.node[i], title: string(column.title[i]), number: string(column.number[i]),
        issuers: string(column.issuers[i]), level: column.level[i], status: column.status[i], loaded: column.loaded[i] === 1,
        known: column.known[i] === 1, articles: column.articles[i], issued: string(column.issued[i]),
        effective: string(column.effective[i]), successor: string(column.successor[i]),
      });
    }
  }

  #mergeNodes(column, string) {
    const added = [];
    for (let i = 0; i < column.id.length; i++) {
      const id = column.id[i];
      if (this.nodes.has(id)) continue;
      const node = {
        id, parent: column.parent[i], instrument: this.instruments.get(column.instrument[i]), kind: column.kind[i],
        missing: column.missing[i] === 1, locator: string(column.locator[i]), zh: string(column.zh[i]), en: string(column.en[i]),
        caption: string(column.caption[i]).replace(/[。；：，]$/, ''), rank: column.rank[i], x: column.x[i], y: column.y[i], h: column.h[i],
        cited: column.cited[i], begin: column.begin[i], end: column.end[i], suffix: string(column.key[i]),
        out: [], in: [], children: [],
      };
      this.nodes.set(id, node);
      this.byKey.set(this.keyOf(node), node);
      added.push(node);
    }
    for (const node of added) this.nodes.get(node.parent)?.children.push(node);
    for (const node of added) node.children.sort(byRank);
  }

  #mergeEdges({edges: column, files, candidates}, string) {
    for (let i = 0; i < column.id.length; i++) {
      const from = this.nodes.get(column.from[i]);
      const to = this.nodes.get(column.to[i]);
      if (!from || !to || this.edges.has(column.id[i])) continue;
      const edge = {
        id: column.id[i], from, to, relation: column.relation[i], by: column.by[i], outcome: column.outcome[i],
        reason: column.reason[i], file: column.file[i] === absent ? '' : string(files[column.file[i]]), line: column.line[i],
        column: column.column[i], words: string(column.words[i]), zh: string(column.zh[i]), en: string(column.en[i]),
        whole: column.whole[i] === 1, begin: column.begin[i], end: column.end[i], candidates: [],
      };
      this.edges.set(edge.id, edge);
      from.out.push(edge);
      to.in.push(edge);
    }
    for (const [id, titles] of candidates) {
      const edge = this.edges.get(id);
      if (edge) edge.candidates = titles.map(string);
    }
  }

  #mergeTexts(column) {
    for (let i = 0; i < column.node.length; i++) this.texts.set(column.node[i], column.text[i]);
  }

  /** Reads the texts when somebody first wants one. */
  readTexts() {
    if (!this.pendingTexts) return;
    this.#mergeTexts(JSON.parse(this.pendingTexts()));
    this.pendingTexts = null;
  }

  /** A node's stable name, the one that permalinks and the command line use. */
  keyOf(node) {
    return node.instrument.title + node.suffix;
  }

  /** The instrument (or the one of its versions) of which a node is part. */
  root(node) {
    let at = node;
    while (this.nodes.has(at.parent)) at = this.nodes.get(at.parent);
    return at;
  }

  /** The text above a node: its instrument, or of several wordings the one that holds it. */
  textNode(node) {
    let at = node;
    while (!this.isRoot(at) && this.nodes.has(at.parent)) at = this.nodes.get(at.parent);
    return at;
  }

  /** The nearest node upwards that carries text, and where this node's words stand in it. */
  textOf(node) {
    this.readTexts();
    for (let at = node; at; at = this.nodes.get(at.parent)) {
      const text = this.texts.get(at.id);
      if (text === undefined) continue;
      if (at === node) return {holder: at, text, begin: 0, end: text.length};
      // A parent that is no article carries only what stands before its first child: this node is not in it.
      return node.end > node.begin ? {holder: at, text, begin: node.begin, end: node.end} : null;
    }
    return null;
  }

  /** Why the text in which a node stands is not at hand: unsealed, gone or changed; undefined where it is, or never was. */
  absenceOf(node) {
    for (let at = node; at; at = this.nodes.get(at.parent)) {
      if (this.absent.has(at.id)) return ['', 'unsealed', 'gone', 'changed'][this.absent.get(at.id)];
    }
    return undefined;
  }

  /** The chapter (or the highest heading) in which a node stands; undefined for the instrument itself. */
  chapterOf(node) {
    let found;
    for (let at = node; at; at = this.nodes.get(at.parent)) {
      const kind = this.kindName(at);
      if (kind === 'chapter') return at;
      if (kind === 'part' || kind === 'heading') found = at;
    }
    return found;
  }

  kindName(node) {
    return this.terms.kinds[node.kind].name;
  }

  isRoot(node) {
    return this.kindName(node) === 'root';
  }

  /** Every node below, itself first. */
  * below(node) {
    yield node;
    for (const child of node.children) yield* this.below(child);
  }

  outcomeName(edge) {
    return this.terms.outcomes[edge.outcome].name;
  }

  /** What is wrong with a node, as one word, or ''. */
  trouble(node) {
    if (!node.instrument.known) return 'unknown';
    if (node.missing) return 'missing';
    if (this.gaps.has(node.id)) return 'gap';
    if (this.isRoot(node) && this.isOutOfForce(node.instrument)) return 'repealed';
    return '';
  }

  /** The key of the word for it: an article that names a source which is not at hand is not without one. */
  troubleWord(node) {
    const trouble = this.trouble(node);
    return trouble === 'gap' && this.terms.gaps[this.gaps.get(node.id).kind].name === 'unresolved' ? 'unchecked' : trouble;
  }

  isOutOfForce(instrument) {
    return ['repealed', 'superseded', 'expired'].includes(this.terms.statuses[instrument.status]?.name);
  }

  /** What is wrong with a citation, as one word, or ''. */
  troubleOfEdge(edge) {
    const outcome = this.outcomeName(edge);
    if (outcome === 'unknown' || outcome === 'ambiguous') return outcome;
    if (outcome === 'dangling') return 'missing';
    return this.isOutOfForce(edge.to.instrument) ? 'repealed' : '';
  }

  /** Whether a person should look at a citation: it is in trouble, or leads into another wording than the one cited. */
  isDoubtful(edge) {
    return edge.zh !== '' || this.troubleOfEdge(edge) !== '';
  }
}

export const byRank = (a, b) => a.rank - b.rank;
