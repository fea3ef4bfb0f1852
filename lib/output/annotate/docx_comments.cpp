#include "output/annotate/docx_comments.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <set>

#include "base/error.hpp"
#include "base/markup.hpp"
#include "base/utf8.hpp"
#include "graph/source_texts.hpp"
#include "output/annotate/docx_anchor.hpp"
#include "output/annotate/docx_file.hpp"
#include "output/annotate/docx_relations.hpp"
#include "text/docx_package.hpp"
#include "text/docx_text.hpp"
#include "text/file_kind.hpp"
#include "text/office_xml.hpp"
#include "text/reader_docx.hpp"
#include "text/reading_budget.hpp"

namespace yiju {

namespace {

// Hash of the main part, place+length for each range, and whether the comments part's root was <w:comments/>.
constexpr std::string_view record_begin = "<!--yiju ";
constexpr std::string_view root_was_empty = "empty";

std::string hash_words(std::string_view bytes) {
  char digits[17] = {};
  const auto [end, error] = std::to_chars(digits, digits + 16, hash_of_text(bytes), 16);
  return {digits, end};
}

std::string record_of(std::string_view main, const std::vector<Span>& ranges, bool empty) {
  std::string record = std::string(record_begin) + hash_words(main);
  if (empty) record += " " + std::string(root_was_empty);
  for (const Span& range : ranges) record += " " + std::to_string(range.begin) + "+" + std::to_string(range.size());
  return record + "-->";
}

/// The record of the ranges within the comments part; empty where there is none.
std::string_view record_in(std::string_view comments) {
  const std::size_t begin = comments.rfind(record_begin);
  if (begin == std::string_view::npos) return {};
  return comments.substr(begin, comments.find("-->", begin) + 3 - begin);
}

/// The ranges, if the main part is still the one that was written; nothing otherwise.
std::optional<std::vector<Span>> ranges_of(std::string_view record, std::string_view main) {
  if (record.size() < record_begin.size() + 3) return std::nullopt;
  std::string_view rest = record.substr(record_begin.size(), record.size() - record_begin.size() - 3);
  const auto word = [&] {
    const std::string_view taken = rest.substr(0, rest.find(' '));
    rest.remove_prefix(std::min(taken.size() + 1, rest.size()));
    return taken;
  };
  if (word() != hash_words(main)) return std::nullopt;
  std::vector<Span> ranges;
  while (!rest.empty()) {
    const std::string_view range = word();
    if (range == root_was_empty) continue;
    std::uint32_t begin = 0, size = 0;
    const auto [plus, error] = std::from_chars(range.data(), range.data() + range.size(), begin);
    if (plus == range.data() + range.size()) return std::nullopt;
    std::from_chars(plus + 1, range.data() + range.size(), size);
    ranges.push_back({begin, begin + size});
  }
  return ranges;
}

/// The prefix of a tag's attributes: its name's, as a rule.
std::string prefix_in(std::string_view tag) {
  XmlTags tags(tag);
  XmlTag first;
  const std::string_view prefix = tags.next(first) ? prefix_of(first.name) : std::string_view();
  return prefix.empty() ? "w:" : std::string(prefix);
}

/// Elements by which a comment is bound to its words, of the comments whose ids are ours.
std::vector<Span> bindings_of(std::string_view main, const std::set<std::string>& ids) {
  std::vector<Span> ranges;
  const auto id_of = [](const XmlElement& element) {
    return std::string(attribute_in(element.tag, prefix_in(element.tag) + "id"));
  };
  for (const std::string_view name : {"commentRangeStart", "commentRangeEnd"}) {
    for (const XmlElement& element : elements_named(main, name)) {
      if (ids.contains(id_of(element))) ranges.push_back(element.whole);
    }
  }
  for (const XmlElement& run : elements_named(main, "r")) {
    const std::string_view bytes = slice(main, run.whole);
    if (bytes.find("commentReference") == std::string_view::npos) continue;
    for (const XmlElement& reference : elements_named(bytes, "commentReference")) {
      if (ids.contains(id_of(reference))) ranges.push_back(run.whole);
    }
  }
  std::ranges::sort(ranges, {}, &Span::begin);
  return ranges;
}

/// Takes our comments out of the comments part; their ids.
std::set<std::string> take_comments(std::string& comments) {
  std::set<std::string> ids;
  std::vector<Span> ranges;
  for (const XmlElement& comment : elements_named(comments, "comment")) {
    const std::string prefix = prefix_in(comment.tag);
    if (attribute_in(comment.tag, prefix + "initials") != own_initials) continue;
    ids.emplace(attribute_in(comment.tag, prefix + "id"));
    ranges.push_back(comment.whole);
  }
  comments = without_ranges(comments, ranges);
  const std::string_view record = record_in(comments);
  if (record.empty()) return ids;
  const bool was_empty = record.find(" " + std::string(root_was_empty)) != std::string_view::npos;
  comments.erase(static_cast<std::size_t>(record.data() - comments.data()), record.size());
  if (was_empty) comments = with_closed_root(comments);
  return ids;
}

void clean(DocxFile& file, const DocxPackage& package) {
  DocxRelations relations(file, package);
  const std::string path = package.path_of("comments");
  std::optional<std::string> comments = path.empty() ? std::nullopt : file.read(path);
  std::string main = file.read(package.main_path()).value_or("");
  if (!comments) return;
  const std::optional<std::vector<Span>> ranges = ranges_of(record_in(*comments), main);
  const std::set<std::string> ids = take_comments(*comments);
  if (ranges) relations.remove_links();
  if (ranges || !ids.empty())
    file.write(package.main_path(), without_ranges(main, ranges ? *ranges : bindings_of(main, ids)));
  if (elements_named(*comments, "comment").empty() && relations.made_comments())
    relations.remove_comments(path);
  else
    file.write(path, std::move(*comments));
}

/// A mark in the main part, and the order of those at one place.
struct PlacedMark {
  enum Order : std::uint8_t { link_end, comment_end, whole, comment_begin, link_begin };
  DocxCut cut;
  Order order = whole;
  std::string text;
};

class Marking {
 public:
  Marking(std::string_view main, const PlacedDocx& placed, DocxRelations& relations)
      : main_(main), anchors_(main, placed), relations_(relations) {
    prefix_ = anchors_.prefix().empty() ? "w:" : std::string(anchors_.prefix());
  }

