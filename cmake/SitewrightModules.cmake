# A module is a folder: its sources are what lies in it, its name is the folder's, its allowed neighbours are DEPENDS.

# One target carries language and warnings to every target of the project.
add_library(sitewright_options INTERFACE)
target_compile_features(sitewright_options INTERFACE cxx_std_20)
target_include_directories(sitewright_options INTERFACE ${CMAKE_SOURCE_DIR} ${CMAKE_BINARY_DIR})
target_compile_options(
  sitewright_options
  INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wold-style-cast
            -Wnon-virtual-dtor -Woverloaded-virtual $<$<BOOL:${SITEWRIGHT_WERROR}>:-Werror>)

# sitewright_module(NAME [DEPENDS module...] [PUBLIC target...] [PRIVATE target...])
# makes the static library sitewright_NAME out of the current folder's NAME/ subfolder. DEPENDS names modules that are
# declared above it, so that no two can need each other. The target "model" builds every module of model/.
function(sitewright_module name)
  cmake_parse_arguments(arg "" "" "DEPENDS;PUBLIC;PRIVATE" ${ARGN})
  foreach(neighbour IN LISTS arg_DEPENDS)
    if(NOT TARGET sitewright_${neighbour})
      message(FATAL_ERROR "${name} depends on ${neighbour}, which is not declared above it")
    endif()
  endforeach()
  set_property(GLOBAL APPEND PROPERTY SITEWRIGHT_MODULES sitewright_${name})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.cpp ${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.h)
  list(TRANSFORM arg_DEPENDS PREPEND sitewright_)
  add_library(sitewright_${name} STATIC ${sources})
  set_target_properties(sitewright_${name} PROPERTIES LINKER_LANGUAGE CXX)
  target_link_libraries(sitewright_${name} PUBLIC sitewright_options ${arg_DEPENDS} ${arg_PUBLIC} PRIVATE ${arg_PRIVATE})
endfunction()

# sitewright_ui_module(NAME ...): the same, with Qt's rules (no implicit text conversions, moc).
function(sitewright_ui_module name)
  sitewright_module(${name} ${ARGN})
  set_target_properties(sitewright_${name} PROPERTIES AUTOMOC ON)
  target_compile_definitions(
    sitewright_${name} PUBLIC QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_FOREACH QT_USE_QSTRINGBUILDER
                              QT_NO_NARROWING_CONVERSIONS_IN_CONNECT)
endfunction()

# sitewright_test(FOLDER [DEPENDS module...] [PUBLIC target...] [LABELS label]): one test program out of a folder of
# tests/, "model/core" becoming test_model_core; each gtest case is a ctest.
function(sitewright_test folder)
  cmake_parse_arguments(arg "UI" "" "DEPENDS;PUBLIC;LABELS" ${ARGN})
  string(REPLACE "/" "_" name test_${folder})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/*.cpp)
  add_executable(${name} ${sources})
  list(TRANSFORM arg_DEPENDS PREPEND sitewright_)
  target_link_libraries(${name} PRIVATE sitewright_options ${arg_DEPENDS} ${arg_PUBLIC} GTest::gmock)
  if(arg_UI)
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
  else()
    target_link_libraries(${name} PRIVATE GTest::gtest_main)
  endif()
  target_compile_definitions(${name} PRIVATE SITEWRIGHT_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
  set(properties TIMEOUT 600)
  if(arg_LABELS)
    list(APPEND properties LABELS ${arg_LABELS})
  endif()
  gtest_discover_tests(${name} DISCOVERY_TIMEOUT 120 TEST_PREFIX ${folder}/ PROPERTIES ${properties})
  if("slow" IN_LIST arg_LABELS)
    if(NOT TARGET slow_tests)
      add_custom_target(slow_tests)
    endif()
    add_dependencies(slow_tests ${name})
  endif()
endfunction()
