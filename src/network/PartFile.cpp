// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/PartFile.h"

#include "network/CacheFiles.h"
#include "network/Sha256.h"

#include <QMutex>
#include <QTemporaryFile>
#include <QThreadPool>

#include <deque>
#include <utility>

using namespace Qt::StringLiterals;

namespace cabinet::network {

namespace {

constexpr qsizetype behindBytes = 4 * 1024 * 1024;
constexpr qint64 writeOutBytes = 2 * 1024 * 1024;

} // namespace

// What this object and its job on the pool both have. The job is the only one that touches the file and the hash.
struct PartFile::Shared
{
    explicit Shared(const QString &folder)
        : nameTemplate(folder + u"/fetch-XXXXXX.part"_s)
    {
    }

    QMutex mutex;
    PartFile *owner = nullptr; // until it is gone
    std::deque<QByteArray> waiting;
    qsizetype waitingBytes = 0;
    bool working = false;
    bool closing = false;
    bool told = false; // that it failed or was closed

    const QString nameTemplate;
    std::unique_ptr<QTemporaryFile> file;
    Sha256 hash;
    qint64 unsynced = 0; // bytes

    void run();
    QByteArray next();
    QString write(const QByteArray &bytes);
    void fail(const QString &detail);
    void finish();
    template<typename Call>
    void tell(const Call &call);
};

// With the mutex held: the owner cannot go meanwhile, and what is posted to it dies with it.
template<typename Call>
void PartFile::Shared::tell(const Call &call)
{
    if (owner)
        QMetaObject::invokeMethod(
            owner, [to = owner, call] { call(*to); }, Qt::QueuedConnection);
}

// Empty: nothing to do for now, and the job ends.
QByteArray PartFile::Shared::next()
{
    const QMutexLocker lock(&mutex);
    if (waiting.empty() || !owner || told) {
        working = false;
        return {};
    }
    const QByteArray bytes = waiting.front();
    waiting.pop_front();
    const bool wasBehind = waitingBytes > behindBytes;
    waitingBytes -= bytes.size();
    if (wasBehind && waitingBytes <= behindBytes)
        tell([](PartFile &part) { Q_EMIT part.caughtUp(); });
    return bytes;
}

QString PartFile::Shared::write(const QByteArray &bytes)
{
    if (!file) {
        file = std::make_unique<QTemporaryFile>(nameTemplate);
        if (!file->open())
            return file->errorString();
    }
    hash.add(bytes);
    if (file->write(bytes) != bytes.size() || !file->flush())
        return file->errorString();
    unsynced += bytes.size();
    if (unsynced > writeOutBytes) {
        beginWritingOut(file->handle());
        unsynced = 0;
    }
    return {};
}

void PartFile::Shared::run()
{
    for (QByteArray bytes = next(); !bytes.isEmpty(); bytes = next()) {
        if (const QString problem = write(bytes); !problem.isEmpty())
            fail(problem);
    }
    finish();
}

void PartFile::Shared::fail(const QString &detail)
{
    const QMutexLocker lock(&mutex);
    file.reset();
    told = true;
    tell([detail](PartFile &part) { Q_EMIT part.failed(detail); });
}

void PartFile::Shared::finish()
{
    const QMutexLocker lock(&mutex);
    if (!closing || !waiting.empty() || working || told || !owner || !file)
        return;
    told = true;
    file->setAutoRemove(false);
    const QString name = file->fileName();
    file->close();
    QString problem = file->error() == QFileDevice::NoError ? QString() : file->errorString();
    file.reset();
    const QByteArray sha256 = hash.result();
    if (sha256.isEmpty() && problem.isEmpty())
        problem = u"no SHA-256 from OpenSSL"_s;
    if (!problem.isEmpty())
        QFile::remove(name);
    tell([name, problem, sha256](PartFile &part) {
        if (problem.isEmpty())
            Q_EMIT part.closed(name, sha256);
        else
            Q_EMIT part.failed(problem);
    });
}

PartFile::PartFile(const QString &folder, QThreadPool &pool, QObject *parent)
    : QObject(parent)
    , m_pool(pool)
    , m_shared(std::make_shared<Shared>(folder))
{
    m_shared->owner = this;
}

// The job may hold the file for a moment longer; it is removed with the last of the two.
PartFile::~PartFile()
{
    const QMutexLocker lock(&m_shared->mutex);
    m_shared->owner = nullptr;
}

void PartFile::write(const QByteArray &bytes)
{
    {
        const QMutexLocker lock(&m_shared->mutex);
        m_shared->waiting.push_back(bytes);
        m_shared->waitingBytes += bytes.size();
    }
    work();
}

bool PartFile::isBehind() const
{
    const QMutexLocker lock(&m_shared->mutex);
    return m_shared->waitingBytes > behindBytes;
}

void PartFile::close()
{
    {
        const QMutexLocker lock(&m_shared->mutex);
        m_shared->closing = true;
    }
    work();
}

void PartFile::work()
{
    {
        const QMutexLocker lock(&m_shared->mutex);
        if (std::exchange(m_shared->working, true))
            return;
    }
    m_pool.start([shared = m_shared] { shared->run(); });
}

} // namespace cabinet::network
