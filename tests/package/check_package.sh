#!/bin/bash
# SPDX-FileCopyrightText: 2026 Paper Cabinet developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# One check of the built package: check_package.sh CHECK SOURCE_FOLDER BUILD_FOLDER. Exit status 77: cannot be checked here.
set -euo pipefail

check=$1 source=$2 build=$3
id=io.github.papercabinet.PaperCabinet
newest() { find "$build" -maxdepth 1 -name "$1" -printf '%T@ %p\n' | sort -n | tail -1 | cut -d' ' -f2-; }
deb=$(newest 'papercabinet_*.deb')

skip() { echo "skipped: $*"; exit 77; }
fail() { echo "failed: $*" >&2; exit 1; }
need() { for tool in "$@"; do command -v "$tool" >/dev/null || skip "$tool is not installed"; done; }

# The package unpacked, in a folder that lives as long as this check.
unpack() {
    folder=$(mktemp -d)
    trap 'rm -rf "$folder"' EXIT
    dpkg-deb -x "$deb" "$folder"
}

check_lintian() {
    need lintian
    lintian --allow-root --fail-on error,warning --tag-display-limit 0 "$deb"
}

check_desktop() {
    need desktop-file-validate appstreamcli
    unpack
    hints=$(desktop-file-validate "$folder/usr/share/applications/$id.desktop")
    [ -z "$hints" ] || fail "desktop-file-validate says: $hints"
    appstreamcli validate --no-net "$folder/usr/share/metainfo/$id.metainfo.xml"
}

check_contents() {
    unpack
    for file in bin/papercabinet applications/$id.desktop metainfo/$id.metainfo.xml mime/packages/$id.xml \
        icons/hicolor/scalable/apps/$id.svg icons/hicolor/scalable/mimetypes/application-vnd.papercabinet.svg \
        man/man1/papercabinet.1.gz man/zh_CN/man1/papercabinet.1.gz doc/papercabinet/copyright; do
        [ -f "$folder/usr/$file" ] || [ -f "$folder/usr/share/$file" ] || fail "$file is not in the package"
    done
    scripts=$(dpkg-deb --ctrl-tarfile "$deb" | tar -t | grep -E '(pre|post)(inst|rm)|config|triggers' || true)
    [ -z "$scripts" ] || fail "the package runs code of its own when it is installed: $scripts"
    dpkg-deb -f "$deb" Depends | grep -q libqt6sql6-sqlite || fail "the SQLite driver is not a dependency"
    if grep -aqF "$source" "$folder/usr/bin/papercabinet"; then fail "the program names the folder it was built in"; fi
}

check_hardening() {
    need readelf
    unpack
    # Read whole first: a grep that ends early would end readelf too, and count as a failure.
    elf=$(readelf -hldSW --dyn-syms "$folder/usr/bin/papercabinet")
    grep -q 'Type:.*DYN' <<<"$elf" || fail "not position independent"
    grep -q BIND_NOW <<<"$elf" || fail "tables stay writable after start (no BIND_NOW)"
    grep -q GNU_RELRO <<<"$elf" || fail "tables stay writable after start (no RELRO)"
    if grep -qE 'GNU_STACK.* RWE' <<<"$elf"; then fail "the stack can be executed"; fi
    grep -q __stack_chk_fail <<<"$elf" || fail "no stack protector"
    if grep -qF .symtab <<<"$elf"; then fail "not stripped"; fi
}

# The system knows a library by its name and, under another name, by its header.
check_mimetype() {
    need update-mime-database gio
    unpack
    mime=$folder/usr/share/mime
    cp /usr/share/mime/packages/freedesktop.org.xml "$mime/packages/" 2>/dev/null || skip "shared-mime-info is not installed"
    update-mime-database "$mime" 2>/dev/null
    grep -q '^[0-9]*:application/vnd.papercabinet:\*\.papercabinet$' "$mime/globs2" || fail "no glob"
    grep -aq 'application/vnd.papercabinet' "$mime/magic" || fail "no magic"
    { printf 'SQLite format 3\0'; head -c 52 /dev/zero; printf PCAB; } >"$folder/board"
    found=$(XDG_DATA_DIRS=$folder/usr/share XDG_DATA_HOME=$folder/none gio info -a standard::content-type "$folder/board" |
        sed -n 's/.*content-type: //p')
    [ "$found" = application/vnd.papercabinet ] || fail "a library without its name is taken for $found"
}

check_rpm() {
    need rpmbuild rpm
    (cd "$build" && cpack --config "$build/CPackConfig.cmake" -G RPM >"$build/rpm.log" 2>&1) || { tail -50 "$build/rpm.log"; fail "no rpm"; }
    package=$(newest 'papercabinet-*.rpm')
    rpm -qip "$package"
    rpm -qpl "$package" | tee "$build/rpm.files"
    grep -qx /usr/bin/papercabinet "$build/rpm.files" || fail "the program is not in the rpm"
    if grep -qx /usr/share/icons "$build/rpm.files"; then fail "the rpm claims folders of the system"; fi
    [ -z "$(rpm -qp --scripts "$package")" ] || fail "the rpm runs code of its own when it is installed"
}

case $check in
lintian | desktop | contents | hardening | mimetype | rpm) "check_$check" ;;
installs) exec "$source/tests/package/check_install.sh" "$build" "$deb" ;;
*) fail "no such check: $check" ;;
esac
