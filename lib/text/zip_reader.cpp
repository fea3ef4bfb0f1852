#include "text/zip_reader.hpp"

#include <zip.h>

#include <algorithm>
#include <utility>

#include "base/error.hpp"
#include "text/reading_budget.hpp"

namespace yiju {

namespace {

// The XML of a law of 1,500 articles is 4 MB; 256 MB of it would be some 60 million characters.
constexpr std::uint64_t member_limit = std::uint64_t{256} << 20;

zip_t* as_zip(void* archive) { return static_cast<zip_t*>(archive); }

[[noreturn]] void refuse(const std::string& name, Bilingual message, Bilingual hint) {
  throw Error(ErrorCode::input, name, 0, 0, std::move(message), std::move(hint));
}

[[noreturn]] void refuse_damaged(const std::string& name, const std::string& reason) {
  refuse(name, {"文件已损坏或不完整", "expected a whole ZIP archive (DOCX, XLSX), found a damaged one: " + reason},
         {"可能没有复制或下载完整，请重新取得", "it may not have been copied or downloaded to its end; get it again"});
}

[[noreturn]] void refuse_large(const std::string& name, const std::string& member) {
  refuse(name,
         {"解压后超过上限（单个部件 256 MB）：" + member,
          "expected parts that unpack to at most 256 MB, found more in " + member},
         {"像是压缩炸弹；若确是文档，请拆分后再读",
          "this looks like an archive bomb; if it is a real document, split it"});
}

struct FileClosing {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

/// -1: none of that name. Some programs part folders by \ against the standard (word\document.xml).
std::int64_t place_of(zip_t* archive, std::string member) {
  const std::int64_t at = zip_name_locate(archive, member.c_str(), ZIP_FL_ENC_GUESS);
  if (at >= 0 || member.find('/') == std::string::npos) return at;
  std::ranges::replace(member, '/', '\\');
  return zip_name_locate(archive, member.c_str(), ZIP_FL_ENC_GUESS);
}

}  // namespace

void ZipReader::Closing::operator()(void* archive) const { zip_discard(as_zip(archive)); }

ZipReader::ZipReader(std::string name, std::string_view bytes) : name_(std::move(name)) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  zip_t* const archive = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error);
  if (archive == nullptr) {
    const std::string reason = zip_error_strerror(&error);
    if (source != nullptr) zip_source_free(source);
    zip_error_fini(&error);
    refuse_damaged(name_, reason);
  }
  zip_error_fini(&error);
  archive_.reset(archive);
}

bool ZipReader::has(const std::string& member) const { return place_of(as_zip(archive_.get()), member) >= 0; }

std::optional<std::string> ZipReader::read(const std::string& member) {
  const std::int64_t at = place_of(as_zip(archive_.get()), member);
  zip_stat_t found;
  if (at < 0 || zip_stat_index(as_zip(archive_.get()), static_cast<zip_uint64_t>(at), 0, &found) != 0)
    return std::nullopt;
  if ((found.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && found.encryption_method != ZIP_EM_NONE) {
    refuse(name_, {"文件有密码保护", "expected a readable document, found one protected by a password"},
           {"请打开后取消密码再保存", "open it and save it without the password"});
  }
  if ((found.valid & ZIP_STAT_SIZE) == 0 || found.size > member_limit) refuse_large(name_, member);
  const std::unique_ptr<zip_file_t, FileClosing> file(zip_fopen_index(as_zip(archive_.get()), found.index, 0));
  if (file == nullptr) refuse_damaged(name_, member + ": " + zip_strerror(as_zip(archive_.get())));
  std::string text;
  for (;;) {  // in pieces: what the header says of the size is a claim, memory is taken for what is there
    constexpr std::size_t piece = std::size_t{1} << 18;
    const std::size_t before = text.size();
    text.resize(before + piece);
    const std::int64_t got = zip_fread(file.get(), text.data() + before, piece);
    if (got < 0) refuse_damaged(name_, member + ": " + zip_file_strerror(file.get()));
    text.resize(before + static_cast<std::size_t>(got));
    charge_unpacked(static_cast<std::size_t>(got));
    if (text.size() > member_limit) refuse_large(name_, member);
    if (got == 0) return text;
  }
}

}  // namespace yiju
