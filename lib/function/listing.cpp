#include "function/listing.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/joined.hpp"

namespace yiju {

namespace {

void add_detail(std::string& out, std::string_view key, const std::string& value) {
  if (!out.empty()) out += ';';
  out += key;
  out += '=';
  out += value.empty() ? "none" : value;
}

}  // namespace

std::string details_of(const ArticleFunctions& row) {
  std::string out;
  if (row.has(Function::penalty)) {
    const Penalty& penalty = row.penalty;
    add_detail(out, "act", joined(penalty.acts, "+", [](const Locator& act) { return to_string(act); }));
    add_detail(out, "kinds", joined(penalty.kinds, "+", [](PenaltyKind kind) { return name_of(kind); }));
    std::vector<std::string> fines;  // those that only a cap tells apart are one
    for (const FineRange& range : penalty.fines) {
      std::string told = to_string(range);
      if (std::ranges::find(fines, told) == fines.end()) fines.push_back(std::move(told));
    }
    if (!fines.empty()) add_detail(out, "fine", joined(fines, "|"));
    add_detail(out, "by", joined(penalty.by, "+"));
  }
  if (row.has(Function::coercion)) {
    add_detail(out, "measures", joined(row.measures, "+", [](Measure measure) { return name_of(measure); }));
  }
  return out;
}

void append_function_row(std::string& out, std::string_view article, const ArticleFunctions& row,
                         std::string_view path) {
  out += std::string(article) + '\t';
  out += joined(row.functions, ",", [](Function function) { return name_of(function); }) + '\t' + details_of(row);
  if (!path.empty()) out += '\t' + std::string(path);
  out += '\n';
}

}  // namespace yiju
