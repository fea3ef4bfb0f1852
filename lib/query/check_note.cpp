// The numbers and names that a drafting note claims, held against the draft:
//   草案分为八章，共34条                    → chapters 8, articles 34
//   第一章为总则，共6条                     → chapter 1 is called 总则 and has 6 articles
//   第二章设施（第四条至第六条）             → … is called 设施 and holds these articles
//   分为总则、设施、附则三章                 → these are the chapters
// Each is confirmed or contradicted at its place in the note; what the note does not count is not checked.

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "base/behind_last.hpp"
#include "base/bracket.hpp"
#include "base/english.hpp"
#include "base/numeral.hpp"
#include "base/plain_line.hpp"
#include "base/utf8.hpp"
#include "base/white_space.hpp"
#include "base/word_set.hpp"
#include "citation/pinpoint.hpp"
#include "citation/title.hpp"
#include "corpus/noted_draft.hpp"
#include "document/draft_stage.hpp"
#include "document/draft_title.hpp"
#include "query/check_parts.hpp"
#include "query/draft_chapters.hpp"
#include "query/place_list.hpp"

namespace yiju {

namespace {

// A count of something else: 收到意见30条, 新增3条, 现行条例共8章.
bool counts_other(std::string_view clause) {
  static constexpr WordSet others{"收到", "建议", "反馈", "采纳", "新增",   "增加",   "删去", "删除",
                                  "修改", "合并", "调整", "现行", "原条例", "原办法", "原来"};
  static constexpr std::string_view opinions = "意见", stage = "意见稿";
  for (std::size_t at = clause.find(opinions); at != clause.npos; at = clause.find(opinions, at + opinions.size())) {
    if (!clause.substr(at).starts_with(stage)) return true;
  }
  return others.stands_in(clause);
}

// Reads one note from its beginning to its end.
class NoteReader {
 public:
  NoteReader(const Corpus& corpus, const NoteText& note, std::vector<Finding>& out)
      : corpus_(corpus),
        note_(note.document),
        words_(note.words),
        text_(std::string_view(corpus.documents[note.document].source.text).substr(0, note.words.end)),
        draft_(corpus.documents[note.draft]),
        chapters_(chapters_of(draft_)),
        out_(out) {}

  void read() {
    for (const PlainLine& read : PlainLines(text_, words_.begin)) line(read.begin, read.end());
  }

 private:
  // A number with a unit behind it, 八章, 34条 or 五个章节, that begins at `at`.
  struct Count {
    std::uint32_t value = 0;
    Span span;
  };

  [[nodiscard]] std::optional<Count> count_at(std::size_t at, std::string_view unit) const {
    const Numeral numeral = scan_numeral(text_.substr(at));
    std::size_t end = at + numeral.bytes;
    if (text_.substr(end).starts_with("个")) end += std::string_view("个").size();
    if (numeral.bytes == 0 || !text_.substr(end).starts_with(unit)) return std::nullopt;
    end += unit.size();
    return Count{numeral.value, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)}};
  }

  // The first count of a unit in a sentence that is no number of its own (第三章, 第六条).
  [[nodiscard]] std::optional<Count> find_count(std::size_t begin, std::size_t end, std::string_view unit) const {
    constexpr std::string_view ordinal = "第";
    for (std::size_t at = begin; at < end;) {
      const bool after_ordinal = at >= ordinal.size() && text_.substr(at - ordinal.size()).starts_with(ordinal);
      const Numeral numeral = scan_numeral(text_.substr(at, end - at));
      if (numeral.bytes != 0) {
        if (!after_ordinal) {
          const std::optional<Count> count = count_at(at, unit);
          if (count && count->span.end <= end && !counts_other(clause_before(begin, at))) return count;
        }
        at += numeral.bytes;
      } else {
        ++at;
        while (at < end && is_continuation(text_[at])) ++at;
      }
    }
    return std::nullopt;
  }

