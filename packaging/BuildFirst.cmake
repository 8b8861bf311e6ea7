# SPDX-FileCopyrightText: 2026 Paper Cabinet developers
# SPDX-License-Identifier: GPL-3.0-or-later

# Read by cpack before it packs: with Ninja, CPack itself would pack what an earlier build left.
list(GET CPACK_INSTALL_CMAKE_PROJECTS 0 build_folder)
execute_process(COMMAND ${CMAKE_COMMAND} --build ${build_folder} --config Release --target papercabinet packaging_files
    RESULT_VARIABLE result)
if(NOT result EQUAL 0)
    message(FATAL_ERROR "The program could not be built, so there is nothing to pack.")
endif()
