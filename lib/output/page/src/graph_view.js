// The graph view: a scene on a stage, with zoom, keyboard and what the picture leaves out in words. The picture is for the eye;
// keyboard and screen readers move over the same boxes through #onKey, and the table says it all in words.
import {announce, fill, h, icon} from './dom.js';
import {CytoscapePainter, zoomRange} from './cytoscape_painter.js';
import {OverviewPainter} from './overview_painter.js';
import {fullLabel} from './label.js';
import {fitScene, isOverview, wordsOn} from './scene.js';
import {count, language, t} from './words.js';

const margin = 28;       // pixels around the picture
const zoomBarRoom = 44;  // pixels at the right that its buttons take
const readable = 0.68;   // zoom below which labels cannot be read
const titles = 0.5;      // the same of titles, which are larger
const tooFar = 0.42;     // zoom below which only the overview, with larger titles, still says what is what
const cardDelay = 380;   // ms
const cardText = 150;    // characters

export class GraphView {
  #store;
  #actions;
  #painter = null;
  #stage;
  #focus = null;      // node the keyboard is at
  #untouched = true;  // the view is as fit() left it
  scene = null;

  constructor(root, store, theme, actions) {
    this.#store = store;
    this.#actions = actions;
    this.theme = theme;
    this.#stage = h('div', {class: 'stage', tabindex: 0, role: 'application', onkeydown: (event) => this.#onKey(event)});
    this.empty = h('p', {class: 'empty', hidden: true});
    this.more = h('p', {class: 'more', role: 'status'});
    this.hint = h('p', {class: 'hint'});
    this.zoomBar = h('div', {class: 'zoom'});
    this.card = h('div', {class: 'hover-card', hidden: true, 'aria-hidden': 'true'});
    root.append(this.#stage, this.empty, this.more, this.hint, this.zoomBar, this.card);
    new ResizeObserver(() => this.#onResize()).observe(this.#stage);
  }

  show(selection, state, picked) {
    this.scene = fitScene(this.#store, selection, state, this.#room());
    this.selection = selection;
    this.state = state;
    this.picked = picked;
    this.#labels(selection);
    this.#draw();
    this.fit();
  }

  /** The same scene in other words or colours. */
  redraw() {
    if (!this.scene) return;
    const kept = this.#untouched ? null : this.#painter?.view;
    this.#labels(this.selection);
    this.#draw();
    if (kept) this.#painter.view = kept;
    else this.fit();
  }

  /** Marks the node that the panel tells of. */
  pick(node) {
    this.picked = node;
    if (node) this.#focus = node;
    this.#painter?.mark(node ?? null);
  }

  #draw() {
    this.#painter?.destroy();
    const {scene} = this;
    const Painter = isOverview(scene) || (this.state.whole && this.#wholeZoom() < tooFar) ? OverviewPainter : CytoscapePainter;
    this.#painter = new Painter(this.#stage, this.#store, this.theme, scene, {
      tap: (node) => this.#choose(node),
      doubleTap: (node) => this.#actions.centre(node),
      tapLink: (link) => this.#actions.openLink(link),
      hover: (node) => this.#hover(node),
      moved: () => {
        this.#untouched = false;
        this.#hover(null);
      },
    });
    this.pick(this.picked);
  }

  /** A moment's rest on a box shows what it says, beside it. */
  #hover(node) {
    clearTimeout(this.hoverWait);
    this.card.hidden = true;
    if (node && node !== this.picked) this.hoverWait = setTimeout(() => this.#showCard(node), cardDelay);
  }

  #showCard(node) {
    const box = this.#boxOf(node);
    if (!box) return;
    const held = this.#store.textOf(node);
    const text = held ? held.text.slice(held.begin, held.end).replace(/\s+/g, ' ').trim() : node.caption;
    fill(this.card, h('strong', {}, fullLabel(this.#store, node)),
         text && h('p', {lang: 'zh-CN'}, text.length > cardText ? text.slice(0, cardText) + '…' : text),
         h('p', {class: 'soft small'}, t('citedTimes', {n: count(node.cited)})));
    const {zoom, pan} = this.#painter.view;
    const {width, height} = this.#stage.getBoundingClientRect();
    this.card.hidden = false;
    const left = box.x * zoom + pan.x;
    const below = (box.y + box.height) * zoom + pan.y + 8;
    const above = box.y * zoom + pan.y - this.card.offsetHeight - 8;
    this.card.style.left = `${Math.max(8, Math.min(left, width - this.card.offsetWidth - 8))}px`;
    this.card.style.top = `${below + this.card.offsetHeight > height ? Math.max(8, above) : below}px`;
  }

  #choose(node) {
    this.#hover(null);
    this.#focus = node;
    this.#actions.open(node);
  }

  #labels({nodes, links, hidden}) {
    const single = this.#actions.shortcuts().single;
    this.#stage.setAttribute('aria-label', t('graphLabel', {n: count(nodes.length), m: count(links.length)}) + (single ? t('graphKeys') : ''));
    this.empty.textContent = t('empty');
    this.empty.hidden = nodes.length > 0;
    this.hint.textContent = `${t('pickNode')} ${t(single ? 'keys' : 'keysAlways')}`;
    this.more.textContent = hidden ? t('hidden', {n: count(hidden)}) : '';
    const button = (key, name, action) =>
        h('button', {type: 'button', title: t(key), 'aria-label': t(key), 'data-key': key, onclick: action}, icon(name));
    fill(this.zoomBar, button('zoomIn', 'plus', () => this.#zoom(1.3)), button('zoomOut', 'minus', () => this.#zoom(1 / 1.3)),
         button('fit', 'fit', () => this.fit()));
  }

  /** The panel takes room away: what was chosen must stay in view. */
  #onResize() {
    if (!this.#painter) return;
    this.#painter.resize();
    if (this.#untouched) this.fit();
    else if (this.picked) this.#showBox(this.#boxOf(this.picked));
  }

  #zoom(factor) {
    if (!this.#painter) return;
    const {width, height} = this.#stage.getBoundingClientRect();
    const {zoom, pan} = this.#painter.view;
    const next = Math.min(zoomRange.most, Math.max(zoomRange.least, zoom * factor));
    const about = (at, middle) => middle - (middle - at) * next / zoom;
    this.#painter.view = {zoom: next, pan: {x: about(pan.x, width / 2), y: about(pan.y, height / 2)}};
    this.#untouched = false;
  }

  /** All of it if that can be read; else as near as reading wants, at the picked box or the right end, where the drafts are. */
  fit() {
    if (!this.#painter || !this.scene.bounds.width) return;
    const {bounds} = this.scene;
    const {width, height} = this.#room();
    const whole = this.#wholeZoom();
    const least = this.state.whole ? 0 : this.state.grain === 'instrument' ? titles : readable;
    const zoom = Math.min(1.15, Math.max(whole, least));
    const box = this.#boxOf(this.picked ?? this.#actions.centreNode());
    const centre = box && whole < zoom ? {x: box.x + box.width / 2, y: box.y + box.height / 2} : {x: bounds.x + bounds.width / 2, y: bounds.y + bounds.height / 2};
    this.#painter.view = {zoom, pan: this.#within(zoom, {x: width / 2 - centre.x * zoom, y: height / 2 - centre.y * zoom})};
    this.#untouched = true;
  }

  /** The zoom at which all of it can be seen. */
  #wholeZoom() {
    const {bounds} = this.scene;
    const {width, height} = this.#room();
    return Math.min((width - 2 * margin) / bounds.width, (height - 2 * margin) / bounds.height);
  }

  /** What the picture may fill: on a wide stage not what is under the zoom buttons. */
  #room() {
    const {width, height} = this.#stage.getBoundingClientRect();
    return {width: width > 600 ? width - zoomBarRoom : width, height};
  }

  /** The same pan, moved so that no more empty paper shows than there must. */
  #within(zoom, pan) {
    const {bounds} = this.scene;
    const {width, height} = this.#room();
    const clamp = (at, size, from, extent) => {
      if (extent * zoom + 2 * margin <= size) return (size - extent * zoom) / 2 - from * zoom;
      return Math.min(margin - from * zoom, Math.max(size - margin - (from + extent) * zoom, at));
    };
    return {x: clamp(pan.x, width, bounds.x, bounds.width), y: clamp(pan.y, height, bounds.y, bounds.height)};
  }

