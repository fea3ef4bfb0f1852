#include "output/answer/marked_text.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "base/white_space.hpp"
#include "document/article_body.hpp"
#include "document/locator.hpp"

namespace yiju {

namespace {

/// Copies a text a character at a time without blanks at the ends of lines, empty lines and Markdown marks.
class TidyText {
 public:
  explicit TidyText(bool line_begins = false) : line_begins_(line_begins) {}
  void add(std::string_view character) {
    if (character == "\n") {
      line_begins_ = true;
      blanks_.clear();
      return;
    }
    if (space_before(character) != 0 || (line_begins_ && (character == "-" || character == "#"))) {
      if (!line_begins_) blanks_ += character;
      return;
    }
    if (character == "*" || character == "\r") return;
    if (line_begins_ && !out_.empty()) out_ += '\n';
    line_begins_ = false;
    out_ += blanks_;
    blanks_.clear();
    out_ += character;
  }

  [[nodiscard]] std::size_t size() const { return out_.size(); }
  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  std::string out_, blanks_;
  bool line_begins_;
};

std::string label_of_node(const Document& document, NodeIndex node) {
  if (document.nodes[node].kind != ProvisionKind::article) return {};
  return describe_locator(locator_of(document, node), Language::zh) + "　";
}

std::string tidy(std::string_view text, bool line_begins = false) {
  TidyText tidy(line_begins);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t bytes = std::max<std::size_t>(decode(text, at).bytes, 1);
    tidy.add(text.substr(at, bytes));
    at += bytes;
  }
  return tidy.take();
}

bool ends_sentence(std::string_view character) { return character == "。" || character == "；" || character == "\n"; }

/// Where the sentence around a place begins and ends.
Span sentence_around(std::string_view text, Span body, Span place) {
  Span sentence = body;
  for (std::size_t at = body.begin; at < body.end;) {
    const std::size_t bytes = std::max<std::size_t>(decode(text, at).bytes, 1);
    const bool ends = ends_sentence(text.substr(at, bytes));
    at += bytes;
    if (!ends) continue;
    if (at <= place.begin) sentence.begin = static_cast<std::uint32_t>(at);
    if (at > place.begin && at >= place.end) {
      sentence.end = static_cast<std::uint32_t>(at);
      break;
    }
  }
  return sentence;
}

}  // namespace

TableCell marked_cell(const Document& document, NodeIndex node, std::span<const Span> marked, bool inserted) {
  const std::string_view text = document.source.text;
  const Span all = document.nodes[node].span;
  const std::string label = label_of_node(document, node);
  const std::size_t begin = label.empty() ? all.begin : own_span(document, node).end;
  TidyText tidy;
  for (std::size_t at = 0; at < label.size(); at += 3) tidy.add(std::string_view(label).substr(at, 3));
  TableCell cell;
  auto mark = marked.begin();
  bool first = true;
  for (std::size_t at = begin; at < all.end;) {
    const std::size_t bytes = std::max<std::size_t>(decode(text, at).bytes, 1);
    const std::string_view character = text.substr(at, bytes);
    if (!(first && space_before(character) != 0)) {
      first = false;
      const std::size_t before = tidy.size();
      tidy.add(character);
      while (mark != marked.end() && mark->end <= at) ++mark;
      if (mark != marked.end() && mark->begin <= at && tidy.size() > before) {
        // The blanks and the line break in front belong to a mark that goes on, and to none that begins.
        const auto end = static_cast<std::uint32_t>(tidy.size());
        if (!cell.marks.empty() && cell.marks.back().end == before) {
          cell.marks.back().end = end;
        } else {
          cell.marks.push_back({static_cast<std::uint32_t>(end - bytes), end, inserted});
        }
      }
    }
    at += bytes;
  }
  cell.text = tidy.take();
  return cell;
}

TableCell marked_whole(const Document& document, NodeIndex node, bool inserted) {
  const Span all = document.nodes[node].span;
  TableCell cell = marked_cell(document, node, std::span(&all, 1), inserted);
  if (!cell.text.empty()) cell.marks = {{0, static_cast<std::uint32_t>(cell.text.size()), inserted}};
  return cell;
}

std::string merged_words(const Document& before, const Document& after, NodeIndex node,
                         std::span<const WordChange> changes) {
  const std::string_view text = after.source.text;
  const Span body{own_span(after, node).end, after.nodes[node].span.end};
  std::string out, line;
  std::uint32_t at = body.begin, end = body.begin;  // up to where it is copied; the end of the sentence
  const auto copy_to = [&](std::uint32_t to) {
    line += tidy(slice(text, {at, to}), line.empty());
    at = std::max(at, to);
  };
  const auto end_line = [&] {
    if (line.empty()) return;
    copy_to(end);
    out += (out.empty() ? "" : "\n") + line;
    line.clear();
  };
  for (const WordChange& change : changes) {
    if (line.empty() || change.after.begin >= end) {
      end_line();
      const Span sentence = sentence_around(text, body, change.after);
      at = std::max(sentence.begin, at);
      end = sentence.end;
    }
    copy_to(change.after.begin);
    const std::string gone = tidy(slice(before.source.text, change.before));
    const std::string put = tidy(slice(text, change.after));
    if (!gone.empty()) line += "[-" + gone + "-]";
    if (!put.empty()) line += "{+" + put + "+}";
    at = change.after.end;
    end = std::max(end, sentence_around(text, body, {at, at}).end);
  }
  end_line();
  return out;
}

}  // namespace yiju
