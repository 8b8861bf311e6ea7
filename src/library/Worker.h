// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Progress.h"

#include <QObject>
#include <QThread>

#include <atomic>
#include <functional>
#include <memory>

namespace cabinet {

// Long work on a thread of its own, one job at a time. Whatever touches a library there opens its own connection.
class Worker final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Worker)
public:
    // Runs on the other thread; what it returns is called in the thread of the Worker, unless that is gone by then or another job
    // was begun.
    using Tell = std::function<void()>;
    using Job = std::function<Tell(const Progress &)>;

    explicit Worker(QObject *parent = nullptr);
    ~Worker() override; // cancels and waits

    void start(const Job &job); // a job before it is cancelled and waited for
    void cancel();              // the job's Progress says no from now on; it still tells how it ended
    void stop();                // cancels and waits, and the job tells nothing more
    [[nodiscard]] bool isBusy() const { return m_cancelled != nullptr; } // until the job has told

Q_SIGNALS:
    void progressed(int done, int total); // in the thread of the Worker, as often as the job says

private:
    std::unique_ptr<QThread> m_thread;
    std::shared_ptr<std::atomic_bool> m_cancelled; // of the present job
};

} // namespace cabinet
