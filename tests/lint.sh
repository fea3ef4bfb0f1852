#!/usr/bin/env bash
# lint.sh [FILE…]: what clang-tidy (.clang-tidy) and cppcheck find in lib/ and apps/, or in these files. What
# cppcheck is not asked, and why:
#   passedByValue           yiju/language.hpp: operator+ moves what it is given
#   useInitializationList   members that come of several statements, some with loops
#   accessMoved             std::move(name) in a branch that ends in return or throw is taken for one that goes on
#   containerOutOfBounds    begin() + min(n, size()) is taken for a place beyond an empty list
#   shiftNegativeLHS, integerOverflow   char32_t is taken for a signed number
#   danglingTemporaryLifetime           a temporary lives as long as the call that it is given to
#   CastIntegerToAddressAtReturn        std::string_view is taken for a pointer
#   syntaxError             lexicon.hpp: a lambda that is called where it stands; both compilers read it
set -euo pipefail
cd "$(dirname "$0")/.."
files=("$@")
((${#files[@]})) || mapfile -t files < <(git ls-files 'lib/*.cpp' 'apps/yiju/*.cpp')
off=(passedByValue useInitializationList accessMoved containerOutOfBounds shiftNegativeLHS integerOverflow danglingTemporaryLifetime
  CastIntegerToAddressAtReturn syntaxError missingIncludeSystem)
cppcheck --std=c++20 --enable=warning,performance,portability --inline-suppr "${off[@]/#/--suppress=}" --error-exitcode=1 -I lib -I lib/include -I apps/yiju \
  --quiet "${files[@]}"
cmake --preset clang -D CMAKE_EXPORT_COMPILE_COMMANDS=ON >/dev/null   # how clang++ compiles them, without precompiled headers
clang-tidy -p build/clang --quiet "${files[@]}"
