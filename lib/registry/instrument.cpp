#include "registry/instrument.hpp"

#include <array>

namespace yiju {

namespace {

struct Word {
  const char* name;
  const char* chinese;
};

// In the order of the enumerations.
constexpr std::array<Word, 15> levels = {{
    {"constitution", "宪法"},
    {"law", "法律"},
    {"administrative_regulation", "行政法规"},
    {"judicial_interpretation", "司法解释"},
    {"departmental_rule", "部门规章"},
    {"local_regulation", "地方性法规"},
    {"local_government_rule", "地方政府规章"},
    {"party_state_policy", "党中央、国务院文件"},
    {"state_council_policy", "国务院文件"},
    {"departmental_policy", "部门文件"},
    {"provincial_policy", "省级文件"},
    {"municipal_policy", "市级文件"},
    {"international", "国际文件"},
    {"draft", "草案"},
    {"unknown", "不明"},
}};

constexpr std::array<Word, 7> statuses = {{
    {"in_force", "有效"},
    {"not_yet_in_force", "尚未施行"},
    {"repealed", "已废止"},
    {"superseded", "已被替代"},
    {"expired", "已失效"},
    {"draft", "草案"},
    {"unknown", "不明"},
}};

template <typename Enumeration, std::size_t size>
std::optional<Enumeration> parse(const std::array<Word, size>& words, std::string_view word) {
  for (std::size_t at = 0; at < size; ++at) {
    if (word == words[at].name || word == words[at].chinese) return static_cast<Enumeration>(at);
  }
  return std::nullopt;
}

}  // namespace

const char* name_of(Level level) { return levels[static_cast<std::size_t>(level)].name; }

const char* chinese_of(Level level) { return levels[static_cast<std::size_t>(level)].chinese; }

std::string_view label_of(Level level, Language language) {
  if (language == Language::zh) return chinese_of(level);
  constexpr std::array<std::string_view, levels.size()> english = {
      "constitution",
      "law",
      "administrative regulation",
      "judicial interpretation",
      "departmental rule",
      "local regulation",
      "local government rule",
      "policy of the Party and State Council",
      "State Council policy",
      "departmental policy",
      "provincial policy",
      "municipal policy",
      "international instrument",
      "draft",
      "level unknown",
  };
  return english[static_cast<std::size_t>(level)];
}

std::optional<Level> parse_level(std::string_view word) { return parse<Level>(levels, word); }

const char* name_of(InstrumentStatus status) { return statuses[static_cast<std::size_t>(status)].name; }

const char* chinese_of(InstrumentStatus status) { return statuses[static_cast<std::size_t>(status)].chinese; }

std::optional<InstrumentStatus> parse_status(std::string_view word) { return parse<InstrumentStatus>(statuses, word); }

}  // namespace yiju
