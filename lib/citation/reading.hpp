// The state of one extraction while a document is read from top to bottom: what was named last, which short names are
// defined, whether one stands inside quoted new wording. The rules that use it stand in reading_<rule>.cpp;
// extractor.cpp drives them. Private to the stage: users call extract_citations (extractor.hpp).
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "citation/absolute.hpp"
#include "citation/anchor.hpp"
#include "citation/bare_name.hpp"
#include "citation/citation.hpp"
#include "citation/interpretation_name.hpp"
#include "citation/reading_state.hpp"
#include "citation/short_name.hpp"
#include "citation/title.hpp"

namespace yiju {

class Reading {
 public:
  explicit Reading(const Document& document);

  /// Reads one node's own text.
  void read_unit(NodeIndex node, Span unit);

  /// Reads a note, as if it stood where it is referred to.
  void read_note(const DocumentNote& note);

  [[nodiscard]] Extraction take() {
    out_.citations.shrink_to_fit();  // they stay until the graph is built
    if (noted()) out_.subject = memory_.subject;
    return std::move(out_);
  }

 private:
  /// How the pinpoints about to be written came about.
  struct Manner {
    Naming naming = Naming::self;
    RuleId rule = RuleId::bare_pinpoint;
    std::uint32_t antecedent = no_citation;
    Span title;
    Span issuers;
    Span number;
  };
  [[nodiscard]] static Manner taken_over(Naming naming, RuleId rule, std::uint32_t antecedent) {
    return {naming, rule, antecedent, {}, {}, {}};
  }

  // reading_title.cpp: 《…》, bare names
  std::uint32_t read_title(std::uint32_t at);
  struct NamedTitle {
    TitleIndex instrument = self_title;
    bool is_short = false;  ///< by a name that the text has defined
  };
  std::optional<NamedTitle> instrument_named(const QuotedTitle& title, std::uint32_t at);
  NamedTitle name_in_note(NamedTitle named, std::string_view name, std::uint32_t at);
  std::uint32_t cite_kind(const QuotedTitle& title, NamedTitle named, std::uint32_t at);
  std::uint32_t cite_title(const QuotedTitle& title, NamedTitle named, std::uint32_t at);
  [[nodiscard]] QuotedTitle title_at(std::uint32_t at);
  std::uint32_t pass_other_title(const QuotedTitle& title);
  [[nodiscard]] bool is_heading_alone(std::uint32_t name) const;
  [[nodiscard]] bool is_own_draft(TitleIndex instrument) const;
  [[nodiscard]] bool means_noted_draft(std::string_view name) const;
  TitleIndex noted_wording(std::string_view name);
  TitleIndex own_wording(std::uint32_t at, const Pinpoint& first);
  TitleIndex defined_below(const QuotedTitle& title);
  bool define_meant(const QuotedTitle& title);
  [[nodiscard]] bool is_passed(std::string_view name) const;
  std::uint32_t read_name_end(std::uint32_t at);

  // reading_abroad.cpp: 台湾地区《民法》, 《基本法》
  [[nodiscard]] std::string_view country_of_list(std::string_view name, std::uint32_t at) const;
  std::string_view basic_law();
  std::string title_abroad(std::string_view name, std::uint32_t at);
  std::uint32_t read_cited_name(std::uint32_t at);

  // reading_list.cpp: titles that a list of what ends names without 《》
  bool read_of_kind(std::uint32_t at, const std::vector<Pinpoint>& pins);
  void find_plain_titles(Span unit);
  void find_plain_titles_in(std::string_view line);
  std::uint32_t read_plain_title(Span title);
  std::uint32_t read_unquoted_rules(std::uint32_t at, const Span& law);
  std::string title_of_place(BareName& name) const;
  std::uint32_t read_unquoted_interpretation(std::uint32_t at, const Span& law);

  std::uint32_t read_unquoted_decision(std::uint32_t begin, const Span& first_title);
  std::uint32_t cite_interpretation(std::uint32_t begin, std::uint32_t law_end, const InterpretationName& name,
                                    Manner manner);
  std::uint32_t cite_instrument(std::uint32_t begin, std::uint32_t name_end, TitleIndex instrument, Manner manner,
                                bool alone_counts);
  std::uint32_t pass_brackets(std::uint32_t at, Manner& manner, TitleIndex instrument);

  // reading_announced.cpp: 下列文件予以废止：, 起草的主要依据：, 对《甲条例》作如下修改：
  void follow_repeals(NodeIndex node);
  void follow_basis();
  void follow_change(NodeIndex node);
  void begin_change(TitleIndex instrument);
  void announce_change(const Citation& citation, std::uint32_t end);

