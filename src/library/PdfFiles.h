// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Ids.h"
#include "domain/Link.h"
#include "domain/Progress.h"
#include "domain/Query.h"
#include "domain/Result.h"
#include "domain/Status.h"
#include "network/PdfSearch.h"

#include <QString>
#include <QUrl>

#include <optional>

namespace cabinet::network {
class PdfCache;
}

// Where papers' PDFs are: on this computer, or to be downloaded. Any thread.
namespace cabinet {

// The paper's PDF on this computer, attached or downloaded before; empty: there is none.
[[nodiscard]] QString localPdf(const QString &libraryFile, const network::PdfCache &cache, const Links &links);

// Where its PDF can be downloaded; not valid: nowhere, or it is attached.
[[nodiscard]] QUrl remotePdf(const Links &links);

// What downloading the PDFs of some papers would mean.
struct DownloadPlan
{
    struct Item
    {
        PaperId paper;
        network::PdfWish wish;
    };
    QList<Item> missing; // each address once
    int here = 0;        // papers whose PDF is on this computer
    int without = 0;     // papers without a PDF link
};

// Of these papers, or of all that fit.
struct DownloadWish
{
    QList<PaperId> papers; // none: those of the query
    Query query;
    std::optional<Status> status; // none: every column
};

// On a connection of its own; an Error without a message: cancelled.
[[nodiscard]] Result<DownloadPlan> planDownloads(const QString &libraryFile, const network::PdfCache &cache, const DownloadWish &wish,
                                                 const Progress &progress);

} // namespace cabinet
