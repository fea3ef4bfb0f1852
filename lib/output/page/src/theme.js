// Colours and type, once for canvas, SVG and legend; page.css holds the same for the rest of the page as custom properties.
// Levels: blue to green for what binds as law, ochre for policy, violet for drafts: told apart in lightness within a family, so
// that they stay apart for colour-blind readers, and always named besides. Asserters differ in colour and in line.

import {keep, readKept} from './kept.js';

// In ASCII: Cytoscape takes no other names of faces.
export const uiFont = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "Hiragino Sans GB", "FZHei-B01", system-ui, sans-serif';
export const textFont = '"Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", "STSong", "SimSun", "FZShuSong-Z01", "Noto Serif SC", Georgia, serif';

const levelColours = {
  constitution: ['#0f2c4d', '#9cc4ee'], law: ['#1f4f8a', '#7fb0e6'], administrative_regulation: ['#2f7dbb', '#63a4dc'],
  judicial_interpretation: ['#5c7fa8', '#8ea9cc'], departmental_rule: ['#14817f', '#4fc0b8'], local_regulation: ['#3f9a6f', '#69c596'],
  local_government_rule: ['#86b87f', '#9fd397'], party_state_policy: ['#8a4510', '#e59a63'], state_council_policy: ['#b4661a', '#e8ab5b'],
  departmental_policy: ['#d08f2c', '#eec06d'], provincial_policy: ['#dbae52', '#f2d28d'], municipal_policy: ['#e5c987', '#f5e0ae'],
  international: ['#6f7681', '#a3abb8'], draft: ['#6a4c93', '#b99be3'], unknown: ['#9aa0a6', '#868d96'],
};

const asserterColours = {text: ['#33537a', '#8db4e2'], note: ['#a35f00', '#f0b04f'], analyst: ['#9a2f66', '#ea8fbc']};
export const asserterLines = {text: 'solid', note: 'dashed', analyst: 'dotted'};
export const asserterDashes = {text: '', note: '7 4', analyst: '1.5 4'};

/** Arrowheads, which tell the relation apart: Cytoscape's name and the same as an SVG path pointing right at (0,0). */
export const arrows = {
  based_on: ['triangle', 'M0 0-9-4.5-9 4.5Z', true], implements: ['triangle-tee', 'M0 0-8-4.5-8 4.5ZM-10-4.5v9', true],
  draws_on: ['vee', 'M0 0-9-4.5-6.5 0-9 4.5Z', true], cites: ['chevron', 'M-7-4.5 0 0-7 4.5', false, true],
  amends: ['diamond', 'M0 0-5-4-10 0-5 4Z', true], amended_by: ['diamond', 'M0 0-5-4-10 0-5 4Z', false],
  repeals: ['tee', 'M-1-5v10', false], contains: ['circle', 'M0 0a3 3 0 1 1-6 0 3 3 0 1 1 6 0', true],
};

const paints = {
  light: {paper: '#faf9f6', card: '#ffffff', chapter: '#f1eee7', ink: '#20242a', soft: '#5f656d', rule: '#dcd8ce', frame: '#fffefb',
          accent: '#1f4f8a', pick: '#fff3c9', trouble: '#c0281c', gap: '#a86a00', faded: 0.13},
  dark: {paper: '#14171b', card: '#1f242b', chapter: '#1a1e24', ink: '#e8e6e1', soft: '#a2a8b1', rule: '#363d47', frame: '#191d23',
         accent: '#8db4e2', pick: '#4a4120', trouble: '#ff8577', gap: '#f0b04f', faded: 0.16},
};

export function palette(dark) {
  const at = dark ? 1 : 0;
  return {
    ...paints[dark ? 'dark' : 'light'],
    level: (name) => (levelColours[name] ?? levelColours.unknown)[at],
    asserter: (name) => (asserterColours[name] ?? asserterColours.text)[at],
  };
}

const media = matchMedia('(prefers-color-scheme: dark)');
const kept = 'yiju-theme';
const forced = matchMedia('(forced-colors: active)');

/** 'light', 'dark', or null to follow the system. Kept for this page only where the browser lets files keep anything. */
export class Theme {
  #choice = readKept(kept);
  #listeners = [];

  constructor() {
    for (const each of [media, forced]) each.addEventListener('change', () => this.#apply());
    this.#apply();
  }

  /** Where the system forces its colours, the picture follows those and not the choice. */
  get dark() { return this.#choice && !forced.matches ? this.#choice === 'dark' : media.matches; }

  toggle() {
    this.#choice = this.dark ? 'light' : 'dark';
    keep(kept, this.#choice);
    this.#apply();
  }

  onChange(listener) { this.#listeners.push(listener); }

  #apply() {
    document.documentElement.dataset.theme = this.dark ? 'dark' : 'light';
    for (const listener of this.#listeners) listener();
  }
}
