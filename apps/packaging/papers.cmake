# What Debian asks of each package: whose what is, and what changed. OUTPUT: a folder; PACKAGES: node_modules of the page.
# The notices of what is compiled in are taken as they came, from Debian's packages and from npm's.
file(READ ${CMAKE_CURRENT_LIST_DIR}/copyright text)
foreach(notice rapidjson-dev libcxxopts-dev libdtl-dev pybind11-dev cytoscape)
  set(file /usr/share/doc/${notice}/copyright)
  if(notice STREQUAL "cytoscape")
    set(file ${PACKAGES}/cytoscape/LICENSE)
  endif()
  if(EXISTS ${file})
    file(READ ${file} words)
    string(APPEND text "\n==== ${notice} ====\n\n${words}")
  endif()
endforeach()
file(WRITE ${OUTPUT}/copyright "${text}")
file(WRITE ${OUTPUT}/changelog.Debian "yiju (${VERSION}-1) bookworm; urgency=medium

  * Built from the project's own checkout.

 -- ${MAINTAINER}  ${DAY}
")
execute_process(COMMAND gzip -9nkf ${OUTPUT}/changelog.Debian COMMAND_ERROR_IS_FATAL ANY)
