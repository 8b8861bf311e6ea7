// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Ids.h"

#include <QList>
#include <QListView>

#include <optional>

namespace cabinet {
class Library;
}

namespace cabinet::gui {

class IdeaModel;
class Notifier;

// The list of ideas: arrows select, drag or Ctrl+Shift+Up/Down reorder. Selection and scroll position survive every change.
class IdeaList final : public QListView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(IdeaList)
public:
    IdeaList(Library &library, Notifier &notifier, IdeaModel *model, QWidget *parent = nullptr);

    [[nodiscard]] QList<IdeaId> selectedIdeas() const; // in list order
    [[nodiscard]] IdeaId current() const;
    void select(IdeaId idea);
    void carry(int rows); // up (-1) or down (+1), the focus follows

Q_SIGNALS:
    void currentIdeaChanged(cabinet::IdeaId idea);
    void selectionEdited(); // which ideas are selected

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    void remember();
    void restore();
    void move(const QList<IdeaId> &ideas, std::optional<IdeaId> before);

    Library &m_library;
    Notifier &m_notifier;
    IdeaModel *m_model;
    IdeaId m_current;
    QList<IdeaId> m_selected;
    int m_row = 0;
    bool m_restoring = false;
};

} // namespace cabinet::gui
