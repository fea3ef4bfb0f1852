// The parts of a MIME message (RFC 2045 to 2047): what a web archive (MHT) is made of. Only what such files hold is
// understood: headers, multiparts within multiparts, base64 and quoted-printable. (GMime would do it too, but loads GLib
// into every start of the program.)
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace yiju {

struct MimePart {
  std::string type;      ///< "text/html", in lower case
  std::string charset;   ///< as declared; "" where it is not
  std::string location;  ///< Content-Location, or Content-ID where there is none
  std::string bytes;     ///< decoded
  bool unended = false;  ///< no boundary stands behind it: the message may be cut short
};

/// The parts that are no multiparts, in order. Never fails: a message cut short gives what is there.
[[nodiscard]] std::vector<MimePart> mime_parts(std::string_view message);

/// Characters that are no base64 are passed over.
[[nodiscard]] std::string from_base64(std::string_view coded);

/// True where the bytes begin with the headers of a MIME message.
[[nodiscard]] bool is_mime_message(std::string_view bytes);

}  // namespace yiju
