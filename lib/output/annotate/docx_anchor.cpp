#include "output/annotate/docx_anchor.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/plain_line.hpp"
#include "base/utf8.hpp"
#include "text/office_xml.hpp"

namespace yiju {

namespace {

constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

bool is_change(std::string_view local) {
  return local == "ins" || local == "del" || local == "moveTo" || local == "moveFrom";
}

/// What a mark is not to stand within: other programs drop it there, and a field drops it when it is computed again.
bool is_left(std::string_view local) { return is_change(local) || local == "fldSimple"; }

/// What may be closed and opened again with its start tag alone.
bool can_be_parted(std::string_view local) { return is_change(local) || local == "hyperlink" || local == "smartTag"; }

/// The bytes of raw XML characters up to the `count`th; an entity (&amp;) is one.
std::size_t bytes_of_characters(std::string_view raw, std::size_t count) {
  std::size_t at = 0;
  for (; at < raw.size() && count > 0; --count) {
    const std::size_t end = raw[at] == '&' ? raw.find(';', at) : std::string_view::npos;
    at = end == std::string_view::npos ? at + std::max<std::size_t>(decode(raw, at).bytes, 1) : end + 1;
  }
  return at;
}

std::size_t count_characters(std::string_view raw) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < raw.size(); ++count) at += bytes_of_characters(raw.substr(at), 1);
  return count;
}

bool is_white(char byte) { return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r'; }

std::size_t without_white(std::string_view bytes, std::size_t at) {
  while (at < bytes.size() && is_white(bytes[at])) ++at;
  return at;
}

std::string end_tag(std::string_view name) { return "</" + std::string(name) + ">"; }

}  // namespace

DocxAnchors::DocxAnchors(std::string_view part, const PlacedDocx& placed) : part_(part), placed_(placed) {
  read_elements(placed);
  read_ids();
}

void DocxAnchors::read_elements(const PlacedDocx& placed) {
  std::vector<std::size_t> order(placed.places.size());
  for (std::size_t at = 0; at < order.size(); ++at) order[at] = at;
  std::ranges::sort(order, {}, [&](std::size_t at) { return placed.places[at].part; });
  elements_.resize(placed.places.size());
  auto next = order.begin();
  std::vector<Open> open;
  std::vector<Element*> waiting;  // for the end of their content
  XmlTags tags(part_);
  for (XmlTag tag; tags.next(tag);) {
    const std::string_view local = local_name(tag.name);
    if (tag.kind == XmlTag::Kind::end) {
      if (open.empty()) continue;
      for (Element* element : waiting) element->content.end = tag.span.begin;
      waiting.clear();
      ends_[open.back().id] = tag.span.end;
      open.pop_back();
      if (local == "rPr" && !open.empty()) open.back().head = tag.span.end;
      continue;
    }
    if (ends_.empty()) prefix_ = prefix_of(tag.name);
    open.push_back({tag.span, tag.name, static_cast<std::uint32_t>(ends_.size()), tag.span.end});
    ends_.push_back(tag.span.end);
    for (; next != order.end() && placed.places[*next].part == tag.span.begin + 1; ++next) {
      Element& element = elements_[*next];
      element.around = open;
      element.text = placed.places[*next].text;
      element.content = {tag.span.end, tag.span.end};
      element.has_words = local == "t" || local == "delText";
      if (element.has_words && tag.kind == XmlTag::Kind::start) waiting.push_back(&element);
    }
    if (tag.kind != XmlTag::Kind::empty) continue;
    open.pop_back();
    if (local == "rPr" && !open.empty()) open.back().head = tag.span.end;
  }
  for (Element& element : elements_) element.length = count_characters(slice(part_, element.content));
  std::erase_if(elements_, [](const Element& element) { return element.around.empty(); });
}

void DocxAnchors::read_ids() {
  const std::string name = std::string(prefix_.empty() ? "w:" : prefix_) + "id";
  XmlTags tags(part_);
  for (XmlTag tag; tags.next(tag);) {
    const std::string_view value = attribute_in(slice(part_, tag.span), name);
    std::uint32_t id = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), id);
    if (!value.empty() && error == std::errc() && id < 0x7FFFFFF0) next_id_ = std::max(next_id_, id + 1);
  }
}

