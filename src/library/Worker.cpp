// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/Worker.h"

namespace cabinet {

Worker::Worker(QObject *parent)
    : QObject(parent)
{
}

Worker::~Worker()
{
    stop();
}

// What the thread tells goes through the event loop of the Worker's thread, and nowhere once the Worker is gone: it waits for the
// thread before that.
void Worker::start(const Job &job)
{
    stop();
    const auto cancelled = std::make_shared<std::atomic_bool>(false);
    m_cancelled = cancelled;
    const auto mine = [this, cancelled] { return m_cancelled == cancelled; };
    const Progress progress = [this, cancelled, mine](int done, int total) {
        const auto tell = [this, mine, done, total] {
            if (mine())
                Q_EMIT progressed(done, total);
        };
        QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
        return !cancelled->load();
    };
    m_thread.reset(QThread::create([this, job, progress, mine] {
        const auto tell = [this, mine, told = job(progress)] {
            if (!mine())
                return;
            m_cancelled.reset();
            if (told)
                told();
        };
        QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
    }));
    m_thread->start();
}

void Worker::cancel()
{
    if (m_cancelled)
        m_cancelled->store(true);
}

void Worker::stop()
{
    cancel();
    m_cancelled.reset();
    if (m_thread)
        m_thread->wait();
}

} // namespace cabinet
