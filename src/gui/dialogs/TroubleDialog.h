// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/Store.h"

#include <QDialog>

namespace cabinet::gui {

// A library that cannot be opened: what is wrong, and the ways on. Itself changes nothing.
class TroubleDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TroubleDialog)
public:
    TroubleDialog(const QString &sentence, const QString &file, const QList<storage::Backup> &backups, QWidget *parent = nullptr);

Q_SIGNALS:
    void openRequested(const QString &file);
    void createRequested(const QString &file);
    void restoreRequested(const QString &backup);

private:
    void chooseOther();
    void chooseNew();
    void chooseBackup();

    QString m_file;
    QList<storage::Backup> m_backups;
};

} // namespace cabinet::gui
