// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/Store.h"

#include <QDialog>
#include <QList>

class QListWidget;
class QPushButton;

namespace cabinet::gui {

// The backups of a library with their dates and sizes. Restoring is done by who opened it: `restoreRequested`.
class BackupsDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BackupsDialog)
public:
    BackupsDialog(const QList<storage::Backup> &backups, const QString &library, QWidget *parent = nullptr);

Q_SIGNALS:
    void restoreRequested(const QString &backup);

private:
    void chooseFile();
    void restoreChosen();

    QListWidget *m_list;
    QPushButton *m_restore;
};

} // namespace cabinet::gui
