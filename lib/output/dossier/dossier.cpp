#include "output/dossier/dossier.hpp"

#include <algorithm>

#include "base/english.hpp"
#include "base/file_system.hpp"
#include "base/utf8.hpp"
#include "citation/title.hpp"
#include "output/annotate/draft_comments.hpp"
#include "output/annotate/html_comments.hpp"
#include "output/dossier/booklet.hpp"
#include "output/dossier/dossier_tables.hpp"
#include "output/dossier/index_page.hpp"
#include "output/format.hpp"
#include "output/page/explore_page.hpp"
#include "output/page/page_template.hpp"
#include "output/slides/slides.hpp"
#include "render/picture.hpp"
#include "render/picture_file.hpp"

namespace yiju {

namespace {

constexpr double booklet_dpi = 144;

/// Puts the folder together, file by file.
class DossierMaker {
 public:
  DossierMaker(const DossierDraft& draft, const DossierOptions& options)
      : draft_(draft),
        options_(options),
        language_(options.language),
        record_(record_of(draft.corpus, draft.graph, draft.review)),
        tables_(dossier_tables(draft, record_, language_)) {}

  std::vector<FolderFile> make() {
    start_index();
    add_annotated();
    add_tables();
    add_workbook();
    add_pictures();
    add_page();
    add_booklet();
    put("index.html", write_index_page(index_, record_));
    add_manifest();
    return std::move(files_);
  }

 private:
  [[nodiscard]] std::string words(std::string_view zh, std::string_view en) const {
    return std::string(choose(language_, zh, en));
  }

  void put(std::string name, std::string bytes) { files_.push_back({std::move(name), std::move(bytes)}); }

  /// A file that the first page lists.
  void list(std::string name, std::string bytes, std::string what, bool wanting = false) {
    index_.files.push_back({name, std::move(what), wanting});
    put(std::move(name), std::move(bytes));
  }

  /// 02 立法依据对照表: the folder lists its files in the order in which they are read.
  [[nodiscard]] std::string numbered(std::string_view name) {
    const std::string number = std::to_string(++last_number_);
    return (number.size() < 2 ? "0" : "") + number + " " + std::string(name);
  }

  void start_index() {
    const DraftCounts counts = counts_of(draft_.graph, draft_.review);
    index_.language = booklet_.language = language_;
    index_.title = booklet_.title =
        language_ == Language::zh ? in_quotes(record_.draft) + "依据卷宗" : record_.draft + ": dossier of its sources";
    std::string line = words("草案文件：", "Draft: ") + record_.path;
    if (record_.version.known()) line += words("　文本日期：", ", dated ") + to_string(record_.version);
    if (options_.made.as_of.known()) line += words("　依据核至：", ", sources as of ") + to_string(options_.made.as_of);
    index_.lines = booklet_.lines = {line};
    for (const Figure& figure : figures_of(counts))
      index_.figures.emplace_back(figure.name.in(language_), figure.number());
    booklet_.figures = index_.figures;
    add_first(counts);
  }

  /// What to look at first, the gravest on top.
  void add_first(const DraftCounts& counts) {
    const auto say = [&](std::size_t count, BilingualView list, std::string_view zh, std::string_view en) {
      if (count == 0) return;
      std::string line = language_ == Language::zh ? std::to_string(count) + std::string(zh)
                                                   : std::string(en) + ": " + std::to_string(count);
      booklet_.first.push_back(line + words("（", " (") + std::string(list.in(language_)) + words("）", ")"));
      index_.first.push_back({{}, std::move(line), std::string(list.in(language_))});
    };
    say(counts.errors, findings_list, " 处错误", "Errors");
    say(counts.powers_beyond, powers_list, " 条设定超出所指明的上位条款", "Powers beyond the provision named");
    say(counts.powers_unnamed, powers_list, " 条设定未指明上位依据", "Powers that name no authority");
    say(counts.urgent_gaps, gaps_list, " 条设定权力、禁止或课以义务而未引依据",
        "Articles that set a power, forbid or burden without a source");
    say(counts.untold_gaps, gaps_list, " 条未引依据，看不出规定了什么",
        "Articles without a source that do not tell what they do");
    say(counts.warnings, findings_list, " 处警告", "Warnings");
    say(counts.changed, changes_list, " 处依据其后有变动", "Sources that have changed since");
  }

