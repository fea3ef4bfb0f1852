#include "text/pdf_blocks.hpp"

// qpdf asks which of its old and new pointers a program takes: the new ones.
#define POINTERHOLDER_TRANSITION 4

#include <array>
#include <exception>
#include <map>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFLogger.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <set>
#include <utility>

namespace yiju {

namespace {

struct Block {
  std::uint32_t block = 0, row = 0;
};
using ContentBlocks = std::map<int, Block>;  ///< of a page, by the numbers of its pieces of content

/// Walks the structure tree in the order of the text.
class StructureTree {
 public:
  explicit StructureTree(QPDFObjectHandle root) : roles_(root.getKey("/RoleMap")) { enter(root, QPDFObjGen(), 0); }

  [[nodiscard]] const std::map<QPDFObjGen, ContentBlocks>& blocks() const { return blocks_; }

 private:
  [[nodiscard]] std::string role_of(QPDFObjectHandle element) {
    QPDFObjectHandle role = element.getKey("/S");
    if (!role.isName()) return {};
    QPDFObjectHandle standard = roles_.isDictionary() ? roles_.getKey(role.getName()) : QPDFObjectHandle::newNull();
    return is_block(role.getName()) || !standard.isName() ? role.getName() : standard.getName();
  }

  static bool is_block(const std::string& role) {
    static const std::set<std::string> blocks = {"/P",       "/H",          "/H1",    "/H2",  "/H3", "/H4",
                                                 "/H5",      "/H6",         "/LI",    "/TR",  "/TD", "/TH",
                                                 "/Caption", "/BlockQuote", "/Title", "/TOCI"};
    return blocks.count(role) != 0;
  }

  void enter(QPDFObjectHandle element, QPDFObjGen page, int depth) {
    constexpr int deepest = 200;
    if (depth > deepest || (element.isIndirect() && !seen_.insert(element.getObjGen()).second)) return;
    if (element.getKey("/Pg").isIndirect()) page = element.getKey("/Pg").getObjGen();
    const std::string role = role_of(element);
    const bool block = is_block(role), row = role == "/TR" && row_ == 0;
    if (block) begins_ = true;
    if (row) row_ = last_ + 1;
    QPDFObjectHandle kids = element.getKey("/K");
    if (kids.isArray()) {
      for (int at = 0; at < kids.getArrayNItems(); ++at) take(kids.getArrayItem(at), page, depth);
    } else {
      take(kids, page, depth);
    }
    if (block) begins_ = true;
    if (row) row_ = 0;
  }

  void take(QPDFObjectHandle kid, QPDFObjGen page, int depth) {
    if (kid.isInteger()) {
      take_content(page, kid.getIntValueAsInt());
    } else if (kid.isDictionary() && kid.getKey("/MCID").isInteger()) {
      QPDFObjectHandle own = kid.getKey("/Pg");
      take_content(own.isIndirect() ? own.getObjGen() : page, kid.getKey("/MCID").getIntValueAsInt());
    } else if (kid.isDictionary()) {
      enter(kid, page, depth + 1);
    }
  }

  void take_content(QPDFObjGen page, int id) {
    if (std::exchange(begins_, false)) ++last_;
    blocks_[page][id] = {last_, row_ == 0 ? last_ : row_};
  }

  QPDFObjectHandle roles_;
  std::set<QPDFObjGen> seen_;
  std::map<QPDFObjGen, ContentBlocks> blocks_;
  std::uint32_t last_ = 0, row_ = 0;  ///< the last block's number; that of the row of a table which is open
  bool begins_ = true;
};

/// a b c d e f of the format: a point (x, y) comes to stand at (ax + cy + e, bx + dy + f).
using Matrix = std::array<double, 6>;

/// First `m`, then `n`.
Matrix after(const Matrix& m, const Matrix& n) {
  return {m[0] * n[0] + m[1] * n[2], m[0] * n[1] + m[1] * n[3],        m[2] * n[0] + m[3] * n[2],
          m[2] * n[1] + m[3] * n[3], m[4] * n[0] + m[5] * n[2] + n[4], m[4] * n[1] + m[5] * n[3] + n[5]};
}

constexpr Matrix unmoved{1, 0, 0, 1, 0, 0};

/// Follows a page's content as far as it tells where text is written.
class ContentReader : public QPDFObjectHandle::ParserCallbacks {
 public:
  ContentReader(const ContentBlocks& blocks, QPDFObjectHandle properties) : blocks_(blocks), properties_(properties) {}

  void handleObject(QPDFObjectHandle object) override {
    if (!object.isOperator()) {
      operands_.push_back(object);
      return;
    }
    const std::string name = object.getOperatorValue();
    if (!place(name) && !move(name)) mark(name);
    operands_.clear();
  }
  void handleEOF() override {}

