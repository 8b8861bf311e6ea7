// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/Library.h"

namespace cabinet {

Result<Links> Library::linksToCheck(const storage::LinkScope &scope) const
{
    return storage::linksToCheck(read().connection(), scope);
}

Result<QHash<QString, LinkVerdict>> Library::linkVerdicts(const QStringList &urls) const
{
    return storage::verdictsOf(read().connection(), urls);
}

Result<void> Library::keepLinkVerdicts(const QList<LinkVerdict> &verdicts)
{
    if (auto may = mayWrite(); !may)
        return may;
    auto kept = m_store->keep([&verdicts](storage::Writer &writer) { return storage::keepVerdicts(writer, verdicts); });
    if (!kept)
        return kept;
    QStringList urls;
    for (const LinkVerdict &verdict : verdicts)
        urls.append(verdict.url);
    const auto papers = storage::papersWithUrls(read().connection(), urls);
    if (!papers)
        return papers.error();
    read().invalidate();
    Q_EMIT linksChecked(*papers);
    return {};
}

} // namespace cabinet
