// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/Duplicates.h"
#include "library/Worker.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTreeWidget;

namespace cabinet {
class Library;
}

namespace cabinet::gui {

class EmptyState;

// Cards that may be one paper, in groups; the one that is chosen keeps its title, the others of its group become it; what is said
// to be different papers is not shown again.
class DuplicatesDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DuplicatesDialog)
public:
    // `among`: only groups with one of these; empty: all of the library.
    DuplicatesDialog(Library &library, const QList<PaperId> &among, QWidget *parent = nullptr);

Q_SIGNALS:
    void paperRequested(cabinet::PaperId paper);

private:
    void look();
    void showGroups(const Result<QList<DuplicateGroup>> &groups);
    void addGroup(const DuplicateGroup &group);
    void merge();
    void keepApart();
    [[nodiscard]] QList<PaperId> group() const; // the chosen card and those listed with it
    void updateButtons();
    [[nodiscard]] PaperId current() const;

    Library &m_library;
    QList<PaperId> m_among;
    QStackedWidget *m_pages; // the groups, or why there are none
    EmptyState *m_empty;
    QTreeWidget *m_tree;
    QLabel *m_state;
    QPushButton *m_merge;
    QPushButton *m_apart;
    QPushButton *m_show;
    Worker m_worker;
};

} // namespace cabinet::gui
