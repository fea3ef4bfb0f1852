#include "options.hpp"

#include <algorithm>
#include <utility>

#include "output/format.hpp"

namespace yiju {

void OptionList::formats(std::vector<std::string_view> names, std::string_view any_other) {
  formats_ = std::move(names);
  any_other_ = any_other;
  if (formats_.size() < 2) return;
  std::vector<std::string_view> choices = formats_;
  choices.insert(choices.begin(), "auto");
  add({.name = "format",
       .kind = OptionKind::choice,
       .value = "FORMAT",
       .help = {"输出格式；auto 看 -o 的扩展名", "form of the output; auto goes by the ending of -o"},
       .choices = std::move(choices),
       .fallback = "auto"});
}

void OptionList::table_formats(std::vector<std::string_view> more) {
  std::vector<std::string_view> names = yiju::table_formats();
  names.insert(names.end(), more.begin(), more.end());
  formats(std::move(names));
}

void OptionList::flag(std::string_view name, std::string_view zh, std::string_view en) {
  add({.name = name, .kind = OptionKind::flag, .help = {zh, en}});
}

void OptionList::text(std::string_view name, std::string_view value, std::string_view zh, std::string_view en) {
  add({.name = name, .kind = OptionKind::text, .value = value, .help = {zh, en}});
}

void OptionList::texts(std::string_view name, std::string_view value, std::string_view zh, std::string_view en) {
  add({.name = name, .kind = OptionKind::text, .value = value, .help = {zh, en}, .repeated = true});
}

void OptionList::number(std::string_view name, long fallback_value, long least, long most, std::string_view zh,
                        std::string_view en) {
  owned_.push_back(std::to_string(fallback_value));
  add({.name = name,
       .kind = OptionKind::number,
       .value = "N",
       .help = {zh, en},
       .fallback = owned_.back(),
       .least = least,
       .most = most});
}

void OptionList::choice(std::string_view name, std::vector<std::string_view> choices, std::string_view zh,
                        std::string_view en) {
  const std::string_view first = choices.front();
  add({.name = name,
       .kind = OptionKind::choice,
       .value = "WORD",
       .help = {zh, en},
       .choices = std::move(choices),
       .fallback = first});
}

void OptionList::example(std::string_view line, std::string_view zh, std::string_view en) {
  examples_.push_back({line, zh, en});
}

void OptionList::add(Option option) { options_.push_back(std::move(option)); }

const Option* OptionList::find(std::string_view name) const {
  const auto at = std::find_if(options_.begin(), options_.end(), [&](const Option& each) { return each.name == name; });
  return at == options_.end() ? nullptr : &*at;
}

namespace {

// What is read, and how.
void add_input_options(OptionList& list) {
  if (list.formats().size() > 1 && std::ranges::count(list.formats(), std::string_view("json")) > 0) {
    list.add({.name = "json", .help = {"即 --format json", "same as --format json"}, .shared = true});
  }
  if (list.find("output") == nullptr)
    list.add({.name = "output",
              .letter = 'o',
              .kind = OptionKind::file,
              .value = "FILE",
              .help = {"写入文件（默认标准输出）", "write to FILE instead of standard output"},
              .shared = true});
  list.add({.name = "as-of",
            .kind = OptionKind::date,
            .value = "DATE",
            .help = {"按该日有效的版本认定，如 2024-01-01", "take the versions in force on DATE, such as 2024-01-01"},
            .shared = true});
  list.add(
      {.name = "revisions",
       .kind = OptionKind::choice,
       .value = "WHICH",
       .help = {"有修订痕迹的文件读哪一面：final 接受后，original 修订前", "which side of tracked changes to read"},
       .choices = {"final", "original"},
       .fallback = "final",
       .shared = true});
  list.add({.name = "comments",
            .help = {"批注里的依据作为分析者的依据读入", "take sources named in comments as an analyst's"},
            .shared = true});
  list.add({.name = "library",
            .kind = OptionKind::text,
            .value = "PATH",
            .help = {"垫在下面的法律：据以认定，不在报告之列；可写几次，也可用环境变量 YIJU_LIBRARY（以 : 分隔）",
                     "laws that lie under G: resolved against, never reported on; may be given several times, or in "
                     "YIJU_LIBRARY, parted by :"},
            .repeated = true,
            .shared = true});
}

// What the reader sees, and what the machine gives.
void add_terminal_options(OptionList& list) {
  list.add({.name = "lang",
            .kind = OptionKind::choice,
            .value = "LANG",
            .help = {"输出语言（默认随系统）", "language of the output (default: the locale's)"},
            .choices = {"zh", "en"},
            .shared = true});
  list.add({.name = "color",
            .kind = OptionKind::choice,
            .value = "WHEN",
            .help = {"何时着色", "when to use colors"},
            .choices = {"auto", "always", "never"},
            .fallback = "auto",
            .shared = true});
  list.add({.name = "threads",
            .letter = 'j',
            .kind = OptionKind::number,
            .value = "N",
            .help = {"线程数（默认全部核心）", "number of threads (default: all cores)"},
            .least = 1,
            .most = 1024,
            .shared = true});
  list.add(
      {.name = "progress",
       .kind = OptionKind::choice,
       .value = "WHEN",
       .help = {"何时在终端显示进度；auto 为超过一秒时", "when to show progress on a terminal; auto: past a second"},
       .choices = {"auto", "always", "never"},
       .fallback = "auto",
       .alone = "always",
       .shared = true});
  list.add({.name = "verbose",
            .letter = 'v',
            .help = {"各阶段的时间和内存", "time and peak memory by stage"},
            .shared = true});
  list.add({.name = "help", .letter = 'h', .help = {"显示本帮助", "show this help"}, .shared = true});
}

}  // namespace

void add_shared_options(OptionList& list) {
  add_input_options(list);
  add_terminal_options(list);
}

}  // namespace yiju
