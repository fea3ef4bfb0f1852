#include "registry/instrument.hpp"

#include "base/enum_words.hpp"
#include "document/draft_title.hpp"

namespace yiju {

namespace {

struct LevelWords {
  Level value;
  const char* name;
  const char* chinese;
  std::string_view english;  ///< in a sentence
};

constexpr std::array<LevelWords, 15> levels = {{
    {Level::constitution, "constitution", "宪法", "constitution"},
    {Level::law, "law", "法律", "law"},
    {Level::administrative_regulation, "administrative_regulation", "行政法规", "administrative regulation"},
    {Level::judicial_interpretation, "judicial_interpretation", "司法解释", "judicial interpretation"},
    {Level::departmental_rule, "departmental_rule", "部门规章", "departmental rule"},
    {Level::local_regulation, "local_regulation", "地方性法规", "local regulation"},
    {Level::local_government_rule, "local_government_rule", "地方政府规章", "local government rule"},
    {Level::party_state_policy, "party_state_policy", "党中央、国务院文件", "policy of the Party and State Council"},
    {Level::state_council_policy, "state_council_policy", "国务院文件", "State Council policy"},
    {Level::departmental_policy, "departmental_policy", "部门文件", "departmental policy"},
    {Level::provincial_policy, "provincial_policy", "省级文件", "provincial policy"},
    {Level::municipal_policy, "municipal_policy", "市级文件", "municipal policy"},
    {Level::international, "international", "国际文件", "international instrument"},
    {Level::draft, "draft", "草案", "draft"},
    {Level::unknown, "unknown", "不明", "level unknown"},
}};
static_assert(one_row_a_value(levels, Level::unknown));

constexpr std::array<EnumWords<InstrumentStatus>, 7> statuses = {{
    {InstrumentStatus::in_force, "in_force", "有效"},
    {InstrumentStatus::not_yet_in_force, "not_yet_in_force", "尚未施行"},
    {InstrumentStatus::repealed, "repealed", "已废止"},
    {InstrumentStatus::superseded, "superseded", "已被替代"},
    {InstrumentStatus::expired, "expired", "已失效"},
    {InstrumentStatus::draft, "draft", "草案"},
    {InstrumentStatus::unknown, "unknown", "不明"},
}};
static_assert(one_row_a_value(statuses, InstrumentStatus::unknown));

}  // namespace

const char* name_of(Level level) { return row_of(levels, level).name; }

const char* chinese_of(Level level) { return row_of(levels, level).chinese; }

std::string_view label_of(Level level, Language language) {
  return choose(language, row_of(levels, level).chinese, row_of(levels, level).english);
}

std::optional<Level> parse_level(std::string_view word) {
  for (const LevelWords& row : levels) {
    if (word == row.name || word == row.chinese) return row.value;
  }
  return std::nullopt;
}

const char* name_of(InstrumentStatus status) { return row_of(statuses, status).name; }

const char* chinese_of(InstrumentStatus status) { return row_of(statuses, status).chinese; }

std::optional<InstrumentStatus> parse_status(std::string_view word) { return value_named(statuses, word); }

bool is_draft(const Instrument& facts) {
  return facts.level == Level::draft || facts.status == InstrumentStatus::draft || is_draft_title(facts.title);
}

}  // namespace yiju
