// Draws a scene of thousands of boxes and lines on one canvas: what is out of view is left out, lines of one asserter go
// into one path, labels come when they can be read. While the reader drags, the last picture is only shifted and scaled, and
// drawn sharp again when the hand rests: panning stays smooth with 5,000 boxes and 20,000 lines.
import {h} from './dom.js';
import {distanceTo, trace} from './route.js';
import {wordsOn} from './scene.js';
import {asserterDashes, palette, textFont, uiFont} from './theme.js';
import {language, t, term} from './words.js';
import {wrap} from './wrap.js';
import {zoomRange} from './cytoscape_painter.js';

const rest = 90;          // ms without movement before the picture is drawn sharp
const labelZoom = 0.42;   // below it row labels cannot be read and are left out
const doubleTapTime = 350;
const straightFrom = 3000;  // lines in view from which on they are drawn straight
const tapReach = 5;         // pixels beside a line that still mean it

export class OverviewPainter {
  #stage; #store; #theme; #events; #pen;
  #zoom = 1;
  #pan = {x: 0, y: 0};
  #picked = null;
  #hovered = null;
  #curvesOf = new Map();
  #titles = new Map();  // box and size → lines
  #under = new Set();   // levels that stand below another in their column
  #drawn = null;       // {zoom, pan, bitmap}: the last sharp picture
  #frame = 0;
  #settle = 0;
  #pointers = new Map();
  #listening = new AbortController();

