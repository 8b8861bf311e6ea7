// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Change.h"
#include "domain/Idea.h"
#include "storage/Reader.h"

#include <QAbstractListModel>
#include <QHash>

namespace cabinet {
class Library;
}

namespace cabinet::gui {

// What an idea's row answers besides Qt::DisplayRole (its title), the accessible text and the tool tip.
enum IdeaRole {
    IdeaIdRole = Qt::UserRole + 1, // qint64
    IdeaNumberRole,                // int
    IdeaFirstLineRole,             // QString
    IdeaTagNamesRole,              // QStringList
    IdeaTagColoursRole,            // QVariantList of int, as long as the names
    IdeaLinksRole,                 // int
    IdeaPapersRole                 // int
};

inline constexpr QLatin1StringView ideaMimeType{"application/x-papercabinet-ideas"};

// The ideas under a query, in their order: a window that fetches the rows it is asked for, a page at a time. Reordering is the
// library's business: a drop asks for it, queued, and the model hears of it like of any other change. There is no removeRows.
class IdeaModel final : public QAbstractListModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(IdeaModel)
public:
    explicit IdeaModel(Library &library, QObject *parent = nullptr);

    void setQuery(const storage::IdeaQuery &query);
    [[nodiscard]] IdeaId idAt(int row) const;
    [[nodiscard]] int rowOf(IdeaId idea) const; // -1: not under this query

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QStringList mimeTypes() const override { return {ideaMimeType}; }
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                         const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent) override;

Q_SIGNALS:
    // After the drag ended: `ideas` are to stand before `before` (none: at the end).
    void moveRequested(const QList<cabinet::IdeaId> &ideas, std::optional<cabinet::IdeaId> before);

private:
    void refresh();
    void onChanged(const ChangeSummary &summary, const Touched &touched);
    [[nodiscard]] const IdeaRow *rowAt(int row) const;

    Library &m_library;
    storage::IdeaQuery m_query;
    int m_count = 0;
    mutable QHash<int, QList<IdeaRow>> m_pages;
};

} // namespace cabinet::gui
