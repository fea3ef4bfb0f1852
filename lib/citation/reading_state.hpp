// What a reading knows, as two values: `Here` is fixed while one unit of text is read, `Memory` is what was read before
// and what words that lean on it (、第五条, 该法, 前款, 《条例》) take over. Private to reading.hpp.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "citation/citation.hpp"
#include "citation/pinpoint.hpp"
#include "citation/quoted_wording.hpp"
#include "citation/relation_words.hpp"
#include "citation/title.hpp"
#include "document/companion_part.hpp"

namespace yiju {

/// No instrument at all.
inline constexpr TitleIndex no_title = 0xFFFFFFFF;

/// Where one reads: the document, the paragraph, item or heading, and whether it is quoted.
struct Here {
  explicit Here(const Document& read)
      : document(read), text(read.source.text), form(read.form), companions(find_companion_parts(read)) {}

  const Document& document;
  std::string_view text;                      ///< the whole source text
  NodeIndex node = no_node;                   ///< the node that is read
  DocumentForm form = DocumentForm::statute;  ///< of the part: a package may hold a notice and a note with its draft
  std::vector<CompanionPart> companions;      ///< these
  const CompanionPart* part = nullptr;        ///< the one that is read
  Span unit;                                  ///< its own bytes
  std::uint32_t unit_number = 0;              ///< how many were read: tells the paragraph before
  QuotedWording quoted;                       ///< inside the new wording that an amendment quotes
  bool quote_node = false;                    ///< the node stands under a `quote` of the tree
  bool repealed = false;                      ///< the unit is of a list of what ends
  bool lists_basis = false;                   ///< … of what the text rests on
  bool changes_another = false;               ///< a statute's words that change another law, read as an amendment's
  std::uint32_t largest_article = 0;          ///< the last of the document's own articles
  std::optional<bool> traditional;  ///< 條 stands in the text: 「」 may hold titles; looked up at the first 「
};

/// What a following 、第五条 may take over.
struct LastRead {
  std::uint32_t end = 0;  ///< byte behind it
  std::uint32_t citation = no_citation;
  TitleIndex instrument = self_title;
  Locator locator;
  Unit deep = Unit::none;
};

/// A title as it was written, so that each is made canonical once.
struct QuotedSeen {
  TitleIndex title = self_title;
  bool counts = false;
};

/// Where a defined name is used in the unit, or a title stands in a list without marks of its own.
struct DefinedUse {
  std::uint32_t at = 0;
  std::size_t short_name = no_short_name;
  std::uint32_t end = 0;     ///< of a title without marks
  std::uint32_t length = 0;  ///< of a defined name, in bytes, with the line break that a page has put into it
  static constexpr std::size_t no_short_name = static_cast<std::size_t>(-1);
};

/// A title cited in full that no list knows, by the name that means it without 《》: 社会救助法.
struct CitedName {
  TitleIndex title = self_title;
  std::uint32_t skip = 0;  ///< bytes of the title in front of the name
};

/// The law of which one last spoke.
struct SpokenLaw {
  std::uint32_t citation = no_citation;
  std::uint32_t unit_number = 0;
};

/// The law whose words are told right behind its name or number: 《甲法》第三十五条 国家实行…, 第三十五条规定：“…
struct ToldLaw {
  std::uint32_t citation = no_citation;
  Span words;
  bool quoted = false;
};

/// A place in a law whose words are told; no_title: in none.
struct ToldPlace {
  Locator place;
  TitleIndex law = no_title;
};

/// The law whose words follow under its title.
struct ExcerptReading {
  TitleIndex law = no_title;
  Locator place;              ///< article, paragraph and item of the line read last
  std::uint32_t line = 0;     ///< where that line begins
  std::uint32_t read_to = 0;  ///< lines before this byte are read
};

/// What an article of a statute announced that it changes: 对《甲条例》作如下修改：⏎（一）删去第五条。
struct AnnouncedChange {
  NodeIndex place = no_node;  ///< where it was announced; up to the end of that article
  TitleIndex instrument = self_title;
};

/// The table read last: which of its columns stand below a head that announces a basis (设定依据).
struct BasisColumns {
  std::uint32_t seen = 0;                ///< begin of the last line or cell of it that was read
  std::optional<std::uint32_t> table{};  ///< its number, where the source knows its cells
  std::vector<bool> basis{};             ///< by column
};

struct Memory {
  std::uint32_t floor = 0;  ///< nothing before this byte may be read again: the end of the last thing read
  LastRead last;
  SpokenLaw law;
  ToldLaw told;
  ExcerptReading excerpt;
  RelationSentence sentence;             ///< the sentence of the citation before, kept for the next
  TitleIndex subject = self_title;       ///< the amended law, or a note's draft
  TitleIndex main_subject = self_title;  ///< that of the text itself, while a part enclosed with it is read
  AnnouncedChange change;
  TitleIndex interpreted = no_title;          ///< the law that an interpretation with articles applies
  std::optional<std::string_view> basic_law;  ///< that of the region that the text is about; empty: of none
  TitleIndex namesake = self_title;           ///< the earlier instrument of the same title, once it is named
  std::optional<bool>
      stage_named;  ///< the note calls its draft by its stage: 修订草案第三条; looked up at the first 《条例》
  bool repeals_listed = false;   ///< a paragraph before announced a list of what ends
  bool basis_listed = false;     ///< a paragraph before announced a list of what the text rests on
  bool repeals_awaited = false;  ///< … and none of its rows was read yet
  std::vector<DefinedUse> uses;  ///< of defined names in this unit, in order
  std::size_t next_use = 0;      ///< the next of them to be read
  std::vector<CitedName> cited_names;
  std::unordered_set<std::string> passed_names;               ///< defined for what is no instrument: 《安置协议》
  QuotedTitle passed;                                         ///< the last title of what is none
  std::unordered_map<std::string, TitleIndex> by_title;       ///< every title met
  std::unordered_map<std::string_view, QuotedSeen> by_inner;  ///< the same as written
  std::unordered_map<std::string, TitleIndex> by_number;      ///< 临府规〔2021〕19号 behind a title
  BasisColumns columns;
};

}  // namespace yiju
