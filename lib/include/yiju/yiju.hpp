// All of the library: what a text cites (citations.hpp), a folder of texts as a graph (graph.hpp), questions to it
// (answers.hpp), answers in any format (table.hpp), and what can go wrong (error.hpp). apps/examples has a ladder of
// programs that use it.
#pragma once

#include "yiju/answers.hpp"
#include "yiju/citations.hpp"
#include "yiju/error.hpp"
#include "yiju/graph.hpp"
#include "yiju/language.hpp"
#include "yiju/table.hpp"
