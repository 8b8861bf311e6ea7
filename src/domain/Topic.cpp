// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Topic.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace cabinet {

QString topicText(const TopicPath &path)
{
    return path.join(u" › "_s);
}

TopicPath topicFromText(const QString &text)
{
    static const QRegularExpression separator(u"\\s*›\\s*|\\s+[>/]\\s+"_s);
    TopicPath path;
    for (const QString &part : text.split(separator)) {
        if (!part.trimmed().isEmpty())
            path.append(part.simplified());
    }
    return path;
}

} // namespace cabinet