  constructor(stage, store, theme, scene, events) {
    [this.#stage, this.#store, this.#theme, this.#events, this.scene] = [stage, store, theme, events, scene];
    this.canvas = h('canvas', {class: 'overview'});
    this.#pen = this.canvas.getContext('2d');
    stage.append(this.canvas);
    for (const each of scene.curves) {
      for (const box of [each.from, each.to]) {
        if (!this.#curvesOf.has(box.node)) this.#curvesOf.set(box.node, []);
        this.#curvesOf.get(box.node).push(each);
      }
    }
    for (const each of scene.columns) {
      if (scene.columns.some((other) => other.y < each.y && other.x < each.x + each.width && each.x < other.x + other.width)) this.#under.add(each);
    }
    this.#listen();
    this.resize();
  }

  get view() { return {zoom: this.#zoom, pan: {...this.#pan}}; }
  set view({zoom, pan}) {
    this.#zoom = zoom;
    this.#pan = {...pan};
    this.#sharp();
  }

  resize() {
    const {width, height} = this.#stage.getBoundingClientRect();
    const density = Math.min(devicePixelRatio || 1, 2);
    this.canvas.width = Math.max(1, Math.round(width * density));
    this.canvas.height = Math.max(1, Math.round(height * density));
    this.density = density;
    this.#sharp();
  }

  mark(node) {
    this.#picked = node;
    this.#sharp();
  }

  destroy() {
    this.#listening.abort();
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#settle);
    this.#drawn?.bitmap.close?.();
    this.canvas.remove();
  }

  #sharp() {
    clearTimeout(this.#settle);
    this.#settle = 0;
    this.#ask();
  }

  /** Rough now, sharp when the hand rests. */
  #rough() {
    clearTimeout(this.#settle);
    this.#settle = setTimeout(() => this.#sharp(), rest);
    this.#ask();
  }

  #ask() {
    if (this.#frame) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      if (this.#settle && this.#drawn) this.#shift();
      else this.#paint();
    });
  }

  #shift() {
    const {bitmap, zoom, pan} = this.#drawn;
    const scale = this.#zoom / zoom;
    const pen = this.#pen;
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.fillStyle = palette(this.#theme.dark).paper;
    pen.fillRect(0, 0, this.canvas.width, this.canvas.height);
    pen.drawImage(bitmap, (this.#pan.x - pan.x * scale) * this.density, (this.#pan.y - pan.y * scale) * this.density,
                  bitmap.width * scale, bitmap.height * scale);
  }

  #paint() {
    const pen = this.#pen;
    const paint = palette(this.#theme.dark);
    const zoom = this.#zoom;
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.fillStyle = paint.paper;
    pen.fillRect(0, 0, this.canvas.width, this.canvas.height);
    pen.setTransform(zoom * this.density, 0, 0, zoom * this.density, this.#pan.x * this.density, this.#pan.y * this.density);
    const seen = {x: -this.#pan.x / zoom, y: -this.#pan.y / zoom, right: (this.canvas.width / this.density - this.#pan.x) / zoom,
                  bottom: (this.canvas.height / this.density - this.#pan.y) / zoom};
    const isSeen = ({x, y, width, height}) => x < seen.right && y < seen.bottom && x + width > seen.x && y + height > seen.y;
    const lit = this.#curvesOf.get(this.#hovered ?? this.#picked) ?? [];
    const curves = this.scene.curves.filter(({start, end}) => Math.min(start.x, end.x) < seen.right && Math.max(start.x, end.x) > seen.x &&
        Math.min(start.y, end.y) < seen.bottom && Math.max(start.y, end.y) > seen.y);
    // The more lines the fainter each, so that ten thousand make a shade and not a wall.
    const opacity = Math.max(0.03, Math.min(0.4, 250 / curves.length));
    this.#lines(curves, paint, lit.length ? opacity / 2 : opacity, 1);
    for (const frame of this.scene.frames) if (isSeen(frame)) this.#frameBox(frame, paint);
    const boxes = this.scene.boxes.filter(isSeen);
    for (const box of boxes) this.#box(box, paint);
    this.#lines(lit, paint, 0.95, 1.6);
    if (zoom >= labelZoom) for (const box of boxes) this.#label(box, paint);
    else for (const box of boxes) if (box.kind === 'title') this.#label(box, paint);
    this.#columns(paint, seen);
    this.#keep();
  }

  /** Keeps the picture for shifting. */
  #keep() {
    const bitmap = document.createElement('canvas');
    bitmap.width = this.canvas.width;
    bitmap.height = this.canvas.height;
    bitmap.getContext('2d').drawImage(this.canvas, 0, 0);
    this.#drawn = {bitmap, zoom: this.#zoom, pan: {...this.#pan}};
  }

  #lines(curves, paint, opacity, width) {
    const pen = this.#pen;
    const {assertions} = this.#store.terms;
    pen.globalAlpha = opacity;
    pen.lineWidth = width / this.#zoom;
    assertions.forEach(({name}, by) => {
      const dash = asserterDashes[name];
      pen.setLineDash(dash && this.#zoom > 0.2 ? dash.split(' ').map((length) => Number(length) / this.#zoom) : []);
      pen.strokeStyle = paint.asserter(name);
      pen.beginPath();
      for (const curve of curves) {
        if (curve.link.by !== by) continue;
        if (curves.length > straightFrom) {
          pen.moveTo(curve.start.x, curve.start.y);
          pen.lineTo(curve.end.x, curve.end.y);
        } else trace(curve, ({x, y}) => pen.moveTo(x, y), (bend, {x, y}) => pen.quadraticCurveTo(bend.x, bend.y, x, y));
      }
      pen.stroke();
    });
    pen.setLineDash([]);
    pen.globalAlpha = 1;
  }

  #frameBox({x, y, width, height}, paint) {
    const pen = this.#pen;
    pen.fillStyle = paint.frame;
    pen.strokeStyle = paint.rule;
    pen.lineWidth = 1;
    pen.fillRect(x, y, width, height);
    pen.strokeRect(x, y, width, height);
  }

  #box(box, paint) {
    const pen = this.#pen;
    const {x, y, width, height, node, kind} = box;
    const trouble = kind === 'chapter' ? '' : this.#store.trouble(node);
    pen.fillStyle = node === this.#picked ? paint.pick : kind === 'chapter' ? paint.chapter : kind === 'title' ? paint.frame : paint.card;
    pen.fillRect(x, y, width, height);
    if (kind === 'title') {
      pen.fillStyle = paint.level(this.#store.terms.levels[node.instrument.level].name);
      pen.fillRect(x, y, Math.max(4, 3 / this.#zoom), height);
    } else if (this.#zoom < labelZoom && kind === 'row') {
      // Too small for words: a bar as long as it is often cited.
      pen.fillStyle = paint.rule;
      pen.fillRect(x + 14, y + height * 0.35, Math.min(width - 28, 50 + 22 * Math.log2(1 + node.cited)), height * 0.3);
    }
    if (node !== this.#picked && !trouble) return;
    pen.strokeStyle = node === this.#picked ? paint.accent : trouble === 'gap' ? paint.gap : paint.trouble;
    pen.lineWidth = (node === this.#picked ? 2.2 : 1.4) / Math.min(1, this.#zoom);
    pen.setLineDash(node === this.#picked ? [] : trouble === 'gap' ? [1.5, 3] : [6, 3]);
    pen.strokeRect(x, y, width, height);
    pen.setLineDash([]);
  }

  #label(box, paint) {
    const pen = this.#pen;
    const {main, tag} = wordsOn(this.#store, box, {language: language(), t});
    const title = box.kind === 'title';
    const size = title ? Math.max(14, Math.min(40, 11 / this.#zoom)) : box.kind === 'chapter' ? 11 : 12.5;
    pen.font = `${title ? '700 ' : ''}${size}px ${title ? textFont : uiFont}`;
    pen.fillStyle = box.kind === 'chapter' ? paint.soft : paint.ink;
    pen.textBaseline = 'middle';
    pen.textAlign = 'left';
    if (title && this.#zoom < labelZoom) return this.#shortTitle(box, size);
    const room = box.width - 26 - (tag ? 40 : 0);
    const most = Math.max(1, Math.floor(room / size));
    pen.fillText([...main].length > most * 1.1 && pen.measureText(main).width > room ? [...main].slice(0, most - 1).join('') + '…' : main,
                 box.x + 14, box.y + box.height / 2);
    if (!tag || this.#zoom < labelZoom) return;
    pen.font = `10.5px ${uiFont}`;
    pen.textAlign = 'right';
    pen.fillStyle = paint.soft;
    pen.fillText(tag, box.x + box.width - 8, box.y + box.height / 2);
  }

  /** From far off: without the name of the country, on as many lines as the box has room for. */
  #shortTitle(box, size) {
    const key = `${box.node.id} ${size.toFixed(1)}`;
    if (!this.#titles.has(key)) {
      const words = box.node.instrument.title.replace(/^中华人民共和国(?=..)/, '');
      this.#titles.set(key, wrap(words, this.#pen.font, box.width - 24, Math.max(1, Math.floor((box.height + 6) / (size * 1.12)))));
    }
    const lines = this.#titles.get(key);
    lines.forEach((line, index) => this.#pen.fillText(line, box.x + 16, box.y + box.height / 2 + (index - (lines.length - 1) / 2) * size * 1.12));
  }

  /** Names of levels stay readable at any zoom, and in view while their column is. */
  #columns(paint, seen) {
    const pen = this.#pen;
    pen.textAlign = 'center';
    pen.textBaseline = 'middle';
    for (const each of this.scene.columns) {
      if (each.x > seen.right || each.x + each.width < seen.x) continue;
      const words = term(this.#store.terms.levels[each.level]);
      const most = this.#under.has(each) ? 30 : 15 / this.#zoom;
      const size = Math.max(15, Math.min(15 / this.#zoom, most, 1.1 * each.width / Math.max(4, words.length)));
      pen.font = `600 ${size}px ${uiFont}`;
      pen.fillStyle = paint.soft;
      pen.fillText(words, each.x + each.width / 2, each.y + 38 - size * 0.8);
    }
  }

  #at(event) {
    const {left, top} = this.#stage.getBoundingClientRect();
    return {x: event.clientX - left, y: event.clientY - top};
  }

  #boxAt({x, y}) {
    const [sceneX, sceneY] = [(x - this.#pan.x) / this.#zoom, (y - this.#pan.y) / this.#zoom];
    return this.scene.boxes.find((box) => sceneX >= box.x && sceneX <= box.x + box.width && sceneY >= box.y && sceneY <= box.y + box.height);
  }

  #curveAt({x, y}) {
    const point = {x: (x - this.#pan.x) / this.#zoom, y: (y - this.#pan.y) / this.#zoom};
    let [best, least] = [null, tapReach / this.#zoom];
    for (const each of this.scene.curves) {
      const far = distanceTo(each, point, this.scene.curves.length > straightFrom);
      if (far < least) [best, least] = [each, far];
    }
    return best;
  }

  #zoomAt({x, y}, factor) {
    const next = Math.min(zoomRange.most, Math.max(zoomRange.least, this.#zoom * factor));
    const about = (at, middle) => middle - (middle - at) * next / this.#zoom;
    this.#pan = {x: about(this.#pan.x, x), y: about(this.#pan.y, y)};
    this.#zoom = next;
    this.#events.moved();
    this.#rough();
  }

  #listen() {
    const on = (name, listener, options = {}) => this.#stage.addEventListener(name, listener, {...options, signal: this.#listening.signal});
    let moved = 0;
    let last = {time: 0, box: null};
    on('wheel', (event) => {
      event.preventDefault();
      this.#zoomAt(this.#at(event), Math.exp(-event.deltaY * (event.deltaMode ? 0.05 : 0.0015)));
    }, {passive: false});
    on('pointerdown', (event) => {
      if (event.target !== this.canvas) return;
      this.#pointers.set(event.pointerId, this.#at(event));
      this.#stage.setPointerCapture(event.pointerId);
      moved = 0;
    });
    on('pointermove', (event) => {
      const point = this.#at(event);
      const before = this.#pointers.get(event.pointerId);
      if (!before) return this.#hover(this.#boxAt(point));
      if (this.#pointers.size === 2) {
        const other = [...this.#pointers].find(([id]) => id !== event.pointerId)[1];
        const span = (at) => Math.hypot(at.x - other.x, at.y - other.y) || 1;
        this.#zoomAt({x: (point.x + other.x) / 2, y: (point.y + other.y) / 2}, span(point) / span(before));
      } else {
        this.#pan = {x: this.#pan.x + point.x - before.x, y: this.#pan.y + point.y - before.y};
        moved += Math.abs(point.x - before.x) + Math.abs(point.y - before.y);
        this.#events.moved();
        this.#rough();
      }
      this.#pointers.set(event.pointerId, point);
    });
    on('pointerup', (event) => {
      this.#pointers.delete(event.pointerId);
      if (moved >= 5) return;
      const box = this.#boxAt(this.#at(event));
      if (!box) {
        const curve = this.#curveAt(this.#at(event));
        if (curve) this.#events.tapLink(curve.link);
        return;
      }
      if (box === last.box && event.timeStamp - last.time < doubleTapTime) this.#events.doubleTap(box.node);
      else this.#events.tap(box.node);
      last = {time: event.timeStamp, box};
    });
    on('pointercancel', (event) => this.#pointers.delete(event.pointerId));
    on('pointerleave', () => this.#hover(null));
  }

  #hover(box) {
    const node = box?.node ?? null;
    if (node === this.#hovered) return;
    this.#hovered = node;
    this.#events.hover(node);
    this.#stage.classList.toggle('pointing', Boolean(node));
    this.#sharp();
  }
}