  /// Nothing where the comment found no place.
  std::optional<DocxAnchor> add(const TextComment& comment, const std::string& number) {
    std::optional<DocxAnchor> anchor = anchors_.around(comment.words);
    if (!anchor) return std::nullopt;
    const std::string attribute = " " + prefix_ + "id=\"" + number + "\"/>";
    const std::string begin = "<" + prefix_ + "commentRangeStart" + declared() + attribute;
    const std::string end = "<" + prefix_ + "commentRangeEnd" + declared() + attribute + "<" + prefix_ + "r" +
                            declared() + "><" + prefix_ + "commentReference" + attribute + "</" + prefix_ + "r>";
    if (anchor->end) {
      marks_.push_back({anchor->begin, PlacedMark::comment_begin, begin});
      marks_.push_back({*anchor->end, PlacedMark::comment_end, end});
    } else {
      marks_.push_back({anchor->begin, PlacedMark::whole,
                        "<" + prefix_ + "p" + declared() + ">" + begin + end + "</" + prefix_ + "p>"});
    }
    return anchor;
  }

  void add(const TextLink& link) {
    const std::optional<DocxAnchor> anchor = anchors_.around(link.words);
    if (!anchor || !anchor->end || anchor->begin.parent != anchor->end->parent || anchor->begin.at >= anchor->end->at)
      return;
    const std::string_view between = main_.substr(anchor->begin.at, anchor->end->at - anchor->begin.at);
    if (anchor->in_link || between.find("hyperlink") != std::string_view::npos) return;
    const std::string relation = relations_.link_to(link.target);
    marks_.push_back({anchor->begin, PlacedMark::link_begin,
                      "<" + prefix_ + "hyperlink" + declared() + " xmlns:yijur=\"" +
                          std::string(relations_.id_namespace()) + "\" yijur:id=\"" + relation + "\" " + prefix_ +
                          "history=\"1\">"});
    marks_.push_back({*anchor->end, PlacedMark::link_end, "</" + prefix_ + "hyperlink>"});
  }

  [[nodiscard]] std::vector<Insertion> insertions() {
    std::ranges::stable_sort(marks_, {}, [](const PlacedMark& mark) { return std::pair(mark.cut.at, mark.order); });
    std::vector<Insertion> insertions;
    for (std::size_t at = 0; at < marks_.size();) {
      const DocxCut& cut = marks_[at].cut;
      Insertion insertion{cut.at, cut.close};
      for (; at < marks_.size() && marks_[at].cut.at == cut.at; ++at) insertion.text += marks_[at].text;
      insertion.text += cut.open;
      insertions.push_back(std::move(insertion));
    }
    return insertions;
  }

 private:
  /// Where the part's own elements bear no prefix, ours bring it along.
  [[nodiscard]] std::string declared() const {
    return anchors_.prefix().empty() ? " xmlns:w=\"" + std::string(relations_.word_namespace()) + "\"" : std::string();
  }

