# SPDX-FileCopyrightText: 2026 Paper Cabinet developers
# SPDX-License-Identifier: GPL-3.0-or-later

# Lets `cpack` run from here after `cmake --preset release`.
include("${CMAKE_CURRENT_LIST_DIR}/build/release/CPackConfig.cmake")
