// Completion scripts, written from the command table: `yiju completion bash >
// ~/.local/share/bash-completion/completions/yiju`.
#include "context.hpp"

namespace yiju {
namespace {

constexpr std::string_view shells = "bash zsh fish";

std::string words_of(const Command& command) {
  std::string out;
  const OptionList list = options_of(command);
  for (const Option& option : list.options()) out += (out.empty() ? "--" : " --") + std::string(option.name);
  return out;
}

std::string choices_of(const Option& option) {
  std::string out;
  for (const std::string_view choice : option.choices) out += (out.empty() ? "" : " ") + std::string(choice);
  return out;
}

std::string bash_script() {
  std::string out =
      "# bash completion for yiju\n"
      "_yiju() {\n"
      "  local word=${COMP_WORDS[COMP_CWORD]} last=${COMP_WORDS[COMP_CWORD-1]} words=\n"
      "  if ((COMP_CWORD == 1)); then\n"
      "    COMPREPLY=($(compgen -W '";
  for (const Command& command : all_commands()) out += std::string(command.name) + " ";
  out += "--help --version' -- \"$word\"))\n    return\n  fi\n  case ${COMP_WORDS[1]}:$last in\n";
  for (const Command& command : all_commands()) {
    const OptionList list = options_of(command);
    for (const Option& option : list.options()) {
      if (option.choices.empty()) continue;
      out += "    " + std::string(command.name) + ":--" + std::string(option.name) + ") COMPREPLY=($(compgen -W '" +
             choices_of(option) + "' -- \"$word\")); return ;;\n";
    }
  }
  out += "    completion:completion) COMPREPLY=($(compgen -W '" + std::string(shells) + "' -- \"$word\")); return ;;\n";
  out += "  esac\n  case ${COMP_WORDS[1]} in\n";
  for (const Command& command : all_commands())
    out += "    " + std::string(command.name) + ") words='" + words_of(command) + "' ;;\n";
  return out +
         "  esac\n"
         "  if [[ $word == -* ]]; then COMPREPLY=($(compgen -W \"$words\" -- \"$word\")); else mapfile -t COMPREPLY "
         "< <(compgen -f -- \"$word\"); fi\n"
         "}\n"
         "complete -o filenames -F _yiju yiju\n";
}

// Inside a zsh _arguments specification: brackets, colons and quotes have meanings there.
std::string zsh_text(std::string_view text) {
  std::string out;
  for (const char letter : text) {
    if (letter == '[' || letter == ']' || letter == ':' || letter == '\\') out += '\\';
    out += letter == '\'' ? std::string("'\\''") : std::string(1, letter);
  }
  return out;
}

std::string zsh_script(Language language) {
  std::string out = "#compdef yiju\n_yiju() {\n  local -a commands=(\n";
  for (const Command& command : all_commands()) {
    out += "    '" + std::string(command.name) + ":" + zsh_text(choose(language, command.zh, command.en)) + "'\n";
  }
  out +=
      "  )\n  if ((CURRENT == 2)); then _describe command commands; return; fi\n"
      "  local command=$words[2]\n  shift words\n  ((CURRENT--))\n  case $command in\n";
  for (const Command& command : all_commands()) {
    out += "    " + std::string(command.name) + ") _arguments ";
    const OptionList list = options_of(command);
    for (const Option& option : list.options()) {
      out += "'--" + std::string(option.name) + "[" + zsh_text(option.help.in(language)) + "]";
      if (option.kind == OptionKind::file) out += ":" + std::string(option.value) + ":_files";
      if (!option.choices.empty()) out += ":" + std::string(option.value) + ":(" + choices_of(option) + ")";
      if (option.kind != OptionKind::flag && option.kind != OptionKind::file && option.choices.empty()) {
        out += ":" + std::string(option.value) + ":";
      }
      out += "' ";
    }
    out += command.name == "completion" ? "'1:shell:(" + std::string(shells) + ")' ;;\n" : "'*:file:_files' ;;\n";
  }
  return out + "  esac\n}\n_yiju \"$@\"\n";
}

std::string fish_text(std::string_view text) {
  std::string out;
  for (const char letter : text) out += letter == '\'' ? std::string("\\'") : std::string(1, letter);
  return out;
}

std::string fish_script(Language language) {
  std::string out = "# fish completion for yiju\n";
  for (const Command& command : all_commands()) {
    const std::string name(command.name);
    out += "complete -c yiju -n __fish_use_subcommand -f -a " + name + " -d '" +
           fish_text(choose(language, command.zh, command.en)) + "'\n";
    if (command.name == "completion")
      out += "complete -c yiju -n '__fish_seen_subcommand_from completion' -f -a '" + std::string(shells) + "'\n";
    const OptionList list = options_of(command);
    for (const Option& option : list.options()) {
      out += "complete -c yiju -n '__fish_seen_subcommand_from " + name + "' -l " + std::string(option.name);
      if (option.letter != 0) out += std::string(" -s ") + option.letter;
      if (!option.choices.empty()) out += " -x -a '" + choices_of(option) + "'";
      if (option.choices.empty() && option.kind != OptionKind::flag) out += " -r";
      out += " -d '" + fish_text(option.help.in(language)) + "'\n";
    }
  }
  return out;
}

}  // namespace

void declare_completion(OptionList& options) {
  options.example("yiju completion bash > ~/.local/share/bash-completion/completions/yiju", "bash：下次登录起生效",
                  "bash: from the next login on");
  options.example("yiju completion zsh > ~/.zfunc/_yiju", "zsh：文件夹须在 fpath 中",
                  "zsh: the folder has to be in fpath");
  options.example("yiju completion fish > ~/.config/fish/completions/yiju.fish", "fish：立即生效", "fish: at once");
}

ExitStatus run_completion(Context& context) {
  const std::string& shell = context.argument(0);
  if (shell == "bash") {
    context.write(bash_script());
  } else if (shell == "zsh") {
    context.write(zsh_script(context.language()));
  } else if (shell == "fish") {
    context.write(fish_script(context.language()));
  } else {
    throw Error(ErrorCode::usage,
                {"应为 bash、zsh 或 fish，而不是 " + shell, "expected bash, zsh or fish, found " + shell});
  }
  return ExitStatus::done;
}

}  // namespace yiju
