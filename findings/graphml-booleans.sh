#!/usr/bin/env bash
# No way to write a boolean in GraphML is read by all (2026-11-28). Of attr.type="boolean", which GraphML leaves to the reader:
#   graphology-graphml 0.5.2: "true" is true; "1" is false, without a word
#   Boost 1.74 (read_graphml): "1" is true; "true" ends the reading with an error
#   networkx 3.4.2, igraph 1.0.0: both are true
# What must be read by all is an int or a string. Boost comes from Debian 12 and needs g++.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q --disable-pip-version-check networkx==3.4.2 igraph==1.0.0
npm install --silent --no-fund --no-audit graphology@0.25.4 graphology-graphml@0.5.2 >/dev/null
for package in libboost1.74-dev libboost-graph1.74-dev; do
  apt-get download -qq "$package=1.74.0+ds1-21" 2>/dev/null
done
for package in ./*.deb; do dpkg -x "$package" boost; done

for value in 1 true; do
  cat >"$value.graphml" <<XML
<?xml version="1.0"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
 <key id="k" for="node" attr.name="inForce" attr.type="boolean"/>
 <graph id="G" edgedefault="directed"><node id="n"><data key="k">$value</data></node></graph>
</graphml>
XML
done

venv/bin/python - <<'PYTHON'
import igraph
import networkx

for value in "1", "true":
    by_networkx = networkx.read_graphml(value + ".graphml").nodes["n"]["inForce"]
    by_igraph = igraph.Graph.Read_GraphML(value + ".graphml").vs[0]["inForce"]
    print(f'"{value}": networkx {by_networkx}, igraph {by_igraph}')
    assert by_networkx is True and by_igraph is True
PYTHON

cat >read.cjs <<'JS'
const fs = require('fs'), graph = require('graphology'), {parse} = require('graphology-graphml');
const read = value => parse(graph, fs.readFileSync(value + '.graphml', 'utf8')).getNodeAttribute('n', 'inForce');
console.log('graphology:', read('1'), read('true'));
if (read('1') !== false || read('true') !== true) process.exit(1);
JS
node read.cjs

cat >read.cpp <<'CPP'
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/graphml.hpp>
#include <fstream>
#include <iostream>
struct Node { bool in_force = false; };
using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, Node>;
int main() {
  int read = 0;
  for (const char* value : {"1", "true"}) {
    Graph graph;
    boost::dynamic_properties properties;
    properties.property("inForce", boost::get(&Node::in_force, graph));
    std::ifstream in(std::string(value) + ".graphml");
    try {
      boost::read_graphml(in, graph, properties);
      std::cout << "Boost, " << value << ": " << graph[0].in_force << "\n";
      read += graph[0].in_force && *value == '1' ? 1 : 10;
    } catch (const std::exception& error) {
      std::cout << "Boost, " << value << ": " << error.what() << "\n";
    }
  }
  return read == 1 ? 0 : 1;
}
CPP
g++ -w -Iboost/usr/include read.cpp boost/usr/lib/x86_64-linux-gnu/libboost_graph.a -o read
./read
echo "as found"
