// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/ImportPlan.h"
#include "markdown/List.h"
#include "storage/Connection.h"

#include <QHash>
#include <QSet>

// Which ideas of a file are known, and what the file changes: the pure half of planning an import.
namespace cabinet {

struct KnownIdea
{
    IdeaId id;
    int number = 0;
    QString title; // Markdown source
    QString body;
};

// The file as it was last seen, and which idea each entry (by its first byte) is now.
struct IdeaBase
{
    QList<markdown::IdeaEntry> entries;
    QHash<qsizetype, IdeaId> ideaAt;
    QHash<qsizetype, qsizetype> matchAt; // of entries, by first byte, which of them it is, -1: new; of the others it is guessed
    bool goneAreRemoved = false; // what the file has no more leaves the library, and its number
};

class IdeaPlanner final
{
public:
    // `known`: all ideas of the library.
    IdeaPlanner(ImportPlan &plan, const QList<KnownIdea> &known);

    void add(const QList<markdown::IdeaEntry> &entries, const IdeaBase &base);

private:
    ImportEntry planned(const markdown::IdeaEntry &entry, const markdown::IdeaEntry *before, IdeaId idea);
    void freeNumbers(const IdeaBase &base, const QList<qsizetype> &match);
    void planKnown(ImportEntry &result, const markdown::IdeaEntry *before, IdeaId id);
    void planNew(ImportEntry &result);
    [[nodiscard]] IdeaId knownAs(const ImportEntry &entry) const;

    ImportPlan &m_plan;
    QHash<IdeaId, KnownIdea> m_ideas;
    QHash<QString, QList<IdeaId>> m_byTitle;
    QSet<IdeaId> m_used;             // an idea is one entry of a file, never two
    QSet<int> m_numbers;             // taken in the library or by this plan
    QHash<QString, qsizetype> m_new; // number and title of what this plan adds
    int m_highest = 0;
};

[[nodiscard]] Result<QList<KnownIdea>> knownIdeas(const storage::Connection &connection);

} // namespace cabinet
