#include "output/annotate/html_comments.hpp"

#include <algorithm>

#include "base/english.hpp"
#include "base/markup.hpp"
#include "base/plain_line.hpp"
#include "base/white_space.hpp"
#include "output/html_words.hpp"

namespace yiju {

namespace {

constexpr std::string_view style = R"(
@page { size: A4; margin: 18mm 14mm; }
:root { --ink: #1f2933; --soft: #5b6770; --line: #d5dbe1; --mark: #fdf3e1; --edge: #8a4b08; --link: #1f5fa8; }
body { margin: 2rem auto; max-width: 74rem; padding: 0 1.25rem; color: var(--ink); background: #fff;
  font: 16px/1.75 "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, "方正书宋_GBK", "FZShuSong-Z01", serif; }
h1 { font: 600 1.5rem/1.4 "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "方正黑体_GBK", sans-serif; margin: 0 0 .3rem; }
p.count { color: var(--soft); margin: 0 0 1.5rem; }
section { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 0 2rem; break-inside: avoid; }
section > p.heading { font: 600 1.05rem/1.6 "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; margin-top: .6rem; }
section > p { margin: 0 0 .5rem; white-space: pre-wrap; overflow-wrap: anywhere; }
ol { margin: 0 0 .6rem; padding: 0; list-style: none; font: .84rem/1.6 "Noto Sans CJK SC", "Microsoft YaHei", "方正黑体_GBK", sans-serif; }
li { border-left: 3px solid var(--edge); background: var(--mark); padding: .35rem .6rem; margin: 0 0 .4rem; white-space: pre-line;
  overflow-wrap: anywhere; }
li:target { outline: 2px solid var(--edge); } li a, sup a { color: var(--link); }
mark { background: var(--mark); border-bottom: 2px solid var(--edge); color: inherit; } sup { line-height: 0; }
@media (max-width: 45rem) { section { grid-template-columns: 1fr; } }
@media print { body { margin: 0; max-width: none; font-size: 10.5pt; } mark, li { -webkit-print-color-adjust: exact; print-color-adjust: exact; } }
)";

class Page {
 public:
  Page(const Source& source, const TextMarks& marks, Language language)
      : text_(source.text), comments_(marks.comments), links_(marks.links), language_(language) {
    std::ranges::stable_sort(comments_, {}, [](const TextComment& comment) { return comment.words.begin; });
    std::ranges::stable_sort(links_, {}, [](const TextLink& link) { return link.words.begin; });
  }

  std::string write(const std::string& title) {
    const std::string lang(choose(language_, "zh-CN", "en"));
    out_ = "<!DOCTYPE html>\n<html lang=\"" + lang + "\">\n<head>\n<meta charset=\"utf-8\">\n" +
           "<meta name=\"viewport\" content=\"width=device-width\">\n<meta http-equiv=\"Content-Security-Policy\" "
           "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>" +
           escape_markup(title) + "</title>\n<style>" + std::string(style) + "</style>\n</head>\n<body>\n<main>\n<h1>" +
           html_words(title, language_) + "</h1>\n<p class=\"count\">" +
           (language_ == Language::zh ? std::to_string(comments_.size()) + " 条批注"
                                      : counted(comments_.size(), "comment")) +
           "</p>\n";
    for (const PlainLine& line : PlainLines(text_))
      write_line({static_cast<std::uint32_t>(line.begin), static_cast<std::uint32_t>(line.end())});
    return std::move(out_) + "</main>\n</body>\n</html>\n";
  }

 private:
  /// A heading of Markdown without its marks; a line that is a remark of HTML, or has no words, is left out.
  void write_line(Span line) {
    const std::size_t first = next_;
    while (next_ < comments_.size() && comments_[next_].words.begin <= line.end) ++next_;
    const std::string_view words = trim(slice(text_, line));
    const bool nothing = words.empty() || (words.starts_with("<!--") && words.ends_with("-->"));
    if (nothing && first == next_) return;
    const bool heading = words.starts_with("#");
    while (heading && line.begin < line.end && (text_[line.begin] == '#' || text_[line.begin] == ' ')) ++line.begin;
    out_ += heading ? "<section><p lang=\"zh\" class=\"heading\">" : "<section><p lang=\"zh\">";
    write_words(line, first);
    out_ += "</p>";
    if (first != next_) {
      out_ += "<ol>";
      for (std::size_t at = first; at < next_; ++at) write_comment(at);
      out_ += "</ol>";
    }
    out_ += "</section>\n";
  }

  /// The words of a line; a mark that begins within another begins behind it.
  void write_words(Span line, std::size_t first) {
    std::uint32_t at = line.begin;
    for (std::size_t index = first; index < next_; ++index) {
      const Span words = comments_[index].words;
      write_linked({at, std::max(at, std::min(words.begin, line.end))});
      at = std::max(at, std::min(words.begin, line.end));
      const std::uint32_t end = std::max(at, std::min(words.end, line.end));
      const std::string number = std::to_string(index + 1);
      if (end > at) {
        out_ += "<mark>";
        write_linked({at, end});
        out_ += "</mark>";
      }
      out_ += "<sup id=\"word-" + number + "\"><a href=\"#comment-" + number + "\">" + number + "</a></sup>";
      at = end;
    }
    write_linked({at, line.end});
  }

  void write_linked(Span words) {
    std::uint32_t at = words.begin;
    while (next_link_ < links_.size() && links_[next_link_].words.end <= at) ++next_link_;
    for (std::size_t index = next_link_; index < links_.size() && links_[index].words.begin < words.end; ++index) {
      const Span link = links_[index].words;
      const std::uint32_t begin = std::max(at, link.begin), end = std::min(words.end, link.end);
      if (end <= begin) continue;
      out_ += escape_markup(slice(text_, {at, begin}));
      out_ += "<a href=\"" + escape_markup(links_[index].target) + "\">" + escape_markup(slice(text_, {begin, end})) +
              "</a>";
      at = end;
    }
    out_ += escape_markup(slice(text_, {at, words.end}));
  }

  void write_comment(std::size_t index) {
    const std::string number = std::to_string(index + 1);
    out_ += "<li id=\"comment-" + number + "\"><a href=\"#word-" + number + "\">" + number + "</a> " +
            html_words(comments_[index].text, language_) + "</li>";
  }

  std::string_view text_;
  std::vector<TextComment> comments_;
  std::vector<TextLink> links_;
  Language language_;
  std::string out_;
  std::size_t next_ = 0, next_link_ = 0;
};

}  // namespace

std::string annotate_html(const Source& source, const std::string& title, const TextMarks& marks, Language language) {
  return Page(source, marks, language).write(title);
}

}  // namespace yiju
