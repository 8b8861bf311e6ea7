// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"

#include <QByteArray>
#include <QString>

namespace cabinet {

inline constexpr qint64 largestList = 64 * 1024 * 1024; // bytes

// A Markdown file whole. Only a regular file is read (a link to one counts: the file it leads to is read); anything else, and
// what is too large or unreadable, is a sentence that names it.
struct ListFile
{
    QString path; // absolute, links resolved: what the library knows the file by
    QByteArray bytes;
};
[[nodiscard]] Result<ListFile> readListFile(const QString &file); // whatever its bytes are
// A file that is not UTF-8 text is refused, with what it looks like.
[[nodiscard]] Result<ListFile> readTextList(const QString &file);

} // namespace cabinet