  // The clause up to `at`, of a sentence that begins at `begin`.
  [[nodiscard]] std::string_view clause_before(std::size_t begin, std::size_t at) const {
    return behind_last(text_.substr(begin, at - begin), {"，", "；", "："});
  }

  // Parts of a line that begin with 第X章 speak of that chapter; other sentences that count 章 or 条 speak of the whole.
  void line(std::size_t begin, std::size_t end) {
    constexpr std::string_view stop = "。";
    told_ = false;
    while (begin < end) {
      const std::size_t sentence_end = std::min(text_.find(stop, begin), end);
      sentence(begin, sentence_end);
      begin = sentence_end + stop.size();
    }
  }

  void sentence(std::size_t begin, std::size_t end) {
    constexpr std::size_t furthest = 24;  // bytes in front: （一）, a few words
    const std::string_view words = text_.substr(0, end);
    const std::optional<ChapterMark> first = find_chapter(words, begin);
    const std::size_t whole_end = first ? first->begin : end;
    if (!first || first->begin - begin > furthest) whole(begin, whole_end);
    for (std::optional<ChapterMark> mark = first; mark;) {
      const std::optional<ChapterMark> next = find_chapter(words, mark->end);
      chapter(*mark, next ? next->begin : end);
      mark = next;
    }
    row(begin, end);
  }

  void whole(std::size_t begin, std::size_t end) {
    const std::string_view words = text_.substr(begin, end - begin);
    const std::optional<Count> chapters = find_count(begin, end, "章");
    const std::optional<Count> articles = find_count(begin, end, "条");
    static constexpr WordSet counting{"分为", "共", "组成", "总计", "合计", "包括", "设有"};
    static constexpr WordSet joints{"、", "，"};
    const std::string_view between = chapters && articles && chapters->span.end <= articles->span.begin
                                         ? slice(text_, {chapters->span.end, articles->span.begin})
                                         : std::string_view("none");
    const bool side_by_side = between.empty() || joints.holds(between);  // 3章17条, 3章、17条
    if (!side_by_side && !counting.stands_in(words)) return;
    const Document* const counted = draft_counted_in(words);
    if (counted == nullptr) return;
    if (chapters) judge(*chapters, chapters_of(*counted).size(), "章", "chapter");
    static constexpr WordSet drafts{"条例", "全文"};
    static constexpr WordSet alone{"共", "全文共", "由", "总共", "一共"};  // 共5条。 and nothing else in front
    const std::string_view ahead = articles ? trim(text_.substr(begin, articles->span.begin - begin)) : words;
    const bool only_count = alone.holds(ahead);
    if (articles && counted->articles.empty() && !counts_points(articles->value, *counted)) return;
    const bool of_draft = drafts.stands_in(words) || names_stage(words) || words.find(kind_of_draft()) != words.npos;
    if (articles && (chapters || only_count || of_draft)) {
      judge(*articles, articles_of(*counted), "条", "article");
    }
  }

  // 草案二次审议稿共12条 in a report on the 草案: the text at that stage; null where it is not at hand.
  [[nodiscard]] const Document* draft_counted_in(std::string_view words) const {
    std::string_view stage;
    for (std::size_t at = 0; at < words.size() && !follows_draft(stage); at += character_step(words[at]))
      stage = reading_at_begin(words.substr(at));
    if (!follows_draft(stage) || stage_of(draft_.title).find(stage) != std::string_view::npos) return &draft_;
    const auto other = std::ranges::find_if(corpus_.documents, [&](const Document& text) {
      return without_stage(text.title) == without_stage(draft_.title) &&
             stage_of(text.title).find(stage) != std::string_view::npos;
    });
    return other == corpus_.documents.end() ? nullptr : &*other;
  }

  // The points of an amendment are counted as its 条, and so are those of a policy.
  [[nodiscard]] static std::size_t articles_of(const Document& draft) {
    const bool points = draft.form == DocumentForm::amendment || draft.articles.empty();
    return points ? headings_of(draft, 1) : draft.articles.size();
  }

