// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/Edits.h"
#include "library/Importer.h"

#include <QHash>

namespace cabinet {

// One plan put into the library, inside one transaction. Goes table by table, new rows of one table one after another, so that
// history holds them as one range; everything it must know is read in bulk.
class ImportApply final
{
public:
    ImportApply(Edits &edits, const ImportPlan &plan, const Progress &progress);
    void run();
    void takeDates(const PlanDates &dates); // after it
    void changeValues(); // all but the places
    // The paper or idea that each entry of the plan has become, in order.
    [[nodiscard]] const QList<qint64> &rows() const { return m_rows; }
    [[nodiscard]] qint64 topicRow(const TopicPath &topic);

private:
    void collect();
    void refindAdded();
    void insertPapers();
    void insertLinks();
    void insertIdeas();
    void updateKnown();
    void updatePaper(PaperId paper, const ImportEntry &entry);
    void writePlaces(qsizetype file);
    [[nodiscard]] qint64 sourceRow(const FilePlan &file);
    void tick();

    Edits &m_edits;
    const ImportPlan &m_plan;
    const Progress &m_progress;
    qint64 m_now;
    QList<const ImportEntry *> m_entries; // of all files, in order
    QList<qint64> m_rows;                 // the paper or idea each has become; 0: not yet
    QList<bool> m_inserted;
    QHash<QString, qint64> m_topics;
    TopicPath m_lastTopic;
    qint64 m_lastTopicRow = 0;
    qint64 m_steps = 0;
};

// What stands in the table `place` for one entry.
struct PlaceRow
{
    qint64 id = 0; // 0: not written yet
    qint64 paper = 0;
    qint64 idea = 0;
    qint64 topic = 0;
    qint64 line = 0;
    qint64 firstByte = 0;
    qint64 endByte = 0;
};

// Makes the places of a source these: rows that stay are changed in place; a paper that left the file keeps its topic as its own.
void replacePlaces(Edits &edits, qint64 source, const QList<PlaceRow> &wanted);

} // namespace cabinet
