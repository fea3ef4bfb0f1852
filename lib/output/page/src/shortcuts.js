// The keys of the page, and the switch that turns off those of a single character: who speaks to a computer or holds a key by
// mistake must be able to do without them (WCAG 2.2, 2.1.4). Arrows, Enter and Escape always work.
import {h, icon} from './dom.js';
import {keep, readKept} from './kept.js';
import {t} from './words.js';

const kept = 'yiju-keys';

export class Shortcuts {
  #single = readKept(kept) !== 'off';
  #open = false;
  #onChange;

  constructor(onChange) {
    this.#onChange = onChange;
  }

  /** Whether keys of a single character do anything. */
  get single() { return this.#single; }

  /** Whether an event is a single-character shortcut that is to be answered. */
  takes(event) {
    return this.#single && !event.ctrlKey && !event.metaKey && !event.altKey && !event.target.closest?.('input, select, textarea');
  }

  /** The button with the list of keys and the switch. */
  help() {
    const rows = [['/', 'search'], ['1–4', 'keyViews'], ['T', 'keyTable'], ['C', 'centre'], ['E', 'expand'], ['+ − 0', 'keyZoom'],
                  ['← ↑ → ↓', 'keyMove'], ['Enter', 'open'], ['Esc', 'close']];
    return h('details', {class: 'menu keys-help', open: this.#open, ontoggle: (event) => { this.#open = event.target.open; }},
        h('summary', {class: 'tool', title: t('keyboard'), 'aria-label': t('keyboard'), 'data-key': 'keyboard'}, icon('keyboard')),
        h('div', {class: 'menu-sheet'}, h('dl', {class: 'facts'}, rows.map(([key, words]) => [h('dt', {}, h('kbd', {}, key)), h('dd', {}, t(words))])),
            h('label', {class: 'toggle'}, h('input', {type: 'checkbox', checked: this.#single, 'data-key': 'singleKeys',
                onchange: (event) => this.#set(event.target.checked)}), h('span', {class: 'toggle-words'}, t('singleKeys')))));
  }

  #set(on) {
    this.#single = on;
    keep(kept, on ? 'on' : 'off');
    this.#onChange();
  }
}
