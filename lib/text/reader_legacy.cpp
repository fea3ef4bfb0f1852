#include "text/reader_legacy.hpp"

#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "base/error.hpp"
#include "base/file_system.hpp"
#include "base/scratch_folder.hpp"
#include "text/child_program.hpp"
#include "text/compound_file.hpp"
#include "text/cut_short.hpp"
#include "text/reader_docx.hpp"
#include "text/reader_encoding.hpp"

namespace yiju {

namespace {

constexpr ProgramLimits limits{std::chrono::seconds(60)};

/// Stream names in the container's directory are UTF-16.
bool holds_stream(std::string_view bytes, std::string_view stream) {
  std::string name;
  for (const char c : stream) {
    name += c;
    name += '\0';
  }
  return bytes.find(name) != std::string_view::npos;
}

/// fEncrypted of the file information block ([MS-DOC] 2.5.2), which stands in the first sector in all but odd files.
bool is_encrypted_word(std::string_view bytes) {
  constexpr std::size_t block = 512;
  if (bytes.size() < block + 12 || bytes.substr(block, 2) != "\xEC\xA5") return false;
  return (static_cast<unsigned char>(bytes[block + 11]) & 1) != 0;
}

[[noreturn]] void refuse_protected(const std::string& name) {
  throw Error(ErrorCode::input, name, 0, 0,
              {"文件有密码保护", "expected a readable document, found one protected by a password"},
              {"请打开后取消密码再保存", "open it and save it without the password"});
}

[[noreturn]] void refuse_damaged(const std::string& name) {
  throw Error(
      ErrorCode::input, name, 0, 0,
      {"旧版 Office 文件，已损坏或不完整", "expected a whole old Office file, found one that is damaged"},
      {"可能没有复制或下载完整，请重新取得", "it may not have been copied or downloaded to its end; get it again"});
}

// Settings of the converter's own fresh profile: nothing in the document runs, nothing it links to is fetched.
constexpr std::string_view safe_profile = R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
)";

/// LibreOffice, under the names that it may have.
std::vector<std::filesystem::path> installed_offices() {
  std::vector<std::filesystem::path> offices;
  for (const char* program : {"soffice", "libreoffice"}) {
    if (std::filesystem::path office = find_program(program); !office.empty()) offices.push_back(std::move(office));
  }
  return offices;
}

/// A file in the format of that ending, by LibreOffice; nothing where that did not work.
std::optional<std::string> converted_by_office(const std::filesystem::path& office, const ScratchFolder& folder,
                                               const std::string& input, const std::string& ending) {
  const std::filesystem::path profile = folder.path() / "profile";
  std::filesystem::create_directories(profile / "user");
  write_file(profile / "user" / "registrymodifications.xcu", safe_profile);
  const std::vector<std::string> command = {
      office.string(),        "--headless",  "--norestore",
      "--nolockcheck",        "--nodefault", "-env:UserInstallation=file://" + profile.string(),
      "--convert-to",         ending,        "--outdir",
      folder.path().string(), input};
  if (run_program(command, folder.path(), folder.path() / "log", limits) != ProgramEnd::done) return std::nullopt;
  const std::filesystem::path converted = folder.path() / ("document." + ending);
  if (!std::filesystem::exists(converted)) return std::nullopt;
  return read_file(converted);
}

/// By way of DOCX, so that 第%1条 and tracked changes are read as in a DOCX. False where it did not work.
bool convert_with_office(const std::filesystem::path& office, const ScratchFolder& folder, const std::string& input,
                         const ReadOptions& options, Source& source) {
  const std::optional<std::string> bytes = converted_by_office(office, folder, input, "docx");
  if (!bytes) return false;
  ZipReader archive(source.path, *bytes);
  source = read_docx(source.path, archive, options);
  return true;
}

bool convert_to_text(std::vector<std::string> command, const ScratchFolder& folder, Source& source) {
  const std::filesystem::path text = folder.path() / "text";
  if (run_program(command, folder.path(), text, limits) != ProgramEnd::done) return false;
  source = read_plain_text(source.path, read_file(text));
  return true;
}

}  // namespace

