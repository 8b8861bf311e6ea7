// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Idea.h"
#include "domain/Paper.h"
#include "domain/Source.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace cabinet {

enum class ImportAs { Auto, Papers, Ideas };
using ImportKinds = QHash<QString, ImportAs>; // what the user said of single files, by absolute path
enum class ImportAction { Add, Update, Unchanged };

// One entry of a file and what importing it would do.
struct ImportEntry
{
    ListKind kind = ListKind::Papers;
    ImportAction action = ImportAction::Add;
    int line = 0; // 1-based
    qsizetype firstByte = 0;
    qsizetype endByte = 0;
    std::optional<qsizetype> baseByte; // where it began in the file as it was last seen; none: it was not there
    // For papers. What the file says; `paper` is the known one it is, or the Add entry of this plan with the same key (see
    // `sameAs`).
    PaperDraft draft;
    std::optional<PaperId> paper;
    std::optional<qsizetype> sameAs; // the same paper in another place: index over the entries of all files of the plan, in order
    std::optional<Status> newStatus; // Update: set when the file's status changed since it was last seen
    bool firstStatus = false;        // the file has a sign for its status and had none before: a bullet became a task
    bool newPlace = false;           // Update: the paper also stands here
    PaperEdit edit;                  // Update: fields that the file changed
    // For ideas.
    IdeaDraft idea;
    std::optional<IdeaId> knownIdea;
    IdeaEdit ideaEdit;

    [[nodiscard]] bool changesPaper() const;
};

struct SkippedLine
{
    int line = 0;
    QString reason; // translated
};

// What importing one file would do; a value, made off the GUI thread, shown as the preview, applied in one transaction.
struct FilePlan
{
    QString file; // absolute
    ListKind kind = ListKind::Papers;
    QByteArray bytes;
    QList<ImportEntry> entries;
    QList<SkippedLine> skipped;
    // The file was imported before and other bytes stand in it now: importing keeps the new ones, even if no entry differs.
    bool textChanged = false;
    // The library does not know the file: importing makes it a source, even if it knows every entry.
    bool newSource = false;
    // The file holds conflict marks of a merge: `bytes` are its first side.
    bool unfinishedMerge = false;

    [[nodiscard]] int countOf(ImportAction action) const;
};

struct ImportPlan
{
    QList<FilePlan> files;
    QStringList linked; // files left out because they are kept in step anyway

    [[nodiscard]] int countOf(ImportAction action) const;
    [[nodiscard]] bool changesAnything() const; // an entry to add or update, or a source that is new or has new bytes
};

} // namespace cabinet
