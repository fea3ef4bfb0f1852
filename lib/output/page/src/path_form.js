// How the reader names the two ends of a path: two search boxes, a way to swap them, and whether the direction counts.
import {h, icon} from './dom.js';
import {t} from './words.js';

export class PathForm {
  #boxes; #any; #onEnds; #open = false; #ends = {from: null, to: null};

  /** makeBox(label, onPick) → SearchBox; onEnds({from, to, any}) when an end or the choice has changed. */
  constructor(makeBox, onEnds) {
    this.#onEnds = onEnds;
    this.#boxes = {from: makeBox('pathFrom', (node) => this.set('from', node)), to: makeBox('pathTo', (node) => this.set('to', node))};
    this.#any = h('input', {type: 'checkbox', onchange: () => this.#tell()});
  }

  /** Shows the ends of a path that is on view, or none. */
  show(from, to, any) {
    this.#ends = {from, to};
    this.#any.checked = any;
  }

  set(end, node) {
    this.#ends[end] = node;
    this.#open = true;
    this.#tell();
  }

  clear() {
    this.#ends = {from: null, to: null};
    this.#open = false;
  }

  /** `settled`: a path is on view, so that the form need not stand open. */
  element(settled) {
    const {from, to} = this.#ends;
    for (const [end, box] of Object.entries(this.#boxes)) {
      box.setNode(this.#ends[end]);
      box.relabel();
    }
    return h('details', {class: 'path menu', open: !settled && (Boolean(from || to) || this.#open), ontoggle: (event) => { this.#open = event.target.open; }},
        h('summary', {'data-key': 'path'}, icon('route'), t('path')),
        h('div', {class: 'menu-sheet'}, this.#boxes.from.element,
            h('button', {type: 'button', class: 'plain', title: t('swap'), 'aria-label': t('swap'), 'data-key': 'swap', onclick: () => this.#swap()}, '⇄'),
            this.#boxes.to.element, h('label', {class: 'toggle'}, this.#any, t('anyDirection'))));
  }

  #swap() {
    this.#ends = {from: this.#ends.to, to: this.#ends.from};
    this.#tell();
  }

  #tell() { this.#onEnds({...this.#ends, any: this.#any.checked}); }
}
