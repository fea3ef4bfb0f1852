// Search by title, article and words, as a combobox: 网络安全法第二十条, 网安法20条, 草案第三十二条, or any words of a text.
import {announce, fill, h, icon} from './dom.js';
import {fullLabel} from './label.js';
import {palette} from './theme.js';
import {count, t} from './words.js';

const most = 30;

const digits = {零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9};
const units = {十: 10, 百: 100, 千: 1000};

/** 一百二十三, 12, １２ → number; 0 for what is none. */
export function readNumeral(text) {
  const plain = text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  if (/^\d+$/.test(plain)) return Number(plain);
  let [total, digit] = [0, 0];
  for (const character of plain) {
    if (character in units) {
      total += (digit || 1) * units[character];
      digit = 0;
    } else if (character in digits) digit = digits[character];
    else return 0;
  }
  return total + digit;
}

/** {title, locator} of words such as 《网络安全法》第二十条第一款; locator '' where none is named. */
export function readCitation(words) {
  const found = words.match(/第?([零〇一二两三四五六七八九十百千\d０-９]+)条(?:之([一二三四五六七八九十]))?(?:第?([零一二两三四五六七八九十\d]+)款)?(?:第?[（(]?([零一二两三四五六七八九十\d]+)[)）]?项)?/) ??
      words.match(/\barticle\s+(\d+)()()()/i) ?? words.match(/#(\d+)()()()$/);
  const title = (found ? words.slice(0, found.index) : words).replace(/[《》〈〉\s]/g, '');
  if (!found || !readNumeral(found[1])) return {title, locator: ''};
  const [, article, suffix, paragraph, item] = found;
  let locator = String(readNumeral(article)) + (suffix ? `-${readNumeral(suffix)}` : '');
  if (paragraph || item) locator += `/${paragraph ? readNumeral(paragraph) : ''}`;
  if (item) locator += `/${readNumeral(item)}`;
  return {title, locator};
}

/** Nodes that answer, best first: [{node, words}] */
export function searchStore(store, words) {
  const wanted = words.trim();
  if (!wanted) return [];
  const {title, locator} = readCitation(wanted);
  const scored = new Map();
  const offer = (node, score, found) => {
    if (!scored.has(node) || scored.get(node).score < score) scored.set(node, {node, score, words: found});
  };
  const plain = title.toLowerCase();
  for (const node of store.nodes.values()) {
    if (store.isRoot(node)) {
      const match = plain ? titleScore(node.instrument, plain, store) : 0;
      if (match && !locator) offer(node, match + Math.min(9, node.cited / 10));
      continue;
    }
    if (locator && node.locator.replace('//', '/1/') === locator.replace('//', '/1/')) {
      // 第三十二条 alone means the draft's, if anybody's.
      const match = plain ? titleScore(node.instrument, plain, store) : isDraft(store, node.instrument) ? 40 : 30;
      if (match) offer(node, match + 50 + Math.min(9, node.cited / 10));
    }
    if (node.caption.includes(wanted)) offer(node, 40, node.caption);
  }
  if (!locator && wanted.length > 1) searchTexts(store, wanted, offer);
  for (const edge of store.edges.values()) if (wanted.length > 1 && edge.words.includes(wanted)) offer(edge.from, 12, edge.words);
  return [...scored.values()].sort((a, b) => b.score - a.score || a.node.rank - b.node.rank).slice(0, most);
}

const isDraft = (store, instrument) => store.terms.levels[instrument.level].name === 'draft';

function titleScore(instrument, plain, store) {
  const title = instrument.title.toLowerCase();
  const short = title.replace(/^中华人民共和国/, '');
  if (title === plain || short === plain) return 100;
  if ((plain === '草案' || plain === 'draft') && isDraft(store, instrument)) return 95;
  if (short.startsWith(plain)) return 80;
  if (title.includes(plain)) return 70 - Math.min(20, title.length / 4);
  // 网安法 → 网络安全法: the characters in their order
  let at = 0;
  for (const character of title) if (character === plain[at]) at++;
  return at === plain.length && plain.length > 1 ? 30 - Math.min(20, title.length / 4) : 0;
}

function searchTexts(store, wanted, offer) {
  store.readTexts();
  for (const [id, text] of store.texts) {
    const at = text.indexOf(wanted);
    const node = store.nodes.get(id);
    if (at < 0 || !node) continue;
    offer(node, 20 + Math.min(9, node.cited / 10), '…' + text.slice(Math.max(0, at - 14), at + wanted.length + 22).replace(/\s+/g, ' ') + '…');
  }
}

let boxes = 0;

/** A combobox; onPick(node) when one is chosen. */
export class SearchBox {
  #store; #source; #theme; #onPick; #options = []; #active = -1; #turn = 0; #wait = 0;

  constructor(store, source, theme, {label, hint, onPick}) {
    this.#store = store;
    this.#source = source;
    this.#theme = theme;
    this.#onPick = onPick;
    const id = `combo-${++boxes}`;
    this.label = label;
    this.hint = hint;
    this.input = h('input', {
      type: 'search', id, role: 'combobox', autocomplete: 'off', spellcheck: 'false', 'aria-expanded': 'false', 'aria-autocomplete': 'list', 'aria-controls': `${id}-list`,
      oninput: () => this.#later(), onkeydown: (event) => this.#onKey(event), onblur: () => setTimeout(() => this.close(), 150),
      onfocus: () => this.input.value && this.#later(),
    });
    this.list = h('ul', {id: `${id}-list`, role: 'listbox', hidden: true, class: 'hits'});
    this.element = h('div', {class: 'combo'}, icon('search'), this.input, this.list);
    this.relabel();
  }

  relabel() {
    this.input.setAttribute('aria-label', t(this.label));
    this.input.placeholder = t(this.hint ?? this.label);
    this.list.setAttribute('aria-label', t(this.label));
  }

  setNode(node) { this.input.value = node ? fullLabel(this.#store, node) : ''; }

  close() {
    this.list.hidden = true;
    this.input.setAttribute('aria-expanded', 'false');
    this.#active = -1;
  }

  #later() {
    clearTimeout(this.#wait);
    this.#wait = setTimeout(() => this.#search(), this.#source.live ? 160 : 60);
  }

  async #search() {
    const words = this.input.value;
    const turn = ++this.#turn;
    const ids = await this.#source.search(words).catch(() => null);
    if (turn !== this.#turn) return;  // a later search has begun meanwhile
    const found = searchStore(this.#store, words);
    // The server knows more than the store; what it names comes first.
    const first = (ids ?? []).map((id) => this.#store.nodes.get(id)).filter(Boolean).map((node) => ({node, words: ''}));
    const seen = new Set(first.map(({node}) => node));
    this.#show(words, [...first, ...found.filter(({node}) => !seen.has(node))].slice(0, most));
  }

  #show(words, hits) {
    this.#options = hits;
    this.#active = -1;
    this.input.removeAttribute('aria-activedescendant');
    if (!words.trim()) return this.close();
    const {level} = palette(this.#theme.dark);
    fill(this.list, hits.length ? hits.map(({node, words: found}, index) => h('li', {
      id: `${this.input.id}-${index}`, role: 'option', 'aria-selected': 'false', onmousedown: (event) => { event.preventDefault(); this.#pick(index); },
    }, h('span', {class: 'swatch', style: {background: level(this.#store.terms.levels[node.instrument.level].name)}}),
       h('span', {class: 'hit'}, h('span', {class: `hit-name ${this.#store.trouble(node)}`}, fullLabel(this.#store, node)),
         (found || node.caption) && h('span', {class: 'hit-words'}, marked(found || node.caption, words.trim()))))) :
        h('li', {class: 'no-hits'}, t('noHits', {q: words})));
    announce(hits.length ? t('hits', {n: count(hits.length)}) : t('noHits', {q: words}));
    this.list.hidden = false;
    this.input.setAttribute('aria-expanded', 'true');
  }

  #onKey(event) {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      this.#mark(this.#active + (event.key === 'ArrowDown' ? 1 : -1));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (this.#options.length && !this.list.hidden) this.#pick(Math.max(0, this.#active));
      else this.#search();
    } else if (event.key === 'Escape' && !this.list.hidden) {
      event.stopPropagation();
      this.close();
    }
  }

  #mark(index) {
    const items = [...this.list.querySelectorAll('[role=option]')];
    if (!items.length) return;
    this.#active = (index + items.length) % items.length;
    items.forEach((item, at) => item.setAttribute('aria-selected', String(at === this.#active)));
    items[this.#active].scrollIntoView({block: 'nearest'});
    this.input.setAttribute('aria-activedescendant', items[this.#active].id);
  }

  #pick(index) {
    const hit = this.#options[index];
    if (!hit) return;
    this.setNode(hit.node);
    this.close();
    this.#onPick(hit.node);
  }
}

function marked(text, wanted) {
  const at = text.indexOf(wanted);
  if (at < 0) return text;
  return [text.slice(0, at), h('mark', {}, wanted), text.slice(at + wanted.length)];
}
