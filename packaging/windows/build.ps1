# SPDX-FileCopyrightText: 2026 Paper Cabinet developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Writes an NSIS installer into build/release. Not run yet.
# Needs Visual Studio 2022's command prompt, Qt 6.4 or newer (its bin folder in PATH), NSIS, and vcpkg with
#   vcpkg install cli11 sqlite3 openssl pkgconf --triplet x64-windows
$ErrorActionPreference = "Stop"
Set-Location (Join-Path $PSScriptRoot "../..")
cmake --preset release -DBUILD_TESTING=OFF "-DCMAKE_TOOLCHAIN_FILE=$env:VCPKG_ROOT/scripts/buildsystems/vcpkg.cmake"
if ($LASTEXITCODE -ne 0) { exit 1 }
cmake --build --preset release
if ($LASTEXITCODE -ne 0) { exit 1 }
cpack --preset release -G NSIS
exit $LASTEXITCODE
