// Scene → one SVG for briefings and for print: the same boxes and lines as on the screen, a title, a legend, in light colours.
import {s} from './dom.js';
import {trace} from './route.js';
import {tagWidth, wordsOn} from './scene.js';
import {arrows, asserterDashes, palette, textFont, uiFont} from './theme.js';
import {language, t, term} from './words.js';
import {wrap} from './wrap.js';

const margin = 40;
const head = 74;
const pen = document.createElement('canvas').getContext('2d');

export function drawSvg(store, scene, {title, subtitle}) {
  const paint = palette(false);
  const {bounds} = scene;
  const legend = drawLegend(store, scene, paint, bounds.width);
  const width = Math.max(bounds.width, 640) + 2 * margin;
  const height = bounds.height + head + legend.height + 3 * margin;
  const svg = s('svg', {xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width.toFixed(1)} ${height.toFixed(1)}`, width: width.toFixed(0), height: height.toFixed(0), 'font-family': uiFont, role: 'img'},
      s('title', {}, title), s('rect', {width: '100%', height: '100%', fill: '#ffffff'}),
      s('text', {x: margin, y: margin + 22, 'font-family': textFont, 'font-size': 24, 'font-weight': 700, fill: paint.ink}, title),
      s('text', {x: margin, y: margin + 46, 'font-size': 13, fill: paint.soft}, subtitle));
  const body = s('g', {transform: `translate(${(margin - bounds.x).toFixed(1)} ${(margin + head - bounds.y).toFixed(1)})`});
  for (const each of scene.curves) body.append(drawCurve(store, each, paint));
  for (const frame of scene.frames) {
    body.append(s('rect', {x: frame.x, y: frame.y, width: frame.width, height: frame.height, rx: 7, fill: paint.frame, stroke: paint.rule}));
  }
  for (const each of scene.columns) {
    body.append(s('text', {x: each.x + each.width / 2, y: each.y + 20, 'text-anchor': 'middle', 'font-size': 15, 'font-weight': 600, fill: paint.soft,
                           stroke: '#ffffff', 'stroke-width': 5, 'stroke-linejoin': 'round', 'paint-order': 'stroke'}, term(store.terms.levels[each.level])));
  }
  for (const box of scene.boxes) body.append(drawBox(store, box, paint));
  legend.group.setAttribute('transform', `translate(${margin} ${(bounds.height + head + 2 * margin).toFixed(1)})`);
  svg.append(body, legend.group);
  return svg;
}

function drawCurve(store, curve, paint) {
  const {link, end, bends} = curve;
  const by = store.terms.assertions[link.by].name;
  const relation = store.terms.relations[link.relation].name;
  const broken = link.edges.some((edge) => store.isDoubtful(edge));
  const at = ({x, y}) => `${x.toFixed(1)} ${y.toFixed(1)}`;
  let path = '';
  trace(curve, (point) => path += `M${at(point)}`, (bend, point) => path += `Q${at(bend)} ${at(point)}`);
  const last = bends.at(-1);
  const angle = Math.atan2(end.y - last.y, end.x - last.x) * 180 / Math.PI;
  const [, head, filled] = arrows[relation] ?? arrows.cites;
  const colour = paint.asserter(by);
  const tip = broken ? paint.trouble : colour;
  return s('g', {},
      s('path', {d: path, fill: 'none', stroke: colour, 'stroke-width': (1.1 + Math.min(2.2, Math.log2(link.edges.length) * 0.7)).toFixed(2),
                 'stroke-dasharray': asserterDashes[by] || null, 'stroke-linecap': by === 'analyst' ? 'round' : null, opacity: 0.85}),
      s('path', {d: head, transform: `translate(${at(end)}) rotate(${angle.toFixed(1)})`, fill: filled ? tip : 'none', stroke: tip, 'stroke-width': 1.2}));
}

function drawBox(store, box, paint) {
  const {x, y, width, height, node, kind} = box;
  const trouble = kind === 'chapter' ? '' : store.trouble(node);
  const {main, tag} = wordsOn(store, box, {language: language(), t});
  const group = s('g', {});
  const size = kind === 'title' ? 14 : kind === 'chapter' ? 11 : 12.5;
  const outline = {gap: [paint.gap, '1.5 3'], unknown: [paint.trouble, '6 3'], missing: [paint.trouble, '6 3'], repealed: [paint.trouble, '']}[trouble];
  group.append(s('rect', {x, y, width, height, fill: kind === 'chapter' ? paint.chapter : kind === 'title' ? paint.frame : paint.card,
                          stroke: outline?.[0], 'stroke-dasharray': outline?.[1] || null, 'stroke-width': outline && 1.5}));
  if (kind === 'title') group.append(s('rect', {x, y, width: 4, height, fill: paint.level(store.terms.levels[node.instrument.level].name)}));
  const font = `${kind === 'title' ? '700 ' : ''}${size}px ${kind === 'title' ? textFont : uiFont}`;
  const lines = wrap(main, font, width - 26 - (tag ? tagWidth(tag) : 0), kind === 'title' ? 4 : 1);
  const leading = size * 1.25;
  const first = y + height / 2 - (lines.length - 1) * leading / 2 + size * 0.36;
  group.append(s('text', {'font-size': size, 'font-weight': kind === 'title' ? 700 : kind === 'chapter' ? 600 : null, 'font-family': kind === 'title' ? textFont : null,
                          fill: kind === 'chapter' ? paint.soft : paint.ink}, lines.map((line, index) => s('tspan', {x: x + 14, y: (first + index * leading).toFixed(1)}, line))));
  if (tag) {
    const colour = trouble === 'gap' ? paint.gap : trouble ? paint.trouble : paint.soft;
    group.append(s('text', {x: x + width - 10, y: (y + height / 2 + 4).toFixed(1), 'text-anchor': 'end', 'font-size': 10.5, 'font-weight': trouble ? 700 : null, fill: colour}, tag));
  }
  return group;
}

function drawLegend(store, scene, paint, room) {
  const group = s('g', {'font-size': 12, fill: paint.ink});
  let [x, y] = [0, 0];
  const put = (sample, words) => {
    pen.font = `12px ${uiFont}`;
    const width = 44 + pen.measureText(words).width + 24;
    if (x > 0 && x + width > Math.max(room, 640)) [x, y] = [0, y + 24];
    group.append(s('g', {transform: `translate(${x.toFixed(1)} ${y})`}, sample, s('text', {x: 42, y: 4}, words)));
    x += width;
  };
  const {terms} = store;
  const used = (pick) => new Set(scene.curves.map(({link}) => pick(link)));
  const byUsed = used((link) => link.by);
  terms.assertions.forEach((entry, index) => byUsed.has(index) && put(
      s('path', {d: 'M0 0H34', stroke: paint.asserter(entry.name), 'stroke-width': 2, 'stroke-dasharray': asserterDashes[entry.name] || null}), `${t('assertedBy')}：${term(entry)}`));
  const relationsUsed = used((link) => link.relation);
  terms.relations.forEach((entry, index) => {
    if (!relationsUsed.has(index)) return;
    const [, head, filled] = arrows[entry.name];
    put(s('g', {stroke: paint.soft}, s('path', {d: 'M0 0H28', fill: 'none', 'stroke-width': 1.5}),
          s('path', {d: head, transform: 'translate(34 0)', fill: filled ? paint.soft : 'none', 'stroke-width': 1.2})), term(entry));
  });
  for (const each of scene.columns) {
    const entry = terms.levels[each.level];
    put(s('rect', {x: 20, y: -8, width: 14, height: 14, rx: 2, fill: paint.level(entry.name)}), term(entry));
  }
  const troubles = new Set(scene.boxes.map((box) => store.trouble(box.node)));
  if (troubles.has('gap')) put(s('rect', {x: 8, y: -8, width: 26, height: 14, fill: 'none', stroke: paint.gap, 'stroke-dasharray': '1.5 3', 'stroke-width': 1.5}), t('gap'));
  if (troubles.has('unknown') || troubles.has('missing')) {
    put(s('rect', {x: 8, y: -8, width: 26, height: 14, fill: 'none', stroke: paint.trouble, 'stroke-dasharray': '6 3', 'stroke-width': 1.5}), `${t('unknown')} / ${t('missing')}`);
  }
  return {group, height: y + 24};
}

export const asText = (svg) => '<?xml version="1.0" encoding="UTF-8"?>\n' + new XMLSerializer().serializeToString(svg);
