// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Progress.h"
#include "domain/Query.h"
#include "domain/Result.h"
#include "library/Export.h"
#include "storage/Store.h"

#include <QStringList>

#include <optional>

// What may take longer than a moment, on a connection of its own: for a Worker. A cancelled one changed nothing and answers an
// Error with an empty message.
namespace cabinet {

enum class Replaying { Undo, Redo };
[[nodiscard]] Result<std::optional<storage::Applied>> replayElsewhere(const QString &library, Replaying which,
                                                                      const Progress &progress);

struct ExportOrder
{
    ExportFormat format = ExportFormat::Markdown;
    std::optional<Query> filter;    // the papers of this filter only; none: everything
    std::optional<SourceId> source; // this list as it was last seen; nothing else counts
    QString target;                 // replaced as a whole or not at all
};
struct Exported
{
    int papers = 0;
    int ideas = 0;
};
[[nodiscard]] Result<Exported> exportElsewhere(const QString &library, const ExportOrder &order, const Progress &progress);

[[nodiscard]] Result<QStringList> checkElsewhere(const QString &library);
[[nodiscard]] Result<void> backupElsewhere(const QString &library, const QString &target);

} // namespace cabinet
