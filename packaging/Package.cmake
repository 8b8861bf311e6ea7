# SPDX-FileCopyrightText: 2026 Paper Cabinet developers
# SPDX-License-Identifier: GPL-3.0-or-later

# CPack: `cmake --preset release && cpack` writes the package into build/release.
set(CPACK_PACKAGE_NAME papercabinet)
set(CPACK_PACKAGE_VENDOR "Paper Cabinet developers")
set(CPACK_PACKAGE_CONTACT "Paper Cabinet developers <developers@papercabinet.github.io>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "knowledge board for reading lists and ideas")
set(CPACK_PACKAGE_DESCRIPTION_FILE ${CMAKE_CURRENT_SOURCE_DIR}/debian/description)
set(CPACK_RESOURCE_FILE_LICENSE ${CMAKE_SOURCE_DIR}/LICENSE)
set(CPACK_PACKAGE_DIRECTORY ${CMAKE_BINARY_DIR})
set(CPACK_PACKAGE_INSTALL_DIRECTORY "Paper Cabinet")
set(CPACK_PACKAGE_EXECUTABLES papercabinet "Paper Cabinet")
set(CPACK_PROJECT_CONFIG_FILE ${CMAKE_CURRENT_SOURCE_DIR}/BuildFirst.cmake)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

# Plugins are loaded at run time, so no tool sees that they are needed; the rest dpkg-shlibdeps finds.
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6sql6-sqlite, libqt6svg6")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-noto-cjk, qt6-translations-l10n, qt6-wayland, xdg-utils")
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)

set(CPACK_RPM_FILE_NAME RPM-DEFAULT)
set(CPACK_RPM_PACKAGE_LICENSE GPL-3.0-or-later)
set(CPACK_RPM_PACKAGE_GROUP Applications/Productivity)
set(CPACK_RPM_PACKAGE_SUMMARY "Knowledge board for reading lists and ideas")
set(CPACK_RPM_PACKAGE_RECOMMENDS "xdg-utils, qt6-qttranslations")
set(CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION
    /usr/share/applications /usr/share/metainfo /usr/share/mime /usr/share/mime/packages /usr/share/icons
    /usr/share/icons/hicolor /usr/share/icons/hicolor/scalable /usr/share/icons/hicolor/scalable/apps
    /usr/share/icons/hicolor/scalable/mimetypes /usr/share/man /usr/share/man/man1 /usr/share/man/zh_CN /usr/share/man/zh_CN/man1)

# Windows and macOS carry Qt along (these two have not been run yet).
if(APPLE OR WIN32)
    set_target_properties(papercabinet PROPERTIES WIN32_EXECUTABLE ON MACOSX_BUNDLE ON
        MACOSX_BUNDLE_GUI_IDENTIFIER ${app_id} MACOSX_BUNDLE_BUNDLE_NAME "Paper Cabinet")
    qt_generate_deploy_app_script(TARGET papercabinet FILENAME_VARIABLE deploy_script NO_UNSUPPORTED_PLATFORM_ERROR)
    install(SCRIPT ${deploy_script})
endif()
if(APPLE)
    set(CPACK_GENERATOR DragNDrop)
elseif(WIN32)
    set(CPACK_GENERATOR NSIS)
    set(CPACK_NSIS_DISPLAY_NAME "Paper Cabinet")
    set(CPACK_NSIS_INSTALLED_ICON_NAME bin/papercabinet.exe)
    set(CPACK_NSIS_EXTRA_INSTALL_COMMANDS "WriteRegStr SHCTX 'Software\\\\Classes\\\\.papercabinet' '' 'PaperCabinet.Library'
        WriteRegStr SHCTX 'Software\\\\Classes\\\\PaperCabinet.Library\\\\shell\\\\open\\\\command' '' '\\\"$INSTDIR\\\\bin\\\\papercabinet.exe\\\" \\\"%1\\\"'")
    set(CPACK_NSIS_EXTRA_UNINSTALL_COMMANDS "DeleteRegKey SHCTX 'Software\\\\Classes\\\\PaperCabinet.Library'")
else()
    set(CPACK_GENERATOR DEB)
endif()
include(CPack)
