// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Ids.h"

using namespace Qt::StringLiterals;

namespace cabinet {

QString idText(PaperId id)
{
    return u"p%1"_s.arg(id.value);
}

QString idText(IdeaId id)
{
    return u"i%1"_s.arg(id.value);
}

} // namespace cabinet
