// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/TitleKey.h"

namespace cabinet {

QString titleKey(const QString &title)
{
    const QString folded = title.normalized(QString::NormalizationForm_KC).toCaseFolded();
    QString key;
    key.reserve(folded.size());
    for (const QChar c : folded) {
        if (c.isLetterOrNumber() || c.isSurrogate() || c.isMark())
            key.append(c);
    }
    return key.isEmpty() ? title.simplified() : key;
}

} // namespace cabinet
