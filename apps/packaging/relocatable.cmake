# Packs the program with every library that it loads but those of glibc, which is the system's own: BUILD, NAME, TIME → BUILD/NAME.tar.gz.
# The libraries find one another by a path beside themselves (patchelf), so the folder may lie anywhere.
find_program(PATCHELF patchelf REQUIRED)
set(folder ${BUILD}/relocatable/${NAME})
file(REMOVE_RECURSE ${BUILD}/relocatable)
execute_process(COMMAND ${CMAKE_COMMAND} --install ${BUILD} --prefix ${folder} --component yiju --strip OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)

# Graphviz loads its layouts and its writer of pictures when it first draws, from the folder graphviz beside libgvc.
execute_process(COMMAND pkg-config --variable=libdir libgvc OUTPUT_VARIABLE libraries OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
file(GLOB plugins ${libraries}/graphviz/libgvplugin_core.so.[0-9] ${libraries}/graphviz/libgvplugin_dot_layout.so.[0-9]
     ${libraries}/graphviz/libgvplugin_neato_layout.so.[0-9] ${libraries}/graphviz/libgvplugin_pango.so.[0-9])
file(COPY ${plugins} DESTINATION ${folder}/lib/graphviz FOLLOW_SYMLINK_CHAIN)
file(GLOB modules ${folder}/lib/yiju/*.so)
file(GET_RUNTIME_DEPENDENCIES EXECUTABLES ${folder}/bin/yiju ${folder}/lib/yiju/yiju_pdf MODULES ${modules} ${plugins} RESOLVED_DEPENDENCIES_VAR found
     PRE_EXCLUDE_REGEXES "^ld-linux" "^lib(c|m|dl|rt|pthread|resolv|util|nsl|anl|mvec|thread_db)\\.so" "^libnss_")
foreach(library ${found})
  file(COPY ${library} DESTINATION ${folder}/lib FOLLOW_SYMLINK_CHAIN)
  get_filename_component(library ${library} REALPATH)
  # Whose each library is goes with it.
  execute_process(COMMAND dpkg-query -S ${library} OUTPUT_VARIABLE owner ERROR_QUIET)
  string(REGEX MATCH "^[^:,]+" owner "${owner}")
  if(EXISTS /usr/share/doc/${owner}/copyright)
    file(COPY_FILE /usr/share/doc/${owner}/copyright ${folder}/share/doc/yiju/copyright.${owner})
  endif()
endforeach()
file(GLOB files ${folder}/lib/*.so*)
foreach(file ${files})
  if(NOT IS_SYMLINK ${file})
    execute_process(COMMAND ${PATCHELF} --set-rpath "$ORIGIN" ${file} COMMAND_ERROR_IS_FATAL ANY)
  endif()
endforeach()
file(GLOB files ${folder}/lib/yiju/*.so ${folder}/lib/graphviz/*.so*)
foreach(file ${folder}/bin/yiju ${folder}/lib/yiju/yiju_pdf ${files})
  if(NOT IS_SYMLINK ${file})
    execute_process(COMMAND ${PATCHELF} --set-rpath "$ORIGIN/../lib:$ORIGIN/.." ${file} COMMAND_ERROR_IS_FATAL ANY)
  endif()
endforeach()
# The list of plugins, as the bundled Graphviz sees them.
execute_process(COMMAND ${CMAKE_COMMAND} -E env GVBINDIR=${folder}/lib/graphviz LD_LIBRARY_PATH=${folder}/lib dot -c RESULT_VARIABLE status)
if(NOT status EQUAL 0)
  message(FATAL_ERROR "dot -c cannot list the plugins in ${folder}/lib/graphviz")
endif()

execute_process(COMMAND tar --sort=name --owner=0 --group=0 --numeric-owner --mtime=@${TIME} -C ${BUILD}/relocatable
                --use-compress-program "gzip -9n" -cf ${BUILD}/${NAME}.tar.gz ${NAME} COMMAND_ERROR_IS_FATAL ANY)
message(STATUS "${BUILD}/${NAME}.tar.gz")
