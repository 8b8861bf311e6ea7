// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/ImportPlan.h"
#include "markdown/List.h"
#include "storage/Connection.h"

#include <QHash>

// Which papers of a file are known, and what the file changes: the pure half of planning an import.
namespace cabinet {

// What the library holds of a paper that an entry of a file may be.
struct KnownPaper
{
    PaperId id;
    QString title;
    QStringList authors;
    QString venue;
    Status status = Status::ToRead;
    Links links;
    QList<TopicPath> topics;
    QString notes;
};

// What an entry is known by, worked out once: domain/TitleKey.h and domain/LinkKey.h.
struct PaperKeys
{
    QString title;
    QStringList links;
};
[[nodiscard]] QList<PaperKeys> keysOf(const QList<markdown::PaperEntry> &entries);

// What planning knows of the library. Title keys and link keys as in domain/TitleKey.h and domain/LinkKey.h.
struct KnownPapers
{
    QHash<QString, PaperId> byTitle;
    QHash<QString, PaperId> byLink;
    QHash<PaperId, KnownPaper> papers;
};

// The file as it was last seen: its entries, and which paper each (by its first byte) is now. Empty for a file never seen.
struct PaperBase
{
    QList<markdown::PaperEntry> entries;
    QHash<qsizetype, PaperId> paperAt;
    QHash<qsizetype, qsizetype> matchAt; // of entries, by first byte, which of them it is, -1: new; of the others it is guessed
    bool sameBytes = false; // nothing can differ, so nothing is read to compare with
};

// Plans one file after the other; a paper that an earlier file adds is known to the later ones.
class PaperPlanner final
{
public:
    explicit PaperPlanner(ImportPlan &plan)
        : m_plan(plan)
    {
    }

    // Appends an ImportEntry for each of `entries` to the plan's last file.
    void add(const QList<markdown::PaperEntry> &entries, const QList<PaperKeys> &keys, const PaperBase &base,
             const KnownPapers &known);

private:
    struct NewPaper
    {
        qsizetype index = 0; // over all entries of the plan
        QList<TopicPath> topics;
    };

    ImportEntry planned(const markdown::PaperEntry &entry, const PaperKeys &keys, const markdown::PaperEntry *before,
                        PaperId paper);
    void planKnown(ImportEntry &result, const markdown::PaperEntry &entry, const markdown::PaperEntry *before, PaperId paper);
    void planNew(ImportEntry &result, const PaperKeys &keys);
    void learn(const KnownPapers &known);
    void countTitles(const QList<PaperKeys> &keys);
    ImportEntry &entryAt(qsizetype index);
    [[nodiscard]] PaperId knownAs(const PaperKeys &keys) const;
    [[nodiscard]] NewPaper *newAs(const PaperKeys &keys);

    ImportPlan &m_plan;
    KnownPapers m_known;
    QList<NewPaper> m_new;
    QHash<QString, qsizetype> m_newByTitle; // into m_new
    QHash<QString, qsizetype> m_newByLink;
    QHash<QString, int> m_titlesOfLink; // how many different titles a link stands with in this file
};

// The library's links with what the file dropped taken out and what it added put in; the same label keeps its place.
[[nodiscard]] Links mergedLinks(const Links &present, const Links &before, const Links &now);

// What a file's line says, as a draft.
[[nodiscard]] PaperDraft draftOf(const markdown::PaperEntry &entry);

// Reads what planning these entries needs to know, in a few statements however many there are.
[[nodiscard]] Result<KnownPapers> knownPapers(const storage::Connection &connection, const QList<PaperKeys> &keys,
                                              const PaperBase &base);

} // namespace cabinet