  std::string_view main_;
  DocxAnchors anchors_;
  DocxRelations& relations_;
  std::string prefix_;
  std::vector<PlacedMark> marks_;
};

/// An element of a comments part that declares the prefix w: itself where the part does not.
std::string comment_element(std::string_view text, const std::string& number, const std::string& author,
                            std::string_view declared) {
  std::string runs;
  std::string_view rest = text;
  for (bool first = true; first || !rest.empty(); first = false) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    runs += std::string(first ? "<w:r>" : "<w:r><w:br/>") + "<w:t xml:space=\"preserve\">" + escape_markup(line) +
            "</w:t></w:r>";
  }
  return "<w:comment" + std::string(declared) + " w:id=\"" + number + "\" w:author=\"" + escape_markup(author) +
         "\" w:initials=\"" + std::string(own_initials) + "\"><w:p>" + runs + "</w:p></w:comment>";
}

/// “第三条”, on a line of its own: what a comment speaks of that does not stand at its words.
std::string quoted_words(const PlacedDocx& placed, const TextComment& comment) {
  constexpr std::size_t widest = 60;  // columns
  std::string words = shorten_to_width(slice(placed.source.text, comment.words), widest);
  std::ranges::replace(words, '\n', ' ');
  return words.empty() ? words : "“" + words + "”\n";
}

std::uint32_t first_free_id(std::string_view comments) {
  std::uint32_t next = 0;
  for (const XmlElement& comment : elements_named(comments, "comment")) {
    const std::string_view value = attribute_in(comment.tag, prefix_in(comment.tag) + "id");
    std::uint32_t id = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), id);
    if (error == std::errc() && id < 0x7FFFFFF0) next = std::max(next, id + 1);
  }
  return next;
}

/// Whether anything was written.
bool write_marks(DocxFile& file, const DocxPackage& package, const PlacedDocx& placed, const TextMarks& marks) {
  const std::string main = file.read(package.main_path()).value_or("");
  DocxRelations relations(file, package);
  Marking marking(main, placed, relations);
  std::string path = package.path_of("comments");
  std::string comments = path.empty() ? std::string() : file.read(path).value_or("");
  std::uint32_t next = first_free_id(comments);
  std::string added;
  const std::string declaration = " xmlns:w=\"" + std::string(relations.word_namespace()) + "\"";
  const bool declared = comments.empty() || comments.find("xmlns:w=") != std::string::npos;
  for (const TextComment& comment : marks.comments) {
    const std::string number = std::to_string(next);
    const std::optional<DocxAnchor> anchor = marking.add(comment, number);
    if (!anchor) continue;
    const std::string text = (anchor->at_words ? "" : quoted_words(placed, comment)) + comment.text;
    added += comment_element(text, number, marks.author, declared ? "" : declaration);
    ++next;
  }
  for (const TextLink& link : marks.links) marking.add(link);
  std::vector<Span> ranges;
  const std::string marked = with_insertions(main, marking.insertions(), &ranges);
  if (marked == main) return false;
  file.write(package.main_path(), marked);
  if (path.empty()) path = relations.make_comments();
  if (comments.empty()) comments = relations.no_comments();
  file.write(path, with_last_child(comments, added + record_of(marked, ranges, has_empty_root(comments))));
  relations.save();
  return true;
}

/// What was added to relationships with something behind their end is found by no program, nor by `--clean`.
void refuse_lost_comments(const std::string& name, DocxFile& file) {
  const DocxPackage package(name, file);
  if (!package.path_of("comments").empty()) return;
  throw Error(ErrorCode::input, name, 0, 0,
              {"DOCX 的关系文件（" + package.relations_path() + "）已损坏，写不了批注",
               "expected relationships that comments can be added to, found a damaged " + package.relations_path()},
              {"请用 Word 或 WPS 打开后另存为 .docx", "open it in a word processor and save it anew as .docx"});
}

/// The marks in the order of their words, so that numbers rise.
TextMarks in_order(TextMarks marks) {
  std::ranges::stable_sort(marks.comments, {}, [](const TextComment& comment) { return comment.words.begin; });
  std::ranges::stable_sort(marks.links, {}, [](const TextLink& link) { return link.words.begin; });
  return marks;
}

}  // namespace

bool is_docx(const std::string& name, std::string_view bytes) {
  if (kind_of(bytes, name) != FileKind::zip) return false;
  const ZipReader archive(name, bytes);
  return archive.has("[Content_Types].xml") && !archive.has("xl/workbook.xml") && !archive.has("ppt/presentation.xml");
}

std::string annotate_docx(const std::string& name, std::string_view bytes, const TextMarks& marks,
                          const ReadOptions& options) {
  const ReadingBudget budget(name, bytes.size());
  DocxFile file(name, bytes);
  clean(file, DocxPackage(name, file));
  const PlacedDocx placed = read_placed_docx(name, file, options);
  if (placed.places.empty() && !placed.source.text.empty())
    throw Error(ErrorCode::input, name, 0, 0,
                {"正文部分不是 UTF-8，写不了批注", "expected a main part in UTF-8, found another encoding"},
                {"请用 Word 或 WPS 另存为 .docx", "save it anew as .docx"});
  if (write_marks(file, DocxPackage(name, file), placed, in_order(marks))) refuse_lost_comments(name, file);
  return file.finish();
}

std::string clean_docx(const std::string& name, std::string_view bytes) {
  const ReadingBudget budget(name, bytes.size());
  DocxFile file(name, bytes);
  clean(file, DocxPackage(name, file));
  return file.finish();
}

}  // namespace yiju
