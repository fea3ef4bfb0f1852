# Installs the build below it and reads a PDF with what was installed.
set(prefix ${BUILD}/tests/installed)
file(REMOVE_RECURSE ${prefix})
execute_process(COMMAND ${CMAKE_COMMAND} --install ${BUILD} --prefix ${prefix} OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${prefix}/bin/yiju parse --text ${PDF} OUTPUT_VARIABLE text COMMAND_ERROR_IS_FATAL ANY)
if(NOT text MATCHES "第一条")
  message(FATAL_ERROR "the installed program reads of ${PDF}: ${text}")
endif()
file(REMOVE_RECURSE ${prefix})
