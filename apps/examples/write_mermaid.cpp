// Shows an exporter of one's own: write_mermaid FOLDER prints the relations between instruments as a Mermaid flowchart, a form
// that the library does not write. Read list_gaps.cpp first.
#include <iostream>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "yiju/yiju.hpp"

namespace {

/// Inside "…" Mermaid knows HTML entities alone.
std::string quoted(const std::string& text) {
  std::string out;
  for (const char letter : text) out += letter == '"' ? std::string("#quot;") : std::string(1, letter);
  return '"' + out + '"';
}

/// The instrument of an id: what stands before # and @.
std::string instrument_of(const std::string& id) { return id.substr(0, id.find_first_of("#@")); }

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) {
    std::cerr << "write_mermaid FOLDER\n";
    return 2;
  }
  try {
    const yiju::Graph graph = yiju::Graph::open(arguments[1]);
    std::map<std::string, std::string> names;  // short ones: Mermaid takes no Chinese in them
    std::cout << "flowchart BT\n";
    for (const yiju::InstrumentRow& row : graph.instruments()) {
      const std::string name = "i" + std::to_string(names.size());
      if (names.emplace(row.title, name).second && row.loaded)
        std::cout << "  " << name << '[' << quoted(row.title) << "]\n";
    }
    std::set<std::pair<std::string, std::string>> drawn;
    for (const yiju::EdgeRow& edge : graph.edges()) {
      const std::string from = instrument_of(edge.from), to = instrument_of(edge.to);
      if (from == to || !drawn.emplace(from, to).second) continue;
      std::cout << "  " << names[from] << " -->|" << edge.relation << "| " << names[to] << '[' << quoted(to) << "]\n";
    }
  } catch (const yiju::Error& error) {
    std::cerr << error.what() << '\n';
    return 3;
  }
  return 0;
}
