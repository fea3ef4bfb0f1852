// All known instruments and where their texts are. Filled from the built-in national register, register.json files
// and loaded documents; then fixed, and read by many threads.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.hpp"
#include "registry/instrument.hpp"
#include "registry/repeal.hpp"
#include "registry/resolution.hpp"
#include "registry/version.hpp"

namespace yiju {

/// A date that a loaded text tells otherwise than the register. The text's is the one that counts.
struct Disagreement {
  enum class Fact : std::uint8_t { adopted, amended, repealed } fact = Fact::adopted;
  InstrumentId instrument = no_instrument;
  DocumentId document = no_document;  ///< the text that tells it
  Date told, registered;              ///< unknown `registered`: the register calls it in force, or never amended
};

/// What was found for a title.
struct TitleMatch {
  std::vector<InstrumentId> instruments;  ///< empty: unknown; several: ambiguous
  Reason reason = Reason::title_unknown;
};

class Registry {
 public:
  Registry();  ///< with the built-in national register
  ~Registry();
  Registry(Registry&&) noexcept;
  Registry& operator=(Registry&&) noexcept;

  /// Adds or completes an instrument (same title key, see title.hpp). Facts already known are kept, except that those
  /// of the built-in register give way.
  InstrumentId add(Instrument instrument);

  /// Reads a register.json. Throws Error{input} with line and column.
  void load_register(const std::string& path);
  void load_register_text(const std::string& path, std::string_view json);

  /// Registers loaded documents (all at once, in DocumentId order) as versions of their instruments; 民法典 split into
  /// one file a 编 becomes one instrument with several files. The path helps to tell the level (行政法规/…). A text
  /// without a title goes by its file's name.
  void add_documents(std::span<const Document> documents, unsigned threads = 1);

  /// Registers what the loaded texts repeal; after add_documents. One that names a predecessor of the same title, or is
  /// older than what it names, ends nothing.
  void add_repeals(std::span<const Document> documents, std::span<const Repeal> repeals);

  /// A loaded decision that was made and in force on those days amends this title: where nothing else is known of it, it
  /// is known from then on. After add_documents.
  void know_amended(std::string_view title, Date made, Date from);

  /// A loaded decision of those days changes the instrument, and the wording that it makes is not loaded: one later than
  /// all that is known of is. After add_documents.
  void know_changed(InstrumentId instrument, DocumentId decision, Date made, Date from);

  /// A loaded decision made the wording of a loaded text, which is in force from then on (unknown: not told); after
  /// add_documents.
  void add_wording(DocumentId decision, DocumentId text, Date from);

  /// The text of the instrument whose wording the decision made; no_document where none is loaded.
  [[nodiscard]] DocumentId wording_made_by(DocumentId decision, InstrumentId instrument) const;

  /// Where loaded texts and register tell different dates, in the order of the texts.
  [[nodiscard]] std::span<const Disagreement> disagreements() const;

  [[nodiscard]] const std::vector<Instrument>& instruments() const;
  [[nodiscard]] std::span<const Version> versions_of(InstrumentId instrument) const;  ///< oldest first
  [[nodiscard]] InstrumentId instrument_of(DocumentId document) const;

  /// What a text is among the versions of its instrument; null where it is of none.
  [[nodiscard]] const Version* version_of(DocumentId document) const;

  /// The first day on which a loaded text is in force: what the text tells, and for the newest wording the register.
  [[nodiscard]] Date in_force_from(DocumentId document) const;

  /// The first day on which a loaded text is no longer in force: the next wording's, or that of the repeal of its
  /// instrument; unknown where neither is known of.
  [[nodiscard]] Date in_force_until(DocumentId document) const;

  /// Full, short and historic titles, suffixes, 中华人民共和国 or the issuer left out, half and full width.
  [[nodiscard]] TitleMatch find(std::string_view title) const;

  /// Titles most like a misspelt one, nearest first. The index behind it is made when it is first asked for (a few ms).
  [[nodiscard]] std::vector<InstrumentId> nearest(std::string_view title, std::size_t most) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace yiju
