// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Ids.h"

#include <QDialog>
#include <QList>

class QListView;
class QPushButton;

namespace cabinet {
class Library;
}

namespace cabinet::gui {

class Notifier;
class PlainLabel;
class TagModel;

// All tags: renamed in place, coloured, merged into one another, deleted. Each is one change that undo takes back.
class TagManagerDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TagManagerDialog)
public:
    TagManagerDialog(Library &library, Notifier &notifier, QWidget *parent = nullptr);

    void select(TagId tag);

private:
    QWidget *makeTools();
    [[nodiscard]] QList<TagId> selected() const;
    void rename(TagId tag, const QString &name);
    void recolour(int colour);
    void mergeInto(TagId target);
    void remove();
    void fillMergeTargets();
    void updateTools();
    void say(const QString &text);

    Library &m_library;
    Notifier &m_notifier;
    TagModel *m_model;
    QListView *m_list;
    QList<QPushButton *> m_colours;
    QPushButton *m_rename = nullptr;
    QPushButton *m_merge = nullptr;
    QPushButton *m_remove = nullptr;
    PlainLabel *m_message = nullptr;
};

} // namespace cabinet::gui
