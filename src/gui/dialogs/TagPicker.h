// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Ids.h"

#include <QDialog>
#include <QList>

class QLineEdit;
class QListView;
class QSortFilterProxyModel;

namespace cabinet {
class Library;
}

namespace cabinet::gui {

class Notifier;
class TagModel;

// Which tags some papers and ideas have: a tick for those that all have, a dash for those that some have. Typing finds or makes
// one. Accepting is one change.
class TagPicker final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TagPicker)
public:
    TagPicker(Library &library, Notifier &notifier, const QList<PaperId> &papers, const QList<IdeaId> &ideas,
              QWidget *parent = nullptr);

    void accept() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void readTags();
    void takeTyped();

    Library &m_library;
    Notifier &m_notifier;
    QList<PaperId> m_papers;
    QList<IdeaId> m_ideas;
    QHash<QString, Qt::CheckState> m_before; // by name
    TagModel *m_model = nullptr;
    QSortFilterProxyModel *m_found = nullptr;
    QLineEdit *m_typed = nullptr;
    QListView *m_list = nullptr;
};

} // namespace cabinet::gui
