// graphology.cjs NODE_MODULES FOLDER: what graphology reads of g.gexf and g.graphml, as JSON.
const {createRequire} = require('node:module');
const {readFileSync} = require('node:fs');
const {join} = require('node:path');
const [modules, folder] = process.argv.slice(2);
const load = createRequire(join(modules, 'index.js'));
const {MultiDirectedGraph} = load('graphology');
const readers = {'g.gexf': load('graphology-gexf'), 'g.graphml': load('graphology-graphml')};
const found = {};
for (const [name, reader] of Object.entries(readers)) {
  const graph = reader.parse(MultiDirectedGraph, readFileSync(join(folder, name), 'utf8'));
  found[name] = {
    order: graph.order, size: graph.size, labels: graph.mapNodes((_, data) => data.label),
    relations: graph.mapEdges((_, data) => data.relation), loaded: graph.mapNodes((_, data) => data.loaded),
  };
}
console.log(JSON.stringify(found));
