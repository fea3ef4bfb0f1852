// check, as text: findings.
#include <array>

#include "base/english.hpp"
#include "citation/title.hpp"
#include "corpus/corpus_folder.hpp"
#include "output/answer/findings.hpp"
#include "output/answer/text_words.hpp"

namespace yiju {
namespace {

Paint color_of(Severity severity) {
  if (severity == Severity::error) return Paint::red;
  return severity == Severity::warning ? Paint::yellow : Paint::dim;
}

std::string line_of(const Finding& finding, const TextStyle& style) {
  const bool zh = style.language == Language::zh;
  std::string line;
  if (!finding.place.empty()) line += finding.place.in(style.language) + " ";
  line += paint(place_of(finding), Paint::bold, style);
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

std::string place_of(const Finding& finding, std::string_view folder) {
  std::string place(path_below(folder, finding.path));
  place += ':';
  place += std::to_string(finding.begin.line);
  place += ':';
  place += std::to_string(finding.begin.column);
  return place;
}

std::string to_text(const Unchecked& unchecked, const TextStyle& style) {
  constexpr std::size_t most = 5;
  const bool zh = style.language == Language::zh;
  std::string text;
  if (unchecked.files != 0) {
    text = zh ? "跳过 " + std::to_string(unchecked.files) + " 个文件或表格的行"
              : counted(unchecked.files, "input") + " skipped";
  }
  if (!unchecked.titles.empty()) {
    text += text.empty() ? "" : zh ? "；" : "; ";
    const std::string count = std::to_string(unchecked.titles.size());
    text += zh ? "所引条款未能核对的文件 " + count + " 件："
               : "provisions not compared, for want of the text, of " + count + ": ";
    for (std::size_t at = 0; at < std::min(most, unchecked.titles.size()); ++at) {
      text += (at == 0 ? "" : zh ? "、" : ", ") + in_quotes(unchecked.titles[at]);
    }
    if (unchecked.titles.size() > most) text += zh ? "等" : " …";
  }
  if (text.empty()) return text;
  return (zh ? "未核对：" : "not checked: ") + text + "\n";
}

std::string findings_summary(const std::vector<Finding>& findings, Language language) {
  if (findings.empty()) return std::string(choose(language, "没有发现", "nothing found"));
  std::array<std::size_t, 3> counts{};
  for (const Finding& finding : findings) ++counts[static_cast<std::size_t>(finding.severity)];
  const auto count = [&](Severity severity) { return std::to_string(counts[static_cast<std::size_t>(severity)]); };
  if (language == Language::zh) {
    return "错误 " + count(Severity::error) + "，警告 " + count(Severity::warning) + "，提示 " + count(Severity::note);
  }
  return "errors " + count(Severity::error) + ", warnings " + count(Severity::warning) + ", notes " +
         count(Severity::note);
}

std::string to_text(const std::vector<Finding>& findings, const TextStyle& style) {
  std::string text;
  for (const Finding& finding : findings) text += line_of(finding, style);
  return text + findings_summary(findings, style.language) + "\n";
}

}  // namespace yiju
