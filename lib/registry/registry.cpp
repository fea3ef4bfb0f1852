#include "registry/registry.hpp"

#include <algorithm>
#include <mutex>

#include "base/file_system.hpp"
#include "base/parallel.hpp"
#include "citation/title.hpp"
#include "registry/compared_dates.hpp"
#include "registry/national_register.hpp"
#include "registry/nearest_titles.hpp"
#include "registry/register_dates.hpp"
#include "registry/register_json.hpp"
#include "registry/repealed.hpp"
#include "registry/title.hpp"
#include "registry/title_match.hpp"
#include "registry/told_instrument.hpp"
#include "registry/version_order.hpp"

namespace yiju {

struct Registry::State {
  static constexpr std::uint32_t no_version = ~std::uint32_t{0};
  std::vector<Instrument> instruments;
  TitleTable titles;                         // by key, see title.hpp
  TitleTable official;                       // by the official title as it is written, which most citations use
  std::vector<InstrumentId> instrument_of;   // by document
  std::vector<Version> versions;             // grouped by instrument, oldest first
  std::vector<std::uint32_t> version_begin;  // by instrument, one more than there are
  std::vector<std::uint32_t> version_at;     // by document: its place in `versions`; none where it is no version
  std::size_t registered = 0;                // instruments that registers brought: those before the texts'
  std::vector<Disagreement> disagreements;
  std::vector<std::pair<DocumentId, DocumentId>> made_by;  // a decision, and a text whose wording it made

  // A new instrument with all its names.
  InstrumentId append(Instrument&& instrument) {
    const auto id = static_cast<InstrumentId>(instruments.size());
    instruments.push_back(std::move(instrument));
    for (const TitleName& name : names_of(instruments.back())) titles.add_copy(name.key, id, name.kind);
    official.add_copy(instruments.back().title, id, TitleKind::full);
    return id;
  }

  // A title that nothing else is known of, known for what another text does to it, unless it could be anybody's: 《暂行办法》.
  TitleMatch know(std::string_view title) {
    constexpr std::size_t shortest = 18;  // bytes: six characters
    if (title.size() < shortest) return {};
    Instrument instrument;
    instrument.title = canonical_title(title);
    instrument.level = level_of_title(instrument.title, {});
    return {{append(std::move(instrument))}, Reason::exact_title};
  }

  // What a repeal names: what was found of its title, else what is known of it from its end on.
  TitleMatch known(const Repeal& repeal, TitleMatch found) {
    if (!found.instruments.empty()) return found;
    TitleMatch fresh = know(repeal.title);
    if (is_one(fresh)) instruments[fresh.instruments.front()].document_number = repeal.number;
    return fresh;
  }

  // The notice 关于印发《甲》的通知 is an instrument of its own, though 甲 answers to its title too.
  [[nodiscard]] TitleMatch find_notice(std::string_view title) const {
    return match_key(titles, title_key(title), TitleKind::issuer);
  }

  // The versions of each instrument, oldest first, and what the newest of them tells of it.
  void order_versions_of(std::span<const Document> documents, std::vector<std::vector<Version>>&& of_each,
                         std::vector<std::vector<Wording>>&& wordings) {
    version_begin.assign(1, 0);
    version_at.assign(documents.size(), no_version);
    for (InstrumentId id = 0; id < of_each.size(); ++id) {
      std::vector<Version>& of_one = of_each[id];
      if (!of_one.empty()) {
        Instrument& facts = instruments[id];
        const Date from = std::max(facts.amended, facts.amended_from);
        if (facts.amended.known()) wordings[id].push_back({facts.amended, from});
        for (Version& version : of_one) {
          if (version.date.known() && version.date == facts.amended) version.from = std::max(version.from, from);
        }
        order_versions(of_one, std::move(wordings[id]));
        for (Version& version : of_one) {
          // One decision that amends is no wording of another, though both bear one title: 宪法修正案 of 1993 and of 1999.
          if (documents[version.document].form == DocumentForm::amendment) version.next = version.next_made = {};
        }
        const Version& newest = of_one.back();
        if (newest.date > facts.amended && newest.date > facts.adopted) {
          facts.amended = newest.date;
          facts.amended_from = newest.from;
        }
      }
      for (const Version& version : of_one) {
        std::uint32_t& place = version_at[version.document];
        if (place == no_version) place = static_cast<std::uint32_t>(versions.size());
        versions.push_back(version);
      }
      version_begin.push_back(static_cast<std::uint32_t>(versions.size()));
    }
  }

