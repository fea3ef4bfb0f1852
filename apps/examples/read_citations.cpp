// Shows what one text cites: read_citations FILE. Read this first.
#include <iostream>

#include "yiju/citations.hpp"
#include "yiju/error.hpp"

int main(int count, char** arguments) {
  if (count != 2) {
    std::cerr << "read_citations FILE\n";
    return 2;
  }
  try {
    for (const yiju::CitationRow& row : yiju::read_citations(arguments[1])) {
      std::cout << row.line << ':' << row.column << '\t' << row.relation << '\t' << row.instrument << '\t'
                << row.locator << '\t' << row.words << '\n';
    }
  } catch (const yiju::Error& error) {
    std::cerr << error.path << ": " << error.what() << '\n';
    return 3;
  }
  return 0;
}
