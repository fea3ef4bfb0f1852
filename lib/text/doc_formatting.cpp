#include "text/doc_formatting.hpp"

#include <algorithm>

#include "text/compound_file.hpp"

namespace yiju {

namespace {

constexpr std::size_t page_size = 512;

/// Calls `take` with each change's code and its operand ([MS-DOC] 2.2.5: three bits of the code tell the size).
template <typename Take>
void each_change(std::string_view changes, const Take& take) {
  while (changes.size() >= 3) {
    const std::uint32_t code = number_at(changes, 0, 2);
    changes.remove_prefix(2);
    constexpr std::size_t sizes[] = {1, 1, 2, 4, 2, 2, 0, 3};
    std::size_t size = sizes[code >> 13];
    if (size == 0) {
      constexpr std::uint32_t define_table = 0xD608;
      size = code == define_table ? number_at(changes, 0, 2) + 1 : number_at(changes, 0, 1) + 1;
    }
    if (size > changes.size()) return;
    take(code, changes.substr(0, size));
    changes.remove_prefix(size);
  }
}

/// The changes that a page's entry points to, and the paragraph's style before them.
void read_entry(std::string_view page, std::size_t offset, DocParagraph& paragraph) {
  if (offset == 0) return;
  std::size_t size = number_at(page, offset, 1) * 2;
  std::size_t at = offset + 1;
  if (size == 0)
    size = number_at(page, at++, 1) * 2;
  else
    --size;
  paragraph.style = static_cast<std::uint16_t>(number_at(page, at, 2));
  if (size > 2 && at + 2 <= page.size()) apply_changes(page.substr(at + 2, size - 2), paragraph);
}

void read_entry(std::string_view page, std::size_t offset, DocCharacters& characters) {
  if (offset != 0 && offset < page.size())
    apply_changes(page.substr(offset + 1, number_at(page, offset, 1)), characters);
}

constexpr std::size_t entry_size(const DocParagraph&) { return 13; }
constexpr std::size_t entry_size(const DocCharacters&) { return 1; }

}  // namespace

void apply_changes(std::string_view changes, DocParagraph& paragraph) {
  each_change(changes, [&](std::uint32_t code, std::string_view operand) {
    const std::uint32_t value = number_at(operand, 0, std::min<std::size_t>(operand.size(), 4));
    constexpr std::uint32_t most_lists = 0x7FF;
    if (code == 0x260A) paragraph.level = static_cast<int>(value & 0xF);                    // sprmPIlvl
    if (code == 0x460B) paragraph.list = value < most_lists ? static_cast<int>(value) : 0;  // sprmPIlfo
    if (code == 0x2416) paragraph.in_table = value != 0;                                    // sprmPFInTable
    if (code == 0x2417) paragraph.ends_row = value != 0;                                    // sprmPFTtp
  });
}

void apply_changes(std::string_view changes, DocCharacters& characters) {
  each_change(changes, [&](std::uint32_t code, std::string_view operand) {
    const bool on = number_at(operand, 0, 1) == 1;
    if (code == 0x083C) characters.hidden = on;    // sprmCFVanish
    if (code == 0x0800) characters.deleted = on;   // sprmCFRMarkDel
    if (code == 0x0801) characters.inserted = on;  // sprmCFRMark
  });
}

template <typename Properties>
DocStretches<Properties>::DocStretches(std::string_view file, std::string_view plc) {
  const std::size_t count = plc.size() < 4 ? 0 : (plc.size() - 4) / 8;
  for (std::size_t i = 0; i < count; ++i) {
    constexpr std::uint32_t page_bits = 0x3FFFFF;
    const std::size_t begin = std::size_t{number_at(plc, (count + 1) * 4 + i * 4, 4) & page_bits} * page_size;
    if (begin + page_size <= file.size()) read_page(file.substr(begin, page_size));
  }
  std::ranges::stable_sort(stretches_, {}, &Stretch::begin);
}

template <typename Properties>
void DocStretches<Properties>::read_page(std::string_view page) {
  const std::size_t count = number_at(page, page_size - 1, 1);
  Properties properties;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t entry = (count + 1) * 4 + i * entry_size(properties);
    if (entry >= page_size) return;
    properties = {};
    read_entry(page, number_at(page, entry, 1) * 2, properties);
    stretches_.push_back({number_at(page, i * 4, 4), number_at(page, i * 4 + 4, 4), properties});
  }
}

template <typename Properties>
const Properties& DocStretches<Properties>::at(std::uint32_t place) const {
  static const Properties none;
  const auto holds = [&](std::size_t i) {
    return i < stretches_.size() && stretches_[i].begin <= place && place < stretches_[i].end;
  };
  if (!holds(last_)) {
    const auto after = std::ranges::upper_bound(stretches_, place, {}, &Stretch::begin);
    if (after == stretches_.begin()) return none;
    last_ = static_cast<std::size_t>(after - stretches_.begin()) - 1;
  }
  return holds(last_) ? stretches_[last_].properties : none;
}

template class DocStretches<DocParagraph>;
template class DocStretches<DocCharacters>;

}  // namespace yiju
