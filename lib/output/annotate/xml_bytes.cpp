#include "output/annotate/xml_bytes.hpp"

#include <algorithm>

#include "text/office_xml.hpp"

namespace yiju {

namespace {

std::size_t behind(std::string_view bytes, std::size_t at, std::string_view end) {
  const std::size_t found = bytes.find(end, at);
  return found == std::string_view::npos ? bytes.size() : found + end.size();
}

/// Behind the > that ends the tag at `at`; quoted values may hold one.
std::size_t behind_tag(std::string_view bytes, std::size_t at) {
  char quote = 0;
  for (; at < bytes.size(); ++at) {
    if (quote != 0)
      quote = bytes[at] == quote ? '\0' : quote;
    else if (bytes[at] == '"' || bytes[at] == '\'')
      quote = bytes[at];
    else if (bytes[at] == '>')
      return at + 1;
  }
  return at;
}

bool ends_name(char byte) {
  return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r' || byte == '/' || byte == '>' || byte == '=';
}

Span span_between(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

}  // namespace

bool XmlTags::next(XmlTag& tag) {
  while ((at_ = std::min(bytes_.find('<', at_), bytes_.size())) < bytes_.size()) {
    const std::string_view rest = bytes_.substr(at_);
    const std::size_t begin = at_;
    if (rest.starts_with("<!--")) {
      at_ = behind(bytes_, at_, "-->");
    } else if (rest.starts_with("<![CDATA[")) {
      at_ = behind(bytes_, at_, "]]>");
    } else if (rest.starts_with("<?")) {
      at_ = behind(bytes_, at_, "?>");
    } else if (rest.starts_with("<!")) {
      at_ = behind(bytes_, at_, ">");
    } else {
      at_ = behind_tag(bytes_, at_);
      const bool end = rest.starts_with("</");
      const bool empty = at_ >= 2 && bytes_[at_ - 2] == '/';
      tag.kind = end ? XmlTag::Kind::end : empty ? XmlTag::Kind::empty : XmlTag::Kind::start;
      tag.span = span_between(begin, at_);
      const std::string_view name = slice(bytes_, tag.span).substr(end ? 2 : 1);
      tag.name = name.substr(0, static_cast<std::size_t>(std::ranges::find_if(name, ends_name) - name.begin()));
      return true;
    }
  }
  return false;
}

std::string_view prefix_of(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? std::string_view() : name.substr(0, colon + 1);
}

std::string_view attribute_in(std::string_view tag, std::string_view name) {
  for (std::size_t at = tag.find(name); at != std::string_view::npos; at = tag.find(name, at + 1)) {
    const std::size_t equals = tag.find_first_not_of(" \t\r\n", at + name.size());
    if (at == 0 || !ends_name(tag[at - 1]) || equals == std::string_view::npos || tag[equals] != '=') continue;
    const std::size_t open = tag.find_first_of("\"'", equals);
    if (open == std::string_view::npos) return {};
    return tag.substr(open + 1, tag.find(tag[open], open + 1) - open - 1);
  }
  return {};
}

std::vector<XmlElement> elements_named(std::string_view bytes, std::string_view local) {
  std::vector<XmlElement> found;
  std::vector<std::size_t> open;
  XmlTags tags(bytes);
  for (XmlTag tag; tags.next(tag);) {
    if (local_name(tag.name) != local) continue;
    if (tag.kind == XmlTag::Kind::end) {
      if (open.empty()) continue;
      found[open.back()].whole.end = tag.span.end;
      open.pop_back();
    } else {
      if (tag.kind == XmlTag::Kind::start) open.push_back(found.size());
      found.push_back({tag.span, slice(bytes, tag.span)});
    }
  }
  return found;
}

std::string with_insertions(std::string_view bytes, const std::vector<Insertion>& insertions,
                            std::vector<Span>* ranges) {
  std::string out;
  std::size_t at = 0;
  for (const Insertion& insertion : insertions) {
    out += bytes.substr(at, insertion.at - at);
    at = insertion.at;
    const std::size_t begin = out.size();
    out += insertion.text;
    if (ranges != nullptr) ranges->push_back(span_between(begin, out.size()));
  }
  return out += bytes.substr(at);
}

std::string without_ranges(std::string_view bytes, const std::vector<Span>& ranges) {
  std::string out;
  std::size_t at = 0;
  for (const Span& range : ranges) {
    if (range.begin < at || range.end > bytes.size()) continue;
    out += bytes.substr(at, range.begin - at);
    at = range.end;
  }
  return out += bytes.substr(at);
}

std::string with_last_child(std::string_view bytes, std::string_view text) {
  XmlTags tags(bytes);
  XmlTag root, last;
  if (!tags.next(root)) return std::string(bytes);
  for (last = root; tags.next(last);) {
  }
  std::string out(bytes);
  if (root.kind == XmlTag::Kind::empty) {
    out.replace(root.span.end - 2, 2, ">" + std::string(text) + "</" + std::string(root.name) + ">");
  } else {
    out.insert(last.span.begin, text);
  }
  return out;
}

bool has_empty_root(std::string_view bytes) {
  XmlTags tags(bytes);
  XmlTag root;
  return tags.next(root) && root.kind == XmlTag::Kind::empty;
}

std::string with_closed_root(std::string_view bytes) {
  XmlTags tags(bytes);
  XmlTag root, end;
  std::string out(bytes);
  const bool nothing = tags.next(root) && root.kind == XmlTag::Kind::start && tags.next(end) &&
                       end.kind == XmlTag::Kind::end && end.span.begin == root.span.end;
  if (nothing) out.replace(root.span.end - 1, end.span.end - root.span.end + 1, "/>");
  return out;
}

}  // namespace yiju
