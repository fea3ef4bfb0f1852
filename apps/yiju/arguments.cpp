#include "arguments.hpp"

#include <algorithm>
#include <charconv>
#include <cstdlib>

// A comma in a path is part of the path, not a list.
#define CXXOPTS_VECTOR_DELIMITER '\0'
#include <cxxopts.hpp>

#include "base/asked_day.hpp"
#include "base/edit_distance.hpp"
#include "base/error.hpp"
#include "base/joined.hpp"
#include "output_format.hpp"

namespace yiju {
namespace {

constexpr const char* positional_name = "arguments";

Error usage_error(std::string_view command, Bilingual message, Bilingual hint = {}) {
  if (hint.empty()) hint = Bilingual("用法见 yiju ", "see yiju ") + (std::string(command) + " --help");
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

/// Options that may stand alone get the value that this means: --progress G → --progress=always G.
std::vector<std::string> with_values(std::vector<std::string> words, const OptionList& list) {
  for (std::size_t i = 0; i < words.size() && words[i] != "--"; ++i) {
    const Option* option = words[i].starts_with("--") ? list.find(std::string_view(words[i]).substr(2)) : nullptr;
    if (option == nullptr || option->alone.empty()) continue;
    const bool given = i + 1 < words.size() && std::ranges::count(option->choices, std::string_view(words[i + 1])) > 0;
    if (!given) words[i] += "=" + std::string(option->alone);
  }
  return words;
}

void check_value(const Option& option, const std::string& value, std::string_view command) {
  const auto fail = [&](const std::string& zh, const std::string& en) {
    const std::string name = "--" + std::string(option.name);
    throw usage_error(command,
                      {name + "：应为 " + zh + "，而不是 " + value, name + ": expected " + en + ", found " + value});
  };
  if (option.kind == OptionKind::choice && std::ranges::count(option.choices, std::string_view(value)) == 0) {
    fail(joined(option.choices, "、"), joined(option.choices, ", "));
  }
  if (option.kind == OptionKind::number) {
    long number = 0;
    const auto [end, trouble] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (trouble != std::errc{} || end != value.data() + value.size() || number < option.least || number > option.most) {
      const std::string range = std::to_string(option.least) + "–" + std::to_string(option.most);
      fail(range + " 之间的整数", range + " (a whole number)");
    }
  }
  if (option.kind == OptionKind::date && !read_asked_day(value))
    fail("日期，如 2024-01-01", "a date such as 2024-01-01");
}

/// "library" of lib, where nothing else begins so; empty otherwise.
std::string_view only_beginning(std::string_view name, const std::vector<std::string_view>& known) {
  const auto begins = [&](std::string_view word) { return word.starts_with(name); };
  if (name.size() < 2 || std::ranges::count_if(known, begins) != 1) return {};
  return *std::ranges::find_if(known, begins);
}

void check_unknown(const cxxopts::ParseResult& parsed, const OptionList& list, std::string_view command) {
  for (const std::string& word : parsed.unmatched()) {
    std::vector<std::string_view> known;
    for (const Option& option : list.options()) known.push_back(option.name);
    const std::string name = word.substr(word.find_first_not_of('-'), word.find('=') - word.find_first_not_of('-'));
    std::string_view nearest = name.size() < 2 ? std::string_view{} : nearest_word(name, known);
    if (nearest.empty()) nearest = only_beginning(name, known);
    Bilingual hint;
    if (!nearest.empty()) hint = Bilingual("是否想用 --", "did you mean --") + (std::string(nearest) + "?");
    throw usage_error(command, {"没有这个选项：" + word, "unknown option: " + word}, hint);
  }
}

void check_count(const Arguments& arguments, std::string_view command, std::string_view usage) {
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
    throw usage_error(command, {"参数不够，应为 " + expected, "too few arguments, expected " + expected});
  }
  const std::string& extra = arguments.positional[most];
  throw usage_error(
      command, {"多出参数 " + extra + "，应为 " + expected, "unexpected argument " + extra + ", expected " + expected});
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

Date Arguments::date(std::string_view name) const { return read_asked_day(text(name)).value_or(Date{}); }

Arguments read_arguments(const std::vector<std::string>& words, const OptionList& list, std::string_view command,
                         std::string_view usage) {
  const std::vector<std::string> whole = with_values(words, list);
  std::vector<const char*> raw{"yiju"};
  for (const std::string& word : whole) raw.push_back(word.c_str());
  cxxopts::Options parser = declare(list);
  Arguments arguments;
  try {
    const cxxopts::ParseResult parsed = parser.parse(static_cast<int>(raw.size()), raw.data());
    check_unknown(parsed, list, command);
    for (const Option& option : list.options()) {
      const std::string name(option.name);
      if (parsed.count(name) == 0) {
        if (!option.fallback.empty()) arguments.values[name] = {std::string(option.fallback)};
      } else if (option.kind == OptionKind::flag) {
        if (parsed[name].as<bool>()) arguments.values[name] = {};
      } else {
        arguments.values[name] = parsed[name].as<std::vector<std::string>>();
        for (const std::string& value : arguments.values[name]) check_value(option, value, command);
      }
    }
    if (parsed.count(positional_name) > 0)
      arguments.positional = parsed[positional_name].as<std::vector<std::string>>();
  } catch (const cxxopts::exceptions::missing_argument&) {  // only the last word can lack its value
    throw usage_error(command, {"选项缺少值：" + words.back(), "no value behind " + words.back()});
  } catch (const cxxopts::exceptions::exception& trouble) {
    throw usage_error(command, Bilingual("命令行有误：", "wrong command line: ") + trouble.what());
  }
  if (arguments.flag("json")) arguments.values["format"] = {"json"};
  if (arguments.flag("help")) return arguments;
  check_count(arguments, command, usage);
  const std::string format = settle_format(list, command, arguments.text("format"), arguments.text("output"));
  if (!format.empty()) arguments.values["format"] = {format};
  return arguments;
}

Language language_of(const std::vector<std::string>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::string_view named = words[i];
    if (named == "--lang" && i + 1 < words.size()) {
      named = words[i + 1];
    } else if (named.starts_with("--lang=")) {
      named.remove_prefix(named.find('=') + 1);
    } else {
      continue;
    }
    if (named == "zh") return Language::zh;
    if (named == "en") return Language::en;
    break;  // told of in the language of the system
  }
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (value != nullptr && *value != 0) return std::string_view(value).starts_with("zh") ? Language::zh : Language::en;
  }
  return Language::en;
}

}  // namespace yiju
