#include "output/dossier/index_page.hpp"

#include "base/markup.hpp"
#include "output/annotate/draft_links.hpp"
#include "output/dossier/source_texts_table.hpp"
#include "output/html_words.hpp"

namespace yiju {

namespace {

constexpr std::string_view style = R"(
@page { size: A4; margin: 16mm 14mm; }
:root { --ink: #1f2933; --soft: #5b6770; --line: #d5dbe1; --band: #eef2f6; --head: #27496d; --title: #27496d; --page: #fff; --link: #1f5fa8; --gap: #fdf3e1; --edge: #8a4b08; }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: var(--page); font: 16px/1.7 "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, "方正书宋_GBK", "FZShuSong-Z01", serif; }
h1, h2, .figure b, .file b, th { font-family: "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", SimHei, "方正黑体_GBK", sans-serif; }
header { background: var(--head); color: #fff; padding: 2.6rem 0 2.2rem; }
header > *, main { max-width: 68rem; margin: 0 auto; padding: 0 1.5rem; }
h1 { font-size: 1.9rem; line-height: 1.35; font-weight: 600; margin: 0 auto .6rem; text-wrap: balance; }
header p { margin: 0 auto; color: #dbe5ef; font-size: .95rem; }
main { padding-top: 1.8rem; padding-bottom: 3rem; }
h2 { font-size: 1.15rem; color: var(--title); margin: 2.2rem 0 .8rem; border-bottom: 2px solid var(--title); padding-bottom: .3rem; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(5.2rem, 1fr)); gap: .8rem; }
.figure { border: 1px solid var(--line); border-top: 4px solid var(--head); padding: .6rem .6rem .7rem; }
.figure b { display: block; font-size: 2rem; line-height: 1.2; font-weight: 600; color: var(--title); }
.figure span { display: block; color: var(--soft); font-size: .84rem; line-height: 1.45; }
.figure.none { border-top-color: var(--line); } .figure.none b { color: var(--soft); }
ul.first { margin: 0; padding: 0; list-style: none; }
ul.first li { border-left: 4px solid var(--edge); background: var(--gap); padding: .45rem .9rem; margin: 0 0 .5rem; } ul.first a { color: var(--link); }
.files { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr)); gap: .8rem; }
a.file { display: block; color: inherit; text-decoration: none; border: 1px solid var(--line); padding: .7rem .9rem; }
a.file b { display: block; color: var(--link); font-weight: 600; overflow-wrap: anywhere; }
a.file span { color: var(--soft); font-size: .88rem; }
a.file.wanting { border-left: 4px solid var(--edge); }
a.file:hover, a.file:focus-visible { border-color: var(--link); outline: 2px solid var(--link); outline-offset: -1px; }
.pictures { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 26rem), 1fr)); gap: 1rem; }
figure { margin: 0; border: 1px solid var(--line); padding: .6rem; }
figure img { display: block; width: 100%; height: auto; max-height: 22rem; object-fit: contain; background: #fff; }
figcaption { font-size: .88rem; color: var(--soft); text-align: center; margin-top: .4rem; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; line-height: 1.55; }
th { background: var(--head); color: #fff; text-align: left; font-weight: 600; padding: .5rem .6rem; }
td { border: 1px solid var(--line); padding: .4rem .6rem; vertical-align: top; overflow-wrap: anywhere; }
table.drafts { margin: 1.4rem 0; } td a { color: var(--link); } td.number { text-align: right; } th.number { text-align: right; white-space: nowrap; }
footer { color: var(--soft); font-size: .88rem; margin-top: 2rem; } code { font-family: "Noto Sans Mono CJK SC", Consolas, monospace; }
@media screen and (prefers-color-scheme: dark) {
  :root { color-scheme: dark; --ink: #dde3e9; --soft: #a7b1bb; --line: #3a444e; --band: #232b33; --title: #a9c8e8; --page: #14181d; --link: #8fbdf0; --gap: #33291a; --edge: #d9913f; } }
@media print { header, .figure, ul.first li, th { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  body { font-size: 10.5pt; } header { padding: 1.2rem 1rem; margin-bottom: 1rem; } main { padding: 0; }
  .figures { grid-template-columns: repeat(9, 1fr); gap: .3rem; } .figure { padding: .4rem; } .figure b { font-size: 16pt; }
  .figure span { font-size: 8.5pt; } .pictures { grid-template-columns: 1fr 1fr; } figure, tr, a.file { break-inside: avoid; } }
)";

class PageWriter {
 public:
  PageWriter(const IndexPage& page, const DossierRecord& record) : page_(page), record_(record) {}

  std::string write() {
    write_head();
    write_figures();
    write_first();
    write_drafts();
    heading("文件", "Files");
    out_ += "<div class=\"files\">\n";
    for (const IndexFile& file : page_.files) write_file(file);
    out_ += "</div>\n";
    write_pictures();
    write_instruments();
    out_ += "<footer><p>";
    out_ +=
        choose(page_.language,
               "manifest.json 记着每一处依据的出处、版本、规则和文字的校验值；<code>yiju verify</code> 加上本文件夹，"
               "即按现在的文本库重新核对。引用是否恰当、依据是否充分，仍须由人判断。",
               "manifest.json keeps the place, wording, rule and hash of every source; <code>yiju verify</code> with "
               "this folder checks them against the library of today. Whether a citation is apt or sufficient is "
               "for a person to judge.");
    return std::move(out_) + "</p></footer>\n</main>\n</body>\n</html>\n";
  }

 private:
  void heading(std::string_view zh, std::string_view en) {
    out_ += "<h2>" + std::string(choose(page_.language, zh, en)) + "</h2>\n";
  }

  void write_head() {
    const std::string title = escape_markup(page_.title);
    out_ = "<!DOCTYPE html>\n<html lang=\"" + std::string(choose(page_.language, "zh-CN", "en")) +
           "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n"
           "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
           "img-src 'self' file:\">\n<title>" +
           title + "</title>\n<style>" + std::string(style) + "</style>\n</head>\n<body>\n<header>\n<h1>" +
           html_words(page_.title, page_.language) + "</h1>\n";
    for (const std::string& line : page_.lines) out_ += "<p>" + html_words(line, page_.language) + "</p>\n";
    out_ += "</header>\n<main>\n";
  }

  void write_figures() {
    if (page_.figures.empty()) return;
    out_ += "<div class=\"figures\">\n";
    for (const auto& [name, number] : page_.figures)
      out_ += "<div class=\"figure" + std::string(number == "0" || number == "—" ? " none" : "") + "\"><b>" +
              escape_markup(number) + "</b><span>" + html_words(name, page_.language) + "</span></div>\n";
    out_ += "</div>\n";
  }

  void write_first() {
    if (page_.first.empty()) return;
    heading("先看这些", "To look at first");
    out_ += "<ul class=\"first\">\n";
    for (const IndexLead& lead : page_.first) {
      const std::string list = html_words(lead.list, page_.language);
      out_ += "<li>" + html_words(lead.what, page_.language) + std::string(choose(page_.language, "（", " (")) +
              (lead.file.empty() ? list : "<a href=\"" + encoded_address(lead.file) + "\">" + list + "</a>") +
              std::string(choose(page_.language, "）", ")")) + "</li>\n";
    }
    out_ += "</ul>\n";
  }

  void write_file(const IndexFile& file) {
    out_ += "<a class=\"file" + std::string(file.wanting ? " wanting" : "") + "\" href=\"" +
            encoded_address(file.name) + "\"><b>" + html_words(file.name, page_.language) + "</b><span>" +
            html_words(file.what, page_.language) + "</span></a>\n";
  }

  void write_pictures() {
    if (page_.pictures.empty()) return;
    heading("图", "Pictures");
    out_ += "<div class=\"pictures\">\n";
    for (const IndexFile& picture : page_.pictures) {
      const std::string what = escape_markup(picture.what), address = encoded_address(picture.name);
      out_ += "<figure><a href=\"" + address + "\"><img src=\"" + address + "\" alt=\"" + what + "\"></a><figcaption>" +
              html_words(picture.what, page_.language) + "</figcaption></figure>\n";
    }
    out_ += "</div>\n";
  }

  /// A row a draft, its name leading to its dossier.
  void write_drafts() {
    if (page_.table == nullptr) return;
    out_ += "<table class=\"drafts\">\n<thead><tr>";
    for (const TableColumn& column : page_.table->columns)
      out_ += std::string(column.kind == ColumnKind::number ? "<th class=\"number\">" : "<th>") +
              html_words(column.name, page_.language) + "</th>";
    out_ += "</tr></thead>\n<tbody>\n";
    for (std::size_t row = 0; row < page_.table->rows.size(); ++row) {
      out_ += "<tr>";
      for (std::size_t at = 0; at < page_.table->columns.size(); ++at) {
        const std::string words = html_words(page_.table->rows[row].cells[at].text, page_.language);
        out_ += at == 0 ? "<td lang=\"zh\"><a href=\"" + encoded_address(page_.row_addresses[row]) + "\">" + words +
                              "</a></td>"
                        : "<td class=\"number\">" + words + "</td>";
      }
      out_ += "</tr>\n";
    }
    out_ += "</tbody>\n</table>\n";
  }

  /// A row an instrument in one wording: the cited texts stand together by instrument.
  void write_instruments() {
    if (record_.cited.empty()) return;
    heading("所据的文件和版本", "Instruments and their wordings");
    out_ += "<table>\n<thead><tr><th>" + std::string(choose(page_.language, "文件", "Instrument")) + "</th><th>" +
            std::string(choose(page_.language, "层级、文本、状态", "Level, wording, status")) +
            "</th><th class=\"number\">" + std::string(choose(page_.language, "引用", "Cited")) +
            "</th></tr></thead>\n<tbody>\n";
    std::vector<std::size_t> places(record_.cited.size(), 0);
    for (const CitingCell& cell : record_.cells) ++places[cell.cited];
    for (std::size_t begin = 0; begin < record_.cited.size();) {
      const CitedText& text = record_.cited[begin];
      std::size_t end = begin, count = 0;
      for (; end < record_.cited.size() && record_.cited[end].title == text.title; ++end) count += places[end];
      out_ += "<tr><td lang=\"zh\">" + escape_markup(text.title) + "</td><td>" +
              escape_markup(version_words(text, page_.language)) + "</td><td class=\"number\">" +
              std::to_string(count) + "</td></tr>\n";
      begin = end;
    }
    out_ += "</tbody>\n</table>\n";
  }

  const IndexPage& page_;
  const DossierRecord& record_;
  std::string out_;
};

}  // namespace

std::string write_index_page(const IndexPage& page, const DossierRecord& record) {
  return PageWriter(page, record).write();
}

}  // namespace yiju
