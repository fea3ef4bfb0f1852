#include "document/dump.hpp"

#include <algorithm>
#include <boost/algorithm/string/join.hpp>
#include <vector>

#include "base/json_writer.hpp"
#include "base/utf8.hpp"
#include "base/white_space.hpp"
#include "document/line.hpp"

namespace yiju {

namespace {

// Depth of each node; parents come before children, so one pass does.
std::vector<std::uint32_t> depths(const Document& document) {
  std::vector<std::uint32_t> out(document.nodes.size(), 0);
  for (NodeIndex i = 1; i < out.size(); ++i) out[i] = out[document.nodes[i].parent] + 1;
  return out;
}

std::string written_number(const ProvisionNode& node) {
  if (node.number == 0) return {};
  std::string out = std::to_string(node.number);
  if (node.suffix != 0) out += "-" + std::to_string(node.suffix);
  return out;
}

std::string label(const ProvisionNode& node, Language language) {
  std::string out = language == Language::zh ? chinese_of(node.kind) : name_of(node.kind);
  if (node.kind == ProvisionKind::heading) out += std::to_string(node.level);
  const std::string number = written_number(node);
  return number.empty() ? out : out + " " + number;
}

// Words on one line: each run of white space a blank.
std::string flat(std::string_view words) {
  std::string out;
  for (words = trim(words); !words.empty();) {
    if (const std::uint32_t space = space_before(words); space != 0) {
      out += ' ';
      words.remove_prefix(space);
    } else {
      out += words.front();
      words.remove_prefix(1);
    }
  }
  return out;
}

void append_field(std::string& out, std::string_view name, std::string_view value) {
  if (value.empty()) return;
  out += name;
  out += value;
  out += '\n';
}

std::string write_title_block(const Document& document, Language language, ToldDates told) {
  const auto name = [language](std::string_view zh, std::string_view en) { return choose(language, zh, en); };
  std::string out;
  append_field(out, name("标题：", "title: "), document.title);
  append_field(out, name("形式：", "form: "),
               language == Language::zh ? chinese_of(document.form) : name_of(document.form));
  append_field(out, name("文号：", "document number: "), document.document_number);
  append_field(out, name("制定机关：", "issuers: "), boost::algorithm::join(document.issuers, name("、", ", ")));
  append_field(out, name("会议：", "meeting: "), document.meeting);
  append_field(out, name("通过日期：", "adopted: "), to_string(document.adopted));
  append_field(out, name("公布日期：", "issued: "), to_string(document.issued));
  const std::string beside(name("（依登记表）", " (by the register)"));
  const auto dated = [&beside](Date own, Date registered) {
    return own.known() || !registered.known() ? to_string(own) : to_string(registered) + beside;
  };
  append_field(out, name("本文本日期：", "version: "), dated(document.version, told.version));
  append_field(out, name("施行日期：", "effective: "), dated(document.effective, told.effective));
  append_field(out, name("条数：", "articles: "), std::to_string(document.articles.size()));
  const Metadata& metadata = document.metadata;
  append_field(out, name("元数据标题：", "metadata title: "), metadata.title);
  append_field(out, name("元数据文本日期：", "metadata version: "), to_string(metadata.version));
  append_field(out, name("元数据施行日期：", "metadata effective: "), to_string(metadata.effective));
  append_field(out, name("元数据状态：", "metadata status: "), metadata.status);
  for (const EnclosedText& text : document.enclosed) {
    const std::string label = language == Language::zh ? chinese_of(text.role) : name_of(text.role);
    append_field(out, name("另含", "also holds "), label + std::string(name("：", ": ")) + text.title);
  }
  return out;
}

// The members that are there of a title block, without those that a reader could take from another one.
void write_title_members(JsonWriter& json, const TitleBlock& block, ToldDates told = {}) {
  if (block.version.known()) told.version = {};
  if (block.effective.known()) told.effective = {};
  const auto member = [&json](std::string_view name, const std::string& value) {
    if (!value.empty()) json.member(name, value);
  };
  member("title", block.title);
  json.member("form", name_of(block.form));
  member("document_number", block.document_number);
  json.array("issuers");
  for (const std::string& issuer : block.issuers) json.value(issuer);
  json.close();
  member("meeting", block.meeting);
  member("adopted", to_string(block.adopted));
  member("issued", to_string(block.issued));
  member("version", to_string(std::max(block.version, told.version)));
  member("effective", to_string(std::max(block.effective, told.effective)));
  member("stated_effective", to_string(block.stated_effective));
  if (!told.version.known() && !told.effective.known()) return;
  json.array("from_register");
  if (told.version.known()) json.value("version");
  if (told.effective.known()) json.value("effective");
  json.close();
}

void write_metadata(JsonWriter& json, const Metadata& metadata) {
  const std::string version = to_string(metadata.version), effective = to_string(metadata.effective);
  if (metadata.title.empty() && version.empty() && effective.empty() && metadata.status.empty()) return;
  json.key("metadata");
  json.object();
  if (!metadata.title.empty()) json.member("title", metadata.title);
  if (!version.empty()) json.member("version", version);
  if (!effective.empty()) json.member("effective", effective);
  if (!metadata.status.empty()) json.member("status", metadata.status);
  json.close();
}

void write_enclosed(JsonWriter& json, const Document& document, const LineTable& lines) {
  if (document.enclosed.empty()) return;
  json.array("enclosed");
  for (const EnclosedText& text : document.enclosed) {
    json.object();
    json.member("role", name_of(text.role));
    if (text.node != no_node) json.member("line", lines.line_of(document.nodes[text.node].span.begin));
    write_title_members(json, text);
    json.member("articles", text.articles.size());
    json.close();
  }
  json.close();
}

void write_diagnostics(JsonWriter& json, const Document& document, const LineTable& lines) {
  json.array("diagnostics");
  for (const auto* list : {&document.source.diagnostics, &document.diagnostics}) {
    for (const Diagnostic& diagnostic : *list) {
      json.object();
      json.member("code", name_of(diagnostic.code));
      json.member("severity", name_of(diagnostic.severity));
      json.member("line", lines.line_of(diagnostic.span.begin));
      if (diagnostic.found != 0) json.member("found", diagnostic.found);
      if (diagnostic.expected != 0) json.member("expected", diagnostic.expected);
      if (!diagnostic.detail.empty()) json.member("detail", diagnostic.detail);
      json.close();
    }
  }
  json.close();
}

// The last byte of a node that is no white space: blank lines belong to what stands before them, but are none of its
// lines.
std::uint32_t last_word(const Document& document, const ProvisionNode& node) {
  const std::string_view words = slice(document.source.text, node.span);
  const std::size_t begin = space_before(words);
  const std::size_t size = trim(words).size();
  return size == 0 ? node.span.begin : node.span.begin + static_cast<std::uint32_t>(begin + size) - 1;
}

// Opens the object of a node and its children's array; both are closed where the node ends.
void open_node(JsonWriter& json, const Document& document, NodeIndex index, const LineTable& lines) {
  const ProvisionNode& node = document.nodes[index];
  json.object();
  json.member("kind", name_of(node.kind));
  if (node.number != 0) json.member("number", node.number);
  if (node.suffix != 0) json.member("suffix", static_cast<unsigned>(node.suffix));
  if (node.level != 0) json.member("level", static_cast<unsigned>(node.level));
  const std::string locator = to_string(locator_of(document, index));
  if (!locator.empty()) json.member("locator", locator);
  json.array("lines");
  json.value(lines.line_of(node.span.begin));
  json.value(lines.line_of(last_word(document, node)));
  json.close();
  json.array("span");
  json.value(node.span.begin);
  json.value(node.span.end);
  json.close();
  json.member("text", slice(document.source.text, own_span(document, index)));
  if (node.end > index + 1) json.array("children");
}

}  // namespace

std::string write_tree_text(const Document& document, Language language, std::size_t columns, ToldDates told) {
  std::string out = write_title_block(document, language, told);
  const std::vector<std::uint32_t> depth = depths(document);
  const LineTable lines(document.source.text);
  const std::size_t width = std::to_string(lines.count()).size();
  for (NodeIndex i = 1; i < document.nodes.size(); ++i) {
    const Span own = own_span(document, i);
    const std::string line = std::to_string(lines.line_of(own.begin));
    out.append(width - std::min(width, line.size()), ' ');
    out += line;
    out.append(2 * static_cast<std::size_t>(depth[i]), ' ');
    out += label(document.nodes[i], language);
    const bool words_told = document.nodes[i].kind != ProvisionKind::metadata;  // its facts stand above
    const std::string words = words_told ? flat(slice(document.source.text, own)) : std::string{};
    if (!words.empty()) out += "  " + (columns == 0 ? words : shorten_to_width(words, columns));
    out += '\n';
  }
  return out;
}

std::string write_tree_json(const Document& document, ToldDates told) {
  const LineTable lines(document.source.text);
  JsonWriter json;
  json.object();
  if (!document.source.path.empty()) json.member("path", document.source.path);
  write_title_members(json, document, told);
  json.member("articles", document.articles.size());
  write_metadata(json, document.metadata);
  write_enclosed(json, document, lines);
  write_diagnostics(json, document, lines);
  json.key("tree");
  std::vector<NodeIndex> open;
  const auto close_to = [&](NodeIndex next) {
    while (!open.empty() && document.nodes[open.back()].end <= next) {
      if (document.nodes[open.back()].end > open.back() + 1) json.close();
      json.close();
      open.pop_back();
    }
  };
  for (NodeIndex i = 0; i < document.nodes.size(); ++i) {
    close_to(i);
    open_node(json, document, i, lines);
    open.push_back(i);
  }
  close_to(static_cast<NodeIndex>(document.nodes.size()));
  json.close();
  return json.take();
}

}  // namespace yiju