  mutable std::once_flag nearest_made;
  mutable std::unique_ptr<NearestTitles> nearest;
};

Registry::Registry() : state_(std::make_unique<State>()) {
  const auto facts = national_facts();
  const auto names = national_names();
  state_->instruments.reserve(facts.size());
  for (const NationalFact& fact : facts) state_->instruments.push_back(yiju::instrument_of(fact));
  state_->titles.reserve(names.size());
  state_->official.reserve(facts.size());
  for (InstrumentId id = 0; id < facts.size(); ++id) state_->official.add(facts[id].title, id, TitleKind::full);
  for (const NationalName& name : names) state_->titles.add(name.key, name.fact, name.kind);
}

Registry::~Registry() = default;
Registry::Registry(Registry&&) noexcept = default;
Registry& Registry::operator=(Registry&&) noexcept = default;

InstrumentId Registry::add(Instrument instrument) {
  const std::string key = title_key(instrument.title);
  const TitleMatch match = match_key(state_->titles, key, TitleKind::full);
  if (!match.instruments.empty()) {
    Instrument& known = state_->instruments[match.instruments.front()];
    const bool replace = known.built_in && !instrument.built_in;
    complete(known, std::move(instrument), replace);
    for (const TitleName& name : names_of(known)) {
      state_->titles.add_copy(name.key, match.instruments.front(), name.kind);
    }
    return match.instruments.front();
  }
  return state_->append(std::move(instrument));
}

void Registry::load_register(const std::string& path) { load_register_text(path, read_file(path)); }

void Registry::load_register_text(const std::string& path, std::string_view json) {
  for (Instrument& instrument : parse_register(path, json)) add(std::move(instrument));
}

void Registry::add_documents(std::span<const Document> documents, unsigned threads) {
  State& state = *state_;
  std::vector<Instrument> told(documents.size());
  std::vector<ToldDates> in_register(documents.size());  // before the texts complete what the register tells
  constexpr std::size_t batch = 32;
  for_each_index(
      documents.size(), threads,
      [&](std::size_t d, unsigned) {
        told[d] = instrument_in(documents[d]);
        in_register[d] = dates_in_register(*this, documents[d]);
      },
      batch);
  std::vector<std::vector<Version>> versions(state.instruments.size());
  std::vector<std::vector<Wording>> wordings(state.instruments.size());
  state.registered = state.instruments.size();
  std::vector<Date> adopted(state.registered);
  std::ranges::transform(state.instruments, adopted.begin(), &Instrument::adopted);
  state.instrument_of.reserve(documents.size());
  for (std::size_t d = 0; d < documents.size(); ++d) {
    Instrument& instrument = told[d];
    const Document& document = documents[d];
    const ToldDates& registered = in_register[d];
    InstrumentId id = instrument_titled(instrument.title, state.titles, state.official);
    if (id != no_instrument) {
      if (id < state.registered) {
        compare(state.instruments[id], adopted[id], document, {{}, id, static_cast<DocumentId>(d), {}, {}},
                state.disagreements);
      }
      complete(state.instruments[id], std::move(instrument), false);
      take_days(document, state.instruments[id]);
    } else {
      id = state.append(std::move(instrument));
      versions.emplace_back();
      wordings.emplace_back();
    }
    const Date made = registered.version.known() ? registered.version : wording_date(document);
    const Date from = std::max(yiju::in_force_from(document), registered.effective);
    versions[id].push_back({static_cast<DocumentId>(d), made, from, {}, {}});
    for (const Date date : document.wordings) wordings[id].push_back({date, date});
    state.instrument_of.push_back(id);
  }
  drop_namesakes(documents, state.instrument_of, state.disagreements);
  state.order_versions_of(documents, std::move(versions), std::move(wordings));
}

void Registry::add_repeals(std::span<const Document> documents, std::span<const Repeal> repeals) {
  std::vector<char> told(state_->instruments.size(), 0);  // by a text before
  for (const Repeal& repeal : repeals) {
    const TitleMatch match =
        state_->known(repeal, repeal.carries ? state_->find_notice(repeal.title) : find(repeal.title));
    told.resize(state_->instruments.size());
    if (!is_one(match)) continue;
    const InstrumentId id = match.instruments.front();
    Instrument& named = state_->instruments[id];
    const InstrumentId by = instrument_of(repeal.by);
    if (by != no_instrument && !may_end(state_->instruments[by].level, named.level)) continue;
    if (id == by || names_another(named, versions_of(id), repeal)) continue;
    const bool ended = has_ended(named.status);
    if (id < state_->registered && told[id] == 0 && (!ended || disagree(repeal.from, named.repealed))) {
      state_->disagreements.push_back(
          {Disagreement::Fact::repealed, id, repeal.by, repeal.from, ended ? named.repealed : Date{}});
    }
    if (told[id] != 0 && (!repeal.from.known() || named.repealed <= repeal.from)) continue;  // ended before
    told[id] = 1;
    end_by(repeal, documents[repeal.by].title, named);
  }
}

void Registry::know_amended(std::string_view title, Date made, Date from) {
  const TitleMatch match = find(title).instruments.empty() ? state_->know(title) : TitleMatch{};
  if (!is_one(match)) return;
  Instrument& amended = state_->instruments[match.instruments.front()];
  amended.amended = made;
  amended.amended_from = from;
}

void Registry::know_changed(InstrumentId instrument, DocumentId decision, Date made, Date from) {
  Instrument& work = state_->instruments[instrument];
  const InstrumentId by = instrument_of(decision);
  if (by == no_instrument) return;
  const Level level = state_->instruments[by].level;
  if (level == Level::draft || !may_end(level, work.level)) return;
  if (has_ended(work.status) || work.level == Level::draft || made <= std::max(work.amended, work.adopted)) return;
  const std::size_t count = versions_of(instrument).size(), begin = count == 0 ? 0 : state_->version_begin[instrument];
  const std::span<Version> texts = std::span(state_->versions).subspan(begin, count);
  if (std::ranges::any_of(texts, [&](const Version& text) { return !text.date.known() || text.date >= made; })) return;
  work.amended = made;
  work.amended_from = from;
  for (Version& text : texts) {
    if (text.next.known()) continue;
    text.next = from;
    text.next_made = made;
  }
}

void Registry::add_wording(DocumentId decision, DocumentId text, Date from) {
  const Version* const own = version_of(text);
  if (own == nullptr) return;
  state_->made_by.emplace_back(decision, text);
  if (from <= own->from) return;
  const InstrumentId id = instrument_of(text);
  for (std::uint32_t at = state_->version_begin[id]; at < state_->version_begin[id + 1]; ++at) {
    Version& version = state_->versions[at];
    if (version.document == text) version.from = from;
    if (version.next_made == own->date) version.next = from;
  }
  Instrument& facts = state_->instruments[id];
  if (facts.amended == own->date) facts.amended_from = std::max(facts.amended_from, from);
}

DocumentId Registry::wording_made_by(DocumentId decision, InstrumentId instrument) const {
  for (const auto& [by, text] : state_->made_by) {
    if (by == decision && instrument_of(text) == instrument) return text;
  }
  return no_document;
}

std::span<const Disagreement> Registry::disagreements() const { return state_->disagreements; }

const std::vector<Instrument>& Registry::instruments() const { return state_->instruments; }

std::span<const Version> Registry::versions_of(InstrumentId instrument) const {
  if (instrument + std::size_t{1} >= state_->version_begin.size()) return {};
  const std::uint32_t begin = state_->version_begin[instrument];
  return std::span(state_->versions).subspan(begin, state_->version_begin[instrument + 1] - begin);
}

InstrumentId Registry::instrument_of(DocumentId document) const {
  return document < state_->instrument_of.size() ? state_->instrument_of[document] : no_instrument;
}

const Version* Registry::version_of(DocumentId document) const {
  if (instrument_of(document) == no_instrument) return nullptr;
  const std::uint32_t place = state_->version_at[document];
  return place == State::no_version ? nullptr : &state_->versions[place];
}

Date Registry::in_force_from(DocumentId document) const {
  const Version* const own = version_of(document);
  return own == nullptr ? Date{} : own->from;
}

Date Registry::in_force_until(DocumentId document) const {
  const InstrumentId instrument = instrument_of(document);
  if (instrument == no_instrument) return {};
  const Date repealed = state_->instruments[instrument].repealed;
  const Version* const own = version_of(document);
  if (own == nullptr || !own->next.known()) return repealed;
  return repealed.known() ? std::min(own->next, repealed) : own->next;
}

TitleMatch Registry::find(std::string_view title) const {
  if (const TitleEntry* entry = state_->official.find(title); entry != nullptr) {
    return {{entry->instrument}, Reason::exact_title};
  }
  thread_local std::string key;  // reused: a hit costs no allocation but the answer's
  key.clear();
  append_title_key(key, title);
  const TitleTable& titles = state_->titles;
  TitleMatch match = match_key(titles, key, TitleKind::issuer);
  if (match.reason == Reason::exact_title) {
    // 中华人民共和国 left out (or added) is a short form, told from the title as it was written.
    constexpr std::string_view country = "中华人民共和国";
    const std::string& full = state_->instruments[match.instruments.front()].title;
    if ((full.find(country) == std::string::npos) != (title.find(country) == std::string_view::npos)) {
      match.reason = Reason::short_title;
    }
  }
  return match.instruments.empty() ? match_other_forms(titles, key) : match;
}

std::vector<InstrumentId> Registry::nearest(std::string_view title, std::size_t most) const {
  std::call_once(state_->nearest_made, [&] { state_->nearest = std::make_unique<NearestTitles>(state_->titles); });
  return state_->nearest->find(title_key(title), most);
}

}  // namespace yiju
