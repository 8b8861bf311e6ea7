// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/metadata/AnswerCache.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QStandardPaths>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace cabinet::network {

namespace {

constexpr qint64 largest = 8LL * 1024 * 1024;

} // namespace

AnswerCache::AnswerCache(QString folder, std::chrono::seconds keep)
    : m_folder(std::move(folder))
    , m_keep(keep)
{
}

QString AnswerCache::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + u"/papercabinet/answers"_s;
}

QString AnswerCache::fileFor(const QUrl &question) const
{
    QUrlQuery query(question);
    query.removeQueryItem(u"mailto"_s);
    query.removeQueryItem(u"email"_s);
    QUrl plain = question;
    plain.setQuery(query);
    const QByteArray hash = QCryptographicHash::hash(plain.toEncoded(), QCryptographicHash::Sha256);
    return m_folder + u'/' + QString::fromLatin1(hash.toHex());
}

std::optional<QByteArray> AnswerCache::find(const QUrl &question) const
{
    QFile file(fileFor(question));
    const QDateTime made = file.fileTime(QFileDevice::FileModificationTime);
    const qint64 age = made.isValid() ? made.secsTo(QDateTime::currentDateTimeUtc()) : -1;
    if (age < 0 || age > m_keep.count() || file.size() > largest || !file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll();
}

void AnswerCache::keep(const QUrl &question, const QByteArray &answer) const
{
    if (!QDir().mkpath(m_folder))
        return;
    QFile::setPermissions(m_folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    QSaveFile file(fileFor(question));
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.write(answer);
    file.commit();
}

void AnswerCache::removeOld() const
{
    const QDateTime oldest = QDateTime::currentDateTimeUtc().addSecs(-m_keep.count());
    for (const QFileInfo &file : QDir(m_folder).entryInfoList(QDir::Files)) {
        if (file.lastModified() < oldest)
            QFile::remove(file.filePath());
    }
}

} // namespace cabinet::network
