// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Ids.h"
#include "domain/Link.h"
#include "domain/LinkVerdict.h"
#include "domain/Topic.h"
#include "storage/Writer.h"

#include <QHash>

// What asking for links came to, by address: a fact about the world, so no history and no undo.
namespace cabinet::storage {

// Of papers; what is empty restricts nothing.
struct LinkScope
{
    QList<PaperId> papers;
    std::optional<SourceId> source;    // papers that stand in this list
    TopicPath topic;                   // under this topic
    std::optional<QDateTime> notSince; // only links not checked since then
};

// Web addresses, each once, with the label of one link that has it, in the order of the papers.
[[nodiscard]] Result<Links> linksToCheck(const Connection &connection, const LinkScope &scope);

[[nodiscard]] Result<QHash<QString, LinkVerdict>> verdictsOf(const Connection &connection, const QStringList &urls);
// An address that answered when it was last asked; empty: none is known.
[[nodiscard]] Result<QString> answeringUrl(const Connection &connection);

[[nodiscard]] Result<QList<PaperId>> papersWithUrls(const Connection &connection, const QStringList &urls);

[[nodiscard]] Result<void> keepVerdicts(Writer &writer, const QList<LinkVerdict> &verdicts);

} // namespace cabinet::storage
