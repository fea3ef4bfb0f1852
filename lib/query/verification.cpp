#include "query/verification.hpp"

#include <algorithm>

#include "base/white_space.hpp"
#include "query/bare_words.hpp"
#include "query/node_finder.hpp"
#include "query/node_words.hpp"
#include "query/text_version.hpp"

namespace yiju {

const char* name_of(Existence existence) {
  constexpr const char* names[] = {"there",           "no_such_place",  "other_wording",
                                   "text_not_loaded", "not_in_library", "ambiguous"};
  return names[static_cast<std::size_t>(existence)];
}

const char* name_of(Force force) {
  constexpr const char* names[] = {"in_force", "not_yet", "ended", "replaced", "unknown"};
  return names[static_cast<std::size_t>(force)];
}

const char* name_of(QuotedWords words) {
  constexpr const char* names[] = {"not_asked", "there", "elsewhere", "not_there", "other_wording", "not_checked"};
  return names[static_cast<std::size_t>(words)];
}

namespace {

Existence existence_of(const Resolution& resolution) {
  switch (resolution.outcome) {
    case Outcome::resolved:
      return Existence::there;
    case Outcome::dangling:
      return Existence::no_such_place;
    case Outcome::ambiguous:
      return Existence::ambiguous;
    case Outcome::outside:
      return resolution.reason == Reason::text_not_loaded ? Existence::text_not_loaded : Existence::other_wording;
    case Outcome::unknown:
      break;
  }
  return Existence::not_in_library;
}

// The wording that was named, else the one of the day.
Resolution resolve(TextLibrary& library, Verification& asked) {
  const Registry& registry = library.corpus().registry;
  std::string_view title = asked.title;
  if (asked.version.empty() && registry.find(title).instruments.empty()) {
    asked.version = take_version(title);
    asked.title = title;
  }
  Moment when = moment_of(asked.day);
  const TitleMatch match = registry.find(title);
  if (asked.version.empty() || match.instruments.size() != 1) return library.resolve(title, asked.place, when);
  for (const Version& text : registry.versions_of(match.instruments.front())) {
    if (names_date(asked.version, text.date)) return library.resolve(title, asked.place, {text.date, text.from});
  }
  Resolution missing;
  missing.outcome = Outcome::outside;
  missing.reason = Reason::text_not_loaded;
  missing.instrument = match.instruments.front();
  return missing;
}

// From when to when, and so whether on that day: of the wording taken, else of the instrument.
void tell_force(const TextLibrary& library, Verification& told) {
  if (told.resolution.instrument == no_instrument) return;
  const Registry& registry = library.corpus().registry;
  const Instrument& facts = registry.instruments()[told.resolution.instrument];
  const DocumentId document = told.resolution.document;
  const bool wording = document != no_document && told.existence != Existence::other_wording;
  told.since = wording ? in_force_from(library.corpus().documents[document]) : facts.effective;
  told.until = wording ? registry.in_force_until(document) : facts.repealed;
  const bool instrument_over = facts.repealed.known() ? facts.repealed <= told.day : has_ended(facts.status);
  if (instrument_over) {
    told.force = Force::ended;
    if (facts.repealed.known() && !told.until.known()) told.until = facts.repealed;
  } else if (told.since.known() && told.day < told.since) {
    told.force = Force::not_yet;
  } else if (told.until.known() && told.until <= told.day) {
    told.force = Force::replaced;
  } else if (told.since.known() || facts.status == InstrumentStatus::in_force) {
    told.force = Force::in_force;
  }
}

// Where the words stand in the text taken; not where that is another wording.
void find_elsewhere(const Document& text, const std::string& words, Verification& told) {
  told.quoted = QuotedWords::elsewhere;
  for (const NodeIndex article : text.articles) {
    if (bare_words(text_of(text, article)).find(words) == std::string::npos) continue;
    told.quoted_at = locator_of(text, article);
    return;
  }
  const bool outside = bare_words(text.source.text).find(words) != std::string::npos;
  told.quoted = outside ? QuotedWords::elsewhere : QuotedWords::not_there;
}

void find_words(TextLibrary& library, std::string_view quoted, Verification& told) {
  const Document* text = library.text(told.resolution.document);
  NodeIndex node = told.resolution.node;
  const bool other = told.existence == Existence::other_wording;
  if (text != nullptr && node == no_node && other) node = find_provision(*text, told.place.first());
  if (text != nullptr && node != no_node && !told.place.whole()) told.words = trim(text_of(*text, node));
  if (quoted.empty()) return;
  told.quoted = QuotedWords::not_checked;
  const std::string words = bare_words(quoted);
  if (text == nullptr || words.empty() || told.existence == Existence::ambiguous) return;
  const bool there = node != no_node && bare_words(text_of(*text, node)).find(words) != std::string::npos;
  if (other) {
    if (there) told.quoted = QuotedWords::other_wording;
  } else if (there) {
    told.quoted = QuotedWords::there;
  } else {
    find_elsewhere(*text, words, told);
  }
}

void tell_unchecked(const TextLibrary& library, Verification& told) {
  std::vector<Bilingual>& out = told.not_checked;
  switch (told.existence) {
    case Existence::not_in_library:
      out.push_back({"库中和登记表中没有这个名称；这不说明它不存在，需到官方渠道核对",
                     "no text of the library and no entry of the register bears this title; that does not say that it "
                     "does not exist: look it up at the source"});
      break;
    case Existence::text_not_loaded:
      out.push_back(
          {"文本未收录：条款是否存在、怎么写，没有核对",
           "the text is not in the library: whether the provision is there, and what it says, was not checked"});
      break;
    case Existence::other_wording:
      out.push_back({"只收录了另一个版本：当日的条款和用语没有核对",
                     "only another wording is in the library: provision and words of that day were not checked"});
      break;
    case Existence::ambiguous:
      out.push_back({"不止一处叫这个名称：没有选定", "several bear the name: none of them was taken"});
      break;
    case Existence::there:
    case Existence::no_such_place:
      break;
  }
  if (told.force == Force::unknown && told.resolution.instrument != no_instrument)
    out.push_back({"施行日期和效力状态没有记载，当日是否有效没有核对",
                   "neither its dates nor its status are told: whether it was in force was not checked"});
  if (told.quoted == QuotedWords::not_checked)
    out.push_back({"引文没有按当日的文本核对", "the quoted words were not checked against the wording of that day"});
  if (told.quoted == QuotedWords::not_asked)
    out.push_back({"没有给出引文，用语没有核对", "no words were given: none were checked"});
  if (told.resolution.document != no_document) {
    const Date newest = wording_date(library.corpus().documents[told.resolution.document]);
    const std::string date = to_string(newest);
    if (newest.known())
      out.push_back({"所用文本为" + date + "的版本；其后库中没有收录的修改不在核对之列",
                     "the text taken is the wording of " + date +
                         "; changes since that the library does not hold were not seen"});
  }
  out.push_back(
      {"引用是否恰当、依据是否充分，不在核对之列", "whether the citation is apt or sufficient is not judged"});
}

}  // namespace

Verification verify_citation(TextLibrary& library, std::string_view citation, const VerificationOptions& options) {
  Verification told;
  const NodeWords words = read_node_words(citation);
  told.title = words.title;
  told.version = words.version;
  told.place = words.locator;
  told.day = options.day;
  told.resolution = resolve(library, told);
  told.existence = existence_of(told.resolution);
  if (told.existence == Existence::not_in_library && told.resolution.candidates.empty())
    told.resolution.candidates = library.corpus().registry.nearest(told.title, 3);
  tell_force(library, told);
  find_words(library, options.quoted, told);
  tell_unchecked(library, told);
  return told;
}

}  // namespace yiju
