#include "registry/title_match.hpp"

#include "document/draft_title.hpp"
#include "registry/title.hpp"

namespace yiju {

namespace {

Reason reason_of(TitleKind kind) {
  switch (kind) {
    case TitleKind::full:
      return Reason::exact_title;
    case TitleKind::short_title:
      return Reason::short_title;
    case TitleKind::historic:
      return Reason::historic_title;
    case TitleKind::suffix:
      return Reason::suffix_ignored;
    case TitleKind::issuer:
      return Reason::short_title;
    case TitleKind::stage:
      return Reason::draft_stage;
  }
  return Reason::exact_title;
}

}  // namespace

TitleMatch match_key(const TitleTable& titles, std::string_view key, TitleKind worst) {
  TitleMatch match;
  TitleKind best = worst;
  for (const TitleEntry* entry = titles.find(key); entry != nullptr; entry = titles.next(*entry)) {
    if (entry->kind > best) continue;
    if (entry->kind < best) match.instruments.clear();
    best = entry->kind;
    match.instruments.push_back(entry->instrument);
  }
  if (!match.instruments.empty())
    match.reason = match.instruments.size() > 1 ? Reason::several_titles : reason_of(best);
  return match;
}

TitleMatch match_other_forms(const TitleTable& titles, std::string_view key) {
  TitleMatch match;
  const auto retry = [&](std::string_view other, Reason reason) {
    if (other == key || !match.instruments.empty()) return;
    match = match_key(titles, other, TitleKind::issuer);
    if (match.instruments.size() == 1) match.reason = reason;
  };
  retry(without_suffix(key), Reason::suffix_ignored);
  retry(without_issuer(key), Reason::short_title);
  retry(without_issuer(without_suffix(key)), Reason::suffix_ignored);
  retry(without_code_part(key), Reason::short_title);
  retry(without_notice(key), Reason::short_title);
  retry(without_issuer(without_suffix(without_notice(key))), Reason::suffix_ignored);
  if (!match.instruments.empty()) return match;
  return match_key(titles, is_draft_title(key) ? stage_key(key) : key, TitleKind::stage);
}

InstrumentId instrument_titled(std::string_view title, const TitleTable& titles, const TitleTable& official) {
  if (const TitleEntry* entry = official.find(title); entry != nullptr) return entry->instrument;
  const std::string key = title_key(title);
  TitleMatch match = match_key(titles, key, TitleKind::historic);
  if (match.instruments.empty()) match = match_key(titles, without_revision(key), TitleKind::full);
  if (match.instruments.empty()) {
    // A suffix that the other title has and this one has not: only a revision makes it the same instrument.
    match = match_key(titles, key, TitleKind::issuer);
    if (match.reason == Reason::suffix_ignored) return no_instrument;
  }
  return match.instruments.size() == 1 ? match.instruments.front() : no_instrument;
}

bool is_one(const TitleMatch& found) { return found.instruments.size() == 1 && found.reason != Reason::suffix_ignored; }

}  // namespace yiju
