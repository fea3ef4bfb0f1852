#include "spec/structure.hpp"

#include <vector>

#include "base/utf8.hpp"
#include "base/white_space.hpp"
#include "document/line.hpp"
#include "document/parser.hpp"

namespace yiju {

namespace {

std::string tree_line(const Document& document, NodeIndex index, std::size_t depth) {
  const ProvisionNode& node = document.nodes[index];
  std::string out(2 * depth, ' ');
  out += name_of(node.kind);
  if (node.level != 0) out += std::to_string(node.level);
  if (node.number != 0) out += " " + std::to_string(node.number);
  if (node.suffix != 0) out += "-" + std::to_string(node.suffix);
  std::string words;
  for (const char c : trim(slice(document.source.text, own_span(document, index)))) words += c == '\n' ? ' ' : c;
  if (!words.empty()) out += " | " + shorten_to_width(words, 40);
  return out + "\n";
}

void add_field(std::string& out, const char* name, const std::string& value) {
  if (!value.empty()) out += std::string(name) + ": " + value + "\n";
}

}  // namespace

std::string dump_structure(const std::string& text) {
  Source source;
  source.text = text;
  const Document document = parse_document(std::move(source));
  std::string out;
  std::vector<std::size_t> depth(document.nodes.size(), 0);
  for (NodeIndex i = 1; i < document.nodes.size(); ++i) {
    const NodeIndex parent = document.nodes[i].parent;
    depth[i] = parent == 0 ? 0 : depth[parent] + 1;
    out += tree_line(document, i, depth[i]);
  }
  if (document.form != DocumentForm::statute) add_field(out, "form", name_of(document.form));
  add_field(out, "title", document.title);
  add_field(out, "document number", document.document_number);
  for (const std::string& issuer : document.issuers) add_field(out, "issuer", issuer);
  add_field(out, "adopted", to_string(document.adopted));
  add_field(out, "version", to_string(document.version));
  add_field(out, "effective", to_string(document.effective));
  for (const Diagnostic& diagnostic : document.diagnostics) {
    out += "! " + std::to_string(position_of(text, diagnostic.span.begin).line) + ": " + name_of(diagnostic.code);
    if (diagnostic.found != 0) out += ", found " + std::to_string(diagnostic.found);
    if (diagnostic.expected != 0) out += ", expected " + std::to_string(diagnostic.expected);
    out += "\n";
  }
  return out;
}

}  // namespace yiju
