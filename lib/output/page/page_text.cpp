#include "output/page/page_text.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace yiju {

TextHolder text_holder(const LegalGraph& graph, NodeId node) {
  for (NodeId at = node; at != none; at = graph.nodes()[at].parent) {
    const NodeRecord& record = graph.nodes()[at];
    if (record.kind == ProvisionKind::article && record.missing == 0 && !record.span.empty()) return {at, record.span};
  }
  const NodeRecord& record = graph.nodes()[node];
  if (record.document == none || record.span.empty()) return {};
  Span own = record.span;
  for (const NodeId child : graph.children(node)) {
    const Span& inner = graph.nodes()[child].span;
    if (graph.nodes()[child].document == record.document && !inner.empty()) own.end = std::min(own.end, inner.begin);
  }
  own.end = std::min(own.end, own.begin + longest_page_text);
  return own.empty() ? TextHolder{} : TextHolder{node, own};
}

std::uint32_t Utf16Counter::units_before(std::uint32_t byte) {
  while (byte < byte_) {  // back by characters: from the begin each time it would be the square of a long text
    --byte_;
    while (byte_ > 0 && is_continuation(text_[byte_])) --byte_;
    units_ -= decode(text_, byte_).value > 0xFFFF ? 2 : 1;
  }
  while (byte_ < byte && byte_ < text_.size()) {
    const CodePoint character = decode(text_, byte_);
    if (character.bytes == 0) break;
    byte_ += character.bytes;
    units_ += character.value > 0xFFFF ? 2 : 1;
  }
  return units_;
}

}  // namespace yiju
