// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/ImportPlan.h"

#include <QAbstractTableModel>

namespace cabinet::gui {

// What importing one file would do, entry by entry: line, title, what happens.
class ImportEntriesModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportEntriesModel)
public:
    enum Column { Line, Title, Outcome, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setEntries(const QList<ImportEntry> &entries);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<ImportEntry> m_entries;
};

// The lines that were not understood: line, why.
class SkippedLinesModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SkippedLinesModel)
public:
    enum Column { Line, Reason, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setLines(const QList<SkippedLine> &lines);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<SkippedLine> m_lines;
};

// "New", "Unchanged", "Status: done, links": what importing this entry does, translated.
[[nodiscard]] QString outcomeText(const ImportEntry &entry);

} // namespace cabinet::gui
