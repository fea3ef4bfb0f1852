#include <algorithm>
#include <array>

#include "graph/corpus_folder.hpp"
#include "output/findings.hpp"
#include "output/text_words.hpp"

namespace yiju {

namespace {

Paint color_of(Severity severity) {
  if (severity == Severity::error) return Paint::red;
  return severity == Severity::warning ? Paint::yellow : Paint::dim;
}

std::string place_of(const Finding& finding, std::string_view folder = {}) {
  std::string place(path_below(folder, finding.path));
  place += ':';
  place += std::to_string(finding.begin.line);
  place += ':';
  place += std::to_string(finding.begin.column);
  return place;
}

std::string line_of(const Finding& finding, const TextStyle& style) {
  const bool zh = style.language == Language::zh;
  std::string line = paint(place_of(finding), Paint::bold, style);
  line += ": ";
  line += paint(describe(finding.severity, style.language), color_of(finding.severity), style);
  line += " [";
  line += name_of(finding.rule);
  line += "] ";
  if (!finding.words.empty()) {
    line += zh ? "“" : "\"";
    line += finding.words;
    line += zh ? "”：" : "\": ";
  }
  line += finding.message.in(style.language);
  if (!finding.suggestion.empty()) {
    line += zh ? "。" : "; ";
    line += finding.suggestion.in(style.language);
  }
  line += '\n';
  return line;
}

}  // namespace

std::string to_text(const std::vector<Finding>& findings, const TextStyle& style) {
  std::array<std::size_t, 3> counts{};
  std::string text;
  for (const Finding& finding : findings) {
    ++counts[static_cast<std::size_t>(finding.severity)];
    text += line_of(finding, style);
  }
  const auto count = [&](Severity severity) { return std::to_string(counts[static_cast<std::size_t>(severity)]); };
  if (style.language == Language::zh) {
    text += findings.empty() ? "没有发现\n"
                             : "错误 " + count(Severity::error) + "，警告 " + count(Severity::warning) + "，提示 " +
                                   count(Severity::note) + "\n";
  } else {
    text += findings.empty() ? "nothing found\n"
                             : "errors " + count(Severity::error) + ", warnings " + count(Severity::warning) +
                                   ", notes " + count(Severity::note) + "\n";
  }
  return text;
}

std::vector<FindingRow> finding_rows(const std::vector<Finding>& findings, Language language, std::string_view folder) {
  std::vector<FindingRow> rows;
  rows.reserve(findings.size());
  for (const Finding& finding : findings) {
    std::string message = finding.message.in(language);
    if (!finding.suggestion.empty()) {
      message += language == Language::zh ? "。" : "; ";
      message += finding.suggestion.in(language);
    }
    rows.push_back({std::string(describe(finding.severity, language)), name_of(finding.rule), place_of(finding, folder),
                    finding.words, std::move(message)});
  }
  return rows;
}

}  // namespace yiju
