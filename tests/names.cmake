# LIBRARY: no two headers of the library define a type of one name. In one namespace they would share the symbols of what templates do with
# them, and one would be handled as the other.
file(GLOB_RECURSE headers ${LIBRARY}/*.hpp)
foreach(header ${headers})
  file(STRINGS ${header} lines REGEX "^(struct|class|enum class) [A-Za-z]+ *(final)?( : [a-z_:0-9 ]+)? *{")
  foreach(line ${lines})
    string(REGEX REPLACE "^(enum )?(struct|class) ([A-Za-z]+).*" "\\3" name "${line}")
    if(DEFINED place_of_${name})
      message(SEND_ERROR "${name} stands in ${place_of_${name}} and in ${header}")
    endif()
    set(place_of_${name} ${header})
  endforeach()
endforeach()
