// Draws a scene with Cytoscape: boxes and curves where scene.js put them, nothing laid out here. The picture is for the eye;
// keyboard and screen readers move over the same boxes through this view's focus (see #onKey), and the table says it all in words.
import cytoscape from 'cytoscape';
import {announce, fill, h, icon} from './dom.js';
import {makeScene, wordsOn} from './scene.js';
import {arrows, asserterDashes, asserterLines, palette, uiFont, textFont} from './theme.js';
import {count, language, t, term} from './words.js';

const manyLinks = 1500;  // beyond that straight lines, drawn from a texture while the picture moves

export class GraphView {
  #store;
  #actions;
  #cy = null;
  #stage;
  #focus = null;  // node the keyboard is at
  scene = null;

  constructor(root, store, theme, actions) {
    this.#store = store;
    this.#actions = actions;
    this.theme = theme;
    this.#stage = h('div', {class: 'stage', tabindex: 0, role: 'application', onkeydown: (event) => this.#onKey(event)});
    this.empty = h('p', {class: 'empty', hidden: true});
    this.more = h('p', {class: 'more', role: 'status'});
    this.zoomBar = h('div', {class: 'zoom'});
    root.append(this.#stage, this.empty, this.more, this.zoomBar);
    new ResizeObserver(() => this.#cy?.resize()).observe(this.#stage);
  }

  show(selection, state, picked) {
    this.scene = makeScene(this.#store, selection, state);
    this.selection = selection;
    this.state = state;
    this.#labels(selection);
    this.#draw();
    this.pick(picked);
  }

  /** The same scene in other words or colours. */
  redraw() {
    if (!this.scene) return;
    const kept = this.#cy && {zoom: this.#cy.zoom(), pan: {...this.#cy.pan()}};
    this.#labels(this.selection);
    this.#draw();
    if (kept) this.#cy.viewport(kept);
    this.pick(this.picked);
  }

  #labels({nodes, links, hidden}) {
    this.#stage.setAttribute('aria-label', t('graphLabel', {n: count(nodes.length), m: count(links.length)}));
    this.empty.textContent = t('empty');
    this.empty.hidden = nodes.length > 0;
    this.more.textContent = hidden ? t('hidden', {n: count(hidden)}) : '';
    const button = (key, name, action) =>
        h('button', {type: 'button', title: t(key), 'aria-label': t(key), 'data-key': key, onclick: action}, icon(name));
    fill(this.zoomBar, button('zoomIn', 'plus', () => this.#zoom(1.3)), button('zoomOut', 'minus', () => this.#zoom(1 / 1.3)),
         button('fit', 'fit', () => this.fit()));
  }

  #zoom(factor) {
    const {width, height} = this.#stage.getBoundingClientRect();
    this.#cy?.zoom({level: this.#cy.zoom() * factor, renderedPosition: {x: width / 2, y: height / 2}});
  }

  #draw() {
    this.#cy?.destroy();
    const many = this.scene.curves.length > manyLinks;
    this.#cy = cytoscape({
      container: this.#stage, elements: this.#elements(many), style: this.#style(), layout: {name: 'preset', fit: false},
      minZoom: 0.02, maxZoom: 3, autoungrabify: true, autounselectify: true, boxSelectionEnabled: false,
      textureOnViewport: many, hideEdgesOnViewport: many, pixelRatio: many ? 1 : 'auto',
    });
    this.#cy.on('tap', 'node.box', (event) => this.#choose(event.target.data('node')));
    this.#cy.on('dbltap', 'node.box', (event) => this.#actions.centre(event.target.data('node')));
    this.#cy.on('tap', 'edge', (event) => this.#actions.openLink(event.target.data('link')));
    this.#cy.on('mouseover', 'node.box', (event) => this.#light(event.target));
    this.#cy.on('mouseout', 'node.box', () => this.#light(null));
    this.#cy.on('mouseover', 'node.box, edge', () => this.#stage.classList.add('pointing'));
    this.#cy.on('mouseout', 'node.box, edge', () => this.#stage.classList.remove('pointing'));
    this.fit();
  }

  /** All of it if that can be read; else as near as reading wants, at the picked or first box. */
  fit() {
    const {bounds} = this.scene;
    if (!this.#cy || !bounds.width) return;
    const {width, height} = this.#stage.getBoundingClientRect();
    const margin = 28;
    const whole = Math.min((width - 2 * margin) / bounds.width, (height - 2 * margin) / bounds.height);
    const zoom = Math.min(1.15, Math.max(whole, this.state.whole ? 0 : 0.42));
    const middle = (size, at, from) => at * zoom <= size ? (size - at * zoom) / 2 - from * zoom : margin - from * zoom;
    this.#cy.viewport({zoom, pan: {x: middle(width, bounds.width, bounds.x), y: middle(height, bounds.height, bounds.y)}});
    if (whole < zoom) this.#showBox(this.#boxOf(this.picked ?? this.#actions.centreNode()));
  }

  #boxOf(node) {
    return this.scene.boxes.find((box) => box.node === node);
  }

  /** Moves the view as little as it takes to see a box. */
  #showBox(box) {
    if (!box || !this.#cy) return;
    const view = this.#cy.extent();
    const zoom = this.#cy.zoom();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const inside = x - box.width / 2 > view.x1 && x + box.width / 2 < view.x2 && y > view.y1 + 20 / zoom && y < view.y2 - 20 / zoom;
    if (inside) return;
    const {width, height} = this.#stage.getBoundingClientRect();
    const pan = this.#cy.pan();
    this.#cy.pan({
      x: x - box.width / 2 > view.x1 && x + box.width / 2 < view.x2 ? pan.x : width / 2 - x * zoom,
      y: y > view.y1 && y < view.y2 ? pan.y : height / 2 - y * zoom,
    });
  }

  #choose(node) {
    this.#focus = node;
    this.#actions.open(node);
  }

  /** Marks the node that the panel tells of. */
  pick(node) {
    this.picked = node;
    if (!this.#cy) return;
    this.#cy.nodes('.picked').removeClass('picked');
    if (!node) return;
    this.#focus = node;
    this.#cy.nodes('.box').filter((element) => element.data('node') === node).addClass('picked');
  }

  /** Brings out a box with its lines and ends; null: all as before. */
  #light(element) {
    this.#cy.batch(() => {
      this.#cy.elements().removeClass('faded lit');
      if (!element) return;
      const edges = element.connectedEdges();
      if (edges.empty()) return;
      this.#cy.edges().addClass('faded');
      edges.removeClass('faded').addClass('lit');
    });
  }

  #elements(many) {
    const {level} = palette(this.theme.dark);
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
      place(id, box, `box ${box.kind} ${trouble} ${tag ? 'tagged' : ''}`, {
        node: box.node, words: main, colour: level(terms.levels[box.node.instrument.level].name),
        shift: 14 - box.width, room: box.width - 26 - (tag ? tagWidth(tag) : 0),
        size: box.kind === 'title' ? 14 : box.kind === 'chapter' ? 11 : 12.5 + Math.min(2, (box.height - 30) / 8),
      });
      if (tag) place(`t${box.node.id}`, {...box, x: box.x + box.width - tagWidth(tag) - 8, width: tagWidth(tag)}, `tag ${trouble}`, {words: tag});
    }
    for (const each of scene.curves) elements.push(this.#edge(each, many));
    return elements;
  }

  #edge({link, from, to, start, end, bends}, many) {
    const {terms} = this.#store;
    const by = terms.assertions[link.by].name;
    const relation = terms.relations[link.relation].name;
    const trouble = link.edges.some((edge) => this.#store.troubleOfEdge(edge)) ? 'broken' : '';
    const side = (point, box) => `${(point.x - box.x - box.width / 2).toFixed(1)}px 0px`;
    // Cytoscape wants control points as a share of the way and a distance from the straight line.
    const [dx, dy] = [end.x - start.x, end.y - start.y];
    const length = Math.hypot(dx, dy) || 1;
    const weights = bends.map((bend) => ((bend.x - start.x) * dx + (bend.y - start.y) * dy) / (length * length));
    const distances = bends.map((bend) => ((bend.y - start.y) * dx - (bend.x - start.x) * dy) / length);
    return {
      group: 'edges', classes: `${many ? 'straight' : 'curved'} ${by} ${relation} ${trouble}`,
      data: {id: `e${link.id}`, source: `n${from.node.id}`, target: `n${to.node.id}`, link, weights, distances,
             leave: side(start, from), arrive: side(end, to), width: 1.1 + Math.min(2.2, Math.log2(link.edges.length) * 0.7)},
    };
  }

  #style() {
    const paint = palette(this.theme.dark);
    const style = [
      {selector: 'node', style: {shape: 'rectangle', width: 'data(width)', height: 'data(height)', 'font-family': uiFont, color: paint.ink,
                                 'overlay-opacity': 0, 'min-zoomed-font-size': 5}},
      {selector: '.column', style: {'background-opacity': 0, label: 'data(words)', 'font-size': 15, 'font-weight': 600, color: paint.soft,
                                    'text-halign': 'center', 'text-valign': 'center', events: 'no', 'min-zoomed-font-size': 3, 'border-width': 0}},
      {selector: '.frame', style: {shape: 'round-rectangle', 'corner-radius': 7, 'background-color': paint.frame, 'border-width': 1,
                                   'border-color': paint.rule, events: 'no', 'z-index': 0}},
      {selector: '.box', style: {
        'background-color': paint.card, 'border-width': 0, label: 'data(words)', 'text-halign': 'right', 'text-valign': 'center',
        'text-margin-x': 'data(shift)', 'text-max-width': 'data(room)', 'text-wrap': 'ellipsis', 'font-size': 'data(size)', 'z-index': 2}},
      {selector: '.title', style: {
        'font-family': textFont, 'font-weight': 700, 'text-wrap': 'wrap', 'text-overflow-wrap': 'anywhere', 'text-justification': 'left', 'line-height': 1.25,
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
      {selector: 'edge', style: {'target-arrow-fill': 'filled', 'arrow-scale': 0.95, opacity: 0.78, width: 'data(width)', 'overlay-padding': 6, 'z-index': 1}},
      {selector: 'edge.curved', style: {
        'curve-style': 'unbundled-bezier', 'edge-distances': 'endpoints', 'control-point-weights': 'data(weights)',
        'control-point-distances': 'data(distances)', 'source-endpoint': 'data(leave)', 'target-endpoint': 'data(arrive)'}},
      {selector: 'edge.straight', style: {'curve-style': 'haystack', 'haystack-radius': 0, opacity: 0.22, width: 1}},
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
      style.push({selector: `edge.curved.${name}`, style: {'target-arrow-shape': shape, 'target-arrow-fill': filled || open ? 'filled' : 'hollow'}});
    }
    style.push({selector: 'edge.broken', style: {'target-arrow-color': paint.trouble}});
    return style;
  }

  #onKey(event) {
    const steps = {ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0]};
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (steps[event.key]) this.#move(...steps[event.key]);
    else if (event.key === 'Enter' && this.#focus) this.#actions.open(this.#focus, true);
    else if (event.key === 'c' && this.#focus) this.#actions.centre(this.#focus);
    else if (event.key === 'e' && this.#focus) this.#actions.toggleExpanded(this.#focus);
    else if (event.key === '+' || event.key === '=') this.#zoom(1.3);
    else if (event.key === '-') this.#zoom(1 / 1.3);
    else if (event.key === '0') this.fit();
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

/** Han characters are as wide as they are high, others about half. */
export function tagWidth(tag) {
  return [...tag].reduce((sum, character) => sum + (character > '\u2e7f' ? 11 : 6.5), 4);
}
