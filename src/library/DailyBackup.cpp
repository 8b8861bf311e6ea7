// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/DailyBackup.h"

#include "storage/Store.h"

#include <QFileInfo>
#include <QLoggingCategory>

#include <chrono>

using namespace std::chrono_literals;

namespace cabinet {

namespace {

Q_LOGGING_CATEGORY(lcDailyBackup, "cabinet.dailybackup")

constexpr auto afterStart = 1s;
constexpr auto afterChange = 15s;
constexpr auto untilNextLook = 1min; // for the next day, and for a library that grows

} // namespace

DailyBackup::DailyBackup(const QString &libraryFile, qint64 largerThanBytes, QObject *parent)
    : QObject(parent)
    , m_file(libraryFile)
    , m_largerThan(largerThanBytes)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &DailyBackup::look);
}

void DailyBackup::start()
{
    m_timer.start(afterStart);
}

void DailyBackup::makeWay()
{
    if (m_worker.isBusy())
        m_worker.cancel();
}

void DailyBackup::hold(bool still)
{
    m_held = still;
    if (still)
        makeWay();
    else
        m_timer.start(afterChange);
}

void DailyBackup::look()
{
    if (m_worker.isBusy())
        return;
    m_timer.start(untilNextLook);
    if (!m_held && m_day != QDate::currentDate() && QFileInfo(m_file).size() > m_largerThan)
        copy();
}

void DailyBackup::copy()
{
    const QDate day = QDate::currentDate();
    m_worker.start([this, file = m_file, day](const Progress &progress) -> Worker::Tell {
        const Result<void> copied = storage::Store::makeDailyBackup(file, progress);
        return [this, copied, day] {
            if (!copied && copied.error().message.isEmpty()) { // it made way
                m_timer.start(afterChange);
                return;
            }
            m_day = day;
            if (copied)
                Q_EMIT made();
            else
                qCWarning(lcDailyBackup).noquote() << "no backup today:" << copied.error().message << copied.error().detail;
        };
    });
}

} // namespace cabinet