  // reading_book.cpp: 民法典物权编、侵权责任编
  std::uint32_t pass_book_name(std::uint32_t at, TitleIndex instrument, Locator& book) const;
  std::uint32_t cite_next_books(std::uint32_t at, Citation citation);

  // reading_self.cpp: 本法第三条, 前款
  std::uint32_t read_self(std::uint32_t at);
  std::uint32_t read_self_kind(std::uint32_t begin, std::uint32_t end);
  [[nodiscard]] TitleIndex named_by_self(std::uint32_t begin, std::string_view kind);
  [[nodiscard]] TitleIndex own_or_cited(std::uint32_t begin, std::uint32_t end, std::string_view kind);
  [[nodiscard]] ProvisionPlace place_for(Unit unit) const;
  [[nodiscard]] bool beyond_own_items(const Pinpoint& pin) const;
  std::uint32_t pass_untold(std::uint32_t end, const RelativeWord& word);
  std::uint32_t read_relative(std::uint32_t at);
  [[nodiscard]] Locator base_of_relative(const RelativeWord& word, const ProvisionPlace& here, bool quoted) const;
  [[nodiscard]] std::uint32_t behind_relative(std::uint32_t at) const;
  [[nodiscard]] Locator base_of_narrowed(Locator base, const Pinpoint& first) const;

  // reading_pinpoint.cpp: 第三条 with no name in front
  using ReadPinpoint = bool (Reading::*)(std::uint32_t at, const std::vector<Pinpoint>& pins);
  struct PinpointRule {
    RuleId id;
    const char* example;
    ReadPinpoint read;
  };
  static const std::array<PinpointRule, 20> pinpoint_rules;
  std::uint32_t read_pinpoint(std::uint32_t at);
  bool read_listed(std::uint32_t at, const std::vector<Pinpoint>& pins);
  bool read_of_other_stage(std::uint32_t at, const std::vector<Pinpoint>& pins);
  bool pass_of_other_text(std::uint32_t at, const std::vector<Pinpoint>& pins);
  bool read_alone(std::uint32_t at, const std::vector<Pinpoint>& pins);
  [[nodiscard]] bool names_nothing(const std::vector<Pinpoint>& pins, bool other) const;
  [[nodiscard]] std::uint16_t part_with(Locator division) const;
  [[nodiscard]] Locator base_of_division(std::uint32_t at, const Pinpoint& first, bool changed) const;
  [[nodiscard]] bool opens_article(std::uint32_t at, const std::vector<Pinpoint>& pins) const;
  [[nodiscard]] RuleId rule_of_own() const;
  [[nodiscard]] Locator base_of_bare(const Pinpoint& first) const;
  void cite_pinpoints(std::uint32_t begin, const std::vector<Pinpoint>& pins, const Locator& base,
                      TitleIndex instrument, Manner manner);
  [[nodiscard]] Locator written_with_paragraph(Locator locator) const;
  [[nodiscard]] bool links_to_last(std::uint32_t at) const;
  [[nodiscard]] std::uint32_t last_in_sentence(std::uint32_t at) const;

  // reading_scan.cpp: how far the pinpoints reach
  std::uint32_t pass_range_to_here(std::uint32_t at, Pinpoint& last);
  std::uint32_t scan_here(std::uint32_t at, std::vector<Pinpoint>& pins, bool behind_name);
  std::uint32_t scan_next_line(std::uint32_t at, std::vector<Pinpoint>& pins);
  [[nodiscard]] std::uint32_t end_of_next_line(std::uint32_t at) const;
  std::uint32_t scan_behind_name(std::uint32_t at, std::vector<Pinpoint>& pins);
  std::uint32_t article_of_division(std::uint32_t end, std::vector<Pinpoint>& pins) const;
  [[nodiscard]] std::uint32_t narrow_last(std::uint32_t end, std::vector<Pinpoint>& pins) const;
  [[nodiscard]] bool begins_draft_clause(const std::vector<Pinpoint>& pins) const;
  std::uint32_t without_next_clause(std::uint32_t end, std::vector<Pinpoint>& pins) const;

  // reading_lead_in.cpp: （一）违反第二款 under 违反本条例第九条, （第七项除外）, a later 第五项
  bool read_excepted(std::uint32_t at, const std::vector<Pinpoint>& pins);
  bool read_under_lead_in(std::uint32_t at, const std::vector<Pinpoint>& pins);
  bool read_resumed(std::uint32_t at, const std::vector<Pinpoint>& pins);
  [[nodiscard]] std::uint32_t lead_in_of(std::uint32_t at, bool points_up) const;
  [[nodiscard]] bool stands(const Locator& locator) const;
  [[nodiscard]] bool own_norm(const Pinpoint& pin) const;
  [[nodiscard]] Locator base_in_article(const Locator& lead, const Pinpoint& first) const;
  [[nodiscard]] Locator article_with(const Locator& lead, const Pinpoint& pin) const;
  [[nodiscard]] bool own_article_has_item(std::uint16_t item) const;