  #boxOf(node) {
    return this.scene.boxes.find((box) => box.node === node);
  }

  /** Moves the view as little as it takes to see a box. */
  #showBox(box) {
    if (!box || !this.#painter) return;
    const {width, height} = this.#stage.getBoundingClientRect();
    const {zoom, pan} = this.#painter.view;
    const left = box.x * zoom + pan.x;
    const top = box.y * zoom + pan.y;
    const sidewise = left < 0 || left + box.width * zoom > width;
    const upright = top < 20 || top + box.height * zoom > height - 20;
    if (!sidewise && !upright) return;
    this.#painter.view = {zoom, pan: this.#within(zoom, {
      x: sidewise ? width / 2 - (box.x + box.width / 2) * zoom : pan.x,
      y: upright ? height / 2 - (box.y + box.height / 2) * zoom : pan.y,
    })};
  }

  #onKey(event) {
    const steps = {ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0]};
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const single = this.#actions.shortcuts().single ? event.key.toLowerCase() : '';
    if (steps[event.key]) this.#move(...steps[event.key]);
    else if (event.key === 'Enter' && this.#focus) this.#actions.open(this.#focus, true);
    else if (single === 'c' && this.#focus) this.#actions.centre(this.#focus);
    else if (single === 'e' && this.#focus) this.#actions.toggleExpanded(this.#focus);
    else if (single === '+' || single === '=') this.#zoom(1.3);
    else if (single === '-') this.#zoom(1 / 1.3);
    else if (single === '0') this.fit();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** The nearest box that way; nearness along the arrow counts less than straying from it. */
  #move(dx, dy) {
    const boxes = this.scene.boxes.filter((box) => box.kind !== 'chapter');
    const at = this.#boxOf(this.#focus) ?? boxes[0];
    if (!at) return;
    const centre = (box) => [box.x + box.width / 2, box.y + box.height / 2];
    const [x, y] = centre(at);
    let [best, least] = [this.#boxOf(this.#focus) ? null : at, Infinity];
    for (const box of boxes) {
      const [along, across] = [(centre(box)[0] - x) * dx + (centre(box)[1] - y) * dy, (centre(box)[0] - x) * dy + (centre(box)[1] - y) * dx];
      if (along <= 1) continue;
      const far = along + 3 * Math.abs(across);
      if (far < least) [best, least] = [box, far];
    }
    if (!best) return;
    this.#focus = best.node;
    this.#actions.open(best.node);
    this.#showBox(best);
    const {main, tag} = wordsOn(this.#store, best, {language: language(), t});
    announce([main, tag, `${t('restsOn')} ${best.node.out.length}`, `${t('restedOn')} ${best.node.in.length}`].filter(Boolean).join(', '));
  }
}

