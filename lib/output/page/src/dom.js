// The only way in which this page makes elements: by name, with text as text. Nothing is ever parsed as HTML.

/** h('button', {class: 'x', onclick: f, 'aria-pressed': true}, 'words', child, [children]) */
export function h(name, props, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(props ?? {})) {
    if (value === undefined || value === null || value === false) continue;
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else if (key === 'style') for (const [rule, setting] of Object.entries(value)) element.style.setProperty(rule, setting);
    else if (key === 'value' || key === 'checked' || key === 'selected') element[key] = value;
    else element.setAttribute(key, value === true ? (key.startsWith('aria-') ? 'true' : '') : value);
  }
  append(element, children);
  return element;
}

const svgSpace = 'http://www.w3.org/2000/svg';

/** The same for drawings. */
export function s(name, props, ...children) {
  const element = document.createElementNS(svgSpace, name);
  for (const [key, value] of Object.entries(props ?? {})) {
    if (value !== undefined && value !== null && value !== false) element.setAttribute(key, value);
  }
  append(element, children);
  return element;
}

function append(element, children) {
  for (const child of children.flat(3)) {
    if (child === undefined || child === null || child === false) continue;
    if (child instanceof Node) element.append(child);
    else element.append(...(element.namespaceURI === svgSpace ? [String(child)] : inItsLanguage(element, String(child))));
  }
}

const han = '[\\u3000-\\u303f\\u3400-\\u9fff\\uff00-\\uffef\\u{20000}-\\u{3ffff}]';
const chinese = new RegExp(`${han}(?:[\\d\\s·.“”‘’—\\-]*${han})*`, 'gu');

/** Words as nodes; on an English page what is Chinese among them says so, for whoever reads the page aloud. */
function inItsLanguage(element, words) {
  if (document.documentElement.lang !== 'en' || element.lang.startsWith('zh')) return [words];
  if (element.localName === 'option') {  // holds nothing but words
    if (words.match(chinese)) element.lang = 'zh-CN';
    return [words];
  }
  const parts = [];
  let at = 0;
  for (const {0: found, index} of words.matchAll(chinese)) {
    if (index > at) parts.push(words.slice(at, index));
    const span = document.createElement('span');
    span.lang = 'zh-CN';
    span.textContent = found;
    parts.push(span);
    at = index + found.length;
  }
  if (at < words.length) parts.push(words.slice(at));
  return parts;
}

export const byId = (id) => document.getElementById(id);

/** Puts new content where the old one was, and keeps the keyboard where it was if the new content has the same control. */
export function fill(element, ...children) {
  const held = element.contains(document.activeElement) ? document.activeElement.dataset?.key : null;
  element.replaceChildren();
  append(element, children);
  if (held) element.querySelector(`[data-key="${CSS.escape(held)}"]`)?.focus({preventScroll: true});
}

/** Says something to people who listen to the page. */
export function announce(words) {
  fill(byId('live'), words);
}

/** Says something to everybody, for a moment. */
export function toast(words) {
  const note = h('div', {class: 'toast'}, words);
  document.body.append(note);
  announce(words);
  setTimeout(() => note.remove(), 2200);
}

/** Hands a file to the user; nothing leaves the machine. */
export function download(name, type, text) {
  const link = h('a', {href: URL.createObjectURL(new Blob([text], {type})), download: name});
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

const icons = {
  sun: 'M12 4V2M12 22v-2M4 12H2M22 12h-2M6.3 6.3 4.9 4.9M19.1 19.1l-1.4-1.4M6.3 17.7l-1.4 1.4M19.1 4.9l-1.4 1.4M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8Z',
  moon: 'M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5Z',
  print: 'M7 9V3h10v6M7 18H4v-7h16v7h-3M7 14h10v7H7z',
  save: 'M12 3v12m0 0 4.5-4.5M12 15l-4.5-4.5M4 20h16',
  link: 'M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3A4 4 0 0 0 11 18.7l1-1',
  close: 'M6 6l12 12M18 6 6 18',
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM16.2 16.2 21 21',
  filter: 'M4 6h16M7 12h10M10 18h4',
  fit: 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  keyboard: 'M3 6h18v12H3zM7 10h.01M11 10h.01M15 10h.01M17.5 10h.01M8 14.5h8',
  centre: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM12 2v4M12 18v4M2 12h4M18 12h4',
  route: 'M6 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM18 9a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM8 17h6a3.5 3.5 0 0 0 0-7h-4a3.5 3.5 0 0 1 0-3h6',
};

export function icon(name) {
  return s('svg', {viewBox: '0 0 24 24', class: 'icon', 'aria-hidden': 'true'},
      s('path', {d: icons[name], fill: 'none', stroke: 'currentColor', 'stroke-width': 1.7, 'stroke-linecap': 'round',
                 'stroke-linejoin': 'round'}));
}