  [[nodiscard]] static std::size_t headings_of(const Document& draft, unsigned level) {
    return static_cast<std::size_t>(std::ranges::count_if(draft.nodes, [level](const ProvisionNode& node) {
      return node.kind == ProvisionKind::heading && node.level == level;
    }));
  }

  // 共八条 of a policy may count what stands below its parts.
  [[nodiscard]] static bool counts_points(std::size_t told, const Document& draft) {
    return draft.form == DocumentForm::amendment || told == headings_of(draft, 1) || headings_of(draft, 2) == 0;
  }

  // 办法, as the draft's title closes.
  [[nodiscard]] std::string_view kind_of_draft() const {
    static constexpr WordSet kinds{"办法", "规定", "细则", "规则", "决定", "规范", "规程"};
    const std::string_view title = without_stage(draft_.title), kind = kinds.ending(title);
    return kind.empty() ? title : kind;
  }

  // What is told behind 第三章, up to the next chapter.
  void chapter(const ChapterMark& mark, std::size_t end) {
    const auto known = std::ranges::find(chapters_, mark.number, &DraftChapter::number);
    const Span span{static_cast<std::uint32_t>(mark.begin), static_cast<std::uint32_t>(end)};
    const std::string zh = "第" + to_chinese(mark.number) + "章", en = "chapter " + std::to_string(mark.number);
    const std::optional<Count> articles = find_count(mark.end, end, "条");
    const std::optional<Pinpoint> range = find_range(mark.end, end);
    if (known == chapters_.end()) {
      if (articles || range) add(span, false, {"草案没有" + zh, "the draft has no " + en});
      return;
    }
    name(text_.substr(mark.end, end - mark.end), span, *known, zh, en);
    if (articles) judge(*articles, known->articles, "条", "article", zh, en);
    if (range && known->articles != 0) judge_range(*range, *known, zh, en);
  }

  // 为总则 or 是“总则” behind 第一章; and 总则 alone, where the line has called another chapter rightly so.
  void name(std::string_view words, Span span, const DraftChapter& chapter, const std::string& zh,
            const std::string& en) {
    bool called = false;
    for (const std::string_view word : {"为", "是", "“"}) {
      if (!words.starts_with(word)) continue;
      words.remove_prefix(word.size());
      called = true;
    }
    std::size_t end = words.size();
    for (const std::string_view mark : {"，", "”", "（", ",", "、共", "；", "：", "("})
      end = std::min(end, words.find(mark));
    const std::string_view behind = words.substr(end);
    static constexpr WordSet closers{"（第", "(第", "；", "："};
    const std::string claimed(trim(words.substr(0, end)));
    const bool alone = told_ && (behind.empty() || closers.begins(behind));
    if (claimed == chapter.name) told_ = true;
    if ((!called && !alone) || claimed.empty() || claimed == chapter.name) return;
    add(span, false,
        {"说明称" + zh + "为“" + claimed + "”，草案中是“" + chapter.name + "”",
         "the note calls " + en + " \"" + claimed + "\", the draft \"" + chapter.name + "\""});
  }

  // （第四条至第六条） behind a chapter's name.
  [[nodiscard]] std::optional<Pinpoint> find_range(std::size_t begin, std::size_t end) const {
    constexpr std::size_t longest_name = 60;  // bytes
    const std::size_t open = std::min(find_word(text_, "（第", begin), find_word(text_, "(第", begin));
    if (open >= std::min(end, begin + longest_name)) return std::nullopt;
    const std::size_t from = open + open_bracket(text_.substr(open));
    std::vector<Pinpoint> pins;
    const std::size_t stop =
        scan_pinpoints(text_, static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(end), pins);
    if (pins.size() != 1 || pins.front().deep != Unit::article || close_bracket(text_.substr(stop)) == 0)
      return std::nullopt;
    return pins.front();
  }

