// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/Worker.h"

#include <QDate>
#include <QObject>
#include <QTimer>

namespace cabinet {

// Makes the day's automatic backup of a library that is too large to be copied before the first change without anybody waiting:
// on a thread of its own, soon after the start and after midnight, so normally before the day's first change. A change that
// comes while the copy is being written goes first; the copy then begins anew in a quiet moment, and holds that change too, which
// the history inside can still undo.
class DailyBackup final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DailyBackup)
public:
    DailyBackup(const QString &libraryFile, qint64 largerThanBytes, QObject *parent = nullptr);

    void start();
    void makeWay();        // the library is about to be written to
    void hold(bool still); // another connection writes for a while: none is begun meanwhile
    [[nodiscard]] bool isBusy() const { return m_worker.isBusy(); }

Q_SIGNALS:
    void made(); // or it was there already

private:
    void look();
    void copy();

    QString m_file;
    qint64 m_largerThan;
    QDate m_day; // whose backup is there, or could not be made
    bool m_held = false;
    QTimer m_timer;
    Worker m_worker;
};

} // namespace cabinet
