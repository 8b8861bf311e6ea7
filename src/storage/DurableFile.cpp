// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/DurableFile.h"

#include "domain/Uid.h"
#include "storage/Connection.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include <cerrno>
#include <filesystem>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace cabinet::storage {

namespace {

const char *reason(int code)
{
    switch (code) {
    case ENOSPC:
#ifdef EDQUOT
    case EDQUOT:
#endif
        return QT_TRANSLATE_NOOP("Storage", "%1 was not saved: the disk is full. Make room and try again.");
    case EACCES:
    case EPERM:
        return QT_TRANSLATE_NOOP("Storage", "%1 was not saved: you may not write there. Choose another place.");
    case EROFS:
        return QT_TRANSLATE_NOOP("Storage", "%1 was not saved: its disk is write-protected. Choose another place.");
    case ENOENT:
        return QT_TRANSLATE_NOOP("Storage", "%1 was not saved: its folder is gone. Choose another place.");
    case EISDIR:
        return QT_TRANSLATE_NOOP("Storage", "%1 was not saved: a folder has that name. Choose another name.");
    case ELOOP:
        return QT_TRANSLATE_NOOP("Storage", "%1 was not saved: it is a link that leads in a circle. Choose another name.");
    case EINVAL:
        return QT_TRANSLATE_NOOP("Storage", "%1 was not saved: what has that name is not a regular file. Choose another name.");
    default:
        return QT_TRANSLATE_NOOP("Storage",
                                 "%1 was not saved: the disk reported an error. Check the disk, or choose another place.");
    }
}

Error failed(const QString &file, int code, const QString &step)
{
    const QString words = QString::fromStdString(std::generic_category().message(code));
    return {QCoreApplication::translate("Storage", reason(code)).arg(shownPath(file)), u"%1: %2"_s.arg(step, words)};
}

#ifdef Q_OS_UNIX
Result<void> sync(const QString &path, int flags, const QString &named)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (descriptor < 0)
        return failed(named, errno, u"open for fsync"_s);
    const int code = ::fsync(descriptor) == 0 ? 0 : errno;
    ::close(descriptor);
    return code == 0 ? Result<void>() : failed(named, code, u"fsync"_s);
}
#endif

Result<void> writeNew(const QString &temporary, const QByteArray &content, QFile::Permissions permissions, const QString &named)
{
    QFile file(temporary);
    errno = 0;
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered, permissions))
        return failed(named, errno, u"create "_s + temporary);
    if (file.write(content) != content.size())
        return failed(named, errno, u"write"_s);
    if (!file.setPermissions(permissions)) // the process's umask had its say at creation
        return failed(named, errno, u"chmod"_s);
    file.close();
    return syncFile(temporary);
}

// Why something at `file` may not be replaced: only a file may, and a link that points nowhere yet; no pipe and no device.
int obstacle(const QFileInfo &file)
{
    using std::filesystem::file_type;
    std::error_code code;
    const file_type type = std::filesystem::status(file.filesystemFilePath(), code).type();
    if (type == file_type::directory)
        return EISDIR;
    if (type == file_type::none)
        return code.value();
    return type == file_type::regular || type == file_type::not_found ? 0 : EINVAL;
}

} // namespace

Result<void> durableReplace(const QString &file, const QByteArray &content, QFile::Permissions forNew)
{
    const QFileInfo info(file);
    if (const int code = obstacle(info); code != 0)
        return failed(file, code, u"stat"_s);
    const QString target = info.exists() ? info.canonicalFilePath() : info.absoluteFilePath();
    const QString temporary = temporaryName(target);
    auto written = writeNew(temporary, content, info.exists() ? QFile::permissions(target) : forNew, file);
    if (written)
        written = durableRename(temporary, target);
    if (!written)
        QFile::remove(temporary);
    return written;
}

Result<void> syncFile(const QString &file)
{
#ifdef Q_OS_UNIX
    return sync(file, O_RDONLY, file);
#else
    Q_UNUSED(file)
    return {};
#endif
}

Result<void> syncFolderOf(const QString &file)
{
#ifdef Q_OS_UNIX
    return sync(QFileInfo(file).absolutePath(), O_RDONLY | O_DIRECTORY, file);
#else
    Q_UNUSED(file)
    return {};
#endif
}

Result<void> durableRename(const QString &from, const QString &to)
{
    std::error_code code;
    std::filesystem::rename(QFileInfo(from).filesystemFilePath(), QFileInfo(to).filesystemFilePath(), code);
    if (code)
        return failed(to, code.value(), u"rename "_s + from);
    return syncFolderOf(to);
}

Result<void> makeFolder(const QString &folder)
{
    QStringList missing;
    for (QString path = QDir::cleanPath(QDir(folder).absolutePath()); !QFileInfo::exists(path);
         path = QFileInfo(path).absolutePath())
        missing.prepend(path);
    for (const QString &path : missing) {
        errno = 0;
        if (!QDir().mkdir(path, ownerOnly | QFile::ExeOwner) && !QFileInfo(path).isDir())
            return failed(folder, errno, u"mkdir "_s + path);
        if (auto synced = syncFolderOf(path); !synced)
            return synced;
    }
    return {};
}

QString temporaryName(const QString &file)
{
    const QFileInfo info(file);
    return u"%1/.%2.%3"_s.arg(info.absolutePath(), info.fileName().left(60), newUid()) + temporarySuffix;
}

void removeTemporaries(const QDir &folder, const QString &prefix)
{
    for (const QFileInfo &info : folder.entryInfoList(QDir::Files | QDir::Hidden)) {
        const QString name = info.fileName();
        const bool ours = name.startsWith(u'.' + prefix) && name.endsWith(temporarySuffix);
        if (ours && info.lastModified().daysTo(QDateTime::currentDateTime()) > 1)
            QFile::remove(info.absoluteFilePath());
    }
}

} // namespace cabinet::storage
