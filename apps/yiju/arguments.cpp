#include "arguments.hpp"

#include <charconv>
#include <cstdlib>

// A comma in a path is part of the path, not a list.
#define CXXOPTS_VECTOR_DELIMITER '\0'
#include <cxxopts.hpp>

#include "base/edit_distance.hpp"
#include "base/error.hpp"
#include "output_format.hpp"

namespace yiju {
namespace {

constexpr const char* positional_name = "arguments";

Error usage_error(Language language, std::string_view command, std::string message, std::string hint = {}) {
  if (hint.empty()) {
    hint = std::string(choose(language, "用法见 yiju ", "see yiju ")) + std::string(command) + " --help";
  }
  return {ErrorCode::usage, std::move(message), std::move(hint)};
}

cxxopts::Options declare(const OptionList& list) {
  cxxopts::Options parser("yiju");
  for (const Option& option : list.options()) {
    std::string names(option.name);
    if (option.letter != 0) names = std::string(1, option.letter) + "," + names;
    if (option.kind == OptionKind::flag) {
      parser.add_options()(names, "");
    } else {
      parser.add_options()(names, "", cxxopts::value<std::vector<std::string>>());
    }
  }
  parser.add_options()(positional_name, "", cxxopts::value<std::vector<std::string>>());
  parser.parse_positional(positional_name);
  parser.allow_unrecognised_options();
  return parser;
}

void check_value(const Option& option, const std::string& value, std::string_view command, Language language) {
  const auto fail = [&](const std::string& expected) {
    throw usage_error(language, command,
                      "--" + std::string(option.name) + std::string(choose(language, "：应为 ", ": expected ")) +
                          expected + std::string(choose(language, "，而不是 ", ", found ")) + value);
  };
  if (option.kind == OptionKind::choice) {
    for (const std::string_view each : option.choices) {
      if (each == value) return;
    }
    fail(join_words(option.choices, choose(language, "、", ", ")));
  }
  if (option.kind == OptionKind::number) {
    long number = 0;
    const auto [end, trouble] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (trouble != std::errc{} || end != value.data() + value.size() || number < option.least || number > option.most) {
      fail(std::to_string(option.least) + "–" + std::to_string(option.most) +
           std::string(choose(language, " 之间的整数", " (a whole number)")));
    }
  }
  if (option.kind == OptionKind::date && !parse_date(value)) {
    fail(std::string(choose(language, "日期，如 2024-01-01", "a date such as 2024-01-01")));
  }
}

void check_unknown(const cxxopts::ParseResult& parsed, const OptionList& list, std::string_view command,
                   Language language) {
  for (const std::string& word : parsed.unmatched()) {
    std::vector<std::string_view> known;
    for (const Option& option : list.options()) known.push_back(option.name);
    const std::string name = word.substr(word.find_first_not_of('-'), word.find('=') - word.find_first_not_of('-'));
    const std::string_view nearest = name.size() < 2 ? std::string_view{} : nearest_word(name, known);
    std::string hint;
    if (!nearest.empty())
      hint = std::string(choose(language, "是否想用 --", "did you mean --")) + std::string(nearest) + "?";
    throw usage_error(language, command, std::string(choose(language, "没有这个选项：", "unknown option: ")) + word,
                      hint);
  }
}

void check_count(const Arguments& arguments, std::string_view command, std::string_view usage, Language language) {
  std::size_t least = 0;
  std::size_t most = 0;
  for (std::size_t at = 0; at < usage.size();) {
    const std::size_t end = std::min(usage.find(' ', at), usage.size());
    const std::string_view word = usage.substr(at, end - at);
    if (word.front() != '[') ++least;
    most = word.find("…") == std::string_view::npos ? most + 1 : 1000000;
    at = end + 1;
  }
  const std::size_t found = arguments.positional.size();
  if (found >= least && found <= most) return;
  const std::string expected = "yiju " + std::string(command) + (usage.empty() ? "" : " ") + std::string(usage);
  if (found < least) {
    throw usage_error(language, command,
                      std::string(choose(language, "参数不够，应为 ", "too few arguments, expected ")) + expected);
  }
  throw usage_error(language, command,
                    std::string(choose(language, "多出参数 ", "unexpected argument ")) + arguments.positional[most] +
                        std::string(choose(language, "，应为 ", ", expected ")) + expected);
}

}  // namespace

std::string Arguments::text(std::string_view name) const {
  const auto at = values.find(name);
  return at == values.end() || at->second.empty() ? std::string{} : at->second.back();
}

std::vector<std::string> Arguments::texts(std::string_view name) const {
  const auto at = values.find(name);
  return at == values.end() ? std::vector<std::string>{} : at->second;
}

long Arguments::number(std::string_view name) const {
  const std::string digits = text(name);
  return digits.empty() ? 0 : std::strtol(digits.c_str(), nullptr, 10);
}

Date Arguments::date(std::string_view name) const { return parse_date(text(name)).value_or(Date{}); }

Arguments read_arguments(const std::vector<std::string>& words, const OptionList& list, std::string_view command,
                         std::string_view usage, Language language) {
  std::vector<const char*> raw{"yiju"};
  for (const std::string& word : words) raw.push_back(word.c_str());
  cxxopts::Options parser = declare(list);
  Arguments arguments;
  try {
    const cxxopts::ParseResult parsed = parser.parse(static_cast<int>(raw.size()), raw.data());
    check_unknown(parsed, list, command, language);
    for (const Option& option : list.options()) {
      const std::string name(option.name);
      if (parsed.count(name) == 0) {
        if (!option.fallback.empty()) arguments.values[name] = {std::string(option.fallback)};
      } else if (option.kind == OptionKind::flag) {
        if (parsed[name].as<bool>()) arguments.values[name] = {};
      } else {
        arguments.values[name] = parsed[name].as<std::vector<std::string>>();
        for (const std::string& value : arguments.values[name]) check_value(option, value, command, language);
      }
    }
    if (parsed.count(positional_name) > 0)
      arguments.positional = parsed[positional_name].as<std::vector<std::string>>();
  } catch (const cxxopts::exceptions::missing_argument&) {  // only the last word can lack its value
    throw usage_error(language, command,
                      std::string(choose(language, "选项缺少值：", "no value behind ")) + words.back());
  } catch (const cxxopts::exceptions::exception& trouble) {
    throw usage_error(language, command,
                      std::string(choose(language, "命令行有误：", "wrong command line: ")) + trouble.what());
  }
  if (arguments.flag("json")) arguments.values["format"] = {"json"};
  if (arguments.flag("help")) return arguments;
  check_count(arguments, command, usage, language);
  const std::string format = settle_format(list, command, arguments.text("format"), arguments.text("output"));
  if (!format.empty()) arguments.values["format"] = {format};
  return arguments;
}

Language language_of(const std::vector<std::string>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == "--lang" && i + 1 < words.size()) return words[i + 1] == "zh" ? Language::zh : Language::en;
    if (words[i].starts_with("--lang=")) return words[i] == "--lang=zh" ? Language::zh : Language::en;
  }
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (value != nullptr && *value != 0) return std::string_view(value).starts_with("zh") ? Language::zh : Language::en;
  }
  return Language::en;
}

}  // namespace yiju
