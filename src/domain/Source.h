// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Ids.h"

#include <QDateTime>
#include <QString>

namespace cabinet {

enum class ListKind { Papers, Ideas };

// A Markdown file that the library was read from. Its bytes as last seen are kept in the library.
struct Source
{
    SourceId id;
    QString uid;
    QString path; // absolute
    ListKind kind = ListKind::Papers;
    QDateTime imported; // UTC
    int entries = 0;
};

} // namespace cabinet
