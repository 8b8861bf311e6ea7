// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/MergeVersion.h"

// What one side did to the whole file: byte order mark, line ends, the last line end, bullets. Told apart first, so that it meets
// no single change of the other side.
namespace cabinet::markdown {

struct FileStyle
{
    bool byteOrderMark = false;
    QByteArray lineEnd; // empty: none, or several kinds
    bool endsWithLine = true;
};

struct FileStyles
{
    FileStyle base;
    FileStyle ours;
    FileStyle theirs;
};

[[nodiscard]] FileStyle styleOf(const QByteArray &bytes);
// Without the byte order mark, in the line ends the merged file will have, the last line ended; `own` is the style of `bytes`.
[[nodiscard]] QByteArray prepared(QByteArray bytes, const FileStyles &styles, const FileStyle &own);
// With byte order mark and last line end as they should be.
[[nodiscard]] QByteArray finished(QByteArray bytes, const FileStyles &styles);

// Where `restyled` has changed every bullet of the base to another one, the other versions get it too.
void adoptBullets(Version &base, const Version &restyled, Version &other);

} // namespace cabinet::markdown
