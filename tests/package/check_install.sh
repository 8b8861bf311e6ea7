#!/bin/bash
# SPDX-FileCopyrightText: 2026 Paper Cabinet developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs the package with apt in a Debian that has never seen Qt, and uses it there: check_install.sh BUILD_FOLDER DEB.
# The bare system and the downloaded packages are kept in the build folder; every run starts from a fresh copy.
set -euo pipefail

build=$1 deb=$2
base=$build/package/debian
cache=$build/package/archives
release=bookworm

skip() { echo "skipped: $*"; exit 77; }
fail() { echo "failed: $*" >&2; exit 1; }

[ "$(id -u)" -eq 0 ] || skip "installing in a clean system needs root"
command -v debootstrap >/dev/null || skip "debootstrap is not installed"

# The mirror this machine itself uses, so that the test works behind one.
# shellcheck disable=SC2016 # apt's own words, not the shell's
mirror=$(apt-get indextargets --format '$(REPO_URI)' "Codename: $release" 'Created-By: Packages' 'Label: Debian' | sed -n 1p)
[ -n "$mirror" ] || skip "this machine has no source of $release"

if [ ! -e "$base.done" ]; then
    rm -rf "$base"
    mkdir -p "$build/package" "$cache/partial"
    debootstrap --variant=minbase --include=ca-certificates "$release" "$base" "$mirror"
    echo "deb $mirror $release main" >"$base/etc/apt/sources.list"
    { apt-config dump Acquire::http; apt-config dump Acquire::https; } >"$base/etc/apt/apt.conf.d/90mirror"
    rm -f "$base"/var/cache/apt/archives/*.deb
    touch "$base.done"
fi

root=$(mktemp -d "$build/package/root.XXXXXX")
clean_up() {
    umount "$root/var/cache/apt/archives" "$root/proc" 2>/dev/null || true
    mountpoint -q "$root/proc" || mountpoint -q "$root/var/cache/apt/archives" || rm -rf "$root"
}
trap clean_up EXIT
cp -a "$base/." "$root"
mount -t proc proc "$root/proc"
mount --bind "$cache" "$root/var/cache/apt/archives"
cp /etc/resolv.conf "$root/etc/"
cp "$deb" "$root/root/papercabinet.deb"

inside() {
    chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
        http_proxy="${http_proxy:-}" https_proxy="${https_proxy:-}" "$@"
}

if inside dpkg-query -W 'libqt6core6*' 2>/dev/null; then fail "the clean system has seen Qt"; fi
inside apt-get update -q
inside apt-get install -y -q --no-install-recommends /root/papercabinet.deb

version=$(inside papercabinet --version)
echo "version: $version"
[[ $version == *"$(dpkg-deb -f "$deb" Version)"* ]] || fail "--version does not name the package's version"

cat >"$root/root/list.md" <<'LIST'
# Reading
## Compilers
- [x] A paper that was read[OSDI'20]: [[Paper](https://example.org/a.pdf)] [[Note](https://example.org/a)]
- [ ] 一篇要读的论文[PLDI'22]: [[Paper](https://example.org/b.pdf)]
LIST
inside papercabinet --library /root/board.papercabinet import /root/list.md
listed=$(inside papercabinet --library /root/board.papercabinet list papers)
echo "$listed"
[[ $listed == *"A paper that was read"* && $listed == *"一篇要读的论文"* ]] || fail "the imported papers are not listed"
inside papercabinet --library /root/board.papercabinet --json list papers >"$root/root/papers.json"
grep -q '"done"' "$root/root/papers.json" || fail "the status is not in the JSON"

# The window ends by itself after its first frame, or is still alive when its time is over; anything else is a crash.
status=0
inside env QT_QPA_PLATFORM=offscreen PAPERCABINET_EXIT_AFTER_FIRST_PAINT=1 \
    timeout 20 papercabinet /root/board.papercabinet || status=$?
case $status in
0) echo "the window was painted" ;;
124) echo "the window was still open after 20 seconds" ;;
*) fail "the window ended with status $status" ;;
esac

inside apt-get remove -y -q papercabinet >/dev/null
if inside sh -c 'command -v papercabinet'; then fail "removing leaves the program"; fi
echo "installed, used and removed in a clean Debian"
