// A library that stays open while texts are resolved over it one by one, with no graph of them all: for engines that spread many
// texts over machines (apps/spark), where a text must mean the same whichever are read beside it.
//   OpenLibrary library("laws.graph", {});
//   library.resolve(judgment).cited  →  citation 3: 中华人民共和国民法典#1165/1, resolved, exact_title
// A text is resolved as `yiju build TEXT --library laws.graph` resolves it, with one difference: it is only itself, and adds
// nothing to the library, whatever its title is and whatever it repeals.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "citation/citation.hpp"
#include "document/document.hpp"
#include "registry/instrument.hpp"
#include "registry/resolution.hpp"

namespace yiju {

/// What a citation leads to: an edge's far end. A range gives one a member.
struct CitedPlace {
  std::uint32_t citation = no_citation;  ///< index into ResolvedText::extraction.citations
  Outcome outcome = Outcome::unknown;
  Reason reason = Reason::title_unknown;
  bool own = false;      ///< the text itself is cited
  bool missing = false;  ///< no such place in the loaded text
  InstrumentId instrument =
      no_instrument;          ///< in OpenLibrary::instruments(); none for the text itself and for what is unknown
  std::string title;          ///< the instrument's, or as it is written where it is unknown; the text's name
  std::string instrument_id;  ///< the node of the instrument, or of the text itself
  std::string id;             ///< as nodes of a graph have it (node_id.hpp)
};

struct ResolvedText {
  Document document;
  Extraction extraction;
  std::string name;                 ///< the text's own id
  std::vector<std::string> places;  ///< ids of where the citations stand, one a citation
  std::vector<CitedPlace> cited;    ///< in reading order
  Date date;                        ///< of the text's wording; unknown where it tells none
};

class OpenLibrary {
 public:
  /// As TextLibrary; `as_of`: ResolveOptions.
  OpenLibrary(const std::string& path, Date as_of);
  ~OpenLibrary();
  OpenLibrary(const OpenLibrary&) = delete;
  OpenLibrary& operator=(const OpenLibrary&) = delete;

  /// `name` stands for the text in ids, as a title does. For one thread at a time.
  [[nodiscard]] ResolvedText resolve(std::string name, Source source);

  /// The citations alone: nothing is looked up, and `cited` is empty.
  [[nodiscard]] static ResolvedText read(std::string name, Source source);

  [[nodiscard]] const std::vector<Instrument>& instruments() const;

  /// As TextLibrary.
  [[nodiscard]] bool has_texts() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace yiju
