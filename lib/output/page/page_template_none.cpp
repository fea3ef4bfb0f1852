// Stands in for the bundled page where the program is built without Node.js.
#include "output/page/page_template.hpp"

namespace yiju {

std::string_view page_template() { return {}; }

}  // namespace yiju