  /// What is to be looked at first leads to the file of its list.
  void lead_to(std::string_view list, const std::string& file) {
    for (IndexLead& lead : index_.first) {
      if (lead.list == list) lead.file = file;
    }
  }

  void add_annotated() {
    const Source& source = draft_.corpus.documents[draft_.review.document].source;
    TextMarks marks;
    marks.author = options_.author;
    marks.comments = comments_on(draft_.corpus, draft_.graph, draft_.review, {language_, {}});
    const std::string name = numbered(words("批注稿", "Draft with comments"));
    const std::string what = language_ == Language::zh
                                 ? std::to_string(marks.comments.size()) + " 条批注，写在草案的相应文字上"
                                 : counted(marks.comments.size(), "comment") + " at the words of the draft";
    const std::string bytes = read_file(source.path);
    if (is_docx(source.path, bytes)) {
      list(name + ".docx", annotate_docx(source.path, bytes, marks, options_.made.reading), what);
    } else {
      list(name + ".html", annotate_html(source, record_.draft, marks, language_), what);
    }
  }

  [[nodiscard]] std::string first_line(const std::string& text) const { return text.substr(0, text.find('\n')); }

  void add_tables() {
    for (const DossierTable& one : tables_) {
      const std::string name = numbered(one.name.in(language_));
      std::string what = one.table.rows.empty() ? one.table.nothing : first_line(one.table.summary);
      list(name + ".docx", draw_table(printed(one), "docx"), std::move(what), one.wanting);
      lead_to(one.name.in(language_), index_.files.back().name);
      if (one.workbook)
        list(name + ".xlsx", draw_table(*one.workbook, "xlsx"),
             words("同一张表的工作簿，可筛选、可填备注", "the same as a workbook, to filter and to write into"));
      if (one.table.rows.empty()) {
        booklet_.nothing.emplace_back(one.name.in(language_));
      } else {
        booklet_.parts.push_back({std::string(one.name.in(language_)), shortened(one), {}});
      }
    }
  }

  /// The basis table keeps the columns that are still to be filled in.
  [[nodiscard]] static Table printed(const DossierTable& one) {
    return one.workbook ? one.table : without_empty_columns(one.table);
  }

  /// Of what is only suggested the booklet shows the beginning of the words; the list has them in full.
  [[nodiscard]] static Table shortened(const DossierTable& one) {
    constexpr std::size_t shown = 160;  // columns of a terminal: 80 Chinese characters
    Table table = printed(one);
    if (!one.proposal) return table;
    for (std::size_t at = 0; at < table.columns.size(); ++at) {
      if (table.columns[at].kind != ColumnKind::words) continue;
      for (TableLine& row : table.rows) row.cells[at].text = shorten_to_width(row.cells[at].text, shown);
    }
    return table;
  }

  /// All lists but the basis table as the sheets of one workbook.
  void add_workbook() {
    Table book = tables_[1].table;
    for (std::size_t at = 2; at < tables_.size(); ++at) {
      Table sheet = tables_[at].table;
      sheet.name = tables_[at].name.in(language_);
      for (TableLine& row : sheet.rows) {
        for (TableCell& cell : row.cells) cell.link.reset();  // of a sheet that is another one here
      }
      book.further.push_back(std::move(sheet));
    }
    book.name = tables_[1].name.in(language_);
    list(numbered(words("各项清单", "All lists")) + ".xlsx", draw_table(book, "xlsx"),
         words("以上各表合为一个工作簿，一表一页", "the lists above in one workbook, a sheet each"));
  }

