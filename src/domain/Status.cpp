// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Status.h"

using namespace Qt::StringLiterals;

namespace cabinet {

QString statusText(Status status)
{
    switch (status) {
    case Status::ToRead:
        return u"to-read"_s;
    case Status::Reading:
        return u"reading"_s;
    case Status::Done:
        return u"done"_s;
    }
    return {};
}

std::optional<Status> statusFromText(QStringView text)
{
    for (const Status status : allStatuses) {
        if (text.compare(statusText(status), Qt::CaseInsensitive) == 0)
            return status;
    }
    return {};
}

} // namespace cabinet
