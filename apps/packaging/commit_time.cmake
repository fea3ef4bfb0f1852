# Read by cpack before it packs: what is packed bears the time of the commit, not of the day of packing.
if(NOT "${CPACK_YIJU_COMMIT_TIME}" STREQUAL "")
  set(ENV{SOURCE_DATE_EPOCH} ${CPACK_YIJU_COMMIT_TIME})
endif()