  void add_pictures() {
    struct Shown {
      PictureKind kind;
      BilingualView name;
      PaperSize paper;
      bool printed;
    };
    constexpr Shown shown[] = {{PictureKind::gaps, {"缺口图", "Gap map"}, PaperSize::a4, true},
                               {PictureKind::whole, {"全图", "The whole"}, PaperSize::a3, true},
                               {PictureKind::levels, {"效力层级", "Levels"}, PaperSize::a4, false},
                               {PictureKind::matrix, {"章与文件", "Chapters and instruments"}, PaperSize::a3, false}};
    const std::string folder = words("图", "pictures");
    for (const Shown& one : shown) {
      const std::string name(one.name.in(language_));
      const PictureSpec spec = picture_of(one.kind, one.paper);
      index_.pictures.push_back({folder + "/" + name + ".svg", name, false});
      put(index_.pictures.back().name,
          write_picture({draw_picture(draft_.graph, spec)}, PictureFormat::svg, booklet_dpi, language_));
      if (!one.printed) continue;
      const std::vector<Scene> pages = draw_pages(draft_.graph, spec);
      put(folder + "/" + name + ".pdf", write_picture(pages, PictureFormat::pdf, booklet_dpi, language_));
      print_picture(name, one.kind);
    }
    const std::vector<Scene> talk = draw_talk(draft_.graph, picture_of(PictureKind::gaps, PaperSize::wide));
    list(numbered(words("汇报", "Briefing")) + ".pptx", write_slides(talk, talk.front().title),
         words("幻灯片：缺口图，然后一章一页，可以修改", "slides: the gap map, then one a chapter, to be edited"));
  }

  /// In the booklet, on as many pages as it takes to read its words.
  void print_picture(const std::string& name, PictureKind kind) {
    BookletPart part{name, {}, {}};
    for (const Scene& page : draw_pages(draft_.graph, picture_of(kind, PaperSize::a4))) {
      part.pictures.push_back(
          {write_picture({page}, PictureFormat::png, booklet_dpi, language_), page.width, page.height});
    }
    booklet_.parts.push_back(std::move(part));
  }

  [[nodiscard]] PictureSpec picture_of(PictureKind kind, PaperSize paper) const {
    PictureSpec spec;
    spec.kind = kind;
    spec.node = draft_.review.root;
    spec.words = texts_of_corpus(draft_.corpus);
    spec.paper.size = paper;
    spec.paper.orientation = Orientation::landscape;
    spec.paper.language = language_;
    return spec;
  }

  void add_page() {
    if (page_template().empty()) return;  // the program was built without it
    ExploreOptions options;
    options.data.language = language_;
    options.around = draft_.review.root;
    options.hops = options_.page_hops;
    list(numbered(words("互动页面", "Interactive page")) + ".html",
         write_explore_page(draft_.graph, texts_of_corpus(draft_.corpus), options),
         words("在浏览器里查每一条的依据，不用联网", "what every article rests on, in a browser, without network"));
  }

  void add_booklet() {
    const std::string name = words("卷宗", "Dossier") + ".docx";
    index_.files.insert(index_.files.begin(),
                        {name, words("需要打印的各项合为一册", "all that is printed in one booklet"), false});
    put(name, write_booklet(booklet_));
  }

  void add_manifest() {
    Manifest manifest = options_.made;
    manifest.language = language_;
    manifest.record = record_;
    for (const FolderFile& file : files_) manifest.files.push_back(listed(file));
    put(std::string(manifest_name), write_manifest(manifest));
  }

  const DossierDraft& draft_;
  const DossierOptions& options_;
  Language language_;
  DossierRecord record_;
  std::vector<DossierTable> tables_;
  IndexPage index_;
  Booklet booklet_;
  std::vector<FolderFile> files_;
  int last_number_ = 0;
};

}  // namespace

std::vector<FolderFile> make_dossier(const DossierDraft& draft, const DossierOptions& options) {
  return DossierMaker(draft, options).make();
}

std::vector<Figure> figures_of(const DraftCounts& counts) {
  const BilingualView unit =
      counts.amends ? BilingualView("改动（处）", "changes made") : BilingualView("条文", "articles");
  return {{unit, unit, counts.articles},
          {{"无依据", "without a source"}, {"无依据", "gaps"}, counts.without_source},
          {{"其中要紧的", "of these urgent"}, {"要紧", "urgent"}, counts.urgent_gaps},
          {{"依据文件", "instruments cited"}, {"文件", "acts"}, counts.instruments},
          {{"依据（项）", "sources"}, {"依据", "sources"}, counts.sources},
          {{"设定权力", "powers set"}, {"设定", "powers"}, counts.powers},
          {{"检查出错误", "errors found"}, {"错误", "errors"}, counts.errors},
          {{"检查出警告", "warnings"}, {"警告", "warnings"}, counts.warnings},
          {{"依据有变动", "sources changed"}, {"变动", "changed"}, counts.changed, counts.compared}};
}

}  // namespace yiju
