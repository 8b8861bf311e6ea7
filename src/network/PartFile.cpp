// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/PartFile.h"

#include "network/CacheFiles.h"
#include "network/Sha256.h"

#include <QElapsedTimer>
#include <QFile>
#include <QMutex>
#include <QThreadPool>

#include <algorithm>
#include <deque>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace cabinet::network {

namespace {

constexpr qsizetype behindBytes = 4 * 1024 * 1024;
constexpr qint64 writeOutBytes = 2 * 1024 * 1024;
constexpr qint64 noteEvery = 2000; // milliseconds: what a kill may cost
constexpr QFileDevice::Permissions ownerFile = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

} // namespace

// What this object and its job on the pool both have. The job is the only one that touches the file and the hash.
struct PartFile::Shared
{
    Shared(const QString &folder, const PartNote &about)
        : file(newPartName(folder))
        , note(about)
    {
    }
    ~Shared();
    Q_DISABLE_COPY_MOVE(Shared)

    QMutex mutex;
    PartFile *owner = nullptr; // until it is gone
    std::deque<QByteArray> waiting;
    qsizetype waitingBytes = 0;
    bool working = false;
    bool closing = false;
    bool told = false; // that it failed or was closed
    bool wanted = true; // once the owner is gone

    QFile file;
    PartNote note; // `bytes`: written
    qint64 unhashed = 0; // bytes that were there when it was taken up
    bool noted = false;
    bool stays = false;
    Sha256 hash;
    qint64 unsynced = 0; // bytes
    QElapsedTimer sinceNote;

    bool takeUp(const QString &part, const PartNote &left);
    void run();
    QByteArray next();
    QString hashEarlier();
    QString write(const QByteArray &bytes);
    QString writeNote();
    void fail(const QString &detail);
    void finish();
    void leave();
    template<typename Call>
    void tell(const Call &call);
};

PartFile::Shared::~Shared()
{
    if (stays || !file.isOpen())
        return;
    if (noted)
        removePartNote(file.fileName());
    file.remove();
}

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
    if (waiting.empty() || told || (!owner && !wanted)) { // what came in is written, too, when the owner is gone
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

bool PartFile::Shared::takeUp(const QString &part, const PartNote &left)
{
    file.setFileName(part);
    note = left;
    unhashed = left.bytes;
    // The note is looked at again: whoever had the lock until now may have finished.
    const bool mine = file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly | QIODevice::Unbuffered) && lockFile(file.handle()) &&
                      readPartNote(part) && file.size() >= left.bytes && file.resize(left.bytes);
    noted = mine;
    if (!mine) {
        unhashed = 0;
        file.close();
    }
    return mine;
}

QString PartFile::Shared::hashEarlier()
{
    if (unhashed == 0)
        return {};
    sinceNote.start();
    file.seek(0);
    while (unhashed > 0) {
        const QByteArray bytes = file.read(std::min<qint64>(unhashed, writeOutBytes));
        if (bytes.isEmpty())
            return file.errorString();
        hash.add(bytes);
        unhashed -= bytes.size();
    }
    return {};
}

QString PartFile::Shared::write(const QByteArray &bytes)
{
    if (!file.isOpen()) {
        if (!file.open(QIODevice::ReadWrite | QIODevice::NewOnly | QIODevice::Unbuffered, ownerFile))
            return file.errorString();
        sinceNote.start();
    }
    hash.add(bytes);
    if (file.write(bytes) != bytes.size())
        return file.errorString();
    note.bytes += bytes.size();
    unsynced += bytes.size();
    if (sinceNote.elapsed() >= noteEvery)
        return writeNote();
    if (unsynced > writeOutBytes) {
        beginWritingOut(file.handle());
        unsynced = 0;
    }
    return {};
}

// First the bytes, then the word that they are there.
QString PartFile::Shared::writeNote()
{
    sinceNote.start();
    unsynced = 0;
    if (!note.validator.isUsable() || note.bytes >= note.validator.size || (!noted && !lockFile(file.handle())))
        return {};
    if (const QString problem = syncFile(file.handle()); !problem.isEmpty())
        return problem;
    noted = writePartNote(file.fileName(), note) || noted; // without one it only has to start again some day
    return {};
}

void PartFile::Shared::run()
{
    if (const QString problem = hashEarlier(); !problem.isEmpty())
        fail(problem);
    for (QByteArray bytes = next(); !bytes.isEmpty(); bytes = next()) {
        if (const QString problem = write(bytes); !problem.isEmpty())
            fail(problem);
    }
    finish();
}

void PartFile::Shared::fail(const QString &detail)
{
    const QMutexLocker lock(&mutex);
    told = true;
    removePartNote(file.fileName());
    file.remove(); // at once: the disk may be full
    tell([detail](PartFile &part) { Q_EMIT part.failed(detail); });
}

void PartFile::Shared::finish()
{
    const QMutexLocker lock(&mutex);
    if (!owner && !working)
        return leave();
    if (!closing || !waiting.empty() || working || told || !file.isOpen())
        return;
    told = true;
    const QString name = file.fileName();
    if (noted)
        removePartNote(name); // before the lock goes
    file.close();
    QString problem = file.error() == QFileDevice::NoError ? QString() : file.errorString();
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

void PartFile::Shared::leave()
{
    stays = wanted && file.isOpen() && writeNote().isEmpty() && noted;
}

PartFile::PartFile(const QString &folder, const QUrl &url, const Validator &validator, QThreadPool &pool, QObject *parent)
    : QObject(parent)
    , m_pool(pool)
    , m_shared(std::make_shared<Shared>(folder, PartNote{url, validator}))
{
    m_shared->owner = this;
}

PartFile *PartFile::takeUp(const QString &folder, const QUrl &url, QThreadPool &pool, QObject *parent)
{
    for (const QString &name : notedParts(folder)) {
        const std::optional<PartNote> note = readPartNote(name);
        if (!note || note->url != url)
            continue;
        auto part = std::make_unique<PartFile>(folder, url, note->validator, pool, parent);
        part->m_left = *note;
        if (!part->m_shared->takeUp(name, *note))
            continue;
        part->work();
        return part.release();
    }
    return nullptr;
}

// The job may hold the file for a moment longer; it is left or removed with the last of the two.
PartFile::~PartFile()
{
    {
        const QMutexLocker lock(&m_shared->mutex);
        m_shared->owner = nullptr;
    }
    work();
}

void PartFile::discard()
{
    const QMutexLocker lock(&m_shared->mutex);
    m_shared->wanted = false;
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
