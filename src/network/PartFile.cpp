// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/PartFile.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <cstring>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace cabinet::network {

namespace {

Error diskError(const QString &detail)
{
    return {{}, detail}; // the Transfer writes the sentence
}

QString errnoText()
{
    return QString::fromLocal8Bit(std::strerror(errno));
}

#ifdef Q_OS_UNIX
// QFile and QSaveFile do not tell whether an fsync failed, so it is called here. Empty: done.
QString syncPath(const QString &path, int flags)
{
    const int fd = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (fd < 0)
        return u"open: "_s + errnoText();
    const QString problem = ::fsync(fd) == 0 ? QString() : u"fsync: "_s + errnoText();
    return ::close(fd) == 0 || !problem.isEmpty() ? problem : u"close: "_s + errnoText();
}

QString syncFile(const QString &file)
{
    return syncPath(file, O_RDWR);
}

QString syncFolder(const QString &folder)
{
    return syncPath(folder, O_RDONLY | O_DIRECTORY);
}

QString replaceFile(const QString &from, const QString &to)
{
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0)
        return {};
    return u"rename: "_s + errnoText();
}
#else
QString syncFile(const QString &)
{
    return {};
}

QString syncFolder(const QString &)
{
    return {};
}

QString replaceFile(const QString &from, const QString &to)
{
    QFile::remove(to); // a cached PDF, fetched anew
    QFile file(from);
    return file.rename(to) ? QString() : file.errorString();
}
#endif

QString moveIntoPlace(const QString &part, const QString &target)
{
    if (!QFile::setPermissions(part, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return u"chmod failed"_s;
    if (const QString problem = syncFile(part); !problem.isEmpty())
        return problem;
    if (const QString problem = replaceFile(part, target); !problem.isEmpty())
        return problem;
    const QString problem = syncFolder(QFileInfo(target).absolutePath());
    if (!problem.isEmpty())
        QFile::remove(target); // not known to stay, so not claimed
    return problem;
}

} // namespace

Result<void> PartFile::open(const QString &folder)
{
    m_file = std::make_unique<QTemporaryFile>(folder + u"/fetch-XXXXXX.part"_s);
    if (m_file->open())
        return {};
    return diskError(m_file->errorString());
}

Result<void> PartFile::write(const QByteArray &bytes)
{
    if (m_file->write(bytes) == bytes.size() && m_file->flush())
        return {};
    return diskError(m_file->errorString());
}

Result<QString> PartFile::release()
{
    const QString name = m_file->fileName();
    m_file->setAutoRemove(false);
    m_file->close();
    const bool good = m_file->error() == QFileDevice::NoError && !name.isEmpty();
    const QString detail = m_file->errorString();
    m_file.reset();
    if (good)
        return name;
    QFile::remove(name);
    return diskError(detail);
}

Kept keepPdf(const QString &part, const QString &target)
{
    Kept kept;
    const PdfLook look = lookAtPdf(part);
    if (look == PdfLook::NotPdf)
        kept = {DownloadFailure::NotPdf, u"no %PDF- in the first 1,024 bytes"_s};
    else if (look == PdfLook::Truncated)
        kept = {DownloadFailure::Truncated, u"no %%EOF in the last 2,048 bytes"_s};
    else if (const QString problem = moveIntoPlace(part, target); !problem.isEmpty())
        kept = {DownloadFailure::Disk, problem};
    if (kept.failure != DownloadFailure::None)
        QFile::remove(part);
    return kept;
}

void removeOldParts(const QString &folder)
{
    const QDateTime yesterday = QDateTime::currentDateTimeUtc().addDays(-1);
    const QFileInfoList parts = QDir(folder).entryInfoList({u"fetch-*.part"_s}, QDir::Files | QDir::NoSymLinks | QDir::Hidden);
    for (const QFileInfo &part : parts) {
        if (part.lastModified() < yesterday)
            QFile::remove(part.absoluteFilePath());
    }
}

} // namespace cabinet::network