  std::vector<PdfRun> runs;  ///< in the page's own coordinates

 private:
  [[nodiscard]] double number(std::size_t at) {
    return at < operands_.size() && operands_[at].isNumber() ? operands_[at].getNumericValue() : 0;
  }
  [[nodiscard]] Matrix matrix() { return {number(0), number(1), number(2), number(3), number(4), number(5)}; }

  /// What moves all that is drawn.
  bool place(const std::string& name) {
    if (name == "q") {
      saved_.push_back(page_);
    } else if (name == "Q") {
      if (!saved_.empty()) page_ = saved_.back(), saved_.pop_back();
    } else if (name == "cm") {
      page_ = after(matrix(), page_);
    } else {
      return false;
    }
    return true;
  }

  void next_line(double x, double y) { line_ = after({1, 0, 0, 1, x, y}, line_); }

  /// What moves text.
  bool move(const std::string& name) {
    if (name == "BT") {
      line_ = unmoved;
    } else if (name == "Tm") {
      line_ = matrix();
    } else if (name == "Td" || name == "TD") {
      if (name == "TD") leading_ = -number(1);
      next_line(number(0), number(1));
    } else if (name == "TL") {
      leading_ = number(0);
    } else if (name == "T*") {
      next_line(0, -leading_);
    } else {
      return false;
    }
    return true;
  }

  /// What marks pieces of content, and what writes text.
  void mark(const std::string& name) {
    if (name == "BMC" || name == "BDC") {
      marked_.push_back(block_of_mark());
    } else if (name == "EMC") {
      if (!marked_.empty()) marked_.pop_back();
    } else {
      write(name);
    }
  }

  /// That of the piece of content which begins; of one without a number that of the piece around it.
  Block block_of_mark() {
    const Block around = marked_.empty() ? Block{} : marked_.back();
    if (operands_.size() != 2) return around;
    QPDFObjectHandle about = operands_[1];
    if (about.isName() && properties_.isDictionary()) about = properties_.getKey(about.getName());
    QPDFObjectHandle id = about.isDictionary() ? about.getKey("/MCID") : QPDFObjectHandle::newNull();
    if (!id.isInteger()) return around;
    const auto found = blocks_.find(id.getIntValueAsInt());
    return found == blocks_.end() ? Block{} : found->second;
  }

  void write(const std::string& name) {
    if (name == "'" || name == "\"") next_line(0, -leading_);
    if (name != "Tj" && name != "TJ" && name != "'" && name != "\"") return;
    if (marked_.empty() || marked_.back().block == 0) return;
    const Matrix at = after(line_, page_);
    runs.push_back({at[4], at[5], marked_.back().block, marked_.back().row});
  }

  const ContentBlocks& blocks_;
  QPDFObjectHandle properties_;
  std::vector<QPDFObjectHandle> operands_;
  std::vector<Matrix> saved_;
  Matrix page_ = unmoved, line_ = unmoved;
  double leading_ = 0;
  std::vector<Block> marked_;  ///< the pieces of content that are open
};

std::vector<PdfRun> runs_of(QPDFPageObjectHelper page, const ContentBlocks& blocks) {
  QPDFObjectHandle turned = page.getAttribute("/Rotate", false), box = page.getCropBox(),
                   resources = page.getAttribute("/Resources", false);
  if ((turned.isInteger() && turned.getIntValue() % 360 != 0) || !box.isRectangle()) return {};
  ContentReader reader(blocks,
                       resources.isDictionary() ? resources.getKey("/Properties") : QPDFObjectHandle::newNull());
  page.parseContents(&reader);
  const QPDFObjectHandle::Rectangle corners = box.getArrayAsRectangle();
  for (PdfRun& run : reader.runs) {
    run.x -= corners.llx;
    run.y = corners.ury - run.y;
  }
  return std::move(reader.runs);
}

}  // namespace

std::vector<std::vector<PdfRun>> tagged_runs(const std::string& path) {
  std::vector<std::vector<PdfRun>> pages;
  try {
    QPDF file;
    file.setSuppressWarnings(true);
    file.processFile(path.c_str());
    QPDFObjectHandle root = file.getRoot().getKey("/StructTreeRoot");
    if (!root.isDictionary()) return {};
    const StructureTree tree(root);
    for (const QPDFPageObjectHelper& page : QPDFPageDocumentHelper(file).getAllPages()) {
      const auto blocks = tree.blocks().find(page.getObjectHandle().getObjGen());
      pages.push_back(blocks == tree.blocks().end() ? std::vector<PdfRun>{} : runs_of(page, blocks->second));
    }
  } catch (const std::exception&) {
    return {};  // what poppler makes of such a file is all that can be known
  }
  return pages;
}

}  // namespace yiju
