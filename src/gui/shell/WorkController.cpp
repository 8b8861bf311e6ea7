// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/WorkController.h"

#include "gui/notice/Notifier.h"
#include "gui/shell/StatusLine.h"
#include "library/Library.h"

namespace cabinet::gui {

namespace {

constexpr int patience = 300; // milliseconds

} // namespace

WorkController::WorkController(Library &library, Notifier &notifier, StatusLine &status, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_notifier(notifier)
    , m_status(status)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, [this] { m_status.setWork(m_text, 0, 0); });
    connect(&m_worker, &Worker::progressed, this, &WorkController::showProgress);
    connect(&status, &StatusLine::workCancelled, this, &WorkController::cancel);
}

bool WorkController::start(const Work &work)
{
    if (isBusy()) {
        m_notifier.say(tr("One moment, this is not done yet: %1").arg(m_text));
        return false;
    }
    m_text = work.text;
    m_needsLibrary = work.needsLibrary;
    if (m_needsLibrary)
        m_library.beginWork();
    m_patience.start();
    m_worker.start([this, job = work.job](const Progress &progress) -> Worker::Tell {
        return [this, tell = job(progress)] {
            end();
            tell();
        };
    });
    Q_EMIT busyChanged(true);
    return true;
}

void WorkController::cancel()
{
    m_worker.cancel();
}

void WorkController::stop()
{
    if (!isBusy())
        return;
    m_worker.stop();
    end();
}

void WorkController::end()
{
    m_patience.stop();
    m_status.endWork();
    if (m_needsLibrary)
        m_library.endWork();
    Q_EMIT busyChanged(false);
}

void WorkController::showProgress(int done, int total)
{
    if (!m_patience.isActive())
        m_status.setWork(m_text, done, total);
}

} // namespace cabinet::gui