Source read_doc(std::string name, const std::string& bytes, const ReadOptions& options) {
  if (holds_stream(bytes, "EncryptedPackage") || is_encrypted_word(bytes)) refuse_protected(name);
  const bool cut = CompoundFile(bytes).is_cut_short();
  if (!holds_stream(bytes, "WordDocument")) {
    if (cut) refuse_damaged(name);
    throw Error(ErrorCode::input, name, 0, 0,
                {"是旧版 Office 文件，但不是 Word 文档", "expected a Word document, found another old Office file"},
                {"请另存为 .docx（表格另存为 .xlsx）", "save it as .docx, a table as .xlsx"});
  }
  if (std::optional<Source> source = read_word_binary(name, bytes, options)) {
    if (cut) source->diagnostics.push_back(cut_short());
    return std::move(*source);
  }
  const ScratchFolder folder;
  const std::string input = (folder.path() / "document.doc").string();
  write_file(input, bytes);
  Source source;
  source.path = name;
  bool tried = false;
  for (const std::filesystem::path& office : installed_offices()) {
    tried = true;
    if (convert_with_office(office, folder, input, options, source)) return source;
  }
  if (const auto antiword = find_program("antiword"); !antiword.empty()) {
    tried = true;
    if (convert_to_text({antiword.string(), "-m", "UTF-8.txt", "-w", "0", input}, folder, source)) return source;
  }
  if (const auto catdoc = find_program("catdoc"); !catdoc.empty()) {
    tried = true;
    if (convert_to_text({catdoc.string(), "-d", "utf-8", "-w", input}, folder, source)) return source;
  }
  if (tried) {
    throw Error(ErrorCode::input, std::move(name), 0, 0,
                {"转换程序读不了这个 .doc，可能已损坏",
                 "expected a whole .doc, found one that no installed converter can read"},
                {"请用 Word 或 WPS 另存为 .docx", "save it as .docx in Word or WPS"});
  }
  throw Error(ErrorCode::input, std::move(name), 0, 0,
              {"读 .doc 需要转换程序，这台机器上没有", "expected a converter for old .doc files, found none installed"},
              {"请安装 libreoffice-writer（或 antiword、catdoc），或另存为 .docx",
               "install libreoffice-writer (or antiword, catdoc), or save the file as .docx"});
}

bool is_old_workbook(std::string_view bytes) {
  return !holds_stream(bytes, "WordDocument") && (holds_stream(bytes, "Workbook") || holds_stream(bytes, "Book"));
}

std::string old_workbook_as_xlsx(const std::string& name, const std::string& bytes) {
  if (holds_stream(bytes, "EncryptedPackage")) refuse_protected(name);
  if (!is_old_workbook(bytes)) {
    if (CompoundFile(bytes).is_cut_short()) refuse_damaged(name);
    throw Error(ErrorCode::input, name, 0, 0,
                Bilingual("是旧版 Office 文件，但不是表格", "expected a workbook, found another old Office file"),
                Bilingual("请另存为 .xlsx 或 .csv", "save it as .xlsx or .csv"));
  }
  const ScratchFolder folder;
  const std::string input = (folder.path() / "document.xls").string();
  write_file(input, bytes);
  for (const std::filesystem::path& office : installed_offices()) {
    if (std::optional<std::string> xlsx = converted_by_office(office, folder, input, "xlsx")) return std::move(*xlsx);
  }
  throw Error(
      ErrorCode::input, name, 0, 0,
      Bilingual("读 .xls 需要 LibreOffice，这台机器上没有或读不了",
                "expected LibreOffice, which reads .xls, found none that reads this one"),
      Bilingual("请安装 libreoffice-calc，或另存为 .xlsx", "install libreoffice-calc, or save the file as .xlsx"));
}

}  // namespace yiju
