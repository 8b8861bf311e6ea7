// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/LinkPlan.h"

#include <utility>

namespace cabinet {

Result<LinkPlan> planLinkCheck(const storage::Connection &connection, storage::LinkScope scope, bool again)
{
    scope.notSince.reset();
    Result<Links> links = storage::linksToCheck(connection, scope);
    if (!links)
        return links.error();
    const int all = static_cast<int>(links->size());
    if (!again) {
        scope.notSince = QDateTime::currentDateTimeUtc().addDays(-daysVerdictsHold);
        links = storage::linksToCheck(connection, scope);
    }
    const Result<QString> witness = storage::answeringUrl(connection);
    if (!links || !witness)
        return links ? witness.error() : links.error();
    return LinkPlan{*std::move(links), all, *witness};
}

Result<LinkPlan> planLinkCheckElsewhere(const QString &libraryFile, const storage::LinkScope &scope, bool again)
{
    const auto connection = storage::Connection::open(libraryFile, storage::Access::ReadOnly);
    return connection ? planLinkCheck(**connection, scope, again) : Result<LinkPlan>(connection.error());
}

} // namespace cabinet
