// Draws a scene of some hundred boxes with Cytoscape: everything stands where scene.js put it, nothing is laid out here.
// For larger scenes see overview_painter.js; both answer to the same calls.
import cytoscape from 'cytoscape';
import {tagWidth, wordsOn} from './scene.js';
import {arrows, asserterDashes, asserterLines, palette, textFont, uiFont} from './theme.js';
import {language, t, term} from './words.js';
import {wrap} from './wrap.js';

const manyCurves = 80;
const titleSize = 14;
const titleFont = `700 ${titleSize}px ${textFont}`;

export const zoomRange = {least: 0.02, most: 3};

export class CytoscapePainter {
  #store;
  #theme;
  #cy;

  /** events: tap(node), doubleTap(node), tapLink(link), hover(node or null), moved() by the reader's hand. */
  constructor(stage, store, theme, scene, events) {
    this.#store = store;
    this.#theme = theme;
    this.scene = scene;
    this.#cy = cytoscape({
      container: stage, elements: this.#elements(), style: this.#style(), layout: {name: 'preset', fit: false},
      minZoom: zoomRange.least, maxZoom: zoomRange.most, autounselectify: true, autoungrabify: true, boxSelectionEnabled: false,
      textureOnViewport: scene.curves.length > manyCurves,  // while the reader drags, the last picture is shifted
    });
    this.#cy.on('scrollzoom pinchzoom dragpan', events.moved);
    this.#cy.on('tap', 'node.box', (event) => events.tap(event.target.data('node')));
    this.#cy.on('dbltap', 'node.box', (event) => events.doubleTap(event.target.data('node')));
    this.#cy.on('tap', 'edge', (event) => events.tapLink(event.target.data('link')));
    const hover = (element) => {
      this.#light(element);
      events.hover(element?.data('node') ?? null);
    };
    this.#cy.on('mouseover', 'node.box', (event) => hover(event.target));
    this.#cy.on('mouseout', 'node.box', () => hover(null));
    this.#cy.on('mouseover', 'node.box, edge', () => stage.classList.add('pointing'));
    this.#cy.on('mouseout', 'node.box, edge', () => stage.classList.remove('pointing'));
  }

  get view() { return {zoom: this.#cy.zoom(), pan: {...this.#cy.pan()}}; }
  set view(view) { this.#cy.viewport(view); }
  resize() { this.#cy.resize(); }
  destroy() { this.#cy.destroy(); }

  /** Marks the node that the panel tells of; null: none. */
  mark(node) {
    this.#cy.nodes('.picked').removeClass('picked');
    if (node) this.#cy.nodes('.box').filter((element) => element.data('node') === node).addClass('picked');
    this.#light(null);
  }

  /** Brings out the lines of a box; null: of the picked one, or all alike. */
  #light(element) {
    this.#cy.batch(() => {
      this.#cy.elements().removeClass('faded lit');
      const edges = (element ?? this.#cy.nodes('.picked')).connectedEdges();
      if (edges.empty()) return;
      this.#cy.edges().addClass('faded');
      edges.removeClass('faded').addClass('lit');
    });
  }

  #elements() {
    const {level} = palette(this.#theme.dark);
    const {terms} = this.#store;
    const {scene} = this;
    const elements = [];
    const place = (id, area, classes, data) => elements.push({
      group: 'nodes', classes, position: {x: area.x + area.width / 2, y: area.y + area.height / 2},
      data: {id, width: area.width, height: area.height, ...data},
    });
    scene.columns.forEach((each, index) => place(`column ${index}`, {...each, height: 30}, 'column',
        {words: term(terms.levels[each.level]), colour: level(terms.levels[each.level].name)}));
    scene.frames.forEach((frame, index) => place(`frame ${index}`, frame, 'frame', {}));
    for (const box of scene.boxes) {
      const {main, tag} = wordsOn(this.#store, box, {language: language(), t});
      const trouble = box.kind === 'chapter' ? '' : this.#store.trouble(box.node);
      const id = `${box.kind === 'chapter' ? 'c' : 'n'}${box.node.id}`;
      const room = box.width - 26 - (tag ? tagWidth(tag) : 0);
      place(id, box, `box ${box.kind} ${trouble} ${tag ? 'tagged' : ''}`, {
        node: box.node, words: box.kind === 'title' ? wrap(main, titleFont, room, 4).join('\n') : main, colour: level(terms.levels[box.node.instrument.level].name),
        shift: 14 - box.width, room: box.kind === 'title' ? 2 * room : room,  // a title has its line breaks already
        size: box.kind === 'title' ? titleSize : box.kind === 'chapter' ? 11 : 12.5 + Math.min(2, (box.height - 30) / 8),
      });
      if (tag) place(`t${box.node.id}`, {...box, x: box.x + box.width - tagWidth(tag) - 8, width: tagWidth(tag)}, `tag ${trouble}`, {words: tag});
    }
    for (const each of scene.curves) elements.push(this.#edge(each));
    return elements;
  }

  #edge({link, from, to, start, end, bends}) {
    const {terms} = this.#store;
    const by = terms.assertions[link.by].name;
    const relation = terms.relations[link.relation].name;
    const trouble = link.edges.some((edge) => this.#store.isDoubtful(edge)) ? 'broken' : '';
    const side = (point, box) => `${(point.x - box.x - box.width / 2).toFixed(1)}px 0px`;
    // Cytoscape wants control points as a share of the way and a distance from the straight line.
    const [dx, dy] = [end.x - start.x, end.y - start.y];
    const length = Math.hypot(dx, dy) || 1;
    const weights = bends.map((bend) => ((bend.x - start.x) * dx + (bend.y - start.y) * dy) / (length * length));
    const distances = bends.map((bend) => ((bend.y - start.y) * dx - (bend.x - start.x) * dy) / length);
    return {
      group: 'edges', classes: `${by} ${relation} ${trouble}`,
      data: {id: `e${link.id}`, source: `n${from.node.id}`, target: `n${to.node.id}`, link, weights, distances,
             leave: side(start, from), arrive: side(end, to), width: 1.1 + Math.min(2.2, Math.log2(link.edges.length) * 0.7)},
    };
  }

  #style() {
    const paint = palette(this.#theme.dark);
    const style = [
      {selector: 'node', style: {shape: 'rectangle', width: 'data(width)', height: 'data(height)', 'font-family': uiFont, color: paint.ink,
                                 'overlay-opacity': 0, 'min-zoomed-font-size': 5}},
      {selector: '.column', style: {'background-opacity': 0, label: 'data(words)', 'font-size': 15, 'font-weight': 600, color: paint.soft,
                                    'text-halign': 'center', 'text-valign': 'center', events: 'no', 'min-zoomed-font-size': 3, 'border-width': 0,
                                    'text-background-color': paint.paper, 'text-background-opacity': 0.85, 'text-background-padding': 3}},
      {selector: '.frame', style: {shape: 'round-rectangle', 'corner-radius': 7, 'background-color': paint.frame, 'border-width': 1,
                                   'border-color': paint.rule, events: 'no', 'z-index': 0}},
      {selector: '.box', style: {
        'background-color': paint.card, 'border-width': 0, label: 'data(words)', 'text-halign': 'right', 'text-valign': 'center',
        'text-margin-x': 'data(shift)', 'text-max-width': 'data(room)', 'text-wrap': 'ellipsis', 'font-size': 'data(size)', 'z-index': 2}},
      {selector: '.title', style: {
        'font-family': textFont, 'font-weight': 700, 'text-wrap': 'wrap', 'text-justification': 'left', 'line-height': 1.25,
        'background-fill': 'linear-gradient', 'background-gradient-direction': 'to-right',
        'background-gradient-stop-colors': (element) => `${element.data('colour')} ${element.data('colour')} ${paint.frame} ${paint.frame}`,
        'background-gradient-stop-positions': (element) => {
          const stripe = 400 / element.data('width');
          return `0 ${stripe} ${stripe} 100`;
        }}},
      {selector: '.chapter', style: {'background-color': paint.chapter, color: paint.soft, 'font-weight': 600}},
      {selector: '.tag', style: {'background-opacity': 0, label: 'data(words)', 'font-size': 10.5, color: paint.soft, 'text-halign': 'center',
                                 'text-valign': 'center', events: 'no', 'z-index': 3}},
      {selector: '.tag.gap', style: {color: paint.gap, 'font-weight': 700}},
      {selector: '.tag.unknown, .tag.missing, .tag.repealed', style: {color: paint.trouble, 'font-weight': 700}},
      {selector: '.box.gap', style: {'border-width': 1.4, 'border-style': 'dotted', 'border-color': paint.gap}},
      {selector: '.box.unknown, .box.missing', style: {'border-width': 1.6, 'border-style': 'dashed', 'border-color': paint.trouble}},
      {selector: '.box.repealed', style: {'border-width': 1.4, 'border-style': 'double', 'border-color': paint.trouble, color: paint.soft}},
      {selector: 'edge', style: {'target-arrow-fill': 'filled', 'arrow-scale': 0.95, opacity: this.scene.curves.length > 60 ? 0.5 : 0.8, width: 'data(width)', 'overlay-padding': 6, 'z-index': 1}},
      {selector: 'edge', style: {
        'curve-style': 'unbundled-bezier', 'edge-distances': 'endpoints', 'control-point-weights': 'data(weights)',
        'control-point-distances': 'data(distances)', 'source-endpoint': 'data(leave)', 'target-endpoint': 'data(arrive)'}},
      {selector: 'edge.faded', style: {opacity: paint.faded}},
      {selector: 'edge.lit', style: {opacity: 1, width: (element) => element.data('width') + 1, 'z-index': 5}},
      {selector: '.picked', style: {'background-color': paint.pick, 'background-fill': 'solid', 'border-width': 2.2, 'border-style': 'solid', 'border-color': paint.accent}},
    ];
    for (const {name} of this.#store.terms.assertions) {
      const colour = paint.asserter(name);
      style.push({selector: `edge.${name}`, style: {'line-color': colour, 'target-arrow-color': colour, 'line-style': asserterLines[name] === 'solid' ? 'solid' : 'dashed'}});
      if (asserterDashes[name]) style.push({selector: `edge.${name}`, style: {'line-dash-pattern': asserterDashes[name].split(' ').map(Number), 'line-cap': asserterLines[name] === 'dotted' ? 'round' : 'butt'}});
    }
    for (const [name, [shape, , filled, open]] of Object.entries(arrows)) {
      style.push({selector: `edge.${name}`, style: {'target-arrow-shape': shape, 'target-arrow-fill': filled || open ? 'filled' : 'hollow'}});
    }
    style.push({selector: 'edge.broken', style: {'target-arrow-color': paint.trouble}});
    return style;
  }
}
