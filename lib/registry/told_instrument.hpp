// What a loaded text says of its instrument, and how the facts of two sources are put together.
#pragma once

#include <string>

#include "document/document.hpp"
#include "registry/instrument.hpp"

namespace yiju {

/// The text's title; the name of its file, without the ending, where it bears none.
[[nodiscard]] std::string title_or_file_name(const Document& document);

/// By the text's title, else by its file's name: issuers, number, dates, and the level that title and path tell.
[[nodiscard]] Instrument instrument_in(const Document& document);

/// Days that a further text tells: adopted wins, and the latest day of coming into force.
void take_days(const Document& document, Instrument& known);

/// Completes what is known; `replace`: what is new wins.
void complete(Instrument& known, Instrument&& fresh, bool replace);

}  // namespace yiju
