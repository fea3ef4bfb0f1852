#include "registry/title_table.hpp"

#include <algorithm>
#include <bit>
#include <functional>

#include "document/draft_title.hpp"
#include "registry/title.hpp"

namespace yiju {

namespace {

void add_name(std::vector<TitleName>& names, std::string_view key, TitleKind kind) {
  if (key.size() < 2 * 3) return;  // one character is no title
  const bool there = std::any_of(names.begin(), names.end(), [&](const TitleName& name) { return name.key == key; });
  if (!there) names.push_back({std::string(key), kind});
}

}  // namespace

std::vector<TitleName> names_of(const Instrument& instrument) {
  std::vector<TitleName> names;
  const std::string key = title_key(instrument.title);
  add_name(names, key, TitleKind::full);
  for (const auto* titles : {&instrument.short_titles, &instrument.quoted_titles}) {
    for (const std::string& title : *titles) add_name(names, title_key(title), TitleKind::short_title);
  }
  for (const std::string& title : instrument.historic_titles) add_name(names, title_key(title), TitleKind::historic);
  add_name(names, title_key(instrument.document_number), TitleKind::short_title);
  add_name(names, without_revision(key), TitleKind::suffix);
  add_name(names, without_suffix(key), TitleKind::suffix);
  add_name(names, without_issuer(key), TitleKind::issuer);
  const bool draft = is_draft_title(key) || instrument.status == InstrumentStatus::draft;
  if (draft) {
    add_name(names, stage_key(key), TitleKind::stage);
    if (!changes_text_in_force(key)) add_name(names, without_stage(key), TitleKind::stage);
  }
  return names;
}

void TitleTable::reserve(std::size_t count) {
  entries_.reserve(count);
  const std::size_t wanted = std::bit_ceil(count * 2);
  if (wanted > slots_.size()) grow(wanted);
}

void TitleTable::grow(std::size_t slots) {
  const std::vector<std::uint32_t> old = std::move(slots_);
  slots_.assign(slots, 0);
  for (const std::uint32_t first : old) {
    if (first != 0) slots_[slot_of(entries_[first - 1].key)] = first;
  }
}

// The slot that holds the key, or the free one where it would go.
std::size_t TitleTable::slot_of(std::string_view key) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = std::hash<std::string_view>{}(key)&mask;
  while (slots_[slot] != 0 && entries_[slots_[slot] - 1].key != key) slot = (slot + 1) & mask;
  return slot;
}

void TitleTable::add(std::string_view key, InstrumentId instrument, TitleKind kind) {
  if ((keys_ + 1) * 2 > slots_.size()) grow(std::max<std::size_t>(64, slots_.size() * 2));
  const std::size_t slot = slot_of(key);
  const auto added = static_cast<std::uint32_t>(entries_.size() + 1);
  if (slots_[slot] == 0) {
    slots_[slot] = added;
    ++keys_;
  } else {
    TitleEntry* last = &entries_[slots_[slot] - 1];
    while (true) {
      if (last->instrument == instrument && last->kind == kind) return;
      if (last->next == 0) break;
      last = &entries_[last->next - 1];
    }
    last->next = added;
  }
  entries_.push_back({key, instrument, kind, 0});
}

void TitleTable::add_copy(std::string_view key, InstrumentId instrument, TitleKind kind) {
  for (const TitleEntry* entry = find(key); entry != nullptr; entry = next(*entry)) {
    if (entry->instrument == instrument && entry->kind == kind) return;
  }
  add(kept_.emplace_back(key), instrument, kind);
}

const TitleEntry* TitleTable::find(std::string_view key) const {
  if (slots_.empty()) return nullptr;
  const std::uint32_t first = slots_[slot_of(key)];
  return first == 0 ? nullptr : &entries_[first - 1];
}

const TitleEntry* TitleTable::next(const TitleEntry& entry) const {
  return entry.next == 0 ? nullptr : &entries_[entry.next - 1];
}

}  // namespace yiju
