#include "function/function.hpp"

#include <algorithm>
#include <array>

namespace yiju {

namespace {

struct Words {
  const char* id;
  std::string_view zh, en;
};

struct FunctionWords {
  Words words;
  Need need;
};

// One row a function, in the order of the enumeration.
constexpr std::array<FunctionWords, function_count> functions{{
    {{"penalty", "行政处罚", "penalty"}, Need::high},
    {{"coercion", "行政强制", "coercion"}, Need::high},
    {{"licence", "行政许可", "licence"}, Need::high},
    {{"fee", "收费", "fee"}, Need::high},
    {{"prohibition", "禁止", "prohibition"}, Need::high},
    {{"order", "责令改正", "order"}, Need::high},
    {{"filing", "备案报送", "filing"}, Need::high},
    {{"duty", "义务", "duty"}, Need::high},
    {{"purpose", "立法目的", "purpose"}, Need::low},
    {{"scope", "适用范围", "scope"}, Need::low},
    {{"definition", "定义", "definition"}, Need::low},
    {{"principle", "原则", "principle"}, Need::low},
    {{"institution", "职责分工", "institution"}, Need::middle},
    {{"planning", "规划", "planning"}, Need::middle},
    {{"support", "促进保障", "support"}, Need::low},
    {{"right", "权利", "right"}, Need::low},
    {{"penalty_reference", "转致处罚", "penalty by reference"}, Need::middle},
    {{"civil_liability", "民事责任", "civil liability"}, Need::middle},
    {{"official_liability", "公职责任", "official liability"}, Need::middle},
    {{"remedy", "监督救济", "remedy"}, Need::middle},
    {{"procedure", "程序", "procedure"}, Need::middle},
    {{"delegation", "授权制定", "delegation"}, Need::middle},
    {{"transition", "过渡", "transition"}, Need::low},
    {{"entry_into_force", "施行日期", "entry into force"}, Need::low},
}};

constexpr std::array<Words, penalty_kind_count> kinds{{
    {"warning", "警告（通报批评）", "warning"},
    {"fine", "罚款", "fine"},
    {"confiscation", "没收", "confiscation"},
    {"suspension", "停产停业", "suspension"},
    {"revocation", "吊销", "revocation"},
    {"detention", "拘留", "detention"},
    {"other", "其他处罚", "other penalty"},
}};

constexpr std::array<Words, measure_count> measures{{
    {"seal", "查封", "sealing"},
    {"seize", "扣押", "seizure"},
    {"freeze", "冻结", "freezing"},
    {"tow", "拖移", "towing"},
    {"late_fee", "滞纳金（加处罚款）", "late fee"},
    {"perform", "代履行", "performance by others"},
    {"demolish", "强制拆除", "demolition"},
    {"person", "强行带离等", "against the person"},
    {"court", "申请法院强制执行", "through the court"},
    {"other", "其他强制措施", "other measure"},
}};

template <typename Row>
std::string_view in(const Row& row, Language language) {
  return language == Language::zh ? row.zh : row.en;
}

}  // namespace

const char* name_of(Function function) { return functions[static_cast<std::size_t>(function)].words.id; }

std::string_view label_of(Function function, Language language) {
  return in(functions[static_cast<std::size_t>(function)].words, language);
}

Need need_of(Function function) { return functions[static_cast<std::size_t>(function)].need; }

Need need_of(std::span<const Function> of) {
  Need need = Need::low;
  for (const Function function : of) need = std::max(need, need_of(function));
  return need;
}

const char* name_of(Need need) { return need == Need::high ? "high" : need == Need::middle ? "middle" : "none"; }

const char* name_of(PenaltyKind kind) { return kinds[static_cast<std::size_t>(kind)].id; }

std::string_view label_of(PenaltyKind kind, Language language) {
  return in(kinds[static_cast<std::size_t>(kind)], language);
}

const char* name_of(Measure measure) { return measures[static_cast<std::size_t>(measure)].id; }

std::string_view label_of(Measure measure, Language language) {
  return in(measures[static_cast<std::size_t>(measure)], language);
}

}  // namespace yiju
