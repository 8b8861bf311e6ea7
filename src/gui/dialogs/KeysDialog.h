// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QList>
#include <QString>

class QAction;

namespace cabinet::gui {

// A group of keys with its heading; taken from real actions, so that the page cannot be wrong.
struct KeyGroup
{
    QString heading; // may be a menu's title
    QList<QAction *> actions;
    QList<std::pair<QString, QString>> more; // keys, what they do: for those that are no actions
};

// Every key there is.
class KeysDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeysDialog)
public:
    // Of an action whose text changes: the name it has here.
    static constexpr const char *nameProperty = "keysPageName";

    explicit KeysDialog(const QList<KeyGroup> &groups, QWidget *parent = nullptr);
};

} // namespace cabinet::gui
