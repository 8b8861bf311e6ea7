// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Change.h"
#include "storage/SearchIndex.h"
#include "storage/Writer.h"

#include <QSet>

namespace cabinet::storage {

// The paper and the idea that a row concerns; 0: none.
struct Concerns
{
    qint64 paper = 0;
    qint64 idea = 0;
};

// What a transaction did, for whoever shows it and for the search index: gathered row by row, by a new change, an undo or a redo.
class Effects final
{
    Q_DISABLE_COPY_MOVE(Effects)
public:
    explicit Effects(const Connection &connection);

    void inserted(Table table, qint64 id, Concerns concerns); // a new row, with an id that was never used
    Result<void> updated(Table table, qint64 id, Concerns concerns, const QStringList &columns);
    void changedRows(Table table, IdRange ids); // inserted or removed together, by undo or redo
    void concerned(Table table, Concerns concerns);

    void paperText(qint64 id) { m_papers.changed(id); }
    void ideaText(qint64 id) { m_ideas.changed(id); }

    [[nodiscard]] Result<void> updateIndex();
    [[nodiscard]] Touched touched() const;

private:
    void touch(Concerns concerns);
    void note(Table table);
    Result<void> renamedTag(qint64 tag);

    const Connection &m_connection;
    SearchIndex m_papers;
    SearchIndex m_ideas;
    QSet<qint64> m_touchedPapers;
    QSet<qint64> m_touchedIdeas;
    Touched m_touched;
};

} // namespace cabinet::storage
