// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Tag.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace cabinet {

QString tagName(const QString &typed)
{
    QString text = typed.simplified();
    while (text.startsWith(u'#'))
        text.remove(0, 1);
    QStringList parts;
    for (const QString &part : text.split(u'/')) {
        if (!part.trimmed().isEmpty())
            parts.append(part.trimmed());
    }
    return parts.join(u'/');
}

} // namespace cabinet