/// The reference to the note whose anchor that is.
std::size_t DocxAnchors::note_reference(std::uint32_t anchor) const {
  for (std::size_t at = 0; at < elements_.size() && elements_[at].text <= anchor; ++at) {
    if (elements_[at].text != anchor) continue;
    const std::string_view local = local_name(elements_[at].around.back().name);
    if (local == "footnoteReference" || local == "endnoteReference") return at;
  }
  return nowhere;
}

/// Words go before a reference at the same place.
std::size_t DocxAnchors::last_at_or_before(std::uint32_t offset) const {
  const auto after = std::ranges::upper_bound(elements_, offset, {}, &Element::text);
  return after == elements_.begin() ? nowhere : static_cast<std::size_t>(after - elements_.begin()) - 1;
}

std::size_t DocxAnchors::characters_before(const Element& element, std::uint32_t offset) const {
  return count_code_points(slice(placed_.source.text, {element.text, offset}));
}

std::optional<DocxAnchor> DocxAnchors::whole(std::size_t at) {
  const Element& element = elements_[at];
  if (local_name(element.around.back().name) == "altChunk") {
    const Open& chunk = element.around.back();
    return DocxAnchor{{chunk.tag.begin, {}, {}, element.around[element.around.size() - 2].id}, {}, false, false};
  }
  return between(element, 0, element, element.length);
}

DocxAnchor DocxAnchors::between(const Element& first, std::size_t from, const Element& last, std::size_t to) {
  const auto links = [](const Element& element) {
    return std::ranges::any_of(element.around, [](const Open& open) { return local_name(open.name) == "hyperlink"; });
  };
  return {cut(first, from, Side::begin), cut(last, to, Side::end), links(first) || links(last), true};
}

/// Of words in a note the reference to it, or what stands near it; nowhere for words of the body.
std::size_t DocxAnchors::holder_of_note(Span words) const {
  for (const SourceNote& note : placed_.source.notes) {
    if (words.begin < note.text.begin || words.begin > note.text.end) continue;
    const std::size_t reference = note_reference(note.anchor);
    const std::size_t near = reference != nowhere ? reference : last_at_or_before(note.anchor);
    return near == nowhere ? 0 : near;
  }
  return nowhere;
}

std::optional<DocxAnchor> DocxAnchors::around(Span words) {
  if (elements_.empty()) return std::nullopt;
  if (const std::size_t holder = holder_of_note(words); holder != nowhere) {
    std::optional<DocxAnchor> anchor = whole(holder);
    if (anchor) anchor->at_words = false;
    return anchor;
  }
  std::size_t first = last_at_or_before(words.begin);
  const auto is_behind = [&](const Element& element) {
    return element.has_words && characters_before(element, words.begin) >= element.length;
  };
  if (first == nowhere || is_behind(elements_[first])) {  // in a label that the file does not spell out
    const std::size_t next = first == nowhere ? 0 : first + 1;
    const std::size_t line_end = end_of_line(placed_.source.text, words.begin);
    if (next == elements_.size() || elements_[next].text > line_end) return whole(first == nowhere ? next : first);
    first = next;
  }
  const Element& begin = elements_[first];
  if (!begin.has_words || words.empty() || words.end <= begin.text) return whole(first);
  std::size_t last = last_at_or_before(words.end - 1);
  while (last > first && !elements_[last].has_words) --last;
  const Element& end = elements_[last];
  if (!end.has_words) return whole(first);
  const std::size_t from = words.begin > begin.text ? characters_before(begin, words.begin) : 0;
  const std::size_t to = std::min(characters_before(end, words.end), end.length);
  return between(begin, from, end, to);
}

