// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/Download.h"

#include <QList>

namespace cabinet::network {

// One try to fetch one PDF and how it went.
struct Attempt
{
    QDateTime time;  // UTC, when it began
    QString address; // without query and fragment, which may hold keys
    QString host;    // that answered last
    DownloadFailure failure = DownloadFailure::None;
    int status = 0; // 0: no answer
    QString message; // the sentence the user saw; empty: it went well
    QString detail;
    qint64 bytes = 0;
    qint64 milliseconds = 0;

    [[nodiscard]] bool ok() const { return failure == DownloadFailure::None; }
};

// Every attempt as a line of JSON in <folder>/history.jsonl, bounded: a full file becomes history.1.jsonl and the one before it goes.
// Several programs may write at once. Any thread.
class DownloadHistory final
{
public:
    explicit DownloadHistory(QString folder, qint64 mostBytes = 1024 * 1024); // of one file

    [[nodiscard]] bool add(const QList<Attempt> &attempts) const; // oldest first; on disk when it returns
    [[nodiscard]] QList<Attempt> newest(qsizetype most) const; // newest first; lines that make no sense are left out
    void clear() const;

private:
    void makeRoom() const;
    [[nodiscard]] QString file() const { return m_folder + QStringLiteral("/history.jsonl"); }
    [[nodiscard]] QString fileBefore() const { return m_folder + QStringLiteral("/history.1.jsonl"); }

    QString m_folder;
    qint64 m_mostBytes;
};

// Address and host as they may be kept.
[[nodiscard]] QString loggedAddress(const QUrl &url);

} // namespace cabinet::network
