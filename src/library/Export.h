// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Progress.h"
#include "domain/Query.h"
#include "domain/Result.h"
#include "storage/Reader.h"

#include <QByteArray>

#include <optional>

namespace cabinet {

enum class ExportFormat { Markdown, Json, Bibtex, Ris, CslJson, Csv };

// "markdown", "json", "bibtex", "ris", "csl-json", "csv".
[[nodiscard]] std::optional<ExportFormat> exportFormat(const QString &name);

// The whole library in one format. Markdown: an unchanged source gives the bytes it was imported from; with several sources or
// papers of no source, the sources' texts one after another and then the rest as task lists under their topics.
[[nodiscard]] Result<QByteArray> exportLibrary(const storage::Reader &reader, ExportFormat format);
struct ExportedText
{
    QByteArray bytes;
    int papers = 0;
    int ideas = 0;
};
// The same with how much it holds; with a filter its papers only (a Markdown list then has no source's text). Progress counts
// papers that were read.
[[nodiscard]] Result<ExportedText> exportPapers(const storage::Reader &reader, ExportFormat format,
                                                const std::optional<Query> &filter, const Progress &progress);
// One source's Markdown as last seen, byte for byte.
[[nodiscard]] Result<QByteArray> exportSource(const storage::Reader &reader, SourceId source);

} // namespace cabinet
