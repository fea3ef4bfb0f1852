// check, as text: findings by rule and file, the gravest first.
//   error [dangling] the cited provision is not in the text: 1
//     article 2 river/排水办法.md:7:34: "本办法第九条": …
#include <algorithm>
#include <span>

#include "base/english.hpp"
#include "base/joined.hpp"
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
  std::string line = "  ";
  if (!finding.place.empty()) line += finding.place.in(style.language) + " ";
  line += paint(place_of(finding), Paint::bold, style);
  line += ": ";
  line += sentence_of(finding, style.language);
  line += '\n';
  return line;
}

using Findings = std::span<const Finding>;

/// The articles that a note passes over, which may be nearly all: their names are enough.
std::string line_of_articles(Findings articles, const TextStyle& style) {
  const std::string names = joined(articles, list_comma(style.language),
                                   [&](const Finding& finding) { return finding.place.in(style.language); });
  return "  " + paint(articles.front().path, Paint::bold, style) + ": " + names + "\n";
}

/// error [dangling] the cited provision is not in the text: 3
std::string heading_of(Findings group, const TextStyle& style) {
  const Finding& first = group.front();
  return paint(describe(first.severity, style.language), color_of(first.severity), style) + " [" + name_of(first.rule) +
         "] " + std::string(describe(first.rule, style.language)) + (style.language == Language::zh ? "：" : ": ") +
         std::to_string(group.size()) + "\n";
}

/// The findings at the front that are as grave and of the same rule (and file); they stand together.
std::size_t group_size(Findings findings, bool same_file) {
  const Finding& first = findings.front();
  const auto other = std::find_if(findings.begin(), findings.end(), [&](const Finding& finding) {
    return finding.severity != first.severity || finding.rule != first.rule ||
           (same_file && finding.path != first.path);
  });
  return static_cast<std::size_t>(other - findings.begin());
}

/// A group by file: where there are several, how many each has.
std::string lines_of(Findings group, const TextStyle& style) {
  const bool one_file = group_size(group, true) == group.size();
  std::string text;
  while (!group.empty()) {
    const Findings of_file = group.first(group_size(group, true));
    if (!one_file && of_file.size() > 1) {
      text += " " + paint(of_file.front().path, Paint::dim, style) + ": " + std::to_string(of_file.size()) + "\n";
    }
    if (of_file.front().rule == CheckRule::note_silent) {
      text += line_of_articles(of_file, style);
    } else {
      for (const Finding& finding : of_file) text += line_of(finding, style);
    }
    group = group.subspan(of_file.size());
  }
  return text;
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

std::string sentence_of(const Finding& finding, Language language) {
  const bool zh = language == Language::zh;
  const std::string message = finding.message.in(language);
  std::string sentence;
  if (!finding.words.empty() && !message.starts_with(finding.words)) {
    sentence += zh ? "“" : "\"";
    sentence += finding.words;
    sentence += zh ? "”：" : "\": ";
  }
  sentence += message;
  if (!finding.suggestion.empty()) {
    sentence += zh ? "。" : "; ";
    sentence += finding.suggestion.in(language);
  }
  return sentence;
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
  // What there is none of is not named: "errors 0" reads like an error, and is found by who searches for one.
  WordRow summary(comma(language));
  const auto add = [&](Severity severity, std::string_view zh, std::string_view en) {
    const auto count = std::ranges::count(findings, severity, &Finding::severity);
    if (count != 0) summary.add(std::string(choose(language, zh, en)) + " " + std::to_string(count));
  };
  add(Severity::error, "错误", "errors");
  add(Severity::warning, "警告", "warnings");
  add(Severity::note, "提示", "notes");
  return std::move(summary).words();
}

std::string to_text(const std::vector<Finding>& findings, const TextStyle& style) {
  std::string text;
  for (Findings rest = findings; !rest.empty();) {
    const Findings group = rest.first(group_size(rest, false));
    text += heading_of(group, style) + lines_of(group, style);
    rest = rest.subspan(group.size());
  }
  return text + findings_summary(findings, style.language) + "\n";
}

}  // namespace yiju