  void judge_range(const Pinpoint& range, const DraftChapter& chapter, const std::string& zh, const std::string& en) {
    Locator real = chapter.first;
    if (chapter.articles > 1) {
      real.to = chapter.last[Unit::article];
      real.to_suffix = chapter.last.article_suffix;
    }
    const std::string real_zh = describe_locator(real, Language::zh), real_en = describe_locator(real, Language::en);
    if (range.locator == real)
      return add(range.span, true, {zh + "是" + real_zh + "，与草案一致", en + ": " + real_en + ", as in the draft"});
    add(range.span, false,
        {"说明称" + zh + "是" + describe_locator(range.locator, Language::zh) + "，草案中是" + real_zh,
         "the note counts " + describe_locator(range.locator, Language::en) + " as " + en + ", in the draft it is " +
             real_en});
  }

  // 分为总则、设施和附则三章: what no chapter is called, and the chapters that are left out.
  void row(std::size_t begin, std::size_t end) {
    const std::optional<ChapterRow> found = find_chapter_row(text_, begin, end, chapters_);
    if (!found) return;
    for (const Span unknown : found->unknown) {
      const std::string called(slice(text_, unknown));
      add(unknown, false,
          {"说明列有“" + called + "”一章，草案各章中没有",
           "the note lists a chapter \"" + called + "\", the draft has none of that name"});
    }
    for (const std::size_t at : found->left_out) {
      add(found->words, false,
          {"说明列举各章，没有列出草案的“" + chapters_[at].name + "”",
           "the note's list of chapters leaves out the draft's \"" + chapters_[at].name + "\""});
    }
    if (found->unknown.empty() && found->left_out.empty())
      add(found->words, true, {"各章名称，与草案一致", "names of the chapters, as in the draft"});
  }

  void judge(const Count& claim, std::size_t real, std::string_view unit_zh, std::string_view unit_en,
             const std::string& where_zh = "全文", const std::string& where_en = "the whole") {
    const std::string claimed = std::to_string(claim.value), found = std::to_string(real), zh(unit_zh);
    if (claim.value == real) {
      add(claim.span, true,
          {where_zh + " " + found + " " + zh + "，与草案一致",
           where_en + ": " + counted(real, unit_en) + ", as in the draft"});
    } else {
      add(claim.span, false,
          {"说明称" + where_zh + " " + claimed + " " + zh + "，草案中是 " + found + " " + zh,
           "the note counts " + counted(claim.value, unit_en) + " in " + where_en + ", the draft has " + found});
    }
  }

  void add(Span span, bool confirmed, Bilingual message) {
    out_.push_back(
        finding_at(corpus_, note_, span, confirmed ? CheckRule::note_confirmed : CheckRule::note_mismatch,
                   confirmed ? Severity::note : Severity::error, std::move(message),
                   confirmed ? Bilingual{} : Bilingual{"改说明，或者改草案", "mend the note, or the draft"}));
  }

  const Corpus& corpus_;
  DocumentId note_;
  Span words_;             // of the note
  std::string_view text_;  // its file's, up to its end
  const Document& draft_;
  std::vector<DraftChapter> chapters_;
  bool told_ = false;  // the line has called a chapter by its name
  std::vector<Finding>& out_;
};

}  // namespace

void check_note(const Corpus& corpus, DocumentId document, std::vector<Finding>& out) {
  const Document& note = corpus.documents[document];
  const std::vector<NoteText> notes = notes_in(corpus, document);
  for (const NoteText& one : notes) NoteReader(corpus, one, out).read();
  if (!notes.empty() || note.form != DocumentForm::note) return;
  const Extraction& extraction = corpus.extractions[document];
  if (extraction.subject == self_title) return;
  const std::string& title = extraction.titles[extraction.subject];
  const Span place = note.nodes.empty() ? Span{} : note.nodes[std::min<std::size_t>(1, note.nodes.size() - 1)].span;
  out.push_back(finding_at(corpus, document, place, CheckRule::note_unchecked, Severity::note,
                           {"没有收录" + in_quotes(title) + "，说明中的数字无法核对",
                            in_quotes(title) + " is not loaded, so the note's numbers cannot be checked"},
                           {"把草案放在说明旁边", "put the draft beside the note"}));
}

}  // namespace yiju
