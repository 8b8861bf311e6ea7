// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>

#include <memory>

class QThreadPool;

namespace cabinet::network {

// A transfer's bytes until they are known to be a whole PDF: a file of mode 0600 in the cache folder that goes away with this object.
// Writing and hashing happen on the pool, in the order of the calls; the thread this object lives in never waits for the disk.
class PartFile final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PartFile)
public:
    PartFile(const QString &folder, QThreadPool &pool, QObject *parent);
    ~PartFile() override;

    void write(const QByteArray &bytes);
    [[nodiscard]] bool isBehind() const; // megabytes wait to be written: better take no more until caughtUp()
    void close();                        // after the last write; closed() follows

Q_SIGNALS:
    void caughtUp();
    void failed(const QString &detail);
    void closed(const QString &name, const QByteArray &sha256); // who gets the name must keep or remove the file

private:
    struct Shared;
    void work();

    QThreadPool &m_pool;
    std::shared_ptr<Shared> m_shared;
};

} // namespace cabinet::network
