// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/PartNote.h"

#include <QByteArray>
#include <QObject>
#include <QString>

#include <memory>

class QThreadPool;

namespace cabinet::network {

// A transfer's bytes until they are known to be a whole PDF: a file of mode 0600 in the cache folder. If the server's file can be
// fetched in parts, they outlive this object and the program, with a PartNote beside them; after a kill all but the last two seconds
// of them. Else they go with this object. Writing, hashing and syncing happen on the pool, in the order of the calls; the thread this
// object lives in never waits for the disk.
class PartFile final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PartFile)
public:
    PartFile(const QString &folder, const QUrl &url, const Validator &validator, QThreadPool &pool, QObject *parent);
    ~PartFile() override;

    // What an earlier one left of this address, if nobody else works on it.
    [[nodiscard]] static PartFile *takeUp(const QString &folder, const QUrl &url, QThreadPool &pool, QObject *parent);
    [[nodiscard]] const PartNote &left() const { return m_left; } // as it was taken up

    void write(const QByteArray &bytes);
    [[nodiscard]] bool isBehind() const; // megabytes wait to be written: better take no more until caughtUp()
    void close();                        // after the last write; closed() follows
    void discard();                      // nobody will go on with it

Q_SIGNALS:
    void caughtUp();
    void failed(const QString &detail);
    void closed(const QString &name, const QByteArray &sha256); // who gets the name must keep or remove the file

private:
    struct Shared;
    void work();

    QThreadPool &m_pool;
    std::shared_ptr<Shared> m_shared;
    PartNote m_left;
};

} // namespace cabinet::network