  // reading_beyond.cpp: bare articles that are another instrument's
  bool read_beyond_own(std::uint32_t at, const std::vector<Pinpoint>& pins);
  bool read_of_its_rules(std::uint32_t at, const std::vector<Pinpoint>& pins);
  [[nodiscard]] std::optional<TitleIndex> wording_spoken_of(std::uint32_t at, std::string_view kind, bool newer);
  TitleIndex rules_under(TitleIndex law, std::string_view kind);
  TitleIndex rules_spoken_of(std::string_view kind);
  TitleIndex rules_under_kind(std::uint32_t at, std::string_view name);
  [[nodiscard]] TitleIndex rules_named_behind(std::uint32_t at, std::string_view kind);
  bool read_of_named(std::uint32_t at, const std::vector<Pinpoint>& pins);
  std::uint32_t read_of_amendment(std::uint32_t at, std::uint32_t end, std::vector<Pinpoint>& pins);
  std::uint32_t pass_amendment(std::uint32_t end, TitleIndex& instrument);
  [[nodiscard]] TitleIndex numbered(std::string_view number) const;
  bool read_of_number(std::uint32_t at, const std::vector<Pinpoint>& pins);
  bool read_of_interpreted(std::uint32_t at, const std::vector<Pinpoint>& pins);
  bool read_of_spoken_law(std::uint32_t at, const std::vector<Pinpoint>& pins);
  bool read_behind_quoted(std::uint32_t at, const std::vector<Pinpoint>& pins);
  [[nodiscard]] std::uint32_t spoken_law(std::uint32_t at, const std::vector<Pinpoint>& pins) const;
  [[nodiscard]] bool own_points_reach(const std::vector<Pinpoint>& pins) const;
  [[nodiscard]] bool stands_in_row(std::uint32_t at, std::uint32_t end) const;
  [[nodiscard]] bool line_break_behind(std::uint32_t citation, std::uint32_t at) const;
  [[nodiscard]] std::uint32_t measured_by(Span law) const;
  [[nodiscard]] TitleIndex cited_by_tail(std::string_view name) const;
  [[nodiscard]] TitleIndex cited_of_party(std::string_view name) const;
  [[nodiscard]] TitleIndex cited_of_place(std::uint32_t at, std::string_view name) const;

  // reading_told.cpp: words of another law right behind its name or number
  void remember_told(std::uint32_t citation, std::uint32_t end);
  [[nodiscard]] std::uint32_t told_law(std::uint32_t at) const;
  [[nodiscard]] std::uint32_t quoted_law(std::uint32_t at) const;
  [[nodiscard]] ToldPlace place_told_by(std::uint32_t law) const;
  [[nodiscard]] ToldPlace told_place(std::uint32_t at);
  [[nodiscard]] ToldPlace retold_place(std::uint32_t at);

  // reading_excerpt.cpp: words of another law under its title
  bool read_in_excerpt(std::uint32_t at, const std::vector<Pinpoint>& pins);
  [[nodiscard]] bool in_excerpt(std::uint32_t at);
  void take_excerpt_line(std::string_view line, std::uint32_t begin);
  bool open_excerpt_in_line(std::string_view line);
  void begin_excerpt_article(std::uint16_t article);

  // reading_short_name.cpp: （以下简称《条例》）, and 《条例》 after that
  std::uint32_t read_use(const DefinedUse& use);
  [[nodiscard]] TitleIndex carried_out(std::string_view kind);
  [[nodiscard]] TitleIndex told_of(std::string_view kind);
  bool read_of_carried_out(std::uint32_t at, const std::vector<Pinpoint>& pins);
  std::uint32_t read_defined_name(const DefinedUse& use);
  void define(std::string_view name, Span span, TitleIndex instrument);
  void find_noted_draft(TitleIndex instrument);
  void define_all(const ShortNameDefinition& definition, TitleIndex instrument, std::uint32_t title);
  [[nodiscard]] bool names_a_list(const ShortNameDefinition& definition, std::uint32_t title) const;
  [[nodiscard]] std::uint32_t definition_below(std::uint32_t at) const;
  void find_defined_names(Span unit);

