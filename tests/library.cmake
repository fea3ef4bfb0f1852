# Installs the library into an empty prefix, builds apps/examples against it, and compares what they print with what yiju says.
set(place ${BUILD}/tests/library)
set(prefix ${place}/installed)
set(town ${SOURCE}/tests/samples/town)
file(REMOVE_RECURSE ${place})
execute_process(COMMAND ${CMAKE_COMMAND} --install ${BUILD} --prefix ${prefix} OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)

function(expect what pattern)
  execute_process(COMMAND ${ARGN} OUTPUT_VARIABLE text RESULT_VARIABLE status)
  if(NOT status EQUAL 0 OR NOT text MATCHES "${pattern}")
    message(FATAL_ERROR "${what} ends with ${status} and prints ${text}")
  endif()
endfunction()

execute_process(COMMAND ${CMAKE_COMMAND} -S ${SOURCE}/apps/examples -B ${place}/cmake -D CMAKE_PREFIX_PATH=${prefix} -D CMAKE_CXX_STANDARD=20
                -D CMAKE_CXX_COMPILER=${CXX} -D "CMAKE_CXX_FLAGS=${FLAGS}" OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${CMAKE_COMMAND} --build ${place}/cmake OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
expect(read_citations "cites\t江东省数据条例\t9\t《江东省数据条例》第九条" ${place}/cmake/read_citations ${town}/draft.md)
expect(list_gaps "第二条\t未引依据" ${place}/cmake/list_gaps ${town})
expect(write_mermaid "^flowchart BT\n.*\\[\"江东省数据条例\"\\]" ${place}/cmake/write_mermaid ${town})
execute_process(COMMAND ${place}/cmake/list_gaps ${town} ${place}/gaps.docx COMMAND_ERROR_IS_FATAL ANY)
file(READ ${place}/gaps.docx head LIMIT 2 HEX)
if(NOT head STREQUAL "504b")   # PK: a ZIP archive
  message(FATAL_ERROR "list_gaps writes no document")
endif()

set(ENV{PKG_CONFIG_PATH} ${prefix}/lib/pkgconfig)
execute_process(COMMAND pkg-config --cflags --libs yiju OUTPUT_VARIABLE flags OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
separate_arguments(flags UNIX_COMMAND "${FLAGS} -std=c++20 ${SOURCE}/apps/examples/read_citations.cpp -o ${place}/by_pkg_config ${flags}")
execute_process(COMMAND ${CXX} ${flags} COMMAND_ERROR_IS_FATAL ANY)
expect(read_citations "《江东省数据条例》第九条" ${place}/by_pkg_config ${town}/draft.md)
file(REMOVE_RECURSE ${place})