/// Before or behind as many characters of the element.
DocxCut DocxAnchors::cut(const Element& element, std::size_t characters, Side side) {
  std::size_t host = 0;  // what is enclosed as a whole: the outermost run, or what is none of Word's own
  const auto is_paragraph = [](const Open& open) { return local_name(open.name) == "p"; };
  const auto paragraph = std::ranges::find_if(element.around, is_paragraph);
  host = std::min(static_cast<std::size_t>(paragraph - element.around.begin()) + 1, element.around.size() - 1);
  while (host + 1 < element.around.size() && local_name(element.around[host].name) != "r" &&
         prefix_of(element.around[host].name) == prefix_)
    ++host;
  const Open& run = element.around[host];
  const bool own_run = host + 2 == element.around.size() && element.has_words;
  if (own_run && characters > 0 && characters < element.length) return cut_within(element, host, characters);
  const Open& words = element.around.back();
  DocxCut cut{side == Side::begin ? run.tag.begin : ends_[run.id], {}, {}, 0};
  if (own_run && side == Side::begin && without_white(part_, run.head) != words.tag.begin) {
    cut = {words.tag.begin, end_tag(run.name), std::string(slice(part_, {run.tag.begin, run.head})), 0};
  } else if (own_run && side == Side::end) {
    const std::uint32_t behind = ends_[words.id];
    if (!part_.substr(without_white(part_, behind)).starts_with("</"))
      cut = {behind, end_tag(run.name), std::string(slice(part_, {run.tag.begin, run.head})), 0};
  }
  return leave_changes(element, host, std::move(cut), side);
}

DocxCut DocxAnchors::cut_within(const Element& element, std::size_t host, std::size_t characters) {
  const Open& words = element.around.back();
  const Open& run = element.around[host];
  const std::string_view raw = slice(part_, element.content);
  auto at = static_cast<std::uint32_t>(bytes_of_characters(raw, characters));
  std::string tag(slice(part_, words.tag));
  if (attribute_in(tag, "xml:space").empty()) {  // blanks at the end of the first half would be lost
    while (at > 0 && is_white(raw[at - 1])) --at;
    tag.insert(tag.size() - 1, " xml:space=\"preserve\"");
  }
  const DocxCut cut{element.content.begin + at, end_tag(words.name) + end_tag(run.name),
                    std::string(slice(part_, {run.tag.begin, run.head})) + tag, 0};
  return leave_changes(element, host, cut, Side::begin);
}

std::string DocxAnchors::reopened(const Open& open) {
  std::string tag(slice(part_, open.tag));
  if (!is_change(local_name(open.name))) return tag;
  const std::string_view id = attribute_in(tag, std::string(prefix_.empty() ? "w:" : prefix_) + "id");
  if (!id.empty()) tag.replace(static_cast<std::size_t>(id.data() - tag.data()), id.size(), std::to_string(new_id()));
  return tag;
}

/// The cut moved or widened until no tracked change or field is around it.
DocxCut DocxAnchors::leave_changes(const Element& element, std::size_t host, DocxCut cut, Side side) {
  std::size_t outermost = host;
  for (std::size_t at = host; at-- > 0 && local_name(element.around[at].name) != "p";) {
    if (is_left(local_name(element.around[at].name))) outermost = at;
  }
  cut.parent = element.around[outermost == 0 ? 0 : outermost - 1].id;
  for (std::size_t at = outermost; at < host; ++at) {
    if (can_be_parted(local_name(element.around[at].name))) continue;
    const Open& change = element.around[outermost];
    return {side == Side::begin ? change.tag.begin : ends_[change.id], {}, {}, cut.parent};
  }
  for (std::size_t at = host; at-- > outermost;) {
    const Open& open = element.around[at];
    if (cut.close.empty() && cut.at == open.tag.end) {
      cut.at = open.tag.begin;
    } else if (cut.close.empty() && part_.substr(cut.at).starts_with(end_tag(open.name))) {
      cut.at = ends_[open.id];
    } else {
      cut.close += end_tag(open.name);
      cut.open = reopened(open) + cut.open;
    }
  }
  return cut;
}

}  // namespace yiju