  // reading_back.cpp: 该法第三条, 同法第九条, 该条第二款
  std::uint32_t read_deictic(std::uint32_t at, std::uint32_t lead);
  [[nodiscard]] std::uint32_t pass_untold(std::uint32_t end, std::string_view kind) const;
  std::uint32_t read_that_heading(std::uint32_t at, Unit heading, std::uint32_t word);
  [[nodiscard]] bool is_own_kind(std::string_view kind) const;
  [[nodiscard]] bool is_of_kind(TitleIndex instrument, std::string_view kind) const;
  [[nodiscard]] std::uint32_t last_of_kind(std::uint32_t at, std::string_view kind, std::string_view place = {}) const;
  std::uint32_t read_that(std::uint32_t at);
  bool cite_in_last_article(std::uint32_t begin, const std::vector<Pinpoint>& pins, bool of_article);
  bool cite_in_article_of_named(std::uint32_t begin, const std::vector<Pinpoint>& pins, bool of_article);
  bool read_same(std::uint32_t at, const std::vector<Pinpoint>& pins);
  bool read_of_former(std::uint32_t at, const std::vector<Pinpoint>& pins);
  bool read_behind_bracket(std::uint32_t at, const std::vector<Pinpoint>& pins);
  bool read_of_above(std::uint32_t at, const std::vector<Pinpoint>& pins);
  [[nodiscard]] std::uint32_t cited_with_article(const Locator& article) const;
  bool read_of_its(std::uint32_t at, const std::vector<Pinpoint>& pins);
  [[nodiscard]] std::uint32_t cited_before_bracket(std::uint32_t at) const;
  [[nodiscard]] std::uint32_t last_article_in_unit() const;
  [[nodiscard]] std::uint32_t article_changed_above() const;
  [[nodiscard]] std::uint32_t last_article_in_article() const;
  [[nodiscard]] std::uint32_t last_article_with_item(std::uint16_t item) const;
  [[nodiscard]] Locator paragraph_of(std::uint32_t earlier) const;

  // reading.cpp: what all rules share
  void begin_unit(NodeIndex node, Span unit);
  void enter_part(std::uint32_t at);
  [[nodiscard]] bool is_own_title(std::string_view title) const;  ///< at whatever stage, and without the place in front
  [[nodiscard]] bool names_enclosing_draft(std::string_view title) const;  ///< asked in a companion part
  std::uint32_t read_anchor(std::uint32_t at, Anchor anchor);              ///< returns the byte to go on from
  void open_quote(std::uint32_t at);
  void emit(Citation citation);
  [[nodiscard]] RelationFound relation_of(Span cited, TitleIndex instrument);
  [[nodiscard]] RelationFound relation_by_words(Span cited);  ///< the same, whichever instrument it is
  TitleIndex intern(std::string_view title);
  void remember_name(std::string_view title, TitleIndex index);
  TitleIndex intern_quoted(std::string_view inner, bool& counts, bool& is_short);
  [[nodiscard]] TitleIndex own_instrument()
      const;  ///< self; in quoted wording and amendments the amended law, in a note the draft
  [[nodiscard]] ProvisionPlace place() const;
  [[nodiscard]] bool under_basis_heading() const;
  [[nodiscard]] bool under_basis_column(std::uint32_t at);
  [[nodiscard]] std::optional<RelationFound> relation_in_list(Span cited, std::string_view line) const;
  [[nodiscard]] bool in_republished() const;
  [[nodiscard]] bool in_amended_words() const;
  [[nodiscard]] bool is_broken_unit() const;
  [[nodiscard]] RelationFound relation_in_new_wording(Span cited) const;
  [[nodiscard]] RelationFound relation_over_breaks(Surroundings surroundings, Span cited) const;
  [[nodiscard]] bool in_quote() const { return here_.quote_node || here_.quoted.inside(); }
  [[nodiscard]] bool noted() const { return here_.form == DocumentForm::note; }
  /// A note whose draft is known: another text, or the one that it is enclosed with.
  [[nodiscard]] bool knows_draft() const { return memory_.subject != self_title || here_.part != nullptr; }
  [[nodiscard]] bool in_amendment() const {
    return here_.document.form == DocumentForm::amendment || here_.changes_another;
  }
  [[nodiscard]] std::string_view rest(std::uint32_t at) const {
    return here_.text.substr(at, here_.unit.end > at ? here_.unit.end - at : 0);
  }
  /// What stands between the unit's begin and `at`.
  [[nodiscard]] std::string_view before_here(std::uint32_t at) const {
    return here_.text.substr(here_.unit.begin, at - here_.unit.begin);
  }
  TitleIndex namesake();
  void find_subject();
  bool find_quoted_subject();
  void find_bare_subject();
  void find_interpreted();

  Here here_;
  Memory memory_;
  NoteKind beside_ = NoteKind::none;  ///< kind of the footnote, endnote or comment that is read
  AnchorScan anchors_;
  Extraction out_;
  std::vector<Pinpoint> pins_;  ///< kept between calls to save allocations
};

}  // namespace yiju
