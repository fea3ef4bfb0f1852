// Shows a question to a folder of texts: list_gaps FOLDER [FILE.docx]. Prints the articles without a source, or writes them
// as a table; any format of table_formats() will do. Read read_citations.cpp first.
#include <fstream>
#include <iostream>
#include <string>

#include "yiju/yiju.hpp"

int main(int count, char** arguments) {
  if (count != 2 && count != 3) {
    std::cerr << "list_gaps FOLDER [FILE]\n";
    return 2;
  }
  try {
    const yiju::Graph graph = yiju::Graph::open(arguments[1]);
    const yiju::Table gaps = yiju::list_gaps(graph, yiju::Language::zh);
    if (count == 3) {
      const std::string file = arguments[2];
      std::ofstream(file, std::ios::binary) << yiju::draw_table(gaps, file.substr(file.rfind('.') + 1));
      return 0;
    }
    for (const yiju::TableLine& row : gaps.rows) {
      std::cout << yiju::cell(gaps, row, "article") << '\t' << yiju::cell(gaps, row, "reason") << '\n';
    }
  } catch (const yiju::Error& error) {
    std::cerr << error.message.zh << '\n';
    return 3;
  }
  return 0;
}
