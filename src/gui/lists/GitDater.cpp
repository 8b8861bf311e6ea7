// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/lists/GitDater.h"

#include "gui/notice/Notifier.h"
#include "library/Importer.h"
#include "library/Library.h"

#include <QProgressDialog>

namespace cabinet::gui {

namespace {

constexpr int patience = 600; // milliseconds before the bar is shown

} // namespace

GitDater::GitDater(Library &library, Notifier &notifier, QWidget *window)
    : QObject(window)
    , m_library(library)
    , m_notifier(notifier)
    , m_window(window)
{
}

GitDater::~GitDater()
{
    end();
}

void GitDater::take(const QStringList &files)
{
    if (isBusy() || files.isEmpty())
        return;
    m_job = new Importer(m_library.file(), this);
    showBar();
    connect(m_job, &Importer::datesFound, this, &GitDater::apply, Qt::QueuedConnection);
    connect(m_job, &Importer::applied, this, &GitDater::applied);
    connect(m_job, &Importer::failed, this, &GitDater::fail);
    m_job->findDates(files);
}

void GitDater::showBar()
{
    m_bar = new QProgressDialog(tr("Reading the git history…"), tr("Cancel"), 0, 0, m_window);
    m_bar->setWindowTitle(tr("Dates from git"));
    m_bar->setAttribute(Qt::WA_DeleteOnClose);
    m_bar->setMinimumDuration(patience);
    m_bar->setAutoReset(false);
    connect(m_bar, &QProgressDialog::canceled, this, &GitDater::cancel);
    connect(m_job, &Importer::progressed, m_bar, [bar = m_bar.data()](int done, int total) {
        bar->setMaximum(total);
        bar->setValue(done);
    });
}

void GitDater::cancel()
{
    if (isBusy())
        m_job->cancel();
}

void GitDater::apply(const GitDates &dates)
{
    if (!isBusy())
        return;
    m_writing = true;
    m_library.beginWork();
    m_job->apply(dates);
}

void GitDater::applied(const storage::Applied &applied)
{
    end();
    if (applied.summary.id.isValid())
        m_library.noteChange(applied.summary, applied.touched);
    else
        m_notifier.say(tr("The git history tells no earlier dates."));
    Q_EMIT finished();
}

void GitDater::fail(const Error &error)
{
    end();
    if (!error.message.isEmpty()) // else the user cancelled
        m_notifier.warn(error);
    Q_EMIT finished();
}

// Later: this may be called from a signal of the job itself.
void GitDater::end()
{
    if (m_job != nullptr) {
        m_job->disconnect(this);
        m_job->cancel();
        m_job->deleteLater();
        m_job = nullptr;
    }
    if (m_bar != nullptr)
        m_bar->deleteLater();
    if (m_writing)
        m_library.endWork();
    m_writing = false;
}

} // namespace cabinet::gui
