#include "text/html_notes.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>
#include <vector>

#include "text/html_nodes.hpp"
#include "text/note_mark.hpp"

namespace yiju {

namespace {

constexpr std::size_t longest_mark = 16;  // bytes of [12], 〔注3〕
constexpr std::size_t most_links = 20000;

struct Link {
  const GumboNode* node = nullptr;
  std::string target;
  std::size_t order = 0;
};

struct Place {
  const GumboNode* node = nullptr;
  std::size_t order = 0;
};

/// All names and all short links within the page, in the order in which they stand there.
struct Anchors {
  std::map<std::string, Place, std::less<>> places;
  std::vector<Link> links;
  std::map<const GumboNode*, std::size_t> numbers;  // that the page shows before the items of an <ol>
  std::map<const GumboNode*, std::size_t> items;    // of an <ol> so far
  std::size_t order = 0;

  void visit(const GumboNode* node) {
    if (node->type != GUMBO_NODE_ELEMENT && node->type != GUMBO_NODE_DOCUMENT) return;
    if (node->type == GUMBO_NODE_ELEMENT) take(node);
    const GumboVector& all = node->type == GUMBO_NODE_DOCUMENT ? node->v.document.children : node->v.element.children;
    for (unsigned i = 0; i < all.length; ++i) visit(static_cast<const GumboNode*>(all.data[i]));
  }

  void take(const GumboNode* node) {
    ++order;
    const bool listed = node->parent->type == GUMBO_NODE_ELEMENT && node->parent->v.element.tag == GUMBO_TAG_OL;
    if (listed && node->v.element.tag == GUMBO_TAG_LI) numbers[node] = ++items[node->parent];
    for (const char* attribute : {"id", "name"}) {
      const std::string_view name = html_attribute(node, attribute);
      if (!name.empty()) places.try_emplace(std::string(name), Place{node, order});
    }
    const std::string_view target = html_attribute(node, "href");
    if (node->v.element.tag != GUMBO_TAG_A || !target.starts_with('#') || links.size() >= most_links) return;
    if (html_text_of(node).size() <= longest_mark) links.push_back({node, std::string(target.substr(1)), order});
  }
};

bool is_word_note(const GumboNode* node) {
  const std::string_view style = html_attribute(node, "style");
  const std::size_t at = style.find("mso-element:");
  if (at == std::string_view::npos) return false;
  const std::string_view kind = style.substr(at + 12);
  return (kind.starts_with("footnote") || kind.starts_with("endnote")) && kind.find("-list") != 8;
}

/// The block that a named place stands in: the list item, Word's division, else the paragraph.
const GumboNode* block_around(const GumboNode* node) {
  constexpr int highest = 8;
  const GumboNode* block = nullptr;
  for (int step = 0; node != nullptr && node->type == GUMBO_NODE_ELEMENT && step < highest;
       ++step, node = node->parent) {
    const GumboTag tag = node->v.element.tag;
    if (tag == GUMBO_TAG_LI || tag == GUMBO_TAG_DD || is_word_note(node)) return node;
    if (tag == GUMBO_TAG_BODY || tag == GUMBO_TAG_TABLE) break;
    const bool own = step == 0 && tag == GUMBO_TAG_DIV;
    if (block == nullptr && (tag == GUMBO_TAG_P || own)) block = node;
  }
  return block;
}

bool is_within(const GumboNode* node, const GumboNode* block) {
  for (; node != nullptr; node = node->parent) {
    if (node == block) return true;
  }
  return false;
}

}  // namespace

HtmlNotes::HtmlNotes(const GumboNode* root) {
  Anchors anchors;
  anchors.visit(root);
  std::map<const GumboNode*, std::vector<const Link*>> back;
  for (const Link& link : anchors.links) {
    const auto place = anchors.places.find(link.target);
    if (place == anchors.places.end() || place->second.order > link.order) continue;
    if (const GumboNode* block = block_around(link.node)) back[block].push_back(&link);
  }
  for (const Link& link : anchors.links) {
    const auto place = anchors.places.find(link.target);
    if (place == anchors.places.end() || place->second.order <= link.order) continue;
    const GumboNode* const block = block_around(place->second.node);
    if (block == nullptr || is_within(link.node, block)) continue;
    const auto leading = back.find(block);
    const std::string mark = bare_note_mark(html_text_of(link.node));
    const auto number = anchors.numbers.find(block);
    const bool counted = number != anchors.numbers.end() && std::to_string(number->second) == mark;
    const bool same =
        counted || (!mark.empty() && bare_note_mark(html_text_of(block).substr(0, longest_mark)).starts_with(mark));
    if (leading == back.end() && !same) continue;
    references_.emplace(link.node, link.target);
    blocks_.emplace(block, link.target);
    if (leading == back.end()) continue;
    for (const Link* each : leading->second) back_links_.emplace(each->node, each->target);
  }
}

}  // namespace yiju
