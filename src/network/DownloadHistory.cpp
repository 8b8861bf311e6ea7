// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/DownloadHistory.h"

#include "network/CacheFiles.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QMetaEnum>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace cabinet::network {

namespace {

QMetaEnum failures()
{
    return QMetaEnum::fromType<DownloadFailure>();
}

// A line of its own even behind one that a killed program left unfinished.
QByteArray toLine(const Attempt &attempt)
{
    const QJsonObject json{{u"time"_s, attempt.time.toUTC().toString(Qt::ISODateWithMs)},
                           {u"address"_s, attempt.address},
                           {u"host"_s, attempt.host},
                           {u"outcome"_s, QString::fromLatin1(failures().valueToKey(static_cast<int>(attempt.failure)))},
                           {u"status"_s, attempt.status},
                           {u"message"_s, attempt.message},
                           {u"detail"_s, attempt.detail},
                           {u"bytes"_s, attempt.bytes},
                           {u"milliseconds"_s, attempt.milliseconds}};
    return '\n' + QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
}

std::optional<Attempt> fromLine(const QByteArray &line)
{
    const QJsonObject json = QJsonDocument::fromJson(line).object();
    bool known = false;
    const int outcome = failures().keyToValue(json[u"outcome"_s].toString().toLatin1().constData(), &known);
    const QDateTime time = QDateTime::fromString(json[u"time"_s].toString(), Qt::ISODateWithMs);
    if (!known || !time.isValid())
        return std::nullopt;
    return Attempt{time,
                   json[u"address"_s].toString(),
                   json[u"host"_s].toString(),
                   static_cast<DownloadFailure>(outcome),
                   json[u"status"_s].toInt(),
                   json[u"message"_s].toString(),
                   json[u"detail"_s].toString(),
                   json[u"bytes"_s].toInteger(),
                   json[u"milliseconds"_s].toInteger()};
}

QList<QByteArray> linesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().split('\n') : QList<QByteArray>();
}

} // namespace

DownloadHistory::DownloadHistory(QString folder, qint64 mostBytes)
    : m_folder(std::move(folder))
    , m_mostBytes(mostBytes)
{
}

bool DownloadHistory::add(const QList<Attempt> &attempts) const
{
    makeRoom();
    QByteArray lines;
    for (const Attempt &attempt : attempts)
        lines += toLine(attempt);
    return append(file(), lines).isEmpty();
}

void DownloadHistory::makeRoom() const
{
    if (QFileInfo(file()).size() < m_mostBytes)
        return;
    QLockFile lock(m_folder + u"/history.lock"_s);
    lock.setStaleLockTime(0);
    if (!lock.tryLock() || QFileInfo(file()).size() < m_mostBytes) // another program is at it or was
        return;
    QFile::remove(fileBefore());
    QFile::rename(file(), fileBefore());
}

QList<Attempt> DownloadHistory::newest(qsizetype most) const
{
    QList<Attempt> attempts;
    for (const QString &path : {file(), fileBefore()}) {
        const QList<QByteArray> lines = linesOf(path);
        for (auto line = lines.rbegin(); line != lines.rend() && attempts.size() < most; ++line) {
            if (const std::optional<Attempt> attempt = fromLine(*line))
                attempts.append(*attempt);
        }
    }
    return attempts;
}

void DownloadHistory::clear() const
{
    QFile::remove(file());
    QFile::remove(fileBefore());
}

QString loggedAddress(const QUrl &url)
{
    return url.toString(QUrl::FullyEncoded | QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

} // namespace cabinet::network
