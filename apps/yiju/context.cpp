#include "context.hpp"

#include <sys/resource.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <map>

#include "base/visible.hpp"
#include "corpus/input_files.hpp"
#include "inside.hpp"
#include "output_guard.hpp"
#include "text/text_cursor.hpp"

namespace yiju {
Context::Context(const Command& command, Arguments arguments, Language language, Inside* inside)
    : command_(command), arguments_(std::move(arguments)), language_(language), inside_(inside) {}

const std::string& Context::argument(std::size_t index) const {
  static const std::string nothing;
  return index < arguments_.positional.size() ? arguments_.positional[index] : nothing;
}

bool Context::colored() const {
  const std::string when = arguments_.text("color");
  if (when != "auto") return when == "always";
  const char* refused = std::getenv("NO_COLOR");  // https://no-color.org: set and not empty
  const char* terminal = std::getenv("TERM");
  return (refused == nullptr || *refused == 0) && terminal != nullptr && std::strcmp(terminal, "dumb") != 0 &&
         (output().empty() || output() == "-") && isatty(STDOUT_FILENO) == 1;
}

std::vector<std::string> Context::document_files() {
  std::vector<std::string> files;
  for (const std::string& path : arguments_.positional) {
    if (path == "-") {
      files.push_back(path);
      continue;
    }
    if (std::error_code error; !std::filesystem::is_directory(path, error)) {
      files.push_back(path);
      continue;
    }
    try {
      const InputFiles inputs = list_inputs(path);
      report(inputs.unread, inputs.copies);
      for (const FoundFile& file : inputs.documents) files.push_back(file.path);
    } catch (const Error& error) {
      report(error);
    }
  }
  return files;
}

void Context::write_text(std::string_view text) {
  write(visible(text, colored() ? Kept::breaks_and_colors : Kept::breaks));
}

void Context::write(std::string_view bytes) {
  if (output().empty() || output() == "-") {
    write_part(bytes);
  } else {
    write_to_file([&] { write_file(output(), bytes); });
  }
}

void Context::write(const std::function<void(TextSink&)>& make) {
  const auto pass = [&](const TakePiece& take) {
    TextSink sink(take);
    make(sink);
    sink.finish();
  };
  if (output().empty() || output() == "-") {
    pass([this](std::string_view bytes) { write_part(bytes); });
  } else {
    write_to_file([&] { write_file(output(), pass); });
  }
}

void Context::write_to_file(const std::function<void()>& write) {
  check_overwrites_no_text(arguments_.positional, output());
  write();
  if (is_read_as_text(arguments_.positional, output()))
    note(choose(language_, "结果写在读入的文件夹里，下次会当作文本一起读：" + output(),
                "the result lies in the folder that is read, and is read as a text the next time: " + output()));
}

void Context::hand_over(Table table) { inside_->table = std::move(table); }

void Context::write_part(std::string_view bytes) {
  if (inside_ != nullptr) {
    inside_->result += bytes;
    return;
  }
  std::string shown;
  if (isatty(STDOUT_FILENO) == 1) bytes = shown = visible(bytes, Kept::breaks_and_colors);
  // write(2) and not stdio: a result is one large block, and errors must be seen here, not at exit.
  while (!bytes.empty()) {
    const ssize_t written = ::write(STDOUT_FILENO, bytes.data(), bytes.size());
    if (written >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno == EPIPE) {
      throw BrokenPipe{};
    } else if (errno != EINTR) {
      throw Error(ErrorCode::input,
                  Bilingual("无法写标准输出：", "cannot write to standard output: ") + std::strerror(errno));
    }
  }
}

void Context::report(const Error& error) {
  had_trouble_ = true;
  complain(error_lines(error, language_));
}

void Context::report(const std::vector<Error>& unreadable, const std::vector<Error>& remarks) {
  for (const Error& error : unreadable) report(error);
  for (const Error& remark : remarks) complain(error_lines(remark, language_));
}

void Context::report(std::span<const Diagnostic> diagnostics, const Source& source) const {
  complain(complaints_of(diagnostics, source, language_));
}

void Context::complain(std::string_view lines) const {
  if (inside_ != nullptr) {
    inside_->remarks += lines;
  } else {
    std::fwrite(lines.data(), 1, lines.size(), stderr);
  }
}

void Context::note(std::string_view text) const { complain("yiju: " + std::string(text) + "\n"); }

void Context::tell_costs(const std::vector<StageCost>& costs) const {
  if (!arguments_.flag("verbose")) return;
  for (const StageCost& cost : costs) {
    std::fprintf(stderr, "%-10.*s %9.1f ms %9.1f MiB\n", static_cast<int>(cost.stage.size()), cost.stage.data(),
                 cost.seconds * 1000, static_cast<double>(cost.peak_bytes) / (1 << 20));
  }
}

void Context::tell_cost(std::string_view stage, std::chrono::steady_clock::time_point began) const {
  if (!arguments_.flag("verbose")) return;
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - began;
  tell_costs({{stage, spent.count(), static_cast<std::uint64_t>(usage.ru_maxrss) * 1024}});  // ru_maxrss counts KiB
}

void Context::tell_total() const { tell_cost("total", began_); }

std::string complaints_of(std::span<const Diagnostic> diagnostics, const Source& source, Language language) {
  constexpr std::size_t most_of_a_kind = 20;  // who has read so many of one kind knows it
  std::string text;
  std::map<DiagnosticCode, std::size_t> met;
  TextCursor cursor(source.text);
  for (const Diagnostic& diagnostic : diagnostics) {
    if (++met[diagnostic.code] > most_of_a_kind) continue;
    const Position place = cursor.at(diagnostic.span.begin);
    text += "yiju: " + visible(source.path, Kept::nothing) + ":" + std::to_string(place.line) + ":" +
            std::to_string(place.column) + ": " + std::string(describe(diagnostic.severity, language)) + ": " +
            visible(describe_diagnostic(diagnostic, language), Kept::nothing) + "\n";
  }
  for (const auto& [code, count] : met) {
    if (count <= most_of_a_kind) continue;
    const std::string more = std::to_string(count - most_of_a_kind);
    const std::string words = language == Language::zh
                                  ? "同类问题（" + std::string(name_of(code)) + "）另有 " + more + " 处未列"
                                  : more + " more of the kind " + name_of(code) + " not listed";
    text += "yiju: " + visible(source.path, Kept::nothing) + ": " + words + "\n";
  }
  return text;
}

std::string error_lines(const Error& error, Language language) {
  std::string text = "yiju: " + describe(error, language) + "\n";
  if (!error.hint.empty()) {
    text +=
        std::string(choose(language, "  提示：", "  hint: ")) + visible(error.hint.in(language), Kept::breaks) + "\n";
  }
  return text;
}

void print_error(const Error& error, Language language) { std::fputs(error_lines(error, language).c_str(), stderr); }

}  // namespace yiju
